/** Laws of forgetting: erasure reaches the history, and nothing else. */
import { Backend, beginning } from "@sozialraum/store"
import { type Law, law, same } from "../law.js"
import { errorOf, idsOf, type Samples } from "../sample.js"

/** Writes `v1`, `v2` ... under an id, in as many commits. */
const writeStates = function* ({ put, write }: Samples, id: string, count: number) {
  for (let number = 1; number <= count; number += 1) yield* write([put(id, `v${number}`)])
}

/** What is left of the first three revisions. */
const left = function* ({ versions }: Samples, id: string) {
  return (yield* versions(id, 1, 2, 3)).map((version) => version?.document)
}

const nothing = [undefined, undefined, undefined]

const all: Law = law(
  "Forgetting takes every earlier document out of the history, and leaves the present one.",
  function* (here) {
    yield* writeStates(here, "a", 4)
    yield* here.write([here.forget("a")])
    yield* same(yield* left(here, "a"), nothing)
    yield* same((yield* here.read("a"))?.document, "v4")
    yield* here.write([here.remove("a")])
    yield* here.write([here.forget("a")])
    yield* same(yield* here.versions("a", 1, 4, 5), nothing)
  },
)

const below: Law = law("Forgetting below a revision leaves the documents from it on.", function* (here) {
  yield* writeStates(here, "a", 4)
  yield* here.write([here.forget("a", 1)])
  yield* same(yield* left(here, "a"), ["v1", "v2", "v3"])
  yield* here.write([here.forget("a", 3)])
  yield* same(yield* left(here, "a"), [undefined, undefined, "v3"])
  yield* here.write([here.forget("a", Number.MAX_SAFE_INTEGER)])
  yield* same(yield* left(here, "a"), nothing)
  yield* same((yield* here.read("a"))?.document, "v4")
})

const after: Law = law(
  "Forgetting comes after the other writes of its commit, wherever it stands among them.",
  function* (here) {
    const { put, remove, forget, write, readAll } = here
    const ids = ["first", "last"]
    for (const id of ids) yield* writeStates(here, id, 2)
    const changed = yield* write([forget("first"), put("first", "v3"), put("last", "v3"), forget("last")])
    yield* same(changed.revisions, [3, 3, 3, 3])
    for (const id of ids) yield* same(yield* here.versions(id, 1, 2), [undefined, undefined])
    yield* same(
      (yield* readAll(ids)).map((stored) => stored?.document),
      ["v3", "v3"],
    )
    const removed = yield* write([forget("first", 4), remove("first"), remove("last"), forget("last")])
    yield* same(removed.revisions, [4, 4, 4, 4])
    for (const id of ids) yield* same(yield* left(here, id), nothing)
  },
)

const noChange: Law = law(
  "Forgetting is no change: revision, instants, indexes and the stream of changes stay.",
  function* ({ putUnder, remove, forget, write, read, ask, changesAfter, at }) {
    yield* write([putUnder("a", "x"), putUnder("gone", "x")])
    yield* write([putUnder("a", "y"), remove("gone")])
    const [document, changes] = [yield* read("a"), yield* changesAfter(beginning, 100)]
    const receipt = yield* write([forget("gone"), forget("never"), forget("a")], [at("a", 2)])
    yield* same(receipt.revisions, [2, 0, 2])
    yield* same(yield* changesAfter(receipt.cursor, 100), [])
    yield* same(yield* read("a"), document)
    yield* same(idsOf(yield* ask({ index: { name: "byName" } })), ["a"])
    yield* same(yield* changesAfter(beginning, 100), changes)
    yield* same((yield* write([putUnder("never", "x")], [at("never", 0)])).revisions, [1])
  },
)

const forGood: Law = law(
  "What was forgotten does not come back with later writes, and those keep a history again.",
  function* (here) {
    const { put, forget, write } = here
    yield* writeStates(here, "a", 2)
    yield* write([forget("a")])
    for (const text of ["v3", "v4"]) yield* write([put("a", text)])
    yield* same(yield* left(here, "a"), [undefined, "v2", "v3"])
  },
)

const only: Law = law("Forgetting reaches one key and no other.", function* (here, inside) {
  const { put, forget, write, keyOf } = here
  const dortmund = inside("dortmund")
  const beside = { ...keyOf("a"), collection: "things2" }
  for (const samples of [here, dortmund]) yield* writeStates(samples, "a", 2)
  yield* writeStates(here, "ab", 2)
  for (const document of ["v1", "v2"]) yield* write([{ ...put("a", document), key: beside }])
  yield* write([forget("a")])
  const first = [keyOf("a"), keyOf("ab"), beside, dortmund.keyOf("a")].map((key) => ({ key, revision: 1 }))
  for (const [number, reference] of first.entries()) {
    const [version] = yield* Backend.use((backend) => backend.versions([reference]))
    yield* same(version?.document, number === 0 ? undefined : "v1")
  }
})

const refused: Law = law("A refused commit forgets nothing.", function* (here) {
  yield* writeStates(here, "a", 4)
  const failure = yield* errorOf(here.write([here.put("b"), here.forget("a")], [here.at("a", 3)]))
  yield* same(failure?._tag, "RevisionConflict")
  yield* same(yield* left(here, "a"), ["v1", "v2", "v3"])
})

/** Erasure reaches the history, and nothing else. */
export const forgettingLaws: ReadonlyArray<Law> = [all, below, after, noChange, forGood, only, refused]
