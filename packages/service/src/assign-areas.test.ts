import { editByHand, Instant, LocalDate, Site, SiteId, SpatialUnit, SpatialUnitId } from "@sozialraum/core"
import { memoryBackend, openStore, Sites, SpatialUnits, type Store } from "@sozialraum/store"
import * as Result from "effect/Result"
import { describe, expect, it } from "vitest"
import { addValues, assignAreas } from "./index.js"

const act = { network: "bochum", by: "jugendamt", at: Instant.parse("2026-10-01T08:00:00Z") }
const square = (id: string, west: number, more: object = {}) =>
  SpatialUnit.parse({
    id,
    kind: "gebiet",
    name: id,
    externalIds: [{ scheme: "bezirke/id", value: id }],
    geometry: {
      type: "Polygon",
      coordinates: [
        [
          [west, 51],
          [west + 1, 51],
          [west + 1, 52],
          [west, 52],
          [west, 51],
        ],
      ],
    },
    ...more,
  })
const withStore = async (test: (store: Store) => Promise<void>): Promise<void> => {
  const store = await openStore(memoryBackend)
  const site = (id: string, lon: number) => ({ id, address: {}, position: { lon, lat: 51.5 } })
  await store.run(addValues(act, { sites: [site("s", 7.5), site("t", 7.6)] }))
  await test(store)
  await store.close()
}
const unitsOf = async (store: Store, id: string) =>
  (await store.collection(Sites, "bochum").get(SiteId.parse(id)))?.value.units

describe("sites and areas", () => {
  it("leave alone the units that a person wrote, and report where the site lies", () =>
    withStore(async (store) => {
      await store.run(assignAreas(act, [square("a", 7)]))
      const sites = store.collection(Sites, "bochum")
      const found = await sites.get(SiteId.parse("s"))
      if (found === undefined) throw new Error("it was added")
      const by = { role: "jugendamt", on: LocalDate.parse("2026-10-01") }
      const edited = Result.getOrThrow(editByHand(Site, found.value, { ...by, changes: { units: ["b"] } }))
      await store.commit({ ...act, reason: "hand", checks: [sites.expect(found)], writes: [sites.put(edited)] })
      for (const _time of [1, 2]) {
        const { kept } = await store.run(assignAreas(act, [square("a", 7)]))
        expect(kept).toEqual([{ site: "s", offered: ["a", "b"], kept: ["b"] }])
        expect([await unitsOf(store, "s"), await unitsOf(store, "t")]).toEqual([["b"], ["a"]])
      }
      expect((await sites.get(SiteId.parse("s")))?.value).toEqual(edited)
    }))

  it("keep ids that the file does not have, and a name where it has only a key", () =>
    withStore(async (store) => {
      const own = { scheme: "amt", value: "17" }
      const externalIds = [own, { scheme: "bezirke/id", value: "alt" }]
      await store.run(addValues(act, { spatialUnits: [square("a", 7, { name: "Mitte", externalIds })] }))
      const held = async () => (await store.collection(SpatialUnits, "bochum").get(SpatialUnitId.parse("a")))?.value
      await store.run(assignAreas(act, [square("a", 7)]))
      expect(await held()).toMatchObject({ name: "Mitte", externalIds: [{ scheme: "bezirke/id", value: "a" }, own] })
      await store.run(assignAreas(act, [square("a", 7, { name: "Bochum-Mitte" })]))
      expect((await held())?.name).toBe("Bochum-Mitte")
    }))

  it("name the areas that the next file no longer holds, and how many sites still do", () =>
    withStore(async (store) => {
      const other = square("stadt", 7, { externalIds: [{ scheme: "staedte/id", value: "stadt" }] })
      await store.run(assignAreas(act, [other]))
      expect(await store.run(assignAreas(act, [square("a", 7), square("fern", 9)]))).toEqual({
        areas: 2,
        inside: 2,
        outside: 0,
        withoutPosition: 0,
      })
      const { missing } = await store.run(assignAreas(act, [square("neu", 7)]))
      expect(missing).toEqual([
        { area: "a", sites: 2 },
        { area: "fern", sites: 0 },
      ])
      expect(await unitsOf(store, "s")).toEqual(["a", "neu", "stadt"])
    }))
})
