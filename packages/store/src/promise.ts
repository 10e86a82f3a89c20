/** The Promise face: a store for programs that do not know effect. */
import type { Revised } from "@sozialraum/core"
import type * as Effect from "effect/Effect"
import type * as Layer from "effect/Layer"
import * as ManagedRuntime from "effect/ManagedRuntime"
import { type Backend, changes, commit } from "./backend.js"
import type { Collection, NetworkCollection, PageRequest } from "./collection.js"
import type { Change, Commit, Cursor, Receipt } from "./commit.js"
import type { BackendFailure } from "./errors.js"
import type { Page } from "./query.js"
import type { Selection } from "./selection.js"

/** Values of one kind in one network, read with promises. @german Sammlung eines Netzwerks */
export interface PromiseCollection<A, Id extends string, Index extends string>
  extends Omit<NetworkCollection<A, Id, Index>, "get" | "getMany" | "query" | "all"> {
  /** The value of an id, with its revision; `undefined` where there is none. */
  readonly get: (id: Id) => Promise<Revised<A> | undefined>
  /** One call of the backend, however many ids. The values come in the order of the ids. */
  readonly getMany: (ids: ReadonlyArray<Id>) => Promise<ReadonlyArray<Revised<A> | undefined>>
  /** One page, in the order of the ids or of an index. */
  readonly query: (request: PageRequest<Index>) => Promise<Page<Revised<A>>>
  /** Everything, page after page; what others write meanwhile may or may not be among it. */
  readonly all: (selection?: Selection<Index>) => Promise<ReadonlyArray<Revised<A>>>
}

/**
 * An open store. Its promises are rejected with the errors that the effects fail with: `RevisionConflict`,
 * `BackendFailure`, `CorruptRecord`, told apart by `_tag`.
 *
 * @german Geöffnete Ablage
 */
export interface Store {
  /** The values of one kind in one network. */
  readonly collection: <A, Id extends string, Index extends string>(
    kind: Collection<A, Id, Index>,
    network: string,
  ) => PromiseCollection<A, Id, Index>
  /** All checks hold and all writes happen, or nothing does. */
  readonly commit: (request: Commit) => Promise<Receipt>
  /** What was committed after a cursor, in commit order, removals included. */
  readonly changes: (after: Cursor, limit: number) => Promise<ReadonlyArray<Change>>
  /** Runs any effect that needs only the store. */
  readonly run: <A, E>(effect: Effect.Effect<A, E, Backend>) => Promise<A>
  /** Gives back what the store holds open; afterwards it can no longer be used. */
  readonly close: () => Promise<void>
}

/**
 * Opens a store. Whoever opens it closes it.
 *
 * @param layer - a backend: `memoryBackend`, or one of an adapter package
 * @returns the open store; rejected with `BackendFailure` where it cannot be opened
 * @example
 * import { ExternalId } from "@sozialraum/core"
 * import { collection, memoryBackend, openStore } from "@sozialraum/store"
 * const Names = collection({ name: "names", schema: ExternalId, id: (name) => name.value, indexes: {} })
 * const store = await openStore(memoryBackend)
 * const names = store.collection(Names, "bochum")
 * const write = {
 *   network: "bochum",
 *   checks: [names.expectAbsent("123456")],
 *   writes: [names.put({ scheme: "de-nw-schulnummer", value: "123456" })],
 *   by: "importer",
 *   reason: "first list",
 *   at: "2026-03-02T09:00:00Z",
 * }
 * await store.commit(write)
 * const again = await store.commit(write).catch((error) => error._tag)
 * again // => "RevisionConflict"
 * const found = await names.get("123456")
 * found?.revision // => 1
 * await store.close()
 */
export const openStore = async (layer: Layer.Layer<Backend, BackendFailure>): Promise<Store> => {
  const runtime = ManagedRuntime.make(layer)
  await runtime.context()
  return {
    collection: (kind, network) => {
      const values = kind.in(network)
      return {
        ...values,
        get: (id) => runtime.runPromise(values.get(id)),
        getMany: (ids) => runtime.runPromise(values.getMany(ids)),
        query: (request) => runtime.runPromise(values.query(request)),
        all: (selection) => runtime.runPromise(values.all(selection)),
      }
    },
    commit: (request) => runtime.runPromise(commit(request)),
    changes: (after, limit) => runtime.runPromise(changes(after, limit)),
    run: (effect) => runtime.runPromise(effect),
    close: () => runtime.dispose(),
  }
}
