/** Laws of changes: complete, in order, from any cursor on. */
import { beginning, type Change, type Cursor, changes } from "@sozialraum/store"
import * as Effect from "effect/Effect"
import { type Law, law, same } from "../law.js"
import { commit, commitOf, earlier, keyOf, later, put, read, remove, write } from "../sample.js"

/** More changes than any law makes: a backend that goes round in circles is stopped here. */
const enough = 200

/** Everything after a cursor, read in pages. */
const follow = Effect.fnUntraced(function* (after: Cursor, limit: number) {
  const found: Array<Change> = []
  let page: ReadonlyArray<Change> = yield* changes(after, limit)
  while (page.length > 0 && found.length < enough) {
    found.push(...page)
    page = yield* changes(found.at(-1)?.cursor ?? after, limit)
  }
  return found
})

const order: Law = law("The changes tell every write in the order of the commits, removals included.", function* () {
  yield* write([put("b"), put("a")])
  yield* commit({ ...commitOf([remove("b"), put("a", "new")]), by: "importer", reason: "new list", at: later })
  const told = (yield* changes(beginning, 100)).map(({ cursor: _cursor, ...change }) => change)
  const first = { by: "office", reason: "sample", at: earlier }
  const second = { by: "importer", reason: "new list", at: later }
  yield* same(told, [
    { key: keyOf("b"), revision: 1, kind: "put", ...first },
    { key: keyOf("a"), revision: 1, kind: "put", ...first },
    { key: keyOf("b"), revision: 2, kind: "remove", ...second },
    { key: keyOf("a"), revision: 2, kind: "put", ...second },
  ])
})

const nothing: Law = law("What was refused or changed nothing is not among the changes.", function* () {
  yield* write([put("a")])
  yield* Effect.result(write([put("b")], [{ key: keyOf("a"), revision: 5 }]))
  yield* write([remove("none")])
  yield* write([], [])
  yield* same((yield* changes(beginning, 100)).length, 1)
})

const pages: Law = law("Read on from each cursor, in pages of any size, the changes come once each.", function* () {
  for (const number of [1, 2, 3]) yield* write(["a", "b", "c"].map((id) => put(id, number)))
  const all = yield* changes(beginning, 100)
  yield* same(all.length, 9)
  for (const limit of [1, 2, 4, 100]) yield* same(yield* follow(beginning, limit), all)
  for (const [number, { cursor }] of all.entries()) yield* same(yield* changes(cursor, 100), all.slice(number + 1))
})

const receipts: Law = law("From the cursor of a receipt on, there is only what came later.", function* () {
  const { cursor } = yield* write([put("a"), put("b")])
  yield* same(yield* changes(cursor, 100), [])
  yield* same((yield* write([])).cursor, cursor)
  yield* write([put("c")])
  yield* same(
    (yield* changes(cursor, 100)).map((change) => change.key.id),
    ["c"],
  )
})

const followers: Law = law("Whoever follows the changes misses none while others write.", function* () {
  const seen: Array<Change> = []
  const writer = (name: string) =>
    Effect.forEach([1, 2, 3, 4], (number) =>
      Effect.andThen(write([put(`${name}1`, number), put(`${name}2`, number)]), Effect.yieldNow),
    )
  const look = Effect.suspend(() => changes(seen.at(-1)?.cursor ?? beginning, 3)).pipe(
    Effect.tap((found) => Effect.sync(() => seen.push(...found))),
  )
  const follower = Effect.andThen(look, Effect.yieldNow).pipe(Effect.repeat({ times: 30 }))
  yield* Effect.all([follower, ...["a", "b", "c", "d"].map(writer)], { concurrency: "unbounded", discard: true })
  seen.push(...(yield* follow(seen.at(-1)?.cursor ?? beginning, 100)))
  yield* same(seen, yield* changes(beginning, 1000))
  yield* same(seen.length, 32)
  yield* same((yield* read("a1"))?.document, 4)
})

const unknown: Law = law("A cursor that the store never gave is refused, and not to be tried again.", function* () {
  yield* write([put("a")])
  const refused = yield* Effect.flip(changes("no cursor of ours", 10)).pipe(
    Effect.catch(() => Effect.succeed(undefined)),
  )
  const { operation, retryable, cause } = refused ?? {}
  const expected = { _tag: "CursorUnknown", path: ["after"], cursor: "no cursor of ours" }
  yield* same([operation, retryable, cause], ["changes", false, expected])
})

/** Complete, in order, from any cursor on. */
export const changeLaws: ReadonlyArray<Law> = [order, nothing, pages, receipts, followers, unknown]
