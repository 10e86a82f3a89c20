import { ExternalId } from "@sozialraum/core"
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import { expect, test } from "vitest"
import { collection, commit, type Json } from "./index.js"
import { inMemory, Names, name, raw, writing } from "./store.fixture.js"

/** Version 1 called the scheme "kind", version 2 wrote it in capitals; both read the value from "number". */
const upgrades = [
  (document: Json): Json => {
    const { kind, number } = document as { readonly kind: string; readonly number: string }
    return { scheme: kind, value: number }
  },
  (document: Json): Json => {
    const { scheme, value } = document as { readonly scheme: string; readonly value: string }
    return { scheme: scheme.toLowerCase(), value }
  },
]
const Upgraded = collection({
  name: Names.name,
  schema: ExternalId,
  id: (found) => found.value,
  indexes: { byScheme: (found) => found.scheme },
  upgrades,
})
const names = Upgraded.in("bochum")

test("the version of a collection is one more than the number of its upgrades, and is written with each value", () => {
  expect([Names.version, Upgraded.version]).toEqual([1, 3])
  expect(names.put(name("1")).schema).toBe(3)
})

test("what older programs wrote is read as what it is today: by id, in pages, all at once, and in its history", async () => {
  const older = [
    raw("1", { kind: "SCHOOL", number: "1" }),
    raw("2", { scheme: "SCHOOL", value: "2" }, 2),
    raw("3", name("3"), 3),
  ]
  const found = await inMemory(
    Effect.gen(function* () {
      yield* commit(writing(...older))
      yield* commit(writing(names.put(name("1", "new"))))
      return {
        get: yield* names.getMany(["2", "3"]),
        query: (yield* names.query({})).items,
        all: yield* names.all(),
        history: (yield* names.history("1")).items,
        versions: yield* names.versions([{ id: "1", revision: 1 }]),
      }
    }),
  )
  expect(found.get.map((one) => one?.value)).toEqual([name("2"), name("3")])
  for (const items of [found.query, found.all])
    expect(items.map(({ value }) => value)).toEqual([name("1", "new"), name("2"), name("3")])
  expect(found.history).toMatchObject([{ value: name("1") }, { value: name("1", "new") }])
  expect(found.versions).toEqual([name("1")])
})

test("a document of a newer program is never read silently: its error tells both versions", async () => {
  const reads = [names.get("1"), names.getMany(["1"]), names.query({}), names.all()]
  for (const read of reads) {
    const problem = await inMemory(
      Effect.andThen(commit(writing(raw("1", name("1"), 4))), Effect.flip<unknown, unknown, never>(read as never)),
    )
    expect(problem).toMatchObject({ _tag: "CorruptRecord", problem: { _tag: "SchemaNewer", found: 4, known: 3 } })
  }
})

test("an upgrade that can do nothing with a document stops that one, and tells which upgrade it was", () => {
  const failed = Upgraded.present(names.key("1"), { schema: 1, document: { kind: null, number: "1" } })
  expect(Result.isFailure(failed) && failed.failure.problem).toEqual({
    _tag: "UpgradeFailed",
    path: [],
    from: 2,
    because: expect.stringContaining("TypeError"),
  })
})

test("a document is written anew under the id that it carries, or not at all", () => {
  const moved = Upgraded.present(names.key("1"), { schema: 3, document: name("2") })
  expect(Result.isFailure(moved) && moved.failure.problem).toEqual({ _tag: "IdDiffers", path: [], id: "2" })
})
