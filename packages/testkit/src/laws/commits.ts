/** Laws of commits: checks, all or nothing, receipts. */
import { type RevisionConflict, refusalOf } from "@sozialraum/store"
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import { type Law, law, same } from "../law.js"
import { at, commit, commitOf, put, read, remove, write } from "../sample.js"

const conflictOf = (result: Result.Result<unknown, { readonly _tag: string }>) =>
  Result.isFailure(result) ? result.failure._tag : "committed"

const stale: Law = law("A check holds at the current revision only, neither before nor after it.", function* () {
  yield* write([put("a")])
  yield* write([put("a")], [at("a", 1)])
  const results = yield* Effect.forEach([1, 3, 0], (revision) => Effect.result(write([put("a")], [at("a", revision)])))
  yield* same(results.map(conflictOf), ["RevisionConflict", "RevisionConflict", "RevisionConflict"])
  yield* write([put("a")], [at("a", 2)])
})

const absent: Law = law("Revision 0 demands that there is no document, and a removed one is none.", function* () {
  yield* write([put("a")], [at("a", 0)])
  yield* write([remove("a")])
  yield* same(conflictOf(yield* Effect.result(write([put("a")], [at("a", 2)]))), "RevisionConflict")
  yield* write([put("a")], [at("a", 0)])
})

const named: Law = law("A conflict names the first check that does not hold, and what was found.", function* () {
  yield* write([put("a"), put("b"), put("c")])
  const checks = [at("a", 1), at("b", 7), at("c", 0)]
  const refused = yield* Effect.flip(write([put("a"), put("b"), put("c")], checks)).pipe(
    Effect.catch(() => Effect.succeed(undefined)),
  )
  yield* same(facts(refused), { key: at("b", 7).key, expected: 7, actual: 1 })
})

const facts = (error: { readonly _tag: string } | undefined) => {
  if (error?._tag !== "RevisionConflict") return error?._tag
  const { key, expected, actual } = error as RevisionConflict
  return { key, expected, actual }
}

const whole: Law = law("A refused commit writes nothing, however much it wanted to write.", function* () {
  yield* write([put("m", "kept"), put("z", "kept")])
  const ids = Array.from({ length: 50 }, (_, number) => `n${number}`)
  const writes = [put("m", "lost"), ...ids.map((id) => put(id)), remove("z")]
  const refused = yield* Effect.result(write(writes, [at("m", 1), at("z", 9)]))
  yield* same(conflictOf(refused), "RevisionConflict")
  const found = yield* Effect.forEach(["m", "z"], read)
  yield* same(
    found.map((stored) => [stored?.document, stored?.revision]),
    [
      ["kept", 1],
      ["kept", 1],
    ],
  )
  yield* same(
    (yield* Effect.forEach(ids, read)).filter((stored) => stored !== undefined),
    [],
  )
})

const elsewhere: Law = law(
  "A check may be about a key that is not written, and a commit may write nothing.",
  function* () {
    yield* write([put("plan")])
    yield* write([put("a")], [at("plan", 1)])
    yield* same(conflictOf(yield* Effect.result(write([put("b")], [at("plan", 4)]))), "RevisionConflict")
    yield* same((yield* write([], [at("plan", 1)])).revisions, [])
    yield* same(conflictOf(yield* Effect.result(write([], [at("plan", 4)]))), "RevisionConflict")
  },
)

const nothing: Law = law("Removing what is not there changes nothing.", function* () {
  yield* same((yield* write([remove("a")])).revisions, [0])
  yield* write([put("a")])
  yield* write([remove("a")])
  yield* same((yield* write([remove("a")])).revisions, [2])
  yield* same(yield* read("a"), undefined)
})

const receipt: Law = law("A receipt names the revision of each write, in the order of the writes.", function* () {
  yield* write([put("b"), put("c")])
  yield* write([put("c")])
  yield* same((yield* write([put("a"), put("b"), remove("c")])).revisions, [1, 2, 3])
})

const unfit: Law = law("A commit that no store may accept is refused whole, and not to be tried again.", function* () {
  const wild = { ...put("b"), document: { when: new Date(0) } as never }
  const foreign = { ...put("b"), key: { ...put("b").key, network: "dortmund" } }
  const longId = "b".repeat(600)
  for (const writes of [
    [put("b"), remove("b")],
    [wild],
    [foreign],
    [put("")],
    [put("b\u0000")],
    [put("\udc00")],
    [put(longId)],
  ]) {
    const request = commitOf([put("a"), ...writes])
    const refused = yield* Effect.flip(commit(request)).pipe(Effect.catch(() => Effect.succeed(undefined)))
    const { operation, retryable, cause } = refused?._tag === "BackendFailure" ? refused : {}
    yield* same([operation, retryable, cause], ["commit", false, refusalOf(request)])
    yield* same(yield* read("a"), undefined)
  }
})

/** Checks, all or nothing, receipts. */
export const commitLaws: ReadonlyArray<Law> = [stale, absent, named, whole, elsewhere, nothing, receipt, unfit]
