import { once } from "node:events"
import { readFileSync } from "node:fs"
import { join } from "node:path"
import { createInterface } from "node:readline"
import { Conference, endOf, Meeting, startOf } from "@sozialraum/core"
import { Bookings, Conferences, Meetings, openStore } from "@sozialraum/store"
import { sqliteBackend } from "@sozialraum/store-sqlite"
import ICAL from "ical.js"
import { describe, expect, it, onTestFinished } from "vitest"
import { document, folder, sozialraum, start } from "./testing.js"

/** Start and end of entries as an independent reader computes them, from the zones in the file. */
const entriesOf = (calendar: string, uid = /./): ReadonlyArray<string> => {
  const root = new ICAL.Component(ICAL.parse(calendar))
  const zones = new Map(
    root
      .getAllSubcomponents("vtimezone")
      .map((zone) => [String(zone.getFirstPropertyValue("tzid")), new ICAL.Timezone(zone)]),
  )
  const wanted = root
    .getAllSubcomponents("vevent")
    .filter((component) => uid.test(String(component.getFirstPropertyValue("uid"))))
  return wanted.map((component) => {
    const instant = (name: string): string => {
      const property = component.getFirstProperty(name)
      const time = property?.getFirstValue()
      if (!(time instanceof ICAL.Time)) throw new Error(`${name} is no time`)
      const zone = zones.get(String(property?.getFirstParameter("tzid") ?? ""))
      const zoned = time.clone()
      if (zone !== undefined) zoned.zone = zone
      return new Date(zoned.toUnixTime() * 1000).toISOString().replace(".000Z", "Z")
    }
    return `${instant("dtstart")} ${instant("dtend")}`
  })
}

const instantsIn = async (path: string): Promise<ReadonlyArray<string>> => {
  const store = await openStore(sqliteBackend(path))
  const [meetings, bookings] = await Promise.all([
    store.collection(Meetings, "default").all(),
    store.collection(Bookings, "default").all(),
  ])
  await store.close()
  const intervals = [...meetings, ...bookings].flatMap(({ value }) =>
    "interval" in value && value.interval !== undefined ? [value.interval] : [],
  )
  return intervals.map((interval) => `${startOf(interval)} ${endOf(interval)}`)
}

/** A conference of its own beside that of the sample, with one meeting. */
const addConference = async (path: string): Promise<void> => {
  const store = await openStore(sqliteBackend(path))
  const [conferences, meetings] = [store.collection(Conferences, "default"), store.collection(Meetings, "default")]
  const conference = Conference.parse({
    id: "konferenz-nord",
    name: "Konferenz Nord",
    kind: "stadtteilkonferenz",
    area: "sozialraum-bochum-sued",
    start: "2026-01-01",
    convenors: [{ institution: "partner:P1" }],
    moderators: [{ institution: "partner:P1" }],
  })
  const meeting = Meeting.parse({
    id: "nord-1",
    conference: "konferenz-nord",
    title: "Auftakt",
    agenda: [
      { id: "vorstellung", order: 1, title: "Vorstellung", kind: "topic", public: true },
      { id: "vertrauliches", order: 2, title: "Vertrauliches", kind: "topic" },
    ],
    interval: { start: "2027-04-14T15:00", end: "2027-04-14T17:00", zone: "Europe/Berlin" },
    host: { at: "elsewhere", place: "Rathaus", reason: "Umbau im Haus" },
    state: "scheduled",
  })
  await store.commit({
    network: "default",
    checks: [],
    writes: [conferences.put(conference), meetings.put(meeting)],
    by: "test",
    reason: "test",
    at: "2026-03-01T09:00:00Z",
  })
  await store.close()
}

