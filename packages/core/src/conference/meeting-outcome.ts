/** What becomes of a meeting: it is held, or called off, or replaced by another. */
import * as Result from "effect/Result"
import type { InstitutionId } from "../institution/index.js"
import { type InvalidValue, type Problem, parse } from "../problem.js"
import { dateOf, holdsOn } from "../time/index.js"
import type { Attendance } from "./attendance.js"
import {
  Cancelled,
  type CancelledMeeting,
  type HeldMeeting,
  type InvitedMeeting,
  Postponed,
  type PostponedMeeting,
  type ProposedMeeting,
  type ScheduledMeeting,
} from "./meeting.js"
import type { MeetingId } from "./meeting-id.js"
import { activeMembers, type Membership } from "./membership.js"

/** A function was noted as present that does not speak for the member. */
export type NotADelegate = Problem<
  "NotADelegate",
  { readonly institution: InstitutionId; readonly functions: ReadonlyArray<string> }
>

/** The attendance of an institution cannot be recorded: it is no member on that day, or is noted twice. */
export type AttendanceUnclear = Problem<
  "AttendanceUnclear",
  { readonly institution: InstitutionId; readonly because: "notAMember" | "notedTwice" }
>

/**
 * Records that the meeting took place, and which member institutions were there.
 *
 * A member without named delegates may be represented by any function; for a school these are, as a rule, the head,
 * the teaching staff or the all-day staff.
 *
 * @problem NotADelegate - at `["attendance", n]`; the institution, and the functions that do not speak for it on the day
 * @problem AttendanceUnclear - at `["attendance", n]`; the institution, and why
 * @rule R27
 */
export const hold = (
  meeting: InvitedMeeting,
  attendance: ReadonlyArray<Attendance>,
  memberships: ReadonlyArray<Membership>,
): Result.Result<HeldMeeting, NotADelegate | AttendanceUnclear> => {
  const on = dateOf(meeting.interval.start)
  const members = activeMembers(memberships, meeting.conference, on)
  for (const [index, answer] of attendance.entries()) {
    const { institution } = answer
    const refuse = (because: AttendanceUnclear["because"]) =>
      Result.fail<AttendanceUnclear>({ _tag: "AttendanceUnclear", path: ["attendance", index], institution, because })
    const member = members.find((candidate) => candidate.institution === institution)
    if (member === undefined) return refuse("notAMember")
    if (attendance.findIndex((other) => other.institution === institution) < index) return refuse("notedTwice")
    if (answer.answer !== "present" || member.delegates.length === 0) continue
    const { functions } = answer
    const speaks = member.delegates.filter((delegate) => holdsOn(delegate, on)).map((delegate) => delegate.function)
    if (!functions.some((name) => speaks.includes(name))) {
      return Result.fail({ _tag: "NotADelegate", path: ["attendance", index], institution, functions })
    }
  }
  return Result.succeed({ ...meeting, attendance, guests: [], state: "held" })
}

/**
 * Calls a meeting off, before it was held. Its date stays, so that calendars can show what is cancelled.
 *
 * @problem InvalidValue - at `["reason"]` where it is empty
 * @rule R26
 */
export const cancel = (
  meeting: ProposedMeeting | ScheduledMeeting | InvitedMeeting,
  reason: string,
): Result.Result<CancelledMeeting, InvalidValue> =>
  parse(Cancelled, { ...asPlanned(meeting), reason, state: "cancelled" })

/** A meeting cannot be postponed to itself. */
export type PostponedToItself = Problem<"PostponedToItself", { readonly meeting: MeetingId }>

/**
 * Replaces a meeting by another one, before it was held.
 *
 * @problem InvalidValue - at `["reason"]` where it is empty
 * @problem PostponedToItself - at `["successor"]`
 * @rule R26
 */
export const postpone = (
  meeting: ScheduledMeeting | InvitedMeeting,
  to: { readonly successor: MeetingId; readonly reason: string },
): Result.Result<PostponedMeeting, InvalidValue | PostponedToItself> =>
  to.successor === meeting.id
    ? Result.fail({ _tag: "PostponedToItself", path: ["successor"], meeting: meeting.id })
    : parse(Postponed, { ...asPlanned(meeting), ...to, state: "postponed" })

/** What a meeting that is not held keeps: when it was to be, where, and who was asked. */
const asPlanned = (meeting: ProposedMeeting | ScheduledMeeting | InvitedMeeting) => {
  if (meeting.state === "proposed") return meeting
  const { moderatedBy: _moderator, minutesBy: _writer, online: _link, ...scheduled } = meeting
  if (scheduled.state === "scheduled") return scheduled
  const { invitedOn: _invitedOn, guestsInvited: _guests, answers: _answers, ...invited } = scheduled
  return invited
}
