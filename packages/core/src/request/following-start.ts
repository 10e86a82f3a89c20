/** Where a change of a series begins: behind what was used, and as far as it is booked. */

import type { Booking, RequestedTime } from "../sharing/index.js"
import { dateOf, type Instant, type LocalDate, type LocalDateTime, type SeriesNotSplit } from "../time/index.js"
import { isUsed } from "./granted-dates.js"
import { lastDay, type RequestedDates } from "./request-dates.js"
import type { WantedDate } from "./wanted-date.js"

/** The time of a request that asks for a series. */
export type SeriesTime = Extract<RequestedTime, { readonly kind: "series" }>

/**
 * The key of the first date from one of them on that can change: behind the last that was used. One that was moved by hand has its
 * own time, and holds nothing up.
 */
export const changesFrom = (
  keys: ReadonlyArray<LocalDateTime>,
  from: LocalDateTime,
  { granted, now }: { readonly granted: ReadonlyArray<Booking>; readonly now: Instant },
): LocalDateTime | undefined => {
  if (!keys.includes(from)) return undefined
  const used = granted.filter((booking) => isUsed(booking, now) && booking.key === booking.interval.start)
  const last = used
    .flatMap(({ key }) => (key !== undefined && key >= from ? [key] : []))
    .sort()
    .at(-1)
  return last === undefined ? from : keys.find((key) => key > last)
}

/** The keys of all dates, in order. */
export const keysOf = ({
  wanted = [],
  bookable = [],
  refused = [],
  dropped,
  uncertain,
  omitted,
}: Pick<RequestedDates, "dropped" | "uncertain" | "omitted"> &
  Partial<Pick<RequestedDates, "wanted">> &
  Partial<Record<"bookable" | "refused", ReadonlyArray<WantedDate>>>): ReadonlyArray<LocalDateTime> =>
  [...wanted, ...bookable, ...refused, ...dropped, ...uncertain, ...omitted].map(({ key }) => key).sort()

/** A series without an end is looked at as far as it is booked. */
export const horizonOf = (
  time: SeriesTime,
  granted: ReadonlyArray<Booking>,
  until?: LocalDate,
): { readonly until?: LocalDate } => {
  const usual = lastDay(time, until)
  if (usual === undefined) return {}
  const booked = granted.map(({ key, interval }) => dateOf(key ?? interval.start))
  return { until: until ?? [usual, ...booked].sort().at(-1) ?? usual }
}

/** Why a series does not change from there on. */
export const notSplit = (at: LocalDateTime, because: SeriesNotSplit["because"]): SeriesNotSplit => ({
  _tag: "SeriesNotSplit",
  path: ["from"],
  at,
  because,
})
