/** Laws of living together: networks, collections, and programs that work at the same time. */
import { Backend, type Key, type Put } from "@sozialraum/store"
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import { type Law, law, same } from "../law.js"
import { ask, at, commit, commitOf, idsOf, keyOf, put, putUnder, read, readKey, write } from "../sample.js"

const networks: Law = law("Networks see nothing of each other.", function* () {
  const other = (id: string): Key => ({ ...keyOf(id), network: "dortmund" })
  const ofOther = (id: string): Put => ({ ...putUnder(id, "v"), key: other(id), document: "other" })
  yield* write([putUnder("a", "v"), putUnder("b", "v")])
  yield* commit({ ...commitOf([ofOther("b"), ofOther("c")]), network: "dortmund" })
  yield* same(yield* Effect.map(read("b"), (found) => [found?.revision, found?.document]), [1, { id: "b" }])
  yield* same(yield* Effect.map(readKey(other("b")), (found) => found?.document), "other")
  yield* same(yield* read("c"), undefined)
  yield* same(idsOf(yield* ask({})), ["a", "b"])
  yield* same(idsOf(yield* ask({ index: { name: "byName", from: "v" } })), ["a", "b"])
  yield* same(idsOf(yield* ask({ network: "dortmund" })), ["b", "c"])
})

const collections: Law = law("Collections see nothing of each other.", function* () {
  const other = (id: string): Key => ({ ...keyOf(id), collection: "things2" })
  yield* write([putUnder("a", "v"), { ...putUnder("b", "v"), key: other("b") }])
  yield* same([yield* read("b"), yield* readKey(other("a"))], [undefined, undefined])
  yield* same(idsOf(yield* ask({})), ["a"])
  yield* same(idsOf(yield* ask({ index: { name: "byName" }, collection: "things2" })), ["b"])
})

const winner: Law = law("Of several who checked the same revision, exactly one writes.", function* () {
  yield* write([put("plan", "nobody")])
  const writers = Array.from({ length: 8 }, (_, number) => Effect.result(write([put("plan", number)], [at("plan", 1)])))
  const results = yield* Effect.all(writers, { concurrency: "unbounded" })
  yield* same(results.filter(Result.isSuccess).length, 1)
})

const bystanders: Law = law("A refused commit undoes nobody else's work.", function* () {
  yield* write([put("a", "old")])
  const refused = Effect.result(write([put("a", "never")], [at("a", 9)]))
  const accepted = Effect.result(write([put("a", "new")]))
  yield* Effect.all([refused, accepted, refused], { concurrency: "unbounded" })
  yield* same((yield* read("a"))?.document, "new")
})

const whole: Law = law("Whoever reads sees a commit whole or not at all.", function* () {
  const ids = ["a", "b", "c", "d"]
  const writeAll = (number: number) =>
    write(ids.map((id) => putUnder(id, `v${number}`)).map((step) => ({ ...step, document: number })))
  yield* writeAll(0)
  const writer = Effect.forEach([1, 2, 3, 4, 5], (number) => Effect.andThen(writeAll(number), Effect.yieldNow))
  const look = Effect.gen(function* () {
    const found = yield* Backend.use((backend) => backend.get(ids.map(keyOf)))
    yield* same(new Set(found.map((stored) => stored?.document)).size, 1)
    const page = yield* ask({ index: { name: "byName", from: "v" } })
    yield* same([page.items.length, new Set(page.items.map((stored) => stored.document)).size], [4, 1])
    yield* Effect.yieldNow
  })
  const reader = Effect.repeat(look, { times: 30 })
  yield* Effect.all([reader, writer, reader], { concurrency: "unbounded", discard: true })
})

/** Networks, collections, and programs that work at the same time. */
export const isolationLaws: ReadonlyArray<Law> = [networks, collections, winner, bystanders, whole]
