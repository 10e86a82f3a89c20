/** The steps of a meeting from proposal to approved minutes. Each takes the state that it starts from. */
import * as Result from "effect/Result"
import { type Institution, type InstitutionId, type SiteId, sitesOn, statusOn } from "../institution/index.js"
import type { Problem } from "../problem.js"
import { addDays, dateOf, type Interval, type LocalDate } from "../time/index.js"
import type { Attendance } from "./attendance.js"
import type { Conference } from "./conference.js"
import type {
  CancelledMeeting,
  HeldMeeting,
  InvitedMeeting,
  MeetingHost,
  MeetingId,
  MinutesApprovedMeeting,
  MinutesDraftMeeting,
  PostponedMeeting,
  ProposedMeeting,
  ScheduledMeeting,
} from "./meeting.js"
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

/**
 * Invites every active member. Without a lead time in the procedure, any day will do: the law sets none.
 *
 * @problem InvitedTooLate - at `["invitedOn"]`; the agreed days, and the last day that would have kept them
 * @rule R24
 */
export const invite = (
  meeting: ScheduledMeeting,
  conference: Conference,
  invitation: { readonly memberships: ReadonlyArray<Membership>; readonly invitedOn: LocalDate },
): Result.Result<InvitedMeeting, InvitedTooLate> => {
  const { memberships, invitedOn } = invitation
  const leadDays = conference.procedure.invitationLeadDays ?? 0
  const latest = addDays(dateOf(meeting.interval.start), -leadDays)
  if (invitedOn > latest)
    return Result.fail({ _tag: "InvitedTooLate", path: ["invitedOn"], leadDays, latest, invitedOn })
  const invited = activeMembers(memberships, conference.id, dateOf(meeting.interval.start)).map(
    (member) => member.institution,
  )
  return Result.succeed({ ...meeting, invitedOn, invited, state: "invited" })
}

/** A function was noted as present that does not speak for the member. */
export type NotADelegate = Problem<
  "NotADelegate",
  { readonly institution: InstitutionId; readonly functions: ReadonlyArray<string> }
>

/**
 * Records that the meeting took place, and who was there.
 *
 * A member without named delegates may be represented by any function; for a school these are, as a rule, the head,
 * the teaching staff or the all-day staff.
 *
 * @problem NotADelegate - at `["attendance"]`; the institution, and the functions that do not speak for it
 * @rule R27
 */
export const hold = (
  meeting: InvitedMeeting,
  attendance: ReadonlyArray<Attendance>,
  memberships: ReadonlyArray<Membership>,
): Result.Result<HeldMeeting, NotADelegate> => {
  const members = activeMembers(memberships, meeting.conference, dateOf(meeting.interval.start))
  for (const answer of attendance) {
    const delegates = members.find((member) => member.institution === answer.institution)?.delegates ?? []
    if (answer.answer !== "present" || delegates.length === 0) continue
    const represented = answer.functions.some((name) => delegates.some((delegate) => delegate.function === name))
    if (!represented) {
      const { institution, functions } = answer
      return Result.fail({ _tag: "NotADelegate", path: ["attendance"], institution, functions })
    }
  }
  return Result.succeed({ ...meeting, attendance, state: "held" })
}

/** Adds the draft of the minutes: results, no names of children or families. @rule R26, P10 */
export const draftMinutes = (meeting: HeldMeeting, minutes: MinutesDraftMeeting["minutes"]): MinutesDraftMeeting => ({
  ...meeting,
  minutes,
  state: "minutesDraft",
})

/** Freezes the minutes: from here on there is no step back. @rule R26 */
export const approveMinutes = (meeting: MinutesDraftMeeting, approvedOn: LocalDate): MinutesApprovedMeeting => ({
  ...meeting,
  approvedOn,
  state: "minutesApproved",
})

/** Calls a meeting off, before it was held. Its date stays, so that calendars can show what is cancelled. @rule R26 */
export const cancel = (
  meeting: ProposedMeeting | ScheduledMeeting | InvitedMeeting,
  reason: string,
): CancelledMeeting => ({
  ...withoutInvitationDate(meeting),
  reason,
  state: "cancelled",
})

/** Replaces a meeting by another one, before it was held. @rule R26 */
export const postpone = (
  meeting: ScheduledMeeting | InvitedMeeting,
  to: { readonly successor: MeetingId; readonly reason: string },
): PostponedMeeting => ({ ...withoutInvitationDate(meeting), ...to, state: "postponed" })

const withoutInvitationDate = (meeting: ProposedMeeting | ScheduledMeeting | InvitedMeeting) => {
  if (meeting.state !== "invited") return meeting
  const { invitedOn: _invitedOn, ...kept } = meeting
  return kept
}
