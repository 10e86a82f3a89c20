import { createHash } from "node:crypto"
import { readFileSync } from "node:fs"
import { Deliveries, Institutions, ListedInstitutions, memoryBackend } from "@sozialraum/store"
import { describe, expect, it } from "vitest"
import { openNetwork } from "./index.js"

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
})
