import * as Result from "effect/Result"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { Booking, bookingFindings } from "../sharing/index.js"
import { calendars, gym, lendingOf, wish } from "../sharing/lending.fixture.js"
import { at, clock, decision, onceRequest, seriesRequest } from "./request.fixture.js"
import { addDays, LocalDate } from "../time/index.js"
import { grantRequest, planRebooking, planRequest, rebookDates, requestedDates } from "./index.js"

const check = bookingFindings
const keys = (dates: ReadonlyArray<{ readonly key: string }>) => dates.map(({ key }) => key.slice(5, 10))
const done = <A, P>(result: Result.Result<A, P>): A => Result.getOrThrow(result)
const refused = <A, P>(result: Result.Result<A, P>): P => Result.getOrThrow(Result.flip(result))
const taken = (id: string, start: string, end: string) => wish(start, end, { id, borrower: "verein" })

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

describe("the plan of a request", () => {
  it("checks every date, not only the first ones (R38)", () => {
    const lending = lendingOf(gym(), { bookings: [taken("fest", "2026-12-16T14:00", "2026-12-16T18:00")] })
    const plan = planRequest(lending, seriesRequest(), { check })
    expect([plan.bookable.length, keys(plan.refused), keys(plan.dropped)]).toEqual([8, ["12-16"], ["10-21", "10-28"]])
    expect(plan.refused[0]?.findings).toMatchObject([{ _tag: "ResourceTaken", rule: "R38", by: ["fest"] }])
  })

  it("finds dates that last into the next one of the same series (R38)", () => {
    const long = seriesRequest({ rule: { freq: "daily", count: 3 }, durationMinutes: 25 * 60 })
    const plan = planRequest(lendingOf(gym()), long, { check })
    expect([keys(plan.bookable), keys(plan.refused)]).toEqual([["10-07", "10-09"], ["10-08"]])
    expect(plan.refused[0]?.findings).toMatchObject([{ _tag: "ResourceTaken", by: ["anfrage/2026-10-07T15:00"] }])
  })

  it("counts the earlier dates for the rules of the later ones", () => {
    const rules = [{ rule: { kind: "quota", of: "bookings", atMost: 2, per: { kind: "month" } } } as const]
    const plan = planRequest(lendingOf(gym({ rules })), seriesRequest(), { check })
    expect(keys(plan.bookable)).toEqual(["10-07", "10-14", "11-04", "11-11", "12-02", "12-09"])
    expect(plan.refused.map(({ findings }) => findings[0]?._tag)).toEqual(Array(3).fill("QuotaExceeded"))
  })

  it("takes what was in time when it was handed in as in time, but not what has begun by now (R39)", () => {
    const resource = gym({ availability: { leadTime: { amount: 14, unit: "calendarDays" } } })
    const late = lendingOf(resource, { now: at("2026-11-03T08:00:00Z") })
    const plan = planRequest(late, seriesRequest(), { check })
    expect([keys(plan.bookable)[0], keys(plan.refused)]).toEqual(["11-04", ["10-07", "10-14"]])
    const { submittedAt: _at, ...unknown } = seriesRequest()
    expect(keys(planRequest(late, unknown, { check }).bookable)[0]).toBe("11-18")
  })

  it("can be made for fewer units than were asked for", () => {
    const chairs = gym({ use: { mode: "shared", units: 10 } })
    const lending = lendingOf(chairs, {
      bookings: [wish("2026-10-14T15:00", "2026-10-14T16:00", { id: "b", borrower: "verein", units: 7 })],
    })
    const request = onceRequest("2026-10-14T15:00", "2026-10-14T16:00", { units: 5 })
    expect(planRequest(lending, request, { check }).refused[0]?.findings).toMatchObject([
      { _tag: "NotEnoughUnits", free: 3 },
    ])
    const granted = done(grantRequest(planRequest(lending, request, { check, units: 3 }), decision))
    expect([granted.request.state, granted.bookings[0]?.units]).toEqual([
      { status: "partiallyGranted", ...decision, dropped: [], units: 3 },
      3,
    ])
  })
})

