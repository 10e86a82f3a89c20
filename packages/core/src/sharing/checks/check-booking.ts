/** Checked bookings: what stands against a wish, and what would do instead. */
import {
  type AlternativesOptions,
  type BookingAlternatives,
  bookingAlternatives,
} from "../alternatives/alternatives.js"
import type { Booking } from "../booking/booking.js"
import type { Lending } from "../booking/lending.js"
import { type BookingFinding, bookingFindings, isRefused } from "./check.js"

/** What a decision on a wish rests on; nothing is booked by it. @german Prüfung einer Anfrage */
export interface CheckedBooking {
  readonly wanted: Booking
  readonly findings: ReadonlyArray<BookingFinding>
  readonly refused: boolean
  /** Where it is refused: the nearest that nothing stands against. */
  readonly alternatives: BookingAlternatives
}

/**
 * What stands against a wish, and the nearest bookings that would be granted instead.
 *
 * @rule R38, R39, R40
 * @example
 * import { berlin, Instant } from "@sozialraum/core/time"
 * import { Institution } from "@sozialraum/core/institution"
 * import { Booking, checkBooking, Resource } from "@sozialraum/core/sharing"
 * const gym = Resource.parse({ id: "turnhalle", owner: "schule", category: "sporthalle", name: "Turnhalle" })
 * const borrower = Institution.parse({
 *   id: "kita",
 *   name: "Kita",
 *   types: ["kita"],
 *   statuses: [{ status: "active", from: "2010-08-01" }],
 * })
 * const booking = (id: string, start: string, end: string) =>
 *   Booking.parse({
 *     id,
 *     resource: "turnhalle",
 *     borrower: "kita",
 *     interval: { start: `2026-10-21T${start}`, end: `2026-10-21T${end}`, zone: berlin },
 *     purpose: "Bewegungsfest",
 *     responsible: "leitung",
 *   })
 * const check = checkBooking(
 *   {
 *     resource: gym,
 *     borrower,
 *     bookings: [booking("chor", "15:00", "17:00")],
 *     resources: [gym],
 *     restrictions: [],
 *     damages: [],
 *     memberships: [],
 *     calendars: [],
 *     now: Instant.parse("2026-10-01T08:00:00Z"),
 *   },
 *   booking("fest", "16:00", "18:00"),
 *   { limit: 2 },
 * )
 * check.findings.map(({ _tag }) => _tag) // => ["ResourceTaken"]
 * check.alternatives.offered.map(({ kind, booking }) => [kind, booking.interval.start]) // => [["otherTime", "2026-10-21T17:00"], ["otherTime", "2026-10-21T13:00"]]
 */
export const checkBooking = (lending: Lending, wanted: Booking, options: AlternativesOptions = {}): CheckedBooking => {
  const findings = bookingFindings(lending, wanted)
  return {
    wanted,
    findings,
    refused: isRefused(findings),
    alternatives: bookingAlternatives(lending, wanted, options),
  }
}
