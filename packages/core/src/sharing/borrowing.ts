/** Borrowing: who may borrow, and how a booking ends early. */
import * as Result from "effect/Result"
import type { Institution, InstitutionId, OperatingStatus } from "../institution/index.js"
import { type InvalidValue, type Problem, parse } from "../problem.js"
import { addDays, dateOf, type LocalDate, type Validity, validitiesOverlap } from "../time/index.js"
import { Booking, type BookingNotGranted, isGranted } from "./booking.js"

/** The borrower is not operating during the booking. */
export type BorrowerNotActive = Problem<
  "BorrowerNotActive",
  { readonly institution: InstitutionId; readonly status: OperatingStatus; readonly on: LocalDate }
>

/**
 * Whether an institution can be the borrower of a booking, on each of its days.
 *
 * @problem BorrowerNotActive - at `["borrower"]`; the state it is in, and the first day of the booking on which it is
 * @rule R11, R40
 */
export const mayBorrow = (borrower: Institution, request: Booking): Result.Result<Booking, BorrowerNotActive> => {
  const [first, last] = [dateOf(request.interval.start), dateOf(request.interval.end)]
  const days: Validity = { from: first, to: addDays(last, 1) }
  const pause = borrower.statuses.find((period) => period.status !== "active" && validitiesOverlap(period, days))
  if (pause === undefined) return Result.succeed(request)
  const on = pause.from !== undefined && pause.from > first ? pause.from : first
  return Result.fail({
    _tag: "BorrowerNotActive",
    path: ["borrower"],
    institution: borrower.id,
    status: pause.status,
    on,
  })
}

/**
 * Gives a booking up. The record stays, so that calendars can show what is cancelled.
 *
 * @problem BookingNotGranted - at `["state"]`; it was given up already
 * @problem InvalidValue - at `["state", "reason"]` where it is empty
 */
export const cancelBooking = (
  booking: Booking,
  cancelled: { readonly by: "owner" | "borrower"; readonly reason: string },
): Result.Result<Booking, BookingNotGranted | InvalidValue> =>
  isGranted(booking)
    ? parse(Booking, { ...booking, state: { status: "cancelled", ...cancelled } })
    : Result.fail({ _tag: "BookingNotGranted", path: ["state"], booking: booking.id })
