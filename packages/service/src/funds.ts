/** Fund applications: handing one in, checking it, deciding, paying, proving. */
import {
  type AgendaItemId,
  type ApplicationIn,
  type ApplicationStatus,
  applicationInState,
  approveApplication as approved,
  checkApplication as checked,
  closeApplication as closed,
  dateOf,
  decideByMinutes as decidedByMinutes,
  type Fund,
  FundApplication,
  type FundApplicationId,
  type FundDecision,
  type LocalDate,
  type Meeting,
  type MeetingId,
  type Money,
  type Plain,
  payOut as paidOut,
  proveUse as proven,
  rejectApplication as rejected,
  returnApplication as returned,
  submitApplication as submitted,
  withdrawApplication as withdrawn,
} from "@sozialraum/core"
import { FundApplications, Funds, Institutions, Meetings } from "@sozialraum/store"
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import type { Act } from "./act.js"
import { changing } from "./changing.js"
import { decidingAgain, write } from "./decide.js"
import { found, free } from "./found.js"
import { given } from "./given.js"
import { together } from "./steps.js"

/**
 * Hands an application in.
 *
 * @param application - a draft as plain data; its id is the caller's
 * @problem InvalidValue, NotFound, IdTaken, WrongApplicationState - the fund and the applicant must exist
 */
export const applyForFunds = (act: Act, application: Plain<typeof FundApplication>, on: LocalDate) =>
  decidingAgain(
    Effect.gen(function* () {
      const read = yield* given(FundApplication, application)
      const draft = yield* Effect.fromResult(applicationInState(read, ["draft"]))
      const [funds, institutions, applications] = [
        Funds.in(act.network),
        Institutions.in(act.network),
        FundApplications.in(act.network),
      ]
      const fund = yield* found(funds, draft.fund, "fund")
      const applicant = yield* found(institutions, draft.applicant, "applicant")
      const handedIn = submitted(draft, on)
      yield* write(act, {
        reason: "application submitted",
        checks: [yield* free(applications, draft.id), funds.expect(fund), institutions.expect(applicant)],
        writes: [applications.put(handedIn)],
      })
      return handedIn
    }),
  )

/** Hands an application in again that was given back. @problem NotFound, WrongApplicationState - as core describes them */
export const resubmitApplication = (act: Act, id: FundApplicationId, { on }: { readonly on: LocalDate }) =>
  step(act, id, {
    reason: "application submitted again",
    from: ["returned"],
    decide: (one) => Result.succeed(submitted(one, on)),
  })

/** Gives an application back to be mended. @problem NotFound, WrongApplicationState, InvalidValue - as core describes them */
export const returnApplication = (act: Act, id: FundApplicationId, back: Parameters<typeof returned>[1]) =>
  step(act, id, {
    reason: "application returned",
    from: ["submitted", "checked"],
    decide: (one) => returned(one, back),
  })

/**
 * Holds an application against the rules of the fund.
 *
 * @param asked - the day of the check, and the day on which it is to be decided
 * @problem NotFound, WrongApplicationState - as core describes them
 * @problem ApplicationRefused - everything that the rules have against it
 * @rule R44
 */
export const checkApplication = (
  act: Act,
  id: FundApplicationId,
  asked: { readonly on: LocalDate; readonly meetingOn: LocalDate },
) =>
  onFund(act, id, {
    reason: "application checked",
    from: ["submitted"],
    decide: (one, of) =>
      Effect.gen(function* () {
        const applicant = yield* found(Institutions.in(act.network), one.applicant, "applicant")
        return yield* Effect.fromResult(checked(one, { ...of, ...asked, applicant: applicant.value }))
      }),
  })

/**
 * Approves an application, for all that it asks or a part of it.
 *
 * @problem NotFound - also at `["meeting"]`
 * @problem WrongApplicationState, OtherDecider, DecisionNotMinuted, GivenMoreThanAsked, BudgetExceeded, InvalidValue - as core describes them
 * @rule R44
 */
export const approveApplication = (
  act: Act,
  id: FundApplicationId,
  granted: FundDecision & { readonly amount: Money; readonly conditions?: ReadonlyArray<string> },
) =>
  onFund(act, id, {
    reason: "application approved",
    from: ["checked"],
    meeting: granted.meeting,
    decide: (one, of) => Effect.fromResult(approved(one, granted, of)),
  })

/** Rejects an application, with the reason. @problem NotFound, WrongApplicationState, OtherDecider, DecisionNotMinuted, InvalidValue - as core describes them */
export const rejectApplication = (
  act: Act,
  id: FundApplicationId,
  refusal: FundDecision & { readonly reason: string },
) =>
  onFund(act, id, {
    reason: "application rejected",
    from: ["checked"],
    meeting: refusal.meeting,
    decide: (one, { fund }) => Effect.fromResult(rejected(one, refusal, fund)),
  })

/**
 * Decides about an application as the minutes of a meeting say.
 *
 * @problem NotFound - at `["application"]` or `["meeting"]`
 * @problem OutcomeElsewhere - where the meeting has no minutes, or they say nothing of the application under the item
 * @problem DecisionNotMinuted and all else that an approval or a rejection refuses
 * @rule R29, R30
 */
