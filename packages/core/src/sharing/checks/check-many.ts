/** Checks of many tries: bookings that differ from one another only in when, and how much. */
import { rulesKept } from "../alternatives/alternatives-rules.js"
import { availabilityFindings } from "../availability/availability-findings.js"
import type { Booking } from "../booking/booking.js"
import type { BookingId } from "../booking/booking-id.js"
import type { Lending } from "../booking/lending.js"
import { type BookingFinding, bookingFindings, isRefused } from "./check.js"
import { conflictFindings } from "./conflict-findings.js"
import { eligibilityFindings } from "./eligibility-findings.js"

/**
 * All checks, those first that cost least, and all again on everything that is known before a booking passes.
 *
 * @param id - of what is tried: it may be booked already
 * @returns what is still worth a look about a try, or nothing where it is refused
 */
export const checkMany = (
  lending: Lending,
  id: BookingId,
): ((booking: Booking) => ReadonlyArray<BookingFinding> | undefined) => {
  const others = { ...lending, bookings: lending.bookings.filter((booking) => booking.id !== id) }
  // Rules count the bookings of the borrower only.
  const own = others.bookings.filter(({ borrower }) => borrower === lending.borrower.id)
  const isKept = rulesKept({ ...others, bookings: own })
  return (booking) => {
    if (!isKept(booking)) return undefined
    if (
      [conflictFindings, eligibilityFindings, availabilityFindings].some((check) => isRefused(check(others, booking)))
    )
      return undefined
    const findings = bookingFindings(lending, booking)
    return isRefused(findings) ? undefined : findings
  }
}

/** Whether no change of when and how much helps. */
export const isForGood = (finding: BookingFinding, { resource }: Lending): boolean => {
  if (finding.severity !== "error") return false
  switch (finding._tag) {
    case "NotEligible":
      return resource.lentTo.every(({ kind }) => kind !== "members" && kind !== "providers")
    case "NotLent":
    case "MorePersonsThanSeats":
    case "SupervisionMissing":
    case "PurposeNotAllowed":
    case "IncomeFromUse":
    case "SchoolRoomForProfit":
    case "SpecialistRoom":
      return true
    default:
      return false
  }
}
