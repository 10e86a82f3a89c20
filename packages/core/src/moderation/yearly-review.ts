/** Yearly reviews: how a conference worked, who carried it, what came of it, and whether it is still needed. */
import type { CalendarPlace, ClosureCalendar } from "../calendar/index.js"
import { type Conference, type ConferenceId, conferenceStatusOn } from "../conference/index.js"
import type { InstitutionId } from "../institution/index.js"
import { type Meeting, meetingsHeld, openItems } from "../meeting/index.js"
import { directoryOn, type NetworkIndex } from "../network/index.js"
import type { Need } from "../planning/index.js"
import { insideArea, type NeedsInYear, needsInYear } from "../report/index.js"
import { hostTurns, minutesTurns, type RotationPlace, type Turn } from "../scheduling/index.js"
import type { Period } from "../search/index.js"
import { addDays, dateOf, daysBetween, LocalDate } from "../time/index.js"
import { type Audience, maySee } from "../visibility.js"
import { type AttendanceReport, attendanceReport, untilDay } from "./attendance-report.js"
import { withdrawnBy } from "./backlog-timeline.js"
import { type ConferenceMeasures, conferenceMeasures, mayKnow } from "./conference-measures.js"
import { type DuplicateBodies, duplicateBodies } from "./duplicate-bodies.js"
import { hostRotation } from "./host-rotation.js"
import { minutesRotation } from "./minutes-rotation.js"
import { missingPartners, type PartnerMissing } from "./missing-partners.js"
import { type RuleKept, rulesKept } from "./yearly-review-rules.js"
import { type BodyBeside, type ReviewSuggestion, reviewSuggestion } from "./yearly-review-suggestion.js"
import { type CarriedItem, itemsCarried, type MinutesPace, minutesPace } from "./yearly-review-work.js"

/** Of which calendar year or period, known on which day, and for whom. @german Angaben zur Jahresauswertung */
export type ReviewQuestion = ({ readonly year: number } | { readonly period: Period }) & {
  readonly asOf: LocalDate
  /** The network, unless said otherwise. */
  readonly audience?: Audience
  /** By these it is told whether meetings were in the school holidays. */
  readonly calendars?: ReadonlyArray<ClosureCalendar>
  /** Where the network is, for houses whose units name no municipality. */
  readonly region?: Pick<CalendarPlace, "land" | "municipality">
}

/** The turns of an institution: those of the period, and all beside what fell to it. @german Anteil an Gastgeberschaft oder Protokoll */
export interface TurnFairness {
  readonly institution: InstitutionId
  readonly name: string
  /** Taken in the days told. */
  readonly inPeriod: number
  /** Ever taken, and planned. */
  readonly turns: number
  /** How many of all turns fell to it for the time of its membership; left out for those that are gone. */
  readonly due?: number
}

/** How often a conference met. @german Sitzungen in Zahlen */
export interface MeetingsCounted {
  readonly held: number
  readonly cancelled: number
  readonly postponed: number
  /** Those that have a date after the days told. */
  readonly ahead: number
}

/** How a conference worked. @german Jahresauswertung der Konferenz */
export interface YearlyReview {
  readonly conference: ConferenceId
  readonly name: string
  /** The days that are told: those asked for, as far as they are over. */
  readonly period: Period
  readonly audience: Audience
  readonly meetings: MeetingsCounted
  readonly attendance: AttendanceReport
  /** The share of members that came in the same length of time before; for readers in the network. */
  readonly shareBefore?: number
  /** Whom the law names as partner and who is not there. @rule R33 */
  readonly missingPartners: ReadonlyArray<PartnerMissing>
  /** Who is behind most comes first, those that are gone last; these and what follows are for readers in the network. */
  readonly hosts: ReadonlyArray<TurnFairness>
  readonly writers: ReadonlyArray<TurnFairness>
  readonly measures: ConferenceMeasures
  /** Those of the area that the reader may see. */
  readonly needs: NeedsInYear
  readonly minutes?: MinutesPace
  readonly carried: ReadonlyArray<CarriedItem>
  readonly rules: ReadonlyArray<RuleKept>
  readonly stillNeeded?: ReviewSuggestion
}

