/** Decisions about applications: who decides, where it is minuted, and how much is given. */
import * as Result from "effect/Result"
import { Reason } from "../id.js"
import type { AgendaItemId, MeetingId, Outcome } from "../meeting/index.js"
import type { Money } from "../money.js"
import { type InvalidValue, type Problem, parse } from "../problem.js"
import type { LocalDate } from "../time/index.js"
import type { ApplicationIn } from "./application-states.js"
import type { Fund, FundDecider } from "./fund.js"
import type { FundApplication, FundApplicationId } from "./fund-application.js"
import { fundBalance } from "./fund-balance.js"

/** By the rules of the fund, somebody else decides about this amount. */
export type OtherDecider = Problem<
  "OtherDecider",
  { readonly cents: number; readonly decider: FundDecider; readonly decides: FundDecider }
>

/** A conference decides in a meeting, under an item: the decision is minuted. */
export type DecisionNotMinuted = Problem<"DecisionNotMinuted", { readonly application: FundApplicationId }>

/** More was given than was asked for. */
export type GivenMoreThanAsked = Problem<
  "GivenMoreThanAsked",
  { readonly askedCents: number; readonly givenCents: number }
>

/** The fund has not so much left in the period of the decision. */
export type BudgetExceeded = Problem<"BudgetExceeded", { readonly cents: number; readonly leftCents: number }>

/** The outcome of the meeting is about another application, or no decision about a fund. */
export type OutcomeElsewhere = Problem<"OutcomeElsewhere", { readonly application: FundApplicationId }>

/** Who decided what, and where it stands. @german Entscheidung über einen Förderantrag */
export interface FundDecision {
  readonly on: LocalDate
  readonly decider: FundDecider
  readonly meeting?: MeetingId
  readonly item?: AgendaItemId
}

/**
 * Who decides about an amount, by the rules of a fund.
 *
 * @example
 * import { deciderOf, Fund } from "@sozialraum/core/funding"
 * const deciders = [
 *   { from: { cents: 50_000, currency: "EUR" }, decider: "conference" },
 *   { from: { cents: 500_000, currency: "EUR" }, decider: "council" },
 * ]
 * const fund = Fund.parse({ id: "f", name: "Verfügungsfonds", holder: "amt", rules: { deciders, firstDecider: "holder" } })
 * deciderOf(fund, { cents: 49_999, currency: "EUR" }) // => "holder"
 * deciderOf(fund, { cents: 500_000, currency: "EUR" }) // => "council"
 */
export const deciderOf = ({ rules }: Fund, amount: Money): FundDecider =>
  rules.deciders.findLast(({ from }) => from.cents <= amount.cents)?.decider ?? rules.firstDecider

/**
 * Approves an application, for all that it asks or a part of it.
 *
 * @param granted - how much, on which conditions, and where the decision stands
 * @param of - the fund and all that is known of it
 * @problem OtherDecider - at `["decider"]`; the amount asked for decides who decides
 * @problem DecisionNotMinuted - at `["meeting"]` or `["item"]`
 * @problem GivenMoreThanAsked - at `["amount"]`
 * @problem BudgetExceeded - at `["amount"]`
 * @rule R44
 */
export const approveApplication = (
  application: ApplicationIn<"checked">,
  granted: FundDecision & { readonly amount: Money; readonly conditions?: ReadonlyArray<string> },
  of: { readonly fund: Fund; readonly applications: ReadonlyArray<FundApplication> },
): Result.Result<
  ApplicationIn<"approved">,
  OtherDecider | DecisionNotMinuted | GivenMoreThanAsked | BudgetExceeded
> => {
  const { amount, conditions = [], ...decided } = granted
  const others = of.applications.filter(({ id }) => id !== application.id)
  const { leftCents } = fundBalance(of.fund, others, granted.on)
  const [askedCents, givenCents] = [application.amount.cents, amount.cents]
  const mayDecide = allowedToDecide(application, granted, of.fund)
  if (Result.isFailure(mayDecide)) return Result.fail(mayDecide.failure)
  if (askedCents < givenCents)
    return Result.fail({ _tag: "GivenMoreThanAsked", path: ["amount"], askedCents, givenCents })
  if (leftCents !== undefined && leftCents < givenCents)
    return Result.fail({ _tag: "BudgetExceeded", path: ["amount"], cents: givenCents, leftCents })
  return Result.succeed({ ...application, state: { status: "approved", decision: { ...decided, amount, conditions } } })
}

/**
 * Rejects an application, with the reason that the applicant reads.
 *
 * @problem OtherDecider, DecisionNotMinuted - as for an approval
 * @problem InvalidValue - at `["reason"]` where it is empty
 */
export const rejectApplication = (
  application: ApplicationIn<"checked">,
  rejected: FundDecision & { readonly reason: string },
  fund: Fund,
): Result.Result<ApplicationIn<"rejected">, OtherDecider | DecisionNotMinuted | InvalidValue> =>
  Result.flatMap(allowedToDecide(application, rejected, fund), () =>
    Result.mapBoth(parse(Reason, rejected.reason), {
      onSuccess: () => ({ ...application, state: { status: "rejected" as const, decision: rejected } }),
      onFailure: (problem) => ({ ...problem, path: ["reason"] }),
    }),
  )

/**
 * What the minutes say of an application, as an approval or a rejection.
 *
 * @param minuted - the outcome, the meeting and the item under which it stands, and its day
 * @problem OutcomeElsewhere - at `["application"]`
 * @rule R29, R30
 */
export const decideByMinutes = (
  application: ApplicationIn<"checked">,
  minuted: {
    readonly outcome: Outcome
    readonly meeting: MeetingId
    readonly item: AgendaItemId
    readonly on: LocalDate
  },
  of: { readonly fund: Fund; readonly applications: ReadonlyArray<FundApplication> },
): Result.Result<
  ApplicationIn<"approved"> | ApplicationIn<"rejected">,
  OutcomeElsewhere | OtherDecider | DecisionNotMinuted | GivenMoreThanAsked | BudgetExceeded | InvalidValue
> => {
  const { outcome, ...place } = minuted
  if (outcome.kind !== "fundDecision" || String(outcome.application) !== application.id)
    return Result.fail({ _tag: "OutcomeElsewhere", path: ["application"], application: application.id })
  const decided = { ...place, decider: "conference" as const }
  return outcome.decision.adopted
    ? approveApplication(application, { ...decided, amount: { cents: outcome.cents, currency: outcome.currency } }, of)
    : rejectApplication(application, { ...decided, reason: outcome.text }, of.fund)
}

const allowedToDecide = (
  { id, amount }: FundApplication,
  { decider, meeting, item }: FundDecision,
  fund: Fund,
): Result.Result<void, OtherDecider | DecisionNotMinuted> => {
  const decides = deciderOf(fund, amount)
  if (decider !== decides)
    return Result.fail({ _tag: "OtherDecider", path: ["decider"], cents: amount.cents, decider, decides })
  if (decider === "conference" && (meeting === undefined || item === undefined))
    return Result.fail({
      _tag: "DecisionNotMinuted",
      path: [meeting === undefined ? "meeting" : "item"],
      application: id,
    })
  return Result.succeed(undefined)
}
