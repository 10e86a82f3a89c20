import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import type { Plain } from "../problem.js"
import { addDays, type Instant, Interval, LocalDate, occurrences, Series } from "./index.js"

const zone = "Europe/Berlin"
const plain: Plain<typeof Series> = {
  start: "2026-10-14T15:00",
  durationMinutes: 90,
  zone,
  rule: { freq: "weekly" },
  clockChange: { missing: "shift", repeated: "first" },
}
const series = (more: Partial<Plain<typeof Series>> = {}) => Series.parse({ ...plain, ...more })
const between = (start: string, end: string) => Interval.parse({ start: `${start}T00:00`, end: `${end}T00:00`, zone })
const keys = (given: Series, start: string, end: string) =>
  occurrences(given, between(start, end)).occurrences.map(({ key }) => key)
const month = (from: string, more: Partial<Plain<typeof Series>>) =>
  keys(series({ start: `${from}T15:00`, ...more }), from, addDays(LocalDate.parse(from), 365)).map((key) =>
    key.slice(0, 10),
  )

describe("a series", () => {
  it("without a rule is its start", () => {
    const { rule: _rule, ...once } = plain
    expect(keys(Series.parse(once), "2026-01-01", "2030-01-01")).toEqual(["2026-10-14T15:00"])
  })

  it("on the last Wednesday of the month has its start among them", () => {
    const rule = { freq: "monthly", byDay: [{ weekday: "we", ordinal: -1 }], count: 4 } as const
    expect(month("2026-09-30", { rule })).toEqual(["2026-09-30", "2026-10-28", "2026-11-25", "2026-12-30"])
  })

  it("on 29 February returns in leap years only", () => {
    const leap = series({ start: "2096-02-29T15:00", rule: { freq: "yearly" } })
    expect(keys(leap, "2096-01-01", "2109-01-01")).toEqual(["2096-02-29T15:00", "2104-02-29T15:00", "2108-02-29T15:00"])
  })

  it("whose start does not fit the rule begins with it all the same, and counts it", () => {
    const rule = { freq: "weekly", byDay: [{ weekday: "we" }], count: 3 } as const
    expect(month("2026-10-15", { rule })).toEqual(["2026-10-15", "2026-10-21", "2026-10-28"])
  })

  it("that ends at a time includes an occurrence at that very time", () => {
    expect(month("2026-10-14", { rule: { freq: "daily", until: "2026-10-16T15:00" } })).toHaveLength(3)
    expect(month("2026-10-14", { rule: { freq: "daily", until: "2026-10-16T14:59" } })).toHaveLength(2)
    expect(month("2026-10-14", { rule: { freq: "daily", until: "2026-10-16" } })).toHaveLength(3)
  })

  it.each([
    [{ rule: { freq: "daily", count: 3, until: "2027-01-01" } }],
    [{ rule: { freq: "weekly", byMonthDay: [1] } }],
    [{ rule: { freq: "weekly", byDay: [{ weekday: "mo", ordinal: 1 }] } }],
    [{ rule: { freq: "monthly", bySetPos: [1] } }],
    [{ rule: { freq: "daily", until: "2026-10-13" } }],
    [{ rule: { freq: "daily", interval: 0 } }],
    [{ rule: { freq: "monthly", byMonthDay: [0] } }],
    [{ overrides: [1, 2].map(() => ({ kind: "cancelled", key: "2026-10-21T15:00" })) }],
    [{ clockChange: undefined }],
  ])("such as %j is refused", (more) => {
    expect(Series.safeParse({ ...plain, ...more }).success).toBe(false)
  })
})

