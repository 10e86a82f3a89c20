/** The measures of the year: agreed under an item, begun and done when their day has come, closed by a review. */
import {
  AgendaItemId,
  agreeMeasure,
  type Conference,
  finishMeasure,
  type HeldMeeting,
  type ItemResult,
  type LocalDate,
  type Measure,
  measureInState,
  type Network,
  type Plain,
  recordOutcome,
  reviewMeasure,
  startMeasure,
} from "@sozialraum/core"
import { must } from "./must.js"
import { members, type PlannedResult } from "./plan.js"

/** As they stand on a day: whoever answers for one begins and ends it on the day that was agreed. */
export const measuresOn = (
  measures: ReadonlyArray<Measure>,
  { institutions }: Network,
  day: LocalDate,
): ReadonlyArray<Measure> =>
  measures.map((measure) => {
    const responsible = institutions.find(({ id }) => id === measure.responsible)
    const begun =
      measure.state === "planned" && measure.start <= day
        ? must(startMeasure(measure, { on: measure.start, responsible }))
        : measure
    return begun.state === "running" && begun.due <= day ? must(finishMeasure(begun, begun.due)) : begun
  })

/** What came of each item, and the measures after it: with those that were agreed, and those that were looked back on. */
export const resultsOf = (
  results: ReadonlyArray<PlannedResult>,
  measures: ReadonlyArray<Measure>,
  sitting: Sitting,
): { readonly items: ReadonlyArray<Plain<typeof ItemResult>>; readonly measures: ReadonlyArray<Measure> } => {
  const agreed = results.map((result) => agreedIn(result, sitting))
  return {
    items: results.map(({ item, status, text, reviewed, outcomes = [] }, n) => ({
      item,
      status,
      ...(text === undefined ? {} : { text }),
      outcomes: [
        ...[...outcomes, ...reviewOf(reviewed)].map((outcome) => must(recordOutcome(sitting.conference, outcome))),
        ...(agreed[n]?.outcome === undefined ? [] : [agreed[n].outcome]),
      ],
    })),
    measures: [
      ...measures.map((measure) => lookedBackOn(measure, results, sitting)),
      ...agreed.flatMap((found) => found?.measure ?? []),
    ],
  }
}

const reviewOf = (reviewed: PlannedResult["reviewed"]) =>
  reviewed === undefined ? [] : [{ kind: "measure", measure: reviewed.measure, text: reviewed.text } as const]

const agreedIn = ({ item, measure }: PlannedResult, { meeting, network }: Sitting) => {
  if (measure === undefined) return undefined
  const { owner, ...plan } = measure
  const responsible = network.institutions.find(({ id }) => id === members[owner])
  const agreed = { item: AgendaItemId.parse(item), plan: { ...plan, preventive: true, responsible: members[owner] } }
  return must(agreeMeasure(meeting, agreed, responsible))
}

const lookedBackOn = (measure: Measure, results: ReadonlyArray<PlannedResult>, { on }: Sitting): Measure => {
  const reviewed = results.find((result) => result.reviewed?.measure === measure.id)?.reviewed
  if (reviewed === undefined) return measure
  const { effect, text } = reviewed
  return must(reviewMeasure(must(measureInState(measure, ["done"])), { on, effect, text }))
}

/** The meeting in which results are recorded. */
interface Sitting {
  readonly meeting: HeldMeeting
  readonly on: LocalDate
  readonly conference: Conference
  readonly network: Network
}
