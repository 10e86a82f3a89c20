/** Attendance records: what is known of each member at each meeting of a conference. */

import { activeMembers, type Conference, type Membership } from "../conference/index.js"
import type { InstitutionId } from "../institution/index.js"
import { type Attendance, type AttendedMeeting, conferencesOf, meetingsHeld } from "../meeting/index.js"
import type { NetworkIndex } from "../network/index.js"
import { addDays, dateOf, type LocalDate } from "../time/index.js"

/** How a member took part in a meeting; nobody is absent whom nobody noted. @german Vermerkte Anwesenheit */
export type AttendanceAnswer = Attendance["answer"] | "unrecorded"

/** One member at one meeting. @internal */
export interface MemberRecord {
  readonly institution: InstitutionId
  readonly kind: Membership["kind"]
  readonly invited: boolean
  readonly answer: AttendanceAnswer
  readonly recorded?: Attendance
}

/** A meeting with all who were active members on its day. @german Sitzung mit ihren Mitgliedern @internal */
export interface MeetingRecord {
  readonly meeting: AttendedMeeting
  readonly on: LocalDate
  readonly members: ReadonlyArray<MemberRecord>
  /** How many were there that belong to none of the bodies that met; not counted where one institution is wanted. */
  readonly strangers: number
}

/** The periods of membership in a conference, by institution and then in the order of time. @internal */
export const membershipPeriods = (index: NetworkIndex, { id }: Conference): ReadonlyArray<Membership> =>
  (index.membershipsIn.get(id) ?? []).toSorted(byBeginning)

/** Up to which day, and of whom; of all members, unless one is named. @internal */
export interface RecordsWanted {
  readonly last: LocalDate
  readonly institution?: InstitutionId
}

/**
 * The meetings of a conference up to a day, with those who were active members then: who rests is in none.
 *
 * @internal
 */
export const meetingRecords = (
  index: NetworkIndex,
  conference: Conference,
  { last, institution }: RecordsWanted,
): ReadonlyArray<MeetingRecord> => {
  const memberships = membershipPeriods(index, conference).filter(
    (one) => institution === undefined || one.institution === institution,
  )
  return meetingsHeld(index.meetingsOf.get(conference.id) ?? [], conference.id, { to: addDays(last, 1) }).map(
    (meeting) => {
      const on = dateOf(meeting.interval.start)
      const members = new Map<InstitutionId, Membership>()
      for (const member of activeMembers(memberships, conference.id, on)) members.set(member.institution, member)
      return {
        meeting,
        on,
        members: [...members.values()].map((member) => recordOf(meeting, member)),
        strangers: institution === undefined ? strangersAt(index, meeting, on) : 0,
      }
    },
  )
}

const strangersAt = ({ membershipsIn }: NetworkIndex, meeting: AttendedMeeting, on: LocalDate): number => {
  const belonging = new Set(
    conferencesOf(meeting).flatMap((id) =>
      activeMembers(membershipsIn.get(id) ?? [], id, on).map(({ institution }) => institution),
    ),
  )
  return meeting.attendance.filter((one) => wasThere(one) && !belonging.has(one.institution)).length
}

const recordOf = ({ attendance, invited }: AttendedMeeting, { institution, kind }: Membership): MemberRecord => {
  const recorded = attendance.find((one) => one.institution === institution)
  return {
    institution,
    kind,
    invited: invited.includes(institution),
    answer: recorded?.answer ?? "unrecorded",
    ...(recorded === undefined ? {} : { recorded }),
  }
}

/** How many people came for a member. @unit persons @internal */
export const personsOf = (recorded: Attendance | undefined): number =>
  recorded?.answer === "present" ? (recorded.persons ?? recorded.functions.length) : 0

/** Whether a member was there itself, or another spoke for it. @internal */
export const wasThere = ({ answer }: Pick<MemberRecord, "answer">): boolean =>
  answer === "present" || answer === "represented"

/** Orders institutions by name, those of one name by id. @internal */
export const byName = (a: Named, b: Named): number => inOrder(a.name, b.name) || inOrder(a.institution, b.institution)

interface Named {
  readonly name: string
  readonly institution: InstitutionId
}

const inOrder = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

const byBeginning = (a: Membership, b: Membership): number =>
  inOrder(a.institution, b.institution) || inOrder(a.from ?? "", b.from ?? "") || inOrder(a.id, b.id)
