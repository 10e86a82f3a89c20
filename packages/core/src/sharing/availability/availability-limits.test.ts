import { describe, expect, it } from "vitest"
import { Instant } from "../../time/index.js"
import { gym, lendingOf, wish } from "../booking/lending.fixture.js"
import type { AvailabilityFinding } from "./availability-finding.js"
import { availabilityFindings } from "./availability-findings.js"

const weekdays = (days: ReadonlyArray<string>, from: string, to: string) => ({
  slots: days.map((day) => ({ day, from, to })),
})

const found = (
  availability: object,
  wanted: ReturnType<typeof wish>,
  more: Parameters<typeof lendingOf>[1] = {},
): ReadonlyArray<AvailabilityFinding> =>
  availabilityFindings(lendingOf(gym({ availability: availability as never }), more), wanted)

const error = { rule: "R39", severity: "error", path: ["interval"] }

describe("the time of asking", () => {
  const begin = { ...error, path: ["interval", "start"] }
  const now = Instant.parse("2026-10-09T08:00:00Z")
  const leadTime = (amount: number, unit: string) => ({ leadTime: { amount, unit } })

  it("keeps the lead time in its unit, and the earliest time is named (R39)", () => {
    const monday = wish("2026-10-12T09:00", "2026-10-12T10:00")
    expect(found(leadTime(3, "calendarDays"), monday, { now })).toEqual([])
    expect(found(leadTime(3, "workingDays"), monday, { now })).toEqual([
      {
        _tag: "TooSoon",
        ...begin,
        leadTime: { amount: 3, unit: "workingDays" },
        actual: 1,
        earliest: "2026-10-14T00:00",
      },
    ])
    expect(found(leadTime(4, "calendarDays"), monday, { now })).toMatchObject([
      { actual: 3, earliest: "2026-10-13T00:00" },
    ])
    expect(found(leadTime(72, "hours"), monday, { now })).toMatchObject([{ actual: 71, earliest: "2026-10-12T10:00" }])
    expect(found(leadTime(71, "hours"), monday, { now })).toEqual([])
  })

  it("is not after the use begins, whatever else is asked (R39)", () => {
    expect(found(leadTime(3, "workingDays"), wish("2026-10-09T09:00", "2026-10-09T12:00"), { now })).toEqual([
      { _tag: "InThePast", ...begin, begins: "2026-10-09T09:00", asked: "2026-10-09T10:00" },
    ])
    expect(found({}, wish("2026-10-09T10:00", "2026-10-09T12:00"), { now })).toEqual([])
  })

  it("is held against the pick-up, where the use comes later (R39)", () => {
    const later = wish("2026-10-14T09:00", "2026-10-14T12:00", { pickUp: "2026-10-09T09:00" })
    expect(found({}, later, { now })).toEqual([
      { _tag: "InThePast", ...error, path: ["pickUp"], begins: "2026-10-09T09:00", asked: "2026-10-09T10:00" },
    ])
    const friday = wish("2026-10-14T09:00", "2026-10-14T12:00", { pickUp: "2026-10-13T09:00" })
    expect(found(leadTime(5, "calendarDays"), friday, { now })).toMatchObject([{ _tag: "TooSoon", path: ["pickUp"] }])
    expect(found({ atMostDaysAhead: 4 }, friday, { now })).toEqual([])
  })

  it("is not too far before the day on which it begins (R39)", () => {
    expect(found({ atMostDaysAhead: 4 }, wish("2026-10-13T22:00", "2026-10-14T02:00"), { now })).toEqual([])
    expect(found({ atMostDaysAhead: 4 }, wish("2026-10-14T00:00", "2026-10-14T02:00"), { now })).toEqual([
      { _tag: "TooFarAhead", ...begin, atMostDays: 4, actualDays: 5, latest: "2026-10-13" },
    ])
  })
})

describe("the length of a use", () => {
  it("is a real one, also in the nights in which the clocks are changed (R39)", () => {
    const night = wish("2026-10-24T22:00", "2026-10-25T06:00")
    expect(found({ longestMinutes: 480 }, night)).toEqual([
      { _tag: "TooLong", ...error, longestMinutes: 480, actualMinutes: 540 },
    ])
    expect(found({ shortestMinutes: 540, longestMinutes: 540 }, night)).toEqual([])
    expect(found({ shortestMinutes: 90 }, wish("2026-10-14T14:00", "2026-10-14T15:00"))).toEqual([
      { _tag: "TooShort", ...error, shortestMinutes: 90, actualMinutes: 60 },
    ])
  })

  it("begins and ends on steps of the clock, which each day counts anew (R39)", () => {
    expect(found({ stepMinutes: 45 }, wish("2026-10-14T14:15", "2026-10-15T00:00"))).toEqual([])
    expect(found({ stepMinutes: 70 }, wish("2026-10-14T14:00", "2026-10-14T23:50"))).toEqual([
      {
        _tag: "OffStep",
        ...error,
        path: ["interval", "end"],
        stepMinutes: 70,
        at: "2026-10-14T23:50",
        before: "2026-10-14T23:20",
        after: "2026-10-15T00:00",
      },
    ])
    const elsewhere = wish("2026-10-14T18:30", "2026-10-14T19:30", {
      interval: { start: "2026-10-14T18:30", end: "2026-10-14T19:30", zone: "Asia/Kolkata" },
    })
    expect(found({ stepMinutes: 60 }, elsewhere)).toEqual([])
  })
})

