import { Booking, Institution, Meeting, Resource } from "@sozialraum/core"
import {
  Bookings,
  Institutions,
  Meetings,
  memoryBackend,
  openStore,
  Resources,
  type Store,
  type Write,
} from "@sozialraum/store"
import { expect, test } from "vitest"
import { calendarHandler } from "./handler.js"
import { lastChange } from "./last-change.js"
import { storedCalendars } from "./stored-calendars.js"

const network = "bochum"
const interval = { start: "2026-05-06T16:00", end: "2026-05-06T18:00", zone: "Europe/Berlin" }
const booking = Booking.parse({
  id: "b1",
  resource: "aula",
  borrower: "ogs",
  interval,
  purpose: "Probe",
  responsible: "leitung",
})
const meeting = Meeting.parse({
  id: "m1",
  conference: "k1",
  title: "Sitzung",
  interval,
  host: { at: "member", institution: "kita", site: "s1" },
  state: "scheduled",
})
const institution = (id: string) => Institution.parse({ id, name: `Haus ${id}`, types: ["kita"] })

const opened = async () => {
  const store = await openStore(memoryBackend)
  const write = (at: string, ...writes: ReadonlyArray<Write>) =>
    store.commit({ network: writes[0]?.key.network ?? network, checks: [], writes, by: "test", reason: "test", at })
  const of = {
    bookings: store.collection(Bookings, network),
    institutions: store.collection(Institutions, network),
    meetings: store.collection(Meetings, network),
    resources: store.collection(Resources, network),
  }
  return { store, write, of }
}
const calendars = [
  { name: "alles", title: "Alles", audience: "network" as const },
  { name: "aula", title: "Aula", filters: { resource: ["aula"] } },
]

test("a calendar holds the entries of its part of the network, and of institutions only those that are mentioned", async () => {
  const { store, write, of } = await opened()
  const resource = Resource.parse({ id: "aula", owner: "schule", category: "raum", name: "Aula" })
  const institutions = ["kita", "ogs", "schule", "andere"].map((id) => of.institutions.put(institution(id)))
  await write(
    "2026-03-01T09:00:00Z",
    of.bookings.put(booking),
    of.meetings.put(meeting),
    of.resources.put(resource),
    ...institutions,
  )
  const load = storedCalendars({ store, network, calendars })

  const all = await load("alles")
  expect(all).toMatchObject({
    audience: "network",
    changedAt: "2026-03-01T09:00:00Z",
    content: { network, name: "Alles" },
  })
  expect(all?.content.meetings.length).toBe(1)
  expect(all?.content.institutions.map(({ value }) => value.id).sort()).toEqual(["kita", "ogs", "schule"])

  const part = await load("aula")
  expect(part?.audience).toBe("public")
  expect(part?.content.meetings).toEqual([])
  expect(part?.content.bookings.map(({ value }) => value.id)).toEqual(["b1"])
  expect(await load("anderes")).toBeUndefined()
  await store.close()
})

test("the time of the last change rises with every look that finds something new, a removal included", async () => {
  const { store, write, of } = await opened()
  const load = storedCalendars({ store, network, calendars })
  const changedAt = async () => (await load("alles"))?.changedAt
  expect(await changedAt()).toBeUndefined()
  await write("2026-03-01T09:00:00.250Z", of.bookings.put(booking))
  expect(await changedAt()).toBe("2026-03-01T09:00:00Z")
  await write("2026-03-01T09:00:00.750Z", of.bookings.remove(booking.id))
  expect(await changedAt()).toBe("2026-03-01T09:00:01Z")
  await write("2026-02-01T09:00:00Z", of.meetings.put(meeting))
  await write("2026-02-01T09:00:00Z", of.institutions.put(institution("kita")))
  expect(await changedAt()).toBe("2026-03-01T09:00:02Z")
  expect(await changedAt()).toBe("2026-03-01T09:00:02Z")
  await write("2026-03-02T09:00:00Z", of.institutions.put(institution("ogs")))
  expect(await changedAt()).toBe("2026-03-02T09:00:00Z")
  await store.close()
})

test("two who ask at once see one change, and get one time", async () => {
  const { store, write, of } = await opened()
  const changed = lastChange(store, network, ["bookings"])
  await write("2026-03-01T09:00:00Z", of.bookings.put(booking))
  await changed()
  await write("2026-02-01T09:00:00Z", of.bookings.remove(booking.id))
  expect(await Promise.all([changed(), changed()])).toEqual(["2026-03-01T09:00:01Z", "2026-03-01T09:00:01Z"])
  await store.close()
})

test("who asks with the date of what it has gets every change, whatever time its writer gave", async () => {
  const { store, write, of } = await opened()
  await write("2026-03-01T09:00:00Z", of.bookings.put(booking))
  const handle = calendarHandler({ load: storedCalendars({ store, network, calendars }) })
  const ask = (since?: string) =>
    handle(
      new Request("http://127.0.0.1/calendars/alles.ics", {
        headers: since === undefined ? {} : { "If-Modified-Since": since },
      }),
    )
  let held = await ask()
  for (const at of ["2026-03-01T08:59:00Z", "2026-03-01T09:00:00Z", "2026-03-01T09:00:00.900Z"]) {
    const since = held.headers.get("last-modified") ?? ""
    expect((await ask(since)).status, at).toBe(304)
    await write(at, of.bookings.put({ ...booking, purpose: `Probe ${at}` }))
    held = await ask(since)
    expect(held.status, at).toBe(200)
    expect((await held.text()).replaceAll("\r\n ", ""), at).toContain(`Probe ${at}`)
  }
  await store.close()
})

test("other networks and other collections do not count as changes", async () => {
  const { store, write, of } = await opened()
  await write("2026-03-01T09:00:00Z", of.bookings.put(booking))
  await write("2026-03-05T09:00:00Z", store.collection(Bookings, "herne").put(booking))
  await write("2026-03-06T09:00:00Z", of.institutions.put(institution("kita")))
  expect(await lastChange(store, network, ["bookings"])()).toBe("2026-03-01T09:00:00Z")
  await store.close()
})

test("each question reads on from where the last one stopped, over as many pages as there are", async () => {
  const many = Array.from({ length: 2500 }, (_, index) => ({
    cursor: String(index + 1),
    key: { network, collection: "bookings", id: "b1" },
    revision: index + 1,
    kind: "put" as const,
    at: new Date(Date.UTC(2026, 0, 1) + index * 1000).toISOString(),
    by: "test",
    reason: "test",
  }))
  const asked: Array<string> = []
  const changes: Store["changes"] = async (after, limit) => {
    asked.push(after)
    return many.slice(Number(after), Number(after) + limit)
  }
  const changed = lastChange({ changes }, network, ["bookings"])
  expect(await changed()).toBe("2026-01-01T00:41:39Z")
  await changed()
  expect(asked).toEqual(["", "1000", "2000", "2500"])
})
