/**
 * Sentences for people, in German and English. Nothing else in core reads them.
 *
 * @module text
 */
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
export { type CoreFinding, findingText } from "./findings.js"
export { describeHoursLoss, describeOpeningHours, openingText } from "./opening-hours.js"
export { type CoreProblem, coreText } from "./sentences.js"
