import { Booking, Conference, Institution, Meeting, Resource, type Revised, Site } from "@sozialraum/core"
import ICAL from "ical.js"
import { expect, test } from "vitest"
import type { CalendarContent } from "./content.js"
import { icalExporter } from "./exporter.js"
import type { IcalOptions } from "./ical-options.js"

const revised = <A>(value: A, revision = 1, changedAt = "2026-03-01T09:00:00Z"): Revised<A> => ({
  value,
  revision,
  createdAt: "2026-02-01T09:00:00Z",
  changedAt,
})
const zone = "Europe/Berlin"
const host = { at: "member", institution: "kita-1", site: "haus-1", room: "Turnhalle" }
const scheduled = {
  id: "m1",
  conference: "k1",
  title: "Frühjahrssitzung",
  occasion: "Fehlende Plätze am Nachmittag",
  agenda: [
    { id: "t2", order: 2, title: "Fallbesprechung der Fachkräfte", kind: "need" },
    {
      id: "t1",
      order: 1,
      title: "Ferienprogramm",
      kind: "topic",
      public: true,
      submittedBy: "ogs-1",
      expectedOutcome: "Plan",
    },
  ],
  interval: { start: "2026-04-15T15:00", end: "2026-04-15T17:00", zone },
  host,
  state: "scheduled",
}
const invited = { ...scheduled, state: "invited", invitedOn: "2026-04-01", invited: ["kita-1", "ogs-1"] }
const cancelled = { ...scheduled, state: "cancelled", reason: "Leitung ist krank" }
const booking = {
  id: "b1",
  resource: "aula",
  borrower: "ogs-1",
  interval: { start: "2026-05-06T16:00", end: "2026-05-06T18:00", zone },
  purpose: "Theaterprobe",
  responsible: "ogsLeitung",
  attendance: 24,
}
const content = (facts: { meetings?: ReadonlyArray<object>; bookings?: ReadonlyArray<object> }): CalendarContent => ({
  network: "bochum",
  name: "Hustadt",
  meetings: (facts.meetings ?? []).map((meeting) => revised(Meeting.parse(meeting), 3)),
  bookings: (facts.bookings ?? []).map((value) => revised(Booking.parse(value))),
  conferences: [
    revised(
      Conference.parse({
        id: "k1",
        name: "Sozialraumkonferenz Hustadt",
        kind: "sozialraumkonferenz",
        area: "hustadt",
        start: "2024-01-01",
        convenors: [{ institution: "kita-1" }],
        moderators: [{ institution: "kita-1" }],
      }),
    ),
  ],
  resources: [revised(Resource.parse({ id: "aula", owner: "kita-1", category: "raum", name: "Aula", site: "haus-1" }))],
  institutions: [
    revised(Institution.parse({ id: "kita-1", name: "Kita Hustadtring", types: ["kita"] })),
    revised(Institution.parse({ id: "ogs-1", name: "OGS Auf dem Backenberg", types: ["ogs"] })),
  ],
  sites: [
    revised(
      Site.parse({
        id: "haus-1",
        address: { street: "Hustadtring", houseNumber: "55", postalCode: "44801", city: "Bochum" },
        position: { lon: 7.2701, lat: 51.4489 },
      }),
    ),
  ],
})

interface Read {
  readonly [property: string]: string | undefined
}
const exported = (facts: Parameters<typeof content>[0], options: IcalOptions = {}) => {
  const { text, lost } = icalExporter.write(content(facts), options)
  const events = new ICAL.Component(ICAL.parse(text))
    .getAllSubcomponents("vevent")
    .map(
      (component): Read =>
        Object.fromEntries(component.getAllProperties().map((found) => [found.name, found.getValues().join(",")])),
    )
  return { text, lost, events, event: events[0] ?? {} }
}

