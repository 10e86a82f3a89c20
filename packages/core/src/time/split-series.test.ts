import * as Result from "effect/Result"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { Interval, LocalDateTime, occurrences, Series, splitSeries } from "./index.js"

const window = Interval.parse({ start: "2026-01-01T00:00", end: "2029-01-01T00:00", zone: "Europe/Berlin" })
const series = (more: object) =>
  Series.parse({
    start: "2027-03-10T02:30",
    durationMinutes: 60,
    zone: "Europe/Berlin",
    clockChange: { missing: "shift", repeated: "first" },
    ...more,
  })

describe("a series that is split", () => {
  const rules = fc.constantFrom(
    { freq: "daily", count: 30 },
    { freq: "daily", interval: 3, until: "2027-06-01" },
    { freq: "weekly", interval: 2, count: 9, byDay: [{ weekday: "tu" }, { weekday: "su" }], weekStart: "su" },
    {
      freq: "monthly",
      interval: 2,
      byDay: [
        { weekday: "we", ordinal: 2 },
        { weekday: "fr", ordinal: -1 },
      ],
    },
    { freq: "monthly", byDay: [{ weekday: "mo" }, { weekday: "we" }], bySetPos: [-1], count: 7 },
    { freq: "yearly", byMonth: [3, 7], count: 4 },
  )
  const missing = fc.constantFrom("shift", "skip")
  const exdates = fc.subarray(["2027-03-13", "2027-03-16T01:30:00Z", "2027-03-19T02:30", "2027-03-28T01:30:00Z"])
  const rdates = fc.subarray(["2027-03-01T09:00", "2027-03-11T18:00", "2027-03-28T18:00", "2028-12-01T09:00"])

  it("has the occurrences it had, under the same keys, wherever it is split", () => {
    fc.assert(
      fc.property(rules, missing, exdates, rdates, fc.nat(), (rule, missing, exdates, rdates, pick) => {
        const moved = { kind: "moved", key: "2027-03-22T02:30", start: "2027-03-11T20:00" }
        const whole = series({ rule, exdates, rdates, overrides: [moved], clockChange: { missing, repeated: "first" } })
        const told = occurrences(whole, window)
        const keys = [...told.occurrences, ...told.omitted].map(({ key }) => key).sort()
        const at = keys[1 + (pick % (keys.length - 1))]
        if (at === undefined) throw new Error("too few")
        const { before, after } = Result.getOrThrow(splitSeries(whole, at))
        expect([Series.safeParse(before).success, Series.safeParse(after).success]).toEqual([true, true])
        const [first, second] = [occurrences(before, window), occurrences(after, window)]
        const byKey = (all: typeof told) =>
          [...all.occurrences, ...all.omitted].sort((a, b) => (a.key < b.key ? -1 : 1))
        expect([...byKey(first), ...byKey(second)]).toEqual(byKey(told))
        expect(byKey(second)[0]?.key).toBe(at)
      }),
      { numRuns: 300 },
    )
  })

  it.each([
    ["2027-03-11T02:30", "noOccurrence"],
    ["2027-03-17T02:31", "noOccurrence"],
    ["2027-03-10T02:30", "first"],
  ])("cannot be split at %s: %s", (at, because) => {
    const split = splitSeries(series({ rule: { freq: "weekly" } }), LocalDateTime.parse(at))
    expect(Result.getOrThrow(Result.flip(split))).toMatchObject({ _tag: "SeriesNotSplit", because })
  })
})
