/** Collections read with promises. */
import type { Revised } from "@sozialraum/core"
import type * as Effect from "effect/Effect"
import type { Backend } from "./backend.js"
import type { HistoryRequest, PastPage } from "./history.js"
import type { NetworkCollection, PageRequest } from "./network-collection.js"
import type { Page } from "./query.js"
import type { Selection } from "./selection.js"

/** What a collection does with effects, and here with promises. */
type Read = "get" | "getMany" | "query" | "all" | "history" | "versions"

/** Values of one kind in one network, read with promises. @german Sammlung eines Netzwerks */
export interface PromiseCollection<A, Id extends string, Index extends string>
  extends Omit<NetworkCollection<A, Id, Index>, Read> {
  /** The value of an id, with its revision; `undefined` where there is none. */
  readonly get: (id: Id) => Promise<Revised<A> | undefined>
  /** One call of the backend, however many ids. The values come in the order of the ids. */
  readonly getMany: (ids: ReadonlyArray<Id>) => Promise<ReadonlyArray<Revised<A> | undefined>>
  /** One page, in the order of the ids or of an index. */
  readonly query: (request: PageRequest<Index>) => Promise<Page<Revised<A>>>
  /** Everything, page after page; what others write meanwhile may or may not be among it. */
  readonly all: (selection?: Selection<Index>) => Promise<ReadonlyArray<Revised<A>>>
  /** Every revision of a value, the first one first, page by page; also of one that was removed. @rule Q34 */
  readonly history: (id: Id, request?: HistoryRequest) => Promise<PastPage<A>>
  /** Values as they were at revisions, in one call; `undefined` where one never was, removed the value, or was forgotten. */
  readonly versions: (
    wanted: ReadonlyArray<{ readonly id: Id; readonly revision: number }>,
  ) => Promise<ReadonlyArray<A | undefined>>
}

/** A collection whose reads are run. */
export const promised = <A, Id extends string, Index extends string>(
  values: NetworkCollection<A, Id, Index>,
  run: <B, E>(effect: Effect.Effect<B, E, Backend>) => Promise<B>,
): PromiseCollection<A, Id, Index> => ({
  ...values,
  get: (id) => run(values.get(id)),
  getMany: (ids) => run(values.getMany(ids)),
  query: (request) => run(values.query(request)),
  all: (selection) => run(values.all(selection)),
  history: (id, request) => run(values.history(id, request)),
  versions: (wanted) => run(values.versions(wanted)),
})
