/** Invitations: who is asked to come, in time, and what they answer. */
import * as Result from "effect/Result"
import type { Conference } from "../conference/index.js"
import type { InstitutionId } from "../institution/index.js"
import type { InvalidValue, Problem } from "../problem.js"
import { addDays, dateOf, type LocalDate } from "../time/index.js"
import type { MeetingAnswer, MeetingGuest } from "./attendance.js"
import type { InvitedMeeting, ScheduledMeeting } from "./meeting.js"
import { type ArrangementRefusal, arrangementRefused } from "./meeting-arrangement.js"
import { type GuestIsMember, guestRefused } from "./meeting-guests.js"
import { institutionsToInvite, type MeetingRoster, meetingBodies } from "./meeting-members.js"

/** The invitation would go out later than the conference has agreed. */
export type InvitedTooLate = Problem<
  "InvitedTooLate",
  { readonly leadDays: number; readonly latest: LocalDate; readonly invitedOn: LocalDate }
>

/** When it is sent, and who is asked besides the members. @german Einladung */
export interface Invitation {
  readonly invitedOn: LocalDate
  readonly guests?: ReadonlyArray<MeetingGuest>
}

/**
 * Invites every active member of every body that meets. Of several lead times the longest counts; without one any day
 * will do, also one after the meeting: the law sets no form, and some meetings are only recorded later.
 *
 * @problem ConferenceUnknown, ConferenceNotActive - at `["conference"]` or `["jointWith", n]`
 * @problem HostNotAvailable, NotAModerator, NotAMinutesTaker - at `["host"]`, `["moderatedBy"]` or `["minutesBy"]`; what has
 * changed since the meeting was scheduled
 * @problem InvitedTooLate - at `["invitedOn"]`; the agreed days, and the last day that would have kept them
 * @problem GuestIsMember - at `["guestsInvited", n]`
 * @rule R11, R20, R22, R24
 * @example
 * import { Conference, inState, invite, LocalDate, Meeting } from "@sozialraum/core"
 * import { coreText, sentence } from "@sozialraum/core/text"
 * import * as Result from "effect/Result"
 * const haan = Conference.parse({
 *   id: "ag78",
 *   name: "AG 78",
 *   kind: "ag78",
 *   area: "haan",
 *   start: "2024-01-01",
 *   convenors: [{ institution: "jugendamt" }],
 *   moderators: [{ institution: "jugendamt" }],
 *   procedure: { invitationLeadDays: 10 },
 * })
 * const stored = Meeting.parse({
 *   id: "herbst",
 *   conference: "ag78",
 *   title: "Herbstsitzung",
 *   interval: { start: "2026-10-21T15:00", end: "2026-10-21T17:00", zone: "Europe/Berlin" },
 *   host: { at: "elsewhere", place: "Stadtteilbüro", reason: "Umbau" },
 *   state: "scheduled",
 * })
 * const scheduled = Result.getOrThrow(inState(stored, ["scheduled"]))
 * const roster = { conferences: [haan], memberships: [], institutions: [] }
 * const late = Result.flip(invite(scheduled, { invitedOn: LocalDate.parse("2026-10-14") }, roster))
 * sentence(Result.getOrThrow(late), "de", [coreText]) // => "Die Einladungsfrist beträgt 10 Tage, spätestens also der 2026-10-11; der 2026-10-14 ist zu spät (R24)."
 */
export const invite = (
  meeting: ScheduledMeeting,
  { invitedOn, guests = [] }: Invitation,
  roster: MeetingRoster,
): Result.Result<InvitedMeeting, InvitedTooLate | GuestIsMember | Exclude<ArrangementRefusal, InvalidValue>> => {
  const on = dateOf(meeting.interval.start)
  const refused =
    arrangementRefused(meeting, meeting, roster) ??
    tooLate(meetingBodies(meeting, roster.conferences), invitedOn, on) ??
    guestRefused(meeting, { guests, at: "guestsInvited" }, roster.memberships)
  if (refused !== undefined) return Result.fail(refused)
  const invited = institutionsToInvite(meeting, roster)
  return Result.succeed({ ...meeting, invitedOn, invited, guestsInvited: guests, answers: [], state: "invited" })
}

const tooLate = (
  bodies: ReadonlyArray<Conference>,
  invitedOn: LocalDate,
  on: LocalDate,
): InvitedTooLate | undefined => {
  const agreed = bodies.flatMap(({ procedure }) => procedure.invitationLeadDays ?? [])
  if (agreed.length === 0) return undefined
  const leadDays = Math.max(...agreed)
  const latest = addDays(on, -leadDays)
  return invitedOn > latest ? { _tag: "InvitedTooLate", path: ["invitedOn"], leadDays, latest, invitedOn } : undefined
}

/** Somebody answers who was not invited. */
export type NotInvited = Problem<"NotInvited", { readonly institution: InstitutionId }>

/**
 * Records what an invited institution answers. It may answer again: its last answer counts.
 *
 * @problem NotInvited - at `["institution"]`; neither among the members invited nor among the guests
 * @rule R24
 */
export const answerInvitation = (
  meeting: InvitedMeeting,
  answer: MeetingAnswer,
): Result.Result<InvitedMeeting, NotInvited> => {
  const { institution } = answer
  const asked = [...meeting.invited, ...meeting.guestsInvited.map((guest) => guest.institution)]
  if (!asked.includes(institution)) return Result.fail({ _tag: "NotInvited", path: ["institution"], institution })
  const others = meeting.answers.filter((other) => other.institution !== institution)
  return Result.succeed({ ...meeting, answers: [...others, answer] })
}
