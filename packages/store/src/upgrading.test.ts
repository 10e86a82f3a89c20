import { ExternalId } from "@sozialraum/core"
import * as Effect from "effect/Effect"
import { expect, test } from "vitest"
import { Backend, checkNetwork, collection, commit, type Json, upgradeCollection } from "./index.js"
import { inMemory, Names, name, raw, said, withBackend, writing } from "./store.fixture.js"

/** What an older version of the program wrote: a name without scheme, and no index at all. */
const older = (id: string) => raw(id, { value: id })
/** The same collection today: names have a scheme, and are found by it. */
const Today = collection({
  name: Names.name,
  schema: ExternalId,
  id: (found) => found.value,
  indexes: { byScheme: (found) => found.scheme, byLong: ({ value }) => (value === "d" ? "d".repeat(600) : []) },
  upgrades: [(document: Json): Json => ({ scheme: "old", ...(document as { readonly value: string }) })],
})
const names = Today.in(said.network)
const act = { ...said, by: "upgrade", reason: "schema 2", at: "2026-11-23T02:00:00Z" }
const byScheme = Effect.map(names.all({ index: "byScheme", equals: "old" }), (found) =>
  found.map(({ value }) => value.value),
)
const ids = Array.from({ length: 450 }, (_, number) => `n${String(number).padStart(3, "0")}`)

test("a store that an older version wrote is upgraded: every document anew, with its index entries, told in the log", async () => {
  const program = Effect.gen(function* () {
    yield* commit(writing(...ids.map(older), names.put(name("today"))))
    const before = yield* byScheme
    const done = yield* upgradeCollection(Today, act)
    const again = yield* upgradeCollection(Today, act)
    const [stored] = yield* Backend.use((backend) => backend.get([names.key("n000")]))
    const { items } = yield* names.history("n000")
    return { before, done, again, after: yield* byScheme, stored, items, all: (yield* names.all()).length }
  })
  const { before, done, again, after, stored, items, all } = await inMemory(program)
  expect(before).toEqual([])
  expect(after).toEqual(ids)
  expect(done).toEqual({ read: 451, upgraded: 450, unfit: 0, errors: [] })
  expect(again).toMatchObject({ read: 451, upgraded: 0 })
  expect(stored).toMatchObject({ schema: 2, revision: 2, document: { scheme: "old", value: "n000" } })
  expect(items).toMatchObject([{ by: "office" }, { by: "upgrade", reason: "schema 2", at: act.at }])
  expect(all).toBe(451)
})

test("an index that is new is filled by an upgrade that changes nothing", async () => {
  const Indexed = collection({
    name: Names.name,
    schema: ExternalId,
    id: (found) => found.value,
    indexes: { byEnd: (found) => found.value.slice(-1) },
    upgrades: [(document: Json) => document],
  })
  const found = Indexed.in(said.network).all({ index: "byEnd", equals: "7" })
  const program = Effect.gen(function* () {
    yield* commit(writing(...["7", "17", "8"].map((id) => Names.in(said.network).put(name(id)))))
    yield* upgradeCollection(Indexed, act)
    return (yield* found).map(({ value }) => value.value)
  })
  expect(await inMemory(program)).toEqual(["17", "7"])
})

test("what cannot be upgraded is told with its key, and stays as it is; the rest of its page is upgraded", async () => {
  const wrong = [raw("a", { scheme: 12 }), raw("b", { value: "other" }), raw("c", name("c"), 7)]
  const program = Effect.gen(function* () {
    yield* commit(writing(...wrong, older("d"), older("e")))
    const done = yield* upgradeCollection(Today, act)
    return { done, stored: yield* Backend.use((backend) => backend.get([names.key("a"), names.key("e")])) }
  })
  const { done, stored } = await inMemory(program)
  expect(done).toMatchObject({ read: 5, upgraded: 1, unfit: 4 })
  expect(done.errors.map(({ key, problem }) => [key.id, problem._tag])).toEqual([
    ["a", "InvalidValue"],
    ["b", "IdDiffers"],
    ["c", "SchemaNewer"],
    ["d", "TextUnfit"],
  ])
  expect(stored.map((one) => one?.schema)).toEqual([1, 2])
})

test("what others write meanwhile is not overwritten, and the rest of the page is still upgraded", async () => {
  let isFirst = true
  const interfering = (sound: Backend["Service"]) => ({
    commit: (request: Parameters<typeof sound.commit>[0]) => {
      if (request.by !== "upgrade" || !isFirst) return sound.commit(request)
      isFirst = false
      const meanwhile = { ...writing(names.put(name("a", "new")), names.remove("b")), by: "school" }
      return Effect.andThen(sound.commit(meanwhile), sound.commit(request))
    },
  })
  const program = Effect.gen(function* () {
    yield* commit(writing(...["a", "b", "c"].map(older)))
    const done = yield* upgradeCollection(Today, act)
    return { done, all: (yield* names.all()).map(({ value }) => value) }
  })
  const { done, all } = await withBackend(interfering, program)
  expect(done).toMatchObject({ read: 3, upgraded: 1, unfit: 0 })
  expect(all).toEqual([name("a", "new"), name("c", "old")])
})

test("a check says what is older, what cannot be read and why, and what this program does not know", async () => {
  const foreign = { ...raw("x", 1), key: { network: said.network, collection: "tomorrows", id: "x" } }
  const program = Effect.gen(function* () {
    yield* commit(writing(older("a"), raw("b", { scheme: 12 }), names.put(name("c")), foreign))
    return yield* checkNetwork(said.network, [Today])
  })
  expect(await inMemory(program)).toMatchObject([
    { collection: "names", isKnown: true, documents: 3, older: 1, unfit: 1, errors: [{ key: { id: "b" } }] },
    { collection: "tomorrows", isKnown: false, documents: 1, older: 0, unfit: 0, errors: [] },
  ])
})
