/** Findings about needs and measures: what is allowed and worth a look. */
import { type InstitutionId, mayAct } from "../institution/index.js"
import type { Finding } from "../problem.js"
import type { LocalDate } from "../time/index.js"
import type { Measure, MeasureId } from "./measure.js"
import { isOpenMeasure, type OpenMeasure, openMeasures } from "./measure-deadlines.js"
import { duplicatedOffers, type MeasureDuplicatesOffer, type MeasureSurroundings } from "./measure-duplicates.js"
import { isOpenNeed, type Need, type NeedState } from "./need.js"
import type { NeedId } from "./need-id.js"

/** Nobody has said what a need rests on. @german Bedarf ohne Beleg */
export type NeedWithoutEvidence = Finding<"NeedWithoutEvidence", { readonly need: NeedId }>

/** No child or young person was heard about a need. @german Bedarf nur aus Sicht Erwachsener */
export type NeedFromAdultsOnly = Finding<"NeedFromAdultsOnly", { readonly need: NeedId }>

/** What may be found about a need. @german Hinweise zu Bedarfen */
export type NeedFinding = NeedWithoutEvidence | NeedFromAdultsOnly

/**
 * What is worth a look about a need. One that is closed needs nothing any more.
 *
 * Where young people raised it, what they said is evidence.
 *
 * @rule R36
 * @source SGB VIII, section 80 paragraph 1 number 2: the wishes of young people are considered
 */
export const needFindings = (need: Need): ReadonlyArray<NeedFinding> => {
  const { id, evidence, raisedBy } = need
  if (!isOpenNeed(need) || raisedBy.kind === "youngPeople" || evidence.some(({ kind }) => kind === "participation"))
    return []
  const found = { rule: "R36", severity: "warning", path: ["evidence"], need: id } as const
  return [{ _tag: evidence.length === 0 ? "NeedWithoutEvidence" : "NeedFromAdultsOnly", ...found }]
}

/** The institution that answers for an open measure does not work, or nobody knows it. @german Verantwortliche Einrichtung nicht in Betrieb */
export type MeasureWithoutResponsible = Finding<
  "MeasureWithoutResponsible",
  { readonly measure: MeasureId; readonly institution: InstitutionId; readonly on: LocalDate }
>

/** A measure was agreed only after it had started. @german Nachträglich vereinbarte Maßnahme */
export type MeasureAgreedLate = Finding<
  "MeasureAgreedLate",
  { readonly measure: MeasureId; readonly agreedOn: LocalDate; readonly start: LocalDate }
>

/** A day has passed by which something was to happen in a measure. @german Überfällige Maßnahme */
export type MeasureOverdue = Finding<
  "MeasureOverdue",
  Pick<OpenMeasure, "measure" | "responsible" | "next" | "on" | "overdueDays">
>

/** An open measure is for a need that was rejected, merged or dropped. @german Maßnahme zu geschlossenem Bedarf */
export type MeasureForClosedNeed = Finding<
  "MeasureForClosedNeed",
  { readonly measure: MeasureId; readonly need: NeedId; readonly state: NeedState }
>

/** What may be found about a measure. @german Hinweise zu Maßnahmen */
export type MeasureFinding =
  | MeasureAgreedLate
  | MeasureDuplicatesOffer
  | MeasureForClosedNeed
  | MeasureOverdue
  | MeasureWithoutResponsible

/**
 * What is worth a look about a measure. One that is reviewed or given up needs nothing any more.
 *
 * @param around - the maps of a network's index and the entries of a catalogue fit in as they are
 * @rule R11, R34, R37, Q6
 */
export const measureFindings = (measure: Measure, around: MeasureSurroundings): ReadonlyArray<MeasureFinding> =>
  isOpenMeasure(measure)
    ? [
        ...responsibleFindings(measure, around),
        ...agreementFindings(measure),
        ...deadlineFindings(measure, around.asOf),
        ...closedNeedFindings(measure, around.needs),
        ...duplicatedOffers(measure, around),
      ]
    : []

/** One that is still to start has to work then. */
const responsibleFindings = (
  { id, responsible, state, start }: Measure,
  { institutions, asOf }: MeasureSurroundings,
): ReadonlyArray<MeasureWithoutResponsible> => {
  const on = state === "planned" && asOf < start ? start : asOf
  const institution = institutions.get(responsible)
  if (institution !== undefined && mayAct(institution, on)) return []
  const facts = { measure: id, institution: responsible, on }
  return [{ _tag: "MeasureWithoutResponsible", rule: "R34", severity: "error", path: ["responsible"], ...facts }]
}

const agreementFindings = ({ id, agreed, start }: Measure): ReadonlyArray<MeasureAgreedLate> =>
  agreed === undefined || agreed.on <= start
    ? []
    : [
        {
          _tag: "MeasureAgreedLate",
          ...warning("R34"),
          path: ["agreed", "on"],
          measure: id,
          agreedOn: agreed.on,
          start,
        },
      ]

const deadlineFindings = (measure: Measure, asOf: LocalDate): ReadonlyArray<MeasureOverdue> =>
  openMeasures([measure], { asOf })
    .filter(({ overdueDays }) => overdueDays > 0)
    .map(({ measure: id, responsible, next, on, overdueDays }) => ({
      _tag: "MeasureOverdue",
      ...warning("Q6"),
      path: [next],
      measure: id,
      responsible,
      next,
      on,
      overdueDays,
    }))

/** That a need is met does not close the measure that met it: its review is still to come. */
const closedNeedFindings = (
  measure: Measure,
  needs: MeasureSurroundings["needs"],
): ReadonlyArray<MeasureForClosedNeed> =>
  measure.needs.flatMap((id, index) => {
    const need = needs.get(id)
    if (need === undefined || isOpenNeed(need) || need.state === "met") return []
    const facts = { measure: measure.id, need: id, state: need.state }
    return [{ _tag: "MeasureForClosedNeed", ...warning("R34"), path: ["needs", index], ...facts }]
  })

const warning = (rule: string) => ({ rule, severity: "warning" }) as const
