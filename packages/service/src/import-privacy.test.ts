import { Instant } from "@sozialraum/core"
import {
  Deliveries,
  DeliveryChanges,
  ImportProfiles,
  Institutions,
  ListedInstitutions,
  memoryBackend,
  openStore,
  Sites,
  type Store,
} from "@sozialraum/store"
import { describe, expect, it } from "vitest"
import type { Act } from "./act.js"
import { importList, readNetwork, undoImport } from "./index.js"

const act: Act = { network: "bochum", by: "import", at: Instant.parse("2026-10-01T08:00:00Z") }
const later: Act = { ...act, at: Instant.parse("2026-11-01T08:00:00Z") }

const secrets = ["Geheim", "geheim", "Versteckt", "1512345", "Heimlichweg", "7.2345", "7,2345"]
const leaks = (...values: ReadonlyArray<unknown>) =>
  secrets.filter((secret) => values.some((value) => JSON.stringify(value).includes(secret)))

const childminders = `Nr;Art;Name;Straße;PLZ;Ort;Telefon;E-Mail;Lat;Lon;Plätze;Bemerkung
17;Kindertagespflege;Sabine Geheim;Heimlichweg 3;44801;Bochum;0151 1512345;sabine.geheim@web.de;51,4543;7,2345;5;ab 7 Uhr
18;Kindertagespflege;Versteckt, Ute;Heimlichweg 4;44801;Bochum;0151 1512345;;51,4543;7,2345;4;
19;Kita;Kita Sonne;Markstr. 4;44801;Bochum;0234 12345;kita@stadt.de;51,4812;7,2162;60;Anmeldung bei Frau Geheim
`

const withStore = async (test: (store: Store) => Promise<void>): Promise<void> => {
  const store = await openStore(memoryBackend)
  await test(store)
  await store.close()
}

/** Every document that imports write. */
const heldIn = (store: Store, network: string) =>
  Promise.all([
    store.run(readNetwork(network)),
    store.run(ListedInstitutions.in(network).all()),
    store.run(Deliveries.in(network).all()),
    store.run(DeliveryChanges.in(network).all()),
    store.run(ImportProfiles.in(network).all()),
  ])

describe("a list with private persons and names in free texts", () => {
  it("leaves no name, telephone, street or position of theirs in the result or anywhere in the network", () =>
    withStore(async (store) => {
      const importing = (text: string, by: Act) => store.run(importList(by, text, { source: "pflege" }))
      const first = await importing(childminders, act)
      const moved = childminders.replace("Heimlichweg 3", "Heimlichweg 30").replace(";5;ab", ";3;ab")
      const second = await importing(moved, later)
      expect(first.plan).toMatchObject({ added: 3, duplicates: 0 })
      expect(second.changes.map(({ id }) => id)).toEqual(["pflege:17"])
      const [network, ...kept] = await heldIn(store, act.network)
      expect(network).toMatchObject({ institutions: [{}, {}, {}] })
      expect(kept.map(({ length }) => length)).toEqual([3, 2, 4, 1])
      expect(leaks(first, second, network, kept)).toEqual([])
    }))

  it("gives each childminder a place in the network by postal code and town alone", () =>
    withStore(async (store) => {
      await store.run(importList(act, childminders, { source: "pflege" }))
      const [institutions, sites] = await Promise.all([
        store.run(Institutions.in(act.network).all()),
        store.run(Sites.in(act.network).all()),
      ])
      expect(institutions.map(({ value }) => value.name)).toContain("Kindertagespflege, 44801 Bochum")
      expect(sites.find(({ value }) => value.id === "pflege:17/standort")?.value).toMatchObject({
        address: { postalCode: "44801", city: "Bochum" },
      })
    }))

  it("stores the same where the report is to tell persons: nothing of theirs", () =>
    withStore(async (store) => {
      const importing = (by: Act, text: string, keepPersons: boolean) =>
        store.run(importList(by, text, { source: "pflege", keepPersons }))
      const open = await importing({ ...act, network: "open" }, childminders, true)
      await importing(act, childminders, false)
      expect(await heldIn(store, "open")).toEqual(await heldIn(store, act.network))
      const moved = childminders
        .replaceAll("Heimlichweg", "Versteckter Weg")
        .replace("kita@stadt.de", "ute.geheim@web.de")
      await importing({ ...later, network: "open" }, moved, true)
      expect(open.report.accepted[0]?.value).toMatchObject({ name: "Sabine Geheim", phones: ["+49 151 1512345"] })
      expect(leaks(await heldIn(store, "open"))).toEqual(["geheim"])
      const ids = (await store.run(Institutions.in("open").all())).map(({ value }) => value.id)
      expect(ids).toEqual(open.report.accepted.map(({ value }) => value.id))
      const deliveries = await store.run(ListedInstitutions.in("open").all())
      expect(deliveries.map(({ value }) => value.raw?.[0]?.[2])).toEqual(["", "", "Kita Sonne"])
    }))

  it("keeps nothing of who turns out to be a private person, and an undo does not bring it back", () =>
    withStore(async (store) => {
      const rows = "Nr;Name;Straße;PLZ;Ort;Telefon\n1;Haus Geheim;Heimlichweg 3;44801;Bochum;0234 1512345\n"
      await store.run(importList(act, rows, { source: "pflege" }))
      expect(leaks(await heldIn(store, act.network))).toEqual(["Geheim", "1512345", "Heimlichweg"])
      await store.run(importList(later, rows, { source: "pflege", type: "kindertagespflege" }))
      expect(leaks(await heldIn(store, act.network))).toEqual([])
      await store.run(undoImport(later, { source: "pflege" }))
      expect(leaks(await heldIn(store, act.network))).toEqual([])
      expect((await heldIn(store, act.network))[0].institutions).toHaveLength(1)
    }))
})
