/** Transactions: all of it or nothing. */
import type { DatabaseSync } from "node:sqlite"

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
  } catch (thrown) {
    // On a full disk, SQLite has already rolled back by itself.
    if (db.isTransaction) db.exec("ROLLBACK")
    throw thrown
  }
}