test("a meeting has its host's house as place, its agenda as description and its revision as sequence (R22)", () => {
  const { event, lost } = exported({ meetings: [invited] }, { audience: "network" })
  expect(event).toMatchObject({
    uid: "bochum+meeting+m1@sozialraum.invalid",
    sequence: "2",
    summary: "Frühjahrssitzung",
    location: "Turnhalle, Kita Hustadtring, Hustadtring 55, 44801 Bochum",
    geo: "51.4489,7.2701",
    status: "CONFIRMED",
    categories: "Sitzung,Sozialraumkonferenz Hustadt",
  })
  expect(event["description"]?.split("\n")).toEqual([
    "Sozialraumkonferenz Hustadt",
    "Anlass: Fehlende Plätze am Nachmittag",
    "Tagesordnung:",
    "1. Ferienprogramm (OGS Auf dem Backenberg; Ziel: Plan)",
    "2. Fallbesprechung der Fachkräfte",
  ])
  expect(lost).toEqual([])
})

test("an entry of a joint meeting names every conference that meets, and members find the link to it (R24, P9)", () => {
  const joint = { ...invited, jointWith: ["k2"], online: "https://example.org/raum" }
  const one = content({ meetings: [joint] })
  const other = one.conferences.map((each) => ({
    ...each,
    value: Conference.parse({ ...each.value, id: "k2", name: "Stadtteilkonferenz Querenburg" }),
  }))
  const read = (audience: "public" | "network") =>
    icalExporter
      .write({ ...one, conferences: [...one.conferences, ...other] }, { audience, language: "de" })
      .text.replaceAll("\r\n ", "")
  expect(read("network")).toContain(
    "Sozialraumkonferenz Hustadt\\nStadtteilkonferenz Querenburg\\nOnline: https://example.org/raum",
  )
  expect(read("network")).toContain("CATEGORIES:Sitzung,Sozialraumkonferenz Hustadt,Stadtteilkonferenz Querenburg")
  expect(read("public")).not.toContain("example.org/raum")
})

test("the public reads the public items of an agenda and nothing that members tell each other (R28, P9)", () => {
  const { event } = exported({ meetings: [invited] })
  expect(event["description"]?.split("\n")).toEqual([
    "Sozialraumkonferenz Hustadt",
    "Tagesordnung:",
    "1. Ferienprogramm",
  ])
})

test("the public reads that a resource is taken, members by whom and for what, convenors who is responsible (R38, P9)", () => {
  const read = (audience: "public" | "network" | "convenor") => exported({ bookings: [booking] }, { audience }).event
  expect(read("public")["summary"]).toBe("Aula: vergeben")
  expect(read("public")["description"]).toBe("Von: Kita Hustadtring")
  expect(read("network")["description"]).toContain("Für: OGS Auf dem Backenberg")
  expect(read("network")["summary"]).toBe("Aula: Theaterprobe")
  expect(read("network")["description"]).toContain("Personen: 24")
  expect(read("network")["description"]).not.toContain("ogsLeitung")
  expect(read("convenor")["description"]).toContain("Verantwortlich: ogsLeitung")
})

test("no mail address reaches the public, and each that was left out is named (P9)", () => {
  const meeting = {
    ...invited,
    title: "Anmeldung an buero@example.org",
    host: { ...host, room: "a.b@sub.example.org" },
  }
  const { text, lost } = exported({ meetings: [meeting] })
  expect(text.replaceAll("\r\n ", "")).not.toContain("example.org")
  expect(text).toContain("SUMMARY:Anmeldung an …")
  expect(lost.map(({ path, because }) => [path, because])).toEqual([
    [["summary"], "mailAddress"],
    [["location"], "mailAddress"],
  ])
  expect(exported({ meetings: [meeting] }, { audience: "network" }).text).toContain("buero@example.org")
})

