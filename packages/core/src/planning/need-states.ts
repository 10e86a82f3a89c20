/** The steps of a need, from the list to the day on which it is met. Each takes the states it starts from; `needInState` takes one from the store. */
import * as Result from "effect/Result"
import type * as z from "zod"
import { type InvalidValue, type Plain, parse } from "../problem.js"
import type { LocalDate } from "../time/index.js"
import {
  Confirmed,
  type ConfirmedNeed,
  Merged,
  type MergedNeed,
  Met,
  type MetNeed,
  type Need,
  type NeedAgreement,
  type NeedReferral,
  needFacts,
  Obsolete,
  type ObsoleteNeed,
  type OpenNeed,
  PartlyMet,
  type PartlyMetNeed,
  Referred,
  type ReferredNeed,
  Registered,
  type RegisteredNeed,
  Rejected,
  type RejectedNeed,
} from "./need.js"
import type { NeedEvidence } from "./need-evidence.js"
import { type NeedNotMet, type OfferedProof, proven } from "./need-proof.js"

/** On which day a step is taken, and why. @german Bearbeitungsschritt */
export interface NeedStep {
  readonly on: LocalDate
  readonly because?: string
  /** The meeting in which it was taken. */
  readonly agreed?: Plain<typeof NeedAgreement>
}

/** A step that says why it is taken. @german Begründeter Bearbeitungsschritt */
export interface ReasonedStep extends NeedStep {
  readonly because: string
}

/**
 * Confirms a need: the conference sees it too.
 *
 * @problem InvalidValue - at `["history"]` where the day is before the last step
 */
export const confirmNeed = (need: RegisteredNeed, step: NeedStep): Result.Result<ConfirmedNeed, InvalidValue> =>
  move(Confirmed, need, { state: "confirmed", step })

/**
 * Rejects a need: the conference does not see it.
 *
 * @problem InvalidValue - at `["because"]` where no reason is given, at `["history"]` where the day is before the last step
 */
export const rejectNeed = (need: RegisteredNeed, step: ReasonedStep): Result.Result<RejectedNeed, InvalidValue> =>
  move(Rejected, need, { state: "rejected", step })

/** Two needs of which one became part of the other. @german Zusammengelegte Bedarfe */
export interface MergedNeeds<Into extends OpenNeed> {
  readonly merged: MergedNeed
  /** With the evidence of both. */
  readonly into: Into
}

/**
 * Makes a need part of another one that is still open: what it rests on, and that young people raised it, is not lost.
 *
 * @problem InvalidValue - at `["into"]` for the need itself, at `["history"]` where the day is before the last step
 */
export const mergeNeed = <Into extends OpenNeed>(
  need: RegisteredNeed | ConfirmedNeed | PartlyMetNeed,
  into: Into,
  step: NeedStep,
): Result.Result<MergedNeeds<Into>, InvalidValue> =>
  Result.map(move(Merged, need, { state: "merged", step, facts: { into: into.id } }), (merged) => ({
    merged,
    into: { ...into, evidence: withEach(into.evidence, evidenceOf(need)) },
  }))

/**
 * Hands a need to the statutory working group, to the committee or to another office.
 *
 * @problem InvalidValue - at `["to"]` where the office is not named, at `["history"]` where the day is before the last step
 */
export const referNeed = (
  need: RegisteredNeed | ConfirmedNeed | PartlyMetNeed,
  step: NeedStep & { readonly to: Plain<typeof NeedReferral> },
): Result.Result<ReferredNeed, InvalidValue> =>
  move(Referred, need, { state: "referred", step, facts: { to: step.to } })

/**
 * Records that a need is met in part, and in words what is left.
 *
 * @param step - `through` may be left out as long as nothing is reviewed or published
 * @problem NeedNotMet - in `["through"]`, as in `meetNeed`
 * @problem InvalidValue - at `["because"]` where nothing is said, at `["history"]` where the day is before the last step
 */
export const meetNeedPartly = (
  need: ConfirmedNeed | ReferredNeed | PartlyMetNeed,
  step: ReasonedStep & { readonly through?: ReadonlyArray<OfferedProof> },
): Result.Result<PartlyMetNeed, NeedNotMet | InvalidValue> =>
  Result.flatMap(proven(need, step), (through) =>
    move(PartlyMet, need, { state: "partlyMet", step, facts: { through } }),
  )

