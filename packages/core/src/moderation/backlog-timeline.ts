/** Timelines: the meetings of a conference, those behind and those ahead of a day. */

import type { Conference } from "../conference/index.js"
import {
  type AgendaProposal,
  type AttendedMeeting,
  type Meeting,
  type MeetingId,
  tookPlace,
  type UpcomingMeeting,
} from "../meeting/index.js"
import type { NetworkIndex } from "../network/index.js"
import { dateOf, type LocalDate } from "../time/index.js"

/** A meeting and its day. @german Sitzung und Tag */
export interface MeetingOnDay {
  readonly meeting: MeetingId
  readonly on: LocalDate
}

/** The meetings of a conference, joint ones too, as they stand on a day; each list in the order of time. @german Sitzungsfolge */
export interface Timeline {
  readonly asOf: LocalDate
  readonly held: ReadonlyArray<AttendedMeeting>
  readonly last?: MeetingOnDay
  /** Those held, and those that were called off or put off. */
  readonly behind: ReadonlyArray<Meeting>
  /** Still to come, those without a date last. */
  readonly ahead: ReadonlyArray<Meeting>
  /** Their day has passed, and nobody recorded whether they were held. */
  readonly unrecorded: ReadonlyArray<UpcomingMeeting>
  /** Proposals that were taken back by then. */
  readonly withdrawn: ReadonlyArray<AgendaProposal>
}

/** Sorts the meetings of a conference by a day. */
export const timelineOn = (index: NetworkIndex, { id }: Pick<Conference, "id">, asOf: LocalDate): Timeline => {
  const meetings = index.meetingsOf.get(id) ?? []
  const hasPassed = (meeting: Meeting): boolean => (dayOfMeeting(meeting) ?? asOf) < asOf
  // On its very day a meeting is ahead until somebody records that it was held.
  const held = meetings.filter(tookPlace).filter((meeting) => (dayOfMeeting(meeting) ?? asOf) <= asOf)
  const behind = new Set<Meeting>([...held, ...meetings.filter(isOff)])
  const last = held.at(-1)
  return {
    asOf,
    held,
    ...(last === undefined ? {} : { last: { meeting: last.id, on: dateOf(last.interval.start) } }),
    behind: meetings.filter((meeting) => behind.has(meeting)),
    ahead: meetings.filter((meeting) => !behind.has(meeting) && !hasPassed(meeting)),
    unrecorded: meetings.filter(isUpcoming).filter(hasPassed),
    withdrawn: withdrawnBy(index, asOf),
  }
}

/** The proposals that members have taken back by a day, whatever body they are to: an item of a joint meeting may be of another one. */
export const withdrawnBy = ({ network }: NetworkIndex, asOf: LocalDate): ReadonlyArray<AgendaProposal> =>
  network.agendaProposals.filter(({ state }) => state.status === "withdrawn" && state.on <= asOf)

/** The day of a meeting; `undefined` as long as it has none. */
export const dayOfMeeting = (meeting: Meeting): LocalDate | undefined =>
  meeting.state === "proposed" || meeting.interval === undefined ? undefined : dateOf(meeting.interval.start)

/** Since when a conference has worked without a rest: its start, or the end of its last rest. */
export const workingSince = ({ start, statuses }: Conference, asOf: LocalDate): LocalDate => {
  const woken = statuses.flatMap((status) =>
    status.status === "dormant" && status.to !== undefined ? [status.to] : [],
  )
  return woken.filter((day) => day <= asOf).reduce(later, start)
}

/** The later of two days. */
export const later = (one: LocalDate, other: LocalDate): LocalDate => (one < other ? other : one)

/** The earlier of two days. */
export const earlier = (one: LocalDate, other: LocalDate): LocalDate => (one < other ? one : other)

/**
 * So long before a day on which something is due a meeting has to be thought of: two weeks to find a date, and the days
 * between invitation and meeting, two weeks where nothing is agreed.
 *
 * @unit days
 */
export const noticeDays = ({ procedure }: Conference): number => 14 + (procedure.invitationLeadDays ?? 14)

const isOff = ({ state }: Meeting): boolean => state === "cancelled" || state === "postponed"

const isUpcoming = (meeting: Meeting): meeting is UpcomingMeeting =>
  meeting.state === "proposed" || meeting.state === "scheduled" || meeting.state === "invited"
