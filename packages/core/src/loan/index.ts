/**
 * The course of a loan: terms, handover, use, return, damage, and what it costs.
 *
 * @module loan
 */
export {
  acceptTerms,
  beginUse,
  inspect,
  markNoShow,
  recordGrant,
  type TermsFixed,
  type TermsMissing,
} from "./booking-steps.js"
export {
  type ClaimExceeded,
  type ClaimStatus,
  type ClearedTooEarly,
  claimDamage,
  clearDamage,
  type DamageAlreadyCleared,
  openDamages,
  reportDamage,
  settleClaim,
  type WrongClaimState,
  waiveClaim,
} from "./damage-steps.js"
export { type FeeStatement, feeOf, type OpenRate } from "./fees.js"
export {
  type BookingOver,
  type BrokenDownAtHandover,
  type DamageNotCleared,
  type HandoverGround,
  type HandoverRefusal,
  handOver,
  type NotBackYet,
  type NotHandedOn,
  type UnitsMissing,
} from "./handover.js"
export {
  type ChecklistSkipped,
  type HandedOverBooking,
  type HandedOverEarly,
  type HandedOverShort,
  type HandoverFinding,
  handoverFindings,
} from "./handover-findings.js"
export { duesOf, type LoanDue, type LoanStep } from "./loan-dues.js"
export type { LoanProblem } from "./loan-problems.js"
export { isLoanOverdue, lateDays, type OverdueLoan, overdueLoans } from "./overdue.js"
export { affectedByOverdue } from "./overdue-effects.js"
export { type NextBorrower, passOn, type SubLendingRefused } from "./pass-on.js"
/** @internal */
export { confirmPerformance, isService, type StepNotForCategory } from "./performance.js"
export {
  type AffectedBooking,
  type Restricted,
  type RestrictionSolved,
  restrict,
  solveRestriction,
} from "./restriction-steps.js"
export {
  type CounterNotRead,
  type CounterReversed,
  type ItemDamaged,
  type ItemMissing,
  type ItemNotChecked,
  type KeysMissing,
  type ReturnedBooking,
  type ReturnedLate,
  type ReturnedUnclean,
  type ReturnFinding,
  returnFindings,
} from "./return-findings.js"
export { type DamageDraft, type ReturnedLoan, returnLoan } from "./return-steps.js"
export {
  type ClaimNotCharged,
  type ClaimUndecided,
  chargesFor,
  type DepositUnaccounted,
  type FeeNotCountable,
  type OffsetExceedsCharges,
  type SettleableBooking,
  type SettlementFacts,
  type SettlementRefusal,
  settle,
} from "./settle.js"
export { type AlreadySettled, settleUnused, type UnusedBooking } from "./settle-unused.js"
