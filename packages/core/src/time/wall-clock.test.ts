import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { civilOf, dayNumber, lastCivilDay, localText, minuteOf } from "./civil.js"
import { berlin, Instant, LocalDateTime, offsetMs, rfc5545, toInstant, toLocal, Zone } from "./index.js"
import { wallClock } from "./wall-clock.js"

const minutes = fc.integer({ min: Date.UTC(1990, 0, 1) / 60_000, max: Date.UTC(2060, 0, 1) / 60_000 })
const zones = fc
  .constantFrom(
    "Europe/Berlin",
    "America/New_York",
    "Australia/Lord_Howe",
    "Africa/Casablanca",
    "Asia/Kathmandu",
    "UTC",
  )
  .map((name) => Zone.parse(name))

/** By definition: the instants at which the clock of the zone shows a time. No offset is further than a day from UTC. */
const instantsOf = (wallMs: number, zone: Zone) =>
  [wallMs - dayMs, wallMs + dayMs]
    .map((ms) => wallMs - offsetMs(zone, ms))
    .filter((ms, index, all) => ms + offsetMs(zone, ms) === wallMs && all.indexOf(ms) === index)
const dayMs = 86_400_000

const readByDefinition = (wallMs: number, zone: Zone, repeated: "first" | "second") => {
  const [first, second] = instantsOf(wallMs, zone)
  if (first === undefined) return { ms: wallMs - offsetMs(zone, wallMs - dayMs), because: "shifted" }
  if (second === undefined) return { ms: first, because: "exact" }
  return { ms: repeated === "first" ? first : second, because: repeated }
}

describe("the clock of a zone", () => {
  it("reads every time as its offsets say, in whatever order", () => {
    fc.assert(
      fc.property(
        fc.array(minutes, { minLength: 1 }),
        zones,
        fc.constantFrom("first", "second"),
        (all, zone, repeated) => {
          for (const minute of all) {
            const reading = wallClock(zone).resolve(minute * 60_000, repeated)
            expect(reading).toEqual(readByDefinition(minute * 60_000, zone, repeated))
            expect(wallClock(zone).offsetAt(reading.ms)).toBe(offsetMs(zone, reading.ms))
          }
        },
      ),
      { numRuns: 300 },
    )
  })

  it.each([
    ["Europe/Berlin", "2027-03-28"],
    ["Europe/Berlin", "2026-10-25"],
    ["America/New_York", "2026-11-01"],
    ["Australia/Lord_Howe", "2026-04-05"],
    ["Africa/Casablanca", "2026-02-15"],
  ])("reads every quarter of an hour in %s around the clock change of %s as its offsets say", (name, day) => {
    const zone = Zone.parse(name)
    const midnight = Date.parse(day)
    for (let ms = midnight - dayMs; ms < midnight + dayMs; ms += 15 * 60_000) {
      expect(wallClock(zone).offsetAt(ms)).toBe(offsetMs(zone, ms))
      for (const repeated of ["first", "second"] as const) {
        expect(wallClock(zone).resolve(ms, repeated)).toEqual(readByDefinition(ms, zone, repeated))
      }
    }
  })

  it("reads the first and the last year that can be written, and instants before them", () => {
    expect(toLocal(Instant.parse("0999-12-31T23:30:00Z"), Zone.parse("UTC"))).toBe("0999-12-31T23:30")
    expect(toInstant(LocalDateTime.parse("2999-07-01T12:00"), berlin, rfc5545).instant).toBe("2999-07-01T10:00:00Z")
    expect(toInstant(LocalDateTime.parse("1800-01-01T00:00"), Zone.parse("UTC"), rfc5545).because).toBe("exact")
  })
})

describe("days as numbers", () => {
  it("are the days of the calendar, from 1800 to 2999", () => {
    fc.assert(
      fc.property(fc.integer({ min: dayNumber(1800, 1, 1), max: lastCivilDay }), (number) => {
        const date = new Date(number * 86_400_000)
        const { year, month, day } = civilOf(number)
        expect([year, month, day]).toEqual([date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()])
        expect(dayNumber(year, month, day)).toBe(number)
      }),
      { numRuns: 2000 },
    )
  })

  it("and minutes lead to a text and back", () => {
    fc.assert(
      fc.property(minutes, (minute) => {
        expect(minuteOf(localText(minute))).toBe(minute)
      }),
    )
  })
})
