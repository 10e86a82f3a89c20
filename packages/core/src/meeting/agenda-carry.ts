/** Carrying over: which items a meeting left open, where they go, and what way an item has come. */
import { dateOf, epochMs, type Interval, type LocalDate, startOf } from "../time/index.js"
import type { AgendaItem, AgendaItemId } from "./agenda.js"
import type { AgendaProposal } from "./agenda-proposal.js"
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
 * decides. A meeting from which another one has the item is not the last, whatever its date was to be.
 *
 * @param meetings - of one conference, or of those that are looked at together; in any order
 * @param proposals - what members have taken back since is no longer open
 * @returns each item once, by the time of the meeting that left it open, then by its number there
 * @rule R28
 */
export const openItems = (
  meetings: ReadonlyArray<Meeting>,
  proposals: ReadonlyArray<AgendaProposal> = [],
): ReadonlyArray<AgendaItem> => {
  const takenUp = new Set(comingItems(meetings).map(({ id }) => id))
  return numbered(leftOver(meetings, proposals).flatMap(({ item }) => (takenUp.has(item.id) ? [] : item)))
}

/**
 * Puts on an agenda what earlier meetings of the same bodies left open, and what stands on every agenda, behind what stands
 * there already. What another coming meeting has taken up is left to it.
 *
 * Where an item came from a proposal, `followProposals` says which proposals stand on this agenda now.
 *
 * @param meetings - all meetings known; what other bodies left open stays with them
 * @param proposals - what members have taken back since is not carried
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
  proposals: ReadonlyArray<AgendaProposal> = [],
): Current => {
  const bodies = new Set<string>(conferencesOf(meeting))
  const isOurs = (other: Meeting): boolean => conferencesOf(other).some((conference) => bodies.has(conference))
  const others = meetings.filter(({ id }) => id !== meeting.id)
  const standing = new Set(meeting.agenda.map(({ id }) => id))
  const coming = new Map(comingItems(others).map((item) => [item.id, item]))
  // What stands on every agenda stands on this one too, unless a coming meeting is to be the last one with it.
  const isDue = ({ id }: AgendaItem): boolean => !standing.has(id) && (coming.get(id)?.recurring ?? true)
  const carried = leftOver(others, proposals)
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

const leftOver = (
  meetings: ReadonlyArray<Meeting>,
  proposals: ReadonlyArray<AgendaProposal>,
): ReadonlyArray<LeftOver> => {
  const over = byTime(meetings.filter((meeting) => !isUpcoming(meeting)))
  const handedOn = new Set(
    over.flatMap(({ agenda }) => agenda.map(({ id, carriedFrom }) => `${carriedFrom ?? ""} ${id}`)),
  )
  const lastOf = (those: ReadonlyArray<Meeting>, has: (meeting: Meeting, id: AgendaItemId) => boolean) =>
    those.flatMap((meeting) => meeting.agenda.flatMap(({ id }) => (has(meeting, id) ? [[id, meeting] as const] : [])))
  const last = new Map([
    ...lastOf(over, () => true),
    ...lastOf(over, (meeting, id) => !handedOn.has(`${meeting.id} ${id}`)),
  ])
  const withdrawn = new Map(
    proposals.flatMap(({ id, state }) => (state.status === "withdrawn" ? [[id, state.on] as const] : [])),
  )
  return over.flatMap((by) =>
    carriedItems(by).flatMap((item) =>
      last.get(item.id) === by && !isTakenBack(by, withdrawn.get(item.id)) ? [{ item, by }] : [],
    ),
  )
}

/** What was talked about after its proposal had been taken back, the conference has made its own. */
const isTakenBack = (by: Meeting, on: LocalDate | undefined): boolean => {
  const interval = intervalOf(by)
  return on !== undefined && (isCalledOff(by) || interval === undefined || dateOf(interval.start) <= on)
}

const comingItems = (meetings: ReadonlyArray<Meeting>): ReadonlyArray<AgendaItem> =>
  byTime(meetings.filter(isUpcoming)).flatMap(({ agenda }) => inOrder(agenda))
