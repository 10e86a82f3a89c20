/** Opening: a file becomes a store that is up to date, or it is clear why it cannot. */
import { BackendFailure, type Operation, type Refusal } from "@sozialraum/store"
import * as Effect from "effect/Effect"
import type * as Scope from "effect/Scope"
import { FileFault } from "./fault.js"
import { type OpenFile, openToLook, openToRead, openToWrite, pathOf, unwatched } from "./file.js"
import { bringUpToDate, type FileKind, kindOf } from "./layouts.js"
import { layout } from "./tables.js"
import { turnsOn } from "./waiting.js"

/** What a commit survives once it is confirmed. @german Dauerhaftigkeit */
export type Durability = "crash" | "powerCut"

/** How a file is opened. @german Öffnen einer Datei */
export interface SqliteOptions {
  /** Nothing is written, nothing is made, nothing is brought up to date: for reports from a file that others keep. */
  readonly readOnly?: boolean
  /**
   * `"crash"` (where nothing is said): the end of the process, at any moment. `"powerCut"`: also that of the machine; each
   * commit then waits for the disk.
   */
  readonly durability?: Durability
  /** How long a call waits for another process that is writing; 5 where nothing is said. */
  readonly patienceSeconds?: number
}

/** How long a call waits for another process. */
export const patienceOf = ({ patienceSeconds = 5 }: SqliteOptions): number => patienceSeconds

/** Opens a store for as long as the scope lasts. */
export const opened = (path: string, options: SqliteOptions): Effect.Effect<OpenFile, BackendFailure, Scope.Scope> =>
  openedAs("open", path, patienceOf(options), () =>
    options.readOnly === true
      ? prepared(openToRead(pathOf(path)), readyToRead)
      : prepared(openToWrite(pathOf(path)), (file, kind) => readyToWrite(file, kind, options)),
  )

/** Opens a store to look into it, without bringing it up to date. */
export const openedAsItIs = (
  operation: Operation,
  path: string,
  layouts: "any" | "ofToday" = "any",
): Effect.Effect<OpenFile, BackendFailure, Scope.Scope> =>
  openedAs(operation, path, patienceOf({}), () =>
    prepared(openToLook(pathOf(path)), layouts === "any" ? hasContent : readyToRead),
  )

const openedAs = (operation: Operation, path: string, patienceSeconds: number, open: () => OpenFile | Refusal) =>
  Effect.acquireRelease(
    Effect.flatMap(turnsOn({ path, ...unwatched }, patienceSeconds).read(operation, open), (found) =>
      "_tag" in found
        ? Effect.fail(new BackendFailure({ operation, retryable: false, cause: found }))
        : Effect.succeed(found),
    ),
    ({ db }) => Effect.sync(() => db.close()),
  )

type Ready = (file: OpenFile, kind: Exclude<FileKind, { _tag: "Foreign" }>) => void

/** Nothing is changed before it is clear that the file is a store, or is to become one. */
const prepared = (file: OpenFile, ready: Ready): OpenFile | Refusal => {
  try {
    const kind = kindOf(file.db)
    const because = kind._tag === "Foreign" ? "foreign" : isNewer(kind) ? "newer" : undefined
    if (kind._tag !== "Foreign" && because === undefined) {
      file.db.exec(`PRAGMA cache_size = -${cacheKilobytes}`)
      ready(file, kind)
      return file
    }
    file.db.close()
    return { _tag: "NotAStore", path: [], because: because ?? "foreign" }
  } catch (thrown) {
    if (file.db.isOpen) file.db.close()
    throw thrown
  }
}

const isNewer = (kind: FileKind): boolean => kind._tag === "Store" && kind.layout > layout

const hasContent: Ready = ({ path }, kind) => {
  if (kind._tag === "Empty") throw new FileFault({ because: "empty", file: path })
}

const readyToRead: Ready = (file, kind) => {
  hasContent(file, kind)
  if (kind._tag === "Store" && kind.layout < layout) throw new FileFault({ because: "older", file: file.path })
}

const readyToWrite = ({ db }: OpenFile, _kind: FileKind, { durability }: SqliteOptions): void => {
  db.exec(`
    PRAGMA journal_mode = WAL;
    PRAGMA synchronous = ${durability === "powerCut" ? "FULL" : "NORMAL"};
    PRAGMA secure_delete = ON;
    PRAGMA journal_size_limit = ${logBytes};`)
  bringUpToDate(db)
}

/** What is read again and again stays in memory; used only as far as it is needed. */
const cacheKilobytes = 64_000

/** After a great commit the log beside the file becomes small again. */
const logBytes = 64_000_000
