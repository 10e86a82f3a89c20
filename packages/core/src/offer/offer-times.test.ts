import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { ClosureCalendar } from "../calendar/index.js"
import { dateOf, daysBetween, epochMs, Interval, type LocalDateTime, Series, Weekday } from "../time/index.js"
import { type OfferTime, offerDates, offerTimes, weeklySeries } from "./index.js"
import { day, offerOf, wednesdays } from "./offer.fixture.js"

const between = (start: string, end: string) =>
  Interval.parse({ start: `${start}T00:00`, end: `${end}T00:00`, zone: "Europe/Berlin" })
const timesOf = (slots: ReadonlyArray<object>, window: Interval, calendars: ReadonlyArray<ClosureCalendar> = []) =>
  offerTimes(offerDates(offerOf({ schedule: { kind: "dates", slots } }), window, { calendars }))
const week = ({ slot, weekday, from, to }: OfferTime) => [slot, weekday, from, to]
const october = between("2026-10-01", "2026-11-01")
const ferien = ClosureCalendar.parse({
  id: "schulferien-nw",
  name: "Schulferien Nordrhein-Westfalen",
  scope: { kind: "land", id: "NW" },
  source: { name: "Ferienordnung" },
  known: { from: "2026-08-01", to: "2026-10-25" },
  kinds: ["schulferien"],
  closures: [{ kind: "schulferien", from: "2026-10-17", to: "2026-10-25", reason: "Herbstferien NW" }],
})

describe("the times of an offer", () => {
  it("put its dates together by row, weekday and hours, rows first, then the week from Monday on", () => {
    const series = Series.parse({
      ...wednesdays,
      rule: { freq: "weekly", byDay: [{ weekday: "mo" }, { weekday: "we" }, { weekday: "su" }] },
    })
    const early = weeklySeries({ day: "mo", from: "09:00", to: "10:00" }, day("2026-10-01"))
    expect(timesOf([{ series }, { series: early }], october).map(week)).toEqual([
      [0, "mo", 900, 990],
      [0, "we", 900, 990],
      [0, "su", 900, 990],
      [1, "mo", 540, 600],
    ])
    expect(timesOf([{ series }], october)[1]?.dates).toEqual(["2026-10-14", "2026-10-21", "2026-10-28"])
  })

  it("leave out what is dropped, and mark what nobody can be sure of (R18)", () => {
    const holidays = { kind: "rests", on: ["schulferien"] }
    const [time, ...more] = timesOf([{ series: wednesdays, holidays }], october, [ferien])
    expect([time?.dates, time?.uncertain, more]).toEqual([["2026-10-14", "2026-10-28"], ["2026-10-28"], []])
  })

  it("that last over midnight end on the next day, past 1440", () => {
    const night = Series.parse({ ...wednesdays, start: "2026-10-16T20:00", durationMinutes: 840 })
    expect(timesOf([{ series: night }], between("2026-10-01", "2026-10-24")).map(week)).toEqual([
      [0, "fr", 1200, 1440 + 600],
    ])
    const camp = Series.parse({
      start: "2026-10-16T15:00",
      durationMinutes: 3 * 1440,
      zone: "Europe/Berlin",
      clockChange: wednesdays.clockChange,
    })
    expect(timesOf([{ series: camp }], october).map(week)).toEqual([[0, "fr", 900, 900 + 3 * 1440]])
  })

  it("are those that the clock shows: a night on which it changes is a time of its own", () => {
    const night = Series.parse({ ...wednesdays, start: "2026-10-17T20:00", durationMinutes: 840 })
    const times = timesOf([{ series: night }], october)
    expect(times.map((time) => [...week(time), time.dates])).toEqual([
      [0, "sa", 1200, 1440 + 540, ["2026-10-24"]],
      [0, "sa", 1200, 1440 + 600, ["2026-10-17", "2026-10-31"]],
    ])
  })

  it("end after they begin, also where the clock repeats an hour", () => {
    const twice = Series.parse({ ...wednesdays, start: "2026-10-25T02:30", durationMinutes: 45 })
    expect(timesOf([{ series: twice }], between("2026-10-25", "2026-10-26")).map(week)).toEqual([[0, "su", 150, 195]])
  })

  it("of dates set by hand stand beside those of the rule; two at the same time are one day", () => {
    const overrides = [
      { kind: "moved", key: "2026-10-14T15:00", start: "2026-10-15T10:00" },
      { kind: "moved", key: "2026-10-28T15:00", start: "2026-10-21T15:00" },
      { kind: "changed", key: "2026-11-04T15:00", durationMinutes: 30 },
    ]
    const series = Series.parse({ ...wednesdays, rdates: ["2026-10-17T11:00"], overrides })
    const times = timesOf([{ series }], between("2026-10-01", "2026-11-12"))
    expect(times.map((time) => [...week(time), time.dates])).toEqual([
      [0, "we", 900, 930, ["2026-11-04"]],
      [0, "we", 900, 990, ["2026-10-21", "2026-11-11"]],
      [0, "th", 600, 690, ["2026-10-15"]],
      [0, "sa", 660, 750, ["2026-10-17"]],
    ])
  })

  it("are none for an offer by arrangement", () => {
    const offer = offerOf({ schedule: { kind: "byArrangement" } })
    expect(offerTimes(offerDates(offer, october, { calendars: [] }))).toEqual([])
  })

  it("hold every date once, at the weekday and hours of its start and end", () => {
    const row = fc
      .record({
        start: fc.constantFrom("2026-10-13T15:00", "2026-10-14T22:30", "2026-10-18T02:30", "2026-10-20T09:00"),
        durationMinutes: fc.constantFrom(45, 90, 300, 1440, 2000),
        rule: fc.constantFrom({ freq: "daily" }, { freq: "weekly" }, { freq: "weekly", interval: 2 }),
        zone: fc.constantFrom("Europe/Berlin", "Asia/Tokyo"),
        rdates: fc.uniqueArray(fc.constantFrom("2026-10-15T09:00", "2026-11-15T11:00"), { maxLength: 2 }),
      })
      .map((parts) => ({ series: Series.parse({ ...parts, clockChange: wednesdays.clockChange }) }))
    const minute = (time: LocalDateTime) => Number(time.slice(11, 13)) * 60 + Number(time.slice(14))
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 3 }), (slots) => {
        const dates = offerDates(offerOf({ schedule: { kind: "dates", slots } }), between("2026-10-12", "2027-04-05"), {
          calendars: [],
        })
        const times = offerTimes(dates)
        const told = times.flatMap(({ slot, weekday, from, to, dates: days }) =>
          days.map((on) => `${slot} ${on} ${weekday} ${from} ${to}`),
        )
        const expected = dates.kept.map(({ slot, occurrence: { start, end, startsAt, endsAt } }) => {
          const weekday = Weekday.options[(new Date(`${dateOf(start)}T12:00Z`).getUTCDay() + 6) % 7]
          const to = daysBetween(dateOf(start), dateOf(end)) * 1440 + minute(end)
          const real = minute(start) + (epochMs(endsAt) - epochMs(startsAt)) / 60_000
          return `${slot} ${dateOf(start)} ${weekday} ${minute(start)} ${to > minute(start) ? to : real}`
        })
        expect(told.sort()).toEqual([...new Set(expected)].sort())
        for (const { dates: days, from, to } of times) {
          expect([...days]).toEqual([...new Set(days)].sort())
          expect(to).toBeGreaterThan(from)
        }
      }),
      { numRuns: 60 },
    )
  })
})