describe("a grant", () => {
  const lending = lendingOf(gym({ terms: { fee: { kind: "free" } } }), {
    bookings: [taken("fest", "2026-12-16T14:00", "2026-12-16T18:00")],
  })

  it("books what is bookable and keeps why the other dates were dropped (R42)", () => {
    const plan = planRequest(lending, seriesRequest(), { check })
    const { request, bookings } = done(grantRequest(plan, { ...decision, conditions: ["Hallenschuhe"] }))
    expect(request.state).toEqual({
      status: "partiallyGranted",
      ...decision,
      dropped: [{ key: "2026-12-16T15:00", because: [{ _tag: "ResourceTaken", rule: "R38" }] }],
    })
    expect(bookings.length).toBe(8)
    expect(bookings.map((booking) => Booking.parse(booking))).toEqual(bookings)
    expect(bookings[0]?.grant).toMatchObject({
      ...decision,
      terms: { fee: { kind: "free" } },
      conditions: ["Hallenschuhe"],
    })
  })

  it("is whole where only resting dates are missing (R39)", () => {
    const plan = planRequest(lendingOf(gym()), seriesRequest(), { check })
    expect(done(grantRequest(plan, decision)).request.state).toEqual({ status: "granted", ...decision })
  })

  it("is for some dates where the owner names them; what is left out is said without a rule", () => {
    const plan = planRequest(lendingOf(gym()), onceRequest("2026-10-14T15:00", "2026-10-14T16:00"), { check })
    expect(refused(grantRequest(plan, { ...decision, which: [] }))).toMatchObject({ _tag: "NothingBookable" })
    const series = planRequest(lending, seriesRequest(), { check })
    const { request, bookings } = done(grantRequest(series, { ...decision, which: [clock("2026-11-04T15:00")] }))
    expect(bookings.map(({ key }) => key)).toEqual(["2026-11-04T15:00"])
    expect(
      request.state.status === "partiallyGranted" && request.state.dropped.map(({ because }) => because.length),
    ).toEqual([0, 0, 0, 0, 0, 0, 0, 1])
    expect(
      refused(grantRequest(series, { ...decision, which: [clock("2026-12-16T15:00"), clock("2026-10-21T15:00")] })),
    ).toEqual({
      _tag: "DatesNotOpen",
      path: ["which"],
      request: "anfrage",
      keys: ["2026-12-16T15:00", "2026-10-21T15:00"],
    })
  })

  it("is for uncertain dates only where the owner names them", () => {
    const plan = planRequest(lendingOf(gym(), { calendars: [] }), seriesRequest(), { check })
    expect(plan.uncertain.length).toBe(11)
    expect(refused(grantRequest(plan, decision))).toEqual({
      _tag: "NothingBookable",
      path: ["time"],
      request: "anfrage",
      refused: 0,
      resting: 0,
      uncertain: 11,
    })
    const { request, bookings } = done(grantRequest(plan, { ...decision, which: [clock("2026-10-07T15:00")] }))
    expect(bookings.length).toBe(1)
    expect(request.state).toMatchObject({
      dropped: Array(10).fill({ because: [{ _tag: "DateUncertain", rule: "R39" }] }),
    })
  })

  it("needs a function of the owner, unless the owner lets the rules decide", () => {
    const grantedBy = (approval: "owner" | "automatic") =>
      grantRequest(planRequest(lendingOf(gym({ approval })), seriesRequest(), { check }), { at: decision.at })
    expect(refused(grantedBy("owner"))).toEqual({ _tag: "OwnerDecides", path: ["by"], resource: "turnhalle" })
    expect(done(grantedBy("automatic")).request.state).toEqual({ status: "granted", at: decision.at })
  })

  it("is made once, and from no state in which nothing was handed in", () => {
    const plan = planRequest(lending, seriesRequest(), { check })
    const { request } = done(grantRequest(plan, decision))
    expect(refused(grantRequest({ ...plan, request }, decision))).toMatchObject({
      _tag: "WrongRequestState",
      allowed: ["submitted", "clarification", "waiting"],
    })
    expect(refused(grantRequest(plan, { ...decision, conditions: [" "] }))).toMatchObject({
      _tag: "InvalidValue",
      path: ["conditions", 0],
    })
  })
})

