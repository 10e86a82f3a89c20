/** Sample commits and reads: what the laws write, with as few words as possible. */
import {
  Backend,
  type BackendFailure,
  type Check,
  type Commit,
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

/** Where the samples lie. */
export const place = { network: "bochum", collection: "things" } as const

/** The key of a sample. */
export const keyOf = (id: string): Key => ({ ...place, id })

/** Writes a sample; without more words its document says only its id. */
export const put = (id: string, document: Json = { id }, indexes: ReadonlyArray<IndexEntry> = []): Put => ({
  _tag: "Put",
  key: keyOf(id),
  document,
  indexes,
})

/** Writes a sample that is found in the index `byName` under each of the values. */
export const putUnder = (id: string, ...values: ReadonlyArray<string>): Put =>
  put(
    id,
    { id },
    values.map((value) => ({ name: "byName", value })),
  )

/** Removes a sample. */
export const remove = (id: string): Remove => ({ _tag: "Remove", key: keyOf(id) })

/** Demands that a sample is at a revision; 0 for "there is none". */
export const at = (id: string, revision: number): Check => ({ key: keyOf(id), revision })

/** A commit of samples. */
export const commitOf = (writes: ReadonlyArray<Write>, checks: ReadonlyArray<Check> = []): Commit => ({
  network: place.network,
  checks,
  writes,
  by: "office",
  reason: "sample",
  at: earlier,
})

/** Commits samples. */
export const write = (writes: ReadonlyArray<Write>, checks: ReadonlyArray<Check> = []) =>
  commit(commitOf(writes, checks))

/** Reads one document, and no other in the same call. */
export const readKey = (key: Key) =>
  Effect.map(
    Backend.use((backend) => backend.get([key])),
    ([found]) => found,
  )

/** Reads one sample. */
export const read = (id: string) => readKey(keyOf(id))

/** A question about the samples. */
export const ask = (query: Partial<Query>) =>
  Backend.use((backend) => backend.query({ ...place, limit: 1000, ...query }))

/** The ids of a page, in its order. */
export const idsOf = (page: Page): ReadonlyArray<string> => page.items.map((item: Stored) => item.key.id)

/** More pages than any law needs: a backend that goes round in circles is stopped here. */
const enough = 200

/** Reads page after page, and does something else between any two. */
export const askAll = Effect.fnUntraced(function* (
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
