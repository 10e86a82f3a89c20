/** Meetings: proposing one, giving it a date and a host, inviting to it, calling it off. */
import {
  cancel,
  type HeldMeeting,
  hold,
  type Interval,
  inState,
  invite,
  type LocalDate,
  Meeting,
  type MeetingHost,
  type MeetingId,
  type MeetingState,
  type Plain,
  schedule,
} from "@sozialraum/core"
import { type Check, Conferences, Institutions, Meetings, Memberships } from "@sozialraum/store"
import * as Effect from "effect/Effect"
import type { Act } from "./act.js"
import { decidingAgain, write } from "./decide.js"
import { found, free } from "./found.js"
import { given } from "./given.js"

/**
 * Records that a meeting is wanted.
 *
 * @param proposal - a meeting in the state `proposed`, as plain data; its id is the caller's
 * @problem InvalidValue, WrongState, IdTaken, NotFound - the conference must exist
 */
export const proposeMeeting = (act: Act, proposal: Plain<typeof Meeting>) =>
  decidingAgain(
    Effect.gen(function* () {
      const proposed = yield* given(Meeting, proposal)
      const meeting = yield* Effect.fromResult(inState(proposed, ["proposed"]))
      const [meetings, conferences] = [Meetings.in(act.network), Conferences.in(act.network)]
      const conference = yield* found(conferences, meeting.conference, "conference")
      yield* write(act, {
        reason: "meeting proposed",
        checks: [yield* free(meetings, meeting.id), conferences.expect(conference)],
        writes: [meetings.put(meeting)],
      })
      return meeting
    }),
  )

/**
 * Gives a proposed meeting its date and its host.
 *
 * @problem NotFound, WrongState, HostNotAvailable - as core describes them
 * @rule R22, R26
 */
export const scheduleMeeting = (
  act: Act,
  id: MeetingId,
  plan: { readonly interval: Interval; readonly host: MeetingHost },
) =>
  decidingAgain(
    Effect.gen(function* () {
      const { meeting, memberships, step } = yield* opened(act, id, ["proposed"])
      const institutions = Institutions.in(act.network)
      const host = plan.host.at === "member" ? yield* institutions.get(plan.host.institution) : undefined
      const known = host === undefined ? plan : { ...plan, institution: host.value }
      const scheduled = yield* Effect.fromResult(schedule(meeting, known, memberships))
      return yield* step("meeting scheduled", scheduled, host === undefined ? [] : [institutions.expect(host)])
    }),
  )

/**
 * Invites the active members to a scheduled meeting.
 *
 * @problem NotFound, WrongState, InvitedTooLate - as core describes them
 * @rule R24, R26
 */
export const inviteToMeeting = (act: Act, id: MeetingId, invitedOn: LocalDate) =>
  decidingAgain(
    Effect.gen(function* () {
      const { meeting, memberships, conference, step } = yield* opened(act, id, ["scheduled"])
      const members = Institutions.in(act.network)
      const known = yield* members.getMany(memberships.map(({ institution }) => institution))
      const found = known.filter((institution) => institution !== undefined)
      const institutions = found.map(({ value }) => value)
      const invited = yield* Effect.fromResult(invite(meeting, conference, { memberships, institutions, invitedOn }))
      return yield* step("members invited", invited, found.map(members.expect))
    }),
  )

/**
 * Records that a meeting took place, and which institutions were there.
 *
 * @problem NotFound, WrongState, NotADelegate, AttendanceUnclear - as core describes them
 * @rule R26, R27
 */
export const recordMeeting = (act: Act, id: MeetingId, attendance: HeldMeeting["attendance"]) =>
  decidingAgain(
    Effect.gen(function* () {
      const { meeting, memberships, step } = yield* opened(act, id, ["invited"])
      return yield* step("meeting held", yield* Effect.fromResult(hold(meeting, attendance, memberships)))
    }),
  )

/**
 * Calls a meeting off; it stays on record as cancelled.
 *
 * @problem NotFound, WrongState, InvalidValue - a meeting that was held cannot be cancelled; a reason is given
 * @rule R26
 */
export const cancelMeeting = (act: Act, id: MeetingId, reason: string) =>
  decidingAgain(
    Effect.gen(function* () {
      const { meeting, step } = yield* opened(act, id, ["proposed", "scheduled", "invited"])
      return yield* step("meeting cancelled", yield* Effect.fromResult(cancel(meeting, reason)))
    }),
  )

/** A meeting in a state that a step can start from, with what the steps need, and the way to write the next state. */
const opened = Effect.fnUntraced(function* <State extends MeetingState>(
  act: Act,
  id: MeetingId,
  allowed: ReadonlyArray<State>,
) {
  const meetings = Meetings.in(act.network)
  const stored = yield* found(meetings, id, "meeting")
  const meeting = yield* Effect.fromResult(inState(stored.value, allowed))
  const conferences = Conferences.in(act.network)
  const conference = yield* found(conferences, stored.value.conference, "conference")
  const memberships = yield* Memberships.in(act.network).all({ index: "byConference", equals: conference.value.id })
  const read = [
    meetings.expect(stored),
    conferences.expect(conference),
    ...memberships.map(Memberships.in(act.network).expect),
  ]
  const step = <Next extends Meeting>(reason: string, next: Next, alsoRead: ReadonlyArray<Check> = []) =>
    Effect.as(write(act, { reason, checks: distinct([...read, ...alsoRead]), writes: [meetings.put(next)] }), next)
  return { meeting, conference: conference.value, memberships: memberships.map(({ value }) => value), step }
})

/** Two memberships of one institution read it once. */
const distinct = (checks: ReadonlyArray<Check>): ReadonlyArray<Check> => [
  ...new Map(checks.map((check) => [`${check.key.collection} ${check.key.id}`, check])).values(),
]
