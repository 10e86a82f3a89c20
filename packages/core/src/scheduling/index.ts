/**
 * When a conference can meet, and whose turn it is to be the host and to write the minutes.
 *
 * @module scheduling
 */
export type {
  DateConflict,
  DateProposal,
  DateProposals,
  DateReason,
  ExcludedDates,
  ExclusionReason,
  NamedUnknownCalendar,
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
export { findDates } from "./find-dates.js"
export {
  type HostFinding,
  type HostKnowledge,
  type HostOutsideArea,
  type HostTwiceInARow,
  hostFindings,
} from "./host-findings.js"
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
