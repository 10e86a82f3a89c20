import { createHash } from "node:crypto"
import { Instant, InstitutionId, originOf } from "@sozialraum/core"
import { profileOf } from "@sozialraum/import-csv"
import {
  beginning,
  Deliveries,
  DeliveryChanges,
  Institutions,
  ListedInstitutions,
  memoryBackend,
  openStore,
  type Store,
} from "@sozialraum/store"
import { describe, expect, it } from "vitest"
import type { Act } from "./act.js"
import { deliveriesOf, type ImportOptions, importList, savedProfiles } from "./index.js"

const day = (month: number): Act => ({
  network: "bochum",
  by: "import",
  at: Instant.parse(`2026-${String(month).padStart(2, "0")}-01T08:00:00Z`),
})
const list = (...rows: ReadonlyArray<string>) => ["Nummer;Name;Art;Straße;PLZ;Plätze", ...rows].join("\n")
const kita = (number: number, places = 60) => `K${number};Kita Haus ${number};Kita;Uferstraße ${number};44801;${places}`
const kitas = (count: number, places = 60) => Array.from({ length: count }, (_, at) => kita(at + 1, places))

const withStore = async (test: (store: Store) => Promise<void>): Promise<void> => {
  const store = await openStore(memoryBackend)
  await test(store)
  await store.close()
}
const importing = (store: Store, month: number, text: string, more: Partial<ImportOptions> = {}) =>
  store.run(importList(day(month), text, { source: "kitas", ...more }))
const deliveries = (store: Store) => store.run(deliveriesOf("bochum", "kitas"))

describe("an import leaves a delivery", () => {
  it("with the file, how it was read, its terms and what came of it", () =>
    withStore(async (store) => {
      const text = list(...kitas(3))
      const about = { licence: "CC0-1.0", attribution: "Stadt Musterstadt", retrievedOn: "2026-09-30" }
      const { delivery } = await importing(store, 10, text, { fileName: "kitas.csv", about })
      expect(await deliveries(store)).toEqual([delivery])
      expect(delivery).toMatchObject({
        id: "kitas@0001",
        number: 1,
        at: "2026-10-01T08:00:00Z",
        by: "import",
        file: {
          name: "kitas.csv",
          bytes: new TextEncoder().encode(text).byteLength,
          sha256: createHash("sha256").update(text).digest("hex"),
        },
        dialect: { encoding: "utf-8", delimiter: ";", quote: null, headerLine: 1 },
        key: "Nummer",
        records: 3,
        counts: { added: 3, changed: 0, unchanged: 0, missing: 0 },
        state: { status: "done" },
        ...about,
      })
      expect(delivery?.columns).toContainEqual({ header: "Plätze", field: "capacity" })
    }))

  it("with the terms of the one before, until somebody says otherwise", () =>
    withStore(async (store) => {
      await importing(store, 9, list(...kitas(3)), { about: { licence: "CC0-1.0", retrievedOn: "2026-08-30" } })
      const { delivery } = await importing(store, 10, list(...kitas(4)))
      expect([delivery?.licence, delivery?.retrievedOn]).toEqual(["CC0-1.0", undefined])
      const said = await importing(store, 11, list(...kitas(5)), { about: { licence: "CC-BY-4.0" } })
      expect(said.delivery?.licence).toBe("CC-BY-4.0")
    }))

  it("that each field names which it changed, and each listing with its lines (provenance)", () =>
    withStore(async (store) => {
      await importing(store, 10, list(...kitas(3)))
      await importing(store, 11, list(kita(1), kita(2, 65), kita(3)))
      const found = await store.collection(Institutions, "bochum").get(InstitutionId.parse("kitas:K2"))
      expect(found && originOf(found.value, "capacity")).toMatchObject({ source: "kitas", delivery: "kitas@0002" })
      expect(found && originOf(found.value, "name")).toMatchObject({ source: "kitas", delivery: "kitas@0001" })
      const listed = await store.collection(ListedInstitutions, "bochum").get(InstitutionId.parse("kitas:K2"))
      expect(listed?.value).toMatchObject({ lines: [3], delivery: "kitas@0002" })
      const history = await store
        .collection(DeliveryChanges, "bochum")
        .all({ index: "byInstitution", equals: "kitas:K2" })
      expect(history.map(({ value: { delivery, kind } }) => [delivery, kind])).toEqual([
        ["kitas@0001", "added"],
        ["kitas@0002", "changed"],
      ])
      expect(history[1]?.value.values).toEqual([
        {
          wrote: "fields",
          list: "institutions",
          id: "kitas:K2",
          fields: [
            {
              field: "capacity",
              before: 60,
              after: 65,
              origin: { source: "kitas", on: "2026-10-01", delivery: "kitas@0001" },
            },
          ],
        },
      ])
    }))

  it("but not for a dry run, nor for the same bytes again, nor for a file that is no list", () =>
    withStore(async (store) => {
      expect((await importing(store, 10, list(...kitas(3)), { dryRun: true })).delivery).toBeUndefined()
      await importing(store, 10, list(...kitas(3)))
      const before = await store.changes({ network: "bochum", after: beginning, limit: 1000 })
      expect((await importing(store, 11, list(...kitas(3)))).delivery).toBeUndefined()
      expect((await importing(store, 11, "\u0000\u0001\u0002")).delivery).toBeUndefined()
      expect(await store.changes({ network: "bochum", after: beginning, limit: 1000 })).toEqual(before)
    }))

  it("once for each, also where two programs import at the same time", () =>
    withStore(async (store) => {
      await Promise.all([importing(store, 10, list(...kitas(3))), importing(store, 10, list(...kitas(4)))])
      expect((await deliveries(store)).map(({ number }) => number)).toEqual([2, 1])
      expect(await store.collection(Deliveries, "bochum").all()).toHaveLength(2)
    }))
})

