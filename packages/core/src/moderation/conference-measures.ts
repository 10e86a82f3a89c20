/** Measures of a conference: what it agreed, who answers for it, what is late, and how much was carried out. */

import type { Conference } from "../conference/index.js"
import type { InstitutionId } from "../institution/index.js"
import { type AgendaItemId, type Meeting, type MeetingId, measuresOf, tookPlace } from "../meeting/index.js"
import type { NetworkIndex } from "../network/index.js"
import {
  type Measure,
  type MeasureId,
  type Need,
  type NeedId,
  type OpenMeasure,
  openMeasures,
  type StatusReport,
} from "../planning/index.js"
import type { Period } from "../search/index.js"
import { dateOf, type LocalDate } from "../time/index.js"
import { type Audience, maySee } from "../visibility.js"
import { untilDay } from "./attendance-report.js"

/** On which day, of which period, and for whom. @german Angaben zu den Maßnahmen einer Konferenz */
export interface MeasuresQuestion {
  readonly asOf: LocalDate
  /** Of which days it is counted what was carried out; nothing is counted without. */
  readonly period?: Period
  /** The network, unless said otherwise. */
  readonly audience?: Audience
}

/** Where a measure was agreed. @german Stelle der Vereinbarung */
export interface MeasureOrigin {
  readonly on: LocalDate
  readonly meeting?: MeetingId
  readonly meetingTitle?: string
  /** The item on the agenda of that meeting. */
  readonly item?: { readonly id: AgendaItemId; readonly order: number; readonly title: string }
}

/** An open measure of a conference. @german Offene Maßnahme der Konferenz */
export interface ConferenceMeasure extends Omit<OpenMeasure, "needs"> {
  readonly responsibleName: string
  readonly participants: ReadonlyArray<{ readonly institution: InstitutionId; readonly name: string }>
  /** Those that the reader may see. */
  readonly needs: ReadonlyArray<{ readonly need: NeedId; readonly description: string }>
  /** When it is to be done, whatever comes next. */
  readonly due: LocalDate
  readonly agreed?: MeasureOrigin
  /** The last one told by then. */
  readonly lastReport?: StatusReport
}

/** How many measures were agreed in a period, and what became of measures in it. @german Umsetzungsstand */
export interface MeasureCompletion {
  readonly agreed: number
  readonly done: number
  /** Of those done: on the day on which they were due, or before. */
  readonly doneInTime: number
  readonly doneLate: number
  readonly stopped: number
  readonly reviewed: number
}

/** What a conference agreed to do. @german Maßnahmen einer Konferenz */
export interface ConferenceMeasures {
  /** What is overdue longest comes first, then what is next. */
  readonly open: ReadonlyArray<ConferenceMeasure>
  /** How many of them are overdue. */
  readonly overdue: number
  /** Where a period is asked for. */
  readonly completion?: MeasureCompletion
}

/**
 * The measures that a conference agreed, as far as there is still something to do: owner, day, how long overdue, and where
 * it was agreed. Those of joint meetings belong to each of the conferences.
 *
 * Where a measure was agreed is for the network: everybody else is told of none.
 *
 * @rule Q6, R34, P9
 * @example
 * import { ConferenceId, conferenceMeasures, indexNetwork, LocalDate } from "@sozialraum/core"
 * import { sampleNetwork } from "@sozialraum/sample"
 * const index = indexNetwork(await sampleNetwork())
 * const sued = index.conferences.get(ConferenceId.parse("sozialraumkonferenz-sued"))
 * const measures = sued && conferenceMeasures(index, sued, { asOf: LocalDate.parse("2027-01-15") })
 * measures?.open.map(({ title, next, overdueDays }) => [title, next, overdueDays]) // => [["Osterferien 2027 in Querenburg", "start", 4], ["Schwimmkurse in Querenburg", "due", 0]]
 */
export const conferenceMeasures = (
  index: NetworkIndex,
  conference: Conference,
  { asOf, period, audience = "network" }: MeasuresQuestion,
): ConferenceMeasures => {
  const sittings = sittingsOf(index, conference)
  const agreed = maySee(audience, "network") ? measuresAgreedBy(index, conference) : []
  const all = agreed.filter((measure) => (originOf(measure, sittings)?.on ?? asOf) <= asOf)
  const byId = new Map(all.map((measure) => [measure.id, measure]))
  const open = openMeasures(all, { asOf }).flatMap((one) => {
    const measure = byId.get(one.measure)
    return measure === undefined ? [] : [told(index, one, { measure, sittings, asOf, audience })]
  })
  return {
    open,
    overdue: open.filter(({ overdueDays }) => overdueDays > 0).length,
    ...(period === undefined || !maySee(audience, "network")
      ? {}
      : { completion: completionIn(all, sittings, untilDay(period, asOf)) }),
  }
}

