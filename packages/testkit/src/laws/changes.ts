/** Laws of changes: complete, in order, from any cursor on. */
import { beginning, type Change, type Cursor } from "@sozialraum/store"
import { delicate, unfitTexts } from "../delicate.js"
import { type Law, law, same } from "../law.js"
import { commit, earlier, errorOf, follow, later } from "../sample.js"

const withoutCursor = ({ cursor: _cursor, ...change }: Change) => change

const order: Law = law(
  "The changes tell every write in the order of the commits, removals included.",
  function* ({ put, remove, write, commitOf, keyOf, changesAfter }) {
    yield* write([put("b"), put("a")])
    yield* commit({ ...commitOf([remove("b"), put("a", "new")]), by: "importer", reason: "new list", at: later })
    const first = { by: "office", reason: "sample", at: earlier }
    const second = { by: "importer", reason: "new list", at: later }
    yield* same((yield* changesAfter(beginning, 100)).map(withoutCursor), [
      { key: keyOf("b"), revision: 1, kind: "put", ...first },
      { key: keyOf("a"), revision: 1, kind: "put", ...first },
      { key: keyOf("b"), revision: 2, kind: "remove", ...second },
      { key: keyOf("a"), revision: 2, kind: "put", ...second },
    ])
  },
)

const words: Law = law(
  "Who, when and why are told as they were given, down to the last character.",
  function* ({ put, commitOf, changesAfter }) {
    const reasons = [
      "",
      "'); DROP TABLE changes; --",
      "Cafe\u0301 \u{1f600}\n\t\\u0000",
      JSON.stringify(delicate),
      "x".repeat(5000),
    ]
    const said = reasons.map((reason, number) => ({
      by: `${reason.slice(0, 50)}.`,
      reason,
      at: `2026-03-02T09:00:00.${number}00Z`,
    }))
    for (const words of said) yield* commit({ ...commitOf([put("a")]), ...words })
    const told = yield* changesAfter(beginning, 100)
    yield* same(
      told.map(({ by, reason, at }) => ({ by, reason, at })),
      said,
    )
  },
)

const nothing: Law = law(
  "What was refused or changed nothing is not among the changes.",
  function* ({ put, remove, at, write, changesAfter }) {
    yield* write([put("a")])
    yield* errorOf(write([put("b")], [at("a", 5)]))
    yield* write([remove("none")])
    yield* write([], [])
    yield* same((yield* changesAfter(beginning, 100)).length, 1)
  },
)

const pages: Law = law("Read on from each cursor, in pages of any size, the changes come once each.", function* (here) {
  const { put, write, changesAfter } = here
  for (const number of [1, 2, 3]) yield* write(["a", "b", "c"].map((id) => put(id, number)))
  const all = yield* changesAfter(beginning, Number.MAX_SAFE_INTEGER)
  yield* same(all.length, 9)
  for (const limit of [1, 2, 4, 100]) yield* same(yield* follow(here, beginning, limit), all)
  for (const [number, { cursor }] of all.entries()) yield* same(yield* changesAfter(cursor, 100), all.slice(number + 1))
})

const receipts: Law = law(
  "From the cursor of a receipt on, there is only what came later.",
  function* ({ put, write, changesAfter }) {
    yield* same(yield* changesAfter((yield* write([])).cursor, 100), [])
    const { cursor } = yield* write([put("a"), put("b")])
    yield* same(yield* changesAfter(cursor, 100), [])
    yield* same((yield* write([])).cursor, cursor)
    yield* write([put("c")])
    yield* same(
      (yield* changesAfter(cursor, 100)).map((change) => change.key.id),
      ["c"],
    )
  },
)

const ofOne: Law = law(
  "Asked for one document, the changes tell all that happened to it and nothing else.",
  function* (here) {
    const { put, write, keyOf, collection, changesAfter } = here
    const beside = { ...put("a"), key: { ...keyOf("a"), collection: "things2" } }
    yield* write([put("a"), put("ab"), beside])
    for (const number of [2, 3, 4]) yield* write([put("b", number), put("a", number)])
    yield* write([put("a", 5), put("b", 5)])
    const all = yield* changesAfter(beginning, 100)
    const asked = all.filter(({ key }) => key.collection === collection && key.id === "a")
    const of = { collection, id: "a" }
    yield* same(asked.length, 5)
    for (const limit of [1, 2, 100]) yield* same(yield* follow(here, beginning, limit, { of }), asked)
    for (const [number, { cursor }] of all.entries())
      yield* same(
        yield* changesAfter(cursor, 100, { of }),
        asked.filter((change) => all.indexOf(change) > number),
      )
    for (const id of ["none", ...unfitTexts])
      yield* same(yield* changesAfter(beginning, 100, { of: { collection, id } }), [])
  },
)

const streams: Law = law(
  "Every network has a stream of its own, which tells nothing of the others.",
  function* (here, inside) {
    const dortmund = inside("dortmund")
    for (const number of [1, 2, 3]) {
      yield* here.write([here.put("a", number)])
      yield* dortmund.write([dortmund.put("a"), dortmund.put("b")])
    }
    const told = yield* here.changesAfter(beginning, 100)
    yield* same(
      told.map(({ key, revision }) => [key, revision]),
      [1, 2, 3].map((revision) => [here.keyOf("a"), revision]),
    )
    for (const [number, { cursor }] of told.entries())
      yield* same(yield* here.changesAfter(cursor, 100), told.slice(number + 1))
    yield* same((yield* dortmund.changesAfter(beginning, 100)).length, 6)
    yield* same(yield* inside("nobody").changesAfter(beginning, 100), [])
    for (const bad of unfitTexts) yield* same(yield* inside(bad).changesAfter(beginning, 100), [])
  },
)

const unknown: Law = law(
  "A cursor that the network never gave is refused, and not to be tried again.",
  function* ({ put, write, changesAfter }, inside) {
    const given = new Set<Cursor>([(yield* write([])).cursor])
    for (const number of [1, 2]) given.add((yield* write([put("a", number)])).cursor)
    const last = [...given].at(-1) ?? ""
    const spelt = ["no cursor of ours", `${last}x`, `-${last}`, ` ${last}`, `${last}.5`, `${last}e0`, `0${last}`]
    const wrong = [...spelt, `${last}0000000`, "'", "NaN", "\u0000"].filter((cursor) => !given.has(cursor))
    const asked = wrong.map((cursor) => ({ cursor, read: changesAfter(cursor, 10) }))
    // Nothing ever happened there: the cursor is one of another network, or from before the network was lost.
    for (const { cursor, read } of [...asked, { cursor: last, read: inside("nobody").changesAfter(last, 10) }]) {
      const { operation, retryable, cause } = (yield* errorOf(read)) ?? {}
      yield* same([operation, retryable], ["changes", false])
      yield* same(cause, { _tag: "CursorUnknown", path: ["after"], cursor })
    }
  },
)

/** Complete, in order, from any cursor on. */
export const changeLaws: ReadonlyArray<Law> = [order, words, nothing, pages, receipts, ofOne, streams, unknown]
