/** Closing: what hangs on an institution that closes, and what is proposed for it. Nothing is removed in silence. */
import {
  activeMembers,
  type ConferenceId,
  convenorOn,
  type MemberOf,
  type MembershipId,
  moderatorsOn,
  type SubGroupId,
} from "../conference/index.js"
import { type ContactPointId, hasEnded, type InstitutionId } from "../institution/index.js"
import {
  type AgendaItemId,
  conferencesOf,
  hostOf,
  type InvitedMeeting,
  type Meeting,
  type MeetingId,
  type ScheduledMeeting,
} from "../meeting/index.js"
import type { OfferId } from "../offer/index.js"
import type { Finding } from "../problem.js"
import { type BookingId, isGranted, type ResourceId } from "../sharing/index.js"
import { dateOf, type LocalDate } from "../time/index.js"
import { isWaiting } from "./closing-conference.js"
import type { NetworkIndex } from "./index-network.js"

/**
 * One thing to be decided because an institution no longer takes part in meetings and in the work of a conference.
 *
 * @german Vorschlag zum Austritt
 */
export type LeavingProposal =
  | { readonly proposal: "findOtherHost"; readonly meeting: MeetingId }
  | { readonly proposal: "findOtherModerator"; readonly meeting: MeetingId }
  | { readonly proposal: "findOtherMinutesTaker"; readonly meeting: MeetingId }
  | { readonly proposal: "replaceSubGroupLead"; readonly subGroup: SubGroupId }
  | { readonly proposal: "leaveSubGroup"; readonly subGroup: SubGroupId }
  /** What it proposed and nobody has talked about yet: to be withdrawn, or taken over by another member. */
  | { readonly proposal: "settleTopic"; readonly topic: AgendaItemId }

/**
 * One thing to be decided because an institution closes; a person decides each.
 *
 * @german Vorschlag zur Schließung
 */
export type ClosingProposal =
  | { readonly proposal: "endOrHandOverOffer"; readonly offer: OfferId }
  | { readonly proposal: "endMembership"; readonly membership: MembershipId }
  | { readonly proposal: "replaceConvenor"; readonly conference: ConferenceId }
  | { readonly proposal: "replaceModerator"; readonly conference: ConferenceId }
  | LeavingProposal
  | { readonly proposal: "withdrawResource"; readonly resource: ResourceId }
  /** `as` says on which side of the loan the closing institution stands. */
  | { readonly proposal: "cancelBooking"; readonly booking: BookingId; readonly as: "owner" | "borrower" }
  | { readonly proposal: "redirectContact"; readonly contactPoint: ContactPointId }

/**
 * What has to be decided when an institution closes on a day.
 *
 * @param on - the first day on which it is closed
 * @returns in the order of {@link ClosingProposal}, each kind in the order of the network; empty where nothing hangs on it
 * @rule R11
 */
export const closingProposals = (
  index: NetworkIndex,
  institution: InstitutionId,
  on: LocalDate,
): ReadonlyArray<ClosingProposal> => {
  const outlasts = ({ to }: { readonly to?: LocalDate }): boolean => to === undefined || to > on
  const of = <Value>(lists: ReadonlyMap<InstitutionId, ReadonlyArray<Value>>): ReadonlyArray<Value> =>
    lists.get(institution) ?? []
  const running = (roles: ReadonlyArray<{ readonly institution: InstitutionId; readonly to?: LocalDate }>): boolean =>
    roles.some((role) => role.institution === institution && outlasts(role))
  const conferences = of(index.conferencesRunBy).filter(
    ({ statuses }) => !statuses.some(({ status, from }) => status !== "dormant" && from <= on),
  )
  const stillToCome = ({ interval }: { readonly interval: { readonly end: string } }): boolean =>
    interval.end > `${on}T00:00`
  const lent = of(index.resourcesOf).flatMap(({ id }) => index.bookingsOf.get(id) ?? [])
  return [
    ...of(index.offersOf)
      .filter((offer) => offer.state !== "ended" && offer.state !== "archived" && outlasts(offer))
      .map(({ id }) => ({ proposal: "endOrHandOverOffer", offer: id }) as const),
    ...of(index.membershipsOf)
      .filter((membership) => membership.status !== "left" && outlasts(membership))
      .map(({ id }) => ({ proposal: "endMembership", membership: id }) as const),
    ...conferences
      .filter(({ convenors }) => running(convenors))
      .map(({ id }) => ({ proposal: "replaceConvenor", conference: id }) as const),
    ...conferences
      .filter(({ moderators }) => running(moderators))
      .map(({ id }) => ({ proposal: "replaceModerator", conference: id }) as const),
    ...dutiesOf(index, institution, on).map(({ duty }) => duty),
    ...of(index.resourcesOf)
      .filter(({ lendable }) => lendable)
      .map(({ id }) => ({ proposal: "withdrawResource", resource: id }) as const),
    ...lent
      .filter((booking) => isGranted(booking) && stillToCome(booking))
      .map(({ id }) => ({ proposal: "cancelBooking", booking: id, as: "owner" }) as const),
    ...of(index.bookingsBy)
      .filter((booking) => isGranted(booking) && stillToCome(booking))
      .map(({ id }) => ({ proposal: "cancelBooking", booking: id, as: "borrower" }) as const),
    ...of(index.contactPointsOf)
      .filter(outlasts)
      .map(({ id }) => ({ proposal: "redirectContact", contactPoint: id }) as const),
  ]
}