describe("the sample network", () => {
  it("is written once, and a second time nothing is new", async () => {
    const cwd = folder()
    const { json } = await document(cwd, "seed")
    expect(json).toMatchObject({
      added: { schulen: 11, kitas: 24, spielplaetze: 28, partner: 7 },
      meetings: ["sued-2027-02-17"],
    })
    expect(json.bookings).toHaveLength(7)
    expect(json.requests).toEqual([
      { id: "anfrage-turnen", status: "granted" },
      { id: "anfrage-infoabend", status: "waiting" },
    ])
    const again = await document(cwd, "seed")
    const nothing = { schulen: 0, kitas: 0, spielplaetze: 0, partner: 0, netzwerk: 0 }
    expect(again.json).toEqual({ added: nothing, meetings: [], bookings: [], requests: [] })
  })

  it("is exported with the instants of the store, as another program reads them", async () => {
    const cwd = folder()
    await sozialraum(cwd, "seed")
    await sozialraum(cwd, "export", "ical", "-o", "alle.ics")
    const calendar = readFileSync(join(cwd, "alle.ics"), "utf8")
    const stored = await instantsIn(join(cwd, "sozialraum.db"))
    // Three meetings, seven single bookings, and the ten dates of a series of which one was refused.
    expect(stored).toHaveLength(20)
    expect([...entriesOf(calendar, /\+(meeting|booking)\+[^+]+@/)].sort()).toEqual([...stored].sort())
    expect(entriesOf(calendar, /\+offer\+/).length).toBeGreaterThan(50)
  })

  it("is exported as OParl, for the municipality that its areas name, and under addresses of one's own", async () => {
    const cwd = folder()
    await sozialraum(cwd, "seed")
    const base = "https://daten.example.org/oparl/"
    const { json } = await document(cwd, "export", "oparl", "--base", base, "-o", "oparl.json")
    expect(json).toMatchObject({ file: "oparl.json", entries: 1 })
    const documents = JSON.parse(readFileSync(join(cwd, "oparl.json"), "utf8"))
    expect(documents[`${base}body/1`]).toMatchObject({ name: "Bochum", ags: "05911000" })
    expect((await sozialraum(cwd, "export", "oparl")).code).toBe(2)
    expect((await sozialraum(cwd, "export", "oparl", "--base", "daten")).code).toBe(2)
  })

  it("is exported in part: the bookings of one room", async () => {
    const cwd = folder()
    await sozialraum(cwd, "seed")
    const { stdout } = await sozialraum(cwd, "export", "ical", "--resource", "aula-kirchviertel")
    expect(entriesOf(stdout)).toEqual(["2027-03-10T16:00:00Z 2027-03-10T18:00:00Z"])
  })

  it("is served with a calendar for each conference, which holds the meetings of that conference and nothing else", async () => {
    const cwd = folder()
    await sozialraum(cwd, "seed")
    await addConference(join(cwd, "sozialraum.db"))
    const server = start(cwd, "serve", "--port", "0", "--json")
    onTestFinished(() => void server.kill("SIGTERM"))
    const [line] = await once(createInterface(server.stdout), "line")
    const { origin, calendars } = JSON.parse(String(line))
    const meetingsIn = async (name: string) =>
      (await (await fetch(`${origin}/calendars/${name}.ics`)).text())
        .replaceAll("\r\n ", "")
        .match(/^UID:[^+]*\+meeting\+[^+@]*@/gm)?.length ?? 0
    const names = calendars.map((address: string) => address.slice(`${origin}/calendars/`.length))
    expect(names).toEqual(expect.arrayContaining(["sozialraum.ics", "resource-aula-kirchviertel.ics"]))
    expect(await Promise.all(["sozialraum", "konferenz-nord", "sozialraumkonferenz-sued"].map(meetingsIn))).toEqual([
      4, 1, 3,
    ])
    const page = await (await fetch(`${origin}/`)).text()
    expect(page).toContain("Auftakt")
    expect(page).toContain("Vorstellung")
    expect(page).not.toMatch(/Vertrauliches|Umbau/)
    server.kill("SIGTERM")
    await once(server, "exit")
  })

  it("is served to calendar programs, which are told when nothing changed", async () => {
    const cwd = folder()
    await sozialraum(cwd, "seed")
    const server = start(cwd, "serve", "--port", "0", "--json")
    onTestFinished(() => void server.kill("SIGTERM"))
    const [line] = await once(createInterface(server.stdout), "line")
    const { origin, calendars } = JSON.parse(String(line))
    const feed = await fetch(calendars[0])
    expect([feed.status, feed.headers.get("content-type")]).toEqual([200, "text/calendar; charset=utf-8"])
    const entries = entriesOf(await feed.text())
    expect(entries.length).toBeGreaterThan(100)
    expect(entries).toContain("2027-03-10T16:00:00Z 2027-03-10T18:00:00Z")
    const again = await fetch(calendars[0], { headers: { "If-None-Match": feed.headers.get("etag") ?? "" } })
    expect(again.status).toBe(304)
    expect((await fetch(`${origin}/calendars/geheim.ics`)).status).toBe(404)
    const page = await (await fetch(`${origin}/`)).text()
    expect(page).toContain("Sozialraumkonferenz Bochum-Süd")
    expect(page).not.toContain("example.org")
    server.kill("SIGTERM")
    const [code] = await once(server, "exit")
    expect(code).toBe(0)
  })
})
