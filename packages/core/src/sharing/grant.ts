/** Grants: a wish becomes a booking where nothing stands against it. */
import * as Result from "effect/Result"
import type { ContactFunction } from "../institution/index.js"
import { type InvalidValue, type Problem, parse } from "../problem.js"
import type { Instant } from "../time/index.js"
import { Booking } from "./booking.js"
import type { BookingId } from "./booking-id.js"
import { bookingInState, type WrongBookingState } from "./booking-in-state.js"
import { type BookingFinding, bookingFindings, isRefused } from "./check.js"
import type { Lending } from "./lending.js"
import type { ResourceId } from "./resource.js"

/** Something stands against the booking: all that was found about it, warnings included. */
export type BookingRefused = Problem<
  "BookingRefused",
  {
    readonly booking: BookingId
    readonly resource: ResourceId
    readonly findings: ReadonlyArray<BookingFinding>
  }
>

/** The owner decides about each booking of the resource, and no function of the owner was named. */
export type OwnerDecides = Problem<"OwnerDecides", { readonly resource: ResourceId }>

/** Who grants a booking, and when. @german Entscheidung über eine Überlassung */
export interface GrantDecision {
  readonly at: Instant
  /** A function of the owner; left out where the owner lets the rules decide. */
  readonly by?: ContactFunction
  /** What the owner asks of this use beside the terms. */
  readonly conditions?: ReadonlyArray<string>
}

/**
 * Grants a wish, unless something stands against it. The terms go into the booking as they are now.
 *
 * Lead time counts up to `now` of the lending: for a request that waited for its decision, that is when it was made.
 *
 * @returns the booking; the plan is the caller's to add it to, and to commit
 * @problem WrongBookingState - at `["state"]`; it was handed over or given up already
 * @problem OwnerDecides - at `["grant", "by"]`; only resources of automatic approval are granted by nobody
 * @problem BookingRefused - at the place of its first error
 * @problem InvalidValue - in `["grant"]`; a condition is empty, or the function is none
 * @rule R38, R39, R40, R42
 */
export const grantBooking = (
  lending: Lending,
  wanted: Booking,
  decision: GrantDecision,
): Result.Result<Booking, BookingRefused | OwnerDecides | WrongBookingState | InvalidValue> => {
  const { resource } = lending
  const asked = bookingInState(wanted, ["granted"])
  if (Result.isFailure(asked)) return Result.fail(asked.failure)
  if (resource.approval === "owner" && decision.by === undefined) {
    return Result.fail({ _tag: "OwnerDecides", path: ["grant", "by"], resource: resource.id })
  }
  const findings = bookingFindings(lending, wanted)
  if (isRefused(findings)) {
    const path = findings.find(({ severity }) => severity === "error")?.path ?? []
    return Result.fail({ _tag: "BookingRefused", path, booking: wanted.id, resource: resource.id, findings })
  }
  const terms = resource.terms === undefined ? {} : { terms: resource.terms }
  return parse(Booking, { ...wanted, grant: { ...decision, ...terms } })
}
