/** Compacting: what was forgotten and removed gives its space back to the disk. */
import { statSync } from "node:fs"
import type { BackendFailure } from "@sozialraum/store"
import * as Effect from "effect/Effect"
import { openedAsItIs } from "./opening.js"
import { turnsOn } from "./waiting.js"

/** What compacting a file did. @german Verkleinerung */
export interface SqliteCompacted {
  readonly bytesBefore: number
  readonly bytesAfter: number
}

/**
 * Writes the file anew without the space that is no longer used, and empties the log beside it.
 *
 * Nothing depends on it: what is freed is used again by later commits, and what was erased is overwritten at once. Nobody can
 * write meanwhile, and the process does nothing else; the disk needs room for the file a second time.
 *
 * @param path - of the store; it may be open, in this process and in others
 */
export const sqliteCompact = (path: string): Effect.Effect<SqliteCompacted, BackendFailure> =>
  Effect.scoped(
    Effect.flatMap(openedAsItIs("compact", path), (file) =>
      turnsOn(file, 5).write("compact", () => {
        file.db.exec("PRAGMA query_only = OFF")
        const emptyLog = "PRAGMA wal_checkpoint(TRUNCATE)"
        file.db.exec(emptyLog)
        const bytesBefore = statSync(file.path).size
        file.db.exec(`VACUUM; ${emptyLog}`)
        return { bytesBefore, bytesAfter: statSync(file.path).size }
      }),
    ),
  )
