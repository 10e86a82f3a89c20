/** Overdue loans: what should be back and is not. */
import type { InstitutionId } from "../institution/index.js"
import type { Money } from "../money.js"
import type { Booking, BookingId, ResourceId } from "../sharing/index.js"
import { dayAt, instantOf, isOut, returnDue } from "../sharing/index.js"
import { dateOf, daysBetween, epochMs, type Instant, type LocalDateTime } from "../time/index.js"
import { lateFeeFor } from "./fee-lines.js"

/**
 * Whether a resource is out longer than was agreed. It is not, at the very instant of the agreed return.
 *
 * @rule R43
 */
export const isLoanOverdue = (booking: Booking, now: Instant): boolean =>
  isOut(booking) && epochMs(now) > epochMs(instantOf(booking, returnDue(booking)))

/** How many days after the day of the agreed return; the rest of that day is none. @unit days */
export const lateDays = (booking: Pick<Booking, "bringBack" | "interval">, at: Instant): number =>
  Math.max(0, daysBetween(dateOf(returnDue(booking)), dayAt(booking, at)))

/** A loan that should be back. @german Überfällige Leihe */
export interface OverdueLoan {
  readonly booking: BookingId
  readonly resource: ResourceId
  readonly borrower: InstitutionId
  /** By the clock of the booking. */
  readonly due: LocalDateTime
  /** 0 on the day of the agreed return itself. */
  readonly lateDays: number
  /** What is owed for that so far, where the terms ask for it. */
  readonly lateFee?: Money
}

/**
 * The loans that should be back, those longest overdue first.
 *
 * @rule R43
 */
export const overdueLoans = (bookings: ReadonlyArray<Booking>, now: Instant): ReadonlyArray<OverdueLoan> =>
  bookings
    .filter((booking) => isLoanOverdue(booking, now))
    .map((booking) => ({ booking, dueMs: epochMs(instantOf(booking, returnDue(booking))) }))
    .sort((a, b) => a.dueMs - b.dueMs || (a.booking.id < b.booking.id ? -1 : 1))
    .map(({ booking }) => {
      const days = lateDays(booking, now)
      const fee = lateFeeFor(booking, days)
      return {
        booking: booking.id,
        resource: booking.resource,
        borrower: booking.borrower,
        due: returnDue(booking),
        lateDays: days,
        ...(fee === undefined ? {} : { lateFee: fee.amount }),
      }
    })