/**
 * The review of a conference: meetings and attendance, missing partners, how fairly hosting and minutes are shared out,
 * measures and needs, minutes and carried items, the rules that it kept, and whether it is still needed.
 *
 * What is suggested rests on what the reader may see, and is for people to decide.
 *
 * @returns `undefined` where the period has not begun on `asOf`, ends before the conference began, or is no calendar year
 * @rule Q5, Q6, R23, R24, R26, R32, R33, P9
 * @example
 * import { ConferenceId, indexNetwork, LocalDate, yearlyReview } from "@sozialraum/core"
 * import { sampleNetwork } from "@sozialraum/sample"
 * const index = indexNetwork(await sampleNetwork())
 * const sued = index.conferences.get(ConferenceId.parse("sozialraumkonferenz-sued"))
 * const review = sued && yearlyReview(index, sued, { year: 2026, asOf: LocalDate.parse("2027-01-15") })
 * review?.meetings.held // => 2
 * review?.stillNeeded?.suggestion // => "continue"
 */
export const yearlyReview = (
  index: NetworkIndex,
  conference: Conference,
  question: ReviewQuestion,
): YearlyReview | undefined => {
  const { asOf, audience = "network", calendars, region } = question
  const asked = "period" in question ? question.period : calendarYear(question.year)
  if (asked === undefined || asOf < asked.from || asked.to <= asked.from || asked.to <= conference.start)
    return undefined
  const period = untilDay(asked, asOf)
  const last = addDays(period.to, -1)
  const view = { index, conference, period, last, audience }
  const inNetwork = maySee(audience, "network")
  const given = { ...(calendars === undefined ? {} : { calendars }), ...(region === undefined ? {} : { region }) }
  const held = meetingsHeld(meetingsOf(view), conference.id, period)
  const attendance = attendanceReport(index, conference, { period, asOf, audience })
  const measures = conferenceMeasures(index, conference, { asOf, period, audience })
  const needs = needsInYear(needsOf(view), { period, audience })
  const known = meetingsUpTo(view)
  // The turns of today count in a year that is not over; who leaves at its end is still there on its last day.
  const turnsOn = period.to === asked.to ? last : period.to
  const meetings = meetingsCounted(view)
  const shareBefore = inNetwork ? shareIn(view, beforePeriod(period)) : undefined
  return {
    conference: conference.id,
    name: conference.name,
    period,
    audience,
    meetings,
    attendance,
    ...(shareBefore === undefined ? {} : { shareBefore }),
    missingPartners: inNetwork ? missingPartners(index, conference, { asOf: last, audience }) : [],
    hosts: inNetwork ? fairness(hostRotation(index, conference, { asOf: turnsOn }), hostTurns, view) : [],
    writers: inNetwork ? fairness(minutesRotation(index, conference, { asOf: turnsOn }), minutesTurns, view) : [],
    measures,
    needs,
    ...(inNetwork ? { minutes: minutesPace(held) } : {}),
    carried: inNetwork
      ? itemsCarried(
          known,
          new Set(known.filter((one) => isIn(one, period)).map(({ id }) => id)),
          withdrawnBy(index, last),
        )
      : [],
    rules: inNetwork ? rulesKept(index, conference, { asked, told: period, ...given }) : [],
    ...(inNetwork ? { stillNeeded: suggestionOf(view, { attendance, measures, needs, meetings, known }) } : {}),
  }
}

/** Nothing where the number is no year. */
const calendarYear = (year: number): Period | undefined => {
  const [from, to] = [year, year + 1].map((one) => LocalDate.safeParse(`${String(one).padStart(4, "0")}-01-01`).data)
  return from === undefined || to === undefined ? undefined : { from, to }
}

interface View {
  readonly index: NetworkIndex
  readonly conference: Conference
  readonly period: Period
  /** The last day told. */
  readonly last: LocalDate
  readonly audience: Audience
}

const beforePeriod = ({ from, to }: Period): Period => ({ from: addDays(from, -daysBetween(from, to)), to: from })

const shareIn = ({ index, conference, last, audience }: View, period: Period): number | undefined =>
  attendanceReport(index, conference, { period, asOf: last, audience }).total?.share

/** Those of the area, as far as the reader may know of them. */
const needsOf = ({ index, conference, last, audience }: View): ReadonlyArray<Need> => {
  const isInside = insideArea(index, directoryOn(index, last), conference.area)
  return index.network.needs.filter((need) => isInside(need.area) && mayKnow(need, audience))
}

const dayOf = (meeting: Meeting): LocalDate | undefined =>
  meeting.state === "proposed" || meeting.interval === undefined ? undefined : dateOf(meeting.interval.start)

const isIn = (meeting: Meeting, { from, to }: Period): boolean => {
  const on = dayOf(meeting)
  return on !== undefined && from <= on && on < to
}

