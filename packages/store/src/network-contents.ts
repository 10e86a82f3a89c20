/** Contents: which networks a store holds, and which collections a network. */
import * as Effect from "effect/Effect"
import { Backend, changes } from "./backend.js"
import { beginning, type Cursor } from "./commit.js"
import type { BackendFailure } from "./errors.js"
import { compareText } from "./key.js"

/** The names of all networks in which something was ever committed, in the order of `compareText`. */
export const networks: Effect.Effect<ReadonlyArray<string>, BackendFailure, Backend> = Effect.gen(function* () {
  const found: Array<string> = []
  for (;;) {
    const page = yield* Backend.use((backend) => backend.networks(found.at(-1) ?? "", pageSize))
    found.push(...page)
    if (page.length < pageSize) return found
  }
})

/**
 * The names of the collections of a network in which something was ever written, in the order of `compareText`, whether a
 * program knows them or not. The whole stream of changes is read for it.
 */
export const collectionsIn = Effect.fnUntraced(function* (network: string) {
  const found = new Set<string>()
  let after: Cursor = beginning
  for (;;) {
    const page = yield* changes({ network, after, limit: pageSize })
    for (const { key } of page) found.add(key.collection)
    const last = page.at(-1)
    if (last === undefined || page.length < pageSize) return [...found].sort(compareText)
    after = last.cursor
  }
})

const pageSize = 1000
