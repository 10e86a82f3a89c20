import { AreaChange, parse, Sozialraum, SpatialUnitId } from "@sozialraum/core"
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import { expect, test } from "vitest"
import { AreaChanges, Backend, type Collection, collection, commit, memoryBackend } from "./index.js"

const Areas = collection({
  name: "areas",
  schema: Sozialraum,
  id: (area) => area.id,
  indexes: { byUnit: (area) => [...area.composedOf, ...area.composedOf], byStart: (area) => area.from },
})
const areas = Areas.in("bochum")
const idOf = (text: string) => Result.getOrThrow(parse(SpatialUnitId, text))
const area = (id: string, composedOf: ReadonlyArray<string>, from?: string) =>
  Result.getOrThrow(
    parse(Sozialraum, {
      id,
      name: `Area ${id}`,
      kind: "sozialraum",
      composedOf,
      ...(from === undefined ? {} : { from }),
    }),
  )

const said = { network: "bochum", checks: [], by: "office", reason: "test", at: "2026-03-02T09:00:00Z" }
const sample = [
  area("south", ["wiemelhausen", "stiepel"], "2024-01-01"),
  area("east", ["laer", "langendreer"], "2024-06-15"),
  area("wide", ["stiepel", "laer"], "2025-01-01"),
  area("old", ["laer-alt"]),
]

const inStore = <A, E>(program: Effect.Effect<A, E, Backend>): Promise<A> =>
  Effect.runPromise(
    Effect.andThen(commit({ ...said, writes: sample.map(areas.put) }), program).pipe(Effect.provide(memoryBackend)),
  )

const idsOf = (found: { readonly items: ReadonlyArray<{ readonly value: Sozialraum }> }) =>
  found.items.map(({ value }) => value.id)

test("one value of an index finds what has this very value, and nothing that begins alike", async () => {
  expect(idsOf(await inStore(areas.query({ index: "byUnit", equals: "laer" })))).toEqual(["east", "wide"])
})

test("a prefix finds what begins alike, each value once, by the smallest of its texts", async () => {
  expect(idsOf(await inStore(areas.query({ index: "byUnit", prefix: "laer" })))).toEqual(["east", "wide", "old"])
  expect(idsOf(await inStore(areas.query({ index: "byUnit", prefix: "" })))).toEqual(["east", "wide", "old", "south"])
})

test("a range holds its beginning and not its end, and leaves out what has no entry", async () => {
  const range = { index: "byStart", from: "2024-01-01", to: "2025-01-01" } as const
  expect(idsOf(await inStore(areas.query(range)))).toEqual(["south", "east"])
  expect(idsOf(await inStore(areas.query({ index: "byStart" })))).toEqual(["south", "east", "wide"])
})

test("a change of areas is found by its day, by the units that ended, and by those that began", async () => {
  const changes = AreaChanges.in("bochum")
  const change = Result.getOrThrow(
    parse(AreaChange, {
      id: "nord-wird-nordstadt",
      kind: "rename",
      on: "2027-01-01",
      transfers: [{ from: "nord", to: "nordstadt", share: 1 }],
      source: "Ratsbeschluss",
    }),
  )
  const asked = [
    { index: "byDay", from: "2027-01-01", to: "2028-01-01" } as const,
    { index: "byUnit", equals: "nord" } as const,
    { index: "byUnit", equals: "nordstadt" } as const,
    { index: "byUnit", equals: "sued" } as const,
    { index: "byDay", from: "2027-01-02" } as const,
  ]
  const program = Effect.andThen(
    commit({ ...said, writes: [changes.put(change)] }),
    Effect.all(asked.map((selection) => changes.all(selection))),
  )
  const found = await inStore(program)
  expect(found.map((items) => items.map(({ value }) => value))).toEqual([[change], [change], [change], [], []])
})

test("all reads more than a page holds", async () => {
  const many = Array.from({ length: 2500 }, (_, number) => area(`n${number}`, ["many"]))
  const program = Effect.andThen(
    commit({ ...said, writes: many.map(areas.put) }),
    Effect.all([areas.all(), areas.all({ index: "byUnit", equals: "many" })]),
  )
  const [all, some] = await inStore(program)
  expect([all.length, some.length]).toEqual([2504, 2500])
})

test("many values are read in one call of the backend", async () => {
  let calls = 0
  const counted = Effect.andThen(Effect.service(Backend), (sound) =>
    areas.getMany(["east", "none", "south"].map(idOf)).pipe(
      Effect.provideService(Backend, {
        ...sound,
        get: (keys) =>
          Effect.andThen(
            Effect.sync(() => calls++),
            sound.get(keys),
          ),
      }),
    ),
  )
  const found = await inStore(counted)
  expect(found.map((area) => area?.value.name)).toEqual(["Area east", undefined, "Area south"])
  expect(calls).toBe(1)
})

test("a value that was read can be checked and written again; a second one who read it is refused", async () => {
  const rename = Effect.fnUntraced(function* (name: string) {
    const found = yield* areas.get(idOf("south"))
    if (found === undefined) return "none"
    const request = { ...said, checks: [areas.expect(found)], writes: [areas.put({ ...found.value, name })] }
    yield* commit(request)
    const second = yield* Effect.result(commit(request))
    return Result.isFailure(second) ? second.failure._tag : "committed"
  })
  expect(await inStore(rename("Bochum-Süd"))).toBe("RevisionConflict")
})

test("a value that is not its own JSON is refused, and nothing of its commit is written", async () => {
  const wrong = { ...area("north", ["bergen"]), centre: undefined } as unknown as Sozialraum
  const refused = commit({ ...said, writes: [areas.remove(idOf("south")), areas.put(wrong)] })
  const failure = await inStore(Effect.flip(refused))
  expect(failure).toMatchObject({ _tag: "CorruptRecord", key: { id: "north" }, problem: { path: ["centre"] } })
  expect(await inStore(Effect.andThen(Effect.exit(refused), areas.get(idOf("south"))))).toBeDefined()
})

test("a value that does not fit its collection is not written: it would stop every reader", async () => {
  const unfit = { ...area("void", ["laer"]), name: "" }
  const program = Effect.gen(function* () {
    const refused = yield* Effect.flip(
      commit({ ...said, writes: [areas.put(area("fit", ["laer"])), areas.put(unfit)] }),
    )
    return { refused, held: (yield* areas.all()).length }
  })
  const { refused, held } = await inStore(program)
  expect(refused).toMatchObject({ _tag: "CorruptRecord", key: { id: "void" }, problem: { path: ["name"] } })
  expect(held).toBe(sample.length)
})

test("a page of none is a mistake of the program, and not a failure of the store", async () => {
  for (const limit of [0, -1, 1.5, Number.NaN])
    await expect(inStore(areas.query({ limit }))).rejects.toBeInstanceOf(RangeError)
})

test("ids and names of indexes are told apart by the compiler", () => {
  const typed = (kind: Collection<Sozialraum, SpatialUnitId, "byUnit" | "byStart">) => [
    // @ts-expect-error any text is not an id
    () => kind.in("bochum").get("south"),
    // @ts-expect-error there is no such index
    () => kind.in("bochum").query({ index: "byName", equals: "x" }),
    () => kind.in("bochum").query({ index: "byUnit", equals: "x" }),
  ]
  expect(typed(Areas)).toHaveLength(3)
})
