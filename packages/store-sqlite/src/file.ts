/** Files: what is opened, in which way, and whether it is still the same. */
import { accessSync, constants, existsSync, statSync } from "node:fs"
import { dirname, resolve } from "node:path"
import { DatabaseSync } from "node:sqlite"
import { pathToFileURL } from "node:url"
import { FileFault } from "./fault.js"

/** An open file. @german Geöffnete Datei */
export interface OpenFile {
  readonly db: DatabaseSync
  readonly path: string
  /** Throws where what was opened can no longer be trusted to be read. */
  readonly beforeReading: () => void
  /** Throws where what was opened is no longer what lies at the path. */
  readonly beforeWriting: () => void
}

/** Kept in memory, and nowhere else. */
export const inMemory = ":memory:"

/** Where the file lies, whatever folder the process goes to; and never one of SQLite's own names for something else. */
export const pathOf = (path: string): string => {
  if (path === inMemory) return path
  if (path === "" || path.includes("\u0000")) throw new FileFault({ because: "noPath", file: path })
  return resolve(path)
}

/**
 * Opens a file to write, and makes it where there is none.
 *
 * Who moves it away or puts a backup in its place while it is open gets no error from the system: what is written then
 * would be lost with the old file.
 */
export const openToWrite = (path: string): OpenFile => {
  const db = new DatabaseSync(path, { timeout: 0 })
  if (path === inMemory) return { db, path, ...unwatched }
  const opened = identityOf(path)
  const beforeWriting = () => {
    if (identityOf(path) !== opened) throw new FileFault({ because: "moved", file: path })
  }
  return { db, path, ...unwatched, beforeWriting }
}

/**
 * Opens a file to read; also where nothing may be written beside it, as on a disk that is mounted so.
 *
 * Then SQLite has no way to see that others write, and is told that nobody does.
 */
export const openToRead = (path: string): OpenFile => {
  const db = new DatabaseSync(path, { readOnly: true, timeout: 0 })
  try {
    db.prepare("SELECT count(*) FROM sqlite_schema").get()
    return { db, path, ...unwatched }
  } catch (thrown) {
    db.close()
    if (!existsSync(path) || !isOpenProblem(thrown)) throw thrown
    return openUnchanging(path)
  }
}

/** Opens a file to look at it and to leave nothing beside it: who may only read, SQLite does not let tidy up. */
export const openToLook = (path: string): OpenFile => {
  if (!isWritable(path)) return openToRead(path)
  const db = new DatabaseSync(path, { timeout: 0 })
  db.exec("PRAGMA query_only = ON")
  return { db, path, ...unwatched }
}

const isWritable = (path: string): boolean => {
  try {
    accessSync(path, constants.W_OK)
    accessSync(dirname(path), constants.W_OK)
    return true
  } catch {
    return false
  }
}

const openUnchanging = (path: string): OpenFile => {
  if (hasLog(path)) throw new FileFault({ because: "unmerged", file: path })
  const url = pathToFileURL(path)
  url.searchParams.set("immutable", "1")
  const beforeReading = () => {
    if (hasLog(path)) throw new FileFault({ because: "changing", file: path })
  }
  return { db: new DatabaseSync(url, { readOnly: true, timeout: 0 }), path, ...unwatched, beforeReading }
}

/** A file of which nothing has to hold. */
export const unwatched = { beforeReading: () => undefined, beforeWriting: () => undefined }

/** Whether commits lie beside the file that are not in it yet. */
export const hasLog = (path: string): boolean => (statSync(`${path}-wal`, { throwIfNoEntry: false })?.size ?? 0) > 0

/** SQLITE_CANTOPEN, or SQLITE_READONLY where the log beside the file cannot be looked after. */
const isOpenProblem = (thrown: unknown): boolean =>
  typeof thrown === "object" &&
  thrown !== null &&
  "errcode" in thrown &&
  [8, 14].includes(Number(thrown.errcode) & 0xff)

const identityOf = (path: string): string => {
  const found = statSync(path, { bigint: true, throwIfNoEntry: false })
  return found === undefined ? "" : `${found.dev}/${found.ino}`
}
