/**
 * The round table: who belongs to it, when and where it meets, and what came of it.
 *
 * @module conference
 */
export { AgendaItem, AgendaItemKind } from "./agenda.js"
export { Attendance } from "./attendance.js"
export {
  Conference,
  ConferenceId,
  ConferenceKind,
  ConferenceRole,
  ConferenceStatus,
  convenorOn,
  ProcedureRules,
} from "./conference.js"
export {
  type CancelledMeeting,
  type HeldMeeting,
  hostOf,
  type InvitedMeeting,
  inState,
  Meeting,
  MeetingHost,
  MeetingId,
  type MeetingState,
  type MinutesApprovedMeeting,
  type MinutesDraftMeeting,
  type PostponedMeeting,
  type ProposedMeeting,
  type ScheduledMeeting,
  type WrongState,
} from "./meeting.js"
export {
  type AttendanceUnclear,
  approveMinutes,
  cancel,
  draftMinutes,
  hold,
  type NotADelegate,
  type PostponedToItself,
  postpone,
} from "./meeting-outcome.js"
export { type HostNotAvailable, type Invitation, type InvitedTooLate, invite, schedule } from "./meeting-steps.js"
export { type AlreadyMember, activeMembers, Delegate, join, Membership, MembershipId } from "./membership.js"
