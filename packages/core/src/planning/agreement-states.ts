/** The steps of an agreement from plan to end, and what it must say before it is signed. */
import * as Result from "effect/Result"
import { type InvalidValue, type Problem, parse } from "../problem.js"
import type { LocalDate } from "../time/index.js"
import {
  type AgreementId,
  type ConcludedAgreement,
  type CooperationAgreement,
  type PlannedAgreement,
  Terminated,
  type TerminatedAgreement,
} from "./agreement.js"
import { earliestEnd } from "./agreement-term.js"

/** What a signed agreement must say. @german Pflichtinhalt */
export type AgreementPart = "scope" | "staff" | "rooms" | "funding" | "concept"

/**
 * The parts that an agreement does not say anything about.
 *
 * @returns in the order of {@link AgreementPart}
 * @rule R47
 */
export const missingAgreementParts = (agreement: CooperationAgreement): ReadonlyArray<AgreementPart> =>
  agreementParts.filter((part) => {
    if (part === "concept") return agreement.concept === undefined
    return part === "scope" ? saysNothing(agreement.scope) : agreement[part].length === 0
  })

/** Lunch or holidays alone are no offer. */
const saysNothing = (scope: CooperationAgreement["scope"]): boolean =>
  scope === undefined ||
  (scope.places === undefined &&
    scope.grades === undefined &&
    scope.hours === undefined &&
    scope.topics.length === 0 &&
    scope.offers.length === 0)

/** An agreement lacks parts without which it is not signed. */
export type AgreementNotConcludable = Problem<
  "AgreementNotConcludable",
  { readonly agreement: AgreementId; readonly missing: ReadonlyArray<AgreementPart> }
>

/**
 * Concludes an agreement: all three parties have signed it on that day.
 *
 * @problem AgreementNotConcludable - at the first part that is missing; `missing` holds every one
 * @rule R47
 * @example
 * import { concludeAgreement, CooperationAgreement, agreementInState } from "@sozialraum/core/planning"
 * import { LocalDate } from "@sozialraum/core/time"
 * import * as Result from "effect/Result"
 * const stored = CooperationAgreement.parse({
 *   id: "ogs-waldschule",
 *   school: "waldschule",
 *   schoolBody: "stadt-bochum",
 *   carrier: "ganztag-ruhr",
 *   term: { kind: "schoolYears", first: "2027/28", last: "2030/31" },
 *   scope: { places: 100, grades: [1, 2, 3, 4] },
 *   state: "planned",
 * })
 * const planned = Result.getOrThrow(agreementInState(stored, ["planned"]))
 * const refused = Result.getOrThrow(Result.flip(concludeAgreement(planned, LocalDate.parse("2027-03-01"))))
 * refused.missing // => ["staff", "rooms", "funding", "concept"]
 */
export const concludeAgreement = (
  agreement: PlannedAgreement,
  concludedOn: LocalDate,
): Result.Result<ConcludedAgreement, AgreementNotConcludable> => {
  const missing = missingAgreementParts(agreement)
  const [first] = missing
  return first === undefined
    ? Result.succeed({ ...agreement, concludedOn, state: "concluded" })
    : Result.fail({ _tag: "AgreementNotConcludable", path: [first], agreement: agreement.id, missing })
}

/** An agreement cannot end so soon: the time of notice, or the last school year, is not over. */
export type NoticeTooShort = Problem<
  "NoticeTooShort",
  { readonly agreement: AgreementId; readonly on: LocalDate; readonly earliest: LocalDate }
>

/**
 * Ends an agreement. One party alone keeps the time of notice; where all agree, any day will do.
 *
 * @param termination - `on` is the first day without it; `noticeOn` the day on which notice was given, else `on`
 * @problem NoticeTooShort - at `["terminated", "on"]`; the first day on which it could end
 * @problem InvalidValue - in `["terminated"]` where the reason is empty, or it would end before it was concluded
 */
export const terminateAgreement = (
  agreement: ConcludedAgreement,
  termination: TerminatedAgreement["terminated"],
): Result.Result<TerminatedAgreement, NoticeTooShort | InvalidValue> => {
  const { on, by, noticeOn = on } = termination
  const earliest = earliestEnd(agreement.term, noticeOn)
  if (by !== "all" && on < earliest)
    return Result.fail({ _tag: "NoticeTooShort", path: ["terminated", "on"], agreement: agreement.id, on, earliest })
  return parse(Terminated, { ...agreement, terminated: termination, state: "terminated" })
}

const agreementParts = ["scope", "staff", "rooms", "funding", "concept"] as const satisfies ReadonlyArray<AgreementPart>
