/** The port: what a place to keep documents has to do. Everything else is built on top of it, once. */
import * as Context from "effect/Context"
import type * as Effect from "effect/Effect"
import type { Change, ChangesQuery, Commit, Receipt } from "./commit.js"
import type { Stored, Version, VersionRef } from "./document.js"
import type { BackendFailure, RevisionConflict } from "./errors.js"
import type { Key } from "./key.js"
import type { Page, Query } from "./query.js"

/** Keeps documents under keys, with revisions, indexes, a history and a stream of changes. @german Ablage */
export class Backend extends Context.Service<
  Backend,
  {
    /** The documents, in the order of the keys; `undefined` where there is none. One call sees one state. */
    readonly get: (keys: ReadonlyArray<Key>) => Effect.Effect<ReadonlyArray<Stored | undefined>, BackendFailure>
    /** A page of one collection, by id or by a range of one declared index, in the order of `compareText`. */
    readonly query: (query: Query) => Effect.Effect<Page, BackendFailure>
    /** All checks hold and all writes happen, or nothing does. The same commit sent again is done once. */
    readonly commit: (commit: Commit) => Effect.Effect<Receipt, RevisionConflict | BackendFailure>
    /** What was committed after a cursor, in commit order, removals included; none skipped while others write. */
    readonly changes: (query: ChangesQuery) => Effect.Effect<ReadonlyArray<Change>, BackendFailure>
    /** Documents as they were; `undefined` where the revision never was, removed the document, or was forgotten. */
    readonly versions: (
      wanted: ReadonlyArray<VersionRef>,
    ) => Effect.Effect<ReadonlyArray<Version | undefined>, BackendFailure>
    /** The networks after a name (`""` is before all) in which something was ever committed, in the order of `compareText`. */
    readonly networks: (after: string, limit: number) => Effect.Effect<ReadonlyArray<string>, BackendFailure>
  }
>()("@sozialraum/store/Backend") {}

/**
 * Reads on in the stream of changes of a network; `beginning` stands before the first.
 *
 * @param query - `limit` at least 1; with `of`, only what happened to that one document
 */
export const changes = (query: ChangesQuery): Effect.Effect<ReadonlyArray<Change>, BackendFailure, Backend> =>
  Backend.use((backend) => backend.changes(query))
