/**
 * Sentences for people, in German and English. Nothing else in core reads them.
 *
 * @module text
 */

export { agreementListMarkdown } from "./agreement-list.js"
export { areaReportMarkdown } from "./area-report-text.js"
export { attendanceMarkdown, representationMarkdown } from "./attendance-text.js"
export { availableRoomsMarkdown } from "./available-rooms-text.js"
export { agendaMarkdown } from "./backlog-agenda.js"
export { type BacklogNames, backlogNames } from "./backlog-names.js"
export { backlogMarkdown, describeBacklogEntry, describeMeetingDue, describeTrigger } from "./backlog-sentences.js"
export { duplicateBodiesMarkdown, missingPartnersMarkdown } from "./bodies-text.js"
export { type BookingNames, bookingRefusalText } from "./booking-check-text.js"
export { describeDamage } from "./booking-course-damage.js"
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
export { costText } from "./cost-text.js"
export { closureMarkdown } from "./coverage-closure.js"
export { holidayCareMarkdown } from "./coverage-holidays.js"
export { describeGap, describeOverlap, describeReach, gapsMarkdown } from "./coverage-sentences.js"
export { dateProposalsMarkdown, describeDateProposal, describeExcludedDates } from "./dates-sentences.js"
export { duplicateReasonText } from "./duplicate-reasons.js"
export { describeDuty, dutiesMarkdown } from "./duties-text.js"
export { balancesMarkdown, type ExchangeNames, usageMarkdown } from "./exchange-text.js"
export { type CoreFinding, findingText } from "./findings.js"
export { fundMarkdown } from "./fund-text.js"
export { type AreaNames, comparisonMarkdown, protectedTableMarkdown } from "./indicator-tables.js"
export { invitationListMarkdown } from "./invitation-list-text.js"
export type { InvitationStyle } from "./invitation-page.js"
export { invitationMarkdown, invitationText } from "./invitation-text.js"
export type { Loan, LoanNames, LoanStyle } from "./loan-pen.js"
export { loanMarkdown, loanText } from "./loan-text.js"
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
export { networkOverTimeMarkdown } from "./network-over-time-text.js"
export { describeHoursLoss, describeOpeningHours, openingText } from "./opening-hours.js"
export { personalDataMarkdown, retentionMarkdown } from "./personal-data-text.js"
export type { ProfileStyle } from "./profile-pen.js"
export { profileMarkdown } from "./profile-text.js"
export { publicationsMarkdown } from "./publications-text.js"
export { type QualityNames, qualityMarkdown } from "./quality-text.js"
export { describeRequestPlan } from "./request-plan-text.js"
export { describeRequestPromotion } from "./request-promotion-text.js"
export { measuresMarkdown, reviewMarkdown } from "./review-text.js"
export { describeTurns, hostRotationMarkdown, minutesRotationMarkdown } from "./rotation-text.js"
export { type CoreProblem, coreText } from "./sentences.js"
export { networkMapMarkdown } from "./ties-text.js"
export { tieKindNames } from "./ties-words.js"
export { upwardMarkdown } from "./upward-text.js"
export { describePromotion, describeTurn } from "./waiting-sentences.js"
