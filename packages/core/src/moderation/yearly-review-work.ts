/** The work of a conference in a period: how soon its minutes were there, and what was put off. */

import { groupedByEach } from "../grouped.js"
import {
  type AgendaItemId,
  type AgendaProposal,
  type AttendedMeeting,
  itemHistory,
  type Meeting,
  type MeetingId,
  openItems,
} from "../meeting/index.js"
import { dateOf, daysBetween, type LocalDate } from "../time/index.js"

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
  withdrawn: ReadonlyArray<AgendaProposal>,
): ReadonlyArray<CarriedItem> => {
  const waiting = new Set(openItems(meetings, withdrawn).map(({ id }) => id))
  const meetingsWith = groupedByEach(meetings, ({ agenda }) => agenda.map(({ id }) => id))
  const items = new Map(
    meetings.flatMap(({ agenda }) => agenda.filter(({ recurring }) => !recurring).map((item) => [item.id, item.title])),
  )
  return [...items]
    .map(([item, title]) => {
      const left = itemHistory(meetingsWith.get(item) ?? [], item).filter(
        ({ meeting, state, result }) =>
          within.has(meeting) &&
          (state === "cancelled" || state === "postponed" || result === "continued" || result === "notReached"),
      )
      return { item, title, times: left.length, open: waiting.has(item) }
    })
    .filter(({ times }) => times > 0)
    .toSorted((a, b) => b.times - a.times || (a.item < b.item ? -1 : 1))
}
