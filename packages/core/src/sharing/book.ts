/** Book: a booking more in the plan of a resource. */
import * as Result from "effect/Result"
import { type Booking, type BookingNotGranted, isGranted, type NotLendable } from "./booking.js"
import { conflictsWith, type NotEnoughUnits, type ResourceTaken } from "./conflict-findings.js"
import { occupancy } from "./occupancy.js"
import type { Resource } from "./resource.js"

/**
 * Adds a booking to the plan of a resource, unless that would double-book it.
 *
 * Times are half-open: a booking may start at the very instant another one ends. What else an owner asks, `bookingFindings`
 * tells.
 *
 * @param resource - the resource asked for
 * @param plan - bookings known so far; cancelled ones and those of other resources take nothing, and so does an earlier
 *   state of the request itself
 * @returns the plan with the new booking at its end
 * @problem BookingNotGranted - at `["state"]`; the request is one that was given up
 * @problem NotLendable - at `["resource"]` or `["borrower"]`; why it is not lent
 * @problem ResourceTaken - at `["interval"]`; `by` names the clashing bookings in the order of time
 * @problem NotEnoughUnits - at `["units"]`; units free at the fullest moment, and the bookings that overlap
 * @rule R38, R40
 */
export const book = (
  resource: Resource,
  plan: ReadonlyArray<Booking>,
  request: Booking,
): Result.Result<ReadonlyArray<Booking>, BookingNotGranted | NotLendable | ResourceTaken | NotEnoughUnits> => {
  if (!isGranted(request)) return Result.fail({ _tag: "BookingNotGranted", path: ["state"], booking: request.id })
  const refusal = whyNotLendable(resource, request)
  if (refusal !== undefined) return Result.fail(refusal)
  const [conflict] = conflictsWith(occupancy(resource, plan), request)
  return conflict === undefined ? Result.succeed([...plan, request]) : Result.fail(conflict)
}

const whyNotLendable = (resource: Resource, request: Booking): NotLendable | undefined => {
  const refuse = (because: NotLendable["because"], path: NotLendable["path"]): NotLendable => ({
    _tag: "NotLendable",
    path,
    resource: resource.id,
    because,
  })
  if (request.resource !== resource.id) return refuse("otherResource", ["resource"])
  if (!resource.lendable) return refuse("withdrawn", ["resource"])
  return request.borrower === resource.owner ? refuse("ownResource", ["borrower"]) : undefined
}
