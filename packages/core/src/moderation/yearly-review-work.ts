/** The work of a conference in a period: how soon its minutes were there, what was put off, and which rules it kept. */

import type { Conference } from "../conference/index.js"
import {
  type AgendaItemId,
  type AttendedMeeting,
  itemHistory,
  type Meeting,
  type MeetingId,
  openItems,
} from "../meeting/index.js"
import type { Period } from "../search/index.js"
import { addDays, dateOf, daysBetween, type LocalDate } from "../time/index.js"

/** How long something took, over several meetings. @german Dauer @unit days */
export interface DaysTaken {
  readonly median: number
  readonly longest: number
}

/** How soon the minutes were there. @german Protokolle in Zahlen */
export interface MinutesPace {
  readonly approved: number
  /** Written, not yet approved. */
  readonly drafted: number
  readonly missing: number
  /** From the meeting to the first version. */
  readonly toWrite?: DaysTaken
  /** From the meeting to the approval. */
  readonly toApprove?: DaysTaken
}

/** The minutes of meetings that were held. @rule R26 @internal */
export const minutesPace = (held: ReadonlyArray<AttendedMeeting>): MinutesPace => {
  const after = (meeting: AttendedMeeting, day: LocalDate): number => daysBetween(dateOf(meeting.interval.start), day)
  const toWrite = daysTaken(
    held.flatMap((one) =>
      "minutes" in one ? after(one, one.minutes.earlier[0]?.writtenOn ?? one.minutes.writtenOn) : [],
    ),
  )
  const toApprove = daysTaken(held.flatMap((one) => ("approvedOn" in one ? after(one, one.approvedOn) : [])))
  const inState = (state: AttendedMeeting["state"]): number => held.filter((one) => one.state === state).length
  return {
    approved: inState("minutesApproved"),
    drafted: inState("minutesDraft"),
    missing: inState("held"),
    ...(toWrite === undefined ? {} : { toWrite }),
    ...(toApprove === undefined ? {} : { toApprove }),
  }
}

const daysTaken = (days: ReadonlyArray<number>): DaysTaken | undefined => {
  const sorted = days.toSorted((a, b) => a - b)
  const [lower, upper] = [sorted[(sorted.length - 1) >> 1], sorted[sorted.length >> 1]]
  const longest = sorted.at(-1)
  if (lower === undefined || upper === undefined || longest === undefined) return undefined
  return { median: (lower + upper) / 2, longest }
}

/** An item that was put off. @german Vertagter Tagesordnungspunkt */
export interface CarriedItem {
  readonly item: AgendaItemId
  readonly title: string
  /** How many meetings of the period left it open. */
  readonly times: number
  /** Whether it still waits for a meeting. */
  readonly open: boolean
}

/**
 * The items that meetings of a period left open, the most often first; those that stand on every agenda are none.
 *
 * @param meetings - those of the conference, up to the last day told
 * @internal
 */
export const itemsCarried = (
  meetings: ReadonlyArray<Meeting>,
  within: ReadonlySet<MeetingId>,
): ReadonlyArray<CarriedItem> => {
  const waiting = new Set(openItems(meetings).map(({ id }) => id))
  const items = new Map(
    meetings.flatMap(({ agenda }) => agenda.filter(({ recurring }) => !recurring).map((item) => [item.id, item.title])),
  )
  return [...items]
    .map(([item, title]) => {
      const left = itemHistory(meetings, item).filter(
        ({ meeting, state, result }) =>
          within.has(meeting) &&
          (state === "cancelled" || state === "postponed" || result === "continued" || result === "notReached"),
      )
      return { item, title, times: left.length, open: waiting.has(item) }
    })
    .filter(({ times }) => times > 0)
    .toSorted((a, b) => b.times - a.times || (a.item < b.item ? -1 : 1))
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

/**
 * The rules of procedure that a year shows: lead days of invitations, and how many meetings there have to be.
 *
 * Whether there were enough meetings is open until the period is over, and of one shorter than a year.
 *
 * @rule R24
 * @internal
 */
export const rulesKept = (
  { procedure }: Conference,
  held: ReadonlyArray<AttendedMeeting>,
  { asked, told }: { readonly asked: Period; readonly told: Period },
): ReadonlyArray<RuleKept> => {
  const { invitationLeadDays: leadDays, minMeetingsPerYear, meetingRhythm } = procedure
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
  ]
}

const leadDaysKept = (leadDays: number, held: ReadonlyArray<AttendedMeeting>): RuleKept => {
  const invited = held.map(({ id, interval, invitedOn }) => ({ meeting: id, on: dateOf(interval.start), invitedOn }))
  const broken = invited.filter(({ on, invitedOn }) => addDays(on, -leadDays) < invitedOn)
  return { rule: "invitationLeadDays", leadDays, kept: invited.length - broken.length, broken }
}
