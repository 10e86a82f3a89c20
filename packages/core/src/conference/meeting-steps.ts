/** The steps that bring a meeting about: its date, its host, the invitation. Each takes the state it starts from. */
import * as Result from "effect/Result"
import { type Institution, type InstitutionId, type SiteId, sitesOn, statusOn } from "../institution/index.js"
import type { Problem } from "../problem.js"
import { addDays, dateOf, type Interval, type LocalDate } from "../time/index.js"
import type { Conference } from "./conference.js"
import type { InvitedMeeting, MeetingHost, ProposedMeeting, ScheduledMeeting } from "./meeting.js"
import { activeMembers, type Membership } from "./membership.js"

/** The institution cannot be the host: it is no active member, is closed, or does not use that site on the day. */
export type HostNotAvailable = Problem<
  "HostNotAvailable",
  {
    readonly institution: InstitutionId
    readonly because: "notAMember" | "notActive" | "siteNotInUse"
    readonly site: SiteId
    readonly on: LocalDate
  }
>

/**
 * Gives a proposed meeting its date and its host.
 *
 * @param plan - date, host, and what is known about the hosting institution; `institution` is left out for a place
 * elsewhere
 * @problem HostNotAvailable - at `["host"]`; which of the conditions failed, and on which day
 * @rule R11, R22
 */
export const schedule = (
  meeting: ProposedMeeting,
  plan: { readonly interval: Interval; readonly host: MeetingHost; readonly institution?: Institution },
  memberships: ReadonlyArray<Membership>,
): Result.Result<ScheduledMeeting, HostNotAvailable> => {
  const { interval, host } = plan
  const on = dateOf(interval.start)
  if (host.at === "member") {
    const refuse = (because: HostNotAvailable["because"]) =>
      Result.fail<HostNotAvailable>({
        _tag: "HostNotAvailable",
        path: ["host"],
        institution: host.institution,
        because,
        site: host.site,
        on,
      })
    const isMember = activeMembers(memberships, meeting.conference, on).some(
      (member) => member.institution === host.institution,
    )
    if (!isMember) return refuse("notAMember")
    if (plan.institution?.id !== host.institution || statusOn(plan.institution, on) !== "active")
      return refuse("notActive")
    if (!sitesOn(plan.institution, on).includes(host.site)) return refuse("siteNotInUse")
  }
  return Result.succeed({ ...meeting, interval, host, state: "scheduled" })
}

/** The invitation would go out later than the conference has agreed. */
export type InvitedTooLate = Problem<
  "InvitedTooLate",
  { readonly leadDays: number; readonly latest: LocalDate; readonly invitedOn: LocalDate }
>

/** Who is to be invited, and when. @german Einladung */
export interface Invitation {
  readonly memberships: ReadonlyArray<Membership>
  /** What is known about the members: those that are closed for good are not invited. */
  readonly institutions: ReadonlyArray<Institution>
  readonly invitedOn: LocalDate
}

/**
 * Invites every active member. Without a lead time in the procedure any day will do: the law sets none.
 *
 * @problem InvitedTooLate - at `["invitedOn"]`; the agreed days, and the last day that would have kept them
 * @rule R11, R24
 */
export const invite = (
  meeting: ScheduledMeeting,
  conference: Conference,
  { memberships, institutions, invitedOn }: Invitation,
): Result.Result<InvitedMeeting, InvitedTooLate> => {
  const on = dateOf(meeting.interval.start)
  const leadDays = conference.procedure.invitationLeadDays
  if (leadDays !== undefined) {
    const latest = addDays(on, -leadDays)
    if (invitedOn > latest)
      return Result.fail({ _tag: "InvitedTooLate", path: ["invitedOn"], leadDays, latest, invitedOn })
  }
  const gone = institutions.filter((institution) => ["closed", "merged"].includes(statusOn(institution, on)))
  const invited = activeMembers(memberships, conference.id, on)
    .map((member) => member.institution)
    .filter((id) => !gone.some((institution) => institution.id === id))
  return Result.succeed({ ...meeting, invitedOn, invited, guestsInvited: [], answers: [], state: "invited" })
}
