/**
 * The round table: who belongs to it, when and where it meets, and what came of it.
 *
 * @module conference
 */
export { AgendaItem, AgendaItemId, AgendaItemKind, AgendaSubject } from "./agenda.js"
export { AgendaProposal, AgendaProposalState } from "./agenda-proposal.js"
export { Attendance, MeetingAnswer, MeetingGuest } from "./attendance.js"
export {
  Conference,
  ConferenceId,
  ConferenceKind,
  ConferenceRole,
  ConferenceStatus,
  conferenceStatusOn,
  convenorOn,
  moderatorsOn,
  ReportingLine,
} from "./conference.js"
export { DateAnswer, DatePoll } from "./date-poll.js"
export { Decision, Objection, Votes } from "./decision.js"
export {
  type CancelledMeeting,
  type HeldMeeting,
  hostOf,
  type InvitedMeeting,
  inState,
  Meeting,
  MeetingHost,
  type MeetingState,
  type MinutesApprovedMeeting,
  type MinutesDraftMeeting,
  type PostponedMeeting,
  type ProposedMeeting,
  type ScheduledMeeting,
  type WrongState,
} from "./meeting.js"
export { MeetingId } from "./meeting-id.js"
export {
  type AttendanceUnclear,
  cancel,
  hold,
  type NotADelegate,
  type PostponedToItself,
  postpone,
} from "./meeting-outcome.js"
export { type HostNotAvailable, type Invitation, type InvitedTooLate, invite, schedule } from "./meeting-steps.js"
export { MeetingTrigger } from "./meeting-trigger.js"
export { type AlreadyMember, activeMembers, Delegate, join, Membership, MembershipId } from "./membership.js"
export { ItemResult, Minutes, MinutesAddendum, MinutesApprovedBy, MinutesObjection, MinutesVersion } from "./minutes.js"
export { approveMinutes, draftMinutes } from "./minutes-steps.js"
export { CommitteeMatter, Outcome } from "./outcome.js"
export {
  DecisionMode,
  MeetingRhythm,
  MinutesApproval,
  ProcedureRules,
  VotingRightAcquisition,
  VotingUnit,
} from "./procedure.js"
export { SubGroup, SubGroupId, SubGroupReport } from "./sub-group.js"
