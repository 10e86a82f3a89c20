/** Deciding: how a meeting comes to a decision, by what the conference has agreed about that. */
import * as Result from "effect/Result"
import type { Conference, ConferenceId, DecisionMode } from "../conference/index.js"
import type { InstitutionId } from "../institution/index.js"
import { type InvalidValue, type Plain, type Problem, parse } from "../problem.js"
import type { Attendance } from "./attendance.js"
import { Decision, type Objection, type Votes } from "./decision.js"
import { quorumReached } from "./quorum.js"
import type { VotingMember } from "./voting-right.js"

/** The conference has agreed not to decide formally. @rule R29 */
export type DecisionsNotProvided = Problem<"DecisionsNotProvided", { readonly conference: ConferenceId }>

/** The conference has agreed to decide in another way: it counts votes, or it does not. @rule R29 */
export type DecidedOtherwise = Problem<
  "DecidedOtherwise",
  { readonly agreed: DecisionMode; readonly mode: Decision["mode"] }
>

/** Too few of those entitled to vote are there. @rule R29 */
export type NotQuorate = Problem<
  "NotQuorate",
  { readonly there: number; readonly needed: number; readonly entitled: number }
>

/** Who asks for something for itself has no voice in it. @rule R29 */
export type ApplicantVoted = Problem<"ApplicantVoted", { readonly applicant: InstitutionId }>

/** The institution has no voice: it has no right to vote, or for a vote it is not there. @rule R29 */
export type NoVotingRight = Problem<
  "NoVotingRight",
  { readonly institution: InstitutionId; readonly because: "notEntitled" | "notThere" }
>

/** More votes were counted than there are voices. @rule R29 */
export type VotesExceedVoters = Problem<"VotesExceedVoters", { readonly votes: number; readonly voters: number }>

/** What was said to a proposal: the votes, where they were counted, and the objections. @german Abstimmung */
export interface Voices {
  readonly votes?: Plain<typeof Votes>
  /** Who voted, where that was noted. */
  readonly voters?: ReadonlyArray<InstitutionId>
  readonly objections?: ReadonlyArray<Plain<typeof Objection>>
}

/** Who is there and may vote. @german Stimmberechtigte Versammlung */
export interface Assembly {
  readonly voting: ReadonlyArray<VotingMember>
  readonly attendance: ReadonlyArray<Attendance>
  /** Who asks for something for itself, such as money from the fund. */
  readonly applicants?: ReadonlyArray<InstitutionId>
}

/**
 * Decides as the conference has agreed: nobody objects, or more votes are for it than against it.
 *
 * Where nothing is agreed, a meeting decides by the votes that were counted, and otherwise by consensus. Most agreements
 * need no formal decision at all.
 *
 * @returns the decision, also where the proposal was not adopted; a tie adopts nothing
 * @problem DecisionsNotProvided - at `["mode"]`; the conference has agreed not to decide formally
 * @problem DecidedOtherwise - at `["votes"]`; votes were counted where there is consensus, or are missing
 * @problem NotQuorate - at `["attendance"]`; who is there, and how many it takes
 * @problem ApplicantVoted - at `["voters", n]` or `["objections", n]`; also where it votes for one that it represents
 * @problem NoVotingRight - at `["voters", n]` or `["objections", n]`; an objection can also come from one that is not there
 * @problem VotesExceedVoters - at `["votes"]`; the voices without those of the applicants and of whom they represent
 * @problem InvalidValue - in `["votes"]` or `["objections", n]`
 * @rule R29
 * @example
 * import { Conference, decide, InstitutionId } from "@sozialraum/core"
 * import { coreText, sentence } from "@sozialraum/core/text"
 * import * as Result from "effect/Result"
 * const conference = Conference.parse({
 *   id: "beirat",
 *   name: "Stadtteilbeirat",
 *   kind: "stadtteilbeirat",
 *   area: "hustadt",
 *   start: "2025-01-01",
 *   convenors: [{ institution: "bezirksamt" }],
 *   moderators: [{ institution: "bezirksamt" }],
 *   procedure: { decisionMode: "consensus" },
 * })
 * const applicants = [InstitutionId.parse("kita")]
 * const objections = [{ institution: "kita", because: "Wir brauchen das Geld." }]
 * const decision = decide(conference, { objections }, { voting: [], attendance: [], applicants })
 * const refused = Result.getOrThrow(Result.flip(decision))
 * sentence(refused, "de", [coreText]) // => "kita hat in eigener Sache keine Stimme (R29)."
 */