test("a conference called by a mail address is no category of a public calendar (P9)", () => {
  const named = content({ meetings: [invited] })
  const conferences = named.conferences.map((conference) => ({
    ...conference,
    value: { ...conference.value, name: "Konferenz buero@example.org" },
  }))
  const write = (audience: "public" | "network") =>
    icalExporter.write({ ...named, conferences }, { audience }).text.replaceAll("\r\n ", "")
  expect(write("public")).not.toContain("example.org")
  expect(write("public")).toContain("CATEGORIES:Sitzung,Konferenz …\r\n")
  expect(write("network")).toContain("CATEGORIES:Sitzung,Konferenz buero@example.org\r\n")
  const { lost } = icalExporter.write({ ...named, conferences }, {})
  expect(lost.map(({ path }) => path)).toEqual([["description"], ["categories", 1]])
})

test("signs that no calendar carries do not hide a mail address (P9)", () => {
  const { text } = exported({ meetings: [{ ...invited, title: "Fragen: buero@example.o\u0000rg" }] })
  expect(text).toContain("SUMMARY:Fragen: …\r\n")
})

test("the name and the description of a public calendar hold no mail address either, and are named (P9)", () => {
  const about = { name: "Termine (buero@example.org)", description: "Fragen an buero@example.org" }
  const { text, lost } = icalExporter.write({ ...content({}), ...about }, {})
  expect(text.replaceAll("\r\n ", "")).not.toContain("example.org")
  for (const line of ["NAME:Termine (…)", "X-WR-CALNAME:Termine (…)", "DESCRIPTION:Fragen an …"])
    expect(text).toContain(`\r\n${line}\r\n`)
  expect(text).toContain("X-WR-CALDESC:Fragen an …\r\n")
  expect(lost).toEqual([
    { id: "bochum", path: ["name"], because: "mailAddress" },
    { id: "bochum", path: ["description"], because: "mailAddress" },
  ])
})

test("a meeting is tentative until the invitation goes out", () => {
  expect(exported({ meetings: [scheduled] }).event["status"]).toBe("TENTATIVE")
  expect(exported({ meetings: [invited] }).event["status"]).toBe("CONFIRMED")
})

test("a cancelled meeting stays, says so in its title, and tells only members why (R26)", () => {
  const { event } = exported({ meetings: [cancelled] })
  expect(event).toMatchObject({ status: "CANCELLED", summary: "Abgesagt: Frühjahrssitzung" })
  expect(event["description"]).not.toContain("krank")
  expect(exported({ meetings: [cancelled] }, { cancelledTitle: "plain" }).event["summary"]).toBe("Frühjahrssitzung")
  expect(exported({ meetings: [cancelled] }, { audience: "network" }).event["description"]).toContain("Grund: Leitung")
})

test("a postponed meeting names its new date (R26)", () => {
  const interval = { start: "2026-04-29T15:30", end: "2026-04-29T17:00", zone }
  const postponed = { ...scheduled, state: "postponed", successor: "m2", reason: "Streik" }
  const { events } = exported({ meetings: [postponed, { ...invited, id: "m2", interval }] }, { language: "en" })
  expect(events[0]).toMatchObject({ status: "CANCELLED", summary: "Postponed: Frühjahrssitzung" })
  expect(events[0]?.["description"]).toContain("New date: 2026-04-29, 15:30")
})

test("a cancelled booking stays as cancelled", () => {
  const state = { status: "cancelled", by: "borrower", reason: "Probe fällt aus" }
  const { event } = exported({ bookings: [{ ...booking, state }] })
  expect(event).toMatchObject({ status: "CANCELLED", summary: "Abgesagt: Aula: vergeben" })
  expect(event["description"]).not.toContain("Probe")
  const forMembers = exported({ bookings: [{ ...booking, state }] }, { audience: "network" }).event
  expect(forMembers["description"]).toContain("Grund: Probe fällt aus")
})

test("a booking to which nobody came is no longer there as taken, and only members read that nobody came (R38, P9)", () => {
  const state = { status: "noShow", on: "2026-05-06T15:00:00Z" }
  const read = (audience: "public" | "network") => exported({ bookings: [{ ...booking, state }] }, { audience }).event
  expect(read("public")).toMatchObject({ status: "CANCELLED", summary: "Nicht genutzt: Aula: vergeben" })
  expect(read("public")["description"]).toBe("Von: Kita Hustadtring")
  expect(read("network")["description"]).toContain("Grund: Es ist niemand gekommen.")
})

