/** Attendance counts: which meetings of a conference took place, and how many institutions were there. */

import type { ConferenceId } from "../conference/index.js"
import { dateOf, epochMs, type LocalDate, startOf } from "../time/index.js"
import type { Attendance } from "./attendance.js"
import { conferencesOf, type Meeting } from "./meeting.js"

/** A meeting that took place, with minutes or without. @german Abgehaltene Sitzung */
export type AttendedMeeting = Extract<Meeting, { readonly attendance: unknown }>

/** How many institutions came, were spoken for by another, sent word, or stayed away. @german Anwesenheit in Zahlen @rule R27 */
export interface AttendanceCount {
  readonly present: number
  readonly represented: number
  readonly excused: number
  readonly absent: number
}

/** Whether a meeting took place. */
export const tookPlace = (meeting: Meeting): meeting is AttendedMeeting => "attendance" in meeting

/** Whether a conference meets in a meeting, alone or together with others. */
export const isMeetingOf = (meeting: Meeting, conference: ConferenceId): boolean =>
  conferencesOf(meeting).includes(conference)

/** The meetings of a conference that took place from one day to the day before another, in the order of time. */
export const meetingsHeld = (
  meetings: ReadonlyArray<Meeting>,
  conference: ConferenceId,
  { from, to }: { readonly from?: LocalDate; readonly to?: LocalDate } = {},
): ReadonlyArray<AttendedMeeting> =>
  meetings
    .filter(tookPlace)
    .filter((meeting) => {
      const on = dateOf(meeting.interval.start)
      return isMeetingOf(meeting, conference) && (from === undefined || from <= on) && (to === undefined || on < to)
    })
    .toSorted(byTime)

/** Counts how institutions took part, as it was recorded. @rule R27 */
export const attendanceCount = (
  recorded: ReadonlyArray<{ readonly answer: Attendance["answer"] | "unrecorded" }>,
): AttendanceCount => {
  const count = (answer: Attendance["answer"]): number => recorded.filter((one) => one.answer === answer).length
  return {
    present: count("present"),
    represented: count("represented"),
    excused: count("excused"),
    absent: count("absent"),
  }
}

const byTime = (a: AttendedMeeting, b: AttendedMeeting): number =>
  epochMs(startOf(a.interval)) - epochMs(startOf(b.interval)) || (a.id < b.id ? -1 : 1)
