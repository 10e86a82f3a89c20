/** Carrying over: which items a meeting left open, where they go, and what way an item has come. */
import { epochMs, type Interval, startOf } from "../time/index.js"
import type { AgendaItem, AgendaItemId } from "./agenda.js"
import { inOrder, numbered, withAgenda } from "./agenda-steps.js"
import { conferencesOf, type Meeting, type MeetingState, type UpcomingMeeting } from "./meeting.js"
import type { MeetingId } from "./meeting-id.js"
import type { ItemResult } from "./minutes.js"

/**
 * What has to be talked about again after a meeting: all items of one that was called off or postponed, those that the
 * minutes say were continued or not reached, and those that stand on every agenda.
 *
 * As long as a meeting has no minutes, nobody knows what it left open: only what stands on every agenda is carried.
 *
 * @returns the items as they would stand on the next agenda: numbered from 1, with the meeting that left them open
 * @rule R28
 */
export const carriedItems = (meeting: Meeting): ReadonlyArray<AgendaItem> =>
  numbered(
    inOrder(meeting.agenda).flatMap((item) => {
      const facts = withoutOrigin(item)
      const comesAgain = item.recurring && !isUpcoming(meeting)
      const open = isLeftOpen(meeting, item) && !(item.recurring && isCalledOff(meeting))
      return open ? [{ ...facts, carriedFrom: meeting.id }] : comesAgain ? [facts] : []
    }),
  )

/**
 * What several meetings left open and no coming one has taken up: of the meetings that are over, the last one with an item
 * decides.
 *
 * @param meetings - of one conference, or of those that are looked at together; in any order
 * @returns each item once, by the time of the meeting that left it open, then by its number there
 * @rule R28
 */
export const openItems = (meetings: ReadonlyArray<Meeting>): ReadonlyArray<AgendaItem> => {
  const takenUp = new Set(comingItems(meetings).map(({ id }) => id))
  return numbered(leftOver(meetings).flatMap(({ item }) => (takenUp.has(item.id) ? [] : item)))
}

/**
 * Puts on an agenda what earlier meetings of the same bodies left open, and what stands on every agenda, behind what stands
 * there already. What another coming meeting has taken up is left to it.
 *
 * @param meetings - all meetings known; what other bodies left open stays with them
 * @rule R28
 * @example
 * import { carryOver, inState, Meeting } from "@sozialraum/core"
 * import * as Result from "effect/Result"
 * const off = Meeting.parse({
 *   id: "mai",
 *   conference: "sued",
 *   title: "Sozialraumkonferenz",
 *   agenda: [{ id: "ferien", order: 1, title: "Ferienprogramm", kind: "topic" }],
 *   reason: "Sturm",
 *   state: "cancelled",
 * })
 * const next = Meeting.parse({ id: "juni", conference: "sued", title: "Sozialraumkonferenz", state: "proposed" })
 * const filled = carryOver(Result.getOrThrow(inState(next, ["proposed"])), [off, next])
 * filled.agenda.map(({ order, title, carriedFrom }) => [order, title, carriedFrom]) // => [[1, "Ferienprogramm", "mai"]]
 */
export const carryOver = <Current extends UpcomingMeeting>(
  meeting: Current,
  meetings: ReadonlyArray<Meeting>,
): Current => {
  const bodies = new Set<string>(conferencesOf(meeting))
  const isOurs = (other: Meeting): boolean => conferencesOf(other).some((conference) => bodies.has(conference))
  const others = meetings.filter(({ id }) => id !== meeting.id)
  const standing = new Set(meeting.agenda.map(({ id }) => id))
  const coming = new Map(comingItems(others).map((item) => [item.id, item]))
  // What stands on every agenda stands on this one too, unless a coming meeting is to be the last one with it.
  const isDue = ({ id }: AgendaItem): boolean => !standing.has(id) && (coming.get(id)?.recurring ?? true)
  const carried = leftOver(others)
    .filter(({ item, by }) => isOurs(by) && isDue(item))
    .map(({ item }) => (coming.has(item.id) ? withoutOrigin(item) : item))
  const known = new Set([...standing, ...carried.map(({ id }) => id)])
  const recurring = comingItems(others.filter(isOurs)).filter((item) => item.recurring && !known.has(item.id))
  const again = new Map(recurring.map((item) => [item.id, withoutOrigin(item)]))
  return withAgenda(meeting, [...inOrder(meeting.agenda), ...carried, ...again.values()])
}

