import { ContactPointId, Instant, InstitutionId } from "@sozialraum/core"
import {
  CalendarChanges,
  ContactPoints,
  DeliveryChanges,
  ListedEntries,
  ListedInstitutions,
  memoryBackend,
  openStore,
  type Store,
} from "@sozialraum/store"
import { describe, expect, it } from "vitest"
import type { Act } from "./act.js"
import { eraseContact, importCalendar, importList, readNetwork, undoImport } from "./index.js"

const day = (month: number): Act => ({
  network: "bochum",
  by: "buero",
  at: Instant.parse(`2026-${String(month).padStart(2, "0")}-01T08:00:00Z`),
})
const list = (mail: string, places = 60) =>
  `Nummer;Name;Art;PLZ;Ort;E-Mail;Plätze;Bemerkung
K1;Kita Süd;Kita;44801;Bochum;${mail};${places};vormittags, S.Beispiel@kita.de fragen
K2;Kita Nord;Kita;44801;Bochum;nord@kita.de;40;`
const id = ContactPointId.parse("kitas:K1/einrichtung")
const note = { on: "2026-12-01", by: "moderation", text: "Name einer Ansprechperson entfernt." }
const importing = (store: Store, month: number, text: string) =>
  store.run(importList(day(month), text, { source: "kitas" }))

const withStore = async (test: (store: Store) => Promise<void>): Promise<void> => {
  const store = await openStore(memoryBackend)
  await test(store)
  await store.close()
}

/** A person answers at the contact point that the list made, and is erased from it. */
const erase = async (store: Store) => {
  const points = store.collection(ContactPoints, "bochum")
  const found = await points.get(id)
  if (found === undefined) throw new Error("the import added it")
  const person = { name: "Sabine Beispiel", purpose: "Vertretung der Leitung", eraseOn: "2027-08-01" as never }
  await store.commit({
    ...{ ...day(11), reason: "hand", checks: [] },
    writes: [points.put({ ...found.value, person })],
  })
  return store.run(eraseContact(day(12), id, note))
}
const held = async (store: Store) =>
  JSON.stringify([
    await store.run(readNetwork("bochum")),
    await store.collection(ListedInstitutions, "bochum").all(),
    await store.collection(DeliveryChanges, "bochum").all(),
  ])

describe("a person that is erased", () => {
  it("is gone from the listing, the raw cells and what imports had changed as well (P14)", () =>
    withStore(async (store) => {
      await importing(store, 8, list("kita@kita.de"))
      await importing(store, 9, list("kita@kita.de, s.beispiel@kita.de"))
      await importing(store, 10, list("s.beispiel@kita.de", 65))
      expect(await held(store)).toMatch(/s\.beispiel/)
      await erase(store)
      expect(await held(store)).not.toMatch(/beispiel/i)
      expect(await held(store)).toContain("nord@kita.de")
    }))

  it("does not come back into the network with the next delivery, and what else changed is taken over", () =>
    withStore(async (store) => {
      await importing(store, 8, list("s.beispiel@kita.de"))
      await erase(store)
      const next = await store.run(importList(day(12), list("s.beispiel@kita.de", 65), { source: "kitas" }))
      expect(next.changes).toMatchObject([
        { id: "kitas:K1", kept: [{ field: "emails", offered: ["s.beispiel@kita.de"], kept: [] }] },
      ])
      expect(JSON.stringify(await store.run(readNetwork("bochum")))).not.toMatch(/beispiel/i)
    }))

  it("does not come back when the import is undone", () =>
    withStore(async (store) => {
      await importing(store, 8, list("s.beispiel@kita.de"))
      await importing(store, 9, list("kita@kita.de"))
      await erase(store)
      await store.run(undoImport(day(12), { source: "kitas" }))
      expect(await held(store)).not.toMatch(/beispiel/i)
    }))

  it("is gone from what calendars said, too, and the calendar is compared by its UIDs as before (P14)", () =>
    withStore(async (store) => {
      await importing(store, 8, list("kita@kita.de"))
      const calendar = (more: string) =>
        [
          ...["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//x//DE", "BEGIN:VEVENT", "UID:cafe@kita.de", "SEQUENCE:1"],
          ...["DTSTART;TZID=Europe/Berlin:20270302T150000", "DURATION:PT1H", "SUMMARY:Elterncafé", more],
          ...["END:VEVENT", "END:VCALENDAR", ""],
        ].join("\r\n")
      const options = { source: "haus", institution: InstitutionId.parse("kitas:K1") }
      const bringing = (month: number, text: string) => store.run(importCalendar(day(month), text, options))
      await bringing(8, calendar("DESCRIPTION:Bei Sabine Beispiel melden"))
      await bringing(9, calendar("DESCRIPTION:Bei Sabine Beispiel anrufen"))
      const kept = async () =>
        JSON.stringify([
          await store.collection(ListedEntries, "bochum").all(),
          await store.collection(CalendarChanges, "bochum").all(),
        ])
      expect(await kept()).toContain("Sabine Beispiel")
      await erase(store)
      expect(await kept()).not.toMatch(/Sabine|Beispiel/)
      expect(await kept()).toContain("cafe@kita.de")
    }))
})
