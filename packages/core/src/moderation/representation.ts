/** Representation: whether an institution still takes part in a conference, and who last came for it. */
import {
  type Conference,
  type ConferenceId,
  eligibleFunctions,
  isActiveOn,
  type Membership,
  schoolTypes,
} from "../conference/index.js"
import { type ContactFunction, hasEnded, type InstitutionId } from "../institution/index.js"
import type { MeetingId } from "../meeting/index.js"
import { directoryOn, type NetworkIndex } from "../network/index.js"
import { dateOf, daysBetween, holdsOn, type LocalDate } from "../time/index.js"
import { type Audience, maySee } from "../visibility.js"
import {
  type AttendanceAnswer,
  byName,
  type MeetingRecord,
  meetingRecords,
  membershipPeriods,
  type RecordsWanted,
} from "./attendance-report-records.js"
import { lastOf, stateOf, type Visit, visitsOf } from "./representation-visits.js"

/** On which day, of which conference, and in how many meetings. @german Angaben zur Vertretung */
export interface RepresentationQuestion {
  readonly asOf: LocalDate
  /** All conferences in which it was ever a member, unless one is named. */
  readonly conference?: ConferenceId
  /** How many meetings back; three, unless said otherwise. */
  readonly meetings?: number
  /** The network, unless said otherwise: it is told no attendance of a single institution. */
  readonly audience?: Audience
}

/** Who came for an institution to a meeting. @german Vertretung in einer Sitzung */
export interface MeetingRepresentation {
  readonly meeting: MeetingId
  readonly on: LocalDate
  readonly answer: AttendanceAnswer
  /** Those in which somebody came; left out where attendance is so old that functions are no longer kept. */
  readonly functions?: ReadonlyArray<ContactFunction>
  /** Who spoke for it. */
  readonly by?: InstitutionId
}

/** Why an institution should send somebody. @german Grund der fälligen Vertretung */
export type RepresentationReason =
  | { readonly kind: "missed"; readonly excused: number; readonly absent: number }
  | { readonly kind: "onlyRepresented"; readonly times: number }
  | { readonly kind: "notEligible"; readonly functions: ReadonlyArray<ContactFunction> }
  | { readonly kind: "nobodyNamed" }

/**
 * What is known of the part that an institution takes in a conference: somebody who speaks for it came of late; nobody did,
 * and why that is known; it is too early to say; it is no active member; or the reader may not know.
 *
 * @german Stand der Vertretung
 */
export type RepresentationState =
  | { readonly state: "kept" }
  | { readonly state: "due"; readonly reasons: ReadonlyArray<RepresentationReason> }
  | { readonly state: "tooEarly" }
  | { readonly state: "notActive"; readonly because: "neverMember" | "invited" | "resting" | "left" }
  | { readonly state: "notTold" }

/** The part that one institution takes in one conference. @german Vertretung einer Einrichtung */
export type Representation = RepresentationState & {
  readonly institution: InstitutionId
  readonly name: string
  readonly conference: ConferenceId
  readonly conferenceName: string
  /** The functions that speak for it; left out where it is no active member. */
  readonly eligible?: ReadonlyArray<ContactFunction> | "any"
  /** The last meetings held while it was an active member, the latest first. */
  readonly meetings: ReadonlyArray<MeetingRepresentation>
  /** When one of its own staff who speaks for it was last there, whenever that was. */
  readonly lastThere?: { readonly meeting: MeetingId; readonly on: LocalDate; readonly daysAgo: number }
  /** The next meeting that has a date. */
  readonly next?: { readonly meeting: MeetingId; readonly on: LocalDate }
}

/** So many meetings back it is asked whether an institution takes part. */
export const usualRepresentationMeetings = 3

/**
 * Whether an institution should send somebody: one of the functions that speak for it came to none of the last meetings.
 *
 * One time is enough, as the head, the teaching staff or the all-day staff of a school. That another member spoke for it is
 * noted, and is no visit of its own. What nobody recorded counts neither way.
 *
 * @returns one answer for each conference; readers outside the network have to name one, for they are not told where it is a
 *   member
 * @rule Q15, R27, S10, P8, P9
 * @example
 * import { indexNetwork, InstitutionId, LocalDate, representationDue } from "@sozialraum/core"
 * import { sampleNetwork } from "@sozialraum/sample"
 * const index = indexNetwork(await sampleNetwork())
 * const asked = { asOf: LocalDate.parse("2026-10-01"), audience: "convenor", meetings: 2 } as const
 * const [school] = representationDue(index, InstitutionId.parse("schulen:306"), asked)
 * school?.state // => "kept"
 * school?.lastThere?.daysAgo // => 15
 * const [centre] = representationDue(index, InstitutionId.parse("partner:P3"), asked)
 * centre?.state === "due" && centre.reasons // => [{ kind: "missed", excused: 2, absent: 0 }]
 */
export const representationDue = (
  index: NetworkIndex,
  institution: InstitutionId,
  asked: RepresentationQuestion,
): ReadonlyArray<Representation> => {
  const { conference: named, audience = "network" } = asked
  const memberships = maySee(audience, "network") ? (index.membershipsOf.get(institution) ?? []) : []
  const memberIn = new Set(memberships.map(({ conference }) => conference))
  return index.network.conferences
    .filter(({ id }) => (named === undefined ? memberIn.has(id) : id === named))
    .map((conference) => representationIn(index, institution, prepared(index, conference, { ...asked, institution })))
}

