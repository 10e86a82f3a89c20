/** Upward reports: what a conference tells youth welfare planning and the committee about a period. */

import {
  activeMembers,
  type Conference,
  type ConferenceId,
  type ConferenceKind,
  convenorOn,
  type ReportingLine,
} from "../conference/index.js"
import type { InstitutionId } from "../institution/index.js"
import {
  type AgendaItemId,
  type CommitteeMatter,
  type Meeting,
  type MeetingId,
  meetingsHeld,
  type Outcome,
  outcomesOf,
} from "../meeting/index.js"
import { directoryOn, type NetworkIndex } from "../network/index.js"
import { type Need, type NeedReferral, usualMinimumCell } from "../planning/index.js"
import {
  insideArea,
  type MeasuresInYear,
  measuresInYear,
  type NeedsInYear,
  needsInYear,
  type SharingInYear,
  sharingInYear,
} from "../report/index.js"
import type { Period } from "../search/index.js"
import type { SpatialUnitId } from "../sozialraum/index.js"
import { addDays, dateOf, type LocalDate } from "../time/index.js"
import { type Audience, maySee } from "../visibility.js"
import { type AttendanceReport, attendanceReport, untilDay } from "./attendance-report.js"
import { conferenceMeasures, type MeasureCompletion, mayKnow, measuresAgreedBy } from "./conference-measures.js"

/** Of which days, known on which day, and for whom. @german Angaben zum Bericht der Konferenz */
export interface UpwardQuestion {
  readonly period: Period
  readonly asOf: LocalDate
  /** The network, unless said otherwise. */
  readonly audience?: Audience
}

/** Where an outcome stands. @german Fundstelle im Protokoll */
export interface OutcomePlace {
  readonly meeting: MeetingId
  readonly on: LocalDate
  readonly item: AgendaItemId
  readonly title: string
  /** Whether these minutes are approved. */
  readonly approved: boolean
}

/** What a conference recommends to those who decide. @german Empfehlung im Bericht */
export interface Recommendation extends OutcomePlace {
  readonly text: string
  readonly to: NeedReferral
  /** What only the committee can decide. @rule R30 */
  readonly matter?: CommitteeMatter
}

/** What a conference granted from its own fund, or did not. @german Mittelvergabe im Bericht */
export interface FundGrant extends OutcomePlace {
  readonly text: string
  readonly applicant: InstitutionId
  readonly applicantName: string
  readonly cents: number
  readonly granted: boolean
}

/** How often something was handed on; of single cases nothing but a number, and no number that is small. @german Weiterleitungen in Zahlen @rule P1, P3 */
export interface ReferralCount {
  readonly ag78: number
  readonly jha: number
  readonly sonstige: number
  /** Fewer than the usual minimum are not told: `suppressed`. */
  readonly cases: number | "suppressed"
}

/** What a conference did in a period. @german Bericht der Konferenz an die Jugendhilfeplanung */
export interface UpwardReport {
  readonly conference: ConferenceId
  readonly name: string
  readonly kind: ConferenceKind
  readonly area: SpatialUnitId
  readonly areaName: string
  /** To whom it reports, where that is agreed. */
  readonly to?: ReportingLine
  /** The name of the institution that convenes it on the last day told. */
  readonly convenor?: string
  /** The days that are told: those asked for, as far as they are over. */
  readonly period: Period
  readonly audience: Audience
  /** In numbers, whoever reads: no single institution is named. */
  readonly attendance: Omit<AttendanceReport, "institutions" | "findings" | "functionsSince">
  /** Called off, or put off to another day. */
  readonly notHeld: number
  /** Active members on the last day told, guests not among them; this and what follows are for readers in the network. */
  readonly members?: number
  readonly needs: NeedsInYear
  readonly measures: MeasuresInYear
  readonly completion?: MeasureCompletion
  readonly recommendations: ReadonlyArray<Recommendation>
  readonly fund: { readonly grants: ReadonlyArray<FundGrant>; readonly grantedCents: number }
  readonly referrals?: ReferralCount
  /** What its members lent and borrowed. */
  readonly sharing?: SharingInYear
}

/**
 * The report of a conference to youth welfare planning and the committee: meetings and attendance in totals, needs of its
 * area and measures that it agreed, what it recommends, what it granted and handed on, and what its members shared.
 *
 * It stays with totals for every reader, those who convene too: whose seat was empty is no matter of the committee.
 *
 * @returns `undefined` where the period has not begun on `asOf`, or ends before the conference began
 * @rule R30, P1, P3, P9
 * @source SGB VIII, section 80; annual reports of Jugendamt Bochum 2009 and 2014
 * @example
 * import { ConferenceId, indexNetwork, LocalDate, upwardReport } from "@sozialraum/core"
 * import { sampleNetwork } from "@sozialraum/sample"
 * const index = indexNetwork(await sampleNetwork())
 * const sued = index.conferences.get(ConferenceId.parse("sozialraumkonferenz-sued"))
 * const [from, to] = [LocalDate.parse("2026-01-01"), LocalDate.parse("2027-01-01")]
 * const report = sued && upwardReport(index, sued, { period: { from, to }, asOf: LocalDate.parse("2027-01-15") })
 * report?.attendance.total?.members // => 26
 * report?.measures.open.map(({ title }) => title) // => ["Schwimmkurse in Querenburg", "Osterferien 2027 in Querenburg"]
 */
