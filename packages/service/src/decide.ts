/** Committing what was decided, and deciding again where somebody else was faster. */
import { type Check, commit, type Write } from "@sozialraum/store"
import * as Effect from "effect/Effect"
import * as Schedule from "effect/Schedule"
import type { Act } from "./act.js"

/** What a decision wants written, on the condition that what it read is still so. @german Entscheidung */
export interface Decision {
  readonly reason: string
  readonly checks: ReadonlyArray<Check>
  readonly writes: ReadonlyArray<Write>
}

/** Writes a decision; nothing to write is no commit. */
export const write = (act: Act, decision: Decision) =>
  decision.writes.length === 0 ? Effect.void : Effect.asVoid(commit({ ...act, ...decision }))

/** Repeats a whole use case, from loading on, when somebody else wrote what it had read; for about a second of waiting. */
export const decidingAgain = <A, E extends { readonly _tag: string }, R>(useCase: Effect.Effect<A, E, R>) =>
  Effect.retry(useCase, {
    while: (error) => error._tag === "RevisionConflict",
    schedule: Schedule.spaced("10 millis").pipe(Schedule.jittered),
    times: 100,
  })
