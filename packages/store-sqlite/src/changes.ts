/** Changes: the stream of one network, or of one document. */
import type { DatabaseSync } from "node:sqlite"
import { BackendFailure, type Change, type ChangesQuery, isStorable, type Key } from "@sozialraum/store"
import * as Result from "effect/Result"
import { headReader } from "./heads.js"
import type { Row } from "./rows.js"

/** Reads the stream of changes of an open file. */
export type ChangeReader = (query: ChangesQuery) => Result.Result<ReadonlyArray<Change>, BackendFailure>

const columns = `
  c.cursor, c.collection, c.id, c.revision, c.kind, k.at, k.by_role, k.reason, k.id AS commit_id
  FROM changes AS c CROSS JOIN commits AS k ON k.network = c.network AND k.first = c.first`

/** The stream of a network. */
export const ofNetworkSql = `
  SELECT ${columns} WHERE c.network = ? AND c.cursor > ? ORDER BY c.cursor LIMIT ?`

/** The stream of a document. */
export const ofDocumentSql = `
  SELECT ${columns} WHERE c.number = ? AND c.cursor > ? ORDER BY c.cursor LIMIT ?`

/** Prepares every statement once. */
export const changeReader = (db: DatabaseSync): ChangeReader => {
  const head = headReader(db)
  const ofNetwork = db.prepare(ofNetworkSql)
  const ofDocument = db.prepare(ofDocumentSql)
  const lastOf = db.prepare("SELECT cursor FROM networks WHERE network = ?")

  const rowsOf = ({ network, limit, of }: ChangesQuery, after: number): ReadonlyArray<Row> => {
    if (of === undefined) return ofNetwork.all(network, after, limit)
    const number = isKey({ network, ...of }) ? head({ network, ...of })?.number : undefined
    return number === undefined ? [] : ofDocument.all(number, after, limit)
  }

  return (query) => {
    const { network, after } = query
    const last = isStorable(network) ? Number(lastOf.get(network)?.["cursor"] ?? 0) : 0
    const read = /^\d{1,15}$/.test(after) ? Number(after) : 0
    if ((after === "" || after === String(read)) && read <= last)
      return Result.succeed(last === 0 ? [] : rowsOf(query, read).map((row) => changeOf(network, row)))
    const cause = { _tag: "CursorUnknown", path: ["after"], cursor: after } as const
    return Result.fail(new BackendFailure({ operation: "changes", retryable: false, cause }))
  }
}

const isKey = (key: Key): boolean => [key.network, key.collection, key.id].every(isStorable)

const changeOf = (network: string, row: Row): Change => {
  const change = {
    cursor: String(row["cursor"]),
    key: { network, collection: String(row["collection"]), id: String(row["id"]) },
    revision: Number(row["revision"]),
    kind: row["kind"] === "put" ? "put" : "remove",
    at: String(row["at"]),
    by: String(row["by_role"]),
    reason: String(row["reason"]),
  } as const
  return row["commit_id"] === null ? change : { ...change, commit: String(row["commit_id"]) }
}
