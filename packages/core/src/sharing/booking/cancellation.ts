/** Cancellations: how a booking is given up, and when that comes so late that it costs something. */
import * as Result from "effect/Result"
import { type InvalidValue, parse } from "../../problem.js"
import { dateOf, daysBetween, type Instant } from "../../time/index.js"
import type { RestrictionId } from "../resource/restriction-id.js"
import { Booking, type BookingNotGranted, isGranted } from "./booking.js"
import { bookingInState, dayAt, type WrongBookingState } from "./booking-in-state.js"
import type { Charge } from "./settlement.js"

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
  const charge = chargeFor(booking, cancelled)
  const state = { status: "cancelled", ...cancelled, ...(charge === undefined ? {} : { charge }) }
  return parse(Booking, { ...booking, state })
}

/**
 * Whether a booking was given up by its borrower when that was no longer free of charge: fewer whole days before the day on
 * which it begins than its terms ask for.
 *
 * @returns `false` where the terms say nothing of it, and where nobody knows when it was given up
 * @rule R44
 */
export const isCancelledLate = (booking: Booking): boolean => {
  const { state } = booking
  return state.status === "cancelled" && state.by === "borrower" && state.on !== undefined && isLate(booking, state.on)
}

const chargeFor = (booking: Booking, { by, on }: BookingCancellation): Charge | undefined => {
  const amount = booking.grant?.terms?.cancellation?.fee
  if (by !== "borrower" || on === undefined || amount === undefined || amount.cents === 0) return undefined
  return isLate(booking, on) ? { kind: "cancellation", amount } : undefined
}

const isLate = (booking: Booking, on: Instant): boolean => {
  const freeUntilDays = booking.grant?.terms?.cancellation?.freeUntilDays
  return freeUntilDays !== undefined && daysBetween(dayAt(booking, on), dateOf(booking.interval.start)) < freeUntilDays
}
