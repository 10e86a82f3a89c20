/** Looking up what a use case speaks of. */
import type { Path, Problem, Revised } from "@sozialraum/core"
import type { NetworkCollection } from "@sozialraum/store"
import * as Effect from "effect/Effect"

/** There is nothing of this id in the network. */
export type NotFound = Problem<"NotFound", { readonly collection: string; readonly id: string }>

/** There is something of this id in the network already. */
export type IdTaken = Problem<"IdTaken", { readonly collection: string; readonly id: string }>

/**
 * Reads one value that a use case cannot do without.
 *
 * @param path - where the caller named the id
 * @problem NotFound - at that path; the collection that was looked in, and the id
 */
export const found = Effect.fnUntraced(function* <A, Id extends string, Index extends string>(
  values: NetworkCollection<A, Id, Index>,
  id: Id,
  ...path: Path
) {
  const value: Revised<A> | undefined = yield* values.get(id)
  if (value !== undefined) return value
  const { collection } = values.key(id)
  return yield* Effect.fail<NotFound>({ _tag: "NotFound", path, collection, id })
})

/**
 * Makes sure that an id is free.
 *
 * @problem IdTaken - at `["id"]`; the collection, and the id
 */
export const free = Effect.fnUntraced(function* <A, Id extends string, Index extends string>(
  values: NetworkCollection<A, Id, Index>,
  id: Id,
) {
  return (yield* values.get(id)) === undefined ? values.expectAbsent(id) : yield* idTaken(values, id, ["id"])
})

/** Refuses an id that something has already. */
export const idTaken = <A, Id extends string, Index extends string>(
  values: NetworkCollection<A, Id, Index>,
  id: Id,
  path: Path,
) => Effect.fail<IdTaken>({ _tag: "IdTaken", path, collection: values.key(id).collection, id })
