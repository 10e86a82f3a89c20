/** Cancellations: when a borrower gives up so late that it costs something. */
import { dateOf, daysBetween, type Instant } from "../time/index.js"
import type { Booking } from "./booking.js"
import { dayAt } from "./booking-in-state.js"
import type { Charge } from "./settlement.js"

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

/** What giving up at that moment costs the borrower; nothing where it is early enough. */
export const cancellationCharge = (booking: Booking, on: Instant): Charge | undefined => {
  const amount = booking.grant?.terms?.cancellation?.fee
  return amount !== undefined && amount.cents > 0 && isLate(booking, on) ? { kind: "cancellation", amount } : undefined
}

const isLate = (booking: Booking, on: Instant): boolean => {
  const freeUntilDays = booking.grant?.terms?.cancellation?.freeUntilDays
  return freeUntilDays !== undefined && daysBetween(dayAt(booking, on), dateOf(booking.interval.start)) < freeUntilDays
}
