/** Backups: the whole store as it is at one moment, in a file of its own, while others go on writing. */
import { closeSync, fsyncSync, openSync, realpathSync, renameSync, rmSync, statSync } from "node:fs"
import { dirname } from "node:path"
import { backup } from "node:sqlite"
import type { BackendFailure } from "@sozialraum/store"
import * as Effect from "effect/Effect"
import type * as Scope from "effect/Scope"
import { FileFault, failureOf } from "./fault.js"
import { hasLog, type OpenFile, pathOf } from "./file.js"
import { openedAsItIs } from "./opening.js"

/** A backup that was made. @german Sicherung */
export interface SqliteBackup {
  /** The size of the file. */
  readonly bytes: number
}

/**
 * Copies a store as it is at one moment; what others commit meanwhile is not among it.
 *
 * The copy is written beside the target, brought to the disk, and only then put in its place: there is a whole backup at any
 * moment, the one before or the new one. It is a store like any other: `sqliteBackend` opens it.
 *
 * @param path - of the store; it may be open, in this process and in others
 * @param to - the file that becomes the backup; what lies there is replaced, unless it is an open store
 * @example
 * import { mkdtempSync } from "node:fs"
 * import { openStore } from "@sozialraum/store"
 * import { sqliteBackend, sqliteBackup } from "@sozialraum/store-sqlite"
 * import * as Effect from "effect/Effect"
 * const folder = mkdtempSync("/tmp/sozialraum-")
 * const store = await openStore(sqliteBackend(`${folder}/store.db`))
 * const { bytes } = await Effect.runPromise(sqliteBackup(`${folder}/store.db`, `${folder}/backup.db`))
 * bytes > 0 // => true
 * await store.close()
 */
export const sqliteBackup = (path: string, to: string): Effect.Effect<SqliteBackup, BackendFailure> =>
  Effect.scoped(
    Effect.flatMap(openedAsItIs("backup", path), (file) =>
      Effect.flatMap(besideTarget(file.path, to), ({ target, part }) => copied(file, target, part)),
    ),
  )

/** The file that is written first. Whatever happens, it does not stay. */
const besideTarget = (
  path: string,
  to: string,
): Effect.Effect<{ readonly target: string; readonly part: string }, BackendFailure, Scope.Scope> =>
  Effect.acquireRelease(
    Effect.try({
      try: () => {
        const target = pathOf(to)
        if (isSameFile(path, target)) throw new FileFault({ because: "same", file: to })
        if (statSync(target, { throwIfNoEntry: false })?.isDirectory() === true)
          throw new FileFault({ because: "folder", file: to })
        // The log would be taken for the log of the backup.
        if (hasLog(target)) throw new FileFault({ because: "inUse", file: to })
        return { target, part: `${target}.part-${process.pid}` }
      },
      catch: failureOf("backup", to),
    }),
    ({ part }) =>
      Effect.sync(() => {
        for (const name of [part, `${part}-journal`, `${part}-wal`, `${part}-shm`]) rmSync(name, { force: true })
      }),
  )

/** One transaction holds the state: without it, every commit of another process would make the copy begin anew. */
const copied = ({ db }: OpenFile, target: string, part: string): Effect.Effect<SqliteBackup, BackendFailure> =>
  Effect.tryPromise({
    try: async () => {
      rmSync(part, { force: true })
      db.exec("BEGIN; SELECT count(*) FROM sqlite_schema")
      try {
        await backup(db, part, { rate: pagesAtOnce })
      } finally {
        db.exec("COMMIT")
      }
      const { size: bytes } = statSync(part)
      toDisk(part)
      renameSync(part, target)
      toDisk(dirname(target))
      return { bytes }
    },
    catch: failureOf("backup", target),
  })

/** So many pages are copied before the process goes on with other work. */
const pagesAtOnce = 1000

const toDisk = (path: string): void => {
  const opened = openSync(path, "r")
  try {
    fsyncSync(opened)
  } finally {
    closeSync(opened)
  }
}

const isSameFile = (path: string, target: string): boolean => {
  const found = statSync(target, { bigint: true, throwIfNoEntry: false })
  const own = statSync(realpathSync(path), { bigint: true })
  return found !== undefined && found.ino === own.ino && found.dev === own.dev
}