describe("a time that the clocks skip or repeat", () => {
  const night = (start: string, missing: "shift" | "skip", repeated: "first" | "second") =>
    occurrences(
      series({ start, rule: { freq: "daily", count: 3 }, clockChange: { missing, repeated } }),
      between("2026-01-01", "2028-01-01"),
    )

  it("is shifted where the caller says so, under its own key", () => {
    const [, shifted] = night("2027-03-27T02:30", "shift", "first").occurrences
    expect(shifted).toEqual({
      key: "2027-03-28T02:30",
      start: "2027-03-28T03:30",
      end: "2027-03-28T05:00",
      startsAt: "2027-03-28T01:30:00Z",
      endsAt: "2027-03-28T03:00:00Z",
      because: "shifted",
    })
  })

  it("is left out where the caller says so, shown, and not counted", () => {
    const { occurrences: dates, omitted } = night("2027-03-27T02:30", "skip", "first")
    expect(dates.map(({ key }) => key.slice(0, 10))).toEqual(["2027-03-27", "2027-03-29", "2027-03-30"])
    expect(omitted).toEqual([{ key: "2027-03-28T02:30", because: "noSuchTime" }])
  })

  it.each([
    ["first", "2026-10-25T00:30:00Z"],
    ["second", "2026-10-25T01:30:00Z"],
  ] as const)("is the %s of two where the caller says so", (repeated, startsAt) => {
    const [, twice] = night("2026-10-24T02:30", "shift", repeated).occurrences
    expect(twice).toMatchObject({ key: "2026-10-25T02:30", start: "2026-10-25T02:30", startsAt, because: repeated })
  })

  it("is no time to move an occurrence to where the caller leaves such times out", () => {
    const moved = { kind: "moved", key: "2027-03-24T15:00", start: "2027-03-28T02:30" } as const
    const told = (missing: "shift" | "skip") =>
      occurrences(
        series({ overrides: [moved], clockChange: { missing, repeated: "first" } }),
        between("2027-03-25", "2027-03-30"),
      )
    expect(told("skip")).toEqual({ occurrences: [], omitted: [{ key: moved.key, because: "noSuchTime" }] })
    expect(told("shift").occurrences).toMatchObject([{ key: moved.key, start: "2027-03-28T03:30", because: "shifted" }])
  })

  it("does not make an occurrence longer or shorter", () => {
    const nights = series({ start: "2026-10-24T22:00", durationMinutes: 480, rule: { freq: "daily", count: 1 } })
    expect(occurrences(nights, between("2026-10-24", "2026-10-26")).occurrences[0]?.end).toBe("2026-10-25T05:00")
  })
})

describe("a single occurrence", () => {
  it("that is excluded still counts", () => {
    expect(month("2026-10-14", { rule: { freq: "daily", count: 3 }, exdates: ["2026-10-15"] })).toHaveLength(2)
  })

  it("can be added, and is not counted or doubled", () => {
    const added = { rule: { freq: "daily", count: 2 }, rdates: ["2026-10-20T18:00", "2026-10-15T15:00"] } as const
    expect(keys(series({ ...added, rdates: [...added.rdates] }), "2026-10-01", "2026-11-01")).toEqual([
      "2026-10-14T15:00",
      "2026-10-15T15:00",
      "2026-10-20T18:00",
    ])
  })

  it("keeps its key when it is moved, and is told in the window that it was moved to", () => {
    const moved = series({ overrides: [{ kind: "moved", key: "2026-10-21T15:00", start: "2026-11-05T10:00" }] })
    expect(keys(moved, "2026-10-20", "2026-10-28")).toEqual([])
    const [, there] = occurrences(moved, between("2026-11-04", "2026-11-11")).occurrences
    expect(there).toMatchObject({
      key: "2026-10-21T15:00",
      start: "2026-11-05T10:00",
      end: "2026-11-05T11:30",
      override: "moved",
    })
  })

  it("can last longer, or be cancelled", () => {
    const changed = series({
      overrides: [
        { kind: "changed", key: "2026-10-14T15:00", durationMinutes: 120 },
        { kind: "cancelled", key: "2026-10-21T15:00", reason: "Übungsleitung erkrankt" },
      ],
    })
    const { occurrences: dates, omitted } = occurrences(changed, between("2026-10-14", "2026-10-28"))
    expect(dates).toMatchObject([{ key: "2026-10-14T15:00", end: "2026-10-14T17:00", override: "changed" }])
    expect(omitted).toEqual([{ key: "2026-10-21T15:00", because: "cancelled", reason: "Übungsleitung erkrankt" }])
  })

  it("that was moved says so at its old time and at its new one, with the reason", () => {
    const [key, start, reason] = ["2026-10-14T15:00", "2026-11-05T10:00", "Halle gesperrt"]
    const moved = series({ overrides: [{ kind: "moved", key, start, reason }] })
    const october = occurrences(moved, between("2026-10-12", "2026-10-19"))
    expect([october.occurrences, october.omitted]).toEqual([[], [{ key, because: "moved", movedTo: start, reason }]])
    const november = occurrences(moved, between("2026-11-05", "2026-11-06"))
    expect(november).toMatchObject({ occurrences: [{ key, start, override: "moved", reason }], omitted: [] })
  })

  it("that the series does not have cannot be moved", () => {
    const moved = series({ overrides: [{ kind: "moved", key: "2026-10-22T15:00", start: "2026-10-23T10:00" }] })
    expect(keys(moved, "2026-10-22", "2026-10-28")).toEqual([])
  })

  it("that is both excluded and moved does not happen", () => {
    const both = series({
      exdates: ["2026-10-21"],
      overrides: [{ kind: "moved", key: "2026-10-21T15:00", start: "2026-10-23T10:00" }],
    })
    expect(keys(both, "2026-10-20", "2026-10-28")).toEqual([])
  })
})

