/**
 * One file on disk: the embedded storage backend, for one machine and any number of its processes.
 *
 * @packageDocumentation
 */
export { type SqliteBackup, sqliteBackup } from "./backup.js"
export { type SqliteReport, sqliteCheck } from "./check.js"
export { type SqliteCompacted, sqliteCompact } from "./compact.js"
export { FileFault } from "./fault.js"
export type { FaultReason } from "./fault-text.js"
export { sqliteText } from "./finding-text.js"
export type {
  ChangeAstray,
  ChangesMissing,
  DocumentUnreadable,
  EntryWrong,
  FileFinding,
  PagesDamaged,
  RevisionWrong,
  VersionAstray,
} from "./findings.js"
export type { Durability, SqliteOptions } from "./opening.js"
export { sqliteBackend } from "./sqlite-backend.js"
