/** Committing what was decided, and deciding again where somebody else was faster. */
import type { InvalidValue } from "@sozialraum/core"
import { type Check, commit, type Write } from "@sozialraum/store"
import * as Effect from "effect/Effect"
import * as Schedule from "effect/Schedule"
import type { Act } from "./act.js"
import { refusePersonalData } from "./allowed-texts.js"

/** What a decision wants written, on the condition that what it read is still so. @german Entscheidung */
export interface Decision {
  readonly reason: string
  readonly checks: ReadonlyArray<Check>
  readonly writes: ReadonlyArray<Write>
}

/**
 * Writes a decision; nothing to write is no commit.
 *
 * @problem InvalidValue - at the part of a value that the facts of the caller made unfit
 * @problem PersonalDataLikelyHere - at a text that seems to tell of a person
 */
export const write = Effect.fnUntraced(function* (act: Act, decision: Decision) {
  for (const step of decision.writes)
    if (step._tag === "Put" && step.unfit !== undefined) return yield* Effect.fail<InvalidValue>(step.unfit)
  const isAllowed = yield* refusePersonalData(act, decision)
  yield* writeKnown(act, isAllowed ? { ...decision, reason: `${decision.reason}, texts allowed` } : decision)
})

/** Writes a decision that only takes away or counts: no text in it is new. */
export const writeKnown = ({ network, by, at }: Act, decision: Decision) =>
  decision.writes.length === 0 ? Effect.void : Effect.asVoid(commit({ network, by, at, ...decision }))

/**
 * Repeats a whole use case, from loading on, when somebody else wrote what it had read; for about a second of waiting.
 *
 * Where nobody knows whether its commit was written, it ends with that `BackendFailure`: decided again, the same booking could
 * be made twice. Whoever asks again with the same ids is told that they are taken, if it was.
 */
export const decidingAgain = <A, E extends { readonly _tag: string }, R>(useCase: Effect.Effect<A, E, R>) =>
  Effect.retry(useCase, {
    while: (error) => error._tag === "RevisionConflict",
    schedule: Schedule.spaced("10 millis").pipe(Schedule.jittered),
    times: 100,
  })
