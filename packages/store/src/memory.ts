/** Documents in memory: the shortest backend that keeps the contract, written to be read. */
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import { Backend } from "./backend.js"
import { beginning, type Change, type ChangesQuery, type Commit, type Receipt } from "./commit.js"
import type { Stored, Version, VersionRef } from "./document.js"
import { BackendFailure, type Operation, type RevisionConflict } from "./errors.js"
import { compareText, type Key } from "./key.js"
import { commitTo, emptyNetwork, type MemoryNetwork, storedIn, versionIn } from "./memory-network.js"
import { pageOf } from "./memory-table.js"
import type { Page, Query } from "./query.js"
import { type Refusal, refusalOf } from "./refusal.js"

/**
 * A store that forgets everything when it is closed: for tests and for trying things out.
 *
 * Each time the layer is built, it is a new and empty store.
 */
export const memoryBackend: Layer.Layer<Backend> = Layer.sync(Backend, () => memory())

/** Nothing here waits for anything, so no other fibre ever sees a commit half done. */
const memory = (): Backend["Service"] => {
  const networks = new Map<string, MemoryNetwork>()

  const get = (key: Key): Stored | undefined => {
    const network = networks.get(key.network)
    return network && storedIn(network, key)
  }

  const query = (request: Query): Page => {
    const { network, collection } = request
    const table = networks.get(network)?.tables.get(collection)
    if (table === undefined) return { items: [] }
    const { positions, next } = pageOf(table, request)
    const items = positions.flatMap(({ id }) => get({ network, collection, id }) ?? [])
    return next === undefined ? { items } : { items, next }
  }

  const commit = (request: Commit): Effect.Effect<Receipt, RevisionConflict | BackendFailure> => {
    const refused = refusalOf(request)
    if (refused !== undefined) return refusedBy("commit", refused)
    const network = networks.get(request.network) ?? emptyNetwork()
    const done = commitTo(network, request)
    if (network.feed.length > 0) networks.set(request.network, network)
    if ("revisions" in done) return Effect.succeed(done)
    return done._tag === "CommitIdTaken" ? refusedBy("commit", done) : Effect.fail(done)
  }

  const changes = ({ network, after, limit, of }: ChangesQuery) => {
    const feed = networks.get(network)?.feed ?? []
    const read = Number(after)
    // A number has many spellings; of those, one is a cursor.
    if (!/^\d{0,15}$/.test(after) || (after !== beginning && String(read) !== after) || read > feed.length)
      return refusedBy("changes", { _tag: "CursorUnknown", path: ["after"], cursor: after })
    const isAsked = ({ key }: Change) => of === undefined || (key.id === of.id && key.collection === of.collection)
    return Effect.succeed(
      (of === undefined ? feed.slice(read, read + limit) : feed.slice(read)).filter(isAsked).slice(0, limit),
    )
  }

  const version = ({ key, revision }: VersionRef): Version | undefined => {
    const network = networks.get(key.network)
    return network && versionIn(network, key, revision)
  }

  return {
    get: (keys) => Effect.sync(() => keys.map(get)),
    query: (request) => Effect.sync(() => query(request)),
    commit: (request) => Effect.suspend(() => commit(request)),
    changes: (request) => Effect.suspend(() => changes(request)),
    versions: (wanted) => Effect.sync(() => wanted.map(version)),
    networks: (after, limit) =>
      Effect.sync(() =>
        [...networks.keys()]
          .filter((name) => compareText(name, after) > 0)
          .sort(compareText)
          .slice(0, limit),
      ),
  }
}

const refusedBy = (operation: Operation, cause: Refusal): Effect.Effect<never, BackendFailure> =>
  Effect.fail(new BackendFailure({ operation, retryable: false, cause }))
