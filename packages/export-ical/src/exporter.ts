/** The door out: what a network has to offer in a calendar, for one audience and in one language. */
import type { Exporter, Loss } from "@sozialraum/core"
import { type CalendarContent, directoryOf } from "./content.js"
import type { Drafted } from "./entry/draft.js"
import { entrySources } from "./entry/entry-sources.js"
import type { CalendarEvent } from "./entry/event.js"
import { withoutMail } from "./entry/mail.js"
import { type CalendarTask, isTaskWithin } from "./entry/task.js"
import { eventOptions, type IcalOptions } from "./ical-options.js"
import { calendarRenderer } from "./rendering/renderer.js"
import { withinWindow } from "./window.js"

/**
 * Writes what takes place in a network as one calendar for subscription.
 *
 * For the public it holds no mail address: one in a text gives way to an ellipsis and is named in `lost`.
 *
 * @rule P9
 * @example
 * import { icalExporter } from "@sozialraum/export-ical"
 * const nothing = { meetings: [], bookings: [], conferences: [], resources: [], institutions: [], sites: [] }
 * const empty = icalExporter.write({ network: "bochum", name: "Hustadt", ...nothing }, { language: "de" })
 * empty.text.includes("BEGIN:VTIMEZONE\r\nTZID:Europe/Berlin") // => true
 */
export const icalExporter: Exporter<CalendarContent, IcalOptions> = {
  id: "ical",
  mediaType: "text/calendar",
  fileExtension: "ics",
  write: (content, options) => calendarRenderer().write(content, options),
}

/** The entries of a calendar, and what they had to leave out. @german Kalendereinträge */
export interface CalendarEvents {
  readonly events: ReadonlyArray<CalendarEvent>
  /** Where deadlines are asked for as tasks. */
  readonly tasks: ReadonlyArray<CalendarTask>
  readonly lost: ReadonlyArray<Loss>
}

/**
 * The entries of a content in a window, as its audience may see them, in no particular order.
 *
 * A program that shows the next dates of a calendar takes them from here.
 */
export const calendarEvents = (content: CalendarContent, options: IcalOptions): CalendarEvents => {
  const drafts = draftsOf(content, options).map((draft) => (isPublic(options) ? withoutMail(draft) : draft))
  return {
    events: drafts.flatMap(({ event }) => (event === undefined ? [] : withinWindow(event, options.window))),
    tasks: drafts.flatMap(({ task }) => (task !== undefined && isTaskWithin(task, options.window) ? [task] : [])),
    lost: drafts.flatMap(({ lost }) => lost),
  }
}

const draftsOf = (content: CalendarContent, options: IcalOptions): ReadonlyArray<Drafted> => {
  const directory = directoryOf(content)
  const chosen = eventOptions(content, options)
  return entrySources.flatMap((source) => {
    const { values, draft } = source.of(content)
    return values.flatMap((_value, at) => draft(at, directory, chosen))
  })
}

const isPublic = ({ audience = "public" }: IcalOptions): boolean => audience === "public"
