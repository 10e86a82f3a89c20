/** The SQLite backend: one file, open for as long as its layer lives. */
import { Backend, type BackendFailure } from "@sozialraum/store"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import { changeReader } from "./changes.js"
import { failureOf } from "./fault.js"
import type { OpenFile } from "./file.js"
import { opened, patienceOf, type SqliteOptions } from "./opening.js"
import { pageReader } from "./pages.js"
import { reader } from "./reading.js"
import { turnsOn } from "./waiting.js"
import { writer } from "./writing.js"

/**
 * Keeps everything in one file, which is made where there is none.
 *
 * Several processes may have the file open; one at a time writes, and the others wait for their turn, each call for up to
 * five seconds; meanwhile the process goes on with other work. What was committed survives the end of the process at any
 * moment; the last commits before a power cut may be missing as a whole, unless `durability` says otherwise. A file of an
 * older version is brought up to date. The file is closed together with the layer.
 *
 * @param path - of the file; its folder must exist, on a disk of this machine. `":memory:"` keeps everything in memory
 * @problem NotAStore - as cause of the `BackendFailure`: the file belongs to another program, or a newer version wrote it
 * @example
 * import { openStore } from "@sozialraum/store"
 * import { sqliteBackend } from "@sozialraum/store-sqlite"
 * const reason = await openStore(sqliteBackend("no/such/folder/store.db")).catch(({ cause }) => cause.because)
 * reason // => "noFolder"
 */
export const sqliteBackend = (path: string, options: SqliteOptions = {}): Layer.Layer<Backend, BackendFailure> =>
  Layer.effect(
    Backend,
    Effect.flatMap(opened(path, options), (file) =>
      Effect.try({ try: () => sqliteOn(file, patienceOf(options)), catch: failureOf("open", file.path) }),
    ),
  )

/** The port on an open file. */
export const sqliteOn = (file: OpenFile, patienceSeconds: number): Backend["Service"] => {
  const { read, write } = turnsOn(file, patienceSeconds)
  const { get, versions, networks } = reader(file.db)
  const [query, changes, commit] = [pageReader(file.db), changeReader(file.db), writer(file.db)]
  return {
    get: (keys) => read("get", () => get(keys)),
    query: (request) => read("query", () => query(request)),
    commit: (request) =>
      Effect.flatMap(
        write("commit", () => commit(request)),
        Effect.fromResult,
      ),
    changes: (request) =>
      Effect.flatMap(
        read("changes", () => changes(request)),
        Effect.fromResult,
      ),
    versions: (wanted) => read("versions", () => versions(wanted)),
    networks: (after, limit) => read("networks", () => networks(after, limit)),
  }
}
