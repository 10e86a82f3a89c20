/** Problems of minutes and outcomes: everything that their steps refuse. */
import type { AgreementNotAdopted } from "./agreed-measure.js"
import type {
  ApplicantVoted,
  DecidedOtherwise,
  DecisionsNotProvided,
  NotQuorate,
  NoVotingRight,
  VotesExceedVoters,
} from "./decide.js"
import type {
  ApprovedOtherwise,
  ApprovingMeetingUnfit,
  ObjectionPeriodOpen,
  ObjectionsOpen,
} from "./minutes-approval.js"
import type { MinutesStepTooEarly } from "./minutes-checks.js"
import type { ObjectionNotOpen, ObjectionNotPossible } from "./minutes-objections.js"
import type { AlreadyCirculated } from "./minutes-steps.js"
import type { ApplicantNotExcluded, CommitteeDecides, NoFundOfItsOwn } from "./outcome-steps.js"

/** Everything that the steps of minutes refuse. @german Ablehnungen zum Protokoll */
export type MinutesProblem =
  | AlreadyCirculated
  | ApprovedOtherwise
  | ApprovingMeetingUnfit
  | MinutesStepTooEarly
  | ObjectionNotOpen
  | ObjectionNotPossible
  | ObjectionPeriodOpen
  | ObjectionsOpen

/** Everything that is refused where a conference decides and records what came of it. @german Ablehnungen zum Ergebnis */
export type OutcomeProblem =
  | AgreementNotAdopted
  | ApplicantNotExcluded
  | ApplicantVoted
  | CommitteeDecides
  | DecidedOtherwise
  | DecisionsNotProvided
  | NoFundOfItsOwn
  | NotQuorate
  | NoVotingRight
  | VotesExceedVoters