/**
 * Closes a need as met: by a measure that was looked back on, or by an offer that is new or was changed since.
 *
 * @problem NeedNotMet - at `["through"]` where there is no proof, at `["through", n]` where one does not prove it; why
 * @problem InvalidValue - at `["history"]` where the day is before the last step
 * @rule R35
 * @example
 * import { LocalDate, meetNeed, Need, needInState } from "@sozialraum/core"
 * import * as Result from "effect/Result"
 * const stored = Need.parse({
 *   id: "schwimmen",
 *   area: "querenburg",
 *   topics: ["schwimmen"],
 *   targetGroups: [{ roles: ["kind"], grades: [3, 4] }],
 *   description: "Viele Kinder der dritten Klassen können nicht schwimmen.",
 *   raisedBy: { kind: "institution", institution: "grundschule" },
 *   raisedOn: "2026-09-01",
 *   state: "confirmed",
 *   since: "2026-09-24",
 * })
 * const confirmed = Result.getOrThrow(needInState(stored, ["confirmed"]))
 * const on = LocalDate.parse("2026-12-01")
 * const refused = Result.getOrThrow(Result.flip(meetNeed(confirmed, { on, through: [] })))
 * refused // => { _tag: "NeedNotMet", path: ["through"], need: "schwimmen", because: "noProof" }
 */
export const meetNeed = (
  need: ConfirmedNeed | ReferredNeed | PartlyMetNeed,
  step: NeedStep & { readonly through: ReadonlyArray<OfferedProof> },
): Result.Result<MetNeed, NeedNotMet | InvalidValue> => {
  if (step.through.length === 0)
    return Result.fail({ _tag: "NeedNotMet", path: ["through"], need: need.id, because: "noProof" })
  return Result.flatMap(proven(need, step), (through) => move(Met, need, { state: "met", step, facts: { through } }))
}

/**
 * Closes a need that is there no more though nothing was done about it.
 *
 * @problem InvalidValue - at `["because"]` where no reason is given, at `["history"]` where the day is before the last step
 */
export const dropNeed = (
  need: ConfirmedNeed | ReferredNeed | PartlyMetNeed,
  step: ReasonedStep,
): Result.Result<ObsoleteNeed, InvalidValue> => move(Obsolete, need, { state: "obsolete", step })

/**
 * Puts a need on the list again, with a reason; what was decided before stays in its history, and what had met it, in whole
 * or in part, proves nothing any more.
 *
 * @problem InvalidValue - at `["because"]` where no reason is given, at `["history"]` where the day is before the last step
 */
export const reopenNeed = (
  need: RejectedNeed | MergedNeed | ReferredNeed | PartlyMetNeed | MetNeed | ObsoleteNeed,
  step: ReasonedStep,
): Result.Result<RegisteredNeed, InvalidValue> => move(Registered, need, { state: "registered", step })

/** Takes a need to a state; the one before, with all that it knew, becomes history. */
const move = <Schema extends z.ZodType>(
  schema: Schema,
  need: Need,
  to: { readonly state: Need["state"]; readonly step: NeedStep; readonly facts?: object },
): Result.Result<z.output<Schema>, InvalidValue> => {
  const isFact = ([key]: readonly [string, unknown]): boolean => Object.hasOwn(needFacts, key)
  const entries = Object.entries(need)
  const past = Object.fromEntries(entries.filter((entry) => !isFact(entry)))
  return parse(schema, {
    ...Object.fromEntries(entries.filter(isFact)),
    ...to.facts,
    state: to.state,
    since: to.step.on,
    ...(to.step.because === undefined ? {} : { because: to.step.because }),
    ...(to.step.agreed === undefined ? {} : { agreed: to.step.agreed }),
    history: [...need.history, past],
  })
}

const evidenceOf = ({ evidence, raisedBy }: Need): ReadonlyArray<NeedEvidence> =>
  raisedBy.kind === "youngPeople" ? [...evidence, { kind: "participation", result: raisedBy.result }] : evidence

const withEach = (list: ReadonlyArray<NeedEvidence>, others: ReadonlyArray<NeedEvidence>) => {
  const known = new Set(list.map((one) => JSON.stringify(one)))
  return [...list, ...others.filter((one) => !known.has(JSON.stringify(one)))]
}
