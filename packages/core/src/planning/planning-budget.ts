/** Budgets of plans: how much of the money of each field measures take up. */
import type { Measure, MeasureId } from "./measure.js"
import type { PlanningFieldKey, PlanningPeriod } from "./planning-period.js"

/** The money of one field of a plan, and what measures take of it. @german Mittelverwendung eines Handlungsfelds */
export interface FieldBudget {
  /** Left out for measures that name the plan and no field of it. */
  readonly field?: PlanningFieldKey
  /** Left out where no amount was decided. */
  readonly budgetCents?: number
  readonly committedCents: number
  /** Negative where measures take more than there is; left out where no amount was decided. */
  readonly leftCents?: number
  readonly measures: ReadonlyArray<MeasureId>
}

/**
 * What measures take of the money of each field of a plan. A measure that was given up before it started takes nothing.
 *
 * @returns the fields in the order of the plan; what names no field of it comes last
 * @rule R44
 */
export const budgetUse = (period: PlanningPeriod, measures: ReadonlyArray<Measure>): ReadonlyArray<FieldBudget> => {
  const planned = measures.filter(({ planning }) => planning?.period === period.id).filter(takesMoney)
  const known = new Set<string | undefined>(period.fields.map(({ key }) => key))
  const fields = period.fields.map(({ key, budget }): FieldBudget => {
    const { measures: ids, committedCents } = taken(planned.filter(({ planning }) => planning?.field === key))
    const decided = budget === undefined ? {} : { budgetCents: budget.cents, leftCents: budget.cents - committedCents }
    return { field: key, ...decided, committedCents, measures: ids }
  })
  const others = planned.filter(({ planning }) => !known.has(planning?.field))
  return others.length === 0 ? fields : [...fields, taken(others)]
}

const takesMoney = (measure: Measure): boolean => measure.state !== "stopped" || measure.startedOn !== undefined

const taken = (measures: ReadonlyArray<Measure>): FieldBudget & { readonly committedCents: number } => ({
  committedCents: measures.flatMap(({ costs }) => costs).reduce((sum, { cents }) => sum + cents, 0),
  measures: measures.map(({ id }) => id),
})
