/** Renderers: calendars written again and again, of which little has changed since the last time. */
import type { Exported, Loss } from "@sozialraum/core"
import { aboutOf } from "../about.js"
import type { CalendarContent } from "../content.js"
import type { Drafted } from "../entry/draft.js"
import type { CalendarEvent } from "../entry/event.js"
import { isTaskWithin, taskPart } from "../entry/task.js"
import { eventOptions, type IcalOptions } from "../ical-options.js"
import { type CalendarWindow, eventSpan, placeIn, type WindowEnds, windowEnds, withoutCancelled } from "../window.js"
import { eventPart } from "../writing/calendar-part.js"
import { aroundParts, arrangedText, openUntil } from "../writing/vcalendar.js"
import { allLosses } from "./arrangement.js"
import { type Assembly, assembled, type FinishedEntry } from "./assembly.js"
import { entryMemory } from "./entry-memory.js"
import { bytesOfParts, encode, joinedBytes } from "./part-bytes.js"

/** Writes calendars, and remembers what has not changed. @german Kalenderschreiber */
export interface CalendarRenderer {
  /** The same answer as that of `icalExporter`. */
  readonly write: (content: CalendarContent, options: IcalOptions) => Exported
  /** The same as bytes in UTF-8: who sends a calendar again and again saves putting it together as a text first. */
  readonly bytes: (content: CalendarContent, options: IcalOptions) => CalendarBytes
}

/** A calendar as it travels, and what it had to leave out. @german Kalenderbytes */
export interface CalendarBytes {
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly lost: ReadonlyArray<Loss>
}

/**
 * A renderer with an empty memory, for whoever writes the same calendars again and again: a feed, say.
 *
 * An entry is written once. It is written again when the revision or the last change of its value has changed, or of
 * anything of others that it shows; so values have to be handed over as the store keeps them. What the last calendars did
 * not hold is forgotten. Calendars of several networks, audiences and languages may share a renderer.
 *
 * @example
 * import { calendarRenderer } from "@sozialraum/export-ical"
 * const { write, bytes } = calendarRenderer()
 * const nothing = { meetings: [], bookings: [], conferences: [], resources: [], institutions: [], sites: [] }
 * const content = { network: "bochum", name: "Hustadt", ...nothing }
 * new TextDecoder().decode(bytes(content, {}).bytes) === write(content, {}).text // => true
 */
export const calendarRenderer = (): CalendarRenderer => {
  const memory = entryMemory(finished)
  const assemblies = new Map<string, Assembly<Ends>>()
  const keep = (name: string, assembly: Assembly<Ends>): void => {
    // Behind all others: it was asked for last.
    assemblies.delete(name)
    assemblies.set(name, assembly)
    for (const oldest of assemblies.keys()) {
      if (assemblies.size <= mostAssemblies) break
      assemblies.delete(oldest)
    }
  }
  const assembly = (content: CalendarContent, options: IcalOptions) => {
    const { window } = options
    const chosen = eventOptions(content, options)
    const name = JSON.stringify([content.name, chosen, window])
    const ends = { ends: windowEnds(window), window }
    const groups = memory.entriesOf(content, chosen)
    const made = assembled(groups, { window: ends, open: openUntil(window?.to) }, assemblies.get(name))
    keep(name, made)
    const { head, lost } = aboutOf(content, options)
    return { name, made, head, lost: allLosses([lost], made.lost, made.arrangement.losses) }
  }
  return {
    write: (content, options) => {
      const { made, head, lost } = assembly(content, options)
      return { text: arrangedText(head, made.arrangement).text, lost }
    },
    bytes: (content, options) => {
      const { name, made, head, lost } = assembly(content, options)
      const { arrangement } = made
      const kept = made.bytes ?? bytesOfParts(arrangement.parts)
      if (made.bytes === undefined) keep(name, { ...made, bytes: kept })
      const { before, after } = aroundParts(head, arrangement)
      return {
        bytes: joinedBytes(kept, arrangement.parts, { before: encode(before), after: encode(after) }),
        lost,
      }
    },
  }
}

/** Those that were not asked for the longest are put together anew. */
const mostAssemblies = 16

/** A window, and its ends read once for all entries. */
interface Ends {
  readonly ends: WindowEnds
  readonly window: CalendarWindow | undefined
}

const finished = ({ event, task, lost }: Drafted): FinishedEntry<Ends> => {
  if (event !== undefined) return { lost, partIn: eventIn(event) }
  if (task === undefined) return { lost, partIn: () => undefined }
  const part = once(() => taskPart(task))
  return { lost, partIn: ({ window }) => (isTaskWithin(task, window) ? part() : undefined) }
}

const eventIn = (event: CalendarEvent): FinishedEntry<Ends>["partIn"] => {
  const span = once(() => eventSpan(event))
  const whole = once(() => eventPart(event))
  const trimmed = once(() => {
    const left = withoutCancelled(event)
    return left === event ? whole() : eventPart(left)
  })
  return ({ ends }) => {
    const place = placeIn(span(), ends)
    if (place === "inside") return whole()
    return place === "older" && event.status !== "cancelled" ? trimmed() : undefined
  }
}

const once = <A>(make: () => A): (() => A) => {
  let made: { readonly value: A } | undefined
  return () => {
    made ??= { value: make() }
    return made.value
  }
}
