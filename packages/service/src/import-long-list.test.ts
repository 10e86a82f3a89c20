import { createHash } from "node:crypto"
import { readFileSync } from "node:fs"
import { Instant } from "@sozialraum/core"
import {
  Backend,
  Deliveries,
  ImportProfiles,
  Institutions,
  ListedInstitutions,
  memoryBackend,
  openStore,
} from "@sozialraum/store"
import * as Effect from "effect/Effect"
import { describe, expect, it } from "vitest"
import { type Act, importLongList, openNetwork, readNetwork, undoImport } from "./index.js"

const list = (name: string): Uint8Array =>
  readFileSync(new URL(`../../../../shared/data/lists/${name}.csv`, import.meta.url))

const before = list("berlin-kitas-2025-10")
const after = list("berlin-kitas-2025-12")

const inChunks = (bytes: Uint8Array) =>
  async function* () {
    for (let at = 0; at < bytes.length; at += 65_536) yield bytes.subarray(at, at + 65_536)
  }

const told = (bytes: Uint8Array) => ({
  source: "kitas",
  type: "kita",
  file: { bytes: bytes.length, sha256: createHash("sha256").update(bytes).digest("hex") },
})

const opened = () => openNetwork(memoryBackend, { network: "berlin", by: "import", now: () => "2026-01-05T08:00:00Z" })

/** What a network says of its institutions, without who said so. */
const directory = async (network: Awaited<ReturnType<typeof opened>>) => {
  const { institutions, sites, contactPoints } = await network.read()
  return [institutions, sites, contactPoints].map((values) =>
    values.map(({ provenance: _, ...value }) => value).toSorted((a, b) => (a.id < b.id ? -1 : 1)),
  )
}

describe("a list imported part by part", () => {
  it("brings in what it brings in at once, and changes what it changes at once", async () => {
    const [inParts, atOnce] = [await opened(), await opened()]
    const first = await inParts.importLongList(inChunks(before), told(before))
    expect(first).toMatchObject({ success: { plan: { added: 2852, rejected: 0 }, committed: true } })
    await atOnce.importList(before, { source: "kitas", type: "kita" })
    expect(await directory(inParts)).toEqual(await directory(atOnce))

    const second = await inParts.importLongList(inChunks(after), told(after))
    expect(second).toMatchObject({ success: { plan: { added: 47, changed: 42, missing: 8 }, alarms: [] } })
    await atOnce.importList(after, { source: "kitas", type: "kita" })
    expect(await directory(inParts)).toEqual(await directory(atOnce))
    const deliveries = await inParts.deliveriesOf("kitas")
    expect(deliveries.map(({ state, counts }) => [state.status, counts.added])).toEqual([
      ["done", 47],
      ["done", 2852],
    ])
    await inParts.undoImport({ source: "kitas" })
    expect(await inParts.deliveriesOf("kitas")).toMatchObject([{ state: { status: "undone" } }, {}])
    await Promise.all([inParts.close(), atOnce.close()])
  })

  it("that cannot be read to its end leaves nothing behind", async () => {
    const network = await opened()
    let openings = 0
    const torn = async function* () {
      openings++
      yield* inChunks(openings < 3 ? before : before.subarray(0, 400_000))()
      if (openings === 3) throw new Error("the disk is gone")
    }
    await expect(network.importLongList(torn, told(before))).rejects.toThrow("the disk is gone")
    expect((await network.read()).institutions).toEqual([])
    expect(await network.store.run(ListedInstitutions.in("berlin").all())).toEqual([])
    expect(await network.deliveriesOf("kitas")).toMatchObject([{ state: { status: "undone" } }])
    await network.close()
  })

  it("whose process ended in the middle is taken back by the next import of its source", async () => {
    const network = await opened()
    await network.importLongList(inChunks(before), told(before))
    const [delivery] = await network.store.run(Deliveries.in("berlin").all())
    if (delivery === undefined) throw new Error("no delivery")
    const running = Deliveries.in("berlin").put({ ...delivery.value, state: { status: "running" } })
    await network.store.commit({
      network: "berlin",
      by: "test",
      at: "2026-01-05T08:00:00Z",
      reason: "as if it had not come to its end",
      checks: [],
      writes: [running],
    })
    const again = await network.importList(after.subarray(0, after.indexOf(10, 100_000) + 1), { source: "kitas" })
    expect(again.plan.missing).toBe(0)
    const held = await network.store.run(Institutions.in("berlin").all())
    expect(held).toHaveLength(again.plan.added)
    await network.close()
  })

  it("tells what it came without as often as it comes without it, and keeps the mapping of columns once", async () => {
    const rows = ["K1;Kita Süd;44801", "K2;Kita Nord;44801", "K3;Kita West;44801"]
    const bytes = (...left: ReadonlyArray<number>) =>
      new TextEncoder().encode(["Nummer;Name;PLZ", ...left.map((row) => rows[row]), ""].join("\n"))
    const clock = { at: "2026-01-05T08:00:00Z" }
    const network = await openNetwork(memoryBackend, { network: "berlin", by: "import", now: () => clock.at })
    const importing = async (month: number, list: Uint8Array) => {
      clock.at = `2026-0${month}-05T08:00:00Z`
      const { success } = (await network.importLongList(inChunks(list), told(list))) as { readonly success: object }
      return success
    }
    await importing(1, bytes(0, 1, 2))
    const gone = { id: "kitas:K2", name: "Kita Nord", since: "2026-02-05T08:00:00Z" }
    expect(await importing(2, bytes(0, 2))).toMatchObject({
      plan: { missing: 1 },
      changes: [{ id: "kitas:K2", kind: "missing" }],
      missing: [{ ...gone, deliveries: 1 }],
    })
    expect(await importing(3, bytes(0, 2))).toMatchObject({
      plan: { missing: 1, unchanged: 2 },
      changes: [],
      missing: [{ ...gone, deliveries: 2 }],
    })
    const kept = await network.store.run(ImportProfiles.in("berlin").all())
    expect(kept.map(({ value }) => value.id)).toEqual(["kitas@0001"])
    await network.close()
  })

  it("that is taken back after its last part is not told as done", async () => {
    const store = await openStore(memoryBackend)
    const act: Act = { network: "berlin", by: "import", at: Instant.parse("2026-01-05T08:00:00Z") }
    const takenBack = Effect.gen(function* () {
      const backend = yield* Backend
      const undo = Effect.orDie(Effect.provideService(undoImport(act, { source: "kitas" }), Backend, backend))
      return yield* Effect.provideService(importLongList(act, inChunks(before), told(before)), Backend, {
        ...backend,
        commit: (asked) => Effect.tap(backend.commit(asked), asked.reason.endsWith("a part") ? undo : Effect.void),
      })
    })
    await expect(store.run(takenBack)).rejects.toMatchObject({ _tag: "DeliveryUndone" })
    expect((await store.run(readNetwork("berlin"))).institutions).toEqual([])
    await store.close()
  })
})