export const upwardReport = (
  index: NetworkIndex,
  conference: Conference,
  question: UpwardQuestion,
): UpwardReport | undefined => {
  const { asOf, audience = "network" } = question
  const { from, to } = question.period
  if (asOf < from || to <= from || to <= conference.start) return undefined
  const period = untilDay(question.period, asOf)
  const last = addDays(period.to, -1)
  const view = { index, conference, period, last, audience }
  const inNetwork = maySee(audience, "network")
  const members = membersOf(view)
  const outcomes = inNetwork ? outcomesIn(view) : []
  const { completion } = conferenceMeasures(index, conference, { asOf, period, audience })
  return {
    ...headOf(view),
    period,
    audience,
    attendance: totalsOf(attendanceReport(index, conference, { period, asOf, audience })),
    notHeld: (index.meetingsOf.get(conference.id) ?? []).filter((meeting) => wasNotHeld(meeting, period)).length,
    needs: needsInYear(needsOf(view), { period, audience }),
    measures: measuresInYear(inNetwork ? measuresAgreedBy(index, conference) : [], { period, audience }),
    recommendations: outcomes.flatMap(recommendation),
    fund: fundOf(index, outcomes),
    ...(completion === undefined ? {} : { completion }),
    ...(inNetwork
      ? {
          members: members.size,
          referrals: referralsOf(outcomes),
          sharing: sharingInYear(index, members, period),
        }
      : {}),
  }
}

interface View {
  readonly index: NetworkIndex
  readonly conference: Conference
  readonly period: Period
  /** The last day told. */
  readonly last: LocalDate
  readonly audience: Audience
}

const headOf = ({ index, conference, last }: View) => {
  const { id, name, kind, area, reportsTo } = conference
  const convenor = convenorOn(conference, last)
  return {
    conference: id,
    name,
    kind,
    area,
    areaName: index.areas.units.get(area)?.name ?? area,
    ...(reportsTo === undefined ? {} : { to: reportsTo }),
    ...(convenor === undefined ? {} : { convenor: index.institutions.get(convenor)?.name ?? convenor }),
  }
}

const totalsOf = ({
  institutions: _institutions,
  findings: _findings,
  functionsSince: _since,
  ...totals
}: AttendanceReport): UpwardReport["attendance"] => totals

const needsOf = ({ index, conference, last, audience }: View): ReadonlyArray<Need> => {
  const isInside = insideArea(index, directoryOn(index, last), conference.area)
  return index.network.needs.filter((need) => isInside(need.area) && mayKnow(need, audience))
}

const membersOf = ({ index, conference, last }: View): ReadonlySet<InstitutionId> =>
  new Set(
    activeMembers(index.network.memberships, conference.id, last).flatMap(({ kind, institution }) =>
      kind === "core" ? institution : [],
    ),
  )

interface PlacedOutcome {
  readonly place: OutcomePlace
  readonly outcome: Outcome
}

/** In the order of the meetings and of their minutes. */
const outcomesIn = ({ index, conference, period }: View): ReadonlyArray<PlacedOutcome> =>
  meetingsHeld(index.meetingsOf.get(conference.id) ?? [], conference.id, period).flatMap((meeting) =>
    outcomesOf(meeting).map(({ item, outcome }) => ({
      place: {
        meeting: meeting.id,
        on: dateOf(meeting.interval.start),
        item,
        title: meeting.agenda.find(({ id }) => id === item)?.title ?? item,
        approved: meeting.state === "minutesApproved",
      },
      outcome,
    })),
  )

const recommendation = ({ place, outcome }: PlacedOutcome): ReadonlyArray<Recommendation> => {
  if (outcome.kind !== "recommendation" || outcome.decision?.adopted === false) return []
  const { text, to, matter } = outcome
  return [{ ...place, text, to, ...(matter === undefined ? {} : { matter }) }]
}

const fundOf = (index: NetworkIndex, outcomes: ReadonlyArray<PlacedOutcome>): UpwardReport["fund"] => {
  const grants = outcomes.flatMap(({ place, outcome }): ReadonlyArray<FundGrant> => {
    if (outcome.kind !== "fundDecision") return []
    const { text, applicant, cents, decision } = outcome
    const applicantName = index.institutions.get(applicant)?.name ?? applicant
    return [{ ...place, text, applicant, applicantName, cents, granted: decision.adopted }]
  })
  return { grants, grantedCents: grants.reduce((sum, { cents, granted }) => sum + (granted ? cents : 0), 0) }
}

const referralsOf = (outcomes: ReadonlyArray<PlacedOutcome>): ReferralCount => {
  const offices = outcomes.flatMap(({ outcome }) => (outcome.kind === "referral" ? outcome.to.office : []))
  const cases = outcomes.filter(({ outcome }) => outcome.kind === "caseReferral").length
  const count = (office: NeedReferral["office"]): number => offices.filter((one) => one === office).length
  return {
    ag78: count("ag78"),
    jha: count("jha"),
    sonstige: count("sonstige"),
    cases: cases > 0 && cases < usualMinimumCell ? "suppressed" : cases,
  }
}

const wasNotHeld = (meeting: Meeting, { from, to }: Period): boolean => {
  if (meeting.state !== "cancelled" && meeting.state !== "postponed") return false
  const on = meeting.interval === undefined ? undefined : dateOf(meeting.interval.start)
  return on !== undefined && from <= on && on < to
}
