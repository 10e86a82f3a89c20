/** Restrictions and damages: what is wrong with a resource, and what follows from it. */
import {
  type BookingId,
  claimDamage as claimed,
  settleClaim as claimSettled,
  clearDamage as cleared,
  type DamageReport,
  type DamageReportId,
  type Plain,
  type ResourceId,
  ResourceRestriction,
  type RestrictionId,
  reportDamage as reported,
  restrict,
  solveRestriction as solved,
  waiveClaim as waived,
} from "@sozialraum/core"
import {
  BookingPlans,
  Bookings,
  bookingsSince,
  DamageReports,
  ResourceRestrictions,
  Resources,
} from "@sozialraum/store"
import * as Effect from "effect/Effect"
import type { Act } from "./act.js"
import { changing } from "./changing.js"
import { decidingAgain, write } from "./decide.js"
import { found, free } from "./found.js"
import { given } from "./given.js"
import { together } from "./steps.js"

/**
 * Restricts a resource from now on. A breakdown cancels, in the same commit, the bookings that have not begun and overlap it.
 *
 * @returns the restriction, what it cancelled, and whom to tell
 * @problem NotFound, IdTaken, InvalidValue - as core describes them
 * @rule R39, R43
 */
export const restrictResource = (act: Act, restriction: Omit<Plain<typeof ResourceRestriction>, "state">) =>
  decidingAgain(
    Effect.gen(function* () {
      const [bookings, restrictions] = [Bookings.in(act.network), ResourceRestrictions.in(act.network)]
      const { id, resource: of } = yield* given(ResourceRestriction, { ...restriction, state: { status: "active" } })
      const { resource, steps } = yield* planOf(act, of)
      const absent = yield* free(restrictions, id)
      const planned = yield* bookings.all(bookingsSince(resource.id, act.at))
      const others = yield* restrictions.all({ index: "byResource", equals: resource.id })
      const effect = yield* Effect.fromResult(
        restrict(restriction, {
          resource,
          bookings: planned.map(({ value }) => value),
          restrictions: others.map(({ value }) => value),
          now: act.at,
        }),
      )
      const hit = new Set<BookingId>(effect.cancelled.map(({ id }) => id))
      yield* write(act, {
        reason: "resource restricted",
        ...together([
          steps(effect.restriction.id),
          {
            checks: [absent, ...planned.filter(({ value }) => hit.has(value.id)).map(bookings.expect)],
            writes: [restrictions.put(effect.restriction), ...effect.cancelled.map(bookings.put)],
          },
        ]),
      })
      return effect
    }),
  )

/** Records that a restriction is over. What it cancelled stays cancelled. @problem NotFound, RestrictionSolved - as core describes them @rule R43 */
export const solveRestriction = (act: Act, id: RestrictionId) =>
  changing(ResourceRestrictions, "restriction")(act, id, {
    reason: "restriction solved",
    decide: (restriction) => solved(restriction, act.at),
  })

/**
 * Reports a damage: until it is cleared, the resource is not handed over.
 *
 * @problem NotFound - at `["resource"]` or `["booking"]`
 * @problem IdTaken, InvalidValue - as core describes them
 * @rule R43
 */
export const reportDamage = (act: Act, report: Omit<Plain<typeof DamageReport>, "claim" | "cleared">) =>
  decidingAgain(
    Effect.gen(function* () {
      const reports = DamageReports.in(act.network)
      const damage = yield* Effect.fromResult(reported(report))
      const absent = yield* free(reports, damage.id)
      if (damage.booking !== undefined) yield* found(Bookings.in(act.network), damage.booking, "booking")
      const { steps } = yield* planOf(act, damage.resource)
      yield* write(act, {
        reason: "damage reported",
        ...together([steps(damage.id), { checks: [absent], writes: [reports.put(damage)] }]),
      })
      return damage
    }),
  )

const changingReport = changing(DamageReports, "damageReport")

/** Asks the borrower to pay for a damage. @problem NotFound, WrongClaimState, InvalidValue - as core describes them */
export const claimDamage = (act: Act, id: DamageReportId, claim: Parameters<typeof claimed>[1]) =>
  changingReport(act, id, { reason: "damage claimed", decide: (report) => claimed(report, claim) })

/** Asks nothing for a damage. @problem NotFound, WrongClaimState, InvalidValue - as core describes them */
export const waiveClaim = (act: Act, id: DamageReportId, reason: string) =>
  changingReport(act, id, { reason: "claim waived", decide: (report) => waived(report, reason) })

/** Records what was paid for a damage. @problem NotFound, WrongClaimState, ClaimExceeded, InvalidValue - as core describes them */
export const settleClaim = (act: Act, id: DamageReportId, settled: Parameters<typeof claimSettled>[1]) =>
  changingReport(act, id, { reason: "claim settled", decide: (report) => claimSettled(report, settled) })

/** Says that a damage is no obstacle any more. @problem NotFound, DamageAlreadyCleared, InvalidValue - as core describes them @rule R43 */
export const clearDamage = (act: Act, id: DamageReportId, how: Parameters<typeof cleared>[1]) =>
  changingReport(act, id, { reason: "damage cleared", decide: (report) => cleared(report, how) })

/** The plan of a resource, read before what a decision on it depends on, and changed with it. */
const planOf = Effect.fnUntraced(function* (act: Act, id: ResourceId) {
  const [resources, plans] = [Resources.in(act.network), BookingPlans.in(act.network)]
  const resource = yield* found(resources, id, "resource")
  const plan = yield* plans.get(id)
  return {
    resource: resource.value,
    steps: (change: string) => ({
      checks: [resources.expect(resource), plan === undefined ? plans.expectAbsent(id) : plans.expect(plan)],
      writes: [plans.put({ resource: id, lastChange: change })],
    }),
  }
})
