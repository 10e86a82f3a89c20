/** Laws of commits: checks, all or nothing, receipts. */
import { RevisionConflict, refusalOf, type Write } from "@sozialraum/store"
import { type Law, law, same, sameJson } from "../law.js"
import { commit, errorOf } from "../sample.js"

const stale: Law = law(
  "A check holds at the current revision only, neither before nor after it.",
  function* ({ put, at, write }) {
    yield* write([put("a")])
    yield* write([put("a")], [at("a", 1)])
    for (const revision of [1, 3, 0, -1, Number.MAX_SAFE_INTEGER]) {
      const refused = yield* errorOf(write([put("a")], [at("a", revision)]))
      yield* same(refused?._tag, "RevisionConflict")
    }
    yield* write([put("a")], [at("a", 2)])
  },
)

const absent: Law = law(
  "Revision 0 demands that there is no document, and a removed one is none.",
  function* ({ put, remove, at, write }) {
    yield* write([put("a")], [at("a", 0)])
    yield* write([remove("a")])
    yield* same((yield* errorOf(write([put("a")], [at("a", 2)])))?._tag, "RevisionConflict")
    yield* write([put("a")], [at("a", 0)])
  },
)

const named: Law = law(
  "A conflict names the first check that does not hold, and what was found.",
  function* ({ put, at, write }) {
    yield* write([put("a"), put("b"), put("c")])
    const refused = yield* errorOf(write([put("a"), put("b"), put("c")], [at("a", 1), at("b", 7), at("c", 0)]))
    const facts = refused instanceof RevisionConflict ? [refused.key, refused.expected, refused.actual] : refused
    yield* same(facts, [at("b", 7).key, 7, 1])
  },
)

const whole: Law = law(
  "A refused commit writes nothing, however much it wanted to write.",
  function* ({ put, remove, at, write, readAll }) {
    yield* write([put("m", "kept"), put("z", "kept")])
    const ids = Array.from({ length: 50 }, (_, number) => `n${number}`)
    const writes = [put("m", "lost"), ...ids.map((id) => put(id)), remove("z")]
    const refused = yield* errorOf(write(writes, [at("m", 1), at("z", 9)]))
    yield* same(refused?._tag, "RevisionConflict")
    yield* same(
      (yield* readAll(["m", "z"])).map((stored) => [stored?.document, stored?.revision]),
      [
        ["kept", 1],
        ["kept", 1],
      ],
    )
    yield* same((yield* readAll(ids)).filter((stored) => stored !== undefined).length, 0)
  },
)

const elsewhere: Law = law(
  "A check may be about a key that is not written, and a commit may write nothing.",
  function* ({ put, at, write }) {
    yield* write([put("plan")])
    yield* write([put("a")], [at("plan", 1)])
    yield* same((yield* errorOf(write([put("b")], [at("plan", 4)])))?._tag, "RevisionConflict")
    yield* same((yield* write([], [at("plan", 1)])).revisions, [])
    yield* same((yield* errorOf(write([], [at("plan", 4)])))?._tag, "RevisionConflict")
  },
)

const nothing: Law = law("Removing what is not there changes nothing.", function* ({ put, remove, write, read }) {
  yield* same((yield* write([remove("a")])).revisions, [0])
  yield* write([put("a")])
  yield* write([remove("a")])
  yield* same((yield* write([remove("a")])).revisions, [2])
  yield* same(yield* read("a"), undefined)
})

const receipt: Law = law(
  "A receipt names the revision of each write, in the order of the writes.",
  function* ({ put, remove, write }) {
    yield* write([put("b"), put("c")])
    yield* write([put("c")])
    yield* same((yield* write([put("a"), put("b"), remove("c")])).revisions, [1, 2, 3])
  },
)

const many: Law = law(
  "One commit may write ten thousand documents, and one call may ask for twice as many.",
  function* ({ put, write, readAll }) {
    const ids = Array.from({ length: 10_000 }, (_, number) => `id${number}`)
    const { revisions } = yield* write(ids.map((id, number) => put(id, number)))
    yield* sameJson(
      revisions,
      ids.map(() => 1),
    )
    const found = yield* readAll([...ids.toReversed(), ...ids.map((id) => `no ${id}`)])
    yield* sameJson(
      found.map((stored) => stored?.document ?? "none"),
      [...ids.keys()]
        .toReversed()
        .concat(ids.map(() => -1))
        .map((number) => (number < 0 ? "none" : number)),
    )
  },
)

const unfit: Law = law(
  "A commit that no store may accept is refused whole, and not to be tried again.",
  function* ({ put, remove, forget, read, commitOf, keyOf }, inside) {
    const bad: ReadonlyArray<ReadonlyArray<Write>> = [
      [put("b"), remove("b")],
      [forget("b"), put("b"), forget("b", 1)],
      [{ ...put("b"), document: { when: new Date(0) } as never }],
      [inside("dortmund").put("b")],
      [inside("dortmund").forget("b")],
      [put("")],
      [put("b\u0000")],
      [put("\udc00")],
      [put("b".repeat(600))],
      [put("b", "", [{ name: "byName", value: "\ud800" }])],
    ]
    const requests = bad.map((writes) => commitOf([put("a"), ...writes]))
    for (const request of [
      ...requests,
      { ...commitOf([put("a")], [{ key: keyOf(""), revision: 0 }]) },
      { ...commitOf([put("a")]), id: "" },
    ]) {
      const refused = yield* errorOf(commit(request))
      const { operation, retryable, outcome, cause } = refused?._tag === "BackendFailure" ? refused : {}
      yield* same([operation, retryable, outcome, cause], ["commit", false, undefined, refusalOf(request)])
      yield* same(yield* read("a"), undefined)
    }
  },
)

/** Checks, all or nothing, receipts. */
export const commitLaws: ReadonlyArray<Law> = [stale, absent, named, whole, elsewhere, nothing, receipt, many, unfit]
