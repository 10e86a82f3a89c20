import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { ClosureCalendar } from "../calendar/index.js"
import { addDays, dateOf, Interval, type LocalDate, OccurrenceOverride, Series } from "../time/index.js"
import { type Offer, offerDates } from "./index.js"
import { day, offerOf } from "./offer.fixture.js"
import { slowDates } from "./offer-dates.fixture.js"

const calendarOf = (id: string, parts: object) =>
  ClosureCalendar.parse({ id, name: id, scope: { kind: "land", id: "NW" }, source: { name: "Ordnung" }, ...parts })

const closure = (kind: string, from: string, to: string, more: object = {}) => ({
  kind,
  from,
  to,
  reason: from,
  ...more,
})

/** School holidays, public holidays known for less long, days that a house closes, and a holiday of some places only. */
const calendars = [
  calendarOf("ferien", {
    known: { from: "2026-08-01", to: "2027-02-01" },
    kinds: ["schulferien"],
    closures: [closure("schulferien", "2026-10-17", "2026-11-01"), closure("schulferien", "2026-12-23", "2027-01-07")],
  }),
  calendarOf("ferien", {
    known: { from: "2026-09-01", to: "2027-04-01" },
    kinds: ["schulferien"],
    source: { name: "Neue Ordnung", retrievedOn: "2026-10-01" },
    closures: [closure("schulferien", "2026-10-19", "2026-11-01"), closure("schulferien", "2027-03-22", "2027-04-01")],
  }),
  calendarOf("feiertage", {
    known: { from: "2026-01-01", to: "2027-01-01" },
    kinds: ["feiertag"],
    closures: [
      closure("feiertag", "2026-10-03", "2026-10-04"),
      closure("feiertag", "2026-11-18", "2026-11-19", { onlyIn: "Sachsen" }),
      closure("feiertag", "2026-12-25", "2026-12-27"),
    ],
  }),
  calendarOf("haus", {
    known: {},
    kinds: ["schliesstag"],
    closures: [closure("schliesstag", "2026-11-20", "2026-11-22")],
  }),
]

const kinds = fc.subarray(["schulferien", "feiertag", "schliesstag"] as const, { minLength: 1 })
const behaviour = fc.oneof(
  fc.record({ kind: fc.constant("rests"), on: kinds }),
  fc.record({ kind: fc.constant("only"), on: kinds }),
  fc.record({ kind: fc.constant("only"), on: kinds, restsOn: kinds }),
)
const days = fc.integer({ min: 0, max: 300 }).map((many) => addDays(day("2026-08-15"), many))
const time = fc.constantFrom("00:00", "02:30", "09:00", "15:00", "22:30")
const times = fc.tuple(days, time).map(([on, at]) => `${on}T${at}`)
const rule = fc.constantFrom(
  { freq: "weekly" },
  { freq: "weekly", interval: 2, byDay: [{ weekday: "mo" }, { weekday: "sa" }] },
  { freq: "daily" },
  { freq: "monthly", byDay: [{ weekday: "we", ordinal: -1 }] },
)
const series = fc
  .record(
    {
      start: times,
      durationMinutes: fc.constantFrom(45, 90, 600, 1440, 4000),
      zone: fc.constantFrom("Europe/Berlin", "Europe/Berlin", "America/New_York"),
      clockChange: fc.constantFrom({ missing: "shift", repeated: "first" }, { missing: "skip", repeated: "second" }),
      rule,
      rdates: fc.array(times, { maxLength: 2 }),
      exdates: fc.array(fc.oneof(days, times), { maxLength: 2 }),
    },
    { requiredKeys: ["start", "durationMinutes", "zone", "clockChange"] },
  )
  .chain((plain) =>
    fc.array(fc.tuple(fc.integer({ min: 0, max: 60 }), times), { maxLength: 3 }).map((moves) => {
      const keys = [...new Set(moves.map(([later]) => addDays(dateOf(plain.start as never), later)))]
      const overrides = keys.map((key, index) =>
        OccurrenceOverride.parse(
          index === 1
            ? { kind: "cancelled", key: `${key}${plain.start.slice(10)}` }
            : { kind: "moved", key: `${key}${plain.start.slice(10)}`, start: moves[index]?.[1] },
        ),
      )
      return Series.parse({ ...plain, overrides })
    }),
  )

const validity = fc.oneof(
  { weight: 3, arbitrary: fc.constant({}) },
  { weight: 1, arbitrary: fc.tuple(days, fc.integer({ min: 1, max: 90 })).map(([from, many]) => spanFrom(from, many)) },
)
const spanFrom = (from: LocalDate, many: number) => ({ from, to: addDays(from, many) })

const slot = fc
  .tuple(series, fc.option(behaviour, { nil: undefined }), validity)
  .map(([its, holidays, span]) => ({ series: its, ...(holidays === undefined ? {} : { holidays }), ...span }))
const offers: fc.Arbitrary<Offer> = fc
  .tuple(fc.array(slot, { minLength: 1, maxLength: 3 }), fc.option(behaviour, { nil: undefined }), validity, validity)
  .map(([slots, holidays, span, pause]) =>
    offerOf({
      schedule: { kind: "dates", slots, ...(holidays === undefined ? {} : { holidays }) },
      ...span,
      ...("from" in pause ? { state: "paused", pause: { ...pause, reason: "Umbau" } } : {}),
    }),
  )
const window = fc
  .tuple(days, fc.integer({ min: 1, max: 120 }))
  .map(([from, many]) =>
    Interval.parse({ start: `${from}T00:00`, end: `${addDays(from, many)}T00:00`, zone: "Europe/Berlin" }),
  )

describe("the dates of any offer", () => {
  it("are those of judging each date by itself (R18)", () => {
    const asked = fc.record(
      { calendars: fc.subarray(calendars), limit: fc.integer({ min: 1, max: 20 }) },
      { requiredKeys: ["calendars"] },
    )
    fc.assert(
      fc.property(offers, window, asked, (offer, span, options) => {
        const { knownTo: _horizon, notTold: _kinds, ...dates } = offerDates(offer, span, options)
        expect(dates).toEqual(slowDates(offer, span, options))
      }),
      { numRuns: 200 },
    )
  })

  it("are the same when they are asked for again, by the same calendars", () => {
    fc.assert(
      fc.property(fc.array(offers, { minLength: 2, maxLength: 3 }), window, (several, span) => {
        const told = several.map((offer) => offerDates(offer, span, { calendars }))
        expect(several.map((offer) => offerDates(offer, span, { calendars }))).toEqual(told)
        expect(several.map((offer) => offerDates(offer, span, { calendars: [...calendars] }))).toEqual(told)
      }),
      { numRuns: 30 },
    )
  })
})