export const decideByMinutes = (
  act: Act,
  id: FundApplicationId,
  place: { readonly meeting: MeetingId; readonly item: AgendaItemId },
) =>
  onFund(act, id, {
    reason: "application decided",
    from: ["checked"],
    meeting: place.meeting,
    decide: (one, { meeting, ...of }) => {
      const isMinuted = meeting !== undefined && "minutes" in meeting
      const items = isMinuted ? meeting.minutes.items.filter(({ item }) => item === place.item) : []
      const outcome = items
        .flatMap(({ outcomes }) => outcomes)
        .find((said) => said.kind === "fundDecision" && String(said.application) === id)
      if (outcome === undefined || !isMinuted)
        return Effect.fail({ _tag: "OutcomeElsewhere" as const, path: ["application"], application: id })
      const on = dateOf(meeting.interval.start)
      return Effect.fromResult(decidedByMinutes(one, { outcome, ...place, on }, of))
    },
  })

/** Pays out what was approved. @problem NotFound, WrongApplicationState - as core describes them */
export const payOut = (act: Act, id: FundApplicationId, { on }: { readonly on: LocalDate }) =>
  step(act, id, { reason: "fund paid out", from: ["approved"], decide: (one) => Result.succeed(paidOut(one, on)) })

/** Shows what the money was used for. @problem NotFound, WrongApplicationState, InvalidValue - as core describes them */
export const proveUse = (act: Act, id: FundApplicationId, proof: Parameters<typeof proven>[1]) =>
  step(act, id, { reason: "use proven", from: ["paid"], decide: (one) => proven(one, proof) })

/** Settles the account: what was not spent is paid back. @problem NotFound, WrongApplicationState - as core describes them @rule R44 */
export const closeApplication = (act: Act, id: FundApplicationId, { on }: { readonly on: LocalDate }) =>
  step(act, id, { reason: "application closed", from: ["proven"], decide: (one) => Result.succeed(closed(one, on)) })

/** Takes an application back. @problem NotFound, WrongApplicationState, InvalidValue - as core describes them */
export const withdrawApplication = (act: Act, id: FundApplicationId, back: Parameters<typeof withdrawn>[1]) =>
  step(act, id, {
    reason: "application withdrawn",
    from: ["draft", "submitted", "returned", "checked", "approved"],
    decide: (one) => withdrawn(one, back),
  })

const changingApplication = changing(FundApplications, "application")

interface Step<Status extends ApplicationStatus, Decided> {
  readonly reason: string
  readonly from: ReadonlyArray<Status>
  readonly decide: (application: ApplicationIn<Status>) => Decided
}

const step = <Status extends ApplicationStatus, P extends { readonly _tag: string }>(
  act: Act,
  id: FundApplicationId,
  { reason, from, decide }: Step<Status, Result.Result<FundApplication, P>>,
) =>
  changingApplication(act, id, {
    reason,
    decide: (application) => Result.flatMap(applicationInState(application, from), decide),
  })

/** What is known of a fund. */
interface KnownFund {
  readonly fund: Fund
  readonly applications: ReadonlyArray<FundApplication>
  /** Where it is decided. */
  readonly meeting?: Meeting
}

interface FundStep<Status extends ApplicationStatus, E, R> {
  readonly reason: string
  readonly from: ReadonlyArray<Status>
  readonly meeting?: MeetingId | undefined
  readonly decide: (application: ApplicationIn<Status>, of: KnownFund) => Effect.Effect<FundApplication, E, R>
}

/** A step that depends on what the fund has given: of two decisions at the same moment, one is made anew. */
const onFund = <Status extends ApplicationStatus, E extends { readonly _tag: string }, R>(
  act: Act,
  id: FundApplicationId,
  { reason, from, meeting, decide }: FundStep<Status, E, R>,
) =>
  decidingAgain(
    Effect.gen(function* () {
      const [funds, applications, meetings] = [
        Funds.in(act.network),
        FundApplications.in(act.network),
        Meetings.in(act.network),
      ]
      const stored = yield* found(applications, id, "application")
      const fund = yield* found(funds, stored.value.fund, "fund")
      const all = yield* applications.all({ index: "byFund", equals: fund.value.id })
      const application = yield* Effect.fromResult(applicationInState(stored.value, from))
      const decidedIn = meeting === undefined ? [] : [yield* found(meetings, meeting, "meeting")]
      const next = yield* decide(application, {
        fund: fund.value,
        applications: all.map(({ value }) => value),
        ...(decidedIn[0] === undefined ? {} : { meeting: decidedIn[0].value }),
      })
      yield* write(act, {
        reason,
        ...together([
          // Written anew as it was: whoever decided meanwhile, or is about to, finds the fund changed.
          { checks: [funds.expect(fund)], writes: [funds.put(fund.value)] },
          {
            checks: [applications.expect(stored), ...decidedIn.map(meetings.expect)],
            writes: [applications.put(next)],
          },
        ]),
      })
      return next
    }),
  )