test("an entry is the use: when a thing is fetched and brought back is said in it, also to the public (R39)", () => {
  const apart = { ...booking, pickUp: "2026-05-05T12:00", bringBack: "2026-05-07T09:30" }
  const { text, event } = exported({ bookings: [apart] })
  expect(text).toContain("DTSTART;TZID=Europe/Berlin:20260506T160000\r\n")
  expect(text).toContain("DTEND;TZID=Europe/Berlin:20260506T180000\r\n")
  expect(event["description"]?.split("\n")).toEqual([
    "Von: Kita Hustadtring",
    "Abholung: 05.05.2026, 12:00 Uhr",
    "Rückgabe: 07.05.2026, 09:30 Uhr",
  ])
})

test("a booking stands from the grant on, and members read what the owner asks of this use (R42, P9)", () => {
  const grant = { at: "2026-04-01T08:00:00Z", by: "leitung", conditions: ["Boden abdecken"] }
  const accepted = { on: "2026-04-02", by: "ogsLeitung" }
  for (const state of [{ status: "granted" }, { status: "confirmed", accepted }]) {
    const read = (audience: "public" | "network") =>
      exported({ bookings: [{ ...booking, grant, state }] }, { audience }).event
    expect(read("network")).toMatchObject({ status: "CONFIRMED", summary: "Aula: Theaterprobe" })
    expect(read("network")["description"]).toContain("Bedingungen: Boden abdecken")
    expect(read("public")["description"]).not.toContain("Boden")
  }
})

test("a meeting without a date is in no calendar, and is named", () => {
  const { id, conference, title } = scheduled
  const { events, lost } = exported({ meetings: [{ id, conference, title, state: "proposed" }] })
  expect(events).toEqual([])
  expect(lost).toEqual([{ id: "bochum+meeting+m1@sozialraum.invalid", path: ["interval"], because: "noDate" }])
})

test("an unknown host leaves the place out, and is named", () => {
  const { event, lost } = exported({ meetings: [{ ...invited, host: { ...host, site: "haus-9" } }] })
  expect(event["location"]).toBe("Turnhalle, Kita Hustadtring")
  expect(lost).toMatchObject([{ path: ["host", "site"], because: "unknown" }])
})

test("an entry is as new as the newest thing that it shows, and its sequence is its own", () => {
  const before = content({ meetings: [invited] })
  const moved = before.sites.map((site) => ({ ...site, revision: 9, changedAt: "2026-03-20T12:00:00Z" }))
  const { text } = icalExporter.write({ ...before, sites: moved }, {})
  expect(text).toContain("DTSTAMP:20260320T120000Z\r\n")
  expect(text).toContain("SEQUENCE:2\r\n")
  expect(icalExporter.write(before, {}).text).toContain("DTSTAMP:20260301T090000Z\r\n")
})

test("a window keeps what overlaps it", () => {
  const window = (from: string, to: string) => exported({ meetings: [invited] }, { window: { from, to } }).events.length
  expect(window("2026-04-15T14:59:00Z", "2026-05-01T00:00:00Z")).toBe(1)
  expect(window("2026-04-15T15:00:00Z", "2026-05-01T00:00:00Z")).toBe(0)
  expect(window("2026-01-01T00:00:00Z", "2026-04-15T13:00:00Z")).toBe(0)
  expect(window("2026-01-01T00:00:00Z", "2026-04-15T13:01:00Z")).toBe(1)
})

test("an unchanged entry keeps its bytes when another one changes", () => {
  const block = (text: string) => text.slice(text.indexOf("BEGIN:VEVENT"), text.indexOf("END:VEVENT"))
  const alone = exported({ meetings: [invited] }).text
  const later = exported({ meetings: [invited], bookings: [booking] }).text
  expect(block(later)).toBe(block(alone))
})
