/**
 * The sittings of a conference: their agenda, who was there, what was decided, and the minutes.
 *
 * @module meeting
 */
export { AgendaItem, AgendaItemId, AgendaItemKind, AgendaSubject } from "./agenda.js"
export { carriedItems, carryOver, type ItemStation, itemHistory, openItems } from "./agenda-carry.js"
export { type AgendaFinding, type AgendaItemLate, type AgendaTooLong, agendaFindings } from "./agenda-findings.js"
export { AgendaProposal, AgendaProposalState } from "./agenda-proposal.js"
export {
  type AgendaSubmittedLate,
  followProposals,
  type PlacedProposals,
  type ProposalElsewhere,
  type ProposalPlacing,
  placeProposals,
  returnProposal,
  type WrongProposalState,
  withdrawProposal,
} from "./agenda-proposal-steps.js"
export {
  type AgendaItemChange,
  type AgendaOrderIncomplete,
  addAgendaItem,
  changeAgendaItem,
  type ItemNotOnAgenda,
  type ItemOnAgenda,
  moveAgendaItem,
  type NewAgendaItem,
  removeAgendaItem,
  reorderAgenda,
} from "./agenda-steps.js"
export {
  type AgreedAt,
  type AgreedMeasure,
  type AgreementNotAdopted,
  agreedAt,
  agreeMeasure,
  type MeasureToAgree,
  needOutcome,
} from "./agreed-measure.js"
export { Attendance, MeetingAnswer, MeetingGuest } from "./attendance.js"
export {
  type AttendanceCount,
  type AttendedMeeting,
  attendanceCount,
  isMeetingOf,
  meetingsHeld,
  tookPlace,
} from "./attendance-counts.js"
export { DateAnswer, DatePoll } from "./date-poll.js"
export { answerPoll, openPoll, type PollAnswerRefused, type PollStanding, pollStanding } from "./date-poll-steps.js"
export {
  type ApplicantVoted,
  type Assembly,
  type DecidedOtherwise,
  type DecisionsNotProvided,
  decide,
  type NotQuorate,
  type NoVotingRight,
  type Voices,
  type VotesExceedVoters,
} from "./decide.js"
export { Decision, Objection, Votes } from "./decision.js"
export {
  type CancelledMeeting,
  conferencesOf,
  type HeldMeeting,
  hostOf,
  type InvitedMeeting,
  inState,
  Meeting,
  MeetingArrangement,
  MeetingHost,
  type MeetingState,
  type MinutesApprovedMeeting,
  type MinutesDraftMeeting,
  type PostponedMeeting,
  type ProposedMeeting,
  type ScheduledMeeting,
  type UpcomingMeeting,
  type WrongState,
} from "./meeting.js"
export type {
  ArrangementRefusal,
  HostNotAvailable,
  MeetingPlan,
  NotAMinutesTaker,
  NotAModerator,
} from "./meeting-arrangement.js"
export {
  type AttendanceUnclear,
  attendanceMissing,
  hold,
  type MeetingRecord,
  type NotADelegate,
} from "./meeting-attendance.js"
export type { GuestIsMember } from "./meeting-guests.js"
export { MeetingId } from "./meeting-id.js"
export {
  answerInvitation,
  type Invitation,
  type InvitedTooLate,
  invite,
  type NotInvited,
} from "./meeting-invitation.js"
export {
  type ConferenceNotActive,
  type ConferenceUnknown,
  institutionsToInvite,
  type MeetingRoster,
  meetingMembers,
} from "./meeting-members.js"
export { cancel, type PostponedToItself, type Postponement, postpone } from "./meeting-outcome.js"
export type { MeetingProblem } from "./meeting-problems.js"
export { type MeetingChange, rearrange, reschedule, schedule } from "./meeting-steps.js"
export { MeetingTrigger } from "./meeting-trigger.js"
export {
  ItemResult,
  Minutes,
  MinutesAddendum,
  MinutesApprovedBy,
  MinutesCirculation,
  MinutesObjection,
  MinutesVersion,
} from "./minutes.js"
export {
  type ApprovalStep,
  type ApprovedOtherwise,
  type ApprovingMeetingUnfit,
  approveMinutes,
  type ObjectionPeriodOpen,
  type ObjectionsOpen,
} from "./minutes-approval.js"
export type { MinutesStepTooEarly } from "./minutes-checks.js"
export {
  type ObjectionNotOpen,
  type ObjectionNotPossible,
  type OpenObjection,
  objectToMinutes,
  openObjections,
  resolveObjection,
} from "./minutes-objections.js"
export type { MinutesProblem, OutcomeProblem } from "./minutes-problem.js"
export {
  type AlreadyCirculated,
  addAddendum,
  circulateMinutes,
  draftMinutes,
  type MinutesRevision,
  type MinutesText,
  reviseMinutes,
} from "./minutes-steps.js"
export { OpenInvitation } from "./open-invitation.js"
export { CommitteeMatter, Outcome } from "./outcome.js"
export {
  type AgreementWithoutOwner,
  type ItemOutcome,
  measuresOf,
  outcomeFindings,
  outcomesOf,
} from "./outcome-list.js"
export {
  type ApplicantNotExcluded,
  type CommitteeDecides,
  type NoFundOfItsOwn,
  type OutcomeNote,
  recordOutcome,
} from "./outcome-steps.js"
export { type Quorum, quorumReached } from "./quorum.js"
export { type VotingMember, type VotingReason, type VotingRecords, votingMembers } from "./voting-right.js"
