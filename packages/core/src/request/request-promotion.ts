/** Promotion of requests: whose turn it is when a resource becomes free, and for everybody who waits why it is or is not. */
import type { Finding } from "../problem.js"
import type { Lending, Resource } from "../sharing/index.js"
import { addDays, berlin, dateOf, type LocalDate, toLocal } from "../time/index.js"
import { inLine, type MeetsCriterion, precedenceOf, ruleOf } from "./request-line.js"
import { planRequest, type RequestPlan, type RequestPlanOptions } from "./request-plan.js"
import type { RequestTurn, RequestVerdict, WaitingRequest } from "./request-turn.js"
import { promisedBy, unmetDates, verdictOn, wantsSameTime } from "./request-verdict.js"

/** Whose turn it is, and why. @german Nachrücken von Anfragen */
export interface RequestPromotion<Found extends Finding<string>> {
  readonly resource: Resource
  /** All that wait for the resource, in the order of its rule. */
  readonly line: ReadonlyArray<RequestTurn<Found>>
  /** What is to be granted now, in that order: each is what `grantRequest` takes. They stand together. */
  readonly next: ReadonlyArray<RequestPlan<Found>>
}

/** How those who wait are looked at. @german Angaben zum Nachrücken */
export interface RequestPromotionOptions<Found extends Finding<string>>
  extends Omit<RequestPlanOptions<Found>, "units"> {
  /** Whether a request meets a criterion of the owner's rule, as `usesInYear` and `submittedBy` help to say. */
  readonly meets?: MeetsCriterion
}

/**
 * Whose turn it is for a resource, and for everybody else who waits why not.
 *
 * The line stands by the criteria of the owner's rule, which are facts about houses; then by who asked first, then by id. It
 * does not depend on the order in which the requests are given. Each is looked at with all before it served. Nobody passes
 * another who wants the same time, unless the verdict on that one says why.
 *
 * @param waiting - those of other resources, and those that do not wait, are left out
 * @rule R38
 * @source Verleih des Spielmobils Gechingen: who reserves by a date goes first, each club at least once a year
 */
export const requestPromotion = <Found extends Finding<string>>(
  resource: Resource,
  waiting: ReadonlyArray<WaitingRequest>,
  { meets = () => false, ...options }: RequestPromotionOptions<Found>,
): RequestPromotion<Found> => {
  const { whenTooFewPlaces } = ruleOf(resource)
  const line = inLine(resource, waiting, meets)
  const turns: Array<RequestTurn<Found>> = []
  for (const [index, one] of line.entries()) {
    const { request, lending } = one.waiting
    const promised = turns.flatMap(promisedBy)
    const plan = planRequest({ ...lending, bookings: [...lending.bookings, ...promised] }, request, options)
    const wanted = [...plan.bookable, ...plan.refused, ...plan.uncertain]
    const blocking = turns.find((turn) => isBlocked(turn) && wantsSameTime(unmetDates(turn), wanted))
    const verdict: RequestVerdict<Found> =
      blocking === undefined
        ? verdictOn(plan, { turns, isBlocking: whenTooFewPlaces === "block" })
        : { _tag: "behind", request: blocking.request.id }
    const before = line[index - 1]
    turns.push({
      ...one.waiting,
      position: index + 1,
      meets: one.meets,
      ...(before === undefined
        ? {}
        : { behind: { request: before.waiting.request.id, because: precedenceOf(resource, before, one) } }),
      verdict: verdict._tag === "next" ? { ...verdict, ...lastAnswer(resource, lending) } : verdict,
      plan,
    })
  }
  return { resource, line: turns, next: turns.flatMap(({ verdict, plan }) => (verdict._tag === "next" ? [plan] : [])) }
}

const isBlocked = <Found extends Finding<string>>({ verdict }: RequestTurn<Found>): boolean =>
  verdict._tag === "behind" || ("blocks" in verdict && verdict.blocks)

const lastAnswer = ({ waiting, availability }: Resource, { now }: Lending): { readonly answerBy?: LocalDate } => {
  if (waiting === undefined) return {}
  return { answerBy: addDays(dateOf(toLocal(now, availability?.zone ?? berlin)), waiting.answerWithinDays) }
}
