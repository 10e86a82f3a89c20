/** Documents in memory: the shortest backend that keeps the contract, written to be read. */
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import { Backend } from "./backend.js"
import { beginning, type Change, type Check, type Commit, type Cursor, type Receipt, type Write } from "./commit.js"
import type { Stored } from "./document.js"
import { BackendFailure, RevisionConflict } from "./errors.js"
import type { Key } from "./key.js"
import { pageOf, type Row, replace, type Table } from "./memory-table.js"
import type { Page, Query } from "./query.js"
import { refusalOf } from "./refusal.js"

/**
 * A store that forgets everything when it is closed: for tests and for trying things out.
 *
 * Each time the layer is built, it is a new and empty store.
 */
export const memoryBackend: Layer.Layer<Backend> = Layer.sync(Backend, () => memory())

/** Nothing here waits for anything, so no other fibre ever sees a commit half done. */
const memory = (): Backend["Service"] => {
  const tables = new Map<string, Table>()
  const feed: Array<Change> = []

  const tableOf = ({ network, collection }: Omit<Key, "id">): Table => {
    const name = JSON.stringify([network, collection])
    const table = tables.get(name) ?? { rows: new Map(), lists: new Map() }
    tables.set(name, table)
    return table
  }

  const get = (key: Key): Stored | undefined => storedOf(key, tableOf(key).rows.get(key.id))

  const query = (request: Query): Page => {
    const { positions, next } = pageOf(tableOf(request), request)
    const { network, collection } = request
    const items = positions.flatMap(({ id }) => get({ network, collection, id }) ?? [])
    return next === undefined ? { items } : { items, next }
  }

  const conflict = ({ key, revision }: Check): RevisionConflict | undefined => {
    const actual = get(key)?.revision ?? 0
    return actual === revision ? undefined : new RevisionConflict({ key, expected: revision, actual })
  }

  const apply = (write: Write, { at, by, reason }: Commit): number => {
    const table = tableOf(write.key)
    const before = table.rows.get(write.key.id)
    if (write._tag === "Remove" && before?.document === undefined) return before?.revision ?? 0
    const row = rowAfter(write, before, at)
    replace(table, write.key.id, row)
    const kind = write._tag === "Put" ? "put" : "remove"
    feed.push({ cursor: String(feed.length + 1), key: { ...write.key }, revision: row.revision, kind, at, by, reason })
    return row.revision
  }

  const commit = (request: Commit): Effect.Effect<Receipt, RevisionConflict | BackendFailure> => {
    const refused = refusalOf(request)
    if (refused !== undefined)
      return Effect.fail(new BackendFailure({ operation: "commit", retryable: false, cause: refused }))
    for (const check of request.checks) {
      const found = conflict(check)
      if (found !== undefined) return Effect.fail(found)
    }
    const revisions = request.writes.map((write) => apply(write, request))
    return Effect.succeed({ cursor: String(feed.length), revisions })
  }

  const changes = (after: Cursor, limit: number): Effect.Effect<ReadonlyArray<Change>, BackendFailure> => {
    const read = after === beginning ? 0 : Number(after)
    const cause = { _tag: "CursorUnknown", path: ["after"], cursor: after } as const
    return Number.isInteger(read) && read <= feed.length
      ? Effect.succeed(feed.slice(read, read + limit))
      : Effect.fail(new BackendFailure({ operation: "changes", retryable: false, cause }))
  }

  return {
    get: (keys) => Effect.sync(() => keys.map(get)),
    query: (request) => Effect.sync(() => query(request)),
    commit: (request) => Effect.suspend(() => commit(request)),
    changes: (after, limit) => Effect.suspend(() => changes(after, limit)),
  }
}

/** Documents are kept as text, so that nobody can change the store by changing a value that went in or came out. */
const rowAfter = (write: Write, before: Row | undefined, at: string): Row => {
  const revision = (before?.revision ?? 0) + 1
  if (write._tag === "Remove") return { revision, createdAt: at, changedAt: at, document: undefined, entries: [] }
  const createdAt = before?.document === undefined ? at : before.createdAt
  const entries = [
    ...new Map(write.indexes.map(({ name, value }) => [JSON.stringify([name, value]), { name, value }])).values(),
  ]
  return { revision, createdAt, changedAt: at, document: JSON.stringify(write.document), entries }
}

const storedOf = (key: Key, row: Row | undefined): Stored | undefined => {
  if (row?.document === undefined) return undefined
  const { revision, createdAt, changedAt } = row
  return { key: { ...key }, revision, createdAt, changedAt, document: JSON.parse(row.document) }
}
