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
export { type ApplicationCheck, type ApplicationFinding, applicationFindings } from "./application-findings.js"
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
