/** Changing one value: read it, let core decide what becomes of it, write that. */
import type { Collection } from "@sozialraum/store"
import * as Effect from "effect/Effect"
import type * as Result from "effect/Result"
import type { Act } from "./act.js"
import { decidingAgain, write } from "./decide.js"
import { found } from "./found.js"

/** What becomes of a value, and why it is written. @german Änderung */
export interface Change<A, P> {
  readonly reason: string
  readonly decide: (value: A) => Result.Result<A, P>
}

/**
 * The use cases that change one value of a collection and depend on nothing else.
 *
 * @param path - where a caller names the id
 */
export const changing =
  <A, Id extends string, Index extends string>(kind: Collection<A, Id, Index>, path: string) =>
  <P extends { readonly _tag: string }>(act: Act, id: Id, { reason, decide }: Change<A, P>) =>
    decidingAgain(
      Effect.gen(function* () {
        const values = kind.in(act.network)
        const value = yield* found(values, id, path)
        const next = yield* Effect.fromResult(decide(value.value))
        yield* write(act, { reason, checks: [values.expect(value)], writes: [values.put(next)] })
        return next
      }),
    )
