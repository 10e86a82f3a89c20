/** Dates that a request wants: each as the booking it would be. */

import type { Booking, RequestedTime, ResourceRequest } from "../sharing/index.js"
import { BookingId } from "../sharing/index.js"
import {
  epochMs,
  type Interval,
  instantAt,
  type LocalDateTime,
  type Occurrence,
  rfc5545,
  type Series,
  toInstant,
  toLocal,
} from "../time/index.js"

/**
 * A date of a request as the booking it would be. `key` names it for good, wherever it is moved: its start as the series
 * first had it; of a single request, its start.
 *
 * @german Gewünschter Termin
 */
export interface WantedDate {
  readonly key: LocalDateTime
  readonly booking: Booking
}

/** The date of a request that asks once. */
export const onlyDate = (
  request: ResourceRequest,
  { interval, pickUp, bringBack }: Extract<RequestedTime, { readonly kind: "once" }>,
): WantedDate => ({
  key: interval.start,
  booking: {
    ...wish(request, interval.start),
    interval,
    ...(pickUp === undefined ? {} : { pickUp }),
    ...(bringBack === undefined ? {} : { bringBack }),
  },
})

/** One date of a series. */
export const dateOfSeries = (request: ResourceRequest, { zone }: Series, occurrence: Occurrence): WantedDate => ({
  key: occurrence.key,
  booking: { ...wish(request, occurrence.key), key: occurrence.key, interval: intervalOf(occurrence, zone) },
})

/** Of a time that the clock shows twice, an interval means the first: one that ends in the second hour ends after it. */
const intervalOf = ({ start, end, endsAt }: Occurrence, zone: Interval["zone"]): Interval => {
  const ends = epochMs(endsAt)
  const read = (local: LocalDateTime): number => epochMs(toInstant(local, zone, rfc5545).instant)
  let covering = end
  for (let ms = ends; read(covering) < ends; ms += 60_000) covering = toLocal(instantAt(ms), zone)
  return { start, end: covering, zone }
}

/** What every date of a request has in common. */
const wish = (
  { id, resource, borrower, users, purpose, use, responsible, units, group, income }: ResourceRequest,
  key: LocalDateTime,
): Omit<Booking, "interval"> => {
  const attendance = (group?.adults ?? 0) + (group?.minors ?? 0)
  return {
    id: BookingId.parse(`${id}/${key}`),
    resource,
    request: id,
    borrower,
    users,
    purpose,
    ...(use === undefined ? {} : { use }),
    responsible,
    units,
    ...(attendance === 0 ? {} : { attendance }),
    ...(group === undefined ? {} : { group }),
    ...(income === undefined ? {} : { income }),
    state: { status: "granted" },
  }
}
