/** Laws of working at the same time: exactly one wins, nobody sees a half, nothing is lost. */
import { type BackendFailure, beginning, type Change, type RevisionConflict } from "@sozialraum/store"
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import { type Law, law, same } from "../law.js"
import { commit, errorOf, follow } from "../sample.js"

const atOnce = { concurrency: "unbounded" } as const

/** How commits ended that began together: the numbers of those that were done, and how the others failed. */
const ends = <R>(commits: ReadonlyArray<Effect.Effect<unknown, RevisionConflict | BackendFailure, R>>) =>
  Effect.map(Effect.all(commits.map(Effect.result), atOnce), (results) => ({
    done: results.flatMap((result, number) => (Result.isSuccess(result) ? [number] : [])),
    failures: new Set(results.flatMap((result) => (Result.isFailure(result) ? [result.failure._tag] : []))),
  }))

const conflict = new Set(["RevisionConflict"])

const winner: Law = law(
  "Of several who checked the same revision, exactly one writes, and all that it wanted to write.",
  function* ({ put, at, write, readAll }) {
    yield* write([put("plan", "nobody")])
    for (const revision of [1, 2, 3]) {
      const ids = Array.from({ length: 8 }, (_, number) => `booking${revision}${number}`)
      const { done, failures } = yield* ends(ids.map((id) => write([put(id), put("plan", id)], [at("plan", revision)])))
      yield* same([done.length, failures], [1, conflict])
      const [plan, ...bookings] = yield* readAll(["plan", ...ids])
      const written = bookings.flatMap((booking) => booking?.key.id ?? [])
      yield* same([plan?.document, written], [ids[done[0] ?? -1], done.map((number) => ids[number])])
    }
  },
)

const first: Law = law(
  "Of sixteen who found nothing under a key, exactly one writes there.",
  function* ({ put, at, write, read }) {
    for (const id of ["a", "b", "c"]) {
      const writers = Array.from({ length: 16 }, (_, number) => write([put(id, number)], [at(id, 0)]))
      const { done, failures } = yield* ends(writers)
      yield* same([done.length, failures], [1, conflict])
      const found = yield* read(id)
      yield* same([found?.revision, found?.document], [1, done[0]])
    }
  },
)

const skew: Law = law(
  "Of two who read the same two keys and write one each, one is refused, also where there was nothing.",
  function* ({ put, at, write }) {
    for (const revision of [0, 1])
      for (let round = 0; round < 5; round += 1) {
        const [left, right] = [`left${revision}${round}`, `right${revision}${round}`]
        if (revision === 1) yield* write([put(left), put(right)])
        const checks = [at(left, revision), at(right, revision)]
        const both = [write([put(left)], checks), write([put(right)], checks.toReversed())]
        const { done, failures } = yield* ends(both)
        yield* same([done.length, failures], [1, conflict])
      }
  },
)

const counter: Law = law(
  "A counter that eight raise at once, each trying again after a conflict, loses none.",
  function* (here) {
    const { put, at, write, read, collection } = here
    yield* write([put("sum", 0)])
    const raise = Effect.gen(function* () {
      const found = yield* read("sum")
      yield* Effect.yieldNow
      yield* write([put("sum", Number(found?.document ?? 0) + 1)], [at("sum", found?.revision ?? 0)])
    })
    const persistent = Effect.retry(raise, { while: ({ _tag }) => _tag === "RevisionConflict", times: 1000 })
    const writers = Array.from({ length: 8 }, () => Effect.repeat(persistent, { times: 4 }))
    yield* Effect.all(writers, { ...atOnce, discard: true })
    yield* same((yield* read("sum"))?.document, 40)
    const told = yield* follow(here, beginning, 7, { of: { collection, id: "sum" } })
    yield* same(
      told.map(({ revision }) => revision),
      Array.from({ length: 41 }, (_, number) => number + 1),
    )
  },
)

