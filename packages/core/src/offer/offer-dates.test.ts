import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { ClosureCalendar } from "../calendar/index.js"
import { findingText, sentence } from "../text/index.js"
import { Interval, occurrences, Series } from "../time/index.js"
import { type Offer, offerDates, weeklySeries } from "./index.js"
import { day, offerOf, wednesdays } from "./offer.fixture.js"

/** Ordnung für die Schulferien in Nordrhein-Westfalen, 2026/27; the text ends with the school year. */
const ferien = ClosureCalendar.parse({
  id: "schulferien-nw",
  name: "Schulferien Nordrhein-Westfalen",
  scope: { kind: "land", id: "NW" },
  source: { name: "Ferienordnung" },
  known: { from: "2026-08-01", to: "2027-08-01" },
  kinds: ["schulferien"],
  closures: [
    { kind: "schulferien", from: "2026-10-17", to: "2026-11-01", reason: "Herbstferien NW" },
    { kind: "schulferien", from: "2026-12-23", to: "2027-01-07", reason: "Weihnachtsferien NW" },
  ],
})

const rests = { kind: "rests", on: ["schulferien"] }
const between = (start: string, end: string) =>
  Interval.parse({ start: `${start}T00:00`, end: `${end}T00:00`, zone: "Europe/Berlin" })
const autumn = between("2026-10-14", "2026-11-05")
const scheduled = (slots: ReadonlyArray<object>, holidays: object | "ignored" = rests, parts: object = {}) =>
  offerOf({ schedule: { kind: "dates", slots, ...(holidays === "ignored" ? {} : { holidays }) }, ...parts })
const datesOf = (offer: Offer, window = autumn, calendars: ReadonlyArray<ClosureCalendar> = [ferien]) =>
  offerDates(offer, window, { calendars })
const starts = (dates: ReadonlyArray<{ readonly occurrence: { readonly start: string } }>) =>
  dates.map(({ occurrence }) => occurrence.start)

