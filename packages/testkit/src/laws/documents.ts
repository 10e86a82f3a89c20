/** Laws of documents: what is read is what was written. */
import { Backend, type Json } from "@sozialraum/store"
import * as Effect from "effect/Effect"
import { type Law, law, same } from "../law.js"
import { commit, commitOf, earlier, keyOf, later, put, read, readKey, remove, write } from "../sample.js"

const composed = "B\u00fcrgerhaus S\u00fcd"
const decomposed = composed.normalize("NFD")

/** Texts that databases, drivers and well-meaning adapters like to change. */
const delicate: Json = {
  composed,
  decomposed,
  emoji: "\u{1f468}\u200d\u{1f469}\u200d\u{1f467}",
  privateUse: "\ue000\u{f0000}",
  halfCharacter: "\ud83d",
  nul: "a\u0000b",
  blanks: " \t\r\n\u00a0\u2028",
  quotes: "'\"\\`;--",
  empty: ["", {}, [], null, false],
  numbers: [0, 0.1, 1e21, 5e-324, 1.7976931348623157e308, 9007199254740991, -9007199254740991],
  date: "2026-03-02T09:00:00Z",
}

const sound: Law = law("A document comes back as it was given, down to the last character and digit.", function* () {
  const trap: Json = JSON.parse('{"__proto__":{"toJSON":1},"constructor":"x"}')
  yield* write([put("delicate", delicate), put("trap", trap), put("bare", "only a text"), put("null", null)])
  yield* same((yield* read("delicate"))?.document, delicate)
  yield* same(JSON.stringify((yield* read("trap"))?.document), JSON.stringify(trap))
  yield* same((yield* read("bare"))?.document, "only a text")
  yield* same((yield* read("null"))?.document, null)
})

const big: Law = law("A document of some megabytes comes back whole.", function* () {
  const document = { rows: Array.from({ length: 20_000 }, (_, row) => ({ row, text: `${composed} `.repeat(6) })) }
  yield* write([put("big", document)])
  yield* same((yield* read("big"))?.document, document)
})

const ids: Law = law("Ids stay as they are: letter case, Unicode form and blanks make a difference.", function* () {
  const alike = [composed, decomposed, "a", "A", "\u00e4", "ae", "a ", " a", "1", "01", "%", "_", "a/b", "\u{1f600}"]
  yield* write(alike.map((id, number) => put(id, number)))
  for (const [number, id] of alike.entries()) {
    const found = yield* read(id)
    yield* same([found?.key, found?.document], [keyOf(id), number])
  }
})

const order: Law = law("Documents come in the order of the keys, with nothing where there is none.", function* () {
  yield* write([put("a"), put("b"), put("c")])
  const asked = ["c", "none", "a", "c", "b"].map(keyOf)
  const found = yield* Backend.use((backend) => backend.get(asked))
  yield* same(
    found.map((stored) => stored?.key.id),
    ["c", undefined, "a", "c", "b"],
  )
  yield* same(yield* Backend.use((backend) => backend.get([])), [])
})

const instants: Law = law(
  "A document tells its revision and the instants of its first and its last write.",
  function* () {
    yield* write([put("a", "first")])
    const first = { key: keyOf("a"), revision: 1, createdAt: earlier, changedAt: earlier, document: "first" }
    yield* same(yield* read("a"), first)
    yield* commit({ ...commitOf([put("a", "second")]), at: later })
    yield* same(yield* read("a"), { ...first, revision: 2, changedAt: later, document: "second" })
  },
)

const tombstones: Law = law("After a removal a key starts a new document, and its revision goes on.", function* () {
  yield* write([put("a")])
  yield* write([remove("a")])
  yield* same(yield* read("a"), undefined)
  yield* commit({ ...commitOf([put("a")]), at: later })
  yield* same(yield* read("a"), {
    key: keyOf("a"),
    revision: 3,
    createdAt: later,
    changedAt: later,
    document: { id: "a" },
  })
})

const apart: Law = law("Changing what went in or what came out changes nothing in the store.", function* () {
  const given = { list: [1, 2] }
  yield* write([put("a", given)])
  given.list.push(3)
  const found = yield* read("a")
  if (isListed(found?.document)) found.document.list.push(4)
  yield* same((yield* read("a"))?.document, { list: [1, 2] })
})

const unstorable: Law = law("Nothing is found under a key that cannot be stored.", function* () {
  yield* write([put("\ufffd")])
  const found = yield* Effect.forEach(["\ud800", "", "\ufffd\u0000"], read)
  yield* same(found, [undefined, undefined, undefined])
  yield* same(yield* readKey({ ...keyOf("\ufffd"), network: "bochum\u0000" }), undefined)
})

const isListed = (value: unknown): value is { readonly list: Array<number> } =>
  typeof value === "object" && value !== null && "list" in value && Array.isArray(value.list)

/** What is read is what was written. */
export const documentLaws: ReadonlyArray<Law> = [sound, big, ids, order, instants, tombstones, apart, unstorable]
