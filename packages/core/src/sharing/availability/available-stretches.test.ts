import { describe, expect, it } from "vitest"
import { OpeningHours } from "../../hours/index.js"
import { Interval } from "../../time/index.js"
import { gym, lendingOf } from "../booking/lending.fixture.js"
import { breakdownsOf } from "../resource/breakdowns.js"
import { ResourceRestriction } from "../resource/restriction.js"
import { availableStretches } from "./available-stretches.js"
import { exchangeStretches } from "./exchange-stretches.js"

const span = (start: string, end: string): Interval => Interval.parse({ start, end, zone: "Europe/Berlin" })
const weekdays = (days: ReadonlyArray<string>, from: string, to: string) => ({
  slots: days.map((day) => ({ day, from, to })),
})
const breakdown = (more: object): ResourceRestriction =>
  ResourceRestriction.parse({
    id: "e1",
    resource: "turnhalle",
    kind: "breakdown",
    start: "2026-10-13T10:00",
    zone: "Europe/Berlin",
    reason: "Wasserschaden",
    state: { status: "active" },
    ...more,
  })

const stretches = (availability: object, window: Interval, more: Parameters<typeof lendingOf>[1] = {}) =>
  availableStretches(lendingOf(gym({ availability: availability as never }), more), window)

const free = (...asked: Parameters<typeof stretches>): ReadonlyArray<string> =>
  stretches(...asked).available.map(({ interval }) => `${interval.start} ${interval.end}`)

const week = span("2026-10-12T00:00", "2026-10-17T00:00")

describe("a resource can be used", () => {
  it("always, where its owner asks nothing (R39)", () => {
    expect(free({}, week)).toEqual(["2026-10-12T00:00 2026-10-17T00:00"])
    const { availability: _none, ...plain } = gym()
    expect(availableStretches(lendingOf(plain), week).available).toHaveLength(1)
  })

  it("in its bookable hours, and hours that meet are one (R39)", () => {
    const windows = [
      weekdays(["we"], "14:00", "18:00"),
      weekdays(["we"], "18:00", "20:00"),
      weekdays(["fr"], "16:00", "22:00"),
    ]
    expect(free({ windows }, week)).toEqual(["2026-10-14T14:00 2026-10-14T20:00", "2026-10-16T16:00 2026-10-16T22:00"])
  })

  it("up to midnight and over it, in the hours of the day on which they begin (R39)", () => {
    const windows = [
      weekdays(["tu"], "20:00", "24:00"),
      weekdays(["we"], "00:00", "01:00"),
      weekdays(["th"], "22:00", "02:00"),
    ]
    expect(free({ windows }, week)).toEqual(["2026-10-13T20:00 2026-10-14T01:00", "2026-10-15T22:00 2026-10-16T02:00"])
    const lastDay = [{ ...weekdays(["th"], "22:00", "02:00"), to: "2026-10-16" }]
    expect(free({ windows: lastDay }, week)).toEqual(["2026-10-15T22:00 2026-10-16T02:00"])
  })

  it("in hours that hold on that day only (R39)", () => {
    const windows = [
      { ...weekdays(["mo", "we"], "14:00", "15:00"), to: "2026-10-13" },
      { ...weekdays(["mo", "we"], "16:00", "17:00"), from: "2026-10-13" },
    ]
    expect(free({ windows }, week)).toEqual(["2026-10-12T14:00 2026-10-12T15:00", "2026-10-14T16:00 2026-10-14T17:00"])
  })

  it("not in the hours of its owner, not in a blackout, and each time says why (R39)", () => {
    const blackout = { start: "2026-10-12T12:00", end: "2026-10-12T15:00", reason: "Grundreinigung" }
    const coreUse = [weekdays(["mo"], "08:00", "13:00")]
    const { available, unavailable } = stretches(
      { coreUse, blackouts: [blackout] },
      span("2026-10-12T06:00", "2026-10-12T18:00"),
    )
    expect(available.map(({ interval }) => interval.start)).toEqual(["2026-10-12T06:00", "2026-10-12T15:00"])
    expect(unavailable.map(({ interval, because }) => [interval.start, because])).toEqual([
      ["2026-10-12T08:00", [{ _tag: "coreUse" }]],
      ["2026-10-12T12:00", [{ _tag: "blackout", blackout }, { _tag: "coreUse" }]],
      ["2026-10-12T13:00", [{ _tag: "blackout", blackout }]],
    ])
  })

  it("not in hours of its owner that began on the day before (R39)", () => {
    const coreUse = [weekdays(["mo"], "22:00", "02:00")]
    expect(free({ coreUse }, span("2026-10-13T00:00", "2026-10-13T06:00"))).toEqual([
      "2026-10-13T02:00 2026-10-13T06:00",
    ])
  })

  it("not on closures, from midnight to midnight, and the closure is named (R39)", () => {
    const holidays = { kind: "rests", on: ["schulferien", "feiertag"] }
    const { available, unavailable } = stretches({ holidays }, span("2026-10-16T12:00", "2026-11-02T12:00"))
    expect(available.map(({ interval }) => `${interval.start} ${interval.end}`)).toEqual([
      "2026-10-16T12:00 2026-10-17T00:00",
      "2026-11-02T00:00 2026-11-02T12:00",
    ])
    const names = unavailable.map(({ because: [reason] }) =>
      reason?._tag === "closure" ? reason.because.map(({ closure }) => closure.reason) : [],
    )
    expect(names).toEqual([["Herbstferien NW"], ["Allerheiligen"]])
  })

  it("only on closures, where that is how it is lent (R39)", () => {
    const holidays = { kind: "only", on: ["schulferien"] }
    expect(free({ holidays }, span("2026-10-16T00:00", "2026-11-04T00:00"))).toEqual([
      "2026-10-17T00:00 2026-11-01T00:00",
    ])
  })

  it("on days that no calendar knows, and that is said (R39)", () => {
    const beyond = span("2027-07-31T00:00", "2027-08-03T00:00")
    const { available, uncertain } = stretches({ holidays: { kind: "rests", on: ["schulferien"] } }, beyond)
    expect(available).toHaveLength(1)
    expect(uncertain.map(({ interval, because }) => [interval.start, interval.end, because[0]?._tag])).toEqual([
      ["2027-08-01T00:00", "2027-08-03T00:00", "closureUnknown"],
    ])
    const windows = [weekdays(["mo"], "14:00", "16:00")]
    const within = stretches({ windows, holidays: { kind: "rests", on: ["schulferien"] } }, beyond).uncertain
    expect(within.map(({ interval }) => `${interval.start} ${interval.end}`)).toEqual([
      "2027-08-02T14:00 2027-08-02T16:00",
    ])
  })
})

