/** Last attendance: how each institution took part the last time that somebody noted it. */

import type { ContactFunction, InstitutionId } from "../institution/index.js"
import {
  type Attendance,
  type AttendedMeeting,
  conferencesOf,
  type Meeting,
  type MeetingId,
  meetingsHeld,
} from "../meeting/index.js"
import { dateOf, type LocalDate } from "../time/index.js"

/** How an institution took part the last time. @german Letzte Teilnahme */
export interface LastAttendance {
  readonly meeting: MeetingId
  readonly on: LocalDate
  readonly answer: Attendance["answer"]
  /** Who came; left out where nobody did, and two years later. */
  readonly functions?: ReadonlyArray<ContactFunction>
  /** Who spoke for it, where another member did. */
  readonly by?: InstitutionId
  /** The last day on which it came itself; left out where it never did. */
  readonly lastPresentOn?: LocalDate
}

/**
 * How institutions took part the last time, in any of the conferences that meet.
 *
 * @rule P8, R27
 * @internal
 */
export const lastAttendances = (
  meetings: ReadonlyArray<Meeting>,
  meeting: Meeting,
  { on, asOf }: { readonly on: LocalDate; readonly asOf: LocalDate },
): ((institution: InstitutionId) => LastAttendance | undefined) => {
  const before = [
    ...new Set(conferencesOf(meeting).flatMap((conference) => meetingsHeld(meetings, conference, { to: on }))),
  ].toSorted(lastFirst)
  const [lasts, presences] = [new Map<InstitutionId, Noted>(), new Map<InstitutionId, LocalDate>()]
  for (const { id, interval, attendance } of before) {
    const day = dateOf(interval.start)
    for (const entry of attendance) {
      if (!lasts.has(entry.institution)) lasts.set(entry.institution, { meeting: id, on: day, entry })
      if (entry.answer === "present" && !presences.has(entry.institution)) presences.set(entry.institution, day)
    }
  }
  return (institution) => {
    const last = lasts.get(institution)
    const lastPresentOn = presences.get(institution)
    return last === undefined
      ? undefined
      : {
          meeting: last.meeting,
          on: last.on,
          ...told(last, asOf),
          ...(lastPresentOn === undefined ? {} : { lastPresentOn }),
        }
  }
}

interface Noted {
  readonly meeting: MeetingId
  readonly on: LocalDate
  readonly entry: Attendance
}

const told = ({ on, entry }: Noted, asOf: LocalDate): Pick<LastAttendance, "answer" | "functions" | "by"> => {
  const { answer } = entry
  if (entry.answer === "present") return isRecent(on, asOf) ? { answer, functions: entry.functions } : { answer }
  return entry.answer === "represented" ? { answer, by: entry.by } : { answer }
}

/** After two years only the institution is known, not who came for it. */
const isRecent = (on: LocalDate, asOf: LocalDate): boolean =>
  on >= `${String(Number(asOf.slice(0, 4)) - 2).padStart(4, "0")}${asOf.slice(4)}`

const lastFirst = (a: AttendedMeeting, b: AttendedMeeting): number => {
  const [one, other] = [a, b].map(({ interval, id }) => `${interval.start} ${id}`)
  return one === other ? 0 : (one ?? "") < (other ?? "") ? 1 : -1
}
