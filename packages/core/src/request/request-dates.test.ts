import * as Result from "effect/Result"
import { describe, expect, it } from "vitest"
import { calendars, wish } from "../sharing/booking/lending.fixture.js"
import { Booking, bookingFindings } from "../sharing/index.js"
import { LocalDate } from "../time/index.js"
import { requestedDates } from "./index.js"
import { keys, onceRequest, seriesRequest } from "./request.fixture.js"

const _check = bookingFindings
const _done = <A, P>(result: Result.Result<A, P>): A => Result.getOrThrow(result)
const _refused = <A, P>(result: Result.Result<A, P>): P => Result.getOrThrow(Result.flip(result))
const _taken = (id: string, start: string, end: string) => wish(start, end, { id, borrower: "verein" })

describe("the dates of a request", () => {
  it("rest on school holidays and public holidays unless it says otherwise (R39)", () => {
    const usual = requestedDates(seriesRequest(), { calendars })
    expect(keys(usual.wanted)).toEqual([
      "10-07",
      "10-14",
      "11-04",
      "11-11",
      "11-18",
      "11-25",
      "12-02",
      "12-09",
      "12-16",
    ])
    expect(usual.dropped.map(({ key, because }) => [key, because[0]?.closure.reason])).toEqual([
      ["2026-10-21T15:00", "Herbstferien NW"],
      ["2026-10-28T15:00", "Herbstferien NW"],
    ])
    const through = seriesRequest()
    const always = { ...through, time: { ...through.time, holidays: { kind: "rests", on: ["feiertag"] } as const } }
    expect(requestedDates(always, { calendars }).dropped).toEqual([])
  })

  it("are bookings by id, key and time, with what the request says of them", () => {
    const request = seriesRequest({}, { units: 2, group: { adults: 3, minors: 12 }, users: ["ogs"], income: false })
    const [first] = requestedDates(request, { calendars }).wanted
    expect(Booking.parse(first?.booking)).toEqual(first?.booking)
    expect(first?.booking).toMatchObject({
      id: "anfrage/2026-10-07T15:00",
      request: "anfrage",
      key: "2026-10-07T15:00",
      interval: { start: "2026-10-07T15:00", end: "2026-10-07T16:00", zone: "Europe/Berlin" },
      users: ["ogs"],
      units: 2,
      attendance: 15,
      income: false,
    })
  })

  it("do not rest where somebody asks once: that day was chosen", () => {
    const once = onceRequest("2026-10-21T15:00", "2026-10-21T16:00")
    const dates = requestedDates(once, { calendars })
    expect(dates.wanted.map(({ booking: { id, key } }) => [id, key])).toEqual([["anfrage/2026-10-21T15:00", undefined]])
  })

  it("are uncertain where no calendar knows the day, or none tells of holidays", () => {
    const { wanted, uncertain, knownTo } = requestedDates(
      seriesRequest({ start: "2027-07-14T15:00", rule: { freq: "weekly", count: 4 } }),
      { calendars },
    )
    expect([keys(wanted), keys(uncertain), knownTo]).toEqual([["07-14", "07-21", "07-28"], ["08-04"], "2027-08-01"])
    const untold = requestedDates(seriesRequest(), { calendars: [] })
    expect([untold.wanted.length, untold.uncertain.length, untold.notTold]).toEqual([
      0,
      11,
      ["schulferien", "feiertag"],
    ])
    expect(untold.uncertain[0]?.finding).toMatchObject({ _tag: "DateUncertain", rule: "R39", key: "2026-10-07T15:00" })
  })

  it("go to the end of the school year where nobody named an end, and to a named day where somebody did", () => {
    const endless = seriesRequest({ rule: { freq: "weekly" } })
    const last = (until?: string) => {
      const dates = requestedDates(endless, {
        calendars,
        ...(until === undefined ? {} : { until: LocalDate.parse(until) }),
      })
      return [dates.wanted.at(-1)?.key, dates.until]
    }
    expect(last()).toEqual(["2027-07-28T15:00", "2027-07-31"])
    expect(last("2026-11-10")).toEqual(["2026-11-04T15:00", "2026-11-10"])
    expect(last("2026-10-06")).toEqual([undefined, "2026-10-06"])
  })

  it("keep their key where they are moved, and rest by the day on which they are then", () => {
    const overrides = [
      { kind: "moved", key: "2026-10-14T15:00", start: "2026-10-22T15:00" },
      { kind: "moved", key: "2026-10-21T15:00", start: "2026-10-15T15:00" },
      { kind: "moved", key: "2026-12-16T15:00", start: "2027-01-20T15:00" },
      { kind: "cancelled", key: "2026-11-04T15:00", reason: "Martinszug" },
    ]
    const dates = requestedDates(seriesRequest({ overrides, exdates: ["2026-11-11"] }), {
      calendars,
      until: LocalDate.parse("2026-12-16"),
    })
    expect(keys(dates.dropped)).toEqual(["10-14", "10-28"])
    expect(dates.wanted.map(({ key, booking }) => [key.slice(5, 10), booking.interval.start.slice(0, 10)])).toEqual([
      ["10-07", "2026-10-07"],
      ["10-21", "2026-10-15"],
      ["11-18", "2026-11-18"],
      ["11-25", "2026-11-25"],
      ["12-02", "2026-12-02"],
      ["12-09", "2026-12-09"],
      ["12-16", "2027-01-20"],
    ])
    expect(dates.omitted.map(({ key, because }) => [key.slice(5, 10), because])).toEqual([
      ["11-04", "cancelled"],
      ["11-11", "excluded"],
    ])
  })

  it("do not go beyond a named day because one of them was moved beyond it", () => {
    const overrides = [{ kind: "moved", key: "2026-10-07T15:00", start: "2026-12-03T15:00" }]
    const dates = requestedDates(seriesRequest({ overrides }), { calendars, until: LocalDate.parse("2026-11-11") })
    expect(keys(dates.wanted)).toEqual(["10-14", "11-04", "11-11", "10-07"])
  })

  it("last as long as they should on the nights of the clock changes, and never end before they begin", () => {
    const night = seriesRequest({
      start: "2026-10-25T02:30",
      rule: { freq: "daily", count: 1 },
      durationMinutes: 30,
      clockChange: { missing: "shift", repeated: "second" },
    })
    const { wanted, dropped } = requestedDates(night, { calendars })
    const [date] = [...wanted, ...dropped]
    expect(date?.booking.interval).toMatchObject({ start: "2026-10-25T02:30", end: "2026-10-25T03:00" })
    expect(Booking.safeParse(date?.booking).success).toBe(true)
    const whole = seriesRequest({
      start: "2026-10-25T02:00",
      rule: { freq: "daily", count: 1 },
      clockChange: { missing: "shift", repeated: "first" },
    })
    const [hour] = requestedDates(whole, { calendars }).dropped
    expect(hour?.booking.interval).toMatchObject({ start: "2026-10-25T02:00", end: "2026-10-25T03:00" })
  })
})
