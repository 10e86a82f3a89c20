/** Needs: what children, young people and families of an area lack, and what became of it. */
import * as Result from "effect/Result"
import * as z from "zod"
import { IdText, Reason } from "../id.js"
import { ContactFunction, InstitutionId } from "../institution/index.js"
import { TargetGroup, TopicCode } from "../offer/index.js"
import { type Problem, violates } from "../problem.js"
import { SpatialUnitId } from "../sozialraum/index.js"
import { LocalDate } from "../time/index.js"
import { hidden, visibleTo } from "../visibility.js"
import { NeedEvidence } from "./need-evidence.js"
import { NeedId } from "./need-id.js"
import { dayOfProof, NeedProof } from "./need-proof.js"
import { ParticipationResultId } from "./participation.js"
import { PlanningReference } from "./planning-period.js"

/** To whom a need is referred: the statutory working group, the youth welfare committee, or another office. @german Weiterleitungsziel */
export const NeedReferral = z
  .strictObject({
    office: z.enum(["ag78", "jha", "sonstige"]),
    /** The office as an institution, where it is known as one. */
    institution: InstitutionId.exactOptional(),
    /** `Sportamt` */
    asWritten: z.string().regex(/\S/).exactOptional(),
  })
  .refine(
    ({ office, institution, asWritten }) =>
      office !== "sonstige" || institution !== undefined || asWritten !== undefined,
    violates("ReferralToNobody", ["asWritten"]),
  )
  .readonly()
export type NeedReferral = z.infer<typeof NeedReferral>

/** Where a step of a need was agreed: the id of the meeting, and the place on its agenda. @german Befassung der Konferenz */
export const NeedAgreement = z
  .strictObject({ meeting: IdText, agendaItem: z.int().positive().exactOptional() })
  .readonly()
export type NeedAgreement = z.infer<typeof NeedAgreement>

const because = visibleTo("network", Reason)
const agreed = visibleTo("network", NeedAgreement.exactOptional())
const step = { since: LocalDate, because: because.exactOptional(), agreed }
const proofs = z.array(NeedProof).readonly()

/** What each state of a need knows, since when and why. */
const states = {
  registered: { ...step, state: z.literal("registered") },
  confirmed: { ...step, state: z.literal("confirmed") },
  rejected: { ...step, because, state: z.literal("rejected") },
  merged: { ...step, into: NeedId, state: z.literal("merged") },
  referred: { ...step, to: NeedReferral, state: z.literal("referred") },
  partlyMet: { ...step, because, through: proofs.default([]), state: z.literal("partlyMet") },
  met: { ...step, through: z.array(NeedProof).min(1).readonly(), state: z.literal("met") },
  obsolete: { ...step, because, state: z.literal("obsolete") },
}

/** A state that a need was in before. @german Früherer Bedarfszustand */
export const PastNeedState = z.discriminatedUnion("state", [
  z.strictObject(states.registered).readonly(),
  z.strictObject(states.confirmed).readonly(),
  z.strictObject(states.rejected).readonly(),
  z.strictObject(states.merged).readonly(),
  z.strictObject(states.referred).readonly(),
  z.strictObject(states.partlyMet).readonly(),
  z.strictObject(states.met).readonly(),
  z.strictObject(states.obsolete).readonly(),
])
export type PastNeedState = z.infer<typeof PastNeedState>

/** How far a need has come. @german Bedarfszustand */
export type NeedState = PastNeedState["state"]

/** The states that a need can go to from each state. @rule R35 */
const nextStates: Readonly<Record<NeedState, ReadonlyArray<NeedState>>> = {
  registered: ["confirmed", "rejected", "merged", "referred"],
  confirmed: ["merged", "referred", "partlyMet", "met", "obsolete"],
  referred: ["registered", "partlyMet", "met", "obsolete"],
  partlyMet: ["registered", "merged", "referred", "partlyMet", "met", "obsolete"],
  rejected: ["registered"],
  merged: ["registered"],
  met: ["registered"],
  obsolete: ["registered"],
}

/** What a need has in every state. */
export const needFacts = {
  id: NeedId,
  /** The one spatial unit or Sozialraum in which it was seen. */
  area: SpatialUnitId,
  topics: z.array(TopicCode).min(1).readonly(),
  targetGroups: z.array(TargetGroup).min(1).readonly(),
  description: Reason,
  evidence: visibleTo("network", z.array(NeedEvidence).readonly().default([])),
  raisedBy: visibleTo(
    "network",
    z.discriminatedUnion("kind", [
      z
        .strictObject({
          kind: z.literal("institution"),
          institution: InstitutionId,
          function: ContactFunction.exactOptional(),
        })
        .readonly(),
      z.strictObject({ kind: z.literal("youngPeople"), result: ParticipationResultId }).readonly(),
    ]),
  ),
  raisedOn: LocalDate,
  priority: visibleTo("planning", z.enum(["low", "medium", "high"]).exactOptional()),
  planning: visibleTo("planning", PlanningReference.exactOptional()),
  /** The states before, the first one first; those that nobody recorded are left out at the beginning. */
  history: visibleTo("network", z.array(PastNeedState).readonly().default([])),
  /** Whether others than the planners may know of it: everybody its outline, the network what it rests on. */
  released: z.boolean().default(false),
}

const isAscending = (days: ReadonlyArray<LocalDate>): boolean =>
  days.every((day, index) => day <= (days[index + 1] ?? day))

const isPossible = (path: ReadonlyArray<NeedState>): boolean =>
  path.every((state, index) => {
    const next = path[index + 1]
    return next === undefined || nextStates[state].includes(next)
  })

