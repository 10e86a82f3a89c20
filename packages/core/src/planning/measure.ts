/** Measures: what institutions do together about a need, who answers for it and until when. */
import * as Result from "effect/Result"
import * as z from "zod"
import { IdText, Reason } from "../id.js"
import { ContactFunction, InstitutionId } from "../institution/index.js"
import { TargetGroup, TopicCode } from "../offer/index.js"
import { type Problem, violates } from "../problem.js"
import { SpatialUnitId } from "../sozialraum/index.js"
import { LocalDate } from "../time/index.js"
import { hidden, visibleTo } from "../visibility.js"
import { IndicatorCode } from "./indicator.js"
import { NeedId } from "./need-id.js"
import { PlanningReference } from "./planning-period.js"

/** Identifies a measure for as long as records are kept. */
export const MeasureId = IdText.brand<"MeasureId">()
export type MeasureId = z.infer<typeof MeasureId>

/** What a measure uses: words, and the id of a shared resource where it is one. @german Eingesetzte Ressource */
export const MeasureResource = z
  .strictObject({ name: z.string().regex(/\S/), resource: IdText.exactOptional() })
  .readonly()
export type MeasureResource = z.infer<typeof MeasureResource>

/** What a measure costs, in whole cents, and who pays for it. @german Kosten der Maßnahme @rule R44 */
export const MeasureCost = z
  .strictObject({
    cents: z.int().nonnegative(),
    currency: z.literal("EUR"),
    /** `Honorare` */
    item: z.string().regex(/\S/).exactOptional(),
    /** `Verfügungsfonds Querenburg` */
    fund: z.string().regex(/\S/).exactOptional(),
  })
  .readonly()
export type MeasureCost = z.infer<typeof MeasureCost>

/** By what it will be seen whether a measure helped: in words, and as an indicator where there is one. @german Erfolgskriterium */
export const SuccessCriterion = z
  .strictObject({
    text: z.string().regex(/\S/),
    /** The indicator, and the unit whose values are compared. */
    indicator: z.strictObject({ code: IndicatorCode, unit: SpatialUnitId }).readonly().exactOptional(),
  })
  .readonly()
export type SuccessCriterion = z.infer<typeof SuccessCriterion>

/** How far a measure has come, told by a function of an institution. @german Sachstandsbericht */
export const StatusReport = z
  .strictObject({ on: LocalDate, by: InstitutionId, function: ContactFunction.exactOptional(), text: Reason })
  .readonly()
export type StatusReport = z.infer<typeof StatusReport>

/** Where a measure was agreed: the ids of the conference and the meeting, and the place on its agenda. @german Vereinbarung in der Konferenz */
export const MeasureAgreement = z
  .strictObject({
    on: LocalDate,
    conference: IdText.exactOptional(),
    meeting: IdText.exactOptional(),
    agendaItem: z.int().positive().exactOptional(),
  })
  .readonly()
export type MeasureAgreement = z.infer<typeof MeasureAgreement>

/** What a review found, and what follows. @german Auswertung */
export const MeasureReview = z
  .strictObject({ on: LocalDate, effect: z.enum(["keep", "change", "stop"]), text: Reason })
  .readonly()
export type MeasureReview = z.infer<typeof MeasureReview>

const always = {
  id: MeasureId,
  title: z.string().regex(/\S/),
  description: z.string().regex(/\S/).exactOptional(),
  needs: z.array(NeedId).readonly().default([]),
  /** Whether it is meant to keep a need from arising; then it may be without one. */
  preventive: z.boolean().default(false),
  /** Where, about what and for whom it is; left empty, that of its needs. */
  areas: z.array(SpatialUnitId).readonly().default([]),
  topics: z.array(TopicCode).readonly().default([]),
  targetGroups: z.array(TargetGroup).readonly().default([]),
  /** The one institution that answers for it. */
  responsible: InstitutionId,
  participants: z.array(InstitutionId).readonly().default([]),
  resources: z.array(MeasureResource).readonly().default([]),
  costs: visibleTo("network", z.array(MeasureCost).readonly().default([])),
  planning: visibleTo("planning", PlanningReference.exactOptional()),
  success: z.array(SuccessCriterion).readonly().default([]),
  agreed: visibleTo("network", MeasureAgreement.exactOptional()),
  /** Whether the youth welfare committee wants to hear of it. */
  reportsToCommittee: z.boolean().default(false),
  start: LocalDate,
  due: LocalDate,
  review: LocalDate,
  reports: visibleTo("network", z.array(StatusReport).readonly().default([])),
  /** The measure that it carries on, after a review. */
  continues: MeasureId.exactOptional(),
  /** Whether others than the network may know of it. */
  public: z.boolean().default(false),
}
const onceRunning = { ...always, startedOn: LocalDate }
const onceDone = { ...onceRunning, doneOn: LocalDate }

