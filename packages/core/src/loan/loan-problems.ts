/** Problems of loans: everything that the steps of a booking, of damages and of restrictions refuse. */
import type { BookingStepTooEarly, WrongBookingState } from "../sharing/index.js"
import type { TermsFixed, TermsMissing } from "./booking-steps.js"
import type { ClaimExceeded, ClearedTooEarly, DamageAlreadyCleared, WrongClaimState } from "./damage-steps.js"
import type {
  BookingOver,
  BrokenDownAtHandover,
  DamageNotCleared,
  NotBackYet,
  NotHandedOn,
  UnitsMissing,
} from "./handover.js"
import type { StepNotForCategory } from "./performance.js"
import type { RestrictionSolved } from "./restriction-steps.js"
import type {
  ClaimNotCharged,
  ClaimUndecided,
  DepositUnaccounted,
  FeeNotCountable,
  OffsetExceedsCharges,
} from "./settle.js"
import type { AlreadySettled } from "./settle-unused.js"

/** What the steps of a loan refuse, besides values that do not fit. @german Ablehnungen zur Leihe */
export type LoanProblem =
  | AlreadySettled
  | BookingOver
  | BookingStepTooEarly
  | BrokenDownAtHandover
  | ClaimExceeded
  | ClaimNotCharged
  | ClaimUndecided
  | ClearedTooEarly
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
  | UnitsMissing
  | WrongBookingState
  | WrongClaimState
