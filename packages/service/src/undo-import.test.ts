import {
  editByHand,
  Instant,
  Institution,
  InstitutionId,
  LocalDate,
  Offer,
  originOf,
  Provider,
  Site,
} from "@sozialraum/core"
import { type CsvReport, type Profile, profileOf } from "@sozialraum/import-csv"
import {
  Institutions,
  ListedInstitutions,
  memoryBackend,
  Offers,
  openStore,
  Providers,
  Sites,
  type Store,
} from "@sozialraum/store"
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import type { Act } from "./act.js"
import { importList, openNetwork, savedProfiles, undoImport } from "./index.js"

const day = (month: number): Act => ({
  network: "bochum",
  by: "import",
  at: Instant.parse(`2026-${String(month).padStart(2, "0")}-01T08:00:00Z`),
})
const header = "Nummer;Name;Art;Straße;PLZ;Plätze;Träger"
const list = (...rows: ReadonlyArray<string>) => [header, ...rows].join("\n")
const row = (number: number, places = 60, carrier = "AWO") =>
  `K${number};Kita Haus ${number};Kita;Uferstr. ${number};44801;${places};${carrier}`
const idOf = (number: number) => InstitutionId.parse(`kitas:K${number}`)

const withStore = async (test: (store: Store) => Promise<void>): Promise<void> => {
  const store = await openStore(memoryBackend)
  await test(store)
  await store.close()
}
const importing = (store: Store, month: number, text: string, source = "kitas") =>
  store.run(importList(day(month), text, { source }))
const undoing = (store: Store, which: Parameters<typeof undoImport>[1] = { source: "kitas" }) =>
  store.run(Effect.result(undoImport(day(12), which)))
const success = async (undone: ReturnType<typeof undoing>) => Result.getOrThrow(await undone)
const refusal = async (undone: ReturnType<typeof undoing>) => Result.getOrThrow(Result.flip(await undone))

/** Everything that an import writes into the network, without revisions; where fields come from has no order. */
const held = async (store: Store) => {
  const all = await Promise.all([
    store.collection(Institutions, "bochum").all(),
    store.collection(Sites, "bochum").all(),
    store.collection(Providers, "bochum").all(),
    store.collection(ListedInstitutions, "bochum").all(),
  ])
  return all.map((values) => values.map(({ value }) => ordered(value)))
}
const ordered = (value: object): object => {
  const provenance: unknown = Reflect.get(value, "provenance")
  if (!Array.isArray(provenance)) return value
  const sorted = provenance.map((one) => JSON.stringify({ ...one, fields: [...one.fields].sort() })).sort()
  return { ...value, provenance: sorted }
}
const put = async <A extends { readonly id: string }>(store: Store, kind: "institutions" | "sites", value: A) => {
  const values = kind === "institutions" ? store.collection(Institutions, "bochum") : store.collection(Sites, "bochum")
  const parsed = kind === "institutions" ? Institution.parse(value) : Site.parse(value)
  await store.commit({ ...day(11), reason: "hand", checks: [], writes: [values.put(parsed as never)] })
}
const institution = async (store: Store, number: number) => {
  const found = await store.collection(Institutions, "bochum").get(idOf(number))
  if (found === undefined) throw new Error("the import added it")
  return found.value
}

