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

/** The same, where nothing of what is written over or taken away is to be found in the history afterwards. @rule P8, P14 */
export const forgetting = ({ checks, writes }: Steps): Steps => ({
  checks,
  writes: [...writes, ...writes.map(({ key }): Write => ({ _tag: "Forget", key }))],
})

/** The steps that write those of some values which the network does not have yet; what is there stays as it is. */
export const addAbsent = <A extends { readonly id: Id }, Id extends string, Index extends string>(
  collection: NetworkCollection<A, Id, Index>,
  values: ReadonlyArray<A>,
) => addAbsentBy(collection, values, ({ id }) => id)

/** The same for values that bear their id by another name. */
export const addAbsentBy = Effect.fnUntraced(function* <A, Id extends string, Index extends string>(
  collection: NetworkCollection<A, Id, Index>,
  values: ReadonlyArray<A>,
  idOf: (value: A) => Id,
) {
  const known = yield* collection.getMany(values.map(idOf))
  const absent = values.filter((_, index) => known[index] === undefined)
  return {
    checks: absent.map((value) => collection.expectAbsent(idOf(value))),
    writes: absent.map((value): Write => collection.put(value)),
  } satisfies Steps
})
