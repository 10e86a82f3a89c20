/** Agreed measures and needs: what a meeting makes of what it agrees, and the outcomes that say so. */
import * as Result from "effect/Result"
import type * as z from "zod"
import type { Institution } from "../institution/index.js"
import {
  type Need,
  type NeedAgreement,
  type PlannedMeasure,
  planMeasure,
  type ResponsibleNotActive,
} from "../planning/index.js"
import { type InvalidValue, type Problem, parse, within } from "../problem.js"
import { dateOf, type LocalDate } from "../time/index.js"
import type { AgendaItemId } from "./agenda.js"
import type { ItemNotOnAgenda } from "./agenda-steps.js"
import type { Decision } from "./decision.js"
import type { HeldMeeting, MinutesDraftMeeting } from "./meeting.js"
import { itemOf, notOnAgenda } from "./minutes-checks.js"
import { AgreementOutcome, NeedOutcome } from "./outcome.js"

/** On which day and under which item of a meeting something was agreed, as the steps of a need take it. @german Fundstelle der Vereinbarung */
export interface AgreedAt {
  readonly on: LocalDate
  readonly agreed: NeedAgreement
}

/**
 * Where something was agreed, so that a step of a need can name it: `confirmNeed(need, agreedAt(...))`.
 *
 * @problem ItemNotOnAgenda - at `["item"]`
 * @rule R28
 */
export const agreedAt = (
  meeting: HeldMeeting | MinutesDraftMeeting,
  item: AgendaItemId,
): Result.Result<AgreedAt, ItemNotOnAgenda> => {
  const unknown = notOnAgenda(meeting, item, ["item"])
  if (unknown !== undefined) return Result.fail(unknown)
  const order = itemOf(meeting, item)?.order
  return Result.succeed({
    on: dateOf(meeting.interval.start),
    agreed: { meeting: meeting.id, ...(order === undefined ? {} : { agendaItem: order }) },
  })
}

/**
 * The outcome that tells what became of a need; what the need itself keeps of it comes from `agreedAt`.
 *
 * @param need - in the state that it has reached
 * @problem InvalidValue - at `["text"]` where nothing is said
 * @rule R28
 */
export const needOutcome = (need: Need, text: string): Result.Result<z.infer<typeof NeedOutcome>, InvalidValue> =>
  parse(NeedOutcome, { kind: "need", text, need: need.id, step: need.state })

/** An agreement that was voted down leads to no measure. @rule R28, R29 */
export type AgreementNotAdopted = Problem<"AgreementNotAdopted", { readonly item: AgendaItemId }>

/** What a meeting agrees to do: by whom and until when says the plan. @german Vereinbarte Maßnahme */
export interface MeasureToAgree {
  readonly item: AgendaItemId
  /** What was agreed, in words; the title of the measure, unless said otherwise. */
  readonly text?: string
  readonly decision?: Decision
  readonly plan: Omit<Parameters<typeof planMeasure>[0], "agreed">
}

/** A measure, and the outcome that refers to it. @german Vereinbarung mit Maßnahme */
export interface AgreedMeasure {
  readonly measure: PlannedMeasure
  readonly outcome: z.infer<typeof AgreementOutcome>
}

/**
 * Agrees on something to be done: plans the measure with its one owner and its days, and gives the outcome for the minutes.
 *
 * @param responsible - the institution that the plan names; left out where nobody knows it
 * @problem ItemNotOnAgenda - at `["item"]`
 * @problem AgreementNotAdopted - at `["decision", "adopted"]`
 * @problem ResponsibleNotActive - at `["plan", "responsible"]`; the day on which it does not work
 * @problem InvalidValue - in `["plan"]`, or at `["text"]` where nothing is said
 * @rule R28, R34
 */
export const agreeMeasure = (
  meeting: HeldMeeting | MinutesDraftMeeting,
  toAgree: MeasureToAgree,
  responsible: Institution | undefined,
): Result.Result<AgreedMeasure, ItemNotOnAgenda | AgreementNotAdopted | ResponsibleNotActive | InvalidValue> =>
  Result.flatMap(Result.flatMap(agreedAt(meeting, toAgree.item), adopted(toAgree)), ({ on, agreed }) => {
    const { decision, plan } = toAgree
    const planned = planMeasure({ ...plan, agreed: { on, conference: meeting.conference, ...agreed } }, responsible)
    return Result.flatMap(Result.mapError(planned, inPlan), (measure) => {
      const action = { owner: measure.responsible, due: measure.due, measure: measure.id }
      const said = { kind: "agreement", text: toAgree.text ?? measure.title, action }
      const outcome = parse(AgreementOutcome, decision === undefined ? said : { ...said, decision })
      return Result.map(outcome, (agreement) => ({ measure, outcome: agreement }))
    })
  })

const adopted =
  ({ item, decision }: MeasureToAgree) =>
  (at: AgreedAt): Result.Result<AgreedAt, AgreementNotAdopted> =>
    decision?.adopted === false
      ? Result.fail({ _tag: "AgreementNotAdopted", path: ["decision", "adopted"], item })
      : Result.succeed(at)

const inPlan = (problem: InvalidValue | ResponsibleNotActive): InvalidValue | ResponsibleNotActive =>
  problem._tag === "InvalidValue"
    ? { ...within(["plan"], problem), issues: problem.issues.map((issue) => within(["plan"], issue)) }
    : within(["plan"], problem)
