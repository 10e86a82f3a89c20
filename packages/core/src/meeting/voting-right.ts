/** Voting right: which members of a conference have a vote on a day, and why. */

import type { Conference, VotingRightAcquisition } from "../conference/index.js"
import { activeMembers, type Membership, type MembershipId, memberSince } from "../conference/index.js"
import type { InstitutionId } from "../institution/index.js"
import { dateOf, type LocalDate } from "../time/index.js"
import { type AttendedMeeting, meetingsHeld } from "./attendance-counts.js"
import type { Meeting } from "./meeting.js"

/** Why a member has a vote, or has none. @german Grund des Stimmrechts @rule R29 */
export type VotingReason =
  /** The conference decided about this member. */
  | { readonly kind: "granted" | "withheld" }
  | { readonly kind: "guest" }
  /** The rules of procedure ask for nothing more than to be a member. */
  | { readonly kind: "member" }
  /** By so many attendances, the last one that it needed on that day. */
  | { readonly kind: "acquired"; readonly attendances: number; readonly needed: number; readonly on: LocalDate }
  | { readonly kind: "notYet"; readonly attendances: number; readonly needed: number }
  /** By so many unexcused absences in a row, the last of them on that day; counted anew since. */
  | {
      readonly kind: "lost"
      readonly absences: number
      readonly on: LocalDate
      readonly attendances: number
      readonly needed: number
    }

/** A member that works in a conference, and whether it may vote. @german Stimmrecht */
export interface VotingMember {
  readonly membership: MembershipId
  readonly institution: InstitutionId
  readonly vote: boolean
  readonly reason: VotingReason
}

/** What is known of a conference when its votes are counted; values of other conferences do not matter. @german Sitzungen und Mitglieder */
export interface VotingRecords {
  readonly memberships: ReadonlyArray<Membership>
  readonly meetings: ReadonlyArray<Meeting>
}

/**
 * The active members of a conference on a day, each with its vote or without one.
 *
 * Attendances count in meetings before the day, since the institution joined or came back; one that was represented was
 * there, one that was excused or not recorded was neither there nor absent. What the conference decided about a member
 * outranks its rules. The reasons tell attendance, which is for those who convene.
 *
 * @returns in the order of the memberships
 * @rule R29, P9
 * @example
 * import { Conference, LocalDate, Membership, votingMembers } from "@sozialraum/core"
 * const conference = Conference.parse({
 *   id: "beirat",
 *   name: "Stadtteilbeirat",
 *   kind: "stadtteilbeirat",
 *   area: "hustadt",
 *   start: "2025-01-01",
 *   convenors: [{ institution: "bezirksamt" }],
 *   moderators: [{ institution: "bezirksamt" }],
 *   procedure: { votingRightAcquisition: { afterAttendances: 3, withinMonths: 36 } },
 * })
 * const kita = Membership.parse({ id: "m1", conference: "beirat", institution: "kita", status: "active" })
 * const [member] = votingMembers(conference, { memberships: [kita], meetings: [] }, LocalDate.parse("2026-10-21"))
 * member?.vote // => false
 * member?.reason // => { kind: "notYet", attendances: 0, needed: 3 }
 */
export const votingMembers = (
  { id, procedure }: Conference,
  { memberships, meetings }: VotingRecords,
  day: LocalDate,
): ReadonlyArray<VotingMember> => {
  const held = meetingsHeld(meetings, id, { to: day })
  const periods = memberships.filter(({ conference }) => conference === id)
  return activeMembers(periods, id, day).map((membership) => {
    const [joined] = memberSince(periods, membership, day)
    const since = joined?.from ?? ""
    const attended = held.filter(({ interval }) => since <= dateOf(interval.start))
    const reason = reasonFor(membership, { rule: procedure.votingRightAcquisition, attended, day })
    return { membership: membership.id, institution: membership.institution, vote: votes.has(reason.kind), reason }
  })
}

const votes: ReadonlySet<VotingReason["kind"]> = new Set(["granted", "member", "acquired"])

interface VotingHistory {
  readonly rule: VotingRightAcquisition | undefined
  /** In the order of time. */
  readonly attended: ReadonlyArray<AttendedMeeting>
  readonly day: LocalDate
}

const reasonFor = ({ institution, kind, vote }: Membership, { rule, attended, day }: VotingHistory): VotingReason => {
  if (vote !== undefined) return { kind: vote }
  if (kind !== "core") return { kind: "guest" }
  if (rule === undefined) return { kind: "member" }
  const needed = rule.afterAttendances
  const { days, lost } = record(institution, attended, rule)
  const counted = inWindow(days, rule, day)
  const attendances = counted.length
  const on = counted[needed - 1]
  if (on !== undefined) return { kind: "acquired", attendances, needed, on }
  return lost === undefined ? { kind: "notYet", attendances, needed } : { kind: "lost", ...lost, attendances, needed }
}

interface Lost {
  readonly absences: number
  readonly on: LocalDate
}

/** The days on which an institution was there since it last lost its vote, and when that was. */
const record = (
  institution: InstitutionId,
  attended: ReadonlyArray<AttendedMeeting>,
  rule: VotingRightAcquisition,
): { readonly days: ReadonlyArray<LocalDate>; readonly lost?: Lost } => {
  let days: ReadonlyArray<LocalDate> = []
  let absences = 0
  let lost: Lost | undefined
  for (const { interval, attendance } of attended) {
    const on = dateOf(interval.start)
    const answer = attendance.find((one) => one.institution === institution)?.answer
    if (answer === undefined) continue
    absences = answer === "absent" ? absences + 1 : 0
    if (answer === "present" || answer === "represented") days = [...days, on]
    const hasVote = inWindow(days, rule, on).length >= rule.afterAttendances
    if (hasVote && absences === rule.lostAfterAbsences) {
      lost = { absences, on }
      days = []
    }
  }
  return lost === undefined ? { days } : { days, lost }
}

const inWindow = (
  days: ReadonlyArray<LocalDate>,
  { withinMonths }: VotingRightAcquisition,
  day: LocalDate,
): ReadonlyArray<LocalDate> =>
  withinMonths === undefined ? days : days.filter((one) => monthsBefore(day, withinMonths) <= one)

/** For comparing only: the 31st of February is before the first of March. */
const monthsBefore = (day: LocalDate, months: number): string => {
  const month = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 - months
  const [year, ofYear] = [Math.floor(month / 12), (((month % 12) + 12) % 12) + 1]
  return `${String(year).padStart(4, "0")}-${String(ofYear).padStart(2, "0")}-${day.slice(8)}`
}
