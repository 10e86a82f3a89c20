/** Turns: who hosted the meetings of a conference and who wrote their minutes, and who is down for it. */

import type { ConferenceId } from "../conference/index.js"
import type { InstitutionId } from "../institution/index.js"
import type { InvitedMeeting, Meeting, MeetingId, ScheduledMeeting } from "../meeting/index.js"
import { type AttendedMeeting, isMeetingOf, tookPlace } from "../meeting/index.js"
import { dateOf, type LocalDate } from "../time/index.js"

/** A turn that an institution took, or is down for. @german Übernahme im Wechsel */
export interface Turn {
  readonly institution: InstitutionId
  readonly meeting: MeetingId
  readonly on: LocalDate
  readonly state: "taken" | "planned"
}

/**
 * Who hosted the meetings of a conference, joint ones among them, and who is going to.
 *
 * Cancelled and postponed meetings are nobody's turn, and neither are those that took place elsewhere.
 *
 * @returns in the order of the meetings
 * @rule R22, R23
 */
export const hostTurns = (meetings: ReadonlyArray<Meeting>, conference: ConferenceId): ReadonlyArray<Turn> =>
  meetings.flatMap((meeting) =>
    isAgreed(meeting) && isMeetingOf(meeting, conference) && meeting.host.at === "member"
      ? [turnOf(meeting, meeting.host.institution, tookPlace(meeting) ? "taken" : "planned")]
      : [],
  )

/**
 * Who wrote the minutes of the meetings of a conference, joint ones among them, and who is going to: who was asked to, where
 * the minutes themselves name no institution.
 *
 * As long as nobody wrote them, the turn is a planned one, also after the meeting.
 *
 * @returns in the order of the meetings
 */
export const minutesTurns = (meetings: ReadonlyArray<Meeting>, conference: ConferenceId): ReadonlyArray<Turn> =>
  meetings.flatMap((meeting) => {
    if (!isAgreed(meeting) || !isMeetingOf(meeting, conference)) return []
    const written = "minutes" in meeting
    const institution = written ? (meeting.minutes.institution ?? meeting.minutesBy) : meeting.minutesBy
    return institution === undefined ? [] : [turnOf(meeting, institution, written ? "taken" : "planned")]
  })

type AgreedMeeting = AttendedMeeting | ScheduledMeeting | InvitedMeeting

const isAgreed = (meeting: Meeting): meeting is AgreedMeeting =>
  tookPlace(meeting) || meeting.state === "scheduled" || meeting.state === "invited"

const turnOf = ({ id, interval }: AgreedMeeting, institution: InstitutionId, state: Turn["state"]): Turn => ({
  institution,
  meeting: id,
  on: dateOf(interval.start),
  state,
})
