/** Exchange stretches: when a resource can be fetched and brought back. */
import { dateOf, type Interval, type LocalDateTime } from "../../time/index.js"
import { daysOfUse } from "../resource/closure-days.js"
import { availabilityOf, type ResourceTimes } from "../resource/resource-times.js"
import { weeklySpans } from "../resource/weekly-hours.js"
import type { AvailableStretch } from "./available-stretches.js"
import { clockOn, daysOf, intervalOf, localAt, minuteMs, minutesPerDay, msOf, spanOf } from "./local-clock.js"
import { clipped, joined, type TimeSpan } from "./span.js"

/**
 * When a resource can be fetched and brought back within a window; the very end of each stretch is still such a moment.
 *
 * @returns `undefined` where the owner asks nothing
 * @rule R39
 */
export const exchangeStretches = (
  times: ResourceTimes,
  window: Interval,
): ReadonlyArray<AvailableStretch> | undefined => {
  const { zone } = availabilityOf(times.resource)
  return exchangeTimes(times, spanOf(window))?.map((span) => ({ ...span, interval: intervalOf(span, zone) }))
}

/** The moments of exchange next to another one. @german Nächste Ausgabe- und Rückgabezeiten */
export interface NearestExchange {
  readonly before?: LocalDateTime
  readonly after?: LocalDateTime
}

/**
 * The last moment up to a time, and the first one from it on, at which a resource can be fetched and brought back.
 *
 * @param at - by the clock of the resource
 * @returns the time itself as both where it is one; a side without any within a year is left out
 * @rule R39
 * @example
 * import { nearestExchange, Resource } from "@sozialraum/core"
 * import { LocalDateTime } from "@sozialraum/core/time"
 * const slots = [
 *   { day: "tu", from: "09:00", to: "12:00" },
 *   { day: "fr", from: "14:00", to: "17:00" },
 * ]
 * const resource = Resource.parse({
 *   id: "spielmobil",
 *   owner: "jugendring",
 *   category: "spielmobil",
 *   name: "Spielmobil",
 *   availability: { exchange: { hours: [{ slots }] } },
 * })
 * const saturday = LocalDateTime.parse("2026-10-24T10:00")
 * const { before, after } = nearestExchange({ resource, restrictions: [], calendars: [] }, saturday)
 * before // => "2026-10-23T17:00"
 * after // => "2026-10-27T09:00"
 */
export const nearestExchange = (times: ResourceTimes, at: LocalDateTime): NearestExchange => {
  const { zone } = availabilityOf(times.resource)
  const ms = msOf(at, zone)
  const before = search(times, ms, -1)
  const after = search(times, ms, 1)
  return {
    ...(before === undefined ? {} : { before: localAt(before, zone) }),
    ...(after === undefined ? {} : { after: localAt(after, zone) }),
  }
}

/** Whether a resource can be fetched or brought back at an instant. */
export const isExchangeAt = (times: ResourceTimes, ms: number): boolean => search(times, ms, 1, [1]) === ms

/** In most weeks the next one is near: the farther days are looked at only where it is not. */
const search = (
  times: ResourceTimes,
  ms: number,
  step: 1 | -1,
  reach: ReadonlyArray<number> = [8, 62, 366],
): number | undefined => {
  for (const days of reach) {
    const far = ms + step * days * minutesPerDay * minuteMs
    // A minute more on the near side, because the very end of a stretch counts.
    const span = step > 0 ? { from: ms - minuteMs, to: far } : { from: far, to: ms + minuteMs }
    const all = exchangeTimes(times, span)
    if (all === undefined) return ms
    const reached = step > 0 ? all.find(({ to }) => ms <= to) : all.findLast(({ from }) => from <= ms)
    if (reached !== undefined) return step > 0 ? Math.max(ms, reached.from) : Math.min(ms, reached.to)
  }
  return undefined
}

const exchangeTimes = ({ resource, calendars }: ResourceTimes, span: TimeSpan): ReadonlyArray<TimeSpan> | undefined => {
  const { zone, exchange } = availabilityOf(resource)
  if (exchange === undefined) return undefined
  const answerOn = daysOfUse(calendars, exchange.holidays)
  const open = daysOf(span, zone, 1).filter((day) => answerOn(day)._tag !== "rests")
  const hours = weeklySpans(exchange.hours, zone, open)
  // Hours over midnight end with the day where the next one rests.
  const days = joined(
    open.map((day) => {
      const clock = clockOn(day, zone)
      return { from: clock(0), to: clock(minutesPerDay) }
    }),
  )
  return clipped(
    days.flatMap((stretch) => clipped(hours, stretch)),
    span,
  )
}

/** What calendars say about the exchange on the day of a time. */
export const exchangeDay = ({ resource, calendars }: ResourceTimes, at: LocalDateTime) =>
  daysOfUse(calendars, availabilityOf(resource).exchange?.holidays)(dateOf(at))