/** Those that name the conference or one of its meetings; of those that name none, those in the minutes of its meetings. @internal */
export const measuresAgreedBy = (index: NetworkIndex, conference: Conference): ReadonlyArray<Measure> => {
  const { byId, minuted } = sittingsOf(index, conference)
  return index.network.measures.filter(({ id, agreed }) => {
    if (agreed?.conference === conference.id || (agreed?.meeting !== undefined && byId.has(agreed.meeting))) return true
    return agreed?.conference === undefined && agreed?.meeting === undefined && minuted.has(id)
  })
}

/** The meetings of a conference, joint ones among them, as measures refer to them. */
interface Sittings {
  /** A measure names its meeting by the text of its id. */
  readonly byId: ReadonlyMap<string, Meeting>
  readonly minuted: ReadonlyMap<MeasureId, Meeting>
}

const sittingsOf = ({ meetingsOf }: NetworkIndex, { id }: Conference): Sittings => {
  const meetings = meetingsOf.get(id) ?? []
  return { byId: new Map(meetings.map((meeting) => [meeting.id, meeting])), minuted: minutedMeasures(meetings) }
}

interface Asked {
  readonly measure: Measure
  readonly sittings: Sittings
  readonly asOf: LocalDate
  readonly audience: Audience
}

const told = (
  index: NetworkIndex,
  open: OpenMeasure,
  { measure, sittings, asOf, audience }: Asked,
): ConferenceMeasure => {
  const nameOf = (institution: InstitutionId): string => index.institutions.get(institution)?.name ?? institution
  const agreed = originOf(measure, sittings)
  const lastReport = latest(measure.reports.filter(({ on }) => on <= asOf))
  return {
    ...open,
    responsibleName: nameOf(open.responsible),
    participants: measure.participants.map((institution) => ({ institution, name: nameOf(institution) })),
    needs: measure.needs
      .flatMap((need) => index.needs.get(need) ?? [])
      .filter((need) => mayKnow(need, audience))
      .map(({ id, description }) => ({ need: id, description })),
    due: measure.due,
    ...(agreed === undefined ? {} : { agreed }),
    ...(lastReport === undefined ? {} : { lastReport }),
  }
}

/** Needs that are not released are for planners only. @rule P9 @internal */
export const mayKnow = ({ released }: Need, audience: Audience): boolean => released || maySee(audience, "planning")

/** In which meeting each measure stands in the minutes, the first one that names it. */
const minutedMeasures = (meetings: ReadonlyArray<Meeting>): ReadonlyMap<MeasureId, Meeting> => {
  const minuted = new Map<MeasureId, Meeting>()
  for (const meeting of meetings) {
    for (const measure of measuresOf(meeting)) if (!minuted.has(measure)) minuted.set(measure, meeting)
  }
  return minuted
}

/** What the measure says of it, and what the minutes say. */
const originOf = ({ id, agreed }: Measure, { byId, minuted }: Sittings): MeasureOrigin | undefined => {
  const named = agreed?.meeting === undefined ? undefined : byId.get(agreed.meeting)
  const meeting = named ?? minuted.get(id)
  const on = agreed?.on ?? (meeting !== undefined && tookPlace(meeting) ? dateOf(meeting.interval.start) : undefined)
  if (on === undefined) return undefined
  const item = meeting?.agenda.find((one) => one.order === agreed?.agendaItem)
  return {
    on,
    ...(meeting === undefined ? {} : { meeting: meeting.id, meetingTitle: meeting.title }),
    ...(item === undefined ? {} : { item: { id: item.id, order: item.order, title: item.title } }),
  }
}

/** Of several told on one day, the one that was written down last. */
const latest = (reports: ReadonlyArray<StatusReport>): StatusReport | undefined =>
  reports.reduce<StatusReport | undefined>(
    (last, one) => (last === undefined || one.on >= last.on ? one : last),
    undefined,
  )

const completionIn = (
  measures: ReadonlyArray<Measure>,
  sittings: Sittings,
  { from, to }: Period,
): MeasureCompletion => {
  const isIn = (day: LocalDate | undefined): boolean => day !== undefined && from <= day && day < to
  const done = measures.flatMap((one) => ("doneOn" in one && isIn(one.doneOn) ? [one] : []))
  const inTime = done.filter(({ doneOn, due }) => doneOn <= due).length
  return {
    agreed: measures.filter((measure) => isIn(originOf(measure, sittings)?.on)).length,
    done: done.length,
    doneInTime: inTime,
    doneLate: done.length - inTime,
    stopped: measures.filter((one) => one.state === "stopped" && isIn(one.stopped.on)).length,
    reviewed: measures.filter((one) => one.state === "reviewed" && isIn(one.reviewed.on)).length,
  }
}
