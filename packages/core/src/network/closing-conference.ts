/** Closing of conferences: what goes on when a round table rests, ends or goes over into another. Nothing is removed in silence. */
import {
  activeMembers,
  type ConferenceId,
  type ConferenceStatus,
  type MembershipId,
  type SubGroupId,
} from "../conference/index.js"
import type { InstitutionId } from "../institution/index.js"
import { type AgendaItemId, type AgendaProposal, type Meeting, type MeetingId, openItems } from "../meeting/index.js"
import type { Finding } from "../problem.js"
import { addDays, dateOf, holdsOn, type LocalDate } from "../time/index.js"
import type { NetworkIndex } from "./index-network.js"

/**
 * One thing to be decided because a conference no longer works; a person decides each.
 *
 * @german Vorschlag zum Ende eines Gremiums
 */
export type ConferenceClosingProposal =
  /** Of a joint meeting: to leave it to the other bodies. */
  | { readonly proposal: "callOffMeeting"; readonly meeting: MeetingId }
  | { readonly proposal: "endMembership"; readonly membership: MembershipId }
  | { readonly proposal: "inviteToSuccessor"; readonly institution: InstitutionId; readonly successor: ConferenceId }
  | { readonly proposal: "endSubGroup"; readonly subGroup: SubGroupId }
  | { readonly proposal: "settleTopic"; readonly topic: AgendaItemId }
  /** What its meetings left open: to another body, or to nobody. */
  | { readonly proposal: "handOverItem"; readonly item: AgendaItemId }

/**
 * What has to be decided when a conference rests, goes over into another or ends.
 *
 * While it rests, its members stay, its sub-groups work on and topics may be handed in; only no meeting takes place.
 *
 * @param status - as it stands in the conference, or is to stand there
 * @returns in the order of {@link ConferenceClosingProposal}; empty where nothing goes on
 * @rule R20, R21, R31
 */
export const conferenceClosingProposals = (
  index: NetworkIndex,
  conference: ConferenceId,
  status: ConferenceStatus,
): ReadonlyArray<ConferenceClosingProposal> => {
  const meetings = index.meetingsOf.get(conference) ?? []
  const calledOff = meetings
    .filter((meeting) => isAhead(meeting, status))
    .map(({ id }) => ({ proposal: "callOffMeeting", meeting: id }) as const)
  if (status.status === "dormant") return calledOff
  const { from } = status
  const outlasts = (to: LocalDate | undefined): boolean => to === undefined || to > from
  const memberships = index.membershipsIn.get(conference) ?? []
  const proposals = index.agendaProposalsTo.get(conference) ?? []
  return [
    ...calledOff,
    ...memberships
      .filter(({ to }) => outlasts(to))
      .map(({ id }) => ({ proposal: "endMembership", membership: id }) as const),
    ...(status.status === "merged" ? invitations(index, conference, status) : []),
    ...(index.subGroupsOf.get(conference) ?? [])
      .filter(({ end }) => outlasts(end))
      .map(({ id }) => ({ proposal: "endSubGroup", subGroup: id }) as const),
    ...proposals
      .filter((proposal) => isWaiting(index, proposal, from))
      .map(({ id }) => ({ proposal: "settleTopic", topic: id }) as const),
    ...openItems(meetings, proposals)
      .filter(({ recurring }) => !recurring)
      .map(({ id }) => ({ proposal: "handOverItem", item: id }) as const),
  ]
}

/** A conference rests or has ended, and meetings, memberships, sub-groups or topics of it go on. @german Gremium beendet, aber tätig */
export type ConferenceClosedYetActive = Finding<
  "ConferenceClosedYetActive",
  {
    readonly conference: ConferenceId
    readonly status: ConferenceStatus["status"]
    readonly from: LocalDate
    readonly proposals: ReadonlyArray<ConferenceClosingProposal>
  }
>

/**
 * The conferences that rest or have ended by a day, and of which something goes on. Whom the successor invites and what is
 * made of open items nobody has to record, so that it is not asked for.
 *
 * @returns in the order of the network
 * @rule R20
 */
export const conferencesClosedYetActive = (
  index: NetworkIndex,
  asOf: LocalDate,
): ReadonlyArray<ConferenceClosedYetActive> =>
  index.network.conferences.flatMap(({ id: conference, statuses }) =>
    statuses
      .filter((status) => holdsOn(status, asOf))
      .map((status) => ({
        _tag: "ConferenceClosedYetActive" as const,
        rule: "R20",
        severity: "warning" as const,
        path: ["conferences", conference],
        conference,
        status: status.status,
        from: status.from,
        proposals: conferenceClosingProposals(index, conference, status).filter(
          ({ proposal }) => !unrecorded.has(proposal),
        ),
      }))
      .filter(({ proposals }) => proposals.length > 0),
  )

const unrecorded: ReadonlySet<ConferenceClosingProposal["proposal"]> = new Set(["inviteToSuccessor", "handOverItem"])

/** Whether a meeting is to take place in a time; one without a date is so where that time has no end. */
const isAhead = (meeting: Meeting, time: { readonly from: LocalDate; readonly to?: LocalDate }): boolean => {
  if (meeting.state === "proposed") return time.to === undefined
  return (meeting.state === "scheduled" || meeting.state === "invited") && holdsOn(time, dateOf(meeting.interval.start))
}

/**
 * Whether a proposal has not been talked about by a day: it waits, or stands on the agenda of a meeting that is still to come.
 *
 * @internal
 */
export const isWaiting = ({ meetings }: NetworkIndex, { state }: AgendaProposal, on: LocalDate): boolean => {
  if (state.status !== "placed") return state.status === "open"
  const meeting = meetings.get(state.meeting)
  return meeting !== undefined && isAhead(meeting, { from: on })
}

/** Whoever worked in it to the end, and has no place in the successor. */
const invitations = (
  { membershipsIn }: NetworkIndex,
  conference: ConferenceId,
  { successor, from }: { readonly successor: ConferenceId; readonly from: LocalDate },
): ReadonlyArray<ConferenceClosingProposal> => {
  const there = new Set(
    (membershipsIn.get(successor) ?? [])
      .filter(({ to }) => to === undefined || to > from)
      .map(({ institution }) => institution),
  )
  const members = activeMembers(membershipsIn.get(conference) ?? [], conference, addDays(from, -1))
  return [...new Set(members.map(({ institution }) => institution))]
    .filter((institution) => !there.has(institution))
    .map((institution) => ({ proposal: "inviteToSuccessor", institution, successor }) as const)
}
