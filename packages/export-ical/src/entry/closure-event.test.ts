import { ClosureCalendar, type Revised } from "@sozialraum/core"
import { expect, test } from "vitest"
import { type CalendarContent, directoryOf } from "../content.js"
import { eventOptions, type IcalOptions } from "../ical-options.js"
import { renderCalendar } from "../writing/vcalendar.js"
import { closureEvents } from "./closure-event.js"

const herbst = { kind: "schulferien", from: "2026-10-17", to: "2026-11-01", reason: "Herbstferien NW" }
const feiertage = [
  { kind: "feiertag", from: "2026-06-04", to: "2026-06-05", reason: "Fronleichnam" },
  { kind: "feiertag", from: "2026-08-15", to: "2026-08-16", reason: "Mariä Himmelfahrt", onlyIn: "Gemeinden A; B" },
]
const calendar = (facts: object = {}) =>
  ClosureCalendar.parse({
    id: "ferien-nw",
    name: "Ferien in Nordrhein-Westfalen",
    scope: { kind: "land", id: "NW" },
    source: {
      name: "OpenHolidays",
      url: "https://example.org/ferien?land=NW",
      licence: "ODbL-1.0",
      attribution: "Daten von OpenHolidays, ODbL",
      retrievedOn: "2026-01-10",
    },
    known: { from: "2026-01-01", to: "2027-01-01" },
    kinds: ["schulferien", "feiertag"],
    closures: [herbst, ...feiertage],
    ...facts,
  })
const revised = (value: ClosureCalendar, revision = 1): Revised<ClosureCalendar> => ({
  value,
  revision,
  createdAt: "2026-01-10T08:00:00Z",
  changedAt: `2026-01-1${revision}T08:00:00Z`,
})
const entries = (calendars: ReadonlyArray<Revised<ClosureCalendar>>, options: IcalOptions = {}) => {
  const content: CalendarContent = {
    ...{ network: "bochum", name: "Hustadt", meetings: [], bookings: [], conferences: [], resources: [] },
    ...{ institutions: [], sites: [], closureCalendars: calendars },
  }
  const [directory, chosen] = [directoryOf(content), eventOptions(content, options)]
  return calendars
    .flatMap((one) => closureEvents(one, directory, chosen))
    .flatMap(({ event }) => event ?? [])
    .toSorted((a, b) => (a.uid < b.uid ? -1 : 1))
}

test("a closure is an entry of whole days that keeps nobody busy and names its source, to the byte (R25)", () => {
  const events = entries([revised(calendar({ closures: [herbst] }), 3)], { domain: "example.org" })
  const { text } = renderCalendar({ name: "Hustadt", events })
  const entry = text.slice(text.indexOf("BEGIN:VEVENT"), text.indexOf("END:VCALENDAR")).replaceAll("\r\n ", "")
  expect(entry.split("\r\n").toSorted()).toEqual(
    [
      "",
      "BEGIN:VEVENT",
      "UID:bochum+closure+ferien-nw+schulferien%2F2026-10-17@example.org",
      "SEQUENCE:2",
      "DTSTAMP:20260113T080000Z",
      "CREATED:20260110T080000Z",
      "LAST-MODIFIED:20260113T080000Z",
      "DTSTART;VALUE=DATE:20261017",
      "DTEND;VALUE=DATE:20261101",
      "X-MICROSOFT-CDO-ALLDAYEVENT:TRUE",
      "X-MICROSOFT-MSNCALENDAR-ALLDAYEVENT:TRUE",
      "SUMMARY:Herbstferien NW",
      "DESCRIPTION:Ferien in Nordrhein-Westfalen\\nArt: Schulferien\\nQuelle: Daten von OpenHolidays\\, ODbL\\nLizenz: ODbL-1.0\\nAbgerufen am: 2026-01-10",
      "STATUS:CONFIRMED",
      "TRANSP:TRANSPARENT",
      "CATEGORIES:Schulferien",
      "COLOR:slategray",
      "URL;VALUE=URI:https://example.org/ferien?land=NW",
      "END:VEVENT",
    ].toSorted(),
  )
})

test("where a closure holds only in some places, its title says so", () => {
  const [, assumption] = entries([revised(calendar())])
  expect(assumption?.summary).toBe("Mariä Himmelfahrt (nur in: Gemeinden A; B)")
  expect(assumption?.description).toContain("nur in: Gemeinden A; B")
})

test("a calendar that is delivered anew keeps its entries: of what both know the newer speaks, and no sequence falls (R25)", () => {
  const source = { ...calendar().source, retrievedOn: "2026-06-01" }
  const winter = { kind: "schulferien", from: "2026-12-23", to: "2027-01-01", reason: "Weihnachtsferien" }
  const longer = { ...herbst, to: "2026-11-02" }
  const known = { from: "2026-08-01", to: "2027-08-01" }
  const newer = revised(calendar({ source, known, closures: [longer, winter] }))
  const older = revised(calendar(), 4)
  const before = entries([older])
  const after = entries([older, newer])
  const uids = (events: typeof before) => events.map(({ uid }) => uid)
  expect(uids(after)).toHaveLength(new Set(uids(after)).size)
  const [first, second] = [before, after].map((events) => events.find(({ uid }) => uid.includes("2026-10-17")))
  expect([first?.when, second?.when]).toMatchObject([{ to: "2026-11-01" }, { to: "2026-11-02" }])
  expect(second?.sequence).toBeGreaterThan(first?.sequence ?? 0)
  expect(second?.changedAt).toBe(first?.changedAt)
  expect(after.map(({ summary }) => summary)).toContain("Fronleichnam")
  expect(after.map(({ summary }) => summary)).not.toContain("Mariä Himmelfahrt (nur in: Gemeinden A; B)")
})

test("two closures of one kind on one day are two entries, whatever the order and however odd the words", () => {
  const may = { kind: "feiertag", from: "2008-05-01", to: "2008-05-02" }
  const closures = [
    { ...may, reason: "Tag der Arbeit" },
    { ...may, reason: "Christi Himmelfahrt" },
    { ...may, reason: "Christi Himmelfahrt" },
    { ...may, reason: "X", onlyIn: "a/b%" },
    { ...may, reason: "Y", onlyIn: "a/b%" },
  ]
  const known = { from: "2008-01-01", to: "2009-01-01" }
  const told = entries([revised(calendar({ known, closures }))])
  const turned = entries([revised(calendar({ known, closures: closures.toReversed() }))])
  expect(new Set(told.map(({ uid }) => uid)).size).toBe(5)
  expect(turned).toEqual(told)
})
