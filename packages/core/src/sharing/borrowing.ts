/** Borrowing: who may borrow, and how a booking ends early. */
import * as Result from "effect/Result"
import type { Institution, InstitutionId, OperatingStatus } from "../institution/index.js"
import { type InvalidValue, type Problem, parse } from "../problem.js"
import {
  addDays,
  dateOf,
  type Instant,
  type LocalDate,
  minuteOfDay,
  type Validity,
  validitiesOverlap,
} from "../time/index.js"
import { Booking, type BookingNotGranted, isGranted } from "./booking.js"
import { bookingInState, type WrongBookingState } from "./booking-in-state.js"
import { cancellationCharge } from "./cancellation.js"
import type { RestrictionId } from "./restriction-id.js"
import { takenInterval } from "./taken-time.js"

/** The borrower is not operating during the booking. */
export type BorrowerNotActive = Problem<
  "BorrowerNotActive",
  { readonly institution: InstitutionId; readonly status: OperatingStatus; readonly on: LocalDate }
>

/**
 * Whether an institution can be the borrower of a booking, on each day from picking up to bringing back.
 *
 * @problem BorrowerNotActive - at `["borrower"]`; the state it is in, and the first day of the booking on which it is
 * @rule R11, R40
 */
export const mayBorrow = (borrower: Institution, request: Booking): Result.Result<Booking, BorrowerNotActive> => {
  const { start, end } = takenInterval(request)
  const first = dateOf(start)
  // Who brings it back at midnight does not need the day that begins.
  const days: Validity = { from: first, to: minuteOfDay(end) === 0 ? dateOf(end) : addDays(dateOf(end), 1) }
  const pauses = borrower.statuses.filter((period) => period.status !== "active" && validitiesOverlap(period, days))
  const [pause] = pauses.toSorted((a, b) => ((a.from ?? "") < (b.from ?? "") ? -1 : 1))
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

/** Who gives a booking up, why and when. @german Absage */
export interface BookingCancellation {
  readonly by: "owner" | "borrower"
  readonly reason: string
  /** Without it, nobody can tell whether it came too late to cost nothing. */
  readonly on?: Instant
  /** The breakdown for which the owner takes it back. */
  readonly restriction?: RestrictionId
}

/**
 * Gives a booking up before anything was handed over. The record stays, so that calendars can show what is cancelled.
 *
 * @returns with the fee that the borrower owes where it comes too late by the terms; an owner who cancels owes and gets nothing
 * @problem BookingNotGranted - at `["state"]`; it was given up already
 * @problem WrongBookingState - at `["state"]`; what was handed over is given back, what was done is settled
 * @problem InvalidValue - at `["state", "reason"]` where it is empty
 * @rule R44
 */
export const cancelBooking = (
  booking: Booking,
  cancelled: BookingCancellation,
): Result.Result<Booking, BookingNotGranted | WrongBookingState | InvalidValue> => {
  if (!isGranted(booking)) return Result.fail({ _tag: "BookingNotGranted", path: ["state"], booking: booking.id })
  const open = bookingInState(booking, ["granted", "confirmed"])
  if (Result.isFailure(open)) return Result.fail(open.failure)
  const { by, on } = cancelled
  const charge = by === "borrower" && on !== undefined ? cancellationCharge(booking, on) : undefined
  const state = { status: "cancelled", ...cancelled, ...(charge === undefined ? {} : { charge }) }
  return parse(Booking, { ...booking, state })
}
