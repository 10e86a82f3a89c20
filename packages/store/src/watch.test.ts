import * as Effect from "effect/Effect"
import * as Fiber from "effect/Fiber"
import * as Stream from "effect/Stream"
import { TestClock } from "effect/testing"
import { expect, test } from "vitest"
import {
  type Backend,
  BackendFailure,
  beginning,
  type Change,
  commit,
  memoryBackend,
  openStore,
  watch,
} from "./index.js"
import { inMemory, Names, name, said, withBackend, writing } from "./store.fixture.js"

const names = Names.in(said.network)
const from = { network: said.network, after: beginning }
const put = (...ids: ReadonlyArray<string>) => commit(writing(...ids.map((id) => names.put(name(id)))))
const numbered = (count: number, letter = "n") => Array.from({ length: count }, (_, number) => `${letter}${number}`)
const idsOf = (changes: Iterable<Change>) => Array.from(changes, ({ key }) => key.id)

/** Watches in a time of its own; `meanwhile` moves it. */
const watching = (count: number, meanwhile: Effect.Effect<unknown, unknown, Backend>) =>
  Effect.gen(function* () {
    const fiber = yield* Effect.forkChild(watch(from).pipe(Stream.take(count), Stream.runCollect))
    yield* meanwhile
    return idsOf(yield* Fiber.join(fiber))
  }).pipe(Effect.provide(TestClock.layer()))

test("a watch tells what was there, and then what comes, each change once and in order", async () => {
  const program = Effect.gen(function* () {
    yield* put("a", "b")
    return yield* watching(
      5,
      Effect.gen(function* () {
        yield* TestClock.adjust("1 second")
        yield* put("c")
        yield* TestClock.adjust("5 seconds")
        yield* put("d", "e")
        yield* TestClock.adjust("1 second")
      }),
    )
  })
  expect(await inMemory(program)).toEqual(["a", "b", "c", "d", "e"])
})

test("who is behind reads on at once, and waits only where nothing follows", async () => {
  const ids = numbered(1203)
  expect(await inMemory(Effect.andThen(put(...ids), watching(1203, Effect.void)))).toEqual(ids)
})

test("a watch asks no more often than it was told to", async () => {
  let asked = 0
  const counted = (sound: Backend["Service"]) => ({
    changes: (query: Parameters<typeof sound.changes>[0]) => {
      asked += 1
      return sound.changes(query)
    },
  })
  const program = Effect.gen(function* () {
    const fiber = yield* Effect.forkChild(Stream.runDrain(watch({ ...from, every: "10 seconds" })))
    yield* TestClock.adjust("1 minute")
    yield* Fiber.interrupt(fiber)
  }).pipe(Effect.provide(TestClock.layer()))
  await withBackend(counted, program)
  expect(asked).toBe(7)
})

test("what may pass is waited for, and no change is lost or told twice", async () => {
  const failures = ["sound", "fails", "fails", "sound", "fails", "sound"]
  const failing = (sound: Backend["Service"]) => ({
    changes: (query: Parameters<typeof sound.changes>[0]) =>
      failures.shift() === "fails"
        ? Effect.fail(new BackendFailure({ operation: "changes", retryable: true, cause: new Error("away") }))
        : sound.changes(query),
  })
  const later = Effect.forEach(["c", "d", "e"], (id) => Effect.andThen(TestClock.adjust("10 seconds"), put(id)))
  const all = Effect.andThen(put("a", "b"), watching(5, Effect.andThen(later, TestClock.adjust("10 seconds"))))
  expect(await withBackend(failing, all)).toEqual(["a", "b", "c", "d", "e"])
})

test("what somebody has to mend ends the watch: a cursor of another store", async () => {
  const failure = await inMemory(Effect.flip(Stream.runDrain(watch({ ...from, after: "77" }))))
  expect(failure).toMatchObject({ retryable: false, cause: { _tag: "CursorUnknown" } })
})

test("one document is watched alone", async () => {
  const one = watch({ ...from, of: { collection: Names.name, id: "b" } }).pipe(Stream.take(1), Stream.runCollect)
  expect(idsOf(await inMemory(Effect.andThen(put("a", "b"), one)))).toEqual(["b"])
})

test("with promises a watch ends by leaving the loop, by a signal, and with the store, also while it waits", async () => {
  const store = await openStore(memoryBackend)
  await store.run(put("a", "b"))
  for await (const change of store.watch(from)) if (change.key.id === "b") break

  const controller = new AbortController()
  const seen: Array<string> = []
  const signalled = (async () => {
    for await (const { key } of store.watch({ ...from, signal: controller.signal })) {
      seen.push(key.id)
      if (seen.length === 2) setTimeout(() => controller.abort())
    }
  })()
  await signalled
  expect(seen).toEqual(["a", "b"])

  const iterator = store.watch({ ...from, every: "1 hour" })[Symbol.asyncIterator]()
  expect([(await iterator.next()).value?.key.id, (await iterator.next()).value?.key.id]).toEqual(["a", "b"])
  const waiting = iterator.next()
  await iterator.return?.()
  expect(await waiting).toEqual({ done: true, value: undefined })

  const atTheEnd = store.watch({ ...from, after: beginning, every: "1 hour" })[Symbol.asyncIterator]()
  await atTheEnd.next()
  await atTheEnd.next()
  const closed = atTheEnd.next()
  await store.close()
  expect(await closed).toEqual({ done: true, value: undefined })
  expect(await atTheEnd.next()).toMatchObject({ done: true })
})

test("a signal that was given before ends a watch before it tells anything", async () => {
  const store = await openStore(memoryBackend)
  await store.run(put("a"))
  const signal = AbortSignal.abort()
  for await (const change of store.watch({ ...from, signal })) expect(change).toBeUndefined()
  await expect(async () => {
    for await (const _ of store.watch({ ...from, after: "77" }));
  }).rejects.toMatchObject({ _tag: "BackendFailure" })
  await store.close()
})