/**
 * What has to be decided when a member leaves a conference on a day, and stays open otherwise. To moderate and to convene is
 * a role of its own: whoever leaves as a member keeps it.
 *
 * Where it may host or write the minutes all the same, as a member of another body that meets or because it moderates or
 * convenes, nothing is proposed.
 *
 * @param on - the first day on which it no longer belongs to the conference
 * @returns in the order of {@link LeavingProposal}
 * @rule R21, R22, R31
 */
export const leavingProposals = (
  index: NetworkIndex,
  { conference, institution }: MemberOf,
  on: LocalDate,
): ReadonlyArray<LeavingProposal> =>
  dutiesOf(index, institution, on)
    .filter(({ duty, bodies, meeting }) => {
      if (!bodies.includes(conference) || duty.proposal === "findOtherModerator") return false
      return meeting === undefined || !staysEntitled(index, { conference, institution }, { duty, meeting })
    })
    .map(({ duty }) => duty)

/** What an institution has taken on in conferences from a day on, and for which of them. */
interface Duty {
  readonly duty: LeavingProposal
  readonly bodies: ReadonlyArray<ConferenceId>
  readonly meeting?: ScheduledMeeting | InvitedMeeting
}

const dutiesOf = (index: NetworkIndex, institution: InstitutionId, on: LocalDate): ReadonlyArray<Duty> => {
  const { meetings, subGroups, agendaProposals } = index.network
  const ahead = meetings.filter(isArranged).filter(({ interval }) => dateOf(interval.start) >= on)
  const meetingDuties = (
    proposal: "findOtherHost" | "findOtherModerator" | "findOtherMinutesTaker",
    isHis: (meeting: ScheduledMeeting | InvitedMeeting) => boolean,
  ): ReadonlyArray<Duty> =>
    ahead
      .filter(isHis)
      .map((meeting) => ({ duty: { proposal, meeting: meeting.id }, bodies: conferencesOf(meeting), meeting }))
  const running = subGroups.filter(({ end }) => end === undefined || end > on)
  return [
    ...meetingDuties("findOtherHost", (meeting) => {
      const host = hostOf(meeting)
      return host?.at === "member" && host.institution === institution
    }),
    ...meetingDuties("findOtherModerator", ({ moderatedBy }) => moderatedBy === institution),
    ...meetingDuties("findOtherMinutesTaker", ({ minutesBy }) => minutesBy === institution),
    ...running
      .filter(({ lead }) => lead === institution)
      .map(({ id, conference }) => ({
        duty: { proposal: "replaceSubGroupLead", subGroup: id } as const,
        bodies: [conference],
      })),
    ...running
      .filter(({ members }) => members.includes(institution))
      .map(({ id, conference }) => ({
        duty: { proposal: "leaveSubGroup", subGroup: id } as const,
        bodies: [conference],
      })),
    ...agendaProposals
      .filter((proposal) => proposal.submittedBy === institution && isWaiting(index, proposal, on))
      .map(({ id, conference }) => ({ duty: { proposal: "settleTopic", topic: id } as const, bodies: [conference] })),
  ]
}

const isArranged = (meeting: Meeting): meeting is ScheduledMeeting | InvitedMeeting =>
  meeting.state === "scheduled" || meeting.state === "invited"

/** Whether an institution may keep a duty of a meeting without belonging to one of its bodies. @rule R20, R22 */
const staysEntitled = (
  { membershipsOf, conferences }: NetworkIndex,
  { conference, institution }: MemberOf,
  { duty, meeting }: { readonly duty: LeavingProposal; readonly meeting: ScheduledMeeting | InvitedMeeting },
): boolean => {
  const day = dateOf(meeting.interval.start)
  const bodies = conferencesOf(meeting)
  const isHost = duty.proposal === "findOtherHost"
  const elsewhere = bodies
    .filter((body) => body !== conference)
    .flatMap((body) => activeMembers(membershipsOf.get(institution) ?? [], body, day))
  if (elsewhere.some(({ kind }) => !isHost || kind === "core")) return true
  const known = bodies.flatMap((body) => conferences.get(body) ?? [])
  return (
    !isHost &&
    known.some(
      (body) =>
        convenorOn(body, day) === institution ||
        moderatorsOn(body, day).some((role) => role.institution === institution),
    )
  )
}

/** A closed institution still hosts, offers, lends, or is a member. @german Geschlossen, aber tätig */
export type ClosedYetActive = Finding<
  "ClosedYetActive",
  { readonly institution: InstitutionId; readonly proposals: ReadonlyArray<ClosingProposal> }
>

/**
 * The institutions that are closed on a day and on which something still hangs.
 *
 * @returns in the order of the network
 * @rule R11
 */
export const closedYetActive = (index: NetworkIndex, asOf: LocalDate): ReadonlyArray<ClosedYetActive> =>
  index.network.institutions
    .filter((institution) => hasEnded(institution, asOf))
    .map(({ id }) => ({ institution: id, proposals: closingProposals(index, id, asOf) }))
    .filter(({ proposals }) => proposals.length > 0)
    .map((facts) => ({
      _tag: "ClosedYetActive",
      rule: "R11",
      severity: "error",
      path: ["institutions", facts.institution],
      ...facts,
    }))