describe("where things are picked up and brought back", () => {
  const exchange = { hours: [weekdays(["fr"], "14:00", "17:00"), weekdays(["tu"], "09:00", "12:00")] }

  it("a day without exchange is one on which what was fetched before is used (R39)", () => {
    const weekend = wish("2026-10-10T10:00", "2026-10-11T18:00", {
      pickUp: "2026-10-09T17:00",
      bringBack: "2026-10-13T12:00",
    })
    expect(found({ exchange }, weekend)).toEqual([])
  })

  it("the moments are told apart from the use, with the nearest that are possible (R39)", () => {
    const weekend = wish("2026-10-10T10:00", "2026-10-11T18:00", { pickUp: "2026-10-09T18:00" })
    expect(found({ exchange }, weekend)).toEqual([
      {
        _tag: "NoExchangeThen",
        ...error,
        path: ["pickUp"],
        exchange: "pickUp",
        at: "2026-10-09T18:00",
        lacking: "hour",
        because: [],
        before: "2026-10-09T17:00",
        after: "2026-10-13T09:00",
      },
      {
        _tag: "NoExchangeThen",
        ...error,
        path: ["interval", "end"],
        exchange: "bringBack",
        at: "2026-10-11T18:00",
        lacking: "day",
        because: [],
        before: "2026-10-09T17:00",
        after: "2026-10-13T09:00",
      },
    ])
  })

  it("there is no exchange on closures on which the owner rests, though there is use (R39)", () => {
    const resting = { exchange: { ...exchange, holidays: { kind: "rests", on: ["schulferien"] } } }
    const [pickUp, ...others] = found(
      resting,
      wish("2026-10-16T14:00", "2026-10-20T12:00", { bringBack: "2026-11-03T09:00" }),
    )
    expect([pickUp, others]).toEqual([undefined, []])
    expect(found(resting, wish("2026-10-16T14:00", "2026-10-20T12:00"))).toMatchObject([
      {
        _tag: "NoExchangeThen",
        lacking: "day",
        because: [{ closure: { reason: "Herbstferien NW" } }],
        before: "2026-10-16T17:00",
        after: "2026-11-03T09:00",
      },
    ])
  })

  it("a day that no calendar knows is warned of (R39)", () => {
    const resting = { exchange: { ...exchange, holidays: { kind: "rests", on: ["schulferien"] } } }
    const findings = found(resting, wish("2027-07-30T14:00", "2027-08-03T12:00"), {
      now: Instant.parse("2027-06-01T08:00:00Z"),
    })
    expect(findings).toMatchObject([{ _tag: "ClosureUnknown", of: "exchange", from: "2027-08-03", to: "2027-08-04" }])
  })

  it("the owner's own use, blackouts and breakdowns bind from the pick-up to the return, closures and hours do not", () => {
    const wanted = wish("2026-10-10T10:00", "2026-10-11T18:00", {
      pickUp: "2026-10-09T17:00",
      bringBack: "2026-10-13T12:00",
    })
    expect(found({ coreUse: [weekdays(["mo"], "08:00", "10:00")] }, wanted)).toMatchObject([{ _tag: "CoreUseThen" }])
    expect(found({ windows: [weekdays(["sa", "su"], "00:00", "24:00")] }, wanted)).toEqual([])
    expect(found({ windows: [weekdays(["sa"], "00:00", "24:00")] }, wanted)).toMatchObject([{ _tag: "OutsideWindows" }])
  })

  it("an owner who never exchanges anything again has no nearest moment", () => {
    const over = { exchange: { hours: [{ ...weekdays(["fr"], "14:00", "17:00"), to: "2024-01-01" }] } }
    const [finding] = found(over, wish("2026-10-10T10:00", "2026-10-11T18:00"))
    expect(finding).not.toHaveProperty("before")
    expect(finding).not.toHaveProperty("after")
  })
})
