/** Reading: documents by key, pages by id or index, and the stream of changes. */
import type { DatabaseSync, SQLOutputValue, StatementSync } from "node:sqlite"
import {
  BackendFailure,
  type Change,
  type Cursor,
  isStorable,
  type Key,
  type Page,
  type Query,
  type Stored,
} from "@sozialraum/store"
import * as Result from "effect/Result"
import { onOneState } from "./transaction.js"

type Columns = Record<string, SQLOutputValue>

/** What can be asked of an open file. */
export interface Reader {
  readonly get: (keys: ReadonlyArray<Key>) => ReadonlyArray<Stored | undefined>
  readonly query: (query: Query) => Page
  readonly changes: (after: Cursor, limit: number) => Result.Result<ReadonlyArray<Change>, BackendFailure>
}

/**
 * Prepares every statement once.
 *
 * The driver turns half characters into U+FFFD, and would find what belongs to another key: such keys are not looked up.
 */
export const reader = (db: DatabaseSync): Reader => {
  const byKey = db.prepare(`
    SELECT id, revision, created_at, changed_at, document FROM documents
    WHERE network = ? AND collection = ? AND id = ? AND document IS NOT NULL`)
  const changesAfter = db.prepare(`
    SELECT cursor, network, collection, id, revision, kind, at, by_role, reason FROM changes
    WHERE cursor > ? ORDER BY cursor LIMIT ?`)
  const lastCursor = db.prepare("SELECT coalesce(max(cursor), 0) AS cursor FROM changes")
  const pages = new Map<string, StatementSync>()

  const pageStatement = (query: Query): StatementSync => {
    const sql = query.index === undefined ? sqlById(query) : sqlByIndex(query)
    const statement = pages.get(sql) ?? db.prepare(sql)
    pages.set(sql, statement)
    return statement
  }

  const get = (key: Key): Stored | undefined => {
    const { network, collection, id } = key
    if (![network, collection, id].every(isStorable)) return undefined
    const row = byKey.get(network, collection, id)
    return row === undefined ? undefined : storedOf(network, collection, row)
  }

  const query = (request: Query): Page => {
    const { network, collection, index, after, limit } = request
    if (![network, collection].every(isStorable)) return { items: [] }
    const rows = pageStatement(request).all({
      network,
      collection,
      limit: limit + 1,
      ...(after === undefined ? {} : { afterId: after.id }),
      ...(after === undefined || index === undefined ? {} : { afterValue: after.value }),
      ...(index === undefined ? {} : { name: index.name, from: index.from ?? "" }),
      ...(index?.to === undefined ? {} : { to: index.to }),
    })
    const shown = rows.slice(0, limit)
    const items = shown.map((row) => storedOf(network, collection, row))
    const last = shown.at(-1)
    if (rows.length <= limit || last === undefined) return { items }
    return { items, next: { value: String(last["value"]), id: String(last["id"]) } }
  }

  const changes = (after: Cursor, limit: number): Result.Result<ReadonlyArray<Change>, BackendFailure> => {
    const read = Number(after)
    if (Number.isSafeInteger(read) && read <= Number(lastCursor.get()?.["cursor"]))
      return Result.succeed(changesAfter.all(read, limit).map(changeOf))
    const cause = { _tag: "CursorUnknown", path: ["after"], cursor: after } as const
    return Result.fail(new BackendFailure({ operation: "changes", retryable: false, cause }))
  }

  return {
    get: (keys) => (keys.length > 1 ? onOneState(db, () => keys.map(get)) : keys.map(get)),
    query,
    changes,
  }
}

const sqlById = ({ after }: Query): string => `
  SELECT '' AS value, id, revision, created_at, changed_at, document FROM documents
  WHERE network = $network AND collection = $collection AND document IS NOT NULL
    ${after === undefined ? "" : "AND id > $afterId"}
  ORDER BY id LIMIT $limit`

/** A document stands at the smallest of its values in the range: entries with a smaller one beside them are left out. */
const sqlByIndex = ({ index, after }: Query): string => `
  SELECT e.value AS value, d.id AS id, revision, created_at, changed_at, document
  FROM entries AS e JOIN documents AS d ON d.network = e.network AND d.collection = e.collection AND d.id = e.id
  WHERE e.network = $network AND e.collection = $collection AND e.name = $name AND e.value >= $from
    ${index?.to === undefined ? "" : "AND e.value < $to"}
    ${after === undefined ? "" : "AND (e.value, e.id) > ($afterValue, $afterId)"}
    AND (e.several = 0 OR NOT EXISTS (
      SELECT 1 FROM entries AS s
      WHERE s.network = e.network AND s.collection = e.collection AND s.id = e.id AND s.name = e.name
        AND s.value >= $from AND s.value < e.value))
  ORDER BY e.value, e.id LIMIT $limit`

const storedOf = (network: string, collection: string, row: Columns): Stored => ({
  key: { network, collection, id: String(row["id"]) },
  revision: Number(row["revision"]),
  createdAt: String(row["created_at"]),
  changedAt: String(row["changed_at"]),
  document: JSON.parse(String(row["document"])),
})

const changeOf = (row: Columns): Change => ({
  cursor: String(row["cursor"]),
  key: { network: String(row["network"]), collection: String(row["collection"]), id: String(row["id"]) },
  revision: Number(row["revision"]),
  kind: row["kind"] === "put" ? "put" : "remove",
  at: String(row["at"]),
  by: String(row["by_role"]),
  reason: String(row["reason"]),
})
