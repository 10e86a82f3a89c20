/** Checking: whether everything that a network holds can be read by this program. */
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import { Backend } from "./backend.js"
import type { AnyCollection } from "./collection.js"
import type { CorruptRecord } from "./errors.js"
import { historyBookmarks } from "./history-bookmark.js"
import { collectionsIn } from "./network-contents.js"
import type { Page, Position } from "./query.js"

/** What a check found in one collection. @german Prüfergebnis */
export interface CollectionChecked {
  readonly collection: string
  /** Whether the program knows such a collection. */
  readonly isKnown: boolean
  readonly documents: number
  /** Documents of an older version: they are read rightly, and wait for `upgradeCollection`. */
  readonly older: number
  /** Documents that cannot be read. */
  readonly unfit: number
  /** The first hundred of them. */
  readonly errors: ReadonlyArray<CorruptRecord>
}

/**
 * Reads every present document of a network, and says what cannot be read and why, by collection.
 *
 * `collections` are all that the program knows.
 */
export const checkNetwork = Effect.fnUntraced(function* (network: string, collections: ReadonlyArray<AnyCollection>) {
  const known = new Map([...collections, historyBookmarks].map((kind) => [kind.name, kind]))
  const names = yield* collectionsIn(network)
  return yield* Effect.forEach(names, (name) => checkCollection(network, name, known.get(name)))
})

const pageSize = 200
const mostErrors = 100

const checkCollection = Effect.fnUntraced(function* (
  network: string,
  collection: string,
  kind: AnyCollection | undefined,
) {
  let [documents, older, unfit] = [0, 0, 0]
  const errors: Array<CorruptRecord> = []
  let after: Position | undefined
  do {
    const page: Page = yield* Backend.use((backend) =>
      backend.query({ network, collection, limit: pageSize, ...(after === undefined ? {} : { after }) }),
    )
    documents += page.items.length
    for (const stored of page.items) {
      const present = kind?.present(stored.key, stored)
      if (kind === undefined || present === undefined) continue
      if (Result.isSuccess(present)) older += stored.schema < kind.version ? 1 : 0
      else {
        unfit += 1
        if (errors.length < mostErrors) errors.push(present.failure)
      }
    }
    after = page.next
  } while (after !== undefined)
  return { collection, isKnown: kind !== undefined, documents, older, unfit, errors } satisfies CollectionChecked
})
