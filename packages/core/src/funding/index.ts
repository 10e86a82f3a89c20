/**
 * Money that a body of the district gives away: application, check, decision, proof.
 *
 * @module funding
 */
export {
  approveApplication,
  type BudgetExceeded,
  type DecisionNotMinuted,
  decideByMinutes,
  deciderOf,
  type FundDecision,
  type GivenMoreThanAsked,
  type OtherDecider,
  type OutcomeElsewhere,
  rejectApplication,
} from "./application-decision.js"
export {
  type AmountAboveMaximum,
  type ApplicantNotEligible,
  type ApplicationCheck,
  type ApplicationFinding,
  type ApplicationLate,
  applicationFindings,
  type FiledAgain,
  type FundExhausted,
  type OtherFund,
  type QuotesMissing,
  type StartsBeforeDecision,
} from "./application-findings.js"
export {
  type ApplicationIn,
  type ApplicationStatus,
  applicationInState,
  type WrongApplicationState,
} from "./application-states.js"
export {
  type ApplicationRefused,
  checkApplication,
  closeApplication,
  payOut,
  proofDueOn,
  proveUse,
  returnApplication,
  submitApplication,
  withdrawApplication,
} from "./application-steps.js"
export { Fund, FundDecider, FundId, FundRules } from "./fund.js"
export { FundApplication, FundApplicationId, FundApplicationState } from "./fund-application.js"
export { type FundBalance, fundBalance } from "./fund-balance.js"