export const decide = (
  conference: Conference,
  voices: Voices,
  assembly: Assembly,
): Result.Result<
  Decision,
  | DecisionsNotProvided
  | DecidedOtherwise
  | NotQuorate
  | ApplicantVoted
  | NoVotingRight
  | VotesExceedVoters
  | InvalidValue
> => {
  const { decisionMode, votingUnit = "institution" } = conference.procedure
  if (decisionMode === "noDecisions")
    return Result.fail({ _tag: "DecisionsNotProvided", path: ["mode"], conference: conference.id })
  const { votes, objections = [] } = voices
  const mode = votes === undefined ? "consensus" : "simpleMajority"
  if (decisionMode !== undefined && decisionMode !== mode)
    return Result.fail({ _tag: "DecidedOtherwise", path: ["votes"], agreed: decisionMode, mode })
  const excluded = assembly.applicants ?? []
  const { yes = 0, no = 0 } = votes ?? {}
  const decision = parse(
    Decision,
    votes === undefined
      ? { mode, objections, excluded, adopted: objections.length === 0 }
      : { mode, unit: votingUnit, votes, objections, excluded, adopted: yes > no },
  )
  return Result.flatMap(decision, (taken) => {
    const refused =
      notQuorate(conference, assembly) ??
      wrongVoice({ ...voices, objections: taken.objections }, assembly) ??
      tooMany(conference, voices, assembly)
    return refused === undefined ? Result.succeed(taken) : Result.fail(refused)
  })
}

const notQuorate = (conference: Conference, { voting, attendance }: Assembly): NotQuorate | undefined => {
  const { reached, there, needed, entitled } = quorumReached(conference, voting, attendance)
  return reached ? undefined : { _tag: "NotQuorate", path: ["attendance"], there, needed, entitled }
}

/** An objection also counts from a member that sent word of it; a hand is raised by those who are there. */
const wrongVoice = (
  {
    voters = [],
    objections,
  }: { readonly voters?: ReadonlyArray<InstitutionId>; readonly objections: Decision["objections"] },
  { voting, attendance, applicants = [] }: Assembly,
): ApplicantVoted | NoVotingRight | undefined => {
  const entitled = new Set<string>(voting.filter(({ vote }) => vote).map(({ institution }) => institution))
  const there = new Map(attendance.filter(isThere).map((noted) => [noted.institution, noted]))
  const voices = [
    ...voters.map((institution, index) => ({ institution, path: ["voters", index], isVote: true })),
    ...objections.map(({ institution }, index) => ({ institution, path: ["objections", index], isVote: false })),
  ]
  for (const { institution, path, isVote } of voices) {
    const speaker = isVote ? speakerOf(institution, there.get(institution)) : institution
    const applicant = applicants.find((one) => one === institution || one === speaker)
    if (applicant !== undefined) return { _tag: "ApplicantVoted", path, applicant }
    const refuse = (because: NoVotingRight["because"]): NoVotingRight => ({
      _tag: "NoVotingRight",
      path,
      institution,
      because,
    })
    if (!entitled.has(institution)) return refuse("notEntitled")
    if (isVote && !there.has(institution)) return refuse("notThere")
  }
  return undefined
}

const tooMany = (
  conference: Conference,
  { votes, voters }: Voices,
  { voting, attendance, applicants = [] }: Assembly,
): VotesExceedVoters | undefined => {
  if (votes === undefined) return undefined
  const others = attendance.filter(
    (noted) => !applicants.includes(noted.institution) && !applicants.includes(speakerOf(noted.institution, noted)),
  )
  const { voices, unit } = quorumReached(conference, voting, others)
  const raised = unit === "institution" && voters !== undefined ? Math.min(voices, new Set(voters).size) : voices
  const counted = votes.yes + votes.no + (votes.abstained ?? 0)
  return counted > raised ? { _tag: "VotesExceedVoters", path: ["votes"], votes: counted, voters: raised } : undefined
}

/** Who raises the hand of an institution: one that represents it, or its own people. */
const speakerOf = (institution: InstitutionId, noted: Attendance | undefined): InstitutionId =>
  noted?.answer === "represented" ? noted.by : institution

const isThere = ({ answer }: Attendance): boolean => answer === "present" || answer === "represented"