const crossing: Law = law(
  "Commits that write the same keys in different orders all get through.",
  function* ({ put, write, readAll }) {
    const writer = (number: number) => {
      const ids = number % 2 === 0 ? ["a", "b", "c"] : ["c", "b", "a"]
      return Effect.repeat(write(ids.map((id) => put(id, number))), { times: 4 })
    }
    yield* same((yield* ends([1, 2, 3, 4, 5, 6].map(writer))).failures, new Set())
    const found = yield* readAll(["a", "b", "c"])
    yield* same(
      found.map((stored) => stored?.revision),
      [30, 30, 30],
    )
    yield* same(new Set(found.map((stored) => stored?.document)).size, 1)
  },
)

const bystanders: Law = law("A refused commit undoes nobody else's work.", function* ({ put, at, write, read }) {
  yield* write([put("a", "old")])
  const refused = errorOf(write([put("a", "never")], [at("a", 77)]))
  yield* Effect.all([refused, write([put("a", "new")]), refused], atOnce)
  yield* same((yield* read("a"))?.document, "new")
})

const whole: Law = law("Whoever reads sees a commit whole or not at all.", function* ({ put, write, readAll, ask }) {
  const ids = ["a", "b", "c", "d"]
  const writeAll = (number: number) =>
    write(ids.map((id) => put(id, number, [{ name: "byName", value: `v${number}` }])))
  yield* writeAll(0)
  const writer = Effect.forEach([1, 2, 3, 4, 5], (number) => Effect.andThen(writeAll(number), Effect.yieldNow))
  const look = Effect.gen(function* () {
    const found = yield* readAll(ids)
    yield* same(new Set(found.map((stored) => stored?.document)).size, 1)
    const page = yield* ask({ index: { name: "byName", from: "v" } })
    yield* same([page.items.length, new Set(page.items.map(({ document }) => document)).size], [4, 1])
    yield* Effect.yieldNow
  })
  const reader = Effect.repeat(look, { times: 30 })
  yield* Effect.all([reader, writer, reader], { ...atOnce, discard: true })
})

const followers: Law = law("Whoever follows the changes misses none while others write.", function* (here) {
  const { put, write, read, changesAfter } = here
  const seen: Array<Change> = []
  const writer = (name: string) =>
    Effect.forEach([1, 2, 3, 4], (number) =>
      Effect.andThen(write([put(`${name}1`, number), put(`${name}2`, number)]), Effect.yieldNow),
    )
  const look = Effect.suspend(() => changesAfter(seen.at(-1)?.cursor ?? beginning, 3)).pipe(
    Effect.tap((found) => Effect.sync(() => seen.push(...found))),
  )
  const follower = Effect.andThen(look, Effect.yieldNow).pipe(Effect.repeat({ times: 30 }))
  yield* Effect.all([follower, ...["a", "b", "c", "d"].map(writer)], { ...atOnce, discard: true })
  seen.push(...(yield* follow(here, seen.at(-1)?.cursor ?? beginning, 100)))
  yield* same(seen, yield* changesAfter(beginning, 1000))
  yield* same(seen.length, 32)
  yield* same((yield* read("a1"))?.document, 4)
})

const together: Law = law(
  "The changes of one commit stand together, in the order of its writes, whoever else writes.",
  function* ({ put, commitOf, changesAfter }) {
    const ids = ["x", "shared", "a"]
    const writer = (reason: string) => {
      const request = { ...commitOf(ids.map((id) => put(id === "shared" ? id : `${reason}${id}`))), reason }
      return Effect.repeat(Effect.andThen(commit(request), Effect.yieldNow), { times: 3 })
    }
    yield* Effect.all(["p", "q", "r", "s"].map(writer), { ...atOnce, discard: true })
    const told = yield* changesAfter(beginning, 1000)
    yield* same(told.length, 48)
    for (let from = 0; from < told.length; from += ids.length) {
      const reason = told[from]?.reason ?? ""
      const expected = ids.map((id) => (id === "shared" ? id : `${reason}${id}`))
      yield* same(
        told.slice(from, from + ids.length).map(({ key }) => key.id),
        expected,
      )
    }
    const shared = told.filter(({ key }) => key.id === "shared")
    yield* same(
      shared.map(({ revision }) => revision),
      shared.map((_, number) => number + 1),
    )
  },
)

/** Exactly one wins, nobody sees a half, nothing is lost. */
export const concurrencyLaws: ReadonlyArray<Law> = [
  winner,
  first,
  skew,
  counter,
  crossing,
  bystanders,
  whole,
  followers,
  together,
]