describe("the dates of an offer", () => {
  it("every Wednesday at 15:00, not in the holidays: two happen, two do not and say why (R18)", () => {
    const dates = datesOf(scheduled([{ series: wednesdays }]))
    expect(dates.kept.map(({ occurrence }) => occurrence.startsAt)).toEqual([
      "2026-10-14T13:00:00Z",
      "2026-11-04T14:00:00Z",
    ])
    expect(
      dates.dropped.map(({ occurrence, because }) => [occurrence.key, because.map((b) => b.closure.reason)]),
    ).toEqual([
      ["2026-10-21T15:00", ["Herbstferien NW"]],
      ["2026-10-28T15:00", ["Herbstferien NW"]],
    ])
    expect([dates.knownTo, dates.findings, dates.uncertain, dates.notTold]).toEqual(["2027-08-01", [], [], []])
  })

  it("are uncertain beyond what the calendars know, and say from when on (R18)", () => {
    const dates = datesOf(scheduled([{ series: wednesdays }]), between("2027-07-26", "2027-08-12"))
    expect(starts(dates.kept)).toEqual(["2027-07-28T15:00", "2027-08-04T15:00", "2027-08-11T15:00"])
    expect(starts(dates.uncertain)).toEqual(["2027-08-04T15:00", "2027-08-11T15:00"])
    expect(dates.uncertain[0]?.calendars.map(({ calendar }) => calendar)).toEqual(["schulferien-nw"])
    expect(dates.knownTo).toBe("2027-08-01")
    const untold = datesOf(scheduled([{ series: wednesdays }]), autumn, [])
    expect([untold.uncertain.length, untold.notTold]).toEqual([4, ["schulferien"]])
  })

  it("all take place where nothing is said of holidays, and no calendar matters then", () => {
    const dates = datesOf(offerOf())
    expect(starts(dates.kept)).toHaveLength(4)
    expect([dates.dropped, dates.uncertain, "knownTo" in dates]).toEqual([[], [], false])
  })

  it("of several rows come in the order of time, each with its row and its own behaviour (R18)", () => {
    const thursdays = weeklySeries({ day: "th", from: "10:00", to: "12:00" }, day("2026-10-15"))
    const only = { kind: "only", on: ["schulferien"] }
    const dates = datesOf(scheduled([{ series: wednesdays }, { series: thursdays, holidays: only }]))
    expect(dates.kept.map(({ slot, occurrence }) => [slot, occurrence.start])).toEqual([
      [0, "2026-10-14T15:00"],
      [1, "2026-10-22T10:00"],
      [1, "2026-10-29T10:00"],
      [0, "2026-11-04T15:00"],
    ])
    expect(dates.dropped.map(({ slot, because }) => [slot, because.length])).toEqual([
      [1, 0],
      [0, 1],
      [0, 1],
    ])
  })

  it("lie within the days of the offer and of the row", () => {
    const row = { series: wednesdays, from: "2026-10-15" }
    const dates = datesOf(scheduled([row], "ignored", { to: "2026-10-28" }))
    expect(starts(dates.kept)).toEqual(["2026-10-21T15:00"])
    expect(starts(datesOf(scheduled([row], rests, { to: "2026-10-28" })).dropped)).toEqual(["2026-10-21T15:00"])
  })

  it("rest while the offer is paused, with the reason", () => {
    const pause = { from: "2026-10-21", to: "2026-11-04", reason: "Umbau der Halle" }
    const paused = { state: "paused", pause }
    const dates = datesOf(scheduled([{ series: wednesdays }], "ignored", paused))
    expect(starts(dates.kept)).toEqual(["2026-10-14T15:00", "2026-11-04T15:00"])
    expect(dates.dropped.map((gone) => [gone.because, gone.pause?.reason])).toEqual([
      [[], "Umbau der Halle"],
      [[], "Umbau der Halle"],
    ])
    const before = { state: "paused", pause: { ...pause, from: "2026-10-14", to: "2026-10-15" } }
    expect(starts(datesOf(scheduled([{ series: wednesdays }], rests, before)).dropped)).toEqual([
      "2026-10-14T15:00",
      "2026-10-21T15:00",
      "2026-10-28T15:00",
    ])
    const both = datesOf(scheduled([{ series: wednesdays }], rests, paused))
    expect(both.dropped.map((gone) => [gone.because.length, gone.pause?.reason])).toEqual([
      [1, "Umbau der Halle"],
      [1, "Umbau der Halle"],
    ])
  })

  it("that people set by hand into the holidays are found, those of the rule are not (R18)", () => {
    const series = Series.parse({
      ...wednesdays,
      rdates: ["2026-10-23T10:00"],
      overrides: [
        { kind: "moved", key: "2026-10-14T15:00", start: "2026-10-20T15:00" },
        { kind: "cancelled", key: "2026-11-04T15:00" },
      ],
    })
    const dates = datesOf(scheduled([{ series }]))
    expect(dates.findings.map(({ _tag, rule, path, key }) => [_tag, rule, path, key])).toEqual([
      ["DateInClosure", "R18", ["schedule", "slots", 0, "series"], "2026-10-14T15:00"],
      ["DateInClosure", "R18", ["schedule", "slots", 0, "series"], "2026-10-23T10:00"],
    ])
    expect(starts(dates.dropped)).toHaveLength(4)
    expect(dates.omitted).toEqual([
      { slot: 0, key: "2026-10-14T15:00", because: "moved", movedTo: "2026-10-20T15:00" },
      { slot: 0, key: "2026-11-04T15:00", because: "cancelled" },
    ])
    const [first] = dates.findings
    expect(first === undefined ? "" : sentence(first, "de", [findingText])).toBe(
      "Der Termin 2026-10-14T15:00 von turnen liegt dort, wo das Angebot ausfällt: Herbstferien NW (R18).",
    )
    const { rule: _none, ...single } = { ...wednesdays, start: "2026-10-21T15:00" }
    expect(datesOf(scheduled([{ series: single }])).findings).toHaveLength(1)
  })

  it("that last into the holidays are found at their row, unless the offer is paused (R18)", () => {
    const night = Series.parse({
      ...wednesdays,
      start: "2026-10-16T20:00",
      durationMinutes: 840,
      rule: { freq: "weekly" },
    })
    const offer = scheduled([{ series: wednesdays }, { series: night }])
    expect(datesOf(offer).findings.map(({ _tag, path }) => [_tag, path])).toEqual([
      ["LastsIntoClosure", ["schedule", "slots", 1, "series"]],
    ])
    const pause = { from: "2026-10-16", reason: "Umbau" }
    expect(datesOf(scheduled([{ series: night }], rests, { state: "paused", pause })).findings).toEqual([])
  })

  it("by arrangement, or of a record without times, are none", () => {
    const { schedule: _times, ...rest } = offerOf()
    const told = [offerOf({ schedule: { kind: "byArrangement" } }), { ...rest }].map((offer) => datesOf(offer))
    expect(told.map(({ byArrangement, kept }) => [byArrangement, kept.length])).toEqual([
      [true, 0],
      [false, 0],
    ])
  })

  it("stop at the limit, and say where", () => {
    const dates = offerDates(offerOf(), autumn, { calendars: [], limit: 2 })
    expect([dates.kept.length, dates.cutOffAt]).toEqual([2, "2026-10-28T14:00:00Z"])
  })

  it("are each kept or dropped, and none gets lost or doubled (R18)", () => {
    const slot = fc.record({
      day: fc.constantFrom("mo" as const, "we" as const, "su" as const),
      holidays: fc.constantFrom({}, { holidays: { kind: "only", on: ["schulferien"] } }),
    })
    fc.assert(
      fc.property(fc.array(slot, { minLength: 1, maxLength: 4 }), fc.boolean(), (rows, isPaused) => {
        const slots = rows.map(({ day: weekday, holidays }) => ({
          series: weeklySeries({ day: weekday, from: "10:00", to: "11:00" }, day("2026-09-01")),
          ...holidays,
        }))
        const pause = { from: "2026-10-26", to: "2026-11-20", reason: "Umbau" }
        const window = between("2026-10-01", "2027-10-01")
        const dates = datesOf(scheduled(slots, rests, isPaused ? { state: "paused", pause } : {}), window)
        const all = slots.flatMap(({ series }, row) =>
          occurrences(series, window).occurrences.map(({ key }) => `${row} ${key}`),
        )
        const told = [...dates.kept, ...dates.dropped].map(({ slot: row, occurrence }) => `${row} ${occurrence.key}`)
        expect(told.sort()).toEqual(all.sort())
        expect(starts(dates.kept)).toEqual([...starts(dates.kept)].sort())
      }),
      { numRuns: 30 },
    )
  })
})
