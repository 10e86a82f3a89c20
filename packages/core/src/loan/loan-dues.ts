/** Loan dues: what is to be done next about a booking, by which side, and until when. */

import type { Booking, Resource } from "../sharing/index.js"
import { dayAt, returnDue, takenFrom } from "../sharing/index.js"
import { dateOf, daysBetween, type Instant, type LocalDate } from "../time/index.js"
import { isService } from "./performance.js"
import { unusedDue } from "./settle-unused.js"

/** What is to be done next about a booking. @german Schritt einer Leihe */
export type LoanStep =
  | "recordGrant"
  | "acceptTerms"
  | "handOver"
  | "confirmPerformance"
  | "returnLoan"
  | "inspect"
  | "settle"

/** One thing that a side is to do about a booking. @german Anstehender Schritt einer Leihe */
export interface LoanDue {
  readonly step: LoanStep
  readonly as: "owner" | "borrower"
  /** The last day for it, where the booking is. */
  readonly by: LocalDate
  /** How many days that day is past. @unit days */
  readonly overdueDays: number
}

/**
 * What is to be done next about a booking. Handing over takes both sides; a booking that is closed asks for nothing,
 * and one that was given up or missed for no more than what is owed for that. One that nobody handed over is to be settled
 * once its time is over.
 *
 * @param resource - that of the booking: services are confirmed, things handed over
 * @rule R42, R43, R44
 */
export const duesOf = (booking: Booking, resource: Resource, now: Instant): ReadonlyArray<LoanDue> => {
  const today = dayAt(booking, now)
  const due = (step: LoanStep, as: LoanDue["as"], by: LocalDate): LoanDue => ({
    step,
    as,
    by,
    overdueDays: Math.max(0, daysBetween(by, today)),
  })
  const { state, interval, grant } = booking
  const [begin, end] = [dateOf(takenFrom(booking)), dateOf(interval.end)]
  switch (state.status) {
    case "granted":
      return [grant?.terms === undefined ? due("recordGrant", "owner", begin) : due("acceptTerms", "borrower", begin)]
    case "confirmed":
      if (isService(resource)) return [due("confirmPerformance", "borrower", end)]
      if (end < today) return [due("settle", "owner", end)]
      return [due("handOver", "owner", begin), due("handOver", "borrower", begin)]
    case "handedOver":
    case "inUse":
      return [due("returnLoan", "borrower", dateOf(returnDue(booking)))]
    case "returned":
      return [due("inspect", "owner", dayAt(booking, state.return.at))]
    case "inspected":
      return [due("settle", "owner", state.inspection.on)]
    case "performed":
      return [due("settle", "owner", state.performance.on)]
    case "cancelled":
    case "noShow": {
      const by = unusedDue({ ...booking, state })
      return by === undefined ? [] : [due("settle", "owner", by)]
    }
    case "closed":
      return []
  }
}
