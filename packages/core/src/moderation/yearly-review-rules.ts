/** Rules of procedure in a review: which of those that a period shows the conference has kept. */

import { type Conference, conferenceStatusOn } from "../conference/index.js"
import { type AttendedMeeting, type MeetingId, meetingsHeld } from "../meeting/index.js"
import type { NetworkIndex } from "../network/index.js"
import type { Period } from "../search/index.js"
import { addDays, dateOf, daysBetween, type LocalDate } from "../time/index.js"
import { later, workingSince } from "./backlog-timeline.js"
import type { CalendarsGiven } from "./next-meeting-proposal-calendars.js"
import { checkMeetingDate } from "./next-meeting-proposal-findings.js"

/** So long no meeting was held. @german Sitzungspause */
export interface MeetingGap {
  /** The last meeting before, the first day told, or since when the conference works: the latest of these. */
  readonly from: LocalDate
  /** Left out where none was held since. */
  readonly to?: LocalDate
  readonly days: number
}

/** Whether a conference kept what it has agreed about its own work; what cannot be told yet is open. @german Einhaltung der Geschäftsordnung */
export type RuleKept =
  | {
      readonly rule: "invitationLeadDays"
      readonly leadDays: number
      readonly kept: number
      readonly broken: ReadonlyArray<{
        readonly meeting: MeetingId
        readonly on: LocalDate
        readonly invitedOn: LocalDate
      }>
    }
  | {
      readonly rule: "minMeetingsPerYear" | "meetingsPerYear"
      readonly required: number
      readonly held: number
      readonly state: "kept" | "broken" | "open"
    }
  | {
      readonly rule: "meetingEveryWeeks"
      readonly weeks: number
      readonly kept: number
      readonly broken: ReadonlyArray<MeetingGap>
    }
  | {
      readonly rule: "avoidSchoolHolidays"
      readonly kept: number
      readonly broken: ReadonlyArray<{ readonly meeting: MeetingId; readonly on: LocalDate }>
      /** Meetings of whose days no calendar tells. */
      readonly unknown: number
    }

/** Which days are asked for and told, and by which calendars. @internal */
export interface RulesQuestion extends Partial<CalendarsGiven> {
  readonly asked: Period
  readonly told: Period
}

/**
 * The rules of procedure that a year shows: lead days of invitations, how many meetings there have to be and how far apart,
 * and that they are not in the school holidays.
 *
 * Whether there were enough meetings is open until the period is over, and of one shorter than a year.
 *
 * @rule R24, R25
 * @internal
 */
export const rulesKept = (
  index: NetworkIndex,
  conference: Conference,
  question: RulesQuestion,
): ReadonlyArray<RuleKept> => {
  const { asked, told } = question
  const { invitationLeadDays: leadDays, minMeetingsPerYear, meetingRhythm, avoidSchoolHolidays } = conference.procedure
  const known = meetingsHeld(index.meetingsOf.get(conference.id) ?? [], conference.id, { to: told.to })
  const held = known.filter((meeting) => told.from <= dayOf(meeting))
  const years = Math.floor((daysBetween(asked.from, asked.to) + 1) / 365.25)
  const isOver = told.to === asked.to && years > 0
  const enough = (rule: "minMeetingsPerYear" | "meetingsPerYear", perYear: number): RuleKept => {
    const required = perYear * Math.max(1, years)
    const state = held.length >= required ? "kept" : isOver ? "broken" : "open"
    return { rule, required, held: held.length, state }
  }
  return [
    ...(leadDays === undefined ? [] : [leadDaysKept(leadDays, held)]),
    ...(minMeetingsPerYear === undefined ? [] : [enough("minMeetingsPerYear", minMeetingsPerYear)]),
    ...(meetingRhythm?.kind === "perYear" ? [enough("meetingsPerYear", meetingRhythm.times)] : []),
    ...(meetingRhythm?.kind === "everyWeeks"
      ? [gapsKept(meetingRhythm.weeks, gapsIn(conference, known.map(dayOf), told))]
      : []),
    ...(avoidSchoolHolidays === true ? [holidaysAvoided(index, held, question)] : []),
  ]
}

const dayOf = ({ interval }: AttendedMeeting): LocalDate => dateOf(interval.start)

const leadDaysKept = (leadDays: number, held: ReadonlyArray<AttendedMeeting>): RuleKept => {
  const invited = held.map((meeting) => ({ meeting: meeting.id, on: dayOf(meeting), invitedOn: meeting.invitedOn }))
  const broken = invited.filter(({ on, invitedOn }) => addDays(on, -leadDays) < invitedOn)
  return { rule: "invitationLeadDays", leadDays, kept: invited.length - broken.length, broken }
}

/** Up to each meeting of the days told, and from the last one to their end. A rest is no gap. */
const gapsIn = (
  conference: Conference,
  days: ReadonlyArray<LocalDate>,
  { from: first, to: end }: Period,
): ReadonlyArray<MeetingGap> => {
  const last = addDays(end, -1)
  const since = (before: LocalDate | undefined, day: LocalDate): LocalDate => {
    const working = workingSince(conference, day)
    // Meetings before the first one known may only not be recorded.
    return later(before ?? first, working)
  }
  const between = days.flatMap((to, place): ReadonlyArray<MeetingGap> => {
    const from = since(days[place - 1], to)
    return first <= to ? [{ from, to, days: daysBetween(from, to) }] : []
  })
  if (conferenceStatusOn(conference, last) !== "active") return between
  const from = since(days.at(-1), last)
  return [...between, { from, days: daysBetween(from, last) }]
}

/** A gap that goes on is not kept yet; it is broken once it is too long. */
const gapsKept = (weeks: number, gaps: ReadonlyArray<MeetingGap>): RuleKept => {
  const broken = gaps.filter(({ days }) => days > weeks * 7)
  const kept = gaps.filter((gap) => gap.to !== undefined && !broken.includes(gap)).length
  return { rule: "meetingEveryWeeks", weeks, kept, broken }
}

/** Without a calendar of school holidays nobody can tell. */
const holidaysAvoided = (
  index: NetworkIndex,
  held: ReadonlyArray<AttendedMeeting>,
  { calendars = [], region }: Partial<CalendarsGiven>,
): RuleKept => {
  const given = { calendars, ...(region === undefined ? {} : { region }) }
  const isTold = calendars.some(({ kinds }) => kinds.includes("schulferien"))
  const judged = held.map((meeting) => {
    const found = checkMeetingDate(index, meeting, given).filter(
      (finding) => finding._tag !== "MeetingOnMovableDay" && finding.holiday === "schulferien",
    )
    const isBroken = found.some(({ _tag }) => _tag === "MeetingInHolidays")
    return { meeting: meeting.id, on: dayOf(meeting), isBroken, isUnknown: !isBroken && (!isTold || found.length > 0) }
  })
  const broken = judged.filter(({ isBroken }) => isBroken).map(({ meeting, on }) => ({ meeting, on }))
  const unknown = judged.filter(({ isUnknown }) => isUnknown).length
  return { rule: "avoidSchoolHolidays", kept: judged.length - broken.length - unknown, broken, unknown }
}
