/** The steps of a measure, from the plan to the review. Each takes the states it starts from; `measureInState` takes one from the store. */
import * as Result from "effect/Result"
import { type Institution, type InstitutionId, mayAct } from "../institution/index.js"
import { type InvalidValue, type Plain, type Problem, parse, within } from "../problem.js"
import type { LocalDate } from "../time/index.js"
import {
  Done,
  type DoneMeasure,
  type MeasureId,
  type MeasureReview,
  Planned,
  type PlannedMeasure,
  Reviewed,
  type ReviewedMeasure,
  Running,
  type RunningMeasure,
  StatusReport,
  Stopped,
  type StoppedMeasure,
} from "./measure.js"

/** The institution that is to answer for a measure does not work on that day, or is another one than the measure names. */
export type ResponsibleNotActive = Problem<
  "ResponsibleNotActive",
  { readonly measure: MeasureId; readonly institution: InstitutionId; readonly on: LocalDate }
>

/**
 * Plans a measure. Its responsible institution has to work on the day on which it starts.
 *
 * @param responsible - the institution that it names; left out where nobody knows it
 * @problem InvalidValue - at the part that does not fit: no need and not preventive, days out of order
 * @problem ResponsibleNotActive - at `["responsible"]`; the day on which it does not work
 * @rule R11, R34
 * @example
 * import { planMeasure } from "@sozialraum/core"
 * import { coreText, sentence } from "@sozialraum/core/text"
 * import * as Result from "effect/Result"
 * const days = { start: "2027-02-01", due: "2027-06-30", review: "2027-05-31" }
 * const plan = { id: "schwimmkurs", title: "Schwimmkurs", needs: ["schwimmen"], responsible: "verein", ...days }
 * const refused = Result.getOrThrow(Result.flip(planMeasure(plan, undefined)))
 * sentence(refused, "de", [coreText]) // => "review: Ausgewertet wird nicht, bevor die Maßnahme fällig ist (R34)."
 */
export const planMeasure = (
  plan: Omit<Plain<typeof Planned>, "state">,
  responsible: Institution | undefined,
): Result.Result<PlannedMeasure, InvalidValue | ResponsibleNotActive> =>
  Result.flatMap(parse(Planned, { ...plan, state: "planned" }), (measure) =>
    answeredFor(measure, responsible, measure.start),
  )

/**
 * Begins a measure.
 *
 * @problem ResponsibleNotActive - at `["responsible"]`; the day on which it does not work
 * @rule R11, R34
 */
export const startMeasure = (
  measure: PlannedMeasure,
  begin: { readonly on: LocalDate; readonly responsible: Institution | undefined },
): Result.Result<RunningMeasure, InvalidValue | ResponsibleNotActive> =>
  Result.flatMap(answeredFor(measure, begin.responsible, begin.on), (planned) =>
    parse(Running, { ...planned, startedOn: begin.on, state: "running" }),
  )

/**
 * Records that a measure was carried out. It stays open until somebody looks back on it.
 *
 * @problem InvalidValue - at `["doneOn"]` where that is before it began
 */
export const finishMeasure = (measure: RunningMeasure, on: LocalDate): Result.Result<DoneMeasure, InvalidValue> =>
  parse(Done, { ...measure, doneOn: on, state: "done" })

/**
 * Looks back on a measure: what it did, and whether it is kept, changed or stopped.
 *
 * A measure that goes on, as it is or changed, is a new one that names this one in `continues`.
 *
 * @problem InvalidValue - in `["reviewed"]` where the text is empty, or the day is before it was done
 */
export const reviewMeasure = (
  measure: DoneMeasure,
  review: Plain<typeof MeasureReview>,
): Result.Result<ReviewedMeasure, InvalidValue> => parse(Reviewed, { ...measure, reviewed: review, state: "reviewed" })

/**
 * Gives a measure up.
 *
 * @problem InvalidValue - in `["stopped"]` where the reason is empty, or the day is before it began
 */
export const stopMeasure = (
  measure: PlannedMeasure | RunningMeasure,
  stop: { readonly on: LocalDate; readonly because: string },
): Result.Result<StoppedMeasure, InvalidValue> => parse(Stopped, { ...measure, stopped: stop, state: "stopped" })

/**
 * Adds how far a measure has come. It names functions, never persons.
 *
 * @problem InvalidValue - in `["reports", n]`; as where the text is empty
 * @rule P1, P8
 */
export const reportStatus = <Current extends PlannedMeasure | RunningMeasure | DoneMeasure>(
  measure: Current,
  report: Plain<typeof StatusReport>,
): Result.Result<Current, InvalidValue> =>
  Result.mapBoth(parse(StatusReport, report), {
    onSuccess: (told) => ({ ...measure, reports: [...measure.reports, told] }),
    onFailure: (problem) => {
      const place = ["reports", measure.reports.length]
      return { ...within(place, problem), issues: problem.issues.map((issue) => within(place, issue)) }
    },
  })

/**
 * Moves the days of a measure; those left out stay.
 *
 * @problem InvalidValue - at the day that is out of order
 * @rule R34
 */
export const rescheduleMeasure = (
  measure: PlannedMeasure | RunningMeasure,
  days: { readonly start?: LocalDate; readonly due?: LocalDate; readonly review?: LocalDate },
): Result.Result<PlannedMeasure | RunningMeasure, InvalidValue> =>
  measure.state === "planned" ? parse(Planned, { ...measure, ...days }) : parse(Running, { ...measure, ...days })

/**
 * Lets another institution answer for a measure, as when the first one closes; the first one is no participant unless it
 * is named as one again.
 *
 * @problem ResponsibleNotActive - at `["responsible"]`; the day on which the new one does not work
 * @rule R11, R34
 */
export const handOverMeasure = <Current extends PlannedMeasure | RunningMeasure | DoneMeasure>(
  measure: Current,
  to: { readonly responsible: Institution; readonly on: LocalDate },
): Result.Result<Current, ResponsibleNotActive> => {
  const { id } = to.responsible
  const participants = measure.participants.filter((participant) => participant !== id)
  return answeredFor({ ...measure, responsible: id, participants }, to.responsible, to.on)
}

const answeredFor = <Current extends PlannedMeasure | RunningMeasure | DoneMeasure>(
  measure: Current,
  responsible: Institution | undefined,
  on: LocalDate,
): Result.Result<Current, ResponsibleNotActive> =>
  responsible?.id === measure.responsible && mayAct(responsible, on)
    ? Result.succeed(measure)
    : Result.fail({
        _tag: "ResponsibleNotActive",
        path: ["responsible"],
        measure: measure.id,
        institution: measure.responsible,
        on,
      })
