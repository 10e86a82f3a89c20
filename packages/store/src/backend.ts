/** The port: what a place to keep documents has to do. Everything else is built on top of it, once. */
import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import type { Change, Commit, Cursor, Receipt } from "./commit.js"
import type { Stored } from "./document.js"
import { type BackendFailure, CorruptRecord, type RevisionConflict } from "./errors.js"
import type { Key } from "./key.js"
import type { Page, Query } from "./query.js"

/** Keeps documents under keys, with revisions, indexes and a stream of changes. @german Ablage */
export class Backend extends Context.Service<
  Backend,
  {
    /** The documents, in the order of the keys; `undefined` where there is none. */
    readonly get: (keys: ReadonlyArray<Key>) => Effect.Effect<ReadonlyArray<Stored | undefined>, BackendFailure>
    /** A page of one collection, by id or by a range of one declared index, in the order of `compareText`. */
    readonly query: (query: Query) => Effect.Effect<Page, BackendFailure>
    /** All checks hold and all writes happen, or nothing does. */
    readonly commit: (commit: Commit) => Effect.Effect<Receipt, RevisionConflict | BackendFailure>
    /** What was committed after a cursor, in commit order, removals included; none skipped while others write. */
    readonly changes: (after: Cursor, limit: number) => Effect.Effect<ReadonlyArray<Change>, BackendFailure>
  }
>()("@sozialraum/store/Backend") {}

/**
 * Commits to the backend of the program.
 *
 * A value that does not fit the schema of its collection would be written once and then stop every reader: it is
 * refused as the `CorruptRecord` that it would become.
 */
export const commit = (
  request: Commit,
): Effect.Effect<Receipt, RevisionConflict | BackendFailure | CorruptRecord, Backend> => {
  for (const write of request.writes) {
    if (write._tag === "Put" && write.unfit !== undefined) {
      return Effect.fail(new CorruptRecord({ key: write.key, problem: write.unfit }))
    }
  }
  return Backend.use((backend) => backend.commit(request))
}

/** Reads on in the stream of changes; `beginning` stands before the first. @param limit - at least 1 */
export const changes = (after: Cursor, limit: number): Effect.Effect<ReadonlyArray<Change>, BackendFailure, Backend> =>
  Backend.use((backend) => backend.changes(after, limit))
