/** Everything that a store holds of a network, below all collections: every document there is, and every one that was. */
import { Backend, beginning, type Change, changes, type Json, type Store } from "@sozialraum/store"
import * as Effect from "effect/Effect"

/** One document of one revision. */
export interface Held {
  readonly at: string
  readonly document: Json
}

/** Every document of every key that was ever written, as it is and as it was. */
export const everythingIn = (store: Store, network: string): Promise<ReadonlyArray<Held>> =>
  store.run(
    Effect.gen(function* () {
      const backend = yield* Backend
      const written: Array<Change> = []
      let after = beginning
      for (let page: ReadonlyArray<Change> = []; ; after = page.at(-1)?.cursor ?? after) {
        page = yield* changes({ network, after, limit: 100 })
        written.push(...page)
        if (page.length < 100) break
      }
      const versions = yield* backend.versions(written.map(({ key, revision }) => ({ key, revision })))
      const now = yield* backend.get(written.map(({ key }) => key))
      return written.flatMap(({ key, revision }, index) => {
        const at = `${key.collection}/${key.id}@${revision}`
        return [versions[index], now[index]].flatMap((one) =>
          one === undefined ? [] : [{ at, document: one.document }],
        )
      })
    }),
  )

/** Where a pattern is found in all that is held. */
export const placesOf = async (store: Store, network: string, pattern: RegExp): Promise<ReadonlyArray<string>> => [
  ...new Set(
    (await everythingIn(store, network)).flatMap(({ at, document }) =>
      pattern.test(JSON.stringify(document)) ? [at] : [],
    ),
  ),
]
