/** Effects of overdue loans: who was promised what is not back, and is to be told. */
import { agreedSpan, type Booking, isOut, type Lending, unitsTaken, unitsThere } from "../sharing/index.js"
import { epochMs } from "../time/index.js"
import { isLoanOverdue } from "./overdue.js"
import type { TakenBooking } from "./restricted-bookings.js"
import { type AffectedBooking, affectedBy } from "./restriction-steps.js"

/**
 * Whom it concerns that a loan is overdue: those who should have the resource by now, `begun`, and the next to come, `toKnow`;
 * of a resource with units, those for whom not enough is left. Nothing is cancelled by it.
 *
 * @param overdue - the loan that should be back; one that is not overdue concerns nobody
 * @param ground - the bookings of the resource, the loan among them or not; those of others count for nothing
 * @rule R38, R43
 */
export const affectedByOverdue = (
  overdue: Booking,
  { resource, bookings, now }: Pick<Lending, "resource" | "bookings" | "now">,
): ReadonlyArray<AffectedBooking> => {
  if (overdue.resource !== resource.id || !isLoanOverdue(overdue, now)) return []
  const others = bookings.filter(({ id, resource: of }) => id !== overdue.id && of === resource.id)
  const nowMs = epochMs(now)
  const out = [overdue, ...others.filter(isOut)]
  /** An overdue loan stays out for all that anybody knows, another until the agreed return. */
  const outAt = (ms: number): number =>
    out
      .filter((one) => isLoanOverdue(one, now) || ms < agreedSpan(one).to)
      .reduce((sum, one) => sum + unitsTaken(resource, one), 0)
  const isShortFor = ({ booking, from }: TakenBooking): boolean =>
    unitsTaken(resource, booking) + outAt(Math.max(from, nowMs)) > unitsThere(resource)
  const short = others
    .filter(({ state }) => state.status === "granted" || state.status === "confirmed")
    .map((booking): TakenBooking => ({ booking, ...agreedSpan(booking) }))
    .filter((one) => nowMs < one.to && isShortFor(one))
    .sort((a, b) => a.from - b.from || (a.booking.id < b.booking.id ? -1 : 1))
  const next = short.find(({ from }) => nowMs < from)
  return short
    .filter((one) => one.from <= nowMs || one === next)
    .map((one) => affectedBy(one.booking, one === next ? "toKnow" : "begun"))
}
