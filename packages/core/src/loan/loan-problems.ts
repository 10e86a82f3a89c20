/** Problems of loans: everything that the steps of a booking, of damages and of restrictions refuse. */
import type { BookingStepTooEarly, WrongBookingState } from "../sharing/index.js"
import type { TermsFixed, TermsMissing } from "./booking-steps.js"
import type { ClaimExceeded, DamageAlreadyCleared, WrongClaimState } from "./damage-steps.js"
import type { BrokenDownAtHandover, DamageNotCleared, NotBackYet, NotHandedOn } from "./handover.js"
import type { StepNotForCategory } from "./performance.js"
import type { RestrictionSolved } from "./restriction-steps.js"
import type { ClaimUndecided, DepositUnaccounted, FeeNotCountable, OffsetExceedsCharges } from "./settle.js"

/** What the steps of a loan refuse, besides values that do not fit. @german Ablehnungen zur Leihe */
export type LoanProblem =
  | BookingStepTooEarly
  | BrokenDownAtHandover
  | ClaimExceeded
  | ClaimUndecided
  | DamageAlreadyCleared
  | DamageNotCleared
  | DepositUnaccounted
  | FeeNotCountable
  | NotBackYet
  | NotHandedOn
  | OffsetExceedsCharges
  | RestrictionSolved
  | StepNotForCategory
  | TermsFixed
  | TermsMissing
  | WrongBookingState
  | WrongClaimState
