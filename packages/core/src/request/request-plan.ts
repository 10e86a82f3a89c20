/** Plans of requests: what stands against each date, before anything is granted. */
import type { Finding } from "../problem.js"
import { agreedSpan, type Booking, type Lending, type Resource, type ResourceRequest } from "../sharing/index.js"
import { epochMs, type LocalDate, startOf } from "../time/index.js"
import { nearbyBookings } from "./nearby-bookings.js"
import { type RequestedDates, type RestingDate, requestedDates, type UncertainDate } from "./request-dates.js"
import type { WantedDate } from "./wanted-date.js"

/**
 * What stands against a booking, and what else is worth a look about it, as `bookingFindings` tells. Of the bookings of others
 * it is given those around the time that is wanted.
 *
 * @german Terminprüfung
 */
export type DateCheck<Found extends Finding<string>> = (lending: Lending, wanted: Booking) => ReadonlyArray<Found>

/** A date of a request with what was found about it. @german Geprüfter Termin */
export interface CheckedDate<Found extends Finding<string>> extends WantedDate {
  readonly findings: ReadonlyArray<Found>
}

/**
 * What would become of each date of a request: every one is in exactly one of the lists, which are in the order of time.
 *
 * @german Belegungsvorschlag
 */
export interface RequestPlan<Found extends Finding<string>> extends Omit<RequestedDates, "wanted" | "uncertain"> {
  readonly request: ResourceRequest
  readonly resource: Resource
  /** How many units each date takes: those asked for, or fewer. */
  readonly units: number
  /** Nothing stands against these. */
  readonly bookable: ReadonlyArray<CheckedDate<Found>>
  /** Of the findings of each, at least one is of severity `error`. */
  readonly refused: ReadonlyArray<CheckedDate<Found>>
  /** On these the series rests. */
  readonly dropped: ReadonlyArray<RestingDate>
  /** Nothing but that nobody knows whether the series rests on them. They are granted only where the owner names them. */
  readonly uncertain: ReadonlyArray<CheckedDate<Found> & UncertainDate>
}

/**
 * Checks every date of a request, the later ones as if the earlier ones were booked: rules count them, and a date that lasts
 * into the next one is found.
 *
 * Uncertain dates count as booked as well, so that whatever the owner picks of the plan can stand together. What was in time
 * when the request was handed in is in time, however long the owner takes.
 *
 * @param options - `check`: `bookingFindings`, or one's own. `until`: as `requestedDates` takes it. `units`: to look at
 *   fewer than were asked for
 * @rule R38, R39
 * @example
 * import {
 *   Booking,
 *   bookingFindings,
 *   ClosureCalendar,
 *   grantRequest,
 *   Instant,
 *   Institution,
 *   LocalDate,
 *   planRequest,
 *   Resource,
 *   ResourceRequest,
 *   weeklySeries,
 * } from "@sozialraum/core"
 * import * as Result from "effect/Result"
 * const resource = Resource.parse({ id: "turnhalle", owner: "schule", category: "sporthalle", name: "Turnhalle" })
 * const fest = Booking.parse({
 *   id: "fest",
 *   resource: "turnhalle",
 *   borrower: "verein",
 *   interval: { start: "2026-11-11T14:00", end: "2026-11-11T18:00", zone: "Europe/Berlin" },
 *   purpose: "Martinsfest",
 *   responsible: "vorstand",
 * })
 * const free = ClosureCalendar.parse({
 *   id: "nw",
 *   name: "Ferien und Feiertage in Nordrhein-Westfalen",
 *   scope: { kind: "land", id: "NW" },
 *   source: { name: "Ferienordnung" },
 *   known: { from: "2026-08-01", to: "2027-08-01" },
 *   kinds: ["schulferien", "feiertag"],
 *   closures: [],
 * })
 * const lending = {
 *   resource,
 *   borrower: Institution.parse({ id: "kita", name: "Kita am Park", types: ["kita"], statuses: [{ status: "active" }] }),
 *   bookings: [fest],
 *   resources: [resource],
 *   restrictions: [],
 *   damages: [],
 *   memberships: [],
 *   calendars: [free],
 *   now: Instant.parse("2026-10-01T08:00:00Z"),
 * }
 * const series = weeklySeries({ day: "we", from: "15:00", to: "16:00" }, LocalDate.parse("2026-11-04"))
 * const at = "2026-10-01T08:00:00Z"
 * const request = ResourceRequest.parse({
 *   id: "turnen",
 *   resource: "turnhalle",
 *   borrower: "kita",
 *   time: { kind: "series", series: { ...series, rule: { freq: "weekly", count: 3 } } },
 *   purpose: "Turnen",
 *   responsible: "leitung",
 *   state: { status: "submitted", at },
 * })
 * const plan = planRequest(lending, request, { check: bookingFindings })
 * plan.refused.map(({ key, findings }) => [key, findings[0]?._tag]) // => [["2026-11-11T15:00", "ResourceTaken"]]
 * const granted = Result.getOrThrow(grantRequest(plan, { at: Instant.parse(at), by: "schulleitung" }))
 * granted.request.state.status // => "partiallyGranted"
 * granted.bookings.map(({ id }) => id) // => ["turnen/2026-11-04T15:00", "turnen/2026-11-18T15:00"]
 */
