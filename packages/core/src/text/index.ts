/**
 * Sentences for people, in German and English. Nothing else in core reads them.
 *
 * @module text
 */
export { agreementListMarkdown } from "./agreement-list.js"
export { areaReportMarkdown } from "./area-report-text.js"
export { attendanceMarkdown, representationMarkdown } from "./attendance-text.js"
export { agendaMarkdown } from "./backlog-agenda.js"
export { type BacklogNames, backlogNames } from "./backlog-names.js"
export { backlogMarkdown, describeBacklogEntry, describeMeetingDue, describeTrigger } from "./backlog-sentences.js"
export { duplicateBodiesMarkdown, missingPartnersMarkdown } from "./bodies-text.js"
export {
  type AnyCatalogue,
  type Catalogue,
  type Language,
  pathText,
  type Sentences,
  sentence,
  type Tagged,
} from "./catalogue.js"
export { constraints, describeInvalidValue } from "./constraints.js"
export { closureMarkdown } from "./coverage-closure.js"
export { holidayCareMarkdown } from "./coverage-holidays.js"
export { describeGap, describeOverlap, describeReach, gapsMarkdown } from "./coverage-sentences.js"
export { dateProposalsMarkdown, describeDateProposal, describeExcludedDates } from "./dates-sentences.js"
export { describeDuty, dutiesMarkdown } from "./duties-text.js"
export { type CoreFinding, findingText } from "./findings.js"
export { type AreaNames, comparisonMarkdown, protectedTableMarkdown } from "./indicator-tables.js"
export { invitationListMarkdown } from "./invitation-list-text.js"
export type { InvitationStyle } from "./invitation-page.js"
export { invitationMarkdown, invitationText } from "./invitation-text.js"
export { describeHint, describeSearchPart, describeWeekdays } from "./match-parts.js"
export { describeQuestion, type QuestionNames } from "./match-question.js"
export { describeFit, type MatchNames } from "./match-sentences.js"
export {
  type MeetingNames,
  meetingNames,
  type NamedMeasure,
  type NamedMeeting,
  type NamedNeed,
  type NamedSite,
} from "./meeting-names.js"
export { minutesHtml } from "./minutes-html.js"
export { minutesMarkdown } from "./minutes-markdown.js"
export type { MinutesStyle, WrittenMeeting } from "./minutes-pen.js"
export { minutesText } from "./minutes-plain.js"
export { describeHoursLoss, describeOpeningHours, openingText } from "./opening-hours.js"
export type { ProfileStyle } from "./profile-pen.js"
export { profileMarkdown } from "./profile-text.js"
export { measuresMarkdown, reviewMarkdown } from "./review-text.js"
export { describeTurns, hostRotationMarkdown, minutesRotationMarkdown } from "./rotation-text.js"
export { type CoreProblem, coreText } from "./sentences.js"
export { upwardMarkdown } from "./upward-text.js"
export { describePromotion, describeTurn } from "./waiting-sentences.js"
