/** The checks of the cluster find what they are for: each kind of loss, made by hand, is counted, and nothing else. */
import * as stores from "@sozialraum/store"
import { Backend, type Change, type Commit, commit, memoryBackend } from "@sozialraum/store"
import * as Effect from "effect/Effect"
import * as ManagedRuntime from "effect/ManagedRuntime"
import * as Result from "effect/Result"
import { describe, expect, test, vi } from "vitest"
import { checkNetwork } from "./checks.mjs"
import { allChanges } from "./reader.mjs"
import { requestOf } from "./writers.mjs"

// The scripts bundle the store for themselves; here it is at hand.
vi.mock("./store.mjs", () => ({ store: { ...stores, Effect, Result } }))

const network = "bochum"
const nothing = {
  lost: [],
  partial: 0,
  doubled: 0,
  torn: 0,
  undead: 0,
  misread: 0,
  receipts: 0,
  vanished: 0,
  skipped: 0,
}

interface Told {
  readonly id: string
  readonly network: string
  readonly writer: string
  readonly number: number
  readonly cursor: string
  readonly revisions: ReadonlyArray<number>
}
type Run = <A, E>(effect: Effect.Effect<A, E, Backend>) => Promise<Result.Result<A, E>>

/** A store with the commits of one writer, as the writers of the cluster make them. */
const written = async (count: number) => {
  const runtime = ManagedRuntime.make(memoryBackend)
  const run: Run = (effect) => runtime.runPromise(Effect.result(effect))
  const told: Array<Told> = []
  for (let next = 1; next <= count; next += 1) {
    const request: Commit = requestOf({ name: "w0", network, next, revision: next - 1 })
    const receipt = await runtime.runPromise(commit(request))
    told.push({ id: request.id ?? "", network, writer: "w0", number: next, ...receipt })
  }
  return { run, told, seen: await allChanges({ run }, network, 1000) }
}

/** The same store, whose changes are told otherwise. */
const telling = (run: Run, change: (all: ReadonlyArray<Change>) => ReadonlyArray<Change>): Run => {
  const doctored = Effect.map(Backend, (backend) => ({
    ...backend,
    changes: (query: Parameters<typeof backend.changes>[0]) => Effect.map(backend.changes(query), change),
  }))
  return (effect) => run(Effect.provideServiceEffect(effect, Backend, doctored))
}

describe("the checks of the cluster", () => {
  test("find nothing in a store that kept everything", async () => {
    const { run, told, seen } = await written(20)
    expect(await checkNetwork({ run }, { network, told, refused: [], seen })).toEqual({ ...nothing, changes: 60 })
  })

  test("find a commit that was acknowledged and is not there", async () => {
    const { run, told, seen } = await written(5)
    const gone = { ...told[0], id: "w0-99", number: 99 }
    expect(await checkNetwork({ run }, { network, told: [...told, gone], refused: [], seen })).toEqual({
      ...nothing,
      changes: 15,
      lost: ["w0-99"],
    })
  })

  test("find a part of a commit", async () => {
    const { run, told, seen } = await written(5)
    const without = telling(run, (all) => all.filter(({ key }) => key.id !== "w0-3-b"))
    const found = await checkNetwork({ run: without }, { network, told, refused: [], seen })
    expect(found).toMatchObject({ partial: 1, doubled: 0, lost: [], vanished: 1 })
  })

  test("find a commit that was done twice", async () => {
    const { run, told, seen } = await written(5)
    const twice = telling(run, (all) =>
      all.flatMap((change) => (change.commit === "w0-3" ? [change, change] : [change])),
    )
    const found = await checkNetwork({ run: twice }, { network, told, refused: [], seen })
    expect(found).toMatchObject({ doubled: 1, partial: 1 })
    expect(found.torn).toBeGreaterThan(0)
  })

  test("find a commit that was refused and is there", async () => {
    const { run, told, seen } = await written(5)
    const refused = [{ id: "w0-3", network }]
    expect(await checkNetwork({ run }, { network, told, refused, seen })).toEqual({
      ...nothing,
      changes: 15,
      undead: 1,
    })
  })

  test("find a document that is not what was written", async () => {
    const { run, told, seen } = await written(5)
    const other = told.map((one) => (one.number === 3 ? { ...one, writer: "w1" } : one))
    expect(await checkNetwork({ run }, { network, told: other, refused: [], seen })).toEqual({
      ...nothing,
      changes: 15,
      misread: 2,
    })
  })

  test("find a receipt behind which something else begins", async () => {
    const { run, told, seen } = await written(5)
    const other = told.map((one) => (one.number === 3 ? { ...one, cursor: told[0]?.cursor ?? "" } : one))
    expect(await checkNetwork({ run }, { network, told: other, refused: [], seen })).toEqual({
      ...nothing,
      changes: 15,
      receipts: 1,
    })
  })

  test("find what a subscriber was shown and is gone, and what he was not shown", async () => {
    const { run, told, seen } = await written(5)
    const without = telling(run, (all) => all.slice(0, 12))
    expect(
      (await checkNetwork({ run: without }, { network, told: told.slice(0, 4), refused: [], seen })).vanished,
    ).toBe(3)
    const passedOver = seen.filter((_, at) => at !== 4)
    expect(await checkNetwork({ run }, { network, told, refused: [], seen: passedOver })).toEqual({
      ...nothing,
      changes: 15,
      skipped: 1,
    })
  })
})
