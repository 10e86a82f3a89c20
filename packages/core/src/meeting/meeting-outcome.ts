/** What becomes of a meeting that is not held: it is called off, or replaced by another. */
import * as Result from "effect/Result"
import { type InvalidValue, type Problem, parse } from "../problem.js"
import { carriedItems } from "./agenda-carry.js"
import type { AgendaProposal } from "./agenda-proposal.js"
import { followProposals } from "./agenda-proposal-steps.js"
import {
  Cancelled,
  type CancelledMeeting,
  type InvitedMeeting,
  Postponed,
  type PostponedMeeting,
  type ProposedMeeting,
  type ScheduledMeeting,
  type UpcomingMeeting,
} from "./meeting.js"
import type { MeetingId } from "./meeting-id.js"

/**
 * Calls a meeting off, before it was held. Its date stays, so that calendars can show what is cancelled; its items stay
 * open, and `carryOver` brings them to the next meeting. What members had proposed goes along with `followProposals`, or
 * waits again with `returnProposal`.
 *
 * @problem InvalidValue - at `["reason"]` where it is empty
 * @rule R26
 */
export const cancel = (meeting: UpcomingMeeting, reason: string): Result.Result<CancelledMeeting, InvalidValue> =>
  parse(Cancelled, { ...asPlanned(meeting), reason, state: "cancelled" })

/** A meeting cannot be postponed to itself. */
export type PostponedToItself = Problem<"PostponedToItself", { readonly meeting: MeetingId }>

/** A meeting that was postponed, and the one that takes its place. @german Verschiebung */
export interface Postponement {
  readonly postponed: PostponedMeeting
  /** With the occasion, the triggers and the agenda of the first one, and without a date yet. */
  readonly successor: ProposedMeeting
  /** Those of the proposals that go along: they stand on the agenda of the new meeting. */
  readonly proposals: ReadonlyArray<AgendaProposal>
}

/**
 * Replaces a meeting by another one, before it was held.
 *
 * To move a meeting to another time without replacing it there is `reschedule`.
 *
 * @param to - the id of the new meeting, and why the first one is not held
 * @param proposals - what was proposed to its bodies: what stands on its agenda goes along with it
 * @problem InvalidValue - at `["reason"]` where it is empty
 * @problem PostponedToItself - at `["successor"]`
 * @rule R26
 */
export const postpone = (
  meeting: ScheduledMeeting | InvitedMeeting,
  to: { readonly successor: MeetingId; readonly reason: string },
  proposals: ReadonlyArray<AgendaProposal> = [],
): Result.Result<Postponement, InvalidValue | PostponedToItself> => {
  if (to.successor === meeting.id)
    return Result.fail({ _tag: "PostponedToItself", path: ["successor"], meeting: meeting.id })
  return Result.map(parse(Postponed, { ...asPlanned(meeting), ...to, state: "postponed" }), (postponed) => {
    const successor = successorOf(postponed)
    return { postponed, successor, proposals: followProposals(successor, proposals) }
  })
}

const successorOf = (postponed: PostponedMeeting): ProposedMeeting => {
  const { conference, jointWith, title, occasion, triggers } = postponed
  return {
    id: postponed.successor,
    conference,
    jointWith,
    title,
    ...(occasion === undefined ? {} : { occasion }),
    triggers,
    agenda: carriedItems(postponed),
    state: "proposed",
  }
}

/** What a meeting that is not held keeps: when it was to be, where, and who was asked. */
const asPlanned = (meeting: UpcomingMeeting) => {
  if (meeting.state === "proposed") return meeting
  const { moderatedBy: _moderator, minutesBy: _writer, online: _link, ...scheduled } = meeting
  if (scheduled.state === "scheduled") return scheduled
  const { invitedOn: _invitedOn, guestsInvited: _guests, answers: _answers, ...invited } = scheduled
  return invited
}
