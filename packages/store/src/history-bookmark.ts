/** Bookmarks of a history: how far forgetting has come in a network, kept in the network itself. */
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import { Backend, changes } from "./backend.js"
import type { AnyCollection } from "./collection.js"
import { beginning, type Change, type Cursor, type Write } from "./commit.js"
import type { Json } from "./document.js"
import type { BackendFailure } from "./errors.js"
import { historyOf } from "./history.js"
import type { Key } from "./key.js"

/** A change by what names it. */
interface ChangeName {
  readonly collection: string
  readonly id: string
  readonly revision: number
}

/** A change that says to have happened after the day on which it was read. */
export interface LaterChange extends ChangeName {
  readonly at: string
}

/** How far forgetting has come. */
export interface HistoryBookmark {
  /** Everything up to here was dealt with. */
  readonly cursor: Cursor
  /** The change at the cursor, and the cursor before it: by them it shows whether the store is still the same. */
  readonly last?: ChangeName & { readonly after: Cursor }
  /** Changes that were passed by, to be dealt with when their day has come. */
  readonly later: ReadonlyArray<LaterChange>
}

/**
 * The bookmarks of a store. What stands in them is looked at when one is read: a cursor from another store is of no use.
 *
 * @german Lesezeichen des Verlaufs
 */
export const historyBookmarks: AnyCollection = {
  name: "historyBookmarks",
  version: 1,
  present: (key, { document, schema }) => Result.succeed({ _tag: "Put", key, document, schema, indexes: [] }),
  history: (key, request = {}) =>
    historyOf(key, (_, { document }) => Result.succeed({ document, value: document }), request),
}

const atBeginning: HistoryBookmark = { cursor: beginning, later: [] }

/** The bookmark of a network; one at the beginning where there is none, or where it is of another store. */
export const bookmarkIn = Effect.fnUntraced(function* (network: string) {
  const [found] = yield* Backend.use((backend) => backend.get([keyIn(network)]))
  const bookmark = readBookmark(found?.document)
  if (bookmark?.last === undefined) return atBeginning
  const { last, cursor } = bookmark
  const [change] = yield* changes({ network, after: last.after, limit: 1 }).pipe(
    Effect.catchIf(isOfAnotherStore, () => Effect.succeed([])),
  )
  return change?.cursor === cursor && nameOf(change) === nameOf({ ...last, key: last }) ? bookmark : atBeginning
})

/** The steps that keep a bookmark, and only the last one of them. */
export const keepBookmark = (network: string, bookmark: HistoryBookmark): ReadonlyArray<Write> => {
  const key = keyIn(network)
  const { cursor, last, later } = bookmark
  const known: { readonly [name: string]: Json } = last === undefined ? {} : { last: { ...last } }
  const document = { cursor, ...known, later: later.map((change) => ({ ...change })) }
  return [
    { _tag: "Put", key, document, schema: historyBookmarks.version, indexes: [] },
    { _tag: "Forget", key },
  ]
}

const keyIn = (network: string): Key => ({ network, collection: historyBookmarks.name, id: "forgotten" })

const nameOf = ({ key, revision }: Pick<Change, "revision"> & { readonly key: Omit<Key, "network"> }): string =>
  JSON.stringify([key.collection, key.id, revision])

const isOfAnotherStore = ({ cause }: BackendFailure): boolean =>
  typeof cause === "object" && cause !== null && "_tag" in cause && cause._tag === "CursorUnknown"

/** Only what was written by `keepBookmark` is a bookmark. */
const readBookmark = (document: Json | undefined): HistoryBookmark | undefined => {
  if (!isObject(document)) return undefined
  const { cursor, last, later } = document
  if (typeof cursor !== "string" || !isObject(last) || !Array.isArray(later)) return undefined
  const { after } = last
  const name = readName(last)
  if (typeof after !== "string" || name === undefined) return undefined
  const read = later.flatMap((change: Json): ReadonlyArray<LaterChange> => {
    const found = isObject(change) ? readName(change) : undefined
    return isObject(change) && found !== undefined && typeof change["at"] === "string"
      ? [{ ...found, at: change["at"] }]
      : []
  })
  return { cursor, last: { ...name, after }, later: read }
}

const isObject = (value: Json | undefined): value is { readonly [name: string]: Json } =>
  typeof value === "object" && value !== null && !Array.isArray(value)

const readName = ({ collection, id, revision }: { readonly [name: string]: Json }): ChangeName | undefined =>
  typeof collection === "string" && typeof id === "string" && typeof revision === "number"
    ? { collection, id, revision }
    : undefined
