/** Checks: everything that stands against a booking, or is worth a look about it. */
import type { Finding } from "../../problem.js"
import type { AvailabilityFinding } from "../availability/availability-finding.js"
import { availabilityFindings } from "../availability/availability-findings.js"
import type { Booking } from "../booking/booking.js"
import type { Lending } from "../booking/lending.js"
import { type RuleFinding, ruleFindings } from "../rules/rule-findings.js"
import { type DamageOpen, damageFindings } from "./check-damages.js"
import { type ConflictFinding, conflictFindings } from "./conflict-findings.js"
import { type EligibilityFinding, eligibilityFindings } from "./eligibility-findings.js"

/** Whatever is found about a booking. @german Prüfergebnis */
export type BookingFinding = EligibilityFinding | AvailabilityFinding | DamageOpen | ConflictFinding | RuleFinding

/**
 * Everything that stands against a booking or is worth a look about it, each with its rule, its limit and what it is
 * instead.
 *
 * All checks are made, also where one alone refuses: who asks learns everything at once. First stands who may, then when,
 * then what is taken, then how much.
 *
 * @param wanted - a booking of the same id among those of the lending is the one that it replaces
 * @rule R38, R39, R40, R43, R45
 */
export const bookingFindings = (lending: Lending, wanted: Booking): ReadonlyArray<BookingFinding> => [
  ...eligibilityFindings(lending, wanted),
  ...availabilityFindings(lending, wanted),
  ...damageFindings(lending, wanted),
  ...conflictFindings(lending, wanted),
  ...ruleFindings(lending, wanted),
]

/** Whether any of these findings refuses a booking; the others only warn. */
export const isRefused = (findings: ReadonlyArray<Pick<Finding<string>, "severity">>): boolean =>
  findings.some(({ severity }) => severity === "error")