describe("dates that were dropped", () => {
  const fest = taken("fest", "2026-12-16T14:00", "2026-12-16T18:00")
  const lending = lendingOf(gym(), { bookings: [fest] })
  const granted = done(grantRequest(planRequest(lending, seriesRequest(), { check }), decision))
  const later = { ...decision, at: at("2026-11-01T08:00:00Z") }

  it("are taken up later, once nothing stands against them any more", () => {
    const still = done(planRebooking({ ...lending, bookings: [fest, ...granted.bookings] }, granted.request, { check }))
    expect([still.bookable, keys(still.refused)]).toEqual([[], ["12-16"]])
    expect(refused(rebookDates(still, later))).toMatchObject({ _tag: "NothingBookable", refused: 1 })
    const free = done(planRebooking({ ...lending, bookings: granted.bookings }, granted.request, { check }))
    const { request, bookings } = done(rebookDates(free, later))
    expect([request.state, bookings.map(({ id }) => id)]).toEqual([
      { status: "granted", ...later },
      ["anfrage/2026-12-16T15:00"],
    ])
  })

  it("are not taken up twice, nor any that the request does not ask for", () => {
    const asked = ["2026-10-07T15:00", "2026-10-08T15:00", "2026-12-16T15:00"].map(clock)
    expect(
      refused(planRebooking({ ...lending, bookings: granted.bookings }, granted.request, { check, keys: asked })),
    ).toEqual({
      _tag: "DatesNotOpen",
      path: ["keys"],
      request: "anfrage",
      keys: ["2026-10-07T15:00", "2026-10-08T15:00"],
    })
    expect(refused(planRebooking(lending, seriesRequest(), { check }))).toMatchObject({ _tag: "WrongRequestState" })
  })

  it("of those given up, some are taken up under a new id, and nothing by itself (R43)", () => {
    const state = { status: "cancelled", by: "owner", reason: "Wasserschaden" } as const
    const bookings = granted.bookings.map((booking, index) => (index === 0 ? { ...booking, state } : booking))
    const bySelf = done(planRebooking({ ...lending, bookings }, granted.request, { check }))
    expect(keys([...bySelf.bookable, ...bySelf.refused])).toEqual(["12-16"])
    const asked = done(
      planRebooking({ ...lending, bookings }, granted.request, { check, keys: [clock("2026-10-07T15:00")] }),
    )
    expect(done(rebookDates(asked, later)).bookings.map(({ id }) => id)).toEqual(["anfrage/2026-10-07T15:00/2"])
  })
})

describe("laws of plans", () => {
  const weekdays = fc.subarray(["mo", "tu", "we", "th", "fr", "sa", "su"] as const, { minLength: 1 })
  const someSeries = fc
    .record({
      days: weekdays,
      count: fc.integer({ min: 1, max: 25 }),
      length: fc.constantFrom(30, 90, 60 * 30),
      hour: fc.integer({ min: 0, max: 23 }),
    })
    .map(({ days, count, length, hour }) => ({
      start: `2026-10-05T${String(hour).padStart(2, "0")}:00`,
      durationMinutes: length,
      rule: { freq: "weekly" as const, count, byDay: days.map((weekday) => ({ weekday })) },
    }))
  const someTaken = fc.array(fc.record({ day: fc.nat({ max: 60 }), hour: fc.nat({ max: 20 }) }), { maxLength: 8 })
  const lendingWith = (times: ReadonlyArray<{ readonly day: number; readonly hour: number }>) =>
    lendingOf(gym(), {
      bookings: times.map(({ day, hour }, index) => {
        const on = addDays(LocalDate.parse("2026-10-05"), day)
        return taken(
          `b${index}`,
          `${on}T${String(hour).padStart(2, "0")}:00`,
          `${on}T${String(hour + 3).padStart(2, "0")}:00`,
        )
      }),
    })

  it("every date is in exactly one list, and the bookable ones stand together (R38)", () => {
    fc.assert(
      fc.property(someSeries, someTaken, (series, times) => {
        const request = seriesRequest(series)
        const lending = lendingWith(times)
        const plan = planRequest(lending, request, { check })
        const lists = [...plan.bookable, ...plan.refused, ...plan.dropped, ...plan.uncertain]
          .map(({ key }) => key)
          .sort()
        const { wanted, dropped, uncertain } = requestedDates(request, { calendars })
        expect(lists).toEqual([...wanted, ...dropped, ...uncertain].map(({ key }) => key).sort())
        expect(new Set(lists).size).toBe(lists.length)
        const bookings = [...lending.bookings, ...plan.bookable.map(({ booking }) => booking)]
        for (const { booking } of plan.bookable) expect(check({ ...lending, bookings }, booking)).toEqual([])
      }),
      { numRuns: 60 },
    )
  })

  it("granting, then rebooking what was dropped when nothing stands against it, is granting all", () => {
    fc.assert(
      fc.property(someSeries, someTaken, (series, times) => {
        const request = seriesRequest({ ...series, durationMinutes: 90 })
        const lending = lendingWith(times)
        const free = { ...lending, bookings: [] }
        const all = grantRequest(planRequest(free, request, { check }), decision)
        const some = grantRequest(planRequest(lending, request, { check }), decision)
        if (Result.isFailure(all) || Result.isFailure(some)) return
        const plan = done(planRebooking({ ...free, bookings: some.success.bookings }, some.success.request, { check }))
        const rest = rebookDates(plan, decision)
        const bookings = [...some.success.bookings, ...(Result.isSuccess(rest) ? rest.success.bookings : [])]
        const byKey = (a: Booking, b: Booking) => ((a.key ?? "") < (b.key ?? "") ? -1 : 1)
        expect(bookings.toSorted(byKey)).toEqual(all.success.bookings.toSorted(byKey))
        expect(Result.isSuccess(rest) ? rest.success.request : some.success.request).toEqual(all.success.request)
      }),
      { numRuns: 60 },
    )
  })
})
