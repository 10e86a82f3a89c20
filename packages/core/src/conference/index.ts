/**
 * The round table: who belongs to it, when and where it meets, and what came of it.
 *
 * @module conference
 */
export { AgendaItem, AgendaItemId, AgendaItemKind, AgendaSubject } from "./agenda.js"
export { carriedItems, carryOver, type ItemStation, itemHistory, openItems } from "./agenda-carry.js"
export { type AgendaFinding, type AgendaItemLate, type AgendaTooLong, agendaFindings } from "./agenda-findings.js"
export { AgendaProposal, AgendaProposalState } from "./agenda-proposal.js"
export {
  type AgendaSubmittedLate,
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
export {
  type ConferenceFinding,
  type ConferenceRoleMissing,
  type ConferenceSurroundings,
  type ConvenorNotPublic,
  conferenceFindings,
} from "./conference-findings.js"
export {
  addModerator,
  type ConferenceRoleAhead,
  type ConferenceRoleGap,
  type ConferenceRoleHeld,
  type ConferenceRoleName,
  changeConvenor,
  changeModerator,
  conferenceRoleGaps,
  endModerator,
  type ModeratorMissing,
  type ModeratorUnknown,
  type RoleHolder,
} from "./conference-roles.js"
export { type ConferenceStatusName, conferenceEnd, type WrongConferenceStatus } from "./conference-status.js"
export {
  type ConferenceNotMergeable,
  type ConferenceProblem,
  type ConferenceRefusal,
  type ConferenceStatusAhead,
  dissolveConference,
  mergeConference,
  restConference,
  resumeConference,
} from "./conference-steps.js"
export { DateAnswer, DatePoll } from "./date-poll.js"
export { answerPoll, openPoll, type PollAnswerRefused, type PollStanding, pollStanding } from "./date-poll-steps.js"
export type {
  DateConflict,
  DateProposal,
  DateProposals,
  DateReason,
  ExcludedDates,
  ExclusionReason,
  ProposedPlace,
  ProposedRoom,
  ScoredPart,
  ScorePart,
  UntoldClosures,
} from "./date-proposal.js"
export type {
  AvoidedDays,
  BusyReason,
  BusyTime,
  ClockSpan,
  DateHost,
  DateParticipant,
  DateQuestion,
  DateRoom,
  DateWindow,
  LeadTime,
  OtherMeeting,
  RoomNeeded,
} from "./date-question.js"
export { datePoints } from "./date-score.js"
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
export { findDates } from "./find-dates.js"
export {
  type HostFinding,
  type HostKnowledge,
  type HostOutsideArea,
  type HostTwiceInARow,
  hostFindings,
} from "./host-findings.js"
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
export {
  type MeetingCalendars,
  type MeetingDateFinding,
  type MeetingDayUnknown,
  type MeetingInHolidays,
  type MeetingOnMovableDay,
  meetingDateFindings,
  movableDayShare,
  type NamedClosure,
} from "./meeting-date-findings.js"
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
  type AlreadyMember,
  activeMembers,
  Delegate,
  isActiveOn,
  join,
  type MemberOf,
  Membership,
  MembershipId,
  MembershipKind,
  MembershipStatus,
  memberSince,
  membershipHistory,
  membershipOn,
} from "./membership.js"
export { changeDelegates, eligibleFunctions, schoolFunctions, schoolTypes } from "./membership-delegates.js"
export type { NotAMember, WrongMembershipStatus } from "./membership-period.js"
export { MembershipRoster } from "./membership-roster.js"
export {
  activateMembership,
  changeMembershipKind,
  inviteMember,
  leaveConference,
  type MembershipAhead,
  type MembershipChange,
  type MembershipIdTaken,
  type MembershipKindUnchanged,
  type MembershipProblem,
  type MembershipRefusal,
  type MembershipStep,
  restMembership,
  wakeMembership,
  withMembershipChange,
} from "./membership-steps.js"
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
export {
  DecisionMode,
  MeetingRhythm,
  MinutesApproval,
  ProcedureRules,
  VotingRightAcquisition,
  VotingUnit,
} from "./procedure.js"
export { type Quorum, quorumReached } from "./quorum.js"
export {
  type RotationCandidate,
  type RotationPlace,
  type RotationReason,
  rotation,
  type TurnShare,
  type TurnsQuestion,
  type TurnTaker,
  turnShares,
} from "./rotation.js"
export { hostTurns, minutesTurns, type Turn } from "./rotation-turns.js"
export { SubGroup, SubGroupId, SubGroupReport } from "./sub-group.js"
export {
  type SubGroupFinding,
  type SubGroupReviewDue,
  type SubGroupUnreported,
  type SubGroupWithoutLead,
  subGroupFindings,
} from "./sub-group-findings.js"
export {
  endSubGroup,
  foundSubGroup,
  prolongSubGroup,
  reportOfSubGroup,
  type SubGroupEnded,
  type SubGroupNotProlonged,
  type SubGroupOutsider,
  type SubGroupProblem,
  type SubGroupsNotAllowed,
} from "./sub-group-steps.js"
export { type VotingMember, type VotingReason, type VotingRecords, votingMembers } from "./voting-right.js"
