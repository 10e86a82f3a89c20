/**
 * What those who moderate a conference ask the network: when to meet and where, whom to invite, what is on the agenda, who
 * came, who is missing.
 *
 * @module moderation
 */

export { agendaDraft, type DraftOptions } from "./agenda-draft.js"
export {
  type AttendanceQuestion,
  type AttendanceReport,
  type AttendanceTrend,
  attendanceReport,
  type MeetingTurnout,
  type Turnout,
} from "./attendance-report.js"
export {
  type AttendanceStreaks,
  type InstitutionAttendance,
  type MemberMissedMeetings,
  type MembershipSpan,
  usualMissedMeetings,
} from "./attendance-report-members.js"
export type { AttendanceAnswer } from "./attendance-report-records.js"
export { backlog, type ModerationOptions } from "./backlog.js"
export type { BacklogEntry, BacklogItem, BacklogMatter, StaleOffer } from "./backlog-entry.js"
export type { MeetingOnDay } from "./backlog-timeline.js"
export {
  type ConferenceMeasure,
  type ConferenceMeasures,
  conferenceMeasures,
  type MeasureCompletion,
  type MeasureOrigin,
  type MeasuresQuestion,
} from "./conference-measures.js"
export { type BodyQuestion, type ComparedBody, type DuplicateBodies, duplicateBodies } from "./duplicate-bodies.js"
export type { BodyProposal, SharedMembers } from "./duplicate-bodies-compared.js"
export type { AreaRelation } from "./duplicate-bodies-ground.js"
export {
  type HostDistance,
  type HostObstacle,
  type HostQuestion,
  hostRotation,
  type PossibleHost,
} from "./host-rotation.js"
export type { ClosedOnDay } from "./host-rotation-closures.js"
export { checkHost } from "./host-rotation-findings.js"
export type { AskHost, HostRoom, RoomWanted, SiteObstacle } from "./host-rotation-sites.js"
export {
  type InvitationContact,
  type InvitationList,
  type InvitedDelegate,
  type Invitee,
  invitationList,
} from "./invitation-list.js"
export type { LastAttendance } from "./invitation-list-attendance.js"
export type {
  DelegatesEnded,
  InvitationFinding,
  InvitationOverdue,
  InvitedYetNoMember,
  InviteeNotActive,
  MemberNotInvited,
  NoFunctionalMailbox,
} from "./invitation-list-findings.js"
export { type MeetingAhead, type MeetingDue, type MeetingReason, meetingDue } from "./meeting-due.js"
export { type ConferenceWithoutMeeting, meetingFindings } from "./meeting-due-findings.js"
export { minutesRotation, type PossibleWriter, type WriterObstacle, type WriterQuestion } from "./minutes-rotation.js"
export { missingPartners, type NamedPartner, type PartnerMissing, type PartnerQuestion } from "./missing-partners.js"
export type { PartnerCandidate, PartnerTie } from "./missing-partners-candidates.js"
export { myDuties } from "./my-duties.js"
export type { Duty, DutyMatter } from "./my-duties-matter.js"
export {
  type NextMeetingProposal,
  type NextMeetingQuestion,
  nextMeetingProposal,
} from "./next-meeting-proposal.js"
export type { CalendarsGiven } from "./next-meeting-proposal-calendars.js"
export { checkMeetingDate } from "./next-meeting-proposal-findings.js"
export {
  type MeetingRepresentation,
  type Representation,
  type RepresentationQuestion,
  type RepresentationReason,
  type RepresentationState,
  representationDue,
  type SchoolsQuestion,
  schoolsRepresented,
  usualRepresentationMeetings,
} from "./representation.js"
export {
  type FundGrant,
  type OutcomePlace,
  type Recommendation,
  type ReferralCount,
  type UpwardQuestion,
  type UpwardReport,
  upwardReport,
} from "./upward-report.js"
export {
  type MeetingsCounted,
  type ReviewQuestion,
  type TurnFairness,
  type YearlyReview,
  yearlyReview,
} from "./yearly-review.js"
export type { MeetingGap, RuleKept } from "./yearly-review-rules.js"
export type { BodyBeside, ReviewReason, ReviewSuggestion } from "./yearly-review-suggestion.js"
export type { CarriedItem, DaysTaken, MinutesPace } from "./yearly-review-work.js"
