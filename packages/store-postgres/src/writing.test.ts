import { beginning, type RevisionConflict, type Store } from "@sozialraum/store"
import * as Result from "effect/Result"
import { expect, test } from "vitest"
import { ask } from "./ask.fixture.js"
import { commit, newDatabase, opened, put } from "./store.fixture.js"

const url = await newDatabase()
/** Two programs: what is in order within one has to be in order between two. */
const [one, two] = [await opened({ url }), await opened({ url })] as const

const key = (id: string) => put(id).key
const absent = (id: string) => ({ key: key(id), revision: 0 })
const succeeded = (results: ReadonlyArray<Result.Result<unknown, unknown>>) => results.filter(Result.isSuccess).length

const both = <A>(work: (store: Store, name: "a" | "b") => Promise<A>): Promise<ReadonlyArray<A>> =>
  Promise.all([work(one, "a"), work(two, "b")])

test("of two commits that each check what the other writes, one gets through, round after round", async () => {
  for (let round = 0; round < 30; round += 1) {
    const other = { a: "b", b: "a" } as const
    const results = await both((store, name) =>
      commit(store, {
        checks: [absent(`skew-${round}-${other[name]}`)],
        writes: [put(`skew-${round}-${name}`)],
      }),
    )
    expect(succeeded(results), `round ${round}`).toBe(1)
  }
})

test("of two commits that put the same new document after checking that there is none, one gets through", async () => {
  for (let round = 0; round < 30; round += 1) {
    const results = await both((store) =>
      commit(store, { checks: [absent(`new-${round}`)], writes: [put(`new-${round}`)] }),
    )
    expect(succeeded(results)).toBe(1)
    const failed = results.find(Result.isFailure)?.failure as RevisionConflict
    expect(failed).toMatchObject({ _tag: "RevisionConflict", expected: 0, actual: 1 })
  }
})

test("commits that write the same documents in another order do not wait for each other in a circle", async () => {
  const ids = Array.from({ length: 20 }, (_, index) => `circle-${index}`)
  const results = await both(async (store, name) => {
    const mine = name === "a" ? ids : [...ids].reverse()
    const done = []
    for (let round = 0; round < 20; round += 1) done.push(await commit(store, { writes: mine.map((id) => put(id)) }))
    return done
  })
  expect(succeeded(results.flat())).toBe(40)
})

test("a commit that is sent again while it is under way is done once, and both are told the same", async () => {
  for (let round = 0; round < 20; round += 1) {
    const said = { id: `twice-${round}`, checks: [absent(`once-${round}`)], writes: [put(`once-${round}`)] }
    const [first, second] = await both((store) => commit(store, said))
    expect(second).toEqual(first)
    expect(first).toMatchObject({ _tag: "Success", success: { revisions: [1] } })
  }
})

test("while many write, a reader who follows the stream misses nothing, and the numbers have no gap", async () => {
  const writers = Array.from({ length: 8 }, async (_, writer) => {
    for (let round = 0; round < 15; round += 1)
      await commit(writer % 2 === 0 ? one : two, {
        network: "stream",
        writes: [inStream(`w${writer}-${round}`), inStream("same")],
      })
  })
  const seen: Array<string> = []
  const read = async () => {
    for (const change of await two.changes({ network: "stream", after: seen.at(-1) ?? beginning, limit: 7 }))
      seen.push(change.cursor)
  }
  let isOver = false
  const all = Promise.all(writers).then(() => {
    isOver = true
  })
  while (!isOver) await read()
  await all
  while (seen.length < 240) await read()
  expect(seen).toEqual(Array.from({ length: 240 }, (_, index) => String(index + 1)))
})

const inStream = (id: string) => ({ ...put(id), key: { ...key(id), network: "stream" } })

test("a check of a document that is only looked at holds until the commit has ended", async () => {
  await commit(one, { writes: [put("seats", { left: 1 })] })
  const results = await both((store, name) =>
    name === "a"
      ? commit(store, { checks: [{ key: key("seats"), revision: 1 }], writes: [put("guest")] })
      : commit(store, { writes: [put("seats", { left: 0 })] }),
  )
  const order = await ask(url, "SELECT id FROM sozialraum.changes WHERE id IN ('seats', 'guest') ORDER BY cursor")
  const guestIsIn = results[0] !== undefined && Result.isSuccess(results[0])
  expect(order.map(({ id }) => id)).toEqual(guestIsIn ? ["seats", "guest", "seats"] : ["seats", "seats"])
})

test("texts that look like SQL are texts", async () => {
  const odd = `'; DROP SCHEMA sozialraum CASCADE; -- $1 \\ "x" $body$`
  const write = {
    ...put(odd, { odd }),
    key: { network: odd, collection: odd, id: odd },
    indexes: [{ name: odd, value: odd }],
  }
  expect(Result.isSuccess(await commit(one, { network: odd, id: odd, by: odd, reason: odd, writes: [write] }))).toBe(
    true,
  )
  const [change] = await one.changes({ network: odd, after: beginning, limit: 1, of: { collection: odd, id: odd } })
  expect(change).toMatchObject({ key: write.key, by: odd, reason: odd, commit: odd })
})
