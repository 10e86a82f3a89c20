/**
 * The round table: who belongs to it, who convenes and moderates it, and what it has agreed about its own work.
 *
 * @module conference
 */
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
  DecisionMode,
  MeetingRhythm,
  MinutesApproval,
  ProcedureRules,
  VotingRightAcquisition,
  VotingUnit,
} from "./procedure.js"
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
