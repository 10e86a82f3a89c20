import { endOf, epochMs, Interval, LocalDate, startOf, Zone } from "@sozialraum/core"
import fc from "fast-check"
import ICAL from "ical.js"
import { expect, test } from "vitest"
import type { CalendarEvent } from "../entry/event.js"
import { cleanLine, cleanText } from "./content-line.js"
import { renderCalendar } from "./vcalendar.js"

const zones = ["Europe/Berlin", "America/New_York", "Australia/Sydney", "Africa/Casablanca", "Asia/Kolkata", "UTC"]

const event = (facts: Partial<CalendarEvent> = {}): CalendarEvent => ({
  uid: "bochum+meeting+1@example.org",
  sequence: 2,
  createdAt: "2026-01-05T08:00:00Z",
  changedAt: "2026-02-01T09:30:00Z",
  when: Interval.parse({ start: "2026-10-21T15:00", end: "2026-10-21T17:00", zone: "Europe/Berlin" }),
  summary: "Sitzung",
  status: "confirmed",
  categories: [],
  ...facts,
})
const written = (events: ReadonlyArray<CalendarEvent>) => renderCalendar({ name: "Hustadt", events }).text
const linesOf = (text: string) => text.replaceAll("\r\n ", "").split("\r\n")
const read = (text: string) => new ICAL.Component(ICAL.parse(text))
const eventsIn = (text: string) => read(text).getAllSubcomponents("vevent")
const instantMs = (component: ICAL.Component, name: string) =>
  (component.getFirstPropertyValue(name) as ICAL.Time).toUnixTime() * 1000

const text = fc.string({ unit: "binary", maxLength: 200 })
const minutes = fc.integer({ min: 0, max: 30 * 365 * 1440 })
const local = (count: number) => new Date(Date.UTC(2000, 0, 1) + count * 60_000).toISOString().slice(0, 16)
const interval = fc
  .record({ from: minutes, length: fc.integer({ min: 1, max: 4000 }), zone: fc.constantFrom(...zones) })
  .map(({ from, length, zone }) => Interval.safeParse({ start: local(from), end: local(from + length), zone }))
  .filter((parsed) => parsed.success)
  .map((parsed) => parsed.data as Interval)
const events = fc.uniqueArray(
  fc.record({ uid: fc.uuid(), when: interval, summary: text, description: text, location: text }).map(event),
  { selector: ({ uid }) => uid, maxLength: 8 },
)

test("ical.js reads every instant that core computes, also at the clock changes, and every text", () => {
  fc.assert(
    fc.property(events, (entries) => {
      const components = eventsIn(written(entries))
      expect(components.length).toBe(entries.length)
      for (const entry of entries) {
        const found = components.find((component) => component.getFirstPropertyValue("uid") === entry.uid)
        if (found === undefined) throw new Error(`no ${entry.uid}`)
        expect(instantMs(found, "dtstart")).toBe(epochMs(startOf(entry.when as Interval)))
        expect(instantMs(found, "dtend")).toBe(epochMs(endOf(entry.when as Interval)))
        expect(found.getFirstPropertyValue("summary")).toBe(cleanLine(entry.summary))
        expect(found.getFirstPropertyValue("description")).toBe(cleanText(entry.description ?? ""))
        expect(found.getFirstPropertyValue("location") ?? "").toBe(cleanLine(entry.location ?? ""))
      }
    }),
  )
})

test("the same entries give the same bytes, in whatever order they come", () => {
  fc.assert(
    fc.property(events, (entries) => {
      expect(written([...entries].reverse())).toBe(written(entries))
    }),
  )
})

test("no line is longer than 75 octets, and only CRLF ends one", () => {
  fc.assert(
    fc.property(events, (entries) => {
      const lines = written(entries).split("\r\n")
      expect(lines.at(-1)).toBe("")
      expect(lines.filter((line) => Buffer.byteLength(line) > 75 || /[\r\n]/.test(line))).toEqual([])
    }),
  )
})

test("a text cannot become a property or a component", () => {
  const evil = "x\r\nEND:VEVENT\r\nBEGIN:VALARM\u2028ATTENDEE:mailto:a@example.org"
  const facts = { summary: evil, description: evil, location: evil, categories: [evil], url: `https://e.org/${evil}` }
  const { text } = renderCalendar({ name: evil, description: evil, events: [event(facts)] })
  expect(linesOf(text).filter((line) => /^(END:VEVENT|BEGIN:VALARM|ATTENDEE)/.test(line))).toEqual(["END:VEVENT"])
  expect(read(text).getFirstPropertyValue("x-wr-calname")).toBe(cleanLine(evil))
})

