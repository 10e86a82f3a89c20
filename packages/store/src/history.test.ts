import * as Effect from "effect/Effect"
import { expect, test } from "vitest"
import { type Backend, commit, Freshness, memoryBackend, openStore } from "./index.js"
import { inMemory, Names, name, raw, said, withBackend, writing } from "./store.fixture.js"

const names = Names.in(said.network)

/** One value that was written, written wrongly by somebody, written again, removed, and put there once more. */
const lived = Effect.gen(function* () {
  yield* commit({ ...writing(names.put(name("1", "first"))), id: "c1", by: "import", reason: "list" })
  yield* commit(writing(raw("1", { scheme: 12 }), names.put(name("2"))))
  yield* commit(writing(names.put(name("1", "third"))))
  yield* commit(writing(names.remove("1")))
  yield* commit(writing(names.put(name("1", "fifth"))))
})

test("a history tells every revision, with who wrote it, when and why; what is kept, unreadable or removed is told apart (Q34)", async () => {
  const { items, next } = await inMemory(Effect.andThen(lived, names.history("1")))
  expect(items.map(({ revision, kind, state }) => [revision, kind, state])).toEqual([
    [1, "put", "kept"],
    [2, "put", "corrupt"],
    [3, "put", "kept"],
    [4, "remove", "removed"],
    [5, "put", "kept"],
  ])
  expect(items[0]).toMatchObject({ by: "import", reason: "list", at: said.at, commit: "c1", value: name("1", "first") })
  expect(items[1]).toMatchObject({ error: { _tag: "CorruptRecord", problem: { path: ["scheme"] } } })
  expect(next).toBeUndefined()
})

test("what was forgotten is told as forgotten, and who wrote it stays told (P8)", async () => {
  const forgotten = Effect.andThen(lived, commit(writing(names.forget("1", 3))))
  const { items } = await inMemory(Effect.andThen(forgotten, names.history("1")))
  expect(items.map(({ state }) => state)).toEqual(["forgotten", "forgotten", "kept", "removed", "kept"])
  expect(items[0]).toMatchObject({ by: "import", reason: "list" })
  expect(JSON.stringify(items)).not.toContain("first")
})

test("a history comes page by page, and the last page says that nothing follows", async () => {
  const pages = await inMemory(
    Effect.gen(function* () {
      yield* lived
      const first = yield* names.history("1", { limit: 3 })
      const second = yield* names.history("1", { limit: 2, after: first.next })
      return [first, second]
    }),
  )
  expect(pages.map(({ items }) => items.map(({ revision }) => revision))).toEqual([
    [1, 2, 3],
    [4, 5],
  ])
  expect(pages.map(({ next }) => next !== undefined)).toEqual([true, false])
})

test("a page of a history takes two calls of the backend, however long it is", async () => {
  const calls: Array<string> = []
  const counted = (sound: Backend["Service"]) => ({
    changes: (query: Parameters<typeof sound.changes>[0]) =>
      Effect.tap(sound.changes(query), () => Effect.sync(() => calls.push("changes"))),
    versions: (refs: Parameters<typeof sound.versions>[0]) =>
      Effect.tap(sound.versions(refs), () => Effect.sync(() => calls.push("versions"))),
  })
  await withBackend(counted, Effect.andThen(lived, names.history("1")))
  expect(calls).toEqual(["changes", "versions"])
})

test("a copy that lags behind is asked for what its changes tell of, so that nothing seems forgotten", async () => {
  const demanded: Array<Freshness> = []
  const watched = (sound: Backend["Service"]) => ({
    versions: (refs: Parameters<typeof sound.versions>[0]) =>
      Effect.flatMap(Freshness, (freshness) => {
        demanded.push(freshness)
        return sound.versions(refs)
      }),
  })
  const asked = Effect.provideService(names.history("1"), Freshness, { _tag: "Within", seconds: 5 })
  const { items } = await withBackend(watched, Effect.andThen(lived, asked))
  expect(demanded).toEqual([{ _tag: "AtLeast", network: said.network, cursor: items.at(-1)?.cursor }])
})

test("values are read as they were, in the order asked; what never was, was removed or forgotten is none", async () => {
  const store = await openStore(memoryBackend)
  const kept = store.collection(Names, said.network)
  await store.run(lived)
  const wanted = [5, 4, 3, 1, 9].map((revision) => ({ id: "1", revision }))
  await store.commit(writing(kept.forget("1", 2)))
  expect(await kept.versions(wanted)).toEqual([name("1", "fifth"), undefined, name("1", "third"), undefined, undefined])
  await expect(kept.versions([{ id: "1", revision: 2 }])).rejects.toMatchObject({ _tag: "CorruptRecord" })
  await store.close()
})
