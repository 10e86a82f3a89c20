import { Bookings, type Store } from "@sozialraum/store"
import { expect, test } from "vitest"
import { contentOf } from "./content-of.js"
import { calendarHandler } from "./handler.js"
import { networkState } from "./network-state.js"
import { booking, institution, meeting, network, opened, resource } from "./stored.fixture.js"
import { type CalendarListing, storedCalendars } from "./stored-calendars.js"

const calendars: ReadonlyArray<CalendarListing> = [
  { name: "alles", title: "Alles", audience: "network" },
  { name: "aula", title: "Aula", filters: { resource: ["aula"] } },
]

test("a calendar holds the entries of its part of the network, and of institutions only those that are mentioned", async () => {
  const { store, write, of } = await opened()
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
  expect(all?.content.institutions.map(({ value }) => value.id)).toEqual(["kita", "ogs", "schule"])

  const part = await load("aula")
  expect(part?.audience).toBe("public")
  expect(part?.content.meetings).toEqual([])
  expect(part?.content.bookings.map(({ value }) => value.id)).toEqual(["b1"])
  expect(await load("anderes")).toBeUndefined()
  expect((await contentOf(store, network, { title: "Alles" })).institutions).toEqual(all?.content.institutions)
  await store.close()
})

test("the same state is the very same content, and another one only where something that it shows changed", async () => {
  const { store, write, of } = await opened()
  await write("2026-03-01T09:00:00Z", of.bookings.put(booking), of.institutions.put(institution("ogs")))
  const load = storedCalendars({ store, network, calendars })
  const content = async () => (await load("alles"))?.content
  const first = await content()
  expect(await content()).toBe(first)
  await write("2026-03-02T09:00:00Z", of.institutions.put(institution("andere")))
  await write("2026-03-02T09:00:00Z", store.collection(Bookings, "herne").put(booking))
  expect(await content()).toBe(first)
  await write("2026-03-02T09:00:00Z", of.institutions.put({ ...institution("ogs"), name: "OGS" }))
  const second = await content()
  expect(second?.institutions.map(({ value }) => value.name)).toEqual(["OGS"])
  expect(second?.bookings[0]).toBe(first?.bookings[0])
  await write("2026-03-03T09:00:00Z", of.bookings.remove(booking.id))
  expect(await content()).toMatchObject({ bookings: [], institutions: [] })
  await store.close()
})

test("what was missing when it was mentioned is there when it comes", async () => {
  const { store, write, of } = await opened()
  await write("2026-03-01T09:00:00Z", of.bookings.put(booking))
  const load = storedCalendars({ store, network, calendars })
  expect((await load("alles"))?.content.institutions).toEqual([])
  await write("2026-03-02T09:00:00Z", of.institutions.put(institution("ogs")))
  expect(await load("alles")).toMatchObject({ changedAt: "2026-03-02T09:00:00Z", content: { institutions: [{}] } })
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
  expect(await changedAt()).toBe("2026-03-01T09:00:02Z")
  expect(await changedAt()).toBe("2026-03-01T09:00:02Z")
  await write("2026-03-02T09:00:00Z", of.institutions.put(institution("kita")))
  expect(await changedAt()).toBe("2026-03-02T09:00:00Z")
  expect((await storedCalendars({ store, network, calendars })("alles"))?.changedAt).toBe("2026-03-02T09:00:00Z")
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

test("what comes to the network later has its calendar at once; of two with one name the first stands", async () => {
  const { store, write, of } = await opened()
  const load = storedCalendars({
    store,
    network,
    calendars: ({ resources }) => [
      ...resources.map(({ value }) => ({ name: value.id, title: value.name })),
      { name: "aula", title: "Eine andere" },
    ],
  })
  expect((await load("aula"))?.content.name).toBe("Eine andere")
  await write("2026-03-01T09:00:00Z", of.resources.put(resource))
  expect((await load("aula"))?.content.name).toBe("Aula")
  await store.close()
})

test("each question reads on from where the last one stopped, over as many pages as there are, and values only once", async () => {
  const { store, write, of } = await opened()
  await write("2026-01-01T00:00:00Z", of.bookings.put(booking))
  for (let index = 0; index < 1_200; index += 1) await write("2026-01-02T00:00:00Z", of.bookings.put(booking))
  const asked: Array<string> = []
  let reads = 0
  const watched: Store = {
    ...store,
    changes: (query) => {
      asked.push(query.after)
      return store.changes(query)
    },
    collection: (kind, name) => {
      reads += 1
      return store.collection(kind, name)
    },
  }
  const state = networkState(watched, network)
  const first = await state()
  expect(asked).toEqual(["", "1000"])
  const made = reads
  expect(await state()).toEqual(first)
  expect([asked.slice(2), reads]).toEqual([["1201"], made])
  await store.close()
})

test("a store that failed is read from where it was before, and nothing is lost", async () => {
  const { store, write, of } = await opened()
  await write("2026-01-01T00:00:00Z", of.bookings.put(booking))
  let fails = false
  const failing: Store = {
    ...store,
    collection: (kind, name) => {
      const values = store.collection(kind, name)
      return { ...values, getMany: (ids) => (fails ? Promise.reject(new Error("gone")) : values.getMany(ids)) }
    },
  }
  const state = networkState(failing, network)
  await state()
  await write("2026-01-02T00:00:00Z", of.bookings.put({ ...booking, purpose: "Anderes" }))
  fails = true
  await expect(state()).rejects.toThrow("gone")
  fails = false
  expect((await state()).content.bookings[0]?.value.purpose).toBe("Anderes")
  await store.close()
})
