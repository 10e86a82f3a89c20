/** Steps of meetings: a meeting in a state that a step can start from, those who meet, and the way to write the next state. */
import {
  type AgendaProposal,
  type ConferenceId,
  conferencesOf,
  inState,
  type Meeting,
  type MeetingId,
  type MeetingRoster,
  type MeetingState,
} from "@sozialraum/core"
import { AgendaProposals, type Check, Conferences, Institutions, Meetings } from "@sozialraum/store"
import * as Effect from "effect/Effect"
import type * as Result from "effect/Result"
import type { Act } from "./act.js"
import { decidingAgain, write } from "./decide.js"
import { found } from "./found.js"
import { readRoster } from "./roster.js"
import type { Steps } from "./steps.js"

/** Which meeting, in which states the step starts, and why the next one is written. @german Sitzungsschritt */
export interface MeetingStep<State extends MeetingState> {
  readonly meeting: MeetingId
  readonly from: ReadonlyArray<State>
  readonly reason: string
}

/** A meeting in one of some states. */
export type InState<State> = Extract<Meeting, { readonly state: State }>

/** A step that depends on the meeting alone. */
export const takingStep = <State extends MeetingState, Next extends Meeting, P extends { readonly _tag: string }>(
  act: Act,
  step: MeetingStep<State>,
  decide: (meeting: InState<State>) => Result.Result<Next, P>,
) =>
  decidingAgain(
    Effect.gen(function* () {
      const { meeting, put } = yield* opened(act, step)
      return yield* put(yield* Effect.fromResult(decide(meeting)))
    }),
  )

/** A step that depends on those who meet. */
export const takingStepTogether = <
  State extends MeetingState,
  Next extends Meeting,
  P extends { readonly _tag: string },
>(
  act: Act,
  step: MeetingStep<State>,
  decide: (meeting: InState<State>, roster: MeetingRoster) => Result.Result<Next, P>,
) =>
  decidingAgain(
    Effect.gen(function* () {
      const { meeting, put } = yield* opened(act, step)
      const { roster, checks } = yield* assembled(act.network, meeting)
      return yield* put(yield* Effect.fromResult(decide(meeting, roster)), { checks, writes: [] })
    }),
  )

/**
 * A meeting in one of the states of the step, and the way to write the next one.
 *
 * @problem NotFound - at `["meeting"]`
 * @problem WrongState - as core describes it
 */
export const opened = Effect.fnUntraced(function* <State extends MeetingState>(act: Act, step: MeetingStep<State>) {
  const meetings = Meetings.in(act.network)
  const stored = yield* found(meetings, step.meeting, "meeting")
  const meeting = yield* Effect.fromResult(inState(stored.value, step.from))
  const put = <Next extends Meeting>(next: Next, also: Steps = { checks: [], writes: [] }) =>
    Effect.as(
      write(act, {
        reason: step.reason,
        checks: distinct([meetings.expect(stored), ...also.checks]),
        writes: [meetings.put(next), ...also.writes],
      }),
      next,
    )
  return { meeting, put }
})

/** Those who meet, as far as the network knows them: every body of the meeting, its members and their houses. */
export const assembled = Effect.fnUntraced(function* (network: string, meeting: Meeting) {
  const [conferences, institutions] = [Conferences.in(network), Institutions.in(network)]
  const bodies = known(yield* conferences.getMany(conferencesOf(meeting)))
  const { memberships, checks } = yield* readRoster(network, conferencesOf(meeting))
  const members = [...new Set(memberships.map(({ institution }) => institution))]
  const houses = known(yield* institutions.getMany(members))
  const roster: MeetingRoster = {
    conferences: bodies.map(({ value }) => value),
    memberships,
    institutions: houses.map(({ value }) => value),
  }
  return { roster, checks: [...bodies.map(conferences.expect), ...checks, ...houses.map(institutions.expect)] }
})

/** What was proposed to the bodies of a meeting, and the steps that write what became of it. */
export const proposed = Effect.fnUntraced(function* (network: string, meeting: Meeting) {
  const proposals = AgendaProposals.in(network)
  const stored = yield* ofBodies(meeting, (equals) => proposals.all({ index: "byConference", equals }))
  const steps = (changed: ReadonlyArray<AgendaProposal>): Steps => ({
    checks: stored.filter(({ value }) => changed.some(({ id }) => id === value.id)).map(proposals.expect),
    writes: changed.map(proposals.put),
  })
  return { values: stored.map(({ value }) => value), steps }
})

/** What each body of a meeting has, in the order of the bodies; what several have, as a joint meeting, once. */
export const ofBodies = <A extends { readonly value: { readonly id: string } }, E, R>(
  meeting: Meeting,
  read: (conference: ConferenceId) => Effect.Effect<ReadonlyArray<A>, E, R>,
): Effect.Effect<ReadonlyArray<A>, E, R> =>
  Effect.map(Effect.forEach(conferencesOf(meeting), read), (lists) => [
    ...new Map(lists.flat().map((one) => [one.value.id, one])).values(),
  ])

const known = <A>(list: ReadonlyArray<A | undefined>): ReadonlyArray<A> => list.filter((one) => one !== undefined)

/** One condition for each value, however often it was read. */
const distinct = (checks: ReadonlyArray<Check>): ReadonlyArray<Check> => [
  ...new Map(checks.map((check) => [`${check.key.collection} ${check.key.id}`, check])).values(),
]
