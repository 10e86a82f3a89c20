import { clockChanges, offsetMs, Zone } from "@sozialraum/core"
import ICAL from "ical.js"
import { describe, expect, test } from "vitest"
import { readComponents } from "../lint/components.js"
import { readLines } from "../lint/lines.js"
import { readZone } from "../lint/observances.js"
import { timezoneLines } from "./vtimezone.js"

const linesOf = (zone: string, first: string, last: string) =>
  timezoneLines({ zone: Zone.parse(zone), first: Date.parse(first), last: Date.parse(last) })

/** How far the component, as ical.js reads it, puts a wall-clock time from UTC. */
const offsetOf = (lines: ReadonlyArray<string>) => {
  const zone = new ICAL.Timezone(new ICAL.Component(ICAL.parse(lines.join("\r\n"))))
  return (wallMs: number): number => {
    const wall = new Date(wallMs).toISOString().slice(0, 19)
    return zone.utcOffset(ICAL.Time.fromDateTimeString(wall)) * 1000
  }
}

const hour = 3_600_000
const ranges = [
  ["2026-05-01T12:00:00Z", "2027-11-01T12:00:00Z"],
  ["1994-05-01T12:00:00Z", "2020-11-01T12:00:00Z"],
] as const

/** Every month from the first use to ten years after the last, and both sides of each change. */
const looked = (zone: Zone, first: string, last: string): ReadonlyArray<number> => {
  const [from, to] = [Date.parse(first), Date.parse(last) + 10 * 365 * 24 * hour]
  const months = Array.from(
    { length: Math.floor((to - from) / (30 * 24 * hour)) },
    (_, at) => from + at * 30 * 24 * hour,
  )
  return [...months, ...clockChanges(zone, from, to).flatMap(({ at }) => [at - 3 * hour, at + 3 * hour])]
}

describe.each([
  "Europe/Berlin",
  "Europe/Dublin",
  "America/New_York",
  "America/Sao_Paulo",
  "America/Santiago",
  "Australia/Lord_Howe",
  "Africa/Casablanca",
  "Asia/Kolkata",
  "Asia/Jerusalem",
  "Pacific/Apia",
])("the component of %s", (name) => {
  test.each(ranges)("agrees with core, as ical.js reads it, from %s to ten years after %s", (first, last) => {
    const zone = Zone.parse(name)
    const offset = offsetOf(linesOf(name, first, last))
    const wrong = looked(zone, first, last).filter((ms) => {
      const expected = offsetMs(zone, ms)
      return offset(ms + expected) !== expected
    })
    expect(wrong.map((ms) => new Date(ms).toISOString())).toEqual([])
  })
})

/** The changes that the lint reads in a component, as far as they are changes, from the first use on. */
const wrongIn = (name: string): ReadonlyArray<string> =>
  ranges.flatMap(([first, last]) => {
    const zone = Zone.parse(name)
    const found = readComponents(readLines(`${linesOf(name, first, last).join("\r\n")}\r\n`).lines).calendar
    if (found === undefined) return [name]
    const [from, to] = [Date.parse(first), Date.parse(last) + 10 * 365 * 24 * hour]
    const { changesUntil, problems } = readZone(found)
    const changes = changesUntil(to)
    const before = changes.filter(({ at }) => at <= from).at(-1)
    const told = changes.filter(({ at, beforeMs, afterMs }) => at > from && beforeMs !== afterMs)
    const known = clockChanges(zone, from + 1, to + 1)
    const isRight = problems.length === 0 && before?.afterMs === offsetMs(zone, from)
    return isRight && JSON.stringify(told) === JSON.stringify(known) ? [] : [`${name} ${first}`]
  })

/** All zones take minutes: `ALL_ZONES=1 vitest run packages/export-ical/src/writing/vtimezone.test.ts`. */
const names = Intl.supportedValuesOf("timeZone")
const sample = process.env["ALL_ZONES"] === undefined ? names.filter((_, index) => index % 25 === 7) : names

test("every zone of the running process has the changes that core knows, and rules that Outlook reads", () => {
  expect(sample.flatMap(wrongIn)).toEqual([])
}, 600_000)

test("Berlin is its two yearly rules and nothing else", () => {
  expect(linesOf("Europe/Berlin", "2026-10-21T13:00:00Z", "2026-10-21T15:00:00Z")).toEqual([
    "BEGIN:VTIMEZONE",
    "TZID:Europe/Berlin",
    "BEGIN:DAYLIGHT",
    "DTSTART:20240331T020000",
    "TZOFFSETFROM:+0100",
    "TZOFFSETTO:+0200",
    "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU",
    "END:DAYLIGHT",
    "BEGIN:STANDARD",
    "DTSTART:20241027T030000",
    "TZOFFSETFROM:+0200",
    "TZOFFSETTO:+0100",
    "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU",
    "END:STANDARD",
    "END:VTIMEZONE",
  ])
})

test("a zone whose clocks never change is one standard offset", () => {
  expect(linesOf("Asia/Kolkata", "2026-10-21T13:00:00Z", "2026-10-21T15:00:00Z").slice(2, -1)).toEqual([
    "BEGIN:STANDARD",
    "DTSTART:20240101T053000",
    "TZOFFSETFROM:+0530",
    "TZOFFSETTO:+0530",
    "END:STANDARD",
  ])
})

test("a rule that has ended is written date by date, and never as a rule without end", () => {
  const lines = linesOf("America/Sao_Paulo", "2015-06-01T12:00:00Z", "2018-06-01T12:00:00Z")
  expect(lines.filter((line) => line.startsWith("RRULE"))).toEqual([])
  expect(lines.filter((line) => line === "BEGIN:DAYLIGHT").length).toBe(6)
})

test("an old rule gives way to the new one, which begins with its first year", () => {
  const lines = linesOf("America/New_York", "2005-06-01T12:00:00Z", "2008-06-01T12:00:00Z")
  const rules = lines.flatMap((line, at) => (line.startsWith("RRULE") ? [`${lines[at - 3]} ${line}`] : []))
  expect(rules).toEqual([
    "DTSTART:20070311T020000 RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=2SU",
    "DTSTART:20071104T020000 RRULE:FREQ=YEARLY;BYMONTH=11;BYDAY=1SU",
  ])
})