describe("a window", () => {
  const busy = series({
    start: "2026-10-14T02:30",
    rule: { freq: "daily" },
    rdates: ["2026-10-25T02:45", "2026-10-20T18:00"],
    exdates: ["2026-10-18"],
    overrides: [{ kind: "moved", key: "2026-10-16T02:30", start: "2026-10-30T02:30" }],
  })

  it("30 years later is told as the first one", () => {
    const rule = { freq: "weekly", interval: 2 } as const
    expect(keys(series({ rule }), "2056-10-01", "2056-11-01")).toEqual(["2056-10-04T15:00", "2056-10-18T15:00"])
  })

  it("has an occurrence that begins with it, and not one that begins as it ends", () => {
    const daily = series({ rule: { freq: "daily" } })
    const window = Interval.parse({ start: "2026-10-20T15:00", end: "2026-10-22T15:00", zone })
    expect(occurrences(daily, window).occurrences.map(({ key }) => key.slice(8, 10))).toEqual(["20", "21"])
  })

  it("may be in another zone than the series", () => {
    const window = Interval.parse({ start: "2026-10-14T22:00", end: "2026-10-14T22:01", zone: "Asia/Tokyo" })
    expect(occurrences(series(), window).occurrences).toHaveLength(1)
  })

  it("that is cut off says where to go on, and nothing is lost or told twice", () => {
    const whole = occurrences(busy, between("2026-10-01", "2026-12-01"))
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 60 }), (limit) => {
        const first = occurrences(busy, between("2026-10-01", "2026-12-01"), { limit })
        expect(first.cutOffAt === undefined).toBe(limit >= whole.occurrences.length)
        if (first.cutOffAt === undefined) return
        expect(Math.abs(first.occurrences.length - limit)).toBeLessThanOrEqual(1)
        const at = (instant: Instant) => instant.slice(0, 16)
        const rest = Interval.parse({ start: at(first.cutOffAt), end: "2026-11-30T23:00", zone: "UTC" })
        const second = occurrences(busy, rest)
        expect([...first.occurrences, ...second.occurrences]).toEqual(whole.occurrences)
        expect([...first.omitted, ...second.omitted]).toEqual(whole.omitted)
      }),
    )
  })

  it("over all time ends, also where a rule never matches", () => {
    const never = series({ rule: { freq: "yearly", byMonth: [2], byMonthDay: [30], count: 5 } })
    expect(keys(never, "1900-01-01", "2999-12-31")).toEqual(["2026-10-14T15:00"])
    expect(occurrences(series({ rule: { freq: "daily" } }), between("1900-01-01", "2999-12-31"))).toHaveProperty(
      "cutOffAt",
    )
  })
})
