/** The course of a damage: reported, claimed or waived, settled, and cleared so that the resource can be handed over again. */
import * as Result from "effect/Result"
import type { Money } from "../money.js"
import { type InvalidValue, type Plain, type Problem, parse } from "../problem.js"
import type { ResourceId } from "../sharing/index.js"
import { DamageReport, type DamageReportId } from "../sharing/index.js"
import { berlin, dateOf, epochMs, type Instant, type LocalDate, toLocal } from "../time/index.js"

/** What became of a claim. @german Stand der Forderung */
export type ClaimStatus = DamageReport["claim"]["status"]

/** The claim is in a state from which this step does not start. */
export type WrongClaimState = Problem<
  "WrongClaimState",
  { readonly report: DamageReportId; readonly state: ClaimStatus; readonly allowed: ReadonlyArray<ClaimStatus> }
>

/** More was paid for a damage than was asked. */
export type ClaimExceeded = Problem<
  "ClaimExceeded",
  { readonly report: DamageReportId; readonly claimed: Money; readonly settled: Money }
>

/** The damage is said to be cleared before the day on which it was found. */
export type ClearedTooEarly = Problem<
  "ClearedTooEarly",
  { readonly report: DamageReportId; readonly on: LocalDate; readonly found: LocalDate }
>

/** The damage is cleared already. */
export type DamageAlreadyCleared = Problem<
  "DamageAlreadyCleared",
  { readonly report: DamageReportId; readonly on: LocalDate }
>

/**
 * Reports a damage. From then on the resource is not handed over until it is cleared, and whether anybody pays is open.
 *
 * @problem InvalidValue - at the part that does not fit
 * @rule R43
 */
export const reportDamage = (
  report: Omit<Plain<typeof DamageReport>, "claim" | "cleared">,
): Result.Result<DamageReport, InvalidValue> => parse(DamageReport, { ...report, claim: { status: "open" } })

/**
 * Asks the borrower to pay. A claim that is open to question is made again with another amount.
 *
 * @problem WrongClaimState - at `["claim"]`; it is waived or settled
 * @problem InvalidValue - in `["claim"]`
 * @rule R43, R44
 */
export const claimDamage = (
  report: DamageReport,
  claim: { readonly amount: Money; readonly on: LocalDate },
): Result.Result<DamageReport, WrongClaimState | InvalidValue> =>
  Result.flatMap(inClaim(report, ["open", "claimed"]), () => withClaim(report, { status: "claimed", ...claim }))

/**
 * Asks nothing for a damage, or no longer.
 *
 * @problem WrongClaimState - at `["claim"]`; it is waived or settled already
 * @problem InvalidValue - at `["claim", "reason"]` where it is empty
 * @rule R43, R44
 */
export const waiveClaim = (
  report: DamageReport,
  reason: string,
): Result.Result<DamageReport, WrongClaimState | InvalidValue> =>
  Result.flatMap(inClaim(report, ["open", "claimed"]), () => withClaim(report, { status: "waived", reason }))

/**
 * Records what was paid for a damage, by the borrower or by an insurance; the owner may be content with less.
 *
 * @problem WrongClaimState - at `["claim"]`; nothing was claimed, or it is done
 * @problem ClaimExceeded - at `["claim", "amount"]`
 * @problem InvalidValue - in `["claim"]`
 * @rule R43, R44
 */
export const settleClaim = (
  report: DamageReport,
  settled: { readonly amount: Money; readonly on: LocalDate },
): Result.Result<DamageReport, WrongClaimState | ClaimExceeded | InvalidValue> => {
  const { claim } = report
  if (claim.status !== "claimed") return inClaim(report, ["claimed"])
  if (settled.amount.cents > claim.amount.cents) {
    const { id } = report
    return Result.fail({
      _tag: "ClaimExceeded",
      path: ["claim", "amount"],
      report: id,
      claimed: claim.amount,
      settled: settled.amount,
    })
  }
  return withClaim(report, { status: "settled", ...settled })
}

/**
 * Clears a damage: repaired, replaced, or found to be no obstacle. Whether anybody pays for it is another matter.
 *
 * @problem DamageAlreadyCleared - at `["cleared"]`; since when
 * @problem InvalidValue - in `["cleared"]`
 * @problem ClearedTooEarly - at `["cleared", "on"]`; `found` is the day on which it was found, by the clock in Germany
 * @rule R43
 */
export const clearDamage = (
  report: DamageReport,
  cleared: { readonly on: LocalDate; readonly how: string },
): Result.Result<DamageReport, DamageAlreadyCleared | ClearedTooEarly | InvalidValue> => {
  const { id, discoveredAt } = report
  if (report.cleared !== undefined)
    return Result.fail({ _tag: "DamageAlreadyCleared", path: ["cleared"], report: id, on: report.cleared.on })
  return Result.flatMap(parse(DamageReport, { ...report, cleared }), (done) => {
    const found = dateOf(toLocal(discoveredAt, berlin))
    return cleared.on < found
      ? Result.fail({ _tag: "ClearedTooEarly", path: ["cleared", "on"], report: id, on: cleared.on, found })
      : Result.succeed(done)
  })
}

/**
 * The damages of a resource that were known at an instant and not cleared by its day, the oldest first.
 *
 * @param at - its day is that of the clock in Germany
 * @rule R43
 */
export const openDamages = (
  resource: ResourceId,
  damages: ReadonlyArray<DamageReport>,
  at: Instant,
): ReadonlyArray<DamageReport> => damagesOpenOn(dateOf(toLocal(at, berlin)), { resource, damages, at })

/** The same by the day of another clock. */
export const damagesOpenOn = (
  on: LocalDate,
  {
    resource,
    damages,
    at,
  }: { readonly resource: ResourceId; readonly damages: ReadonlyArray<DamageReport>; readonly at: Instant },
): ReadonlyArray<DamageReport> =>
  damages
    .filter((report) => report.resource === resource && epochMs(report.discoveredAt) <= epochMs(at))
    .filter(({ cleared }) => cleared === undefined || cleared.on > on)
    .sort((a, b) => epochMs(a.discoveredAt) - epochMs(b.discoveredAt) || (a.id < b.id ? -1 : 1))

const inClaim = (
  report: DamageReport,
  allowed: ReadonlyArray<ClaimStatus>,
): Result.Result<DamageReport, WrongClaimState> =>
  allowed.includes(report.claim.status)
    ? Result.succeed(report)
    : Result.fail({ _tag: "WrongClaimState", path: ["claim"], report: report.id, state: report.claim.status, allowed })

const withClaim = (report: DamageReport, claim: object): Result.Result<DamageReport, InvalidValue> =>
  parse(DamageReport, { ...report, claim })