test("everything about the calendar stands before its first component, and nothing of it is a UID or a METHOD", () => {
  const lines = linesOf(written([event()]))
  const head = lines.slice(0, lines.indexOf("BEGIN:VTIMEZONE"))
  expect(head).toEqual([
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Sozialraum//export-ical//EN",
    "CALSCALE:GREGORIAN",
    "NAME:Hustadt",
    "X-WR-CALNAME:Hustadt",
    "X-WR-TIMEZONE:Europe/Berlin",
    "REFRESH-INTERVAL;VALUE=DURATION:PT4H",
    "X-PUBLISHED-TTL:PT4H",
  ])
  expect(lines.slice(lines.indexOf("END:VEVENT"))).toEqual(["END:VEVENT", "END:VCALENDAR", ""])
})

test("an entry says who it is, how often it changed and when, in UTC and from the data alone", () => {
  const [found] = eventsIn(written([event()]))
  const lines = linesOf(found?.toString() ?? "")
  expect(lines).toContain("UID:bochum+meeting+1@example.org")
  expect(lines).toContain("SEQUENCE:2")
  expect(lines).toContain("CREATED:20260105T080000Z")
  expect(lines).toContain("DTSTAMP:20260201T093000Z")
  expect(lines).toContain("LAST-MODIFIED:20260201T093000Z")
  expect(lines).toContain("DTSTART;TZID=Europe/Berlin:20261021T150000")
})

test("each zone is described once, and only where an entry is written in it", () => {
  const at = (zone: string, start: string, end: string, uid: string) =>
    event({ uid, when: Interval.parse({ start, end, zone }) })
  const text = written([
    at("Europe/Berlin", "2026-10-21T15:00", "2026-10-21T17:00", "a"),
    at("Europe/Berlin", "2027-10-20T15:00", "2027-10-20T17:00", "b"),
    at("Asia/Kolkata", "2026-10-21T15:00", "2026-10-21T17:00", "c"),
    at("UTC", "2026-10-21T15:00", "2026-10-21T17:00", "d"),
    at("America/New_York", "2026-10-31T20:00", "2026-11-01T12:00", "e"),
  ])
  const described = linesOf(text).filter((line) => line.startsWith("TZID:"))
  expect(described).toEqual(["TZID:Asia/Kolkata", "TZID:Europe/Berlin"])
})

test("an empty calendar is a valid one: it has its zone", () => {
  expect(read(written([])).getAllSubcomponents("vtimezone").length).toBe(1)
  const sydney = renderCalendar({ name: "", zone: Zone.parse("Australia/Sydney"), events: [] }).text
  expect(linesOf(sydney)).toContain("TZID:Australia/Sydney")
})

test("whole days are dates, with the first day after as their end", () => {
  const days = { from: LocalDate.parse("2026-10-17"), to: LocalDate.parse("2026-11-01") }
  const lines = linesOf(written([event({ when: days })]))
  expect(lines).toContain("DTSTART;VALUE=DATE:20261017")
  expect(lines).toContain("DTEND;VALUE=DATE:20261101")
})

test("what does not take place is cancelled and keeps nobody busy", () => {
  const lines = linesOf(written([event({ status: "cancelled" })]))
  expect(lines).toContain("STATUS:CANCELLED")
  expect(lines).toContain("TRANSP:TRANSPARENT")
  expect(linesOf(written([event()]))).not.toContain("TRANSP:TRANSPARENT")
})

test("a position is kept also on the equator and in Greenwich", () => {
  const at = (lat: number, lon: number) =>
    linesOf(written([event({ position: { lat, lon } })])).find((line) => line.startsWith("GEO"))
  expect(at(51.4466789, 7.2625)).toBe("GEO:51.446679;7.2625")
  expect(at(51.5, 0)).toBe("GEO:51.5;0.000001")
  expect(at(0, -1e-9)).toBe("GEO:0.000001;0.000001")
})

test("what no calendar can carry is named", () => {
  const night = Interval.parse({ start: "2026-10-24T20:00", end: "2026-10-25T10:00", zone: "Europe/Berlin" })
  const { text, lost } = renderCalendar({
    name: "x",
    events: [event({ summary: "bell\u0007" }), event({ uid: "night", when: night })],
  })
  expect(lost).toEqual([
    { id: "bochum+meeting+1@example.org", path: ["summary"], because: "controlCharacters" },
    { id: "night", path: ["when", "zone"], because: "writtenInUtc" },
  ])
  expect(eventsIn(text).length).toBe(2)
})
