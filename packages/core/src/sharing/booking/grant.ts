/** Grants: a wish becomes a booking where nothing stands against it. */
import * as Result from "effect/Result"
import type { ContactFunction } from "../../institution/index.js"
import { type InvalidValue, type Plain, type Problem, parse } from "../../problem.js"
import type { Instant } from "../../time/index.js"
import { type BookingFinding, bookingFindings } from "../checks/check.js"
import type { ResourceId } from "../resource/resource.js"
import { Booking } from "./booking.js"
import type { BookingId } from "./booking-id.js"
import { bookingInState, type WrongBookingState } from "./booking-in-state.js"
import { canBeSetAside, type GrantException } from "./grant-exception.js"
import type { Lending } from "./lending.js"

/** Something stands against the booking: all that was found about it, warnings included, beside what the owner set aside. */
export type BookingRefused = Problem<
  "BookingRefused",
  {
    readonly booking: BookingId
    readonly resource: ResourceId
    readonly findings: ReadonlyArray<BookingFinding>
  }
>

/** The owner decides about each booking of the resource, and about each exception, and no function of the owner was named. */
export type OwnerDecides = Problem<"OwnerDecides", { readonly resource: ResourceId }>

/** Who grants a booking, and when. @german Entscheidung über eine Überlassung */
export interface GrantDecision {
  readonly at: Instant
  /** A function of the owner; left out where the owner lets the rules decide. */
  readonly by?: ContactFunction
  /** What the owner asks of this use beside the terms. */
  readonly conditions?: ReadonlyArray<string>
  /** Which of its own rules the owner sets aside for this use, and why. */
  readonly despite?: ReadonlyArray<Plain<typeof GrantException>>
}

/**
 * Grants a wish, unless something stands against it. The terms go into the booking as they are now.
 *
 * Lead time counts up to `now` of the lending: for a request that waited for its decision, that is when it was made. Owners
 * may set their own rules aside (see `canBeSetAside`); the booking keeps which of them stood against it, and why they did
 * not count.
 *
 * @returns the booking; the plan is the caller's to add it to, and to commit
 * @problem WrongBookingState - at `["state"]`; it was handed over or given up already
 * @problem OwnerDecides - at `["grant", "by"]`; only resources of automatic approval are granted by nobody, and no exceptions
 * @problem BookingRefused - at the place of its first error
 * @problem InvalidValue - in `["grant"]`; a condition or a reason is empty, or the function is none
 * @rule R38, R39, R40, R42
 * @example
 * import { Institution } from "@sozialraum/core/institution"
 * import { Booking, grantBooking, Resource } from "@sozialraum/core/sharing"
 * import { Instant } from "@sozialraum/core/time"
 * import { Result } from "effect"
 * const hall = Resource.parse({
 *   id: "aula",
 *   owner: "schule",
 *   category: "raum",
 *   name: "Aula",
 *   availability: { leadTime: { amount: 3, unit: "calendarDays" } },
 * })
 * const wanted = Booking.parse({
 *   id: "b1",
 *   resource: "aula",
 *   borrower: "kita",
 *   interval: { start: "2026-10-21T15:00", end: "2026-10-21T17:00", zone: "Europe/Berlin" },
 *   purpose: "Elternabend",
 *   responsible: "leitung",
 * })
 * const now = Instant.parse("2026-10-20T08:00:00Z")
 * const borrower = Institution.parse({ id: "kita", name: "Kita", types: ["kita"] })
 * const nothing = { bookings: [], restrictions: [], damages: [], memberships: [], calendars: [] }
 * const lending = { resource: hall, borrower, resources: [hall], now, ...nothing }
 * const granted = grantBooking(lending, wanted, { at: now, by: "sekretariat" })
 * Result.isFailure(granted) && granted.failure._tag // => "BookingRefused"
 * const despite = [{ _tag: "TooSoon" as const, because: "Ausweichtermin nach Wasserschaden" }]
 * const allTheSame = grantBooking(lending, wanted, { at: now, by: "sekretariat", despite })
 * Result.getOrThrow(allTheSame).grant?.despite // => [{ _tag: "TooSoon", because: "Ausweichtermin nach Wasserschaden" }]
 */
export const grantBooking = (
  lending: Lending,
  wanted: Booking,
  decision: GrantDecision,
): Result.Result<Booking, BookingRefused | OwnerDecides | WrongBookingState | InvalidValue> => {
  const { resource } = lending
  const { despite = [], ...said } = decision
  const asked = bookingInState(wanted, ["granted"])
  if (Result.isFailure(asked)) return Result.fail(asked.failure)
  if (decision.by === undefined && (resource.approval === "owner" || despite.length > 0)) {
    return Result.fail({ _tag: "OwnerDecides", path: ["grant", "by"], resource: resource.id })
  }
  const found = bookingFindings(lending, wanted)
  const stood = despite.filter(({ _tag }) => found.some((finding) => finding._tag === _tag && stands(finding)))
  const findings = found.filter((finding) => !stood.some(({ _tag }) => finding._tag === _tag && canBeSetAside(finding)))
  const first = findings.find(stands)
  if (first !== undefined) {
    const about = { booking: wanted.id, resource: resource.id, findings }
    return Result.fail({ _tag: "BookingRefused", path: first.path, ...about })
  }
  const terms = resource.terms === undefined ? {} : { terms: resource.terms }
  const exceptions = stood.length === 0 ? {} : { despite: stood }
  return parse(Booking, { ...wanted, grant: { ...said, ...terms, ...exceptions } })
}

const stands = ({ severity }: BookingFinding): boolean => severity === "error"