/** What the schools of a conference are asked about: of when, and in how many meetings. @german Angaben zur Vertretung der Schulen */
export type SchoolsQuestion = Omit<RepresentationQuestion, "conference">

/**
 * Whether every school sends somebody: the schools that were ever members, and those of the area that never were, by name.
 *
 * @rule Q15, R27, S10, P9
 */
export const schoolsRepresented = (
  index: NetworkIndex,
  conference: Conference,
  asked: SchoolsQuestion,
): ReadonlyArray<Representation> => {
  const { asOf, audience = "network" } = asked
  const members = maySee(audience, "network") ? membershipPeriods(index, conference) : []
  const there = new Set([
    ...members.map(({ institution }) => institution),
    ...directoryOn(index, asOf)
      .institutionsIn(conference.area)
      .map(({ institution }) => institution),
  ])
  const ready = prepared(index, conference, asked)
  return index.network.institutions
    .filter(({ id, types }) => there.has(id) && types.some((type) => schoolTypes.has(type)))
    .filter((school) => !hasEnded(school, asOf))
    .map(({ id }) => representationIn(index, id, ready))
    .toSorted(byName)
}

interface Prepared {
  readonly conference: Conference
  readonly asOf: LocalDate
  readonly count: number
  readonly audience: Audience
  readonly memberships: ReadonlyArray<Membership>
  readonly records: ReadonlyArray<MeetingRecord>
}

const prepared = (
  index: NetworkIndex,
  conference: Conference,
  { institution, ...asked }: SchoolsQuestion & Pick<RecordsWanted, "institution">,
): Prepared => ({
  conference,
  asOf: asked.asOf,
  count: Math.max(1, asked.meetings ?? usualRepresentationMeetings),
  audience: asked.audience ?? "network",
  memberships: membershipPeriods(index, conference),
  records: meetingRecords(index, conference, {
    last: asked.asOf,
    ...(institution === undefined ? {} : { institution }),
  }),
})

const representationIn = (index: NetworkIndex, institution: InstitutionId, ready: Prepared): Representation => {
  const { conference, asOf, audience } = ready
  const found = index.institutions.get(institution)
  const memberships = ready.memberships.filter((one) => one.institution === institution)
  const now = memberships.find((one) => isActiveOn(one, asOf))
  const facts = {
    institution,
    name: found?.name ?? institution,
    conference: conference.id,
    conferenceName: conference.name,
    ...nextMeeting(index, conference, asOf),
  }
  if (!maySee(audience, "network")) return { ...facts, state: "notTold", meetings: [] }
  const visits = visitsOf(institution, found, { ...ready, memberships })
  const past = maySee(audience, "convenor") ? lastVisit(visits, asOf) : {}
  if (now === undefined) {
    return { ...facts, ...past, state: "notActive", because: whyNotActive(memberships, asOf), meetings: [] }
  }
  const eligible = eligibleFunctions(now, asOf, found)
  if (!maySee(audience, "convenor")) return { ...facts, eligible, state: "notTold", meetings: [] }
  const looked = lastOf(visits, ready.count)
  return { ...facts, ...past, ...stateOf(looked, eligible, ready.count), eligible, meetings: looked.map(told) }
}

const told = ({ meeting, on, answer, recorded, came, anonymous }: Visit): MeetingRepresentation => ({
  meeting,
  on,
  answer,
  ...(answer === "present" && !anonymous ? { functions: came } : {}),
  ...(recorded?.answer === "represented" ? { by: recorded.by } : {}),
})

const lastVisit = (visits: ReadonlyArray<Visit>, asOf: LocalDate): Pick<Representation, "lastThere"> => {
  const last = visits.find(({ isOwn }) => isOwn)
  return last === undefined
    ? {}
    : { lastThere: { meeting: last.meeting, on: last.on, daysAgo: daysBetween(last.on, asOf) } }
}

const whyNotActive = (
  memberships: ReadonlyArray<Membership>,
  asOf: LocalDate,
): Extract<RepresentationState, { state: "notActive" }>["because"] => {
  const now = memberships.find((one) => holdsOn(one, asOf))
  if (now?.status === "invited") return "invited"
  if (now?.status === "dormant") return "resting"
  return memberships.some(({ status, to }) => status !== "invited" && to !== undefined && to <= asOf)
    ? "left"
    : "neverMember"
}

const nextMeeting = (index: NetworkIndex, { id }: Conference, asOf: LocalDate): Pick<Representation, "next"> => {
  const [next] = (index.meetingsOf.get(id) ?? [])
    .flatMap((meeting) =>
      meeting.state === "scheduled" || meeting.state === "invited"
        ? [{ meeting: meeting.id, on: dateOf(meeting.interval.start), start: meeting.interval.start }]
        : [],
    )
    .filter(({ on }) => asOf <= on)
    .toSorted((a, b) => (`${a.start} ${a.meeting}` < `${b.start} ${b.meeting}` ? -1 : 1))
  return next === undefined ? {} : { next: { meeting: next.meeting, on: next.on } }
}
