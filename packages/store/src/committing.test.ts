import * as Effect from "effect/Effect"
import * as Fiber from "effect/Fiber"
import { TestClock } from "effect/testing"
import { expect, test } from "vitest"
import { type Backend, BackendFailure, beginning, type Commit, changes, commit } from "./index.js"
import { Names, name, said, withBackend, writing } from "./store.fixture.js"

const names = Names.in(said.network)
const put = writing(names.put(name("1")))
const unknown = (id: string | undefined) =>
  new BackendFailure({
    operation: "commit",
    retryable: true,
    outcome: "unknown",
    ...(id === undefined ? {} : { commit: id }),
    cause: new Error("connection reset"),
  })
const unreachable = new BackendFailure({ operation: "commit", retryable: true, cause: new Error("refused") })

type Answer = "sound" | "lost before" | "lost after" | "unreachable"

/** A backend whose line breaks before or after the commit is written, as the list says; sound where the list has ended. */
const losing = (answers: ReadonlyArray<Answer>, sent: Array<Commit>) => (sound: Backend["Service"]) => ({
  commit: (request: Commit) => {
    const answer = answers[sent.length] ?? "sound"
    sent.push(request)
    if (answer === "unreachable") return Effect.fail(unreachable)
    if (answer === "lost before") return Effect.fail(unknown(request.id))
    const done = sound.commit(request)
    return answer === "sound" ? done : Effect.andThen(done, Effect.fail(unknown(request.id)))
  },
})

/** Runs a program in a time that is over at once. */
const hurried = <A, E, R>(program: Effect.Effect<A, E, R>) =>
  Effect.gen(function* () {
    const fiber = yield* Effect.forkChild(program)
    yield* TestClock.adjust("1 minute")
    return yield* Fiber.join(fiber)
  }).pipe(Effect.provide(TestClock.layer()))

const log = Effect.map(changes({ network: said.network, after: beginning, limit: 10 }), (all) => all.length)

test("a commit whose answers are lost is sent again with one id, and is done exactly once in the end", async () => {
  const sequences: ReadonlyArray<ReadonlyArray<Answer>> = [
    ["lost after", "lost after", "lost after", "sound"],
    ["lost before", "lost before", "sound"],
    ["lost before", "lost after", "unreachable", "lost after", "unreachable", "sound"],
  ]
  for (const answers of sequences) {
    const sent: Array<Commit> = []
    const [receipt, done] = await withBackend(losing(answers, sent), Effect.all([hurried(commit(put)), log]))
    expect(receipt.revisions).toEqual([1])
    expect(done).toBe(1)
    expect(sent).toHaveLength(answers.length)
    expect(new Set(sent.map(({ id }) => id)).size).toBe(1)
  }
})

test("after the last attempt the failure names the id of the commit, and sent again with it, it is done once", async () => {
  const sent: Array<Commit> = []
  const program = Effect.gen(function* () {
    const failure = yield* Effect.flip(hurried(commit(put)))
    const id = failure._tag === "BackendFailure" ? failure.commit : undefined
    const again = yield* commit({ ...put, ...(id === undefined ? {} : { id }) })
    return { failure, again, done: yield* log }
  })
  const { failure, again, done } = await withBackend(losing(Array(7).fill("lost after"), sent), program)
  expect(failure).toMatchObject({ _tag: "BackendFailure", outcome: "unknown", commit: sent[0]?.id })
  expect(sent[0]?.id).toMatch(/^[0-9a-f]{32}$/)
  expect(again.revisions).toEqual([1])
  expect(done).toBe(1)
})

test("what became of a commit stays unknown when later attempts do not get through", async () => {
  const sent: Array<Commit> = []
  const answers: ReadonlyArray<Answer> = ["lost after", ...Array(6).fill("unreachable")]
  const [failure, done] = await withBackend(
    losing(answers, sent),
    Effect.all([Effect.flip(hurried(commit({ ...put, id: "nightly" }))), log]),
  )
  expect(failure).toMatchObject({ outcome: "unknown", commit: "nightly" })
  expect(done).toBe(1)
})

test("a commit that surely was not written is not sent again by itself", async () => {
  const sent: Array<Commit> = []
  const failure = await withBackend(losing(["unreachable"], sent), Effect.flip(commit(put)))
  expect(failure).toBe(unreachable)
  expect(sent).toHaveLength(1)
})

test("where the id belongs to another commit, that is said, and nothing is unknown any more", async () => {
  const sent: Array<Commit> = []
  const program = Effect.gen(function* () {
    yield* commit({ ...put, id: "nightly", reason: "another" })
    return yield* Effect.flip(hurried(commit({ ...put, id: "nightly" })))
  })
  const failure = await withBackend(losing(["sound", "lost before"], sent), program)
  expect(failure).toMatchObject({ retryable: false, cause: { _tag: "CommitIdTaken", id: "nightly" } })
  expect(failure).not.toHaveProperty("outcome")
})

test("who is interrupted sends nothing later, and finds out with the id what became of the commit", async () => {
  const sent: Array<Commit> = []
  const program = Effect.gen(function* () {
    const fiber = yield* Effect.forkChild(commit({ ...put, id: "nightly" }))
    yield* TestClock.adjust("10 millis")
    yield* Fiber.interrupt(fiber)
    yield* TestClock.adjust("1 minute")
    const sentBefore = sent.length
    const receipt = yield* commit({ ...put, id: "nightly" })
    return { sentBefore, receipt, done: yield* log }
  }).pipe(Effect.provide(TestClock.layer()))
  const { sentBefore, receipt, done } = await withBackend(losing(["lost after"], sent), program)
  expect([sentBefore, receipt.revisions, done]).toEqual([1, [1], 1])
})

test("each commit without id gets one of its own", async () => {
  const sent: Array<Commit> = []
  await withBackend(losing([], sent), Effect.all([commit(put), commit(put)]))
  expect(new Set(sent.map(({ id }) => id)).size).toBe(2)
})
