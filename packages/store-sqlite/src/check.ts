/** Checking: whether everything in a file fits together. */
import { statSync } from "node:fs"
import type { DatabaseSync } from "node:sqlite"
import type { BackendFailure } from "@sozialraum/store"
import * as Effect from "effect/Effect"
import { FileFault, failureOf } from "./fault.js"
import { type FileFinding, findingsOf } from "./findings.js"
import { openedAsItIs } from "./opening.js"
import { onOneState } from "./transaction.js"

/** What a file holds, and what is wrong with it. @german Prüfbericht */
export interface SqliteReport {
  readonly documents: number
  /** Earlier documents that are still known. */
  readonly versions: number
  readonly changes: number
  readonly networks: number
  readonly bytes: number
  /** Empty where all is well; at most a hundred of each kind. */
  readonly findings: ReadonlyArray<FileFinding>
}

/**
 * Reads the whole file, and tells everything in it that does not fit together: damaged pages, documents that are no JSON,
 * index entries without documents and the other way round, revisions and changes that contradict each other, gaps.
 *
 * It changes nothing, and sees one state while others write. Some seconds for each hundred thousand documents the process
 * does nothing else.
 *
 * @param path - of the store; it may be open, in this process and in others
 */
export const sqliteCheck = (path: string): Effect.Effect<SqliteReport, BackendFailure> =>
  Effect.scoped(
    Effect.flatMap(openedAsItIs("check", path, "ofToday"), (file) =>
      Effect.try({
        try: () => onOneState(file.db, () => reportOn(file.db, statSync(file.path).size)),
        catch: failureOf("check", file.path),
      }),
    ),
  ).pipe(Effect.catch((failure) => (isDamage(failure.cause) ? tooDamaged(path, failure.cause) : Effect.fail(failure))))

const reportOn = (db: DatabaseSync, bytes: number): SqliteReport => {
  const findings = findingsOf(db)
  const count = (table: string) => Number(db.prepare(`SELECT count(*) AS rows FROM ${table}`).get()?.["rows"])
  const [documents, versions] = [count("documents"), count("versions")]
  return { documents, versions, changes: count("changes"), networks: count("networks"), bytes, findings }
}

const isDamage = (cause: unknown): cause is FileFault => cause instanceof FileFault && cause.because === "damaged"

/** Nothing can be counted any more. */
const tooDamaged = (path: string, { driver = "" }: FileFault): Effect.Effect<SqliteReport> =>
  Effect.sync(() => ({
    documents: 0,
    versions: 0,
    changes: 0,
    networks: 0,
    bytes: statSync(path).size,
    findings: [{ _tag: "PagesDamaged", said: driver }],
  }))
