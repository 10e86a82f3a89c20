/** Host rotation: in whose house a conference meets next, fair over time, and why. */
import type { CalendarPlace, ClosureCalendar } from "../calendar/index.js"
import type { Conference } from "../conference/index.js"
import type { InstitutionId, OperatingStatus, SiteId } from "../institution/index.js"
import { hostOf, type Meeting, type MeetingId } from "../meeting/index.js"
import type { NetworkIndex } from "../network/index.js"
import { hostTurns, type RotationPlace, rotation, type Turn } from "../scheduling/index.js"
import type { LocalDate } from "../time/index.js"
import { type HostCandidate, hostCandidates } from "./host-rotation-candidates.js"
import type { ClosedOnDay } from "./host-rotation-closures.js"
import { hostingPeriods, turnTakers } from "./host-rotation-periods.js"
import type { AskHost, HostRoom, RoomWanted, SiteObstacle } from "./host-rotation-sites.js"

/** What keeps an institution from hosting on a day. @german Hinderungsgrund @rule R11, R22 */
export type HostObstacle =
  | SiteObstacle
  | ClosedOnDay
  | { readonly kind: "notActive"; readonly status: OperatingStatus }
  /** It uses no site on that day, or nobody knows it. */
  | { readonly kind: "noSite" }
  /** It was asked, and cannot this time. */
  | { readonly kind: "declined" }
  | { readonly kind: "guest" }
  | { readonly kind: "dormant" }

/** From where to the host's site. @german Entfernung zum Gastgeber */
export interface HostDistance {
  readonly from: "areaCentre" | "lastHost"
  /** @unit metres as the crow flies */
  readonly metres: number
}

/** A member, or a guest, and how it stands in the order of hosts. @german Möglicher Gastgeber */
export interface PossibleHost extends RotationPlace<HostObstacle> {
  readonly name: string
  /** Whether it would do, would do if what is in `toAsk` is as wanted, or cannot. */
  readonly suitability: "suitable" | "toAsk" | "unavailable"
  readonly toAsk: ReadonlyArray<AskHost>
  /** Where it would host: of several sites the one that suits best. */
  readonly site?: SiteId
  /** Left out where nobody knows; so are the next two. */
  readonly inArea?: boolean
  readonly stepFree?: boolean
  readonly distance?: HostDistance
  /** Those that would do, as far as anybody knows. */
  readonly rooms: ReadonlyArray<HostRoom>
  /** Of the largest of these rooms. @unit persons */
  readonly seats?: number
}

/** For which day a host is sought, and what it must have. @german Frage nach dem Gastgeber */
export interface HostQuestion extends RoomWanted {
  readonly asOf: LocalDate
  /** The day of the meeting: `asOf`, unless said. */
  readonly on?: LocalDate
  /** All there are: on whose closures it depends, its site and house decide. */
  readonly calendars?: ReadonlyArray<ClosureCalendar>
  /** Where the network is, for houses whose units name no municipality: that of the conference's area, unless said. */
  readonly region?: Pick<CalendarPlace, "land" | "municipality">
  /** Who was asked for this meeting and cannot. */
  readonly declined?: ReadonlyArray<InstitutionId>
  /** The meeting for which a host is sought: the turn that it is down for already does not count. */
  readonly meeting?: MeetingId
}

/**
 * Whose turn it is to host, the next one first; whoever cannot stands at the end, with the reasons.
 *
 * Turns are shared out among members for the time of their membership; planned meetings count. Nothing falls to those that
 * never can: without a site, outside the area, without a room as it is asked for. Of these, others are not charged a part.
 * What nobody has recorded, an institution is asked about: it keeps its place.
 *
 * For readers in the network: who is a member is not public.
 *
 * @returns every member and guest of the day once, the resting ones too
 * @rule Q2, R11, R22, R23
 * @example
 * import { ConferenceId, hostRotation, indexNetwork, LocalDate } from "@sozialraum/core"
 * import { sampleNetwork } from "@sozialraum/sample"
 * const index = indexNetwork(await sampleNetwork())
 * const conference = index.conferences.get(ConferenceId.parse("sozialraumkonferenz-sued"))
 * const asOf = LocalDate.parse("2026-11-02")
 * const hosts = conference === undefined ? [] : hostRotation(index, conference, { asOf, seats: 20 })
 * hosts.find(({ lastTurn }) => lastTurn?.on === "2026-09-16")?.institution // => "kitas:22345"
 * hosts[0]?.reasons.map(({ kind }) => kind) // => ["even", "neverYet"]
 */
export const hostRotation = (
  index: NetworkIndex,
  conference: Conference,
  question: HostQuestion,
): ReadonlyArray<PossibleHost> => {
  const on = question.on ?? question.asOf
  const meetings = (index.meetingsOf.get(conference.id) ?? []).filter(({ id }) => id !== question.meeting)
  const turns = hostTurns(meetings, conference.id)
  const lastSite = siteBefore(meetings, turns, on)
  const search = { conference, on, question, ...(lastSite === undefined ? {} : { lastSite }) }
  const candidates = hostCandidates(index, search)
  const facts = new Map(candidates.map((candidate) => [candidate.institution, candidate]))
  const takers = turnTakers(index, conference).map(({ institution, periods }) => ({
    institution,
    periods: hostingPeriods(periods, index.institutions.get(institution), facts.get(institution)?.place),
  }))
  return rotation({ turns, takers, on }, candidates).map((place) => possibleHost(place, facts.get(place.institution)))
}

const possibleHost = (rotated: RotationPlace<HostObstacle>, candidate: HostCandidate | undefined): PossibleHost => {
  const { name = rotated.institution, place, distance } = candidate ?? {}
  const { toAsk = [], rooms = [] } = place ?? {}
  const seats = rooms.flatMap((room) => room.seats ?? [])
  return {
    ...rotated,
    name,
    suitability: rotated.unavailable.length > 0 ? "unavailable" : toAsk.length > 0 ? "toAsk" : "suitable",
    toAsk,
    rooms,
    ...(seats.length === 0 ? {} : { seats: Math.max(...seats) }),
    ...(place === undefined ? {} : { site: place.site }),
    ...(place?.inArea === undefined ? {} : { inArea: place.inArea }),
    ...(place?.stepFree === undefined ? {} : { stepFree: place.stepFree }),
    ...(distance === undefined ? {} : { distance }),
  }
}

/** Where the last meeting before a day was, or is to be. */
const siteBefore = (
  meetings: ReadonlyArray<Meeting>,
  turns: ReadonlyArray<Turn>,
  on: LocalDate,
): SiteId | undefined => {
  const before = turns.filter((turn) => turn.on < on).toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))
  const last = before.at(-1)?.meeting
  const meeting = last === undefined ? undefined : meetings.find(({ id }) => id === last)
  const host = meeting === undefined ? undefined : hostOf(meeting)
  return host?.at === "member" ? host.site : undefined
}
