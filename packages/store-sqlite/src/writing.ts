/** Writing: one commit is one transaction. */
import type { DatabaseSync } from "node:sqlite"
import {
  BackendFailure,
  type Check,
  type Commit,
  type Receipt,
  RevisionConflict,
  refusalOf,
  type Write,
} from "@sozialraum/store"
import * as Result from "effect/Result"
import { inTransaction } from "./transaction.js"

/** Commits to an open file. */
export type Writer = (commit: Commit) => Result.Result<Receipt, RevisionConflict | BackendFailure>

interface Head {
  readonly revision: number
  readonly createdAt: string
  /** `null` for a tombstone. */
  readonly document: string | null
}

/** Prepares every statement once. */
export const writer = (db: DatabaseSync): Writer => {
  const head = headReader(db)
  const putDocument = db.prepare(`
    INSERT INTO documents (network, collection, id, revision, created_at, changed_at, document)
    VALUES (?, ?, ?, ?, ?, ?, ?)
    ON CONFLICT (network, collection, id) DO UPDATE SET revision = excluded.revision,
      created_at = excluded.created_at, changed_at = excluded.changed_at, document = excluded.document`)
  const addChange = db.prepare(`
    INSERT INTO changes (network, collection, id, revision, kind, at, by_role, reason, replaced)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`)
  const dropEntries = db.prepare("DELETE FROM entries WHERE network = ? AND collection = ? AND id = ?")
  const addEntry = db.prepare(`
    INSERT OR IGNORE INTO entries (network, collection, name, value, id, several) VALUES (?, ?, ?, ?, ?, ?)`)
  const lastCursor = db.prepare("SELECT coalesce(max(cursor), 0) AS cursor FROM changes")

  const conflict = ({ key, revision }: Check): RevisionConflict | undefined => {
    const found = head(key)
    const actual = found === undefined || found.document === null ? 0 : found.revision
    return actual === revision ? undefined : new RevisionConflict({ key, expected: revision, actual })
  }

  const apply = (write: Write, { at, by, reason }: Commit): number => {
    const { network, collection, id } = write.key
    const before = head(write.key)
    const existed = before !== undefined && before.document !== null
    if (write._tag === "Remove" && !existed) return before?.revision ?? 0
    const revision = (before?.revision ?? 0) + 1
    const kind = write._tag === "Put" ? "put" : "remove"
    addChange.run(network, collection, id, revision, kind, at, by, reason, before?.document ?? null)
    const document = write._tag === "Put" ? JSON.stringify(write.document) : null
    putDocument.run(network, collection, id, revision, existed ? before.createdAt : at, at, document)
    if (existed) dropEntries.run(network, collection, id)
    if (write._tag === "Remove") return revision
    for (const entry of write.indexes) {
      const several = write.indexes.some((other) => other.name === entry.name && other.value !== entry.value)
      addEntry.run(network, collection, entry.name, entry.value, id, several ? 1 : 0)
    }
    return revision
  }

  const commitFit = (commit: Commit): Result.Result<Receipt, RevisionConflict> => {
    for (const check of commit.checks) {
      const found = conflict(check)
      if (found !== undefined) return Result.fail(found)
    }
    const revisions = commit.writes.map((write) => apply(write, commit))
    return Result.succeed({ cursor: String(lastCursor.get()?.["cursor"]), revisions })
  }

  return (commit) => {
    const cause = refusalOf(commit)
    if (cause !== undefined) return Result.fail(new BackendFailure({ operation: "commit", retryable: false, cause }))
    return inTransaction(db, () => commitFit(commit))
  }
}

const headReader = (db: DatabaseSync) => {
  const statement = db.prepare(
    "SELECT revision, created_at, document FROM documents WHERE network = ? AND collection = ? AND id = ?",
  )
  return ({ network, collection, id }: Check["key"]): Head | undefined => {
    const row = statement.get(network, collection, id)
    if (row === undefined) return undefined
    const document = row["document"]
    return {
      revision: Number(row["revision"]),
      createdAt: String(row["created_at"]),
      document: typeof document === "string" ? document : null,
    }
  }
}
