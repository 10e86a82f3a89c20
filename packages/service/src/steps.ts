/** Steps: the conditions and writes that a decision puts together before it is committed. */
import type { Check, NetworkCollection, Write } from "@sozialraum/store"
import * as Effect from "effect/Effect"

/** Conditions and steps of a commit. @german Schreibvorhaben */
export interface Steps {
  readonly checks: ReadonlyArray<Check>
  readonly writes: ReadonlyArray<Write>
}

/** All of them as one. */
export const together = (parts: ReadonlyArray<Steps>): Steps => ({
  checks: parts.flatMap(({ checks }) => checks),
  writes: parts.flatMap(({ writes }) => writes),
})

/** The steps that write those of some values which the network does not have yet; what is there stays as it is. */
export const addAbsent = Effect.fnUntraced(function* <
  A extends { readonly id: Id },
  Id extends string,
  Index extends string,
>(collection: NetworkCollection<A, Id, Index>, values: ReadonlyArray<A>) {
  const known = yield* collection.getMany(values.map(({ id }) => id))
  const absent = values.filter((_, index) => known[index] === undefined)
  return {
    checks: absent.map(({ id }) => collection.expectAbsent(id)),
    writes: absent.map((value): Write => collection.put(value)),
  } satisfies Steps
})
