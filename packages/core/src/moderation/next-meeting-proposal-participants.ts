/** Participants of the next meeting: who is to come, and what they have instead. */

import type { Institution, InstitutionId } from "../institution/index.js"
import { conferencesOf, type Meeting, type MeetingId, meetingMembers } from "../meeting/index.js"
import type { NetworkIndex } from "../network/index.js"
import type { BusyTime, DateParticipant, OtherMeeting } from "../scheduling/index.js"
import { berlin, dateOf, Interval, type LocalDate } from "../time/index.js"
import type { MemberHouse } from "./next-meeting-proposal-calendars.js"

/** Days, the first of which is no longer among them named `to`. */
interface Days {
  readonly from: LocalDate
  readonly to: LocalDate
}

/** The houses as a date search takes them. @internal */
export const dateParticipants = (
  houses: ReadonlyArray<MemberHouse>,
  required: ReadonlyArray<InstitutionId>,
  window: Days,
): ReadonlyArray<DateParticipant> =>
  houses.map(({ institution, known, memberships, calendars, closedOn }) => ({
    institution,
    ...(required.includes(institution)
      ? { attendance: "required" }
      : { attendance: "optional", expectedOn: memberships }),
    busy: known === undefined ? [] : restsOf(known, window),
    calendars,
    closedOn,
  }))

/** The times in a window in which an institution does not work. */
const restsOf = ({ statuses }: Institution, window: Days): ReadonlyArray<BusyTime> =>
  statuses.flatMap(({ status, from = window.from, to = window.to }) => {
    const [, start] = [from, window.from].sort()
    const [end] = [to, window.to].sort()
    const interval = Interval.safeParse({ start: `${start}T00:00`, end: `${end}T00:00`, zone: berlin })
    return status === "active" || !interval.success
      ? []
      : [{ interval: interval.data, because: { kind: "notOperating", status } }]
  })

/**
 * The meetings in a window that have a date and are not called off, those of the conference itself among them, each with
 * who was invited or, before that, the members of the bodies that meet.
 *
 * @internal
 */
export const meetingsAround = (
  index: NetworkIndex,
  { window, moving }: { readonly window: Days; readonly moving?: MeetingId },
): ReadonlyArray<OtherMeeting> =>
  index.network.meetings.flatMap((meeting) => {
    const { id, conference } = meeting
    if (id === moving || meeting.state === "proposed" || meeting.state === "cancelled" || meeting.state === "postponed")
      return []
    const { interval } = meeting
    const isNear = dateOf(interval.start) < window.to && window.from <= dateOf(interval.end)
    return isNear ? [{ meeting: id, conference, interval, institutions: sittingIn(index, meeting) }] : []
  })

const sittingIn = (
  index: NetworkIndex,
  meeting: Exclude<Meeting, { readonly state: "proposed" | "cancelled" | "postponed" }>,
): ReadonlyArray<InstitutionId> => {
  if (meeting.state !== "scheduled")
    return [...meeting.invited, ...meeting.guestsInvited.flatMap(({ institution }) => institution ?? [])]
  const memberships = conferencesOf(meeting).flatMap((body) => index.membershipsIn.get(body) ?? [])
  return meetingMembers(meeting, memberships, dateOf(meeting.interval.start)).map(({ institution }) => institution)
}
