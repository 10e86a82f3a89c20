/** Laws of versions: documents as they were. */
import { Backend } from "@sozialraum/store"
import { delicate, pushInto, trap, unfitTexts } from "../delicate.js"
import { type Law, law, same, sameJson } from "../law.js"

const present: Law = law("The present document is a version, too.", function* ({ put, write, versions }) {
  yield* write([put("a", "first")])
  yield* same(yield* versions("a", 1), [{ schema: 1, document: "first" }])
  yield* write([put("a", "second", [], 2)])
  yield* same(yield* versions("a", 2), [{ schema: 2, document: "second" }])
})

const schemas: Law = law("Every earlier document has the schema of its time.", function* ({ put, write, versions }) {
  for (const schema of [1, 7, 3, 2]) yield* write([put("a", { schema }, [], schema)])
  yield* same(
    yield* versions("a", 1, 2, 3),
    [1, 7, 3].map((schema) => ({ schema, document: { schema } })),
  )
})

const removed: Law = law(
  "What was removed can be read as it was, also after the key was written again.",
  function* ({ put, remove, write, versions }) {
    yield* write([put("a", "first")])
    yield* write([remove("a")])
    yield* same((yield* versions("a", 1))[0]?.document, "first")
    for (const text of ["third", "fourth"]) yield* write([put("a", text)])
    yield* same(
      (yield* versions("a", 1, 3)).map((version) => version?.document),
      ["first", "third"],
    )
  },
)

const never: Law = law(
  "There is no version where a revision never was, or took the document away.",
  function* ({ put, remove, write, versions }) {
    yield* write([put("a")])
    yield* write([remove("a")])
    const none = [undefined, undefined, undefined, undefined, undefined]
    yield* same(yield* versions("a", 0, 2, 3, -1, Number.MAX_SAFE_INTEGER), none)
    for (const id of ["b", ...unfitTexts]) yield* same(yield* versions(id, 0, 1), [undefined, undefined])
  },
)

const order: Law = law(
  "Versions come in the order in which they were asked for, of whatever keys.",
  function* ({ put, write, keyOf }, inside) {
    const dortmund = inside("dortmund")
    for (const number of [1, 2, 3]) {
      yield* write([put("a", `a${number}`), put("b", `b${number}`)])
      yield* dortmund.write([dortmund.put("a", `of dortmund ${number}`)])
    }
    const asked = [
      { key: keyOf("b"), revision: 2 },
      { key: keyOf("c"), revision: 1 },
      { key: keyOf("a"), revision: 1 },
      { key: dortmund.keyOf("a"), revision: 1 },
      { key: keyOf("b"), revision: 2 },
      { key: { ...keyOf("a"), collection: "things2" }, revision: 1 },
      { key: keyOf("b"), revision: 1 },
    ]
    const found = yield* Backend.use((backend) => backend.versions(asked))
    yield* same(
      found.map((version) => version?.document),
      ["b2", undefined, "a1", "of dortmund 1", "b2", undefined, "b1"],
    )
    yield* same(yield* Backend.use((backend) => backend.versions([])), [])
  },
)

const sound: Law = law(
  "An earlier document is as it was given, and changing it changes nothing in the store.",
  function* ({ put, write, versions }) {
    const given = [delicate, trap, null, { list: [1] }]
    for (const document of [...given, "present"]) yield* write([put("a", document)])
    for (let time = 0; time < 2; time += 1) {
      const found = yield* versions("a", 1, 2, 3, 4)
      yield* sameJson(
        found.map((version) => version?.document),
        given,
      )
      for (const version of found) pushInto(version?.document)
    }
  },
)

/** Documents as they were. */
export const versionLaws: ReadonlyArray<Law> = [present, schemas, removed, never, order, sound]
