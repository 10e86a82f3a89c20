/** Laws of commits with an id: sent again, they are done once. */
import { beginning } from "@sozialraum/store"
import * as Effect from "effect/Effect"
import { type Law, law, same } from "../law.js"
import { commit, errorOf, later } from "../sample.js"

const again: Law = law(
  "A commit sent again answers its first receipt, and writes nothing twice.",
  function* ({ put, forget, at, write, read, versions, commitOf, changesAfter }) {
    yield* write([put("a", "before")])
    const request = { ...commitOf([put("a", "sent"), put("b"), forget("a")], [at("a", 1), at("b", 0)]), id: "c1" }
    const first = yield* commit(request)
    yield* same(first.revisions, [2, 1, 2])
    yield* same(yield* commit(request), first)
    // The checks hold no longer, the revisions went on, and there is an earlier document once more.
    yield* write([put("a", "after")])
    yield* same(yield* commit(request), first)
    yield* same((yield* read("a"))?.document, "after")
    yield* same((yield* versions("a", 2))[0]?.document, "sent")
    yield* same((yield* changesAfter(beginning, 100)).length, 4)
  },
)

const taken: Law = law(
  "Another commit with an id that was used is refused with the facts of the first, and not to be tried again.",
  function* ({ put, remove, read, commitOf }) {
    const first = { ...commitOf([put("a")]), id: "c1" }
    yield* commit(first)
    const others = [
      { ...first, at: later },
      { ...first, by: "importer" },
      { ...first, reason: "another" },
      { ...first, writes: [put("a"), remove("b")] },
    ]
    for (const other of others) {
      const refused = yield* errorOf(commit(other))
      const { operation, retryable, outcome, cause } = refused?._tag === "BackendFailure" ? refused : {}
      const facts = { id: "c1", at: first.at, by: first.by, reason: first.reason }
      yield* same([operation, retryable, outcome], ["commit", false, undefined])
      yield* same(cause, { _tag: "CommitIdTaken", path: ["id"], ...facts })
    }
    yield* same((yield* read("a"))?.revision, 1)
  },
)

const elsewhere: Law = law(
  "An id that was used in one network is free in every other.",
  function* ({ put, commitOf }, inside) {
    const dortmund = inside("dortmund")
    yield* commit({ ...commitOf([put("a")]), id: "c1" })
    yield* commit({ ...dortmund.commitOf([dortmund.put("a", "of dortmund")]), id: "c1" })
    yield* same((yield* dortmund.read("a"))?.document, "of dortmund")
  },
)

const free: Law = law("A commit that was refused leaves its id free.", function* ({ put, at, read, commitOf }) {
  const request = { ...commitOf([put("a")], [at("a", 4)]), id: "c1" }
  yield* same((yield* errorOf(commit(request)))?._tag, "RevisionConflict")
  yield* same((yield* errorOf(commit({ ...request, checks: [], writes: [put("")] })))?._tag, "BackendFailure")
  const second = { ...commitOf([put("a", "second"), put("b")], [at("a", 0)]), id: "c1", by: "importer" }
  yield* same((yield* commit(second)).revisions, [1, 1])
  yield* same((yield* read("a"))?.document, "second")
})

const told: Law = law(
  "Every change names the commit that made it, where that had an id.",
  function* ({ put, write, commitOf, changesAfter }) {
    yield* commit({ ...commitOf([put("a"), put("b")]), id: "c1" })
    yield* write([put("c")])
    yield* commit({ ...commitOf([put("a")]), id: "B\u00fcro/2 '\u{1f600}" })
    const changes = yield* changesAfter(beginning, 10)
    yield* same(
      changes.map((change) => ("commit" in change ? change.commit : "none")),
      ["c1", "c1", "none", "B\u00fcro/2 '\u{1f600}"],
    )
  },
)

const atOnce: Law = law(
  "A commit sent several times at once is done once, and each sender gets the same receipt.",
  function* ({ put, read, commitOf }) {
    for (let round = 1; round <= 3; round += 1) {
      const request = { ...commitOf([put("a", round), put("b")]), id: `c${round}` }
      const receipts = yield* Effect.all(
        Array.from({ length: 8 }, () => commit(request)),
        { concurrency: "unbounded" },
      )
      yield* same(
        receipts,
        receipts.map(() => receipts[0]),
      )
      yield* same(receipts[0]?.revisions, [round, round])
      yield* same((yield* read("a"))?.revision, round)
    }
  },
)

/** Sent again, commits are done once. */
export const sentAgainLaws: ReadonlyArray<Law> = [again, taken, elsewhere, free, told, atOnce]
