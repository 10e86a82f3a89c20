/** Meetings: proposing one, giving it a date and a host, inviting to it, holding it, calling it off. */
import {
  answerInvitation as answered,
  cancel,
  conferencesOf,
  hold,
  type Invitation,
  inState,
  invite,
  Meeting,
  type MeetingAnswer,
  type MeetingChange,
  type MeetingId,
  type MeetingPlan,
  type MeetingRecord,
  type Plain,
  postpone,
  rearrange,
  reschedule,
  schedule,
} from "@sozialraum/core"
import { Conferences, Meetings } from "@sozialraum/store"
import * as Effect from "effect/Effect"
import type { Act } from "./act.js"
import { decidingAgain, write } from "./decide.js"
import { found, free } from "./found.js"
import { given } from "./given.js"
import { opened, proposed, takingStep, takingStepTogether } from "./meeting-steps.js"
import { together } from "./steps.js"

/**
 * Records that a meeting is wanted.
 *
 * @param proposal - a meeting in the state `proposed`, as plain data; its id is the caller's
 * @problem InvalidValue, WrongState, IdTaken, NotFound - each of its conferences must exist
 */
export const proposeMeeting = (act: Act, proposal: Plain<typeof Meeting>) =>
  decidingAgain(
    Effect.gen(function* () {
      const wanted = yield* given(Meeting, proposal)
      const meeting = yield* Effect.fromResult(inState(wanted, ["proposed"]))
      const [meetings, conferences] = [Meetings.in(act.network), Conferences.in(act.network)]
      const bodies = yield* Effect.forEach(conferencesOf(meeting), (id, index) =>
        found(conferences, id, index === 0 ? "conference" : "jointWith"),
      )
      yield* write(act, {
        reason: "meeting proposed",
        checks: [yield* free(meetings, meeting.id), ...bodies.map(conferences.expect)],
        writes: [meetings.put(meeting)],
      })
      return meeting
    }),
  )

/**
 * Gives a proposed meeting its date and its host.
 *
 * @problem NotFound, WrongState, HostNotAvailable, NotAModerator, NotAMinutesTaker, ConferenceNotActive, ConferenceUnknown,
 * InvalidValue - as core describes them
 * @rule R22, R26
 */
export const scheduleMeeting = (act: Act, meeting: MeetingId, plan: MeetingPlan) =>
  takingStepTogether(act, { meeting, from: ["proposed"], reason: "meeting scheduled" }, (wanted, roster) =>
    schedule(wanted, plan, roster),
  )

/**
 * Moves a meeting to another time; the members are invited anew.
 *
 * @problem NotFound, WrongState, HostNotAvailable, NotAModerator, NotAMinutesTaker, ConferenceNotActive, ConferenceUnknown,
 * InvalidValue - as core describes them
 * @rule R22, R24, R26
 */
export const rescheduleMeeting = (act: Act, meeting: MeetingId, plan: Parameters<typeof reschedule>[1]) =>
  takingStepTogether(act, { meeting, from: ["scheduled", "invited"], reason: "meeting moved" }, (planned, roster) =>
    reschedule(planned, plan, roster),
  )

/**
 * Changes where a meeting is, who moderates it, who writes the minutes, or its link.
 *
 * @problem NotFound, WrongState, HostNotAvailable, NotAModerator, NotAMinutesTaker, ConferenceNotActive, ConferenceUnknown,
 * InvalidValue - as core describes them
 * @rule R22
 */
export const rearrangeMeeting = (act: Act, meeting: MeetingId, change: MeetingChange) =>
  takingStepTogether(act, { meeting, from: ["scheduled", "invited"], reason: "meeting arranged" }, (planned, roster) =>
    rearrange(planned, change, roster),
  )

/**
 * Invites the active members to a scheduled meeting, and guests.
 *
 * @problem NotFound, WrongState, InvitedTooLate, GuestIsMember, ConferenceNotActive, ConferenceUnknown, InvalidValue - as core
 * describes them
 * @rule R24, R26
 */
export const inviteToMeeting = (act: Act, meeting: MeetingId, invitation: Invitation) =>
  takingStepTogether(act, { meeting, from: ["scheduled"], reason: "members invited" }, (planned, roster) =>
    invite(planned, invitation, roster),
  )

/**
 * Records what an invited institution answers.
 *
 * @problem NotFound, WrongState, NotInvited - as core describes them
 * @rule R24
 */
export const answerInvitation = (act: Act, meeting: MeetingId, answer: MeetingAnswer) =>
  takingStep(act, { meeting, from: ["invited"], reason: "invitation answered" }, (invited) => answered(invited, answer))

/**
 * Records that a meeting took place, and who was there.
 *
 * @problem NotFound, WrongState, NotADelegate, AttendanceUnclear, GuestIsMember - as core describes them
 * @rule R26, R27
 */
export const recordMeeting = (act: Act, meeting: MeetingId, record: MeetingRecord) =>
  takingStepTogether(act, { meeting, from: ["invited"], reason: "meeting held" }, (invited, roster) =>
    hold(invited, record, roster),
  )

/**
 * Calls a meeting off; it stays on record as cancelled.
 *
 * @problem NotFound, WrongState, InvalidValue - a meeting that was held cannot be cancelled; a reason is given
 * @rule R26
 */
export const cancelMeeting = (act: Act, meeting: MeetingId, reason: string) =>
  takingStep(act, { meeting, from: ["proposed", "scheduled", "invited"], reason: "meeting cancelled" }, (upcoming) =>
    cancel(upcoming, reason),
  )

/**
 * Replaces a meeting by another one, which is written with it; what members had proposed goes along.
 *
 * @param to - the id of the new meeting, and why the first one is not held
 * @returns both meetings, and what was proposed and goes along
 * @problem NotFound, WrongState, IdTaken, PostponedToItself, InvalidValue - as core describes them
 * @rule R26
 */
export const postponeMeeting = (act: Act, meeting: MeetingId, to: Parameters<typeof postpone>[1]) =>
  decidingAgain(
    Effect.gen(function* () {
      const reason = "meeting postponed"
      const { meeting: planned, put } = yield* opened(act, { meeting, from: ["scheduled", "invited"], reason })
      const meetings = Meetings.in(act.network)
      const { values, steps } = yield* proposed(act.network, planned)
      const postponement = yield* Effect.fromResult(postpone(planned, to, values))
      const { postponed, successor, proposals } = postponement
      const absent = yield* free(meetings, successor.id)
      const added = { checks: [absent], writes: [meetings.put(successor)] }
      yield* put(postponed, together([added, steps(proposals)]))
      return postponement
    }),
  )
