import { readFileSync } from "node:fs"
import {
  ContactPointId,
  editByHand,
  Instant,
  Institution,
  InstitutionId,
  LocalDate,
  originOf,
  Provider,
  Site,
} from "@sozialraum/core"
import {
  beginning,
  ContactPoints,
  Institutions,
  ListedInstitutions,
  memoryBackend,
  openStore,
  Providers,
  Sites,
  type Store,
} from "@sozialraum/store"
import * as Result from "effect/Result"
import { describe, expect, it } from "vitest"
import type { Act } from "./act.js"
import { importList } from "./index.js"

const act: Act = { network: "bochum", by: "import", at: Instant.parse("2026-10-01T08:00:00Z") }
const later: Act = { ...act, at: Instant.parse("2026-11-01T08:00:00Z") }
const list = (...rows: ReadonlyArray<string>) => ["Nummer;Name;Art;PLZ;Plätze", ...rows].join("\n")
const idOf = (number: string) => InstitutionId.parse(`kitas:${number}`)
const [sued, nord] = ["1;Kita Süd;Kita;44801;60", "2;Kita Nord;Kita;44805;40"] as const

const withStore = async (test: (store: Store) => Promise<void>): Promise<void> => {
  const store = await openStore(memoryBackend)
  await test(store)
  await store.close()
}
const importing = (store: Store, text: string, more: { dryRun?: boolean } = {}, by = act) =>
  store.run(importList(by, text, { source: "kitas", ...more }))

