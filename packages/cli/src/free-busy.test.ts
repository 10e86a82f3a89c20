import { Booking, Instant, Institution, Resource } from "@sozialraum/core"
import { Bookings, Institutions, memoryBackend, openStore, Resources, type Store } from "@sozialraum/store"
import { expect, test } from "vitest"
import type { Context } from "./context.js"
import { freeBusy } from "./exports/free-busy.js"

const room = (id: string) => Resource.parse({ id, owner: "schule", category: "raum", name: `Raum ${id}` })
const booking = Booking.parse({
  ...{ id: "b1", resource: "aula", borrower: "ogs", purpose: "Probe", responsible: "leitung" },
  interval: { start: "2026-05-06T16:00", end: "2026-05-06T18:00", zone: "Europe/Berlin" },
})
const context = (options: Context["options"] = {}): Context => ({
  ...{ operands: [], options, language: "de", json: false, network: "bochum", store: "memory:", print: () => {} },
  at: Instant.parse("2026-05-01T22:30:00Z"),
})
const opened = async (): Promise<Store> => {
  const store = await openStore(memoryBackend)
  const [resources, bookings] = [store.collection(Resources, "bochum"), store.collection(Bookings, "bochum")]
  const school = Institution.parse({ id: "schule", name: "Schule", types: ["grundschule"] })
  await store.commit({
    network: "bochum",
    checks: [],
    writes: [
      resources.put(room("aula")),
      resources.put(room("werkraum")),
      bookings.put(booking),
      store.collection(Institutions, "bochum").put(school),
    ],
    ...{ by: "test", reason: "test", at: Instant.parse("2026-03-01T09:00:00Z") },
  })
  return store
}

test("`export ical --free-busy` tells of a resource when it is taken, from today on, and nothing about by whom", async () => {
  const store = await opened()
  const written = await freeBusy(store, context({ resource: ["aula"] }))
  const lines = written.content.split("\r\n")
  // In Germany it is the second of May already.
  for (const line of ["DTSTART:20260501T220000Z", "FREEBUSY;FBTYPE=BUSY:20260506T140000Z/20260506T160000Z"])
    expect(lines).toContain(line)
  expect(written.content).not.toMatch(/Probe|ogs/)
  expect([written.entries, written.values.resources?.length, written.lost]).toEqual([1, 1, []])
  await store.close()
})

test("it tells of the days that were asked for, and of all rooms of an institution", async () => {
  const store = await opened()
  const asked = { institution: ["schule"], from: "2026-06-01", to: "2026-06-08" }
  const { content, entries } = await freeBusy(store, context(asked))
  expect(entries).toBe(2)
  expect(content).toContain("DTSTART:20260531T220000Z\r\nDTEND:20260607T220000Z")
  expect(content).not.toContain("FREEBUSY;")
  for (const wrong of [{ to: "2026-04-01" }, { from: "gestern" }, { from: "2026-06-02", to: "2026-06-02" }])
    await expect(freeBusy(store, context(wrong))).rejects.toMatchObject({ _tag: "WrongUsage", because: "badValue" })
  const unknown = freeBusy(store, context({ resource: ["aule"] }))
  await expect(unknown).rejects.toMatchObject({ _tag: "NotFound", path: ["resource"], id: "aule" })
  await store.close()
})