describe("a later delivery", () => {
  it("in which a new and a changed institution name a new provider adds it once", () =>
    withStore(async (store) => {
      const carried = (...rows: ReadonlyArray<string>) => ["Nummer;Name;Art;Träger", ...rows].join("\n")
      await importing(store, 10, carried("K1;Kita Süd;Kita;AWO"))
      const { plan } = await importing(store, 11, carried("K1;Kita Süd;Kita;DRK", "K2;Kita Nord;Kita;DRK"))
      expect(plan).toMatchObject({ added: 1, changed: 1 })
    }))

  it("that only spells otherwise changes nothing, and tells it apart", () =>
    withStore(async (store) => {
      await importing(store, 10, list(...kitas(3)))
      const again = list(...kitas(3)).replaceAll("Uferstraße", "Uferstr.")
      const result = await importing(store, 11, again)
      expect(result).toMatchObject({ plan: { changed: 0, unchanged: 3, spelling: 3 }, changes: [] })
      expect(result.spelling[0]).toMatchObject({ id: "kitas:K1", fields: [{ field: "address", spelling: true }] })
      expect((await importing(store, 12, list(...kitas(3), kita(4)))).plan).toMatchObject({ added: 1, spelling: 0 })
    }))

  it("that calls an institution closed ends its being active on the day it came (R11)", () =>
    withStore(async (store) => {
      const stated = (...states: ReadonlyArray<string>) =>
        ["Nummer;Name;Art;Status", ...states.map((state, at) => `K${at};Kita Haus ${at};Kita;${state}`)].join("\n")
      await importing(store, 10, stated("in Betrieb", "in Betrieb", "geplant"))
      await importing(store, 11, stated("in Betrieb", "geschlossen", "in Betrieb"))
      const houses = await store.collection(Institutions, "bochum").all()
      expect(houses.map(({ value }) => value.statuses)).toEqual([
        [{ status: "active" }],
        [
          { status: "active", to: "2026-11-01" },
          { status: "closed", from: "2026-11-01" },
        ],
        [
          { status: "planned", to: "2026-11-01" },
          { status: "active", from: "2026-11-01" },
        ],
      ])
    }))

  it("counts for how many deliveries an institution is missing, and notices when it is back", () =>
    withStore(async (store) => {
      await importing(store, 9, list(...kitas(3)))
      const first = await importing(store, 10, list(...kitas(2)))
      expect(first.missing).toEqual([
        { id: "kitas:K3", name: "Kita Haus 3", since: "2026-10-01T08:00:00Z", deliveries: 1 },
      ])
      const second = await importing(store, 11, list(...kitas(2), kita(9)))
      expect(second.missing).toMatchObject([{ id: "kitas:K3", deliveries: 2 }])
      expect((await importing(store, 12, list(...kitas(3), kita(9)))).plan).toMatchObject({ missing: 0, returned: 1 })
    }))

  it("gives alarm where ids drift, counts jump or the key is another, and does not stop for it", () =>
    withStore(async (store) => {
      await importing(store, 10, list(...kitas(20)))
      const renumbered = await importing(store, 11, list(...kitas(20)).replaceAll("\nK", "\nX2026-"))
      expect(renumbered).toMatchObject({ committed: true, alarms: [{ _tag: "IdsDrift", severity: "warning" }] })
      expect(renumbered.duplicates).toEqual([])
      const cut = await importing(store, 12, list(...kitas(10)).replaceAll("\nK", "\nX2026-"))
      expect(cut.alarms).toMatchObject([{ _tag: "CountSudden", before: 20, now: 10 }])
    }))

  it("finds who works at the site of another among what is new and what is there", () =>
    withStore(async (store) => {
      await importing(store, 10, "Nummer;Name;Art;Straße;PLZ\nS1;Feldmarkschule;Grundschule;Markstr. 4;44801")
      const guests = "Nummer;Name;Art;Straße;PLZ\nG1;OGS Feldmark;Offene Ganztagsschule;Markstraße 4;44801"
      const { relations, duplicates, names } = await importing(store, 11, guests, { source: "ogs" })
      expect(duplicates).toEqual([])
      expect(relations).toMatchObject([{ kind: "worksAt", guest: "ogs:G1", host: "kitas:S1" }])
      expect(names).toEqual({ "ogs:G1": "OGS Feldmark", "kitas:S1": "Feldmarkschule" })
    }))
})

it("a profile that a person named is kept for other lists, and the mapping for the next delivery", () =>
  withStore(async (store) => {
    const text = list(...kitas(3)).replace("Plätze", "Zahl")
    const { report } = await importing(store, 10, text, { dryRun: true })
    const read = profileOf(report, { id: "mein-profil", title: "Kitas" })
    const profile = {
      ...read,
      columns: read.columns.map((one) => (one.header === "Zahl" ? { ...one, field: "capacity" as const } : one)),
    }
    const first = await importing(store, 10, text, { profile })
    expect(first.delivery?.profile).toEqual({ id: "mein-profil", version: 1 })
    expect((await store.run(savedProfiles("bochum"))).map(({ id }) => id)).toEqual(["mein-profil"])
    const next = await importing(store, 11, text.replace(";60", ";61"))
    expect(next).toMatchObject({
      plan: { changed: 1 },
      changes: [{ fields: [{ field: "capacity", before: 60, after: 61 }] }],
    })
  }))
