import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import {
  berlin,
  clockChanges,
  disjoint,
  durationMinutes,
  endOf,
  epochMs,
  Instant,
  Interval,
  instantAt,
  LocalDateTime,
  offsetMs,
  overlaps,
  rfc5545,
  startOf,
  toInstant,
  toLocal,
  type Validity,
  validitiesOverlap,
  Zone,
} from "./index.js"

const local = (text: string) => LocalDateTime.parse(text)
const interval = (start: string, end: string, zone = "Europe/Berlin") => Interval.parse({ start, end, zone })

describe("wall-clock times", () => {
  it("around a clock change are exact up to its very edge", () => {
    expect(toInstant(local("2026-10-25T01:59"), berlin, rfc5545).because).toBe("exact")
    expect(toInstant(local("2026-10-25T03:00"), berlin, rfc5545)).toEqual({
      instant: "2026-10-25T02:00:00Z",
      because: "exact",
    })
    expect(toInstant(local("2027-03-28T03:00"), berlin, rfc5545)).toEqual({
      instant: "2027-03-28T01:00:00Z",
      because: "exact",
    })
  })

  it.each(["2026-02-29T10:00", "2026-10-21T24:00", "2026-10-21 15:00", "2026-10-21T15:00Z", "2026-10-21T15:00+02:00"])(
    "written as %s are refused",
    (text) => {
      expect(LocalDateTime.safeParse(text).success).toBe(false)
    },
  )
})

describe("zones", () => {
  it.each(["Mars/Base", "+01:00", "europe berlin", ""])("that do not exist, such as %j, are refused", (name) => {
    expect(Zone.safeParse(name).success).toBe(false)
  })

  it("know their clock changes to the second", () => {
    const hour = 3_600_000
    expect(clockChanges(berlin, Date.UTC(2026, 0, 1), Date.UTC(2027, 0, 1))).toEqual([
      { at: Date.UTC(2026, 2, 29, 1), beforeMs: hour, afterMs: 2 * hour },
      { at: Date.UTC(2026, 9, 25, 1), beforeMs: 2 * hour, afterMs: hour },
    ])
    expect(clockChanges(Zone.parse("UTC"), Date.UTC(2026, 0, 1), Date.UTC(2027, 0, 1))).toEqual([])
  })

  const zones = fc.constantFrom(
    ...["Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "Africa/Casablanca", "Asia/Kathmandu", "UTC"].map(
      (name) => Zone.parse(name),
    ),
  )
  const instants = fc
    .integer({ min: Date.UTC(1990, 0, 1) / 60_000, max: Date.UTC(2060, 0, 1) / 60_000 })
    .map((minutes) => instantAt(minutes * 60_000))

  it("show the wall-clock time that Intl shows", () => {
    fc.assert(
      fc.property(instants, zones, (instant, zone) => {
        const clock = new Intl.DateTimeFormat("sv-SE", {
          timeZone: zone,
          dateStyle: "short",
          timeStyle: "short",
        })
        expect(toLocal(instant, zone)).toBe(clock.format(new Date(instant)).replace(" ", "T"))
      }),
      { numRuns: 500 },
    )
  })

  it("lead from an instant to a wall-clock time and back", () => {
    fc.assert(
      fc.property(instants, zones, (instant, zone) => {
        const wall = toLocal(instant, zone)
        const back = (["first", "second"] as const).map(
          (repeated) => toInstant(wall, zone, { missing: "skip", repeated })?.instant,
        )
        expect(back).toContain(instant)
      }),
      { numRuns: 500 },
    )
  })

  it("answer for the far future as for today", () => {
    expect(offsetMs(berlin, Date.UTC(2126, 6, 1))).toBe(7_200_000)
  })
})

describe("intervals", () => {
  it("that end as they begin, or before, are refused", () => {
    const empty = { start: "2026-10-21T15:00", end: "2026-10-21T15:00", zone: "Europe/Berlin" }
    expect(Interval.safeParse(empty).success).toBe(false)
    expect(Interval.safeParse({ ...empty, end: "2026-10-21T14:59" }).success).toBe(false)
  })

  it("that only look long on the clock are refused when the clocks go forward over them", () => {
    expect(
      Interval.safeParse({ start: "2027-03-28T02:30", end: "2027-03-28T03:30", zone: "Europe/Berlin" }).success,
    ).toBe(false)
  })

  it("share no time when one begins as the other ends", () => {
    const first = interval("2026-10-21T15:00", "2026-10-21T17:00")
    const second = interval("2026-10-21T17:00", "2026-10-21T18:00")
    expect([overlaps(first, second), overlaps(second, first)]).toEqual([false, false])
  })

  it("share time across zones, not across wall clocks", () => {
    const berlinAfternoon = interval("2026-10-21T15:00", "2026-10-21T17:00")
    expect(overlaps(berlinAfternoon, interval("2026-10-21T10:00", "2026-10-21T11:00", "America/New_York"))).toBe(true)
    expect(overlaps(berlinAfternoon, interval("2026-10-21T15:00", "2026-10-21T17:00", "America/New_York"))).toBe(false)
  })

  it("last an hour longer in the night in which the clocks are put back", () => {
    expect(durationMinutes(interval("2026-10-24T22:00", "2026-10-25T06:00"))).toBe(9 * 60)
    expect(durationMinutes(interval("2027-03-27T22:00", "2027-03-28T06:00"))).toBe(7 * 60)
  })

  it("overlap exactly when some minute lies in both", () => {
    const minute = fc.integer({ min: 0, max: 59 }).map((value) => `2026-10-21T15:${String(value).padStart(2, "0")}`)
    const some = fc
      .tuple(minute, minute)
      .filter(([start, end]) => start < end)
      .map(([start, end]) => interval(start, end))
    fc.assert(
      fc.property(some, some, (a, b) => {
        const [from, to] = [
          Math.max(...[a, b].map((i) => epochMs(startOf(i)))),
          Math.min(...[a, b].map((i) => epochMs(endOf(i)))),
        ]
        expect(overlaps(a, b)).toBe(from < to)
        expect(overlaps(b, a)).toBe(overlaps(a, b))
      }),
    )
  })
})

describe("instants", () => {
  it.each(["2026-10-21T15:00", "2026-10-21T15:00:00+02:00", "2026-02-30T10:00:00Z"])(
    "written as %s are refused",
    (text) => {
      expect(Instant.safeParse(text).success).toBe(false)
    },
  )
})

describe("validities", () => {
  const day = (text: string) => text as NonNullable<Validity["from"]>

  it("end on the first day on which something no longer holds, so that the next may begin on it", () => {
    const old = { to: day("2025-08-01") }
    expect(validitiesOverlap(old, { from: day("2025-08-01") })).toBe(false)
    expect(validitiesOverlap(old, { from: day("2025-07-31") })).toBe(true)
  })

  it("are disjoint when no pair of them shares a day, in whatever order they stand", () => {
    const days = fc.integer({ min: 1, max: 28 }).map((value) => day(`2026-02-${String(value).padStart(2, "0")}`))
    const validity = fc
      .record({ from: days, to: days }, { requiredKeys: [] })
      .filter(({ from, to }) => from === undefined || to === undefined || from < to)
    fc.assert(
      fc.property(fc.array(validity, { maxLength: 5 }), (all) => {
        const pairs = all.flatMap((a, index) => all.slice(index + 1).map((b) => [a, b] as const))
        expect(disjoint(all)).toBe(pairs.every(([a, b]) => !validitiesOverlap(a, b)))
      }),
    )
  })
})