const meetingsOf = ({ index, conference }: View): ReadonlyArray<Meeting> => index.meetingsOf.get(conference.id) ?? []

const meetingsUpTo = (view: View): ReadonlyArray<Meeting> =>
  meetingsOf(view).filter((meeting) => (dayOf(meeting) ?? "~") <= view.last)

const meetingsCounted = (view: View): MeetingsCounted => {
  const inPeriod = meetingsOf(view).filter((meeting) => isIn(meeting, view.period))
  const count = (state: Meeting["state"]): number => inPeriod.filter((one) => one.state === state).length
  return {
    held: meetingsHeld(inPeriod, view.conference.id).length,
    cancelled: count("cancelled"),
    postponed: count("postponed"),
    ahead: meetingsOf(view).filter((one) => {
      const on = dayOf(one)
      return (one.state === "scheduled" || one.state === "invited") && on !== undefined && view.last < on
    }).length,
  }
}

/** Without those to whom nothing fell and who took none. */
const fairness = (
  places: ReadonlyArray<RotationPlace<unknown> & { readonly name: string }>,
  turnsOf: (meetings: ReadonlyArray<Meeting>, conference: ConferenceId) => ReadonlyArray<Turn>,
  { index, conference, period }: View,
): ReadonlyArray<TurnFairness> => {
  const all = turnsOf(index.meetingsOf.get(conference.id) ?? [], conference.id)
  const taken = all.filter(({ state, on }) => state === "taken" && on < period.to)
  const counted = (institution: InstitutionId, from?: LocalDate): number =>
    taken.filter((turn) => turn.institution === institution && (from === undefined || from <= turn.on)).length
  const there = new Set(places.map(({ institution }) => institution))
  const gone = [...new Set(taken.map(({ institution }) => institution))].filter((one) => !there.has(one)).toSorted()
  return [
    ...places
      .map(({ institution, name, turns, due }) => ({
        institution,
        name,
        inPeriod: counted(institution, period.from),
        turns,
        due,
      }))
      .filter(({ turns, due }) => turns > 0 || due > 0)
      .toSorted((a, b) => a.turns - a.due - (b.turns - b.due) || (a.institution < b.institution ? -1 : 1)),
    ...gone
      .map((institution) => ({
        institution,
        name: index.institutions.get(institution)?.name ?? institution,
        inPeriod: counted(institution, period.from),
        turns: counted(institution),
      }))
      .filter(({ inPeriod }) => inPeriod > 0),
  ]
}

interface Found extends Pick<YearlyReview, "attendance" | "measures" | "needs" | "meetings"> {
  readonly known: ReadonlyArray<Meeting>
}

const suggestionOf = (
  { index, conference, period, last, audience }: View,
  { attendance, measures, needs, meetings, known }: Found,
): ReviewSuggestion => {
  const lastMeeting = meetingsHeld(known, conference.id).at(-1)
  const lastDay = lastMeeting === undefined ? undefined : dateOf(lastMeeting.interval.start)
  const share = attendance.total?.share
  return reviewSuggestion({
    status: conferenceStatusOn(conference, last) ?? "active",
    openNeeds: needs.open.length,
    openMeasures: measures.open.length,
    openItems: openItems(known, withdrawnBy(index, last)).filter(
      ({ carriedFrom, recurring }) => carriedFrom !== undefined && !recurring,
    ).length,
    held: meetings.held,
    ahead: meetings.ahead,
    daysWithout: daysBetween(lastDay ?? conference.start, last),
    ...(lastDay === undefined ? {} : { lastMeeting: lastDay }),
    ...(share === undefined ? {} : { share }),
    duplicates: bodiesBeside({ index, conference, period, last, audience }),
  })
}

const bodiesBeside = ({ index, conference: { id, area }, last, audience }: View): ReadonlyArray<BodyBeside> =>
  duplicateBodies(index, { asOf: last, area, audience })
    .filter(({ bodies }) => bodies.some(({ conference }) => conference === id))
    .flatMap(({ bodies, proposal }) =>
      bodies
        .filter(({ conference }) => conference !== id)
        .map(({ conference, name }) => ({ conference, name, proposal: proposedFor(id, proposal) })),
    )

/** What a proposal about two bodies means for one of them. */
const proposedFor = (id: ConferenceId, proposal: DuplicateBodies["proposal"]): BodyBeside["proposal"] => {
  if (proposal.kind === "delimit") return "delimit"
  if (proposal.kind === "merge") return proposal.conference === id ? "joinsOther" : "takesIn"
  return proposal.conference === id ? "rests" : "otherRests"
}
