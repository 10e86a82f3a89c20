/** Recording outcomes: what a conference may decide itself, and what it can only recommend. */
import * as Result from "effect/Result"
import type { Conference, ConferenceId } from "../conference/index.js"
import type { InstitutionId } from "../institution/index.js"
import { type InvalidValue, type Plain, type Problem, parse } from "../problem.js"
import type { ApplicantVoted, DecidedOtherwise, DecisionsNotProvided } from "./decide.js"
import { type CommitteeMatter, Outcome } from "./outcome.js"

/** An outcome as it was said, with the matter where it touches what only the committee decides. @german Ergebnisnotiz */
export type OutcomeNote = Plain<typeof Outcome> & { readonly matter?: CommitteeMatter }

/** Only the youth welfare committee decides about this; the conference can record a recommendation to it. @rule R30 */
export type CommitteeDecides = Problem<
  "CommitteeDecides",
  { readonly matter: CommitteeMatter; readonly kind: Outcome["kind"]; readonly instead: "recommendation" }
>

/** The conference has no fund about which it decides itself. @rule R30 */
export type NoFundOfItsOwn = Problem<"NoFundOfItsOwn", { readonly conference: ConferenceId }>

/** Who asks for the money had a voice in the decision about it. @rule R29 */
export type ApplicantNotExcluded = Problem<"ApplicantNotExcluded", { readonly applicant: InstitutionId }>

/**
 * Records what came of an item, if the conference may say so.
 *
 * @problem CommitteeDecides - at `["matter"]`; money of the municipality and the adoption of plans are recommended
 * @problem NoFundOfItsOwn - at `["kind"]` of a decision about a fund
 * @problem ApplicantNotExcluded - at `["decision", "excluded"]`
 * @problem ApplicantVoted - at `["decision", "objections", n]`
 * @problem DecisionsNotProvided - at `["decision"]`; the conference has agreed not to decide formally
 * @problem DecidedOtherwise - at `["decision", "mode"]`; how it has agreed to decide
 * @problem InvalidValue - at the part that does not fit; a case that is handed on has no words at all
 * @rule R28, R29, R30, P1
 * @example
 * import { Conference, recordOutcome } from "@sozialraum/core"
 * import { coreText, sentence } from "@sozialraum/core/text"
 * import * as Result from "effect/Result"
 * const sued = Conference.parse({
 *   id: "sued",
 *   name: "Sozialraumkonferenz Süd",
 *   kind: "sozialraumkonferenz",
 *   area: "bochum-sued",
 *   start: "2024-08-01",
 *   convenors: [{ institution: "jugendamt" }],
 *   moderators: [{ institution: "jugendamt" }],
 * })
 * const money = { kind: "agreement", text: "Die Stadt bezahlt den Schwimmkurs.", matter: "budget" } as const
 * const refused = Result.getOrThrow(Result.flip(recordOutcome(sued, money)))
 * sentence(refused, "de", [coreText]) // => "Über Haushaltsmittel entscheidet der Jugendhilfeausschuss; die Konferenz kann das nur empfehlen (R30)."
 * const advice = { kind: "recommendation", text: "Die Stadt soll den Schwimmkurs bezahlen.", to: { office: "jha" }, matter: "budget" } as const
 * Result.isSuccess(recordOutcome(sued, advice)) // => true
 */
export const recordOutcome = (
  conference: Conference,
  note: OutcomeNote,
): Result.Result<
  Outcome,
  | CommitteeDecides
  | NoFundOfItsOwn
  | ApplicantNotExcluded
  | ApplicantVoted
  | DecisionsNotProvided
  | DecidedOtherwise
  | InvalidValue
> => {
  if (note.matter !== undefined && decides(note))
    return Result.fail({
      _tag: "CommitteeDecides",
      path: ["matter"],
      matter: note.matter,
      kind: note.kind,
      instead: "recommendation",
    })
  return Result.flatMap(parse(Outcome, note), (outcome) => {
    const refused = notProvided(conference, outcome) ?? notFunded(conference, outcome)
    return refused === undefined ? Result.succeed(outcome) : Result.fail(refused)
  })
}

const decides = ({ kind }: OutcomeNote): boolean =>
  kind === "agreement" || kind === "measure" || kind === "fundDecision"

const notProvided = (
  { id, procedure: { decisionMode } }: Conference,
  outcome: Outcome,
): DecisionsNotProvided | DecidedOtherwise | undefined => {
  const decision = "decision" in outcome ? outcome.decision : undefined
  if (decision === undefined || decisionMode === undefined || decision.mode === decisionMode) return undefined
  return decisionMode === "noDecisions"
    ? { _tag: "DecisionsNotProvided", path: ["decision"], conference: id }
    : { _tag: "DecidedOtherwise", path: ["decision", "mode"], agreed: decisionMode, mode: decision.mode }
}

const notFunded = (
  { id, fund }: Conference,
  outcome: Outcome,
): NoFundOfItsOwn | ApplicantNotExcluded | ApplicantVoted | undefined => {
  if (outcome.kind !== "fundDecision") return undefined
  if (fund === undefined) return { _tag: "NoFundOfItsOwn", path: ["kind"], conference: id }
  const { applicant, decision } = outcome
  if (!decision.excluded.includes(applicant))
    return { _tag: "ApplicantNotExcluded", path: ["decision", "excluded"], applicant }
  const place = decision.objections.findIndex(({ institution }) => institution === applicant)
  return place < 0 ? undefined : { _tag: "ApplicantVoted", path: ["decision", "objections", place], applicant }
}
