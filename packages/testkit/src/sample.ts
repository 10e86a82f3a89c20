/** Samples: what the laws write and read in one network, with as few words as possible. */
import {
  Backend,
  type BackendFailure,
  type ChangesQuery,
  type Check,
  type Commit,
  type Cursor,
  type Forget,
  type IndexEntry,
  type Json,
  type Key,
  type Page,
  type Put,
  type Query,
  type Receipt,
  type Remove,
  type RevisionConflict,
  type Stored,
  type Write,
} from "@sozialraum/store"
import * as Effect from "effect/Effect"

/** Two instants, the earlier one first. */
export const [earlier, later] = ["2026-03-02T09:00:00Z", "2026-03-03T10:30:00.250Z"] as const

/** Commits to the backend itself: no typed face stands between it and the law. */
export const commit = (request: Commit): Effect.Effect<Receipt, RevisionConflict | BackendFailure, Backend> =>
  Backend.use((backend) => backend.commit(request))

/** Samples of one network. */
export type Samples = ReturnType<typeof samplesIn>

/** Samples of one network; they lie in the collection `things`. */
export const samplesIn = (network: string) => {
  const place = { network, collection: "things" } as const
  const keyOf = (id: string): Key => ({ ...place, id })

  /** Without more words the document of a sample says only its id. */
  const put = (id: string, document: Json = { id }, indexes: ReadonlyArray<IndexEntry> = [], schema = 1): Put => ({
    _tag: "Put",
    key: keyOf(id),
    document,
    indexes,
    schema,
  })

  const commitOf = (writes: ReadonlyArray<Write>, checks: ReadonlyArray<Check> = []): Commit => ({
    network,
    checks,
    writes,
    by: "office",
    reason: "sample",
    at: earlier,
  })

  const readKey = (key: Key) => Effect.map(getAll([key]), ([found]) => found)

  return {
    ...place,
    keyOf,
    put,
    /** A sample that is found in the index `byName` under each of the values. */
    putUnder: (id: string, ...values: ReadonlyArray<string>): Put =>
      put(
        id,
        { id },
        values.map((value) => ({ name: "byName", value })),
      ),
    remove: (id: string): Remove => ({ _tag: "Remove", key: keyOf(id) }),
    forget: (id: string, below?: number): Forget => ({
      _tag: "Forget",
      key: keyOf(id),
      ...(below === undefined ? {} : { below }),
    }),
    /** Demands that a sample is at a revision; 0 for "there is none". */
    at: (id: string, revision: number): Check => ({ key: keyOf(id), revision }),
    commitOf,
    write: (writes: ReadonlyArray<Write>, checks: ReadonlyArray<Check> = []) => commit(commitOf(writes, checks)),
    read: (id: string) => readKey(keyOf(id)),
    readAll: (ids: ReadonlyArray<string>) => getAll(ids.map(keyOf)),
    /** What was written under an id at each of the revisions. */
    versions: (id: string, ...revisions: ReadonlyArray<number>) =>
      Backend.use((backend) => backend.versions(revisions.map((revision) => ({ key: keyOf(id), revision })))),
    changesAfter: (after: Cursor, limit: number, more: Partial<ChangesQuery> = {}) =>
      Backend.use((backend) => backend.changes({ network, after, limit, ...more })),
    ask: (query: Partial<Query>) => Backend.use((backend) => backend.query({ ...place, limit: 1000, ...query })),
  }
}

/** Reads documents in one call. */
export const getAll = (keys: ReadonlyArray<Key>) => Backend.use((backend) => backend.get(keys))

/** The ids of a page, in its order. */
export const idsOf = (page: Page): ReadonlyArray<string> => page.items.map((item: Stored) => item.key.id)

/** How an effect failed; `undefined` where it did not. */
export const errorOf = <E, R>(effect: Effect.Effect<unknown, E, R>): Effect.Effect<E | undefined, never, R> =>
  Effect.match(effect, { onFailure: (error): E | undefined => error, onSuccess: () => undefined })

/** More pages than any law needs: a backend that goes round in circles is stopped here. */
const enough = 200

/** Reads page after page, and does something else between any two. */
export const askAll = Effect.fnUntraced(function* (
  { ask }: Samples,
  query: Partial<Query>,
  between: Effect.Effect<unknown, RevisionConflict | BackendFailure, Backend> = Effect.void,
) {
  let page: Page = yield* ask(query)
  const pages = [page]
  while (page.next !== undefined && pages.length < enough) {
    yield* between
    page = yield* ask({ ...query, after: page.next })
    pages.push(page)
  }
  return pages
})

/** Everything after a cursor, read in pages; the newest of all where a page never ends. */
export const follow = Effect.fnUntraced(function* (
  { changesAfter }: Samples,
  after: Cursor,
  limit: number,
  more: Partial<ChangesQuery> = {},
) {
  const found = [...(yield* changesAfter(after, limit, more))]
  for (let pages = 1; pages < enough && found.length > 0; pages += 1) {
    const page = yield* changesAfter(found.at(-1)?.cursor ?? after, limit, more)
    if (page.length === 0) break
    found.push(...page)
  }
  return found
})
