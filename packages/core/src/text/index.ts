/**
 * Sentences for people, in German and English. Nothing else in core reads them.
 *
 * @module text
 */
export { agreementListMarkdown } from "./agreement-list.js"
export { areaReportMarkdown } from "./area-report-text.js"
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
export { type CoreFinding, findingText } from "./findings.js"
export { type AreaNames, comparisonMarkdown, protectedTableMarkdown } from "./indicator-tables.js"
export { describeHint, describeSearchPart, describeWeekdays } from "./match-parts.js"
export { describeQuestion, type QuestionNames } from "./match-question.js"
export { describeFit, type MatchNames } from "./match-sentences.js"
export { describeHoursLoss, describeOpeningHours, openingText } from "./opening-hours.js"
export type { ProfileStyle } from "./profile-pen.js"
export { profileMarkdown } from "./profile-text.js"
export { type CoreProblem, coreText } from "./sentences.js"
export { describePromotion, describeTurn } from "./waiting-sentences.js"