/** One meeting on the way of an item. @german Station eines Tagesordnungspunkts */
export interface ItemStation {
  readonly meeting: MeetingId
  readonly state: MeetingState
  /** Left out as long as there is no date. */
  readonly interval?: Interval
  readonly order: number
  /** What the minutes say; left out where there are none yet. */
  readonly result?: ItemResult["status"]
}

/**
 * The way of an item through the meetings, in the order of time; its length less one says how often it was carried over.
 *
 * @rule R28
 */
export const itemHistory = (meetings: ReadonlyArray<Meeting>, id: AgendaItemId): ReadonlyArray<ItemStation> =>
  byTime(meetings).flatMap((meeting) => {
    const item = meeting.agenda.find((candidate) => candidate.id === id)
    if (item === undefined) return []
    const interval = intervalOf(meeting)
    const result = resultOf(meeting, id)
    return {
      meeting: meeting.id,
      state: meeting.state,
      ...(interval === undefined ? {} : { interval }),
      order: item.order,
      ...(result === undefined ? {} : { result }),
    }
  })

/** The item as it would come new: what was said of one agenda only is left away. */
const withoutOrigin = ({ carriedFrom: _before, lateBecause: _late, ...item }: AgendaItem): AgendaItem => item

const isUpcoming = ({ state }: Meeting): boolean => state === "proposed" || state === "scheduled" || state === "invited"

const isCalledOff = ({ state }: Meeting): boolean => state === "cancelled" || state === "postponed"

const isLeftOpen = (meeting: Meeting, { id }: AgendaItem): boolean => {
  if (isCalledOff(meeting)) return true
  const result = resultOf(meeting, id)
  return result !== undefined && result !== "settled"
}

/** What the minutes say about an item; one that they leave out was not reached. */
const resultOf = (meeting: Meeting, id: AgendaItemId): ItemResult["status"] | undefined =>
  meeting.state === "minutesDraft" || meeting.state === "minutesApproved"
    ? (meeting.minutes.items.find(({ item }) => item === id)?.status ?? "notReached")
    : undefined

const intervalOf = (meeting: Meeting): Interval | undefined =>
  meeting.state === "proposed" ? undefined : meeting.interval

/** Meetings as they follow each other: those called off before they had a date first, those without a date yet last. */
const byTime = (meetings: ReadonlyArray<Meeting>): ReadonlyArray<Meeting> => {
  const time = (meeting: Meeting): number => {
    const interval = intervalOf(meeting)
    if (interval !== undefined) return epochMs(startOf(interval))
    return meeting.state === "proposed" ? Number.POSITIVE_INFINITY : Number.NEGATIVE_INFINITY
  }
  return meetings
    .map((meeting) => ({ meeting, at: time(meeting) }))
    .toSorted((a, b) => (a.at === b.at ? (a.meeting.id < b.meeting.id ? -1 : 1) : a.at < b.at ? -1 : 1))
    .map(({ meeting }) => meeting)
}

/** An item as the last meeting with it left it, of those that are over. */
interface LeftOver {
  readonly item: AgendaItem
  readonly by: Meeting
}

const leftOver = (meetings: ReadonlyArray<Meeting>): ReadonlyArray<LeftOver> => {
  const over = byTime(meetings.filter((meeting) => !isUpcoming(meeting)))
  const last = new Map(over.flatMap((meeting) => meeting.agenda.map(({ id }) => [id, meeting] as const)))
  return over.flatMap((by) => carriedItems(by).flatMap((item) => (last.get(item.id) === by ? { item, by } : [])))
}

const comingItems = (meetings: ReadonlyArray<Meeting>): ReadonlyArray<AgendaItem> =>
  byTime(meetings.filter(isUpcoming)).flatMap(({ agenda }) => inOrder(agenda))
