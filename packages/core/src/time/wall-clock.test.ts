import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { civilOf, dayNumber, lastCivilDay, localText, minuteOf } from "./civil.js"
import { epochMs, instantAt, offsetMs, rfc5545, toInstant, Zone } from "./index.js"
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

describe("the clock of a zone", () => {
  it("reads every time as the single conversion does, in whatever order", () => {
    fc.assert(
      fc.property(
        fc.array(minutes, { minLength: 1 }),
        zones,
        fc.constantFrom("first", "second"),
        (all, zone, repeated) => {
          const clock = wallClock(zone)
          for (const minute of all) {
            const { ms, because } = clock.resolve(minute * 60_000, repeated)
            const single = toInstant(localText(minute), zone, { ...rfc5545, repeated })
            expect({ instant: instantAt(ms), because }).toEqual(single)
            expect(clock.offsetAt(ms)).toBe(offsetMs(zone, ms))
          }
        },
      ),
      { numRuns: 300 },
    )
  })

  it("reads every half hour around a clock change as the single conversion does", () => {
    for (const [name, day] of [
      ["Europe/Berlin", "2027-03-28"],
      ["Europe/Berlin", "2026-10-25"],
      ["Australia/Lord_Howe", "2026-04-05"],
    ] as const) {
      const zone = Zone.parse(name)
      const clock = wallClock(zone)
      const midnight = epochMs(instantAt(Date.parse(day))) / 60_000
      for (let minute = midnight; minute < midnight + 300; minute += 15) {
        const { ms, because } = clock.resolve(minute * 60_000, "first")
        expect({ instant: instantAt(ms), because }).toEqual(toInstant(localText(minute), zone, rfc5545))
      }
    }
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
