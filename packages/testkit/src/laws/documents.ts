/** Laws of documents: what is read is what was written. */
import { deepestDocument, type Json } from "@sozialraum/store"
import { composed, delicate, pushInto, trap } from "../delicate.js"
import { type Law, law, same, sameJson } from "../law.js"
import { commit, earlier, later } from "../sample.js"

const sound: Law = law(
  "A document comes back as it was given, down to the last character and digit.",
  function* ({ put, read, write }) {
    yield* write([put("delicate", delicate), put("bare", "only a text"), put("null", null)])
    yield* same((yield* read("delicate"))?.document, delicate)
    yield* same((yield* read("bare"))?.document, "only a text")
    yield* same((yield* read("null"))?.document, null)
  },
)

const names: Law = law(
  "A document may have any names in it, and keeps them in their order.",
  function* ({ put, read, write }) {
    yield* write([put("trap", trap)])
    yield* sameJson((yield* read("trap"))?.document, trap)
  },
)

const big: Law = law("A document of more than a megabyte comes back whole.", function* ({ put, read, write }) {
  const document = { rows: Array.from({ length: 4000 }, (_, row) => ({ row, text: `${composed} `.repeat(30) })) }
  yield* write([put("big", document)])
  yield* sameJson((yield* read("big"))?.document, document)
})

const deep: Law = law(
  "A document may be 256 levels deep, and have ten thousand names on one level.",
  function* ({ put, read, write }) {
    const levels = (depth: number): Json =>
      depth === 0 ? "core" : depth % 2 === 0 ? [levels(depth - 1)] : { in: levels(depth - 1) }
    const deepest = levels(deepestDocument)
    const wide = Object.fromEntries(Array.from({ length: 10_000 }, (_, number) => [`name${number}`, number]))
    yield* write([put("deep", deepest), put("wide", wide)])
    yield* sameJson((yield* read("deep"))?.document, deepest)
    yield* sameJson((yield* read("wide"))?.document, wide)
  },
)

const order: Law = law(
  "Documents come in the order of the keys, with nothing where there is none.",
  function* ({ put, readAll, write }) {
    yield* write([put("a"), put("b"), put("c")])
    const found = yield* readAll(["c", "none", "a", "c", "b"])
    yield* same(
      found.map((stored) => stored?.key.id),
      ["c", undefined, "a", "c", "b"],
    )
    yield* same(yield* readAll([]), [])
  },
)

const revisions: Law = law(
  "A document tells its revision and the instants of its first and its last write.",
  function* ({ put, read, write, keyOf, commitOf }) {
    yield* write([put("a", "first")])
    const first = { key: keyOf("a"), revision: 1, createdAt: earlier, changedAt: earlier, schema: 1, document: "first" }
    yield* same(yield* read("a"), first)
    yield* commit({ ...commitOf([put("a", "second")]), at: later })
    yield* same(yield* read("a"), { ...first, revision: 2, changedAt: later, document: "second" })
  },
)

const instants: Law = law(
  "An instant comes back as it was given, with every digit of its fraction.",
  function* ({ put, readAll, commitOf }) {
    const given = ["2026-03-02T09:00:00.000Z", "2026-03-02T09:00:00.120Z", "2026-03-02T09:00:00.123456789Z"]
    for (const at of given) yield* commit({ ...commitOf([put(at)]), at })
    const found = yield* readAll(given)
    yield* same(
      found.map((stored) => [stored?.createdAt, stored?.changedAt]),
      given.map((at) => [at, at]),
    )
  },
)

const schemas: Law = law("A document keeps the version of its schema.", function* ({ put, read, write }) {
  for (const schema of [1, 7, 2]) {
    yield* write([put("a", { schema }, [], schema)])
    yield* same((yield* read("a"))?.schema, schema)
  }
})

const tombstones: Law = law(
  "After a removal a key starts a new document, and its revision goes on.",
  function* ({ put, read, remove, write, keyOf, commitOf }) {
    yield* write([put("a")])
    yield* write([remove("a")])
    yield* same(yield* read("a"), undefined)
    yield* commit({ ...commitOf([put("a")]), at: later })
    const created = { createdAt: later, changedAt: later }
    yield* same(yield* read("a"), { key: keyOf("a"), revision: 3, ...created, schema: 1, document: { id: "a" } })
  },
)

const apart: Law = law(
  "Changing what went in or what came out changes nothing in the store.",
  function* ({ put, read, write }) {
    const given = { list: [1, 2] }
    yield* write([put("a", given)])
    given.list.push(3)
    pushInto((yield* read("a"))?.document)
    yield* same((yield* read("a"))?.document, { list: [1, 2] })
  },
)

/** What is read is what was written. */
export const documentLaws: ReadonlyArray<Law> = [
  sound,
  names,
  big,
  deep,
  order,
  revisions,
  instants,
  schemas,
  tombstones,
  apart,
]
