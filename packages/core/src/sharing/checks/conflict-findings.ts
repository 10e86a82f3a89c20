/** Conflict findings: which bookings stand against another one. */
import type { Finding } from "../../problem.js"
import type { Interval } from "../../time/index.js"
import { freeUnitsBetween, occupancyOf, takenBetween } from "../availability/occupancy.js"
import type { Booking } from "../booking/booking.js"
import type { BookingId } from "../booking/booking-id.js"
import type { Lending } from "../booking/lending.js"
import { agreedSpan, takenInterval } from "../booking/taken-time.js"
import type { ResourceId } from "../resource/resource.js"
import { unitsTaken } from "../resource/units.js"

interface Clash {
  readonly resource: ResourceId
  /** In the order of their beginnings, then by id. */
  readonly by: ReadonlyArray<BookingId>
  /** What each of them takes as it was agreed, from pick-up to return; in the same order. */
  readonly taken: ReadonlyArray<Interval>
  /** What lies between two uses. @unit minutes */
  readonly restMinutes: number
}

/** The resource is taken for part of the time, or has to be cleared away and set up. @german Ressource belegt @rule R38 */
export type ResourceTaken = Finding<"ResourceTaken", Clash>

/** Fewer units of a shared resource are free than are asked for. @german Zu wenige Einheiten frei @rule R38 */
export type NotEnoughUnits = Finding<
  "NotEnoughUnits",
  Clash & {
    readonly requested: number
    /** At the fullest moment. */
    readonly free: number
    readonly of: number
  }
>

/** What stands against a booking because others were first. @german Belegungskonflikt */
export type ConflictFinding = ResourceTaken | NotEnoughUnits

/**
 * The bookings that stand against another one, from pick-up to return and with the rest between two uses.
 *
 * Times are half-open: a booking may begin at the very instant another one ends. A booking never stands against itself, so
 * one that is moved is asked about as it is to be.
 *
 * @returns none, or one finding: `ResourceTaken` where only one can use it, at `["interval"]`; `NotEnoughUnits` where
 *   several can, at `["units"]`, which counts units that are out of order as well
 * @rule R38
 */
export const conflictFindings = (lending: Lending, wanted: Booking): ReadonlyArray<ConflictFinding> => {
  const { resource } = lending
  const plan = occupancyOf(lending)
  const span = agreedSpan(wanted)
  const free = freeUnitsBetween(plan, span, wanted.id)
  const requested = unitsTaken(resource, wanted)
  if (requested <= free) return []
  const others = takenBetween(plan, span).filter(({ booking }) => booking.id !== wanted.id)
  const facts = {
    rule: "R38",
    severity: "error",
    resource: resource.id,
    by: others.map(({ booking }) => booking.id),
    taken: others.map(({ booking }) => takenInterval(booking)),
    restMinutes: plan.restMs / 60_000,
  } as const
  return resource.use.mode === "exclusive"
    ? [{ _tag: "ResourceTaken", path: ["interval"], ...facts }]
    : [{ _tag: "NotEnoughUnits", path: ["units"], ...facts, requested, free, of: plan.units }]
}
