/** Laws of keys: what may stand in them, and that nothing of it is changed. */
import { isStorable, type Key, longestText } from "@sozialraum/store"
import { composed, decomposed, longText, unfitTexts, wild } from "../delicate.js"
import { type Law, law, same, sameJson } from "../law.js"
import { getAll } from "../sample.js"

const ids: Law = law(
  "Ids stay as they are: letter case, Unicode form and blanks make a difference.",
  function* ({ put, read, write, keyOf }) {
    const alike = [composed, decomposed, "a", "A", "\u00e4", "ae", "a ", " a", "1", "01", "%", "_", "a/b", "\u{1f600}"]
    yield* write(alike.map((id, number) => put(id, number)))
    for (const [number, id] of alike.entries()) {
      const found = yield* read(id)
      yield* same([found?.key, found?.document], [keyOf(id), number])
    }
  },
)

/** Every character that a key may hold and that fits into 16 bits, some of the others; 64 of them in an id. */
const everyCharacter = (): ReadonlyArray<string> => {
  const units = Array.from({ length: 0x10000 }, (_, unit) => String.fromCharCode(unit)).filter(isStorable)
  const beyond = [0x10000, 0x1f468, 0x20000, 0xe0001, 0x10ffff].map((point) => String.fromCodePoint(point))
  const all = [...units, ...beyond]
  return Array.from({ length: Math.ceil(all.length / 64) }, (_, from) => all.slice(from * 64, from * 64 + 64).join(""))
}

const characters: Law = law("An id may hold every character but NUL.", function* ({ put, readAll, write }) {
  const given = everyCharacter()
  yield* write(given.map((id, number) => put(id, number)))
  const found = yield* readAll(given)
  yield* sameJson(
    found.map((stored) => stored?.document),
    given.map((_, number) => number),
  )
})

const everywhere: Law = law("Networks and collections may have any names, too.", function* ({ keyOf }, inside) {
  for (const name of wild) {
    const { network, put, write } = inside(name)
    const key: Key = { ...keyOf("a"), network, collection: name }
    yield* write([{ ...put("a", name), key }])
    const [found] = yield* getAll([key])
    yield* same([found?.key, found?.document], [key, name])
  }
})

const long: Law = law("Every part of a key may be as long as may be.", function* (_here, inside) {
  const room = longestText - inside("").network.length
  const { network, put, write } = inside(longText(1, room))
  // Two that differ in their last character only.
  const ids = ["a", "b"].map((end) => `${longText(3, longestText - 1)}${end}`)
  const keys = ids.map((id): Key => ({ network, collection: longText(2, longestText), id }))
  yield* write(keys.map((key, number) => ({ ...put("", number), key })))
  yield* same(
    (yield* getAll(keys)).map((stored) => [stored?.key, stored?.document]),
    keys.map((key, number) => [key, number]),
  )
})

const unstorable: Law = law(
  "Nothing is found under a key that cannot be stored.",
  function* ({ network, put, write, keyOf }) {
    yield* write([put("\ufffd"), put("a")])
    for (const bad of unfitTexts) {
      const keys = [keyOf(bad), { network, collection: bad, id: "a" }, { ...keyOf("a"), network: `${network}${bad}` }]
      const asked = bad === "" ? keys.slice(0, 2) : keys
      yield* same(
        yield* getAll(asked),
        asked.map(() => undefined),
      )
    }
  },
)

/** What may stand in keys, and that nothing of it is changed. */
export const keyLaws: ReadonlyArray<Law> = [ids, characters, everywhere, long, unstorable]
