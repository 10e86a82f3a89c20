/** Needs and measures of an area in a year: what was raised, what was met, what was begun and what is late. */
import {
  isOverdue,
  type Measure,
  type MeasureId,
  type MeasureReview,
  type MeasureState,
  type Need,
  type NeedId,
  type NeedState,
  needStateOn,
} from "../planning/index.js"
import type { Period } from "../search/index.js"
import { addDays, type LocalDate } from "../time/index.js"
import { type Audience, maySee } from "../visibility.js"

/** A need in a report. @german Bedarf im Bericht */
export interface NeedInYear {
  readonly need: NeedId
  readonly description: string
}

/** A measure in a report. @german Maßnahme im Bericht */
export interface MeasureInYear {
  readonly measure: MeasureId
  readonly title: string
}

/** What became of the needs of an area in a year. @german Bedarfe des Jahres */
export interface NeedsInYear {
  readonly raised: ReadonlyArray<NeedInYear>
  /** What needs became in the year, each step with the state that it led to; for readers outside the network the last alone. */
  readonly steps: ReadonlyArray<NeedInYear & { readonly to: Exclude<NeedState, "registered">; readonly on: LocalDate }>
  /** On the last day told. */
  readonly open: ReadonlyArray<NeedInYear>
}

/** Of a measure about which there is still something to do. @german Offener Maßnahmenzustand */
export type OpenMeasureState = Extract<MeasureState, "planned" | "running" | "done">

/** What became of the measures of an area in a year. @german Maßnahmen des Jahres */
export interface MeasuresInYear {
  readonly begun: ReadonlyArray<MeasureInYear>
  readonly done: ReadonlyArray<MeasureInYear>
  /** With what the review says, for readers in the network. */
  readonly reviewed: ReadonlyArray<MeasureInYear & Partial<Pick<MeasureReview, "effect" | "text">>>
  readonly stopped: ReadonlyArray<MeasureInYear>
  /** On the last day told: agreed, and not yet looked back on. */
  readonly open: ReadonlyArray<MeasureInYear & { readonly state: OpenMeasureState }>
  /** On the last day told, as far as they are still open today. */
  readonly overdue: ReadonlyArray<MeasureInYear>
}

/**
 * What became of needs in a period.
 *
 * @rule P9
 */
export const needsInYear = (
  kept: ReadonlyArray<Need>,
  { period, audience }: { readonly period: Period; readonly audience: Audience },
): NeedsInYear => {
  const last = addDays(period.to, -1)
  const needs = maySee(audience, "network") ? kept : kept.map((need) => ({ ...need, history: [] }))
  return {
    raised: needs.filter(({ raisedOn }) => isIn(raisedOn, period)).map(toldNeed),
    steps: needs
      .flatMap((need) =>
        [...need.history, need].flatMap(({ state, since }) =>
          state !== "registered" && isIn(since, period) ? [{ ...toldNeed(need), to: state, on: since }] : [],
        ),
      )
      .toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0)),
    open: needs.filter((need) => need.raisedOn <= last && isOpenOn(need, last)).map(toldNeed),
  }
}

/**
 * What became of measures in a period.
 *
 * @rule P9
 */
export const measuresInYear = (
  measures: ReadonlyArray<Measure>,
  { period, audience }: { readonly period: Period; readonly audience: Audience },
): MeasuresInYear => ({
  begun: measures.filter((one) => "startedOn" in one && isIn(one.startedOn, period)).map(toldMeasure),
  done: measures.filter((one) => "doneOn" in one && isIn(one.doneOn, period)).map(toldMeasure),
  reviewed: measures.flatMap((one) =>
    one.state === "reviewed" && isIn(one.reviewed.on, period)
      ? [{ ...toldMeasure(one), ...(maySee(audience, "network") ? wordsOf(one.reviewed) : {}) }]
      : [],
  ),
  stopped: measures.filter((one) => one.state === "stopped" && isIn(one.stopped.on, period)).map(toldMeasure),
  open: measures.flatMap((one) => {
    const state = openStateOn(one, addDays(period.to, -1))
    return state === undefined ? [] : [{ ...toldMeasure(one), state }]
  }),
  overdue: measures.filter((one) => isOverdue(one, addDays(period.to, -1))).map(toldMeasure),
})

/** Before the first state that was recorded nobody knows more than that it was raised. */
const isOpenOn = (need: Need, day: LocalDate): boolean => open.includes(needStateOn(need, day) ?? "registered")

const open: ReadonlyArray<NeedState> = ["registered", "confirmed", "referred", "partlyMet"]

/** Nobody records when a measure was planned: without a day of agreement, one that was not begun counts as planned. */
const openStateOn = (measure: Measure, day: LocalDate): OpenMeasureState | undefined => {
  const closed = "reviewed" in measure ? measure.reviewed.on : "stopped" in measure ? measure.stopped.on : undefined
  if (closed !== undefined && closed <= day) return undefined
  if ("doneOn" in measure && measure.doneOn <= day) return "done"
  if ("startedOn" in measure && measure.startedOn !== undefined && measure.startedOn <= day) return "running"
  return measure.agreed === undefined || measure.agreed.on <= day ? "planned" : undefined
}

const wordsOf = ({ effect, text }: MeasureReview): Pick<MeasureReview, "effect" | "text"> => ({ effect, text })

const toldNeed = ({ id, description }: Need): NeedInYear => ({ need: id, description })

const toldMeasure = ({ id, title }: Measure): MeasureInYear => ({ measure: id, title })

const isIn = (day: LocalDate | undefined, { from, to }: Period): boolean => day !== undefined && from <= day && day < to
