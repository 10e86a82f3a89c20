/** Everything that the steps of meetings refuse, in one union. */
import type { AgendaSubmittedLate, ProposalElsewhere, WrongProposalState } from "./agenda-proposal-steps.js"
import type { AgendaOrderIncomplete, ItemNotOnAgenda, ItemOnAgenda } from "./agenda-steps.js"
import type { PollAnswerRefused } from "./date-poll-steps.js"
import type { WrongState } from "./meeting.js"
import type { HostNotAvailable, NotAMinutesTaker, NotAModerator } from "./meeting-arrangement.js"
import type { AttendanceUnclear, NotADelegate } from "./meeting-attendance.js"
import type { GuestIsMember } from "./meeting-guests.js"
import type { InvitedTooLate, NotInvited } from "./meeting-invitation.js"
import type { ConferenceNotActive, ConferenceUnknown } from "./meeting-members.js"
import type { PostponedToItself } from "./meeting-outcome.js"

/** What the steps of a meeting, of its agenda and of its date poll refuse, besides values that do not fit. @german Ablehnungen zur Sitzung */
export type MeetingProblem =
  | AgendaOrderIncomplete
  | AgendaSubmittedLate
  | AttendanceUnclear
  | ConferenceNotActive
  | ConferenceUnknown
  | GuestIsMember
  | HostNotAvailable
  | InvitedTooLate
  | ItemNotOnAgenda
  | ItemOnAgenda
  | NotADelegate
  | NotAMinutesTaker
  | NotAModerator
  | NotInvited
  | PollAnswerRefused
  | PostponedToItself
  | ProposalElsewhere
  | WrongProposalState
  | WrongState
