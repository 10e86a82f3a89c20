/** Findings about eligibility: whether this borrower may have this resource at all, with these people. */
import type { InstitutionId, OperatingStatus } from "../../institution/index.js"
import type { Finding } from "../../problem.js"
import { addDays, dateOf, type LocalDate, minuteOfDay, type Validity, validitiesOverlap } from "../../time/index.js"
import type { Booking } from "../booking/booking.js"
import type { Lending } from "../booking/lending.js"
import { takenInterval } from "../booking/taken-time.js"
import type { ResourceId } from "../resource/resource.js"
import { unitsThere } from "../resource/units.js"
import { zoneOf } from "../rules/counted-bookings.js"
import { asAgreed } from "../rules/counted-time.js"
import { type MissingEligibility, missingFor } from "./eligibility.js"
import { type PurposeFinding, purposeFindings } from "./purpose-findings.js"

/**
 * The resource is not lent whatever the time: it was withdrawn, is the borrower's own, or is not the one that was looked at.
 *
 * @german Nicht verleihbar
 */
export type NotLent = Finding<
  "NotLent",
  { readonly resource: ResourceId; readonly because: "withdrawn" | "ownResource" | "otherResource" | "otherBorrower" }
>

/** The borrower is not operating on a day on which it would have the resource. @german Leihende Einrichtung nicht in Betrieb */
export type BorrowerInactive = Finding<
  "BorrowerInactive",
  {
    readonly institution: InstitutionId
    readonly status: OperatingStatus
    /** The first such day. */
    readonly on: LocalDate
  }
>

/** The borrower is none of those to whom the owner lends. @german Nicht leihberechtigt */
export type NotEligible = Finding<
  "NotEligible",
  {
    readonly resource: ResourceId
    readonly institution: InstitutionId
    /** What is missing for each of the ways in which one may borrow, in the order of the owner: one of them is enough. */
    readonly missing: ReadonlyArray<MissingEligibility>
  }
>

/**
 * No adult, or nobody says whether one, is there during the use. It refuses where the terms ask for one; else it is worth a
 * question, because supervision is the borrower's.
 *
 * @german Aufsicht fehlt
 */
export type SupervisionMissing = Finding<
  "SupervisionMissing",
  {
    readonly resource: ResourceId
    /** Whether the terms ask for an adult. */
    readonly required: boolean
    /** Left out where nobody told. @unit persons */
    readonly adults?: number
    /** @unit persons */
    readonly minors?: number
    /** What the terms ask of that adult. */
    readonly qualification?: string
  }
>

/** More people would come than there are seats. @german Zu viele Personen */
export type MorePersonsThanSeats = Finding<
  "MorePersonsThanSeats",
  {
    readonly resource: ResourceId
    /** @unit persons */
    readonly limit: number
    /** @unit persons */
    readonly actual: number
  }
>

/** The resource does not have so many units, even if nobody else takes any. @german Mehr als vorhanden */
export type MoreUnitsThanThere = Finding<
  "MoreUnitsThanThere",
  { readonly resource: ResourceId; readonly limit: number; readonly actual: number }
>

/** What may be found about a borrower and what it wants a resource for. @german Hinweise zur Leihberechtigung */
export type EligibilityFinding =
  | BorrowerInactive
  | MorePersonsThanSeats
  | MoreUnitsThanThere
  | NotEligible
  | NotLent
  | PurposeFinding
  | SupervisionMissing

/**
 * Whether this borrower may have this resource for this, whatever else is booked: who it is, for what it is, and with whom.
 *
 * @rule R11, R40, R45
 */
export const eligibilityFindings = (lending: Lending, wanted: Booking): ReadonlyArray<EligibilityFinding> => [
  ...lent(lending, wanted),
  ...active(lending, wanted),
  ...eligible(lending, wanted),
  ...supervised(lending, wanted),
  ...fits(lending, wanted),
  ...purposeFindings(lending, wanted),
]

const lent = ({ resource, borrower }: Lending, wanted: Booking): ReadonlyArray<NotLent> => {
  const because =
    wanted.resource !== resource.id
      ? "otherResource"
      : wanted.borrower !== borrower.id
        ? "otherBorrower"
        : !resource.lendable
          ? "withdrawn"
          : wanted.borrower === resource.owner
            ? "ownResource"
            : undefined
  if (because === undefined) return []
  const path = [because === "withdrawn" || because === "otherResource" ? "resource" : "borrower"]
  const rule = because === "withdrawn" ? "R39" : "R40"
  return [{ _tag: "NotLent", path, rule, severity: "error", resource: resource.id, because }]
}

const active = ({ borrower }: Lending, wanted: Booking): ReadonlyArray<BorrowerInactive> => {
  const { start, end } = takenInterval(wanted)
  const first = dateOf(start)
  // Who brings it back at midnight does not need the day that begins.
  const days: Validity = { from: first, to: minuteOfDay(end) === 0 ? dateOf(end) : addDays(dateOf(end), 1) }
  const pauses = borrower.statuses.filter((period) => period.status !== "active" && validitiesOverlap(period, days))
  const [pause] = pauses.toSorted((a, b) => ((a.from ?? "") < (b.from ?? "") ? -1 : 1))
  if (pause === undefined) return []
  const on = pause.from !== undefined && pause.from > first ? pause.from : first
  const about = { institution: borrower.id, status: pause.status, on }
  return [{ _tag: "BorrowerInactive", path: ["borrower"], rule: "R40", severity: "error", ...about }]
}

const eligible = ({ resource, borrower, memberships }: Lending, wanted: Booking): ReadonlyArray<NotEligible> => {
  const { days } = asAgreed(wanted, zoneOf({ resource }))
  const missing = resource.lentTo.map((asked) => missingFor(asked, { borrower, memberships, days }))
  if (missing.length === 0 || missing.some((lack) => lack.length === 0)) return []
  const about = { resource: resource.id, institution: borrower.id, missing: missing.flat() }
  return [{ _tag: "NotEligible", path: ["borrower"], rule: "R40", severity: "error", ...about }]
}

const supervised = ({ resource }: Lending, { group }: Booking): ReadonlyArray<SupervisionMissing> => {
  const supervision = resource.terms?.supervision
  const required = supervision?.required ?? false
  const { adults, minors } = group ?? {}
  const none = adults === 0 && (required || (minors ?? 0) > 0)
  const untold = adults === undefined && (minors ?? 0) > 0
  if (!none && !untold) return []
  const { qualification } = supervision ?? {}
  return [
    {
      _tag: "SupervisionMissing",
      path: ["group", "adults"],
      rule: "R40",
      severity: none && required ? "error" : "warning",
      resource: resource.id,
      required,
      ...(adults === undefined ? {} : { adults }),
      ...(minors === undefined ? {} : { minors }),
      ...(qualification === undefined ? {} : { qualification }),
    },
  ]
}

const fits = (
  { resource }: Lending,
  { attendance, group, units }: Booking,
): ReadonlyArray<MorePersonsThanSeats | MoreUnitsThanThere> => {
  const about = { rule: "R38", severity: "error", resource: resource.id } as const
  const persons = attendance ?? (group?.adults ?? 0) + (group?.minors ?? 0)
  const place = attendance === undefined ? "group" : "attendance"
  const there = unitsThere(resource)
  const seats = resource.seats ?? persons
  return [
    ...(persons > seats
      ? [{ _tag: "MorePersonsThanSeats" as const, path: [place], ...about, limit: seats, actual: persons }]
      : []),
    ...(units > there
      ? [{ _tag: "MoreUnitsThanThere" as const, path: ["units"], ...about, limit: there, actual: units }]
      : []),
  ]
}
