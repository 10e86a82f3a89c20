/** The SQLite backend: one file, open for as long as its layer lives. */
import { DatabaseSync } from "node:sqlite"
import { Backend, BackendFailure, type NotAStore } from "@sozialraum/store"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Result from "effect/Result"
import * as Schedule from "effect/Schedule"
import { reader } from "./reading.js"
import { createTables, type FileKind, kindOf } from "./tables.js"
import { failureOf } from "./transaction.js"
import { writer } from "./writing.js"

/** How long an operation waits for another process that is writing. */
const patienceMs = 5000

/**
 * Keeps everything in one file, which is made where there is none.
 *
 * Several processes may have the file open; one at a time writes, and the others wait for up to five seconds. What was
 * committed survives the end of the process at any moment; the last commits before a power cut may be missing as a
 * whole. The file is closed together with the layer.
 *
 * @param path - of the file; its folder must exist
 * @problem NotAStore - as cause of the `BackendFailure`: the file belongs to another program, or a newer version wrote it
 */
export const sqliteBackend = (path: string): Layer.Layer<Backend, BackendFailure> =>
  Layer.effect(
    Backend,
    Effect.flatMap(
      Effect.acquireRelease(opened(path, patienceMs), (db) => Effect.sync(() => db.close())),
      (db) => Effect.try({ try: () => sqliteOn(db), catch: failureOf("open") }),
    ),
  )

/** The port on an open file. */
export const sqliteOn = (db: DatabaseSync): Backend["Service"] => {
  const { get, query, changes } = reader(db)
  const write = writer(db)
  return {
    get: (keys) => Effect.try({ try: () => get(keys), catch: failureOf("get") }),
    query: (request) => Effect.try({ try: () => query(request), catch: failureOf("query") }),
    commit: (commit) =>
      Effect.flatMap(Effect.try({ try: () => write(commit), catch: failureOf("commit") }), Effect.fromResult),
    changes: (after, limit) =>
      Effect.flatMap(Effect.try({ try: () => changes(after, limit), catch: failureOf("changes") }), Effect.fromResult),
  }
}

/**
 * Opens a file and makes sure that it is a store.
 *
 * SQLite does not wait everywhere where another process makes the file, closes it or repairs it after a crash.
 */
export const opened = (path: string, patience: number): Effect.Effect<DatabaseSync, BackendFailure> =>
  Effect.try({ try: () => open(path, patience), catch: failureOf("open") }).pipe(
    Effect.flatMap(Effect.fromResult),
    Effect.retry({ while: (failure) => failure.retryable, schedule: Schedule.spaced("50 millis"), times: 3 }),
  )

const open = (path: string, patience: number): Result.Result<DatabaseSync, BackendFailure> => {
  const db = new DatabaseSync(path, { timeout: patience })
  try {
    const refused = refusalOf(kindOf(db))
    if (refused === undefined) {
      db.exec("PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL")
      createTables(db)
      return Result.succeed(db)
    }
    db.close()
    return Result.fail(new BackendFailure({ operation: "open", retryable: false, cause: refused }))
  } catch (cause) {
    db.close()
    throw cause
  }
}

const refusalOf = (kind: FileKind): NotAStore | undefined => {
  if (kind === "foreign") return { _tag: "NotAStore", path: [], because: "foreign" }
  return kind === "newerStore" ? { _tag: "NotAStore", path: [], because: "newer" } : undefined
}
