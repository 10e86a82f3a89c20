/** Restricted bookings: which of the bookings of a resource a restriction concerns, and which no longer fit beside it. */

import type { Lending, TimeSpan } from "../sharing/index.js"
import { type Booking, breakdownsOf, isGranted, isOut, takenTime, unitsTaken, unitsThere } from "../sharing/index.js"
import { epochMs, type Instant } from "../time/index.js"

/** A booking and the time for which it takes the resource. */
export interface TakenBooking extends TimeSpan {
  readonly booking: Booking
}

/** The bookings of a resource that are to come or running, and share time with a stretch: by their beginning, then by id. */
export const bookingsDuring = (
  { resource, bookings }: Pick<Lending, "resource" | "bookings">,
  during: TimeSpan,
  now: Instant,
): ReadonlyArray<TakenBooking> =>
  bookings
    .filter((booking) => booking.resource === resource.id && isAhead(booking))
    .flatMap((booking) => {
      const taken = takenTime(booking, now)
      return taken === undefined ? [] : [{ booking, ...taken }]
    })
    .filter(({ from, to }) => from < during.to && during.from < to && epochMs(now) < to)
    .sort((a, b) => a.from - b.from || (a.booking.id < b.booking.id ? -1 : 1))

const isAhead = (booking: Booking): boolean => {
  const { status } = booking.state
  return isGranted(booking) && (status === "granted" || status === "confirmed" || isOut(booking))
}

/** Whether a booking has begun: what has begun is not cancelled any more. */
export const hasBegun = ({ booking, from }: TakenBooking, now: Instant): boolean =>
  isOut(booking) || from <= epochMs(now)

/**
 * Which of the bookings during a stretch no longer fit beside the breakdowns of their resource.
 *
 * What has begun stays, then whatever was granted earliest and still fits: of two that are too many, the one granted last goes.
 * A booking of which nobody knows when it was granted counts as an early one.
 */
export const displaced = (
  bookings: ReadonlyArray<TakenBooking>,
  during: TimeSpan,
  { resource, restrictions, now }: Pick<Lending, "resource" | "restrictions" | "now">,
): ReadonlyArray<TakenBooking> => {
  const takenBy = ({ booking }: TakenBooking): number => unitsTaken(resource, booking)
  const broken = breakdownsOf({ resource, restrictions })
  const kept: Array<TakenBooking> = []
  for (const one of inOrderOfGrant(bookings, now)) {
    const [from, to] = [Math.max(one.from, during.from), Math.min(one.to, during.to)]
    const beside = kept.filter((other) => other.from < to && from < other.to)
    const moments = [from, ...[...broken, ...beside].map((other) => other.from)].filter((ms) => from <= ms && ms < to)
    const takenAt = (ms: number): number =>
      sum(broken.filter(isAt(ms)).map((other) => other.units)) + sum(beside.filter(isAt(ms)).map(takenBy))
    if (hasBegun(one, now) || takenBy(one) + Math.max(...moments.map(takenAt)) <= unitsThere(resource)) kept.push(one)
  }
  const stays = new Set(kept)
  return bookings.filter((one) => !stays.has(one))
}

const isAt =
  (ms: number) =>
  ({ from, to }: TimeSpan): boolean =>
    from <= ms && ms < to

const sum = (numbers: ReadonlyArray<number>): number => numbers.reduce((total, one) => total + one, 0)

const inOrderOfGrant = (bookings: ReadonlyArray<TakenBooking>, now: Instant): ReadonlyArray<TakenBooking> => {
  const grantedAt = (one: TakenBooking): number => {
    const at = one.booking.grant?.at
    return hasBegun(one, now) || at === undefined ? 0 : epochMs(at)
  }
  return bookings.toSorted(
    (a, b) =>
      Number(hasBegun(b, now)) - Number(hasBegun(a, now)) ||
      grantedAt(a) - grantedAt(b) ||
      a.from - b.from ||
      (a.booking.id < b.booking.id ? -1 : 1),
  )
}