export const planRequest = <Found extends Finding<string>>(
  lending: Lending,
  request: ResourceRequest,
  { check, until, units = request.units }: RequestPlanOptions<Found>,
): RequestPlan<Found> => {
  const calendars = { calendars: lending.calendars, ...(until === undefined ? {} : { until }) }
  const { wanted, uncertain, ...dates } = requestedDates({ ...request, units }, calendars)
  return {
    request,
    resource: lending.resource,
    units,
    ...dates,
    ...checkedDates(lending, [...wanted, ...uncertain], inTimeWhenSubmitted(request, check)),
  }
}

/** How a request is looked at. @german Angaben zur Prüfung einer Anfrage */
export interface RequestPlanOptions<Found extends Finding<string>> {
  readonly check: DateCheck<Found>
  readonly until?: LocalDate
  readonly units?: number
}

/** The lists of a plan that a check decides. */
export type CheckedDates<Found extends Finding<string>> = Pick<RequestPlan<Found>, "bookable" | "refused" | "uncertain">

/** Sorts dates by what stands against them, each with those before it booked. */
export const checkedDates = <Found extends Finding<string>>(
  lending: Lending,
  dates: ReadonlyArray<WantedDate | UncertainDate>,
  check: DateCheck<Found>,
): CheckedDates<Found> => {
  const bookable: Array<CheckedDate<Found>> = []
  const refused: Array<CheckedDate<Found>> = []
  const uncertain: Array<CheckedDate<Found> & UncertainDate> = []
  const nearby = nearbyBookings(lending)
  let taken: ReadonlyArray<Booking> = []
  for (const date of [...dates].sort(inTime)) {
    const findings = check({ ...lending, bookings: [...nearby(date.booking), ...taken] }, date.booking)
    if (findings.some(standsAgainst)) {
      const { key, booking } = date
      refused.push({ key, booking, findings })
      continue
    }
    if ("finding" in date) uncertain.push({ ...date, findings })
    else bookable.push({ ...date, findings })
    taken = [...taken, date.booking]
  }
  return { bookable, refused, uncertain }
}

/** A date whose pick-up is still to come is good where it is good now, or was when the request was handed in. */
const inTimeWhenSubmitted =
  <Found extends Finding<string>>({ submittedAt }: ResourceRequest, check: DateCheck<Found>): DateCheck<Found> =>
  (lending, wanted) => {
    const findings = check(lending, wanted)
    const hasBegun = agreedSpan(wanted).from < epochMs(lending.now)
    if (submittedAt === undefined || hasBegun || !findings.some(standsAgainst)) return findings
    const then = check({ ...lending, now: submittedAt }, wanted)
    return then.some(standsAgainst) ? findings : then
  }

/** Whether a finding refuses a booking. */
export const standsAgainst = ({ severity }: { readonly severity: Finding<string>["severity"] }): boolean =>
  severity === "error"

/** In the order in which they begin; what begins at the same instant by its key. */
export const inTime = (a: WantedDate, b: WantedDate): number =>
  epochMs(startOf(a.booking.interval)) - epochMs(startOf(b.booking.interval)) || (a.key < b.key ? -1 : 1)
