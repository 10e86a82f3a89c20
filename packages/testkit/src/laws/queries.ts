/** Laws of queries: order, pages, ranges of an index. */
import { longestText } from "@sozialraum/store"
import * as Effect from "effect/Effect"
import { delicate, longText, pushInto, trap, unfitTexts, wild } from "../delicate.js"
import { type Law, law, same, sameJson } from "../law.js"
import { askAll, commit, earlier, idsOf, later } from "../sample.js"

/** By code point; by 16-bit unit, the one beyond U+FFFF would come before the two in front of it. */
const ordered = ["A", "a", "a\u00ad", "b", "\u00e4", "\ud7ff", "\ue000", "\uff5e", "\u{1f600}", "\u{10ffff}"]
const shuffled = [...ordered.slice(5), ...ordered.slice(0, 5).reverse()]

const byId: Law = law(
  "Without an index, documents come in the order of the code points of their ids.",
  function* ({ put, write, ask }) {
    yield* write(shuffled.map((id) => put(id)))
    yield* same(idsOf(yield* ask({})), ordered)
  },
)

const byValue: Law = law(
  "With an index, documents come by its values, and those of one value by id.",
  function* ({ putUnder, write, ask }) {
    yield* write(shuffled.map((value, number) => putUnder(`${9 - number}`, value)))
    yield* write([putUnder("y", "b"), putUnder("x", "b")])
    const expected = ordered.flatMap((value) => [
      `${9 - shuffled.indexOf(value)}`,
      ...(value === "b" ? ["x", "y"] : []),
    ])
    yield* same(idsOf(yield* ask({ index: { name: "byName" } })), expected)
  },
)

const pages: Law = law("Pages of any size follow each other without gap or repetition.", function* (here) {
  const { putUnder, write } = here
  const ids = Array.from({ length: 12 }, (_, number) => `id${number + 10}`)
  yield* write(ids.map((id, number) => putUnder(id, `value${Math.floor(number / 5)}`)))
  for (const limit of [1, 2, 5, 7, Number.MAX_SAFE_INTEGER])
    for (const query of [{ limit }, { limit, index: { name: "byName", from: "value" } }]) {
      const found = yield* askAll(here, query)
      yield* same(found.flatMap(idsOf), ids)
      yield* same(
        found.filter((page) => page.items.length > limit),
        [],
      )
    }
})

const next: Law = law(
  "A page tells where to go on exactly where something follows.",
  function* ({ putUnder, write, ask }) {
    yield* write([putUnder("a", "v"), putUnder("b", "v"), putUnder("c", "w")])
    for (const index of [{}, { index: { name: "byName" } }])
      for (const [limit, follows] of [[2, true] as const, [3, false] as const, [4, false] as const])
        yield* same((yield* ask({ ...index, limit })).next !== undefined, follows)
    yield* same((yield* ask({ index: { name: "byName", to: "w" }, limit: 2 })).next, undefined)
    yield* same(yield* ask({ collection: "empty" }), { items: [] })
  },
)

const meanwhile: Law = law("Pages neither skip nor repeat what stays while others write in between.", function* (here) {
  const { put, remove, write } = here
  const staying = Array.from({ length: 10 }, (_, number) => `k${number}`)
  yield* write([...staying, "j1", "j2", "k2x"].map((id) => put(id)))
  const steps = [
    [put("a1"), put("a2"), put("k0")],
    [remove("j1"), remove("j2"), remove("k2x")],
    [put("k1x"), put("z")],
  ]
  const between = Effect.suspend(() => write(steps.shift() ?? []))
  const found = yield* askAll(here, { limit: 3 }, between)
  yield* same(
    found.flatMap(idsOf).filter((id) => staying.includes(id)),
    staying,
  )
})

const range: Law = law(
  "A range of an index holds its beginning and not its end.",
  function* ({ putUnder, write, ask }) {
    const values = ["", "2026-03-01", "2026-03-02", "2026-03-02T10:00", "2026-03-03"]
    yield* write(values.map((value, number) => putUnder(`${number}`, value)))
    const asked = [
      [{ from: "2026-03-02", to: "2026-03-03" }, ["2", "3"]],
      [{ from: "2026-03-02" }, ["2", "3", "4"]],
      [{ to: "2026-03-02" }, ["0", "1"]],
      [{ from: "2026-03-02", to: "2026-03-02\u0001" }, ["2"]],
      [{ from: "2026-03-03", to: "2026-03-01" }, []],
      [{ from: "2027" }, []],
    ] as const
    for (const [bounds, ids] of asked) yield* same(idsOf(yield* ask({ index: { name: "byName", ...bounds } })), ids)
  },
)

