/** Meetings of an area in a year: which conferences met, how many institutions came, and which of them how often. */

import { activeMembers, type Conference, type ConferenceId, type Membership } from "../conference/index.js"
import type { InstitutionId } from "../institution/index.js"
import {
  type AttendanceCount,
  type AttendedMeeting,
  attendanceCount,
  isMeetingOf,
  type Meeting,
  type MeetingId,
  meetingsHeld,
  tookPlace,
} from "../meeting/index.js"
import type { NetworkIndex } from "../network/index.js"
import type { Period } from "../search/index.js"
import type { SpatialUnitId } from "../sozialraum/index.js"
import { addDays, dateOf, type LocalDate } from "../time/index.js"
import { type Audience, maySee } from "../visibility.js"

/** A meeting that was held. @german Sitzung im Bericht */
export interface MeetingInYear {
  readonly meeting: MeetingId
  readonly title: string
  readonly on: LocalDate
  /** For readers in the network only. */
  readonly attendance?: AttendanceCount
}

/** A conference of an area in a year. @german Konferenz im Bericht */
export interface ConferenceInYear {
  readonly conference: ConferenceId
  readonly name: string
  /** On the last day told; for readers in the network only. */
  readonly members?: number
  /** In the order of time. */
  readonly held: ReadonlyArray<MeetingInYear>
  /** Called off, or put off to another day. */
  readonly notHeld: number
  /** Members by how often they came, the most frequent first; for those who convene only. */
  readonly attendance?: ReadonlyArray<AttendanceCount & { readonly institution: InstitutionId; readonly name: string }>
}

/**
 * The conferences of an area and of areas in it that had begun by the end of a period, and had not ended before it.
 *
 * @rule P9, R27
 * @internal
 */
export const meetingsInYear = (
  { institutions, network }: NetworkIndex,
  isInside: (unit: SpatialUnitId) => boolean,
  { period, audience }: { readonly period: Period; readonly audience: Audience },
): ReadonlyArray<ConferenceInYear> =>
  network.conferences
    .filter((conference) => isInside(conference.area) && worksIn(conference, period))
    .map(({ id, name }) => {
      const held = meetingsHeld(network.meetings, id, period).map((meeting) => ({
        ...meeting,
        attendance: attendanceIn(meeting, id, network.memberships),
      }))
      return {
        conference: id,
        name,
        ...(maySee(audience, "network")
          ? { members: activeMembers(network.memberships, id, addDays(period.to, -1)).length }
          : {}),
        held: held.map((meeting) => ({
          meeting: meeting.id,
          title: meeting.title,
          on: dateOf(meeting.interval.start),
          ...(maySee(audience, "network") ? { attendance: attendanceCount(meeting.attendance) } : {}),
        })),
        notHeld: network.meetings.filter((meeting) => isMeetingOf(meeting, id) && wasNotHeld(meeting, period)).length,
        ...(maySee(audience, "convenor")
          ? {
              attendance: byInstitution(held).map((one) => ({
                ...one,
                name: institutions.get(one.institution)?.name ?? one.institution,
              })),
            }
          : {}),
      }
    })

/** In a joint meeting others were there too: here count the members of this conference. */
const attendanceIn = (
  { conference, jointWith, attendance, interval }: AttendedMeeting,
  of: ConferenceId,
  memberships: ReadonlyArray<Membership>,
): AttendedMeeting["attendance"] => {
  if (conference === of && jointWith.length === 0) return attendance
  const members = new Set(activeMembers(memberships, of, dateOf(interval.start)).map(({ institution }) => institution))
  return attendance.filter(({ institution }) => members.has(institution))
}

/** Called off, or put off; those that are still to come are in no report. */
const wasNotHeld = (meeting: Meeting, { from, to }: Period): boolean => {
  if (tookPlace(meeting) || (meeting.state !== "cancelled" && meeting.state !== "postponed")) return false
  const on = meeting.interval === undefined ? undefined : dateOf(meeting.interval.start)
  return on !== undefined && from <= on && on < to
}

/** It had begun by the end of the period, and had not ended before it. */
const worksIn = ({ start, statuses }: Conference, { from, to }: Period): boolean =>
  start < to && !statuses.some(({ status, from: since }) => status !== "dormant" && since < from)

const byInstitution = (meetings: ReadonlyArray<AttendedMeeting>) => {
  const all = meetings.flatMap(({ attendance }) => attendance)
  return [...new Set(all.map(({ institution }) => institution))]
    .map((institution) => ({
      institution,
      ...attendanceCount(all.filter((one) => one.institution === institution)),
    }))
    .toSorted((a, b) => b.present - a.present || b.represented - a.represented || b.excused - a.excused)
}