interface Lived {
  readonly raisedOn: LocalDate
  readonly history: ReadonlyArray<PastNeedState>
  readonly since: LocalDate
  readonly state: NeedState
}

/** A need whose states follow each other: in time, and as the steps allow. */
const lived = <Schema extends z.ZodType<Lived>>(schema: Schema): Schema =>
  schema
    .refine(
      ({ raisedOn, history, since }) => isAscending([raisedOn, ...history.map((past) => past.since), since]),
      violates("NeedHistoryOutOfOrder", ["history"]),
    )
    .refine(
      ({ history, state }) => isPossible([...history.map((past) => past.state), state]),
      violates("NeedHistoryImpossible", ["history"]),
    )

/** What meets a need was neither there before it, nor does it come only later. */
const provenInTime = <Schema extends z.ZodType<Lived & { readonly through: ReadonlyArray<NeedProof> }>>(
  schema: Schema,
): Schema =>
  schema.refine(
    ({ raisedOn, since, through }) => through.map(dayOfProof).every((day) => isAscending([raisedOn, day, since])),
    violates("ProofOutOfTime", ["through"]),
  )

/** The schema of a need on the list. */
export const Registered = lived(z.strictObject({ ...needFacts, ...states.registered })).readonly()
/** The schema of a need that the conference sees too. */
export const Confirmed = lived(z.strictObject({ ...needFacts, ...states.confirmed })).readonly()
/** The schema of a need that the conference does not see. */
export const Rejected = lived(z.strictObject({ ...needFacts, ...states.rejected })).readonly()
/** The schema of a need that is part of another one. */
export const Merged = lived(z.strictObject({ ...needFacts, ...states.merged }))
  .refine(({ id, into }) => into !== id, violates("NeedMergedIntoItself", ["into"]))
  .readonly()
/** The schema of a need in other hands. */
export const Referred = lived(z.strictObject({ ...needFacts, ...states.referred })).readonly()
/** The schema of a need that is met in part. */
export const PartlyMet = provenInTime(lived(z.strictObject({ ...needFacts, ...states.partlyMet }))).readonly()
/** The schema of a need that is met. */
export const Met = provenInTime(lived(z.strictObject({ ...needFacts, ...states.met }))).readonly()
/** The schema of a need that is there no more. */
export const Obsolete = lived(z.strictObject({ ...needFacts, ...states.obsolete })).readonly()

/**
 * Something that people of an area lack, with what it rests on and what became of it.
 *
 * It is about an area and a group, never about a child or a family.
 *
 * @german Bedarf
 * @rule P1, P9, R35, R36
 * @source SGB VIII, section 80 paragraph 1 number 2
 */
export const Need = z
  .discriminatedUnion("state", [Registered, Confirmed, Rejected, Merged, Referred, PartlyMet, Met, Obsolete])
  .readonly()
  .register(hidden, { unless: "released", audience: "planning" })
export type Need = z.infer<typeof Need>

/** On the list, not yet discussed. @german Angemeldeter Bedarf */
export type RegisteredNeed = z.infer<typeof Registered>
/** The conference sees it too. @german Bestätigter Bedarf */
export type ConfirmedNeed = z.infer<typeof Confirmed>
/** The conference does not see it. @german Abgelehnter Bedarf */
export type RejectedNeed = z.infer<typeof Rejected>
/** Part of another need. @german Zusammengelegter Bedarf */
export type MergedNeed = z.infer<typeof Merged>
/** In other hands. @german Weitergeleiteter Bedarf */
export type ReferredNeed = z.infer<typeof Referred>
/** Met in part; what is left is still to be done. @german Teilweise gedeckter Bedarf */
export type PartlyMetNeed = z.infer<typeof PartlyMet>
/** Met, with proof. @german Gedeckter Bedarf @rule R35 */
export type MetNeed = z.infer<typeof Met>
/** There no more, though nothing was done. @german Hinfälliger Bedarf */
export type ObsoleteNeed = z.infer<typeof Obsolete>

/** A need about which there is still something to do. @german Offener Bedarf */
export type OpenNeed = RegisteredNeed | ConfirmedNeed | ReferredNeed | PartlyMetNeed

/** Whether there is still something to do about a need. */
export const isOpenNeed = (need: Need): need is OpenNeed => isOpen(need.state)

/** The state that a need was in on a day; `undefined` before the first one that was recorded. */
export const needStateOn = (need: Need, asOf: LocalDate): NeedState | undefined =>
  [...need.history, need].findLast(({ since }) => since <= asOf)?.state

/** A step was asked for that a need in this state does not take. */
export type WrongNeedState = Problem<
  "WrongNeedState",
  { readonly need: NeedId; readonly state: NeedState; readonly allowed: ReadonlyArray<NeedState> }
>

/**
 * Takes a need from the store as one in a state that a step needs.
 *
 * @param allowed - the states that the step starts from
 * @problem WrongNeedState - at `["state"]`; the state it is in, and those allowed
 */
export const needInState = <State extends NeedState>(
  need: Need,
  allowed: ReadonlyArray<State>,
): Result.Result<Extract<Need, { readonly state: State }>, WrongNeedState> => {
  const isAllowed = (value: Need): value is Extract<Need, { readonly state: State }> =>
    allowed.some((state) => state === value.state)
  return isAllowed(need)
    ? Result.succeed(need)
    : Result.fail({ _tag: "WrongNeedState", path: ["state"], need: need.id, state: need.state, allowed })
}

const isOpen = (state: NeedState): boolean =>
  state === "registered" || state === "confirmed" || state === "referred" || state === "partlyMet"
