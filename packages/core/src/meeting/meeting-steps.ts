/** The steps that bring a meeting about: its date, its host, and what is changed about them. Each takes the state it starts from. */
import * as Result from "effect/Result"
import type { InvitedMeeting, ProposedMeeting, ScheduledMeeting } from "./meeting.js"
import { type ArrangementRefusal, arranged, type MeetingPlan } from "./meeting-arrangement.js"
import type { MeetingRoster } from "./meeting-members.js"

/**
 * Gives a proposed meeting its date and its host. A date poll is over with that.
 *
 * @problem InvalidValue - at the part of the plan that does not fit, as a link that is none
 * @problem ConferenceUnknown, ConferenceNotActive - at `["conference"]` or `["jointWith", n]`
 * @problem HostNotAvailable - at `["host"]`; which of the conditions failed, and on which day
 * @problem NotAModerator - at `["moderatedBy"]`; who moderates on that day
 * @problem NotAMinutesTaker - at `["minutesBy"]`
 * @rule R11, R20, R22
 */
export const schedule = (
  meeting: ProposedMeeting,
  plan: MeetingPlan,
  roster: MeetingRoster,
): Result.Result<ScheduledMeeting, ArrangementRefusal> =>
  Result.map(arranged(meeting, plan, roster), (arrangement) => ({ ...meeting, ...arrangement, state: "scheduled" }))

/** What is to be changed about a meeting besides its time; what is left out stays. @german Geänderte Sitzungsplanung */
export type MeetingChange = Partial<Omit<MeetingPlan, "interval">>

/**
 * Moves a meeting to another time. Whoever was invited came for the old one: the meeting has to be invited to again,
 * within the lead days, and the answers are gone.
 *
 * What stays is looked at again for the new day: whoever no longer moderates then has to be replaced by name.
 *
 * @problem InvalidValue, ConferenceUnknown, ConferenceNotActive, HostNotAvailable, NotAModerator, NotAMinutesTaker - as for `schedule`
 * @rule R11, R22, R24, R26
 */
export const reschedule = (
  meeting: ScheduledMeeting | InvitedMeeting,
  plan: MeetingChange & Pick<MeetingPlan, "interval">,
  roster: MeetingRoster,
): Result.Result<ScheduledMeeting, ArrangementRefusal> => {
  const uninvited = withoutInvitation(meeting)
  return Result.map(arranged(meeting, { ...arrangementOf(meeting), ...plan }, roster), (arrangement) => ({
    ...uninvited,
    ...arrangement,
  }))
}

/**
 * Changes where a meeting is, who moderates it, who writes the minutes, or its link. The time stays, and with it the
 * invitation and the answers: who was invited is told of the new place.
 *
 * @problem InvalidValue, ConferenceUnknown, ConferenceNotActive, HostNotAvailable, NotAModerator, NotAMinutesTaker - as for `schedule`
 * @rule R11, R22
 */
export const rearrange = <Current extends ScheduledMeeting | InvitedMeeting>(
  meeting: Current,
  change: MeetingChange,
  roster: MeetingRoster,
): Result.Result<Current, ArrangementRefusal> =>
  Result.map(arranged(meeting, { ...arrangementOf(meeting), ...change }, roster), (arrangement) => ({
    ...meeting,
    ...arrangement,
  }))

const arrangementOf = (meeting: ScheduledMeeting | InvitedMeeting): MeetingPlan => {
  const { interval, host, moderatedBy, minutesBy, online } = meeting
  return {
    interval,
    host,
    ...(moderatedBy === undefined ? {} : { moderatedBy }),
    ...(minutesBy === undefined ? {} : { minutesBy }),
    ...(online === undefined ? {} : { online }),
  }
}

const withoutInvitation = (meeting: ScheduledMeeting | InvitedMeeting): ScheduledMeeting => {
  if (meeting.state === "scheduled") return meeting
  const { invitedOn: _on, invited: _invited, guestsInvited: _guests, answers: _answers, ...planned } = meeting
  return { ...planned, state: "scheduled" }
}