describe("importing a list", () => {
  it("a second time writes nothing", () =>
    withStore(async (store) => {
      const first = await importing(store, list(sued, nord))
      expect(first).toMatchObject({ plan: { added: 2, unchanged: 0 }, committed: true })
      const before = await store.changes({ network: act.network, after: beginning, limit: 1000 })
      const second = await importing(store, list(sued, nord), {}, later)
      expect(second).toMatchObject({ plan: { added: 0, unchanged: 2 }, changes: [], committed: true })
      expect(await store.changes({ network: act.network, after: beginning, limit: 1000 })).toEqual(before)
    }))

  it("takes over what the source changed, field by field", () =>
    withStore(async (store) => {
      await importing(store, list(sued, nord))
      const { changes } = await importing(store, list(sued.replace("60", "65"), nord))
      expect(changes).toEqual([
        { id: "kitas:1", kind: "changed", fields: [{ field: "capacity", before: 60, after: 65 }], kept: [] },
      ])
      expect((await store.collection(Institutions, "bochum").get(idOf("1")))?.value.capacity).toBe(65)
    }))

  it("keeps what a person changed by hand, and reports what the source says instead", () =>
    withStore(async (store) => {
      await importing(store, list(sued, nord))
      const institutions = store.collection(Institutions, "bochum")
      const found = await institutions.get(idOf("1"))
      if (found === undefined) throw new Error("the first import added it")
      const edited = { ...found.value, capacity: 62, name: "Kita Bochum-Süd" }
      await store.commit({
        ...act,
        reason: "hand",
        checks: [institutions.expect(found)],
        writes: [institutions.put(edited)],
      })
      const { changes } = await importing(store, list(sued.replace("60", "65").replace("Süd", "Sued"), nord))
      expect(changes[0]?.kept).toEqual([
        { field: "name", offered: "Kita Sued", kept: "Kita Bochum-Süd" },
        { field: "capacity", offered: 65, kept: 62 },
      ])
      expect((await institutions.get(idOf("1")))?.value).toMatchObject({ capacity: 62, name: "Kita Bochum-Süd" })
    }))

  it("records for each field from which source it came, and on which day", () =>
    withStore(async (store) => {
      const institutions = store.collection(Institutions, "bochum")
      const origin = async (field: string) => {
        const found = await institutions.get(idOf("1"))
        return found === undefined ? undefined : originOf(found.value, field)
      }
      await importing(store, list(sued))
      expect([await origin("name"), await origin("capacity")]).toEqual([
        { source: "kitas", on: "2026-10-01", delivery: "kitas@0001" },
        { source: "kitas", on: "2026-10-01", delivery: "kitas@0001" },
      ])
      await importing(store, list(sued.replace("60", "65")), {}, later)
      expect([await origin("name"), await origin("capacity")]).toEqual([
        { source: "kitas", on: "2026-10-01", delivery: "kitas@0001" },
        { source: "kitas", on: "2026-11-01", delivery: "kitas@0002" },
      ])
      const before = await store.changes({ network: act.network, after: beginning, limit: 1000 })
      await importing(store, list(sued.replace("60", "65")), {}, { ...act, at: Instant.parse("2027-01-01T08:00:00Z") })
      expect(await store.changes({ network: act.network, after: beginning, limit: 1000 })).toEqual(before)
    }))

  it("takes the day of retrieval from the list where it tells one, also for the contact point", () =>
    withStore(async (store) => {
      await importing(store, "Nummer;Name;Art;Telefon;Abrufdatum\n1;Kita Süd;Kita;0234/123456;2026-09-15")
      const contacts = store.collection(ContactPoints, "bochum")
      const found = await contacts.get(ContactPointId.parse("kitas:1/einrichtung"))
      expect(found?.value.provenance).toEqual([
        { source: "kitas", on: "2026-09-15", delivery: "kitas@0001", fields: ["phones"] },
      ])
    }))

  it("leaves an edit by hand recognisable, with the role that made it, delivery after delivery", () =>
    withStore(async (store) => {
      await importing(store, list(sued))
      const institutions = store.collection(Institutions, "bochum")
      const found = await institutions.get(idOf("1"))
      if (found === undefined) throw new Error("the first import added it")
      const by = { role: "leitung", on: LocalDate.parse("2026-10-15") }
      const edited = Result.getOrThrow(editByHand(Institution, found.value, { ...by, changes: { capacity: 62 } }))
      const checks = [institutions.expect(found)]
      await store.commit({ ...act, reason: "hand", checks, writes: [institutions.put(edited)] })
      for (const places of ["65", "66", "66"]) {
        await importing(store, list(sued.replace("60", places)), {}, later)
        const kept = (await institutions.get(idOf("1")))?.value
        expect([kept?.capacity, kept && originOf(kept, "capacity")]).toEqual([62, by])
      }
      expect((await institutions.get(idOf("1")))?.revision).toBe(2)
    }))

  it("ends the period of a provider that the source no longer names, and begins the next (R6)", () =>
    withStore(async (store) => {
      const carried = (provider: string) => `Nummer;Name;Art;Träger\n1;Kita Süd;Kita;${provider}`
      await importing(store, carried("AWO"))
      await importing(store, carried("Caritas"), {}, later)
      expect((await store.collection(Institutions, "bochum").get(idOf("1")))?.value.providers).toEqual([
        { provider: "traeger:awo", to: "2026-11-01" },
        { provider: "traeger:caritas", from: "2026-11-01" },
      ])
    }))

  it("gives a provider its new name under the same number, and leaves a name written by hand (R6)", () =>
    withStore(async (store) => {
      const carried = (...rows: ReadonlyArray<string>) =>
        ["Nummer;Name;Art;Trägernummer;Träger", ...rows.map((row, at) => `${at + 1};Kita ${at + 1};Kita;${row}`)].join(
          "\n",
        )
      const providers = store.collection(Providers, "bochum")
      const provider = async () => (await providers.all())[0]
      await importing(store, carried("77;AWO Ruhr", "77;AWO Ruhr"))
      expect((await provider())?.value.name).toBe("AWO Ruhr")
      const renamed = carried("77;AWO Ruhr-Mitte gGmbH", "77;AWO Ruhr-Mitte gGmbH")
      await importing(store, renamed, {}, later)
      const now = await provider()
      expect([now?.value.name, now && originOf(now.value, "name")]).toEqual([
        "AWO Ruhr-Mitte gGmbH",
        { source: "kitas", on: "2026-11-01", delivery: "kitas@0002" },
      ])
      expect((await store.collection(Institutions, "bochum").get(idOf("1")))?.value.providers).toHaveLength(1)
      const before = await store.changes({ network: act.network, after: beginning, limit: 1000 })
      await importing(store, renamed, {}, later)
      expect(await store.changes({ network: act.network, after: beginning, limit: 1000 })).toEqual(before)
      if (now === undefined) throw new Error("the import added it")
      const by = { role: "jugendamt", on: LocalDate.parse("2026-11-02") }
      const edited = Result.getOrThrow(editByHand(Provider, now.value, { ...by, changes: { name: "AWO" } }))
      const checks = [providers.expect(now)]
      await store.commit({ ...act, reason: "hand", checks, writes: [providers.put(edited)] })
      const { changes } = await importing(store, carried("77;AWO NRW", "77;AWO NRW"), {}, later)
      expect((await provider())?.value.name).toBe("AWO")
      expect(changes[0]?.kept).toEqual([{ field: "provider.name", offered: "AWO NRW", kept: "AWO" }])
    }))

  it("names the units that a site keeps though the list moved it", () =>
    withStore(async (store) => {
      const at = (lat: string) => `Nummer;Name;Art;lon;lat;Plätze\n1;Kita Süd;Kita;7.22;${lat};60`
      await importing(store, at("51.48"))
      const sites = store.collection(Sites, "bochum")
      const [site] = await sites.all()
      if (site === undefined) throw new Error("the import added it")
      const placed = Site.parse({ ...site.value, units: ["mitte"] })
      await store.commit({ ...act, reason: "areas", checks: [sites.expect(site)], writes: [sites.put(placed)] })
      const { changes } = await importing(store, at("51.52"), {}, later)
      expect(changes).toMatchObject([{ kind: "changed", staleUnits: ["mitte"] }])
      const again = await importing(store, at("51.52").replace(";60", ";61"), {}, later)
      expect(again.changes[0]).toMatchObject({ kind: "changed" })
      expect(again.changes[0]).not.toHaveProperty("staleUnits")
    }))

  it("reports names of persons where they are asked for, and stores none: they have no day of erasure (R52)", () =>
    withStore(async (store) => {
      const text = "Nummer;Name;Art;Leitung\n1;Kita Süd;Kita;N. N. Beispiel"
      const run = (by: Act) => store.run(importList(by, text, { source: "kitas", keepPersons: true }))
      const { report } = await run(act)
      expect(report.accepted.map(({ value }) => value.persons)).toEqual([["N. N. Beispiel"]])
      expect(
        JSON.stringify(await store.changes({ network: act.network, after: beginning, limit: 1000 })),
      ).not.toContain("Beispiel")
      expect(JSON.stringify(await store.collection(ListedInstitutions, "bochum").all())).not.toContain("Beispiel")
      expect(await run(later)).toMatchObject({ plan: { unchanged: 1, changed: 0 }, changes: [] })
    }))

  it("of schools takes over their codes, and what they announce", () =>
    withStore(async (store) => {
      const schools = (key: string, date: string) =>
        `Schulnummer;Schulform;Schulbezeichnung_1;Rechtsform;Traegernummer;Gemeindeschluessel;Schulbetriebsschluessel;Schulbetriebsdatum\n100012;02;GS Am Friedenspark;1;10080;05316000;${key};${date}`
      const held = async () => (await store.collection(Institutions, "bochum").all())[0]?.value
      await importing(store, schools("1", "01.08.2017"))
      expect((await held())?.school).toEqual({
        land: "NW",
        schulform: "02",
        rechtsform: "1",
        traegernummer: "10080",
        betriebsschluessel: "1",
        betriebsdatum: "2017-08-01",
      })
      expect((await held())?.statuses).toEqual([{ status: "active" }])
      await importing(store, schools("2", "31.07.2028"), {}, later)
      expect((await held())?.statuses).toEqual([
        { status: "active", to: "2028-08-01" },
        { status: "closed", from: "2028-08-01" },
      ])
      const before = await store.changes({ network: act.network, after: beginning, limit: 1000 })
      expect(await importing(store, schools("2", "31.07.2028"), {}, later)).toMatchObject({ changes: [] })
      expect(await store.changes({ network: act.network, after: beginning, limit: 1000 })).toEqual(before)
    }))

  it("leaves alone what stands under the same id already, because somebody else wrote it", () =>
    withStore(async (store) => {
      const institutions = store.collection(Institutions, "bochum")
      const byHand = Institution.parse({ id: "kitas:1", name: "Von Hand", types: ["kita"], serves: ["sued"] })
      await store.commit({ ...act, reason: "hand", checks: [], writes: [institutions.put(byHand)] })
      expect((await importing(store, list(sued, nord))).committed).toBe(true)
      expect((await institutions.get(idOf("1")))?.value).toEqual(byHand)
    }))

  it("from which nothing could be taken marks nothing as missing", () =>
    withStore(async (store) => {
      await importing(store, list(sued, nord))
      for (const text of [list(), "Nummer;Anzahl\n1;17\n2;18"]) {
        expect(await importing(store, text, {}, later)).toMatchObject({
          plan: { added: 0, missing: 0 },
          committed: false,
        })
      }
    }))

  it("does not call an institution missing whose row was rejected", () =>
    withStore(async (store) => {
      await importing(store, list(sued, nord))
      const { plan } = await importing(store, list(sued, "2;;Kita;44805;40"), {}, later)
      expect(plan).toMatchObject({ unchanged: 1, rejected: 1, missing: 0 })
    }))

  it("with one more row leaves the ids of all others as they are", () =>
    withStore(async (store) => {
      await importing(store, list(sued, nord))
      const { plan } = await importing(store, list(sued, nord, ";Kita ohne Nummer;Kita;44801;10"), {}, later)
      expect(plan).toMatchObject({ added: 1, unchanged: 2, missing: 0 })
    }))

  it("under a source that is no id holds what it imported", () =>
    withStore(async (store) => {
      for (const source of ["a b", "kitas:2", "x".repeat(300)]) {
        await store.run(importList(act, list(sued), { source }))
        const again = await store.run(importList(act, list(sued), { source }))
        expect(again.plan).toMatchObject({ added: 0, unchanged: 1 })
      }
      expect(await store.collection(ListedInstitutions, "bochum").all()).toHaveLength(3)
    }))

  it("marks what is no longer in the list, once, and removes nothing", () =>
    withStore(async (store) => {
      await importing(store, list(sued, nord))
      const shorter = await importing(store, list(sued), {}, later)
      expect(shorter.changes).toEqual([{ id: "kitas:2", kind: "missing", fields: [], kept: [] }])
      const again = await importing(store, list(sued), {}, later)
      expect(again).toMatchObject({ plan: { missing: 1 }, changes: [] })
      const listed = store.collection(ListedInstitutions, "bochum")
      expect((await listed.get(idOf("2")))?.value.missingSince).toBe(later.at)
      expect(await store.collection(Institutions, "bochum").get(idOf("2"))).toBeDefined()
      await importing(store, list(sued, nord))
      expect((await listed.get(idOf("2")))?.value).not.toHaveProperty("missingSince")
    }))

  it("as a dry run tells the same and writes nothing", () =>
    withStore(async (store) => {
      const planned = await importing(store, list(sued, nord), { dryRun: true })
      expect(planned).toMatchObject({ plan: { added: 2 }, committed: false })
      expect(await store.changes({ network: act.network, after: beginning, limit: 10 })).toEqual([])
    }))

  it("of a file that is no list changes nothing and says why", () =>
    withStore(async (store) => {
      await importing(store, list(sued, nord))
      const outcome = await store.run(importList(act, new Uint8Array([0, 1, 2, 3, 0, 255, 254]), { source: "kitas" }))
      expect(outcome).toMatchObject({ committed: false, changes: [] })
      expect(outcome.report.findings.map(({ severity }) => severity)).toEqual(["error"])
    }))

  it("at the same time by two programs holds every institution once", () =>
    withStore(async (store) => {
      const both = await Promise.all([importing(store, list(sued, nord)), importing(store, list(sued, nord))])
      expect(both.map(({ plan }) => plan.added + plan.unchanged)).toEqual([2, 2])
      expect((await store.collection(Institutions, "bochum").all()).map(({ revision }) => revision)).toEqual([1, 1])
    }))

  it("suspects duplicates in another source, for a person to decide", () =>
    withStore(async (store) => {
      const at = "Nummer;Name;Art;Straße;PLZ\n7;Kita Regenbogen;Kita;Markstr. 290;44801"
      await importing(store, at)
      const { duplicates } = await store.run(importList(act, at, { source: "stadt" }))
      expect(duplicates.map(({ ids }) => ids)).toEqual([["kitas:7", "stadt:7"]])
    }))

  it("of a real city holds every place once, with its position", () =>
    withStore(async (store) => {
      const file = readFileSync(new URL("../../../../shared/data/lists/bochum-kitas-2023.csv", import.meta.url))
      const { plan } = await store.run(importList(act, file, { source: "bochum-kitas-2023" }))
      expect(plan).toMatchObject({ added: 193, rejected: 0 })
      expect(await store.collection(Institutions, "bochum").all({ index: "byType", equals: "kita" })).toHaveLength(193)
    }))
})