describe("a house that is lent only while it is closed for its own visitors", () => {
  const tuesday = span("2026-10-13T08:00", "2026-10-13T20:00")
  const hoursOf = (rules: ReadonlyArray<object>) => OpeningHours.parse({ zone: "Europe/Berlin", rules })

  it("is lent outside its opening hours (R39)", () => {
    const openingHours = hoursOf([{ access: "open", weekdays: ["tu"], spans: [{ from: "10:00", to: "16:00" }] }])
    expect(free({ outsideOpeningHours: true }, tuesday, { openingHours })).toEqual([
      "2026-10-13T08:00 2026-10-13T10:00",
      "2026-10-13T16:00 2026-10-13T20:00",
    ])
    expect(free({}, tuesday, { openingHours })).toHaveLength(1)
  })

  it("is lent into a night only after it closed, also where the day before was open long", () => {
    const openingHours = hoursOf([{ access: "open", weekdays: ["mo"], spans: [{ from: "20:00", to: "09:00" }] }])
    expect(free({ outsideOpeningHours: true }, tuesday, { openingHours })).toEqual([
      "2026-10-13T09:00 2026-10-13T20:00",
    ])
  })

  it("is lent where nobody knows its hours, and that is said, not guessed (R39)", () => {
    const { available, uncertain } = stretches({ outsideOpeningHours: true }, tuesday)
    expect(available).toHaveLength(1)
    expect(uncertain.map(({ because }) => because)).toEqual([
      [{ _tag: "openingHoursUnknown", because: [{ _tag: "hoursUnknown" }] }],
    ])
  })

  it("may be needed where somebody may come by appointment", () => {
    const openingHours = hoursOf([
      { access: "byAppointment", weekdays: ["tu"], spans: [{ from: "10:00", to: "12:00" }] },
    ])
    const { uncertain } = stretches({ outsideOpeningHours: true }, tuesday, { openingHours })
    expect(uncertain.map(({ interval, because }) => [interval.start, because])).toEqual([
      ["2026-10-13T10:00", [{ _tag: "byAppointment" }]],
    ])
  })
})

describe("a resource that is out of order", () => {
  it("cannot be used until the instant at which that was solved (R39, R43)", () => {
    const restrictions = [breakdown({ state: { status: "solved", at: "2026-10-14T06:00:00Z" } })]
    expect(free({}, week, { restrictions })).toEqual([
      "2026-10-12T00:00 2026-10-13T10:00",
      "2026-10-14T08:00 2026-10-17T00:00",
    ])
  })

  it("cannot be used any more where nobody knows an end; a hint takes nothing (R39, R43)", () => {
    expect(free({}, week, { restrictions: [breakdown({})] })).toEqual(["2026-10-12T00:00 2026-10-13T10:00"])
    expect(free({}, week, { restrictions: [breakdown({ kind: "hint" })] })).toHaveLength(1)
    expect(free({}, week, { restrictions: [breakdown({ resource: "aula" })] })).toEqual([
      "2026-10-12T00:00 2026-10-17T00:00",
    ])
    const before = breakdown({ state: { status: "solved", at: "2026-10-01T06:00:00Z" } })
    expect(free({}, week, { restrictions: [before] })).toEqual(["2026-10-12T00:00 2026-10-17T00:00"])
    expect(breakdownsOf(lendingOf(gym(), { restrictions: [before] }))).toEqual([])
  })

  it("can be used while some of its units are left (R38, R43)", () => {
    const chairs = gym({ use: { mode: "shared", units: 10 } })
    const six = breakdown({ id: "e1", units: 6, end: "2026-10-15T10:00" })
    const four = breakdown({ id: "e2", units: 4, start: "2026-10-14T10:00", end: "2026-10-16T10:00" })
    const lending = lendingOf(chairs, { restrictions: [four, six] })
    const { unavailable } = availableStretches(lending, week)
    expect(unavailable.map(({ interval, because }) => [interval.start, interval.end, because])).toEqual([
      ["2026-10-14T10:00", "2026-10-15T10:00", [{ _tag: "breakdown", restrictions: ["e1", "e2"] }]],
    ])
    expect(breakdownsOf(lending).map(({ restriction, units }) => [restriction.id, units])).toEqual([
      ["e1", 6],
      ["e2", 4],
    ])
  })
})

