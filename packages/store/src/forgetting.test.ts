import * as Effect from "effect/Effect"
import * as fc from "fast-check"
import { expect, test } from "vitest"
import { type Backend, beginning, changes, commit, forgetHistory, historyBookmarks } from "./index.js"
import { compareInstants, readInstant } from "./instants.js"
import { inMemory, Names, name, said, withBackend, writing } from "./store.fixture.js"

const names = Names.in(said.network)
const put = (id: string, at: string) => commit({ ...writing(names.put(name(id))), at })
const remove = (id: string, at: string) => commit({ ...writing(names.remove(id)), at })
const nightly = {
  ...said,
  by: "retention",
  reason: "two years",
  before: "2026-01-01T00:00:00Z",
  at: "2028-01-01T00:00:00Z",
}
const statesOf = (id: string) => Effect.map(names.history(id), ({ items }) => items.map(({ state }) => state))

test("what was replaced or removed before an instant is forgotten; the present and what was replaced later stay (P14)", async () => {
  const program = Effect.gen(function* () {
    yield* put("a", "2024-01-01T00:00:00Z")
    yield* put("b", "2024-01-01T00:00:00Z")
    yield* put("c", "2024-01-01T00:00:00Z")
    yield* put("a", "2025-01-01T00:00:00Z")
    yield* remove("b", "2025-12-31T23:59:59Z")
    yield* put("a", "2026-06-01T00:00:00Z")
    const done = yield* forgetHistory(nightly)
    return { done, states: yield* Effect.all(["a", "b", "c"].map(statesOf)) }
  })
  const { done, states } = await inMemory(program)
  expect(states).toEqual([["forgotten", "kept", "kept"], ["forgotten", "removed"], ["kept"]])
  expect(done).toEqual({ read: 5, forgotten: 2 })
})

test("instants are compared as instants, also where one has a fraction and the other has none", async () => {
  const replacedAt = Effect.fnUntraced(function* (at: string) {
    yield* put("a", "2024-01-01T00:00:00Z")
    yield* put("a", at)
    yield* forgetHistory({ ...nightly, before: "2026-01-01T00:00:00.5Z" })
    return (yield* statesOf("a"))[0]
  })
  const cases = {
    "2026-01-01T00:00:00Z": "forgotten",
    "2026-01-01T00:00:00.49999999Z": "forgotten",
    "2026-01-01T00:00:00.4Z": "forgotten",
    "2026-01-01T00:00:00.50Z": "kept",
    "2026-01-01T00:00:00.500000001Z": "kept",
    "2026-01-01T00:00:01Z": "kept",
  }
  for (const [at, state] of Object.entries(cases)) expect([at, await inMemory(replacedAt(at))]).toEqual([at, state])
})

test("the order of instants is that of their time, to the last digit", () => {
  const digits = fc.stringMatching(/^\d{0,12}$/)
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 3 }),
      digits,
      fc.integer({ min: 0, max: 3 }),
      digits,
      (left, more, right, less) => {
        const text = (second: number, part: string) => `2026-01-01T00:00:0${second}${part === "" ? "" : `.${part}`}Z`
        const nanos = (second: number, part: string) => BigInt(second) * 10n ** 12n + BigInt(part.padEnd(12, "0"))
        const [a, b] = [readInstant(text(left, more)), readInstant(text(right, less))]
        const expected = nanos(left, more) - nanos(right, less)
        expect(a && b && Math.sign(compareInstants(a, b))).toBe(expected < 0n ? -1 : expected > 0n ? 1 : 0)
      },
    ),
    { seed: 1, numRuns: 300 },
  )
  expect(["", "tomorrow", "2026-13-01T00:00:00Z", "2026-01-01T00:00:00"].map(readInstant)).toEqual(
    Array(4).fill(undefined),
  )
})

