/** Windows: the time that a calendar is about. */
import { endOf, epochMs, LocalDateTime, rfc5545, startOf, toInstant } from "@sozialraum/core"
import type { EventOptions } from "./entry/draft.js"
import { type CalendarEvent, type EventTime, isWholeDays } from "./entry/event.js"

/**
 * The time that a calendar is about: entries that end at or before `from`, or start at or after `to`, stay out.
 *
 * An entry that returns is in with all its dates, if one of them is.
 *
 * @german Zeitfenster
 */
export interface CalendarWindow {
  /** Instant. */
  readonly from?: string
  /** Instant. */
  readonly to?: string
  /** Instant: what was cancelled stays until then, and goes where nothing of it has changed since. */
  readonly cancelledFrom?: string
}

/** The whole years around a window. */
export const yearsAround = ({ from, to }: CalendarWindow = {}): EventOptions["years"] => ({
  // A day more on either side: which year an instant is in depends on the zone.
  ...(from === undefined ? {} : { from: new Date(Date.parse(from) - dayMs).getUTCFullYear() }),
  ...(to === undefined ? {} : { to: new Date(Date.parse(to) + dayMs).getUTCFullYear() + 1 }),
})

const dayMs = 86_400_000

/** From when to when an entry is, and when it was last changed. @unit milliseconds since 1970 */
export interface EventSpan {
  readonly first: number
  readonly last: number
  readonly changed: number
}

/** The ends of a window; where it has none, no time reaches them. @unit milliseconds since 1970 */
export interface WindowEnds {
  readonly from: number
  readonly to: number
  readonly cancelledFrom: number
}

/** The ends of a window, read once for all entries. */
export const windowEnds = ({ from, to, cancelledFrom }: CalendarWindow = {}): WindowEnds => ({
  from: from === undefined ? Number.NEGATIVE_INFINITY : Date.parse(from),
  to: to === undefined ? Number.POSITIVE_INFINITY : Date.parse(to),
  cancelledFrom: cancelledFrom === undefined ? Number.NEGATIVE_INFINITY : Date.parse(cancelledFrom),
})

/** What becomes of an entry in a window: `older` where what was cancelled of it stays no longer. */
export const placeIn = ({ first, last, changed }: EventSpan, ends: WindowEnds): "outside" | "inside" | "older" => {
  if (last <= ends.from || first >= ends.to) return "outside"
  return changed < ends.cancelledFrom ? "older" : "inside"
}

/** The entry, without dates that were cancelled long ago; nothing where it lies outside. */
export const withinWindow = (event: CalendarEvent, window: CalendarWindow = {}): ReadonlyArray<CalendarEvent> => {
  const place = placeIn(eventSpan(event), windowEnds(window))
  if (place === "inside") return [event]
  return place === "older" && event.status !== "cancelled" ? [withoutCancelled(event)] : []
}

/** What was cancelled is excluded instead, so that nothing is there in either way. */
export const withoutCancelled = (event: CalendarEvent): CalendarEvent => {
  const { recurrence } = event
  if (recurrence === undefined) return event
  const [gone, overrides] = [true, false].map((cancelled) =>
    recurrence.overrides.filter(({ status }) => (status === "cancelled") === cancelled),
  )
  if (gone === undefined || overrides === undefined || gone.length === 0) return event
  const excluded = [...recurrence.excluded, ...gone.map(({ key }) => key)].sort()
  return { ...event, recurrence: { ...recurrence, excluded, overrides } }
}

/** All of an entry, with the dates that are otherwise. */
export const eventSpan = (event: CalendarEvent): EventSpan => {
  let [first, last] = [spanOf(event.when).start, lastEnd(event)]
  for (const { when } of event.recurrence?.overrides ?? []) {
    const { start, end } = spanOf(when)
    first = Math.min(first, start)
    last = Math.max(last, end)
  }
  return { first, last, changed: Date.parse(event.changedAt) }
}

const spanOf = (when: EventTime): { readonly start: number; readonly end: number } =>
  isWholeDays(when)
    ? { start: Date.parse(when.from), end: Date.parse(when.to) }
    : { start: epochMs(startOf(when)), end: epochMs(endOf(when)) }

/** When the last date by the rule is over. */
const lastEnd = ({ when, recurrence }: CalendarEvent): number => {
  const { start, end } = spanOf(when)
  if (recurrence === undefined || isWholeDays(when)) return end
  const { until } = recurrence.rule
  if (until === undefined) return Number.POSITIVE_INFINITY
  // An end is a day, or a time on it; the date begins at its time of day.
  const last = LocalDateTime.safeParse(`${until.slice(0, 10)}${when.start.slice(10)}`)
  return last.success ? epochMs(toInstant(last.data, when.zone, rfc5545).instant) + end - start : end
}
