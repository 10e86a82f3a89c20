/** Transactions: all of it or nothing, and what the driver's errors mean. */
import type { DatabaseSync } from "node:sqlite"
import { BackendFailure, type Operation } from "@sozialraum/store"

/** Runs the body as the only writer of the file. Whatever it throws, nothing of it stays. */
export const inTransaction = <A>(db: DatabaseSync, body: () => A): A => bracket(db, "BEGIN IMMEDIATE", body)

/** Runs the body on one state of the file, whatever others write meanwhile. */
export const onOneState = <A>(db: DatabaseSync, body: () => A): A => bracket(db, "BEGIN", body)

const bracket = <A>(db: DatabaseSync, begin: string, body: () => A): A => {
  db.exec(begin)
  try {
    const result = body()
    db.exec("COMMIT")
    return result
  } catch (cause) {
    // On a full disk, SQLite has already rolled back by itself.
    if (db.isTransaction) db.exec("ROLLBACK")
    throw cause
  }
}

/** Somebody else holds the file; that passes. SQLITE_BUSY, SQLITE_LOCKED, SQLITE_PROTOCOL. */
const passing = new Set([5, 6, 15])

/** The failure of an operation, from what the driver threw. */
export const failureOf =
  (operation: Operation) =>
  (cause: unknown): BackendFailure => {
    const code = typeof cause === "object" && cause !== null && "errcode" in cause ? Number(cause.errcode) : 0
    return new BackendFailure({ operation, retryable: passing.has(code & 0xff), cause })
  }