const once: Law = law(
  "A document with several values in a range comes once, at the smallest of them.",
  function* (here) {
    const { putUnder, write, ask } = here
    yield* write([
      putUnder("a", "youth", "family", "sport"),
      putUnder("b", "music"),
      putUnder("c", "theatre", "family", "family"),
    ])
    yield* same(idsOf(yield* ask({ index: { name: "byName" } })), ["a", "c", "b"])
    yield* same(idsOf(yield* ask({ index: { name: "byName", from: "g" } })), ["b", "a", "c"])
    const single = yield* askAll(here, { index: { name: "byName", from: "g" }, limit: 1 })
    yield* same(single.flatMap(idsOf), ["b", "a", "c"])
  },
)

const follow: Law = law(
  "An index follows every change and every removal of a document.",
  function* ({ putUnder, remove, write, ask }) {
    yield* write([putUnder("a", "x", "y"), putUnder("b", "x"), putUnder("c", "x")])
    yield* write([putUnder("a", "z"), remove("b"), putUnder("c")])
    yield* same(idsOf(yield* ask({ index: { name: "byName" } })), ["a"])
    yield* same(idsOf(yield* ask({ index: { name: "byName", from: "z" } })), ["a"])
    yield* same([...idsOf(yield* ask({}))].sort(), ["a", "c"])
  },
)

const moved: Law = law(
  "Pages of an index go on at their place when the document there has moved or is gone.",
  function* ({ putUnder, remove, write, ask }) {
    const index = { name: "byName" }
    yield* write(["a", "b", "c", "d", "e"].map((id) => putUnder(id, `v${id}`)))
    const first = yield* ask({ index, limit: 2 })
    yield* write([putUnder("b", "vz"), remove("c")])
    yield* same(idsOf(yield* ask({ index, limit: 2, ...(first.next && { after: first.next }) })), ["d", "e"])
    yield* write([remove("b"), putUnder("a", "vd")])
    yield* same(idsOf(yield* ask({ index, limit: 2, ...(first.next && { after: first.next }) })), ["a", "d"])
  },
)

const named: Law = law("An index holds the entries of its own name only.", function* ({ put, write, ask }) {
  const entry = (name: string, value: string) => ({ name, value })
  yield* write([put("a", "", [entry("byName", "x"), entry("byDay", "y")]), put("b", "", [entry("byDay", "x")])])
  const found = ["byName", "byDay"].map((name) => ask({ index: { name, from: "x", to: "x\u0001" } }))
  yield* same((yield* Effect.all(found)).map(idsOf), [["a"], ["b"]])
  yield* same(idsOf(yield* ask({ index: { name: "byDay" } })), ["b", "a"])
  yield* same(idsOf(yield* ask({ index: { name: "byOther" } })), [])
})

const asGot: Law = law(
  "A page shows its documents as they were given, and changing them changes nothing in the store.",
  function* ({ keyOf, put, write, commitOf, ask }) {
    const index = { name: "byName" }
    const under = [{ ...index, value: "v" }]
    yield* write([put("a", delicate, under), put("b", { list: [1] }, under), put("c", "", under)])
    yield* commit({ ...commitOf([put("c", trap, under, 7)]), at: later })
    const first = { revision: 1, createdAt: earlier, changedAt: earlier, schema: 1 }
    const expected = [
      { key: keyOf("a"), ...first, document: delicate },
      { key: keyOf("b"), ...first, document: { list: [1] } },
      { key: keyOf("c"), revision: 2, createdAt: earlier, changedAt: later, schema: 7, document: trap },
    ]
    for (const query of [{}, { index }, {}, { index }]) {
      const { items } = yield* ask(query)
      for (const [number, { key, revision, createdAt, changedAt, schema, document }] of items.entries()) {
        yield* sameJson({ key, revision, createdAt, changedAt, schema, document }, expected[number])
        pushInto(document)
      }
      yield* same(items.length, 3)
    }
  },
)

const long: Law = law(
  "Names and values of indexes may be any texts, and as long as may be.",
  function* (_here, inside) {
    const { put, write, ask } = inside("bochum")
    const texts = [...wild, longText(1, longestText), "\u{1f600}".repeat(longestText / 4)]
    for (const [number, text] of texts.entries()) {
      const collection = longText(number + 2, longestText)
      const key = { ...put("a").key, collection, id: longText(number + 3, longestText) }
      yield* write([{ ...put("", number, [{ name: text, value: text }]), key }])
      const found = [text, ""].map((from) => ask({ collection, index: { name: text, from } }))
      for (const page of yield* Effect.all(found))
        yield* same(
          page.items.map((item) => item.key),
          [key],
        )
    }
    for (const bad of unfitTexts) yield* same(yield* ask({ collection: bad }), { items: [] })
  },
)

/** Order, pages, ranges of an index. */
export const queryLaws: ReadonlyArray<Law> = [
  byId,
  byValue,
  pages,
  next,
  meanwhile,
  range,
  once,
  follow,
  moved,
  named,
  asGot,
  long,
]