test("the next run reads on from where the last one ended, and an idle network costs nothing", async () => {
  let read = 0
  const counted = (sound: Backend["Service"]) => ({
    changes: (query: Parameters<typeof sound.changes>[0]) =>
      Effect.tap(sound.changes(query), (page) => Effect.sync(() => (read += page.length))),
  })
  const program = Effect.gen(function* () {
    for (let number = 0; number < 2300; number += 1) yield* put(`n${number % 7}`, "2025-01-01T00:00:00Z")
    const first = yield* forgetHistory(nightly)
    read = 0
    const second = yield* forgetHistory(nightly)
    const readAgain = read
    yield* put("n1", "2025-02-01T00:00:00Z")
    // The bookmark of the first run lies before it, and is of the day of that run.
    const third = yield* forgetHistory({ ...nightly, before: "2030-01-01T00:00:00Z", at: "2030-01-01T00:00:00Z" })
    return {
      first,
      second,
      readAgain,
      third,
      last: (yield* names.history("n1", { limit: 1000 })).items.map(({ state }) => state),
    }
  })
  const { first, second, readAgain, third, last } = await withBackend(counted, program)
  expect(first).toEqual({ read: 2300, forgotten: 2293 })
  expect(second).toEqual({ read: 0, forgotten: 0 })
  expect(readAgain).toBeLessThan(5)
  expect(third.forgotten).toBeGreaterThan(0)
  expect(last.slice(-2)).toEqual(["forgotten", "kept"])
})

test("a run that is broken off goes on at the next call, and forgets the same", async () => {
  let commits = 0
  const breaking = (sound: Backend["Service"]) => ({
    commit: (request: Parameters<typeof sound.commit>[0]) => {
      if (request.by === "retention") commits += 1
      return commits === 2 && request.by === "retention" ? Effect.die("killed") : sound.commit(request)
    },
  })
  const program = Effect.gen(function* () {
    for (let number = 0; number < 2300; number += 1) yield* put(`n${number % 7}`, "2025-01-01T00:00:00Z")
    yield* Effect.exit(forgetHistory(nightly))
    const second = yield* forgetHistory(nightly)
    return { second, states: yield* Effect.all(["n0", "n6"].map((id) => names.history(id, { limit: 1000 }))) }
  })
  const { second, states } = await withBackend(breaking, program)
  expect(second.read).toBe(1300)
  for (const { items } of states)
    expect(items.map(({ state }) => state)).toEqual([...Array(items.length - 1).fill("forgotten"), "kept"])
})

test("a change that says to be of the future holds nothing up, and is dealt with when its day has come", async () => {
  const program = Effect.gen(function* () {
    yield* put("a", "2025-01-01T00:00:00Z")
    yield* put("a", "2999-01-01T00:00:00Z")
    yield* put("b", "2025-01-01T00:00:00Z")
    yield* put("b", "2025-02-01T00:00:00Z")
    yield* put("c", "some day")
    yield* put("c", "some other day")
    yield* forgetHistory(nightly)
    const before = yield* Effect.all(["a", "b", "c"].map(statesOf))
    yield* forgetHistory({ ...nightly, before: "3000-01-01T00:00:00Z", at: "3002-01-01T00:00:00Z" })
    return { before, after: yield* statesOf("a") }
  })
  const { before, after } = await inMemory(program)
  expect(before).toEqual([
    ["kept", "kept"],
    ["forgotten", "kept"],
    ["kept", "kept"],
  ])
  expect(after).toEqual(["forgotten", "kept"])
})

test("a bookmark of another store is no use, and is not believed", async () => {
  const key = { network: said.network, collection: historyBookmarks.name, id: "forgotten" }
  const foreign = { cursor: "2", last: { collection: "names", id: "z", revision: 1, after: "1" }, later: [] }
  for (const document of [
    foreign,
    { ...foreign, cursor: "99", last: { ...foreign.last, after: "98" } },
    null,
    { cursor: 7 },
  ]) {
    const program = Effect.gen(function* () {
      yield* put("a", "2025-01-01T00:00:00Z")
      yield* put("a", "2025-02-01T00:00:00Z")
      yield* commit(writing({ _tag: "Put", key, document, schema: 1, indexes: [] }))
      yield* forgetHistory(nightly)
      return yield* statesOf("a")
    })
    expect(await inMemory(program)).toEqual(["forgotten", "kept"])
  }
})

test("of bookmarks only the last is kept, and the log tells who forgot", async () => {
  const program = Effect.gen(function* () {
    for (const year of ["2022", "2023", "2024"]) {
      yield* put("a", `${year}-01-01T00:00:00Z`)
      yield* forgetHistory({ ...nightly, before: `${year}-06-01T00:00:00Z`, at: `${year}-06-01T00:00:00Z` })
    }
    return yield* changes({ network: said.network, after: beginning, limit: 100 })
  })
  const log = await inMemory(program)
  expect(log.filter(({ key }) => key.collection === historyBookmarks.name)).toMatchObject(
    Array(3).fill({ by: "retention", reason: "two years" }),
  )
})
