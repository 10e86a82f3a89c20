/** Closing: what hangs on an institution that closes, and what is proposed for it. Nothing is removed in silence. */
import type { ConferenceId, MembershipId } from "../conference/index.js"
import { type ContactPointId, hasEnded, type InstitutionId } from "../institution/index.js"
import type { MeetingId } from "../meeting/index.js"
import type { OfferId } from "../offer/index.js"
import type { Finding } from "../problem.js"
import { type BookingId, isGranted, type ResourceId } from "../sharing/index.js"
import { dateOf, type LocalDate } from "../time/index.js"
import type { NetworkIndex } from "./index-network.js"

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
  | { readonly proposal: "findOtherHost"; readonly meeting: MeetingId }
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
  const ahead = of(index.meetingsHostedBy).filter(
    (meeting) => (meeting.state === "scheduled" || meeting.state === "invited") && dateOf(meeting.interval.start) >= on,
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
    ...ahead.map(({ id }) => ({ proposal: "findOtherHost", meeting: id }) as const),
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