describe("undoing an import", () => {
  it("leaves everything as it was before it: added, changed, missing and returned institutions", () =>
    withStore(async (store) => {
      await importing(store, 8, list(row(1), row(2), row(3), row(5)))
      await importing(store, 9, list(row(1), row(2), row(3)))
      const before = await held(store)
      await importing(store, 10, list(row(1), row(2, 65, "Caritas"), row(4, 20, "DRK"), row(5)))
      expect(await held(store)).not.toEqual(before)
      expect(await success(undoing(store))).toEqual({
        source: "kitas",
        delivery: "kitas@0003",
        restored: 3,
        removed: ["kitas:K4"],
        review: [],
        kept: [],
      })
      expect(await held(store)).toEqual(before)
    }))

  it("of a first import leaves nothing behind", () =>
    withStore(async (store) => {
      await importing(store, 10, list(row(1), row(2, 60, "DRK")))
      await success(undoing(store))
      expect(await held(store)).toEqual([[], [], [], []])
    }))

  it("in a dry run tells the same and writes nothing", () =>
    withStore(async (store) => {
      await importing(store, 9, list(row(1), row(2)))
      await importing(store, 10, list(row(1, 65), row(4)))
      const before = await held(store)
      const dry = await store.run(undoImport(day(11), { source: "kitas" }, { dryRun: true }))
      expect(await held(store)).toEqual(before)
      expect(await success(undoing(store))).toEqual(dry)
    }))

  it("and importing again gives what the import had given, as a new delivery", () =>
    withStore(async (store) => {
      await importing(store, 10, list(row(1), row(2)))
      await success(undoing(store))
      const again = await importing(store, 11, list(row(1), row(2)))
      expect(again).toMatchObject({ plan: { added: 2, duplicates: 0 }, delivery: { id: "kitas@0002" } })
    }))

  it("keeps what somebody changed since, and tells it; all else goes back", () =>
    withStore(async (store) => {
      await importing(store, 9, list(row(1)))
      await importing(store, 10, list(row(1, 65).replace("Haus 1", "Sonne")))
      const by = { role: "leitung", on: LocalDate.parse("2026-11-01") }
      await put(
        store,
        "institutions",
        Result.getOrThrow(editByHand(Institution, await institution(store, 1), { ...by, changes: { capacity: 70 } })),
      )
      const { kept, restored } = await success(undoing(store))
      expect([restored, kept]).toEqual([
        1,
        [{ list: "institutions", id: "kitas:K1", field: "capacity", offered: 60, kept: 70 }],
      ])
      const now = await institution(store, 1)
      expect([now.name, now.capacity, originOf(now, "capacity"), originOf(now, "name")]).toEqual([
        "Kita Haus 1",
        70,
        by,
        { source: "kitas", on: "2026-09-01", delivery: "kitas@0001" },
      ])
    }))

  it("keeps what it added where an offer names it, or somebody changed it, and marks it for review", () =>
    withStore(async (store) => {
      await importing(store, 10, list(row(1), row(2), row(3)))
      const offers = store.collection(Offers, "bochum")
      const offer = Offer.parse({
        id: "o",
        title: "Spielgruppe",
        institution: "kitas:K1",
        form: "gruppe",
        topics: ["bewegung"],
        targetGroups: [{ roles: ["eltern"] }],
        state: "draft",
      })
      await store.commit({ ...day(11), reason: "hand", checks: [], writes: [offers.put(offer)] })
      await put(store, "institutions", { ...(await institution(store, 2)), serves: ["sued"] })
      expect(await success(undoing(store))).toMatchObject({
        removed: ["kitas:K3"],
        review: [
          { id: "kitas:K2", because: "changedSince" },
          { id: "kitas:K1", because: "referredTo" },
        ],
      })
      const [houses, sites, carriers, listed] = await held(store)
      expect([houses, sites, carriers, listed].map((values) => values?.length)).toEqual([2, 2, 1, 2])
      expect(listed).toMatchObject([{ missingSince: day(12).at }, { missingSince: day(12).at }])
    }))

  it("takes areas that were assigned to a site since for no edit", () =>
    withStore(async (store) => {
      await importing(store, 10, list(row(1)))
      const [site] = await store.collection(Sites, "bochum").all()
      await put(store, "sites", { ...site?.value, id: "kitas:K1/standort", units: ["mitte"] })
      expect(await success(undoing(store))).toMatchObject({ removed: ["kitas:K1"], review: [] })
    }))

  it("leaves a provider that another source names too, and what was there before the import", () =>
    withStore(async (store) => {
      const byHand = Institution.parse({ id: "kitas:K2", name: "Von Hand", types: ["kita"] })
      await put(store, "institutions", byHand)
      await importing(store, 10, list(row(1), row(2)))
      await importing(store, 10, list(row(7)), "stadt")
      await success(undoing(store))
      const [houses, , carriers] = await held(store)
      expect(houses?.map((one) => Reflect.get(one, "id"))).toEqual(["kitas:K2", "stadt:K7"])
      expect(carriers).toMatchObject([{ id: "traeger:awo" }])
    }))

  it("is refused where there is none, where it is undone, and where a later one builds on it", () =>
    withStore(async (store) => {
      expect(await refusal(undoing(store))).toEqual({ _tag: "NothingToUndo", path: ["source"], source: "kitas" })
      await importing(store, 9, list(row(1)))
      await importing(store, 10, list(row(1, 65)))
      expect(await refusal(undoing(store, { delivery: "kitas@0001" }))).toEqual({
        _tag: "DeliveryNotLast",
        path: ["delivery"],
        delivery: "kitas@0001",
        later: "kitas@0002",
      })
      await success(undoing(store))
      expect(await refusal(undoing(store))).toEqual({
        _tag: "DeliveryUndone",
        path: ["source"],
        delivery: "kitas@0002",
        earlier: "kitas@0001",
      })
      expect(await success(undoing(store, { delivery: "kitas@0001" }))).toMatchObject({ removed: ["kitas:K1"] })
      expect(await held(store)).toEqual([[], [], [], []])
    }))

  it("by programs that do not know effect answers with values", async () => {
    const network = await openNetwork(memoryBackend, {
      network: "bochum",
      by: "office",
      now: () => "2026-10-01T08:00:00Z",
    })
    await network.importList(list(row(1)), { source: "kitas" })
    expect((await network.deliveriesOf("kitas")).map(({ id }) => id)).toEqual(["kitas@0001"])
    expect(await network.undoImport({ source: "kitas" })).toMatchObject({ success: { removed: ["kitas:K1"] } })
    expect(await network.undoImport({ source: "kitas" })).toMatchObject({ failure: { _tag: "DeliveryUndone" } })
    await network.close()
  })

  it("is the inverse of importing, whatever the two deliveries", async () => {
    const facts = fc.record({ number: fc.nat(4), places: fc.nat(2), carrier: fc.constantFrom("AWO", "DRK") })
    const delivery = fc
      .uniqueArray(facts, { selector: ({ number }) => number, minLength: 1 })
      .map((all) => list(...all.map(({ number, places, carrier }) => row(number, places, carrier)), row(9)))
    await fc.assert(
      fc.asyncProperty(delivery, delivery, (first, second) =>
        withStore(async (store) => {
          await importing(store, 8, first)
          const before = await held(store)
          const { delivery } = await importing(store, 9, second)
          if (delivery !== undefined) await success(undoing(store))
          expect(await held(store)).toEqual(before)
        }),
      ),
      { numRuns: 40 },
    )
  })
})

