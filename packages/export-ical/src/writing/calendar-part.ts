/** Calendar parts: an entry as finished lines, with what a calendar has to know to put it in its place. */
import { epochMs, type Loss, type Path } from "@sozialraum/core"
import { type CalendarEvent, type EventRecurrence, type EventTexts, isWholeDays } from "../entry/event.js"
import { type WrittenTime, writtenTime } from "../entry/event-time.js"
import { joinLines, losesCharacters } from "./content-line.js"
import { eventLines } from "./vevent.js"
import type { ZoneUse } from "./vtimezone.js"

/**
 * A component of a calendar, ready to be put into it.
 *
 * It depends on the entry alone: what was made of an unchanged entry can be kept and used again.
 *
 * @german Fertiger Kalenderteil
 */
export interface CalendarPart {
  readonly uid: string
  /** Where it stands among the others; whole days begin at midnight in UTC. @unit milliseconds since 1970 */
  readonly startMs: number
  /** Folded, with CRLF at the end of each line. */
  readonly text: string
  /** The zones that its times are written in. */
  readonly zones: ReadonlyArray<ZoneUse>
  readonly lost: ReadonlyArray<Loss>
}

/** Writes one entry. */
export const eventPart = (event: CalendarEvent): CalendarPart => {
  const time = writtenTime(event.when)
  return {
    uid: event.uid,
    startMs: Date.parse(time.form === "days" ? time.days.from : time.start),
    text: joinLines([eventLines(event, time)]),
    zones: zonesOf(event, time),
    lost: lossesOf(event, time),
  }
}

/** By time, then by UID: the order in which they came must not show. */
export const inOrder = (a: CalendarPart, b: CalendarPart): number => {
  if (a.startMs !== b.startMs) return a.startMs - b.startMs
  if (a.uid === b.uid) return 0
  return a.uid < b.uid ? -1 : 1
}

const zonesOf = (event: CalendarEvent, time: WrittenTime): ReadonlyArray<ZoneUse> => {
  const { recurrence } = event
  const own = usesOf(time).map(
    (use): ZoneUse => (recurrence === undefined ? use : { ...use, ...lastUse(use, recurrence) }),
  )
  const others = (recurrence?.overrides ?? []).flatMap(({ when }) => usesOf(writtenTime(when)))
  return [...own, ...others]
}

const usesOf = (time: WrittenTime): ReadonlyArray<ZoneUse> =>
  time.form === "zoned" ? [{ zone: time.interval.zone, first: epochMs(time.start), last: epochMs(time.end) }] : []

/** A rule ends within the day that it names. */
const lastUse = ({ last }: ZoneUse, { rule: { until } }: EventRecurrence): Pick<ZoneUse, "last" | "endless"> =>
  until === undefined ? { last, endless: true } : { last: Math.max(last, Date.parse(until.slice(0, 10)) + 2 * dayMs) }

const dayMs = 86_400_000

const texts = ["summary", "description", "location"] as const

const lossesOf = (event: CalendarEvent, time: WrittenTime): ReadonlyArray<Loss> => {
  const { uid, recurrence } = event
  return [
    ...(losesZone(event, time) ? [{ id: uid, path: ["when", "zone"], because: "writtenInUtc" }] : []),
    ...cleanedIn(event, []).map((path) => ({ id: uid, path, because: "controlCharacters" })),
    ...(recurrence?.overrides ?? [])
      .flatMap((override) => cleanedIn(override, ["recurrence", "overrides", override.key]))
      .map((path) => ({ id: uid, path, because: "controlCharacters" })),
  ]
}

const cleanedIn = (said: Partial<EventTexts>, path: Path): ReadonlyArray<Path> =>
  texts.filter((field) => losesCharacters(said[field] ?? "")).map((field) => [...path, field])

const losesZone = ({ when }: CalendarEvent, { form }: WrittenTime): boolean =>
  form === "utc" && !isWholeDays(when) && when.zone !== "UTC"