const endsAfterStart = (days: { readonly startedOn: LocalDate; readonly doneOn: LocalDate }): boolean =>
  days.startedOn <= days.doneOn

interface Agreed {
  readonly needs: ReadonlyArray<NeedId>
  readonly preventive: boolean
  readonly responsible: InstitutionId
  readonly participants: ReadonlyArray<InstitutionId>
  readonly start: LocalDate
  readonly due: LocalDate
  readonly review: LocalDate
}

/** A measure that is for something, in the order of its days, and that one institution answers for. */
const agreed = <Schema extends z.ZodType<Agreed>>(schema: Schema): Schema =>
  schema
    .refine(({ needs, preventive }) => needs.length > 0 || preventive, violates("MeasureWithoutNeed", ["needs"]))
    .refine(({ start, due }) => start <= due, violates("DueBeforeStart", ["due"]))
    .refine(({ due, review }) => due <= review, violates("ReviewBeforeDue", ["review"]))
    .refine(
      ({ responsible, participants }) => !participants.includes(responsible),
      violates("ResponsibleAlsoParticipant", ["participants"]),
    )

/** The schema of a measure that was not yet begun. */
export const Planned = agreed(z.strictObject({ ...always, state: z.literal("planned") })).readonly()
/** The schema of a measure that is under way. */
export const Running = agreed(z.strictObject({ ...onceRunning, state: z.literal("running") })).readonly()
/** The schema of a measure that was carried out. */
export const Done = agreed(z.strictObject({ ...onceDone, state: z.literal("done") }))
  .refine(endsAfterStart, violates("MeasureDoneBeforeStart", ["doneOn"]))
  .readonly()
/** The schema of a measure that was looked back on. */
export const Reviewed = agreed(
  z.strictObject({ ...onceDone, reviewed: visibleTo("network", MeasureReview), state: z.literal("reviewed") }),
)
  .refine(endsAfterStart, violates("MeasureDoneBeforeStart", ["doneOn"]))
  .refine(({ doneOn, reviewed }) => doneOn <= reviewed.on, violates("ReviewBeforeDone", ["reviewed", "on"]))
  .readonly()
/** The schema of a measure that was given up. */
export const Stopped = agreed(
  z.strictObject({
    ...always,
    startedOn: LocalDate.exactOptional(),
    stopped: visibleTo("network", z.strictObject({ on: LocalDate, because: Reason }).readonly()),
    state: z.literal("stopped"),
  }),
)
  .refine(
    ({ startedOn, stopped }) => startedOn === undefined || startedOn <= stopped.on,
    violates("MeasureDoneBeforeStart", ["stopped", "on"]),
  )
  .readonly()

/**
 * A joint action for a need, or to keep one from arising: one institution answers for it, from a first day to the day on
 * which it is due, and on a later one everybody looks at what it did.
 *
 * @german Maßnahme
 * @rule R34
 * @source SGB VIII, section 80 paragraph 1 number 3
 */
export const Measure = z
  .discriminatedUnion("state", [Planned, Running, Done, Reviewed, Stopped])
  .readonly()
  .register(hidden, { unless: "public", audience: "network" })
export type Measure = z.infer<typeof Measure>

/** How far a measure has come. @german Maßnahmenzustand */
export type MeasureState = Measure["state"]

/** Agreed, not yet begun. @german Geplante Maßnahme */
export type PlannedMeasure = z.infer<typeof Planned>
/** Under way. @german Laufende Maßnahme */
export type RunningMeasure = z.infer<typeof Running>
/** Carried out, not yet looked back on. @german Durchgeführte Maßnahme */
export type DoneMeasure = z.infer<typeof Done>
/** Carried out, and looked back on. @german Ausgewertete Maßnahme */
export type ReviewedMeasure = z.infer<typeof Reviewed>
/** Given up for a reason. @german Abgebrochene Maßnahme */
export type StoppedMeasure = z.infer<typeof Stopped>

/** A step was asked for that a measure in this state does not take. */
export type WrongMeasureState = Problem<
  "WrongMeasureState",
  { readonly measure: MeasureId; readonly state: MeasureState; readonly allowed: ReadonlyArray<MeasureState> }
>

/**
 * Takes a measure from the store as one in a state that a step needs.
 *
 * @param allowed - the states that the step starts from
 * @problem WrongMeasureState - at `["state"]`; the state it is in, and those allowed
 */
export const measureInState = <State extends MeasureState>(
  measure: Measure,
  allowed: ReadonlyArray<State>,
): Result.Result<Extract<Measure, { readonly state: State }>, WrongMeasureState> => {
  const isAllowed = (value: Measure): value is Extract<Measure, { readonly state: State }> =>
    allowed.some((state) => state === value.state)
  return isAllowed(measure)
    ? Result.succeed(measure)
    : Result.fail({ _tag: "WrongMeasureState", path: ["state"], measure: measure.id, state: measure.state, allowed })
}
