/** Deadlines of measures: what comes next in each, and what is overdue. */
import type { InstitutionId } from "../institution/index.js"
import { daysBetween, type LocalDate } from "../time/index.js"
import type { DoneMeasure, Measure, MeasureId, PlannedMeasure, RunningMeasure } from "./measure.js"
import type { NeedId } from "./need-id.js"

/** A measure that is not closed, with what comes next in it. @german Offene Maßnahme */
export interface OpenMeasure {
  readonly measure: MeasureId
  readonly title: string
  readonly responsible: InstitutionId
  readonly needs: ReadonlyArray<NeedId>
  /** What is to happen next: that it starts, that it is done, that somebody looks back on it. */
  readonly next: "start" | "due" | "review"
  /** The day by which that is to happen. */
  readonly on: LocalDate
  /** How long that day is past; 0 on the day itself and before. @unit days */
  readonly overdueDays: number
}

/**
 * The measures about which there is still something to do, the most urgent first.
 *
 * @param asked - `conference` is the id of the conference that agreed them; left out, those of all
 * @rule Q6
 * @example
 * import { LocalDate, Measure, openMeasures } from "@sozialraum/core"
 * const days = { start: "2026-09-01", due: "2026-12-01", review: "2027-02-01" }
 * const measure = Measure.parse({
 *   id: "schwimmkurs",
 *   title: "Schwimmkurs",
 *   needs: ["schwimmen"],
 *   responsible: "verein",
 *   ...days,
 *   state: "running",
 *   startedOn: "2026-09-03",
 * })
 * const [open] = openMeasures([measure], { asOf: LocalDate.parse("2026-12-04") })
 * open?.next // => "due"
 * open?.overdueDays // => 3
 */
export const openMeasures = (
  measures: ReadonlyArray<Measure>,
  asked: { readonly asOf: LocalDate; readonly conference?: string },
): ReadonlyArray<OpenMeasure> =>
  measures
    .filter(({ agreed }) => asked.conference === undefined || agreed?.conference === asked.conference)
    .flatMap((measure) => (isOpenMeasure(measure) ? [openMeasure(measure, asked.asOf)] : []))
    .sort(mostUrgentFirst)

/**
 * The measures in which a day has passed: of the start, of the end, or of the review.
 *
 * @returns the one that is overdue longest first
 * @rule R34, Q6
 */
export const overdueMeasures = (
  measures: ReadonlyArray<Measure>,
  asked: { readonly asOf: LocalDate; readonly conference?: string },
): ReadonlyArray<OpenMeasure> => openMeasures(measures, asked).filter(({ overdueDays }) => overdueDays > 0)

/** Whether there is still something to do about a measure. */
export const isOpenMeasure = (measure: Measure): measure is PlannedMeasure | RunningMeasure | DoneMeasure =>
  measure.state === "planned" || measure.state === "running" || measure.state === "done"

/** Whether the day by which something was to happen in a measure has passed. */
export const isOverdue = (measure: Measure, asOf: LocalDate): boolean =>
  isOpenMeasure(measure) && openMeasure(measure, asOf).overdueDays > 0

const openMeasure = (measure: PlannedMeasure | RunningMeasure | DoneMeasure, asOf: LocalDate): OpenMeasure => {
  const next = ({ planned: "start", running: "due", done: "review" } as const)[measure.state]
  const on = measure[next]
  return {
    measure: measure.id,
    title: measure.title,
    responsible: measure.responsible,
    needs: measure.needs,
    next,
    on,
    overdueDays: Math.max(0, daysBetween(on, asOf)),
  }
}

const mostUrgentFirst = (a: OpenMeasure, b: OpenMeasure): number =>
  a.on < b.on ? -1 : a.on > b.on ? 1 : a.measure < b.measure ? -1 : a.measure > b.measure ? 1 : 0
