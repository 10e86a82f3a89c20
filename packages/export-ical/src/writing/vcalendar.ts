/** VCALENDAR: entries put together to one calendar, the same bytes for the same entries. */
import { berlin, type Exported } from "@sozialraum/core"
import type { CalendarEvent } from "../entry/event.js"
import { type CalendarTask, taskPart } from "../entry/task.js"
import { type Arrangement, allLosses, arrangementOf } from "../rendering/arrangement.js"
import { type CalendarHead, headLines } from "./calendar-head.js"
import { type CalendarPart, eventPart } from "./calendar-part.js"
import { joinLines } from "./content-line.js"
import { timezoneLines } from "./vtimezone.js"
import { inNameOrder } from "./zone-uses.js"

/** A calendar as programs subscribe to it. @german Kalender */
export interface EventCalendar extends CalendarHead {
  readonly events: ReadonlyArray<CalendarEvent>
  /** Tasks, for programs that show them. */
  readonly tasks?: ReadonlyArray<CalendarTask>
  /** Up to when entries that return without end are looked at; ten years more are sure to be right. Instant. */
  readonly until?: string
}

/**
 * Writes a calendar for subscription: without METHOD, in the order of time, with one VTIMEZONE for each zone used.
 *
 * @returns the text, and in `lost` by UID what no calendar can carry: control characters, zones around a clock change
 * @source RFC 5545; RFC 7986
 * @example
 * import { renderCalendar } from "@sozialraum/export-ical"
 * const { text } = renderCalendar({ name: "Hustadt; Termine", events: [] })
 * text.split("\r\n")[4] // => "NAME:Hustadt\\; Termine"
 */
export const renderCalendar = ({ events, tasks = [], until, ...head }: EventCalendar): Exported =>
  calendarText(head, [...events.map(eventPart), ...tasks.map(taskPart)], until)

/**
 * Puts finished parts together, in the order of time.
 *
 * @param until - instant up to which entries that return without end are looked at
 */
export const calendarText = (head: CalendarHead, parts: ReadonlyArray<CalendarPart>, until?: string): Exported =>
  arrangedText(head, arrangementOf(parts, openUntil(until)))

/** Writes arranged parts; what was lost of them comes in their order. */
export const arrangedText = (head: CalendarHead, arrangement: Arrangement): Exported => {
  const { before, after } = aroundParts(head, arrangement)
  return {
    text: [before, ...arrangement.parts.map(({ text }) => text), after].join(""),
    lost: allLosses(arrangement.losses),
  }
}

/** What stands before and after the parts of a calendar. */
export const aroundParts = (
  head: CalendarHead,
  { parts, zones }: Arrangement,
): { readonly before: string; readonly after: string } => {
  const { zone: home = berlin } = head
  // A calendar needs at least one component: an empty one has its zone.
  const uses = parts.length === 0 ? [{ zone: home, first: emptyYear, last: emptyYear }] : inNameOrder(zones)
  return {
    before: joinLines(["BEGIN:VCALENDAR", ...headLines(head), ...uses.flatMap(timezoneLines)]),
    after: "END:VCALENDAR\r\n",
  }
}

/** Up to when entries that return without end are looked at. @unit milliseconds since 1970 */
export const openUntil = (until: string | undefined): number =>
  until === undefined ? Number.NEGATIVE_INFINITY : Date.parse(until)

/** Any year would do, as long as it is always the same. */
const emptyYear = Date.UTC(2026, 0, 1)
