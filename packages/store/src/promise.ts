/** The Promise face: a store for programs that do not know effect. */
import * as Effect from "effect/Effect"
import type * as Layer from "effect/Layer"
import * as ManagedRuntime from "effect/ManagedRuntime"
import * as Stream from "effect/Stream"
import { openStreams, type StopSignal } from "./async-iterables.js"
import { type Backend, changes } from "./backend.js"
import type { AnyCollection, Collection } from "./collection.js"
import type { Change, ChangesQuery, Commit, Receipt } from "./commit.js"
import { commit } from "./committing.js"
import type { BackendFailure } from "./errors.js"
import { type ExportRequest, exportNetwork } from "./exporting.js"
import { type ForgetRequest, forgetHistory, type HistoryForgotten } from "./forgetting.js"
import { Freshness } from "./freshness.js"
import type { Imported, ImportRequest } from "./import-request.js"
import { importNetwork } from "./importing.js"
import { networks } from "./network-contents.js"
import { type PromiseCollection, promised } from "./promise-collection.js"
import type { TextChunks } from "./text-lines.js"
import { type Upgraded, type UpgradeRequest, upgradeCollection } from "./upgrading.js"
import { type WatchRequest, watch } from "./watch.js"

/**
 * An open store. Its promises are rejected with the errors that the effects fail with: `RevisionConflict`,
 * `BackendFailure`, `CorruptRecord`, and `ImportRefused` of imports, told apart by `_tag`.
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
  /** What was committed in a network after a cursor, in commit order, removals included. */
  readonly changes: (query: ChangesQuery) => Promise<ReadonlyArray<Change>>
  /** The names of all networks in which something was ever committed. */
  readonly networks: () => Promise<ReadonlyArray<string>>
  /** Every change after a cursor, and then those that come; it ends by `break`, `return`, the signal, or with the store. */
  readonly watch: (request: WatchRequest & { readonly signal?: StopSignal }) => AsyncIterable<Change>
  /** A network as JSON lines, line by line. */
  readonly export: (request: ExportRequest) => AsyncIterable<string>
  /** Makes a network of the text of an export; what stopped goes on when it is run again. */
  readonly import: (chunks: TextChunks, request: ImportRequest) => Promise<Imported>
  /** Writes anew what older programs wrote. */
  readonly upgrade: (kind: AnyCollection, request: UpgradeRequest) => Promise<Upgraded>
  /** Takes earlier documents out of the history that were replaced before an instant. */
  readonly forgetHistory: (request: ForgetRequest) => Promise<HistoryForgotten>
  /** The same store, whose reads demand no more than this; closing it closes the store. */
  readonly reading: (freshness: Freshness) => Store
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
  const context = runtime.context()
  await context
  const streams = openStreams()
  const close = async () => {
    await streams.endAll()
    await runtime.dispose()
  }

  const reading = (freshness: Freshness): Store => {
    const run = <A, E>(effect: Effect.Effect<A, E, Backend>): Promise<A> =>
      runtime.runPromise(Effect.provideService(effect, Freshness, freshness))
    return {
      collection: (kind, network) => promised(kind.in(network), run),
      commit: (request) => run(commit(request)),
      changes: (query) => run(changes(query)),
      networks: () => run(networks),
      watch: ({ signal, ...request }) =>
        streams.iterate(Stream.provideService(watch(request), Freshness, freshness), context, signal),
      export: (request) =>
        streams.iterate(Stream.provideService(exportNetwork(request), Freshness, freshness), context),
      import: (chunks, request) => run(importNetwork(chunks, request)),
      upgrade: (kind, request) => run(upgradeCollection(kind, request)),
      forgetHistory: (request) => run(forgetHistory(request)),
      reading,
      run,
      close,
    }
  }
  return reading({ _tag: "Latest" })
}