it("a provider renamed by an import has its old name again", () =>
  withStore(async (store) => {
    const named = (name: string) => `Nummer;Name;Art;PLZ;Trägernummer;Träger\nK1;Kita Süd;Kita;44801;77;${name}`
    await importing(store, 9, named("AWO Ruhr"))
    await importing(store, 10, named("AWO Ruhr-Mitte"))
    await success(undoing(store))
    const [provider] = await store.collection(Providers, "bochum").all()
    expect(provider && Provider.parse(provider.value).name).toBe("AWO Ruhr")
  }))

const numbers = (...places: ReadonlyArray<number>) =>
  [
    "Nr;Bez;Straße;PLZ;Ort;Zahl",
    ...places.map((count, at) => `A${at};Kita Haus ${at};Uferstr. ${at};44801;Bochum;${count}`),
  ].join("\n")
const asNamed = (report: CsvReport, id: string, field: "capacity" | "pupils"): Profile => {
  const read = profileOf(report, { id, title: "Kitas" })
  return { ...read, columns: read.columns.map((one) => (one.header === "Zahl" ? { ...one, field } : one)) }
}

describe("a mapping of columns that was wrong", () => {
  it("is gone with the import that is undone: the next list is read as before it", () =>
    withStore(async (store) => {
      const { report } = await store.run(importList(day(8), numbers(10, 20), { source: "kitas", dryRun: true }))
      const right = asNamed(report, "kita-liste", "capacity")
      await store.run(importList(day(9), numbers(10, 20), { source: "kitas", profile: right }))
      const wrong = asNamed(report, "falsch", "pupils")
      await store.run(importList(day(10), numbers(11, 20), { source: "kitas", profile: wrong }))
      await success(undoing(store))
      const again = await importing(store, 11, numbers(12, 20))
      expect(again.report.profile).toMatchObject({ id: "kita-liste", because: "lastDelivery" })
      expect((await store.run(savedProfiles("bochum"))).map(({ id }) => id)).toEqual(["kita-liste"])
      expect(again.changes).toMatchObject([{ fields: [{ field: "capacity", before: 10, after: 12 }] }])
    }))

  it("stays where another source is read with it", () =>
    withStore(async (store) => {
      const { report } = await store.run(importList(day(8), numbers(10, 20), { source: "kitas", dryRun: true }))
      const profile = asNamed(report, "kita-liste", "capacity")
      await store.run(importList(day(9), numbers(10, 20), { source: "kitas", profile }))
      await importing(store, 10, numbers(5, 6), "andere")
      await success(undoing(store))
      expect((await store.run(savedProfiles("bochum"))).map(({ id }) => id)).toEqual(["kita-liste"])
    }))
})