describe("a thing that is fetched and brought back", () => {
  const exchange = { hours: [weekdays(["fr", "mo"], "10:00", "12:00")] }
  const weekend = span("2026-10-16T00:00", "2026-10-19T00:00")

  it("is away over night and over the lunch break, but not on days without hours (R39)", () => {
    const windows = [weekdays(["th", "fr", "sa"], "08:00", "12:00"), weekdays(["th", "fr", "sa"], "14:00", "20:00")]
    expect(free({ windows, exchange }, week)).toEqual(["2026-10-15T08:00 2026-10-17T00:00"])
    expect(free({ windows, exchange }, weekend)).toEqual(["2026-10-16T00:00 2026-10-17T20:00"])
    expect(free({ windows }, weekend)).toHaveLength(4)
  })

  it("is not away on a day without hours, also where those of the day before last until midnight (R39)", () => {
    const gap = [weekdays(["mo", "we"], "08:00", "20:00")]
    expect(free({ windows: gap, exchange }, week)).toEqual([
      "2026-10-12T08:00 2026-10-12T20:00",
      "2026-10-14T08:00 2026-10-14T20:00",
    ])
    const midnight = [weekdays(["mo", "we"], "08:00", "24:00")]
    expect(free({ windows: midnight, exchange }, week)).toHaveLength(2)
  })

  it("can be fetched over midnight, but not on a day on which its owner rests (R39)", () => {
    const hours = [weekdays(["th", "fr"], "22:00", "01:00")]
    const lending = (holidays?: object) =>
      lendingOf(
        gym({ availability: { exchange: { hours, ...(holidays === undefined ? {} : { holidays }) } } as never }),
      )
    const exchanges = (holidays?: object) =>
      exchangeStretches(lending(holidays), week)?.map(({ interval }) => `${interval.start} ${interval.end}`)
    expect(exchanges()).toEqual(["2026-10-15T22:00 2026-10-16T01:00", "2026-10-16T22:00 2026-10-17T00:00"])
    const longer = span("2026-10-16T12:00", "2026-10-18T00:00")
    const rests = { kind: "rests", on: ["schulferien"] }
    expect(exchangeStretches(lending(), longer)?.map(({ interval }) => interval.end)).toEqual(["2026-10-17T01:00"])
    expect(exchangeStretches(lending(rests), longer)?.map(({ interval }) => interval.end)).toEqual(["2026-10-17T00:00"])
    const night = span("2026-10-16T00:30", "2026-10-16T06:00")
    expect(exchangeStretches(lending(), night)?.map(({ interval }) => interval.end)).toEqual(["2026-10-16T01:00"])
    expect(exchangeStretches(lendingOf(gym()), week)).toBeUndefined()
  })
})

describe("when the clocks are changed", () => {
  it("hours keep their wall-clock times, and whole days all of their time", () => {
    const spring = span("2026-03-28T00:00", "2026-03-31T00:00")
    const windows = [weekdays(["sa", "su", "mo"], "01:00", "04:00")]
    expect(stretches({ windows }, spring).available.map(({ from, to }) => (to - from) / 3_600_000)).toEqual([3, 2, 3])
    const autumn = span("2026-10-24T00:00", "2026-10-27T00:00")
    expect(stretches({ windows }, autumn).available.map(({ from, to }) => (to - from) / 3_600_000)).toEqual([3, 4, 3])
    const always = [weekdays(["mo", "tu", "we", "th", "fr", "sa", "su"], "00:00", "24:00")]
    expect(free({ windows: always }, autumn)).toEqual(["2026-10-24T00:00 2026-10-27T00:00"])
    expect(free({ windows: always }, spring)).toEqual(["2026-03-28T00:00 2026-03-31T00:00"])
  })

  it("hours that the clock skips are none", () => {
    const windows = [weekdays(["su"], "02:45", "03:15")]
    expect(free({ windows }, span("2026-03-29T00:00", "2026-03-30T00:00"))).toEqual([])
  })

  it("windows of other zones are told by the clock of the resource", () => {
    const windows = [weekdays(["mo"], "14:00", "18:00")]
    const asked = Interval.parse({ start: "2026-10-12T09:00", end: "2026-10-12T10:00", zone: "America/New_York" })
    expect(free({ windows }, asked)).toEqual(["2026-10-12T15:00 2026-10-12T16:00"])
  })
})
