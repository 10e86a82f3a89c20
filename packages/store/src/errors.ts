/** What can go wrong between a program and its store. Three errors, and no others. */
import * as Data from "effect/Data"
import type { Key } from "./key.js"
import type { RecordProblem } from "./schema-version.js"
import { storeText } from "./text.js"

/** What was being done with the backend. @german Speicherzugriff */
export type Operation =
  | "open"
  | "get"
  | "query"
  | "commit"
  | "changes"
  | "versions"
  | "networks"
  | "backup"
  | "check"
  | "compact"

/**
 * Somebody else wrote in between: the first check of the commit that does not hold. Load again, decide again.
 *
 * @german Bearbeitungskonflikt
 */
export class RevisionConflict extends Data.TaggedError("RevisionConflict")<{
  readonly key: Key
  /** As the commit demanded; 0 for "no such document". */
  readonly expected: number
  /** As it is; 0 for "no such document". */
  readonly actual: number
}> {
  override get message(): string {
    return storeText.en.RevisionConflict(this)
  }
}

/**
 * The backend could not do its work.
 *
 * Nothing of a commit was written, unless `outcome` says that nobody knows: the connection broke while the commit was being
 * confirmed. Then the same commit, sent again with the same id, tells: it is done once, however often it is sent.
 *
 * @german Speicherfehler
 */
export class BackendFailure extends Data.TaggedError("BackendFailure")<{
  readonly operation: Operation
  /** Whether the same call may succeed later, without anybody mending anything. */
  readonly retryable: boolean
  /** Only of a commit: it was written as a whole, or not at all, and nobody knows which. */
  readonly outcome?: "unknown"
  /** The id of the commit whose outcome is unknown, where it had one. */
  readonly commit?: string
  /** What the driver said; or a `Refusal`, where nothing is broken but the request. */
  readonly cause: unknown
}> {
  override get message(): string {
    return storeText.en.BackendFailure(this)
  }
}

/** A document does not fit the schema of its collection: one that is stored, or was to be. @german Unlesbarer Datensatz */
export class CorruptRecord extends Data.TaggedError("CorruptRecord")<{
  readonly key: Key
  readonly problem: RecordProblem
}> {
  override get message(): string {
    return storeText.en.CorruptRecord(this)
  }
}

/** Everything that reading and writing can end with. @german Fehler der Ablage */
export type StoreError = RevisionConflict | BackendFailure | CorruptRecord
