import { describe, expect, it } from "vitest"
import { gym, lendingOf, wish } from "../sharing/booking/lending.fixture.js"
import { ResourceRequest } from "../sharing/index.js"
import { LocalDate } from "../time/index.js"
import { check, grantedIn, id, keysIn, times, withBookings, yes } from "./following.fixture.js"
import {
  cancelDate,
  changeFollowing,
  giveUpFollowing,
  grantRequest,
  moveDate,
  planFollowing,
  planRequest,
} from "./index.js"
import { at, clock, decision, done, refused, seriesRequest } from "./request.fixture.js"

describe("this and following of a granted series", () => {
  const { request, lending } = grantedIn(lendingOf(gym()))
  const from = clock("2026-11-18T15:00")

  it("goes on at another time, as a request that continues the first; bookings keep their ids (R38)", () => {
    const plan = done(planFollowing(lending, request, { from, id, to: { start: clock("2026-11-19T16:00") }, check }))
    expect([plan.begins, plan.givenUp, plan.lost]).toEqual([from, [], []])
    const changed = done(changeFollowing(plan, yes))
    expect(keysIn(changed.before)).toEqual(
      ["10-07", "10-14", "10-21", "10-28", "11-04", "11-11"].map((day) => `2026-${day}T15:00`),
    )
    expect(times(changed.bookings)).toEqual(["11-19T16:00", "11-26T16:00", "12-03T16:00", "12-10T16:00", "12-17T16:00"])
    expect(changed.request).toMatchObject({ id, continues: "anfrage", state: { status: "granted" } })
    expect(changed.bookings.map((booking) => [booking.id, booking.request, booking.key])[0]).toEqual([
      "anfrage/2026-11-18T15:00",
      id,
      "2026-11-19T16:00",
    ])
    expect([ResourceRequest.parse(changed.before), ResourceRequest.parse(changed.request)]).toEqual([
      changed.before,
      changed.request,
    ])
  })

  it("leaves alone what was used out of turn, because it was moved by hand", () => {
    const key = clock("2026-12-16T15:00")
    const moved = done(moveDate(lending, request, { key, start: clock("2026-11-10T09:00"), check }))
    const now = { ...withBookings(lending, [moved.booking]), now: at("2026-11-12T08:00:00Z") }
    const plan = done(planFollowing(now, moved.request, { from, id, to: { start: clock("2026-11-18T16:00") }, check }))
    expect([plan.begins, plan.givenUp]).toEqual([from, []])
    expect(plan.plan.bookable.map(({ booking }) => booking.interval.start.slice(5))).toEqual([
      "11-10T09:00",
      ...["11-18", "11-25", "12-02", "12-09"].map((day) => `${day}T16:00`),
    ])
    const rule = { freq: "weekly", interval: 3, weekStart: "mo" } as const
    const fewer = done(planFollowing(now, moved.request, { from, id, to: { rule }, check }))
    const changed = done(changeFollowing(fewer, yes))
    expect(fewer.givenUp.map((booking) => booking.key)).toEqual(["2026-11-25T15:00", "2026-12-02T15:00"])
    expect([
      fewer.lost.map((override) => override.key),
      changed.bookings.some((booking) => booking.key === key),
    ]).toEqual([[key], false])
  })

  it("takes another length and another rule, which ends with the series where it says nothing of an end", () => {
    const rule = { freq: "weekly", interval: 2, weekStart: "mo" } as const
    const plan = done(planFollowing(lending, request, { from, id, to: { rule, durationMinutes: 120 }, check }))
    expect(plan.plan.bookable.map(({ booking }) => [booking.id, booking.interval.end])).toEqual([
      ["anfrage/2026-11-18T15:00", "2026-11-18T17:00"],
      ["anfrage/2026-12-02T15:00", "2026-12-02T17:00"],
      ["anfrage/2026-12-16T15:00", "2026-12-16T17:00"],
    ])
    expect(plan.givenUp.map(({ key }) => key)).toEqual(["2026-11-25T15:00", "2026-12-09T15:00"])
    const { bookings } = done(changeFollowing(plan, yes))
    expect(
      bookings.filter(({ state }) => state.status === "cancelled").map(({ id: one, state }) => [one, state]),
    ).toEqual(
      ["2026-11-25T15:00", "2026-12-09T15:00"].map((key) => [
        `anfrage/${key}`,
        { status: "cancelled", by: "borrower", reason: "neuer Stundenplan", on: decision.at },
      ]),
    )
  })

  it("is checked where it moves, and gives up only what is agreed to", () => {
    const choir = wish("2026-12-02T16:30", "2026-12-02T18:00", { id: "chor", borrower: "verein" })
    const with_ = { ...lending, bookings: [...lending.bookings, choir] }
    const plan = done(planFollowing(with_, request, { from, id, to: { start: clock("2026-11-18T16:00") }, check }))
    expect(plan.plan.refused).toMatchObject([{ key: "2026-12-02T16:00", findings: [{ by: ["chor"] }] }])
    expect(plan.givenUp.map(({ key }) => key)).toEqual(["2026-12-02T15:00"])
    const changed = done(changeFollowing(plan, yes))
    expect(changed.request.state).toMatchObject({
      status: "partiallyGranted",
      dropped: [{ key: "2026-12-02T16:00", because: [{ _tag: "ResourceTaken" }] }],
    })
    expect(times(changed.bookings)).toEqual(["11-18T16:00", "11-25T16:00", "12-09T16:00", "12-16T16:00"])
  })

  it("leaves what was used already, and begins after it", () => {
    const later = { ...lending, now: at("2026-11-25T17:00:00Z") }
    const plan = done(planFollowing(later, request, { from, id, to: { start: clock("2026-11-18T16:00") }, check }))
    expect([plan.begins, times(plan.bookings)]).toEqual([
      "2026-12-02T15:00",
      ["12-02T15:00", "12-09T15:00", "12-16T15:00"],
    ])
    expect(plan.plan.bookable.map(({ key }) => key)).toEqual([
      "2026-12-02T16:00",
      "2026-12-09T16:00",
      "2026-12-16T16:00",
    ])
    const over = { ...lending, now: at("2026-12-20T17:00:00Z") }
    expect(refused(planFollowing(over, request, { from, id, to: {}, check }))).toEqual({
      _tag: "SeriesNotSplit",
      path: ["from"],
      at: from,
      because: "noOccurrence",
    })
  })

  it("keeps the terms of what it takes along, whenever the change is agreed (R42)", () => {
    const plan = done(planFollowing(lending, request, { from, id, to: { start: clock("2026-11-18T16:00") }, check }))
    const changed = done(
      changeFollowing(plan, { ...yes, at: at("2026-10-30T08:00:00Z"), conditions: ["Hallenschuhe"] }),
    )
    expect(new Set(changed.bookings.map(({ grant }) => grant?.at))).toEqual(new Set([decision.at]))
  })

  it("takes along what the series leaves out: days, dates and instants", () => {
    const exdates = ["2026-11-25", "2026-12-02T15:00", "2026-12-09T14:00:00Z"]
    const left = grantedIn(lendingOf(gym()), seriesRequest({ exdates }))
    const to = { start: clock("2026-11-19T16:00") }
    const plan = done(planFollowing(left.lending, left.request, { from, id, to, check }))
    expect(plan.plan.bookable.map(({ key }) => key)).toEqual(["2026-11-19T16:00", "2026-12-17T16:00"])
    expect(plan.plan.omitted.map(({ key }) => key)).toEqual([
      "2026-11-26T16:00",
      "2026-12-03T16:00",
      "2026-12-10T16:00",
    ])
  })

  it("keeps dates that were moved or given up by hand, and names what has no date any more", () => {
    const moved = done(
      moveDate(lending, request, { key: clock("2026-11-25T15:00"), start: clock("2026-11-27T09:00"), check }),
    )
    const now = withBookings(lending, [moved.booking])
    const given = done(
      cancelDate(moved.request, now.bookings, {
        key: clock("2026-12-02T15:00"),
        by: "owner",
        reason: "Wahl",
        on: decision.at,
      }),
    )
    const then = withBookings(now, given.bookings)
    const byHand = then.bookings.map((booking) =>
      booking.key === "2026-12-09T15:00"
        ? { ...booking, state: { status: "cancelled", by: "owner", reason: "Rohrbruch" } as const }
        : booking,
    )
    const change = { from, id, to: { start: clock("2026-11-18T16:00") }, check }
    const plan = done(planFollowing({ ...then, bookings: byHand }, given.request, change))
    expect(plan.plan.bookable.map(({ booking }) => booking.interval.start.slice(5))).toEqual([
      "11-18T16:00",
      "11-27T09:00",
      "12-16T16:00",
    ])
    expect(plan.plan.omitted.map(({ key, reason }) => [key, reason])).toEqual([
      ["2026-12-02T16:00", "Wahl"],
      ["2026-12-09T16:00", "Rohrbruch"],
    ])
    expect([plan.givenUp, plan.lost]).toEqual([[], []])
    const rule = { freq: "weekly", interval: 2, weekStart: "mo" } as const
    const fewer = done(planFollowing(then, given.request, { from, id, to: { rule }, check }))
    expect(fewer.lost).toEqual([{ kind: "moved", key: "2026-11-25T15:00", start: "2026-11-27T09:00" }])
    expect(fewer.givenUp.map(({ key }) => key)).toEqual(["2026-11-25T15:00", "2026-12-09T15:00"])
  })

  it("does not begin where the series has no date, or with its first", () => {
    const because = (key: string) => refused(planFollowing(lending, request, { from: clock(key), id, to: {}, check }))
    expect(because("2026-11-19T15:00")).toMatchObject({ _tag: "SeriesNotSplit", because: "noOccurrence" })
    expect(because("2026-10-07T15:00")).toMatchObject({ _tag: "SeriesNotSplit", because: "first" })
    expect(refused(planFollowing(lending, seriesRequest(), { from, id, to: {}, check }))).toMatchObject({
      _tag: "WrongRequestState",
      allowed: ["granted", "partiallyGranted"],
    })
  })

  it("of an endless series goes as far as it is booked", () => {
    const endless = seriesRequest({ rule: { freq: "weekly" } })
    const plan = planRequest(lendingOf(gym()), endless, { check, until: LocalDate.parse("2027-10-01") })
    const which = [...plan.bookable, ...plan.uncertain].map(({ key }) => key)
    const granted = done(grantRequest(plan, { ...decision, which }))
    const booked = lendingOf(gym(), { bookings: granted.bookings })
    const change = { from, id, to: { start: clock("2026-11-18T16:00") }, check }
    const following = done(planFollowing(booked, granted.request, change))
    const last = [...following.plan.bookable, ...following.plan.uncertain]
      .map(({ key }) => key)
      .sort()
      .at(-1)
    expect([last, which.at(-1)]).toEqual(["2027-09-29T16:00", "2027-09-29T15:00"])
  })
})

describe("a granted series that is given up from a date on", () => {
  const { request, lending } = grantedIn(lendingOf(gym()))
  const word = { by: "borrower", reason: "Gruppe aufgelöst", on: at("2026-11-20T08:00:00Z") } as const

  it("ends there; what was used stays", () => {
    const given = done(giveUpFollowing(request, lending.bookings, { key: clock("2026-11-11T15:00"), ...word }))
    expect(given.bookings.map(({ key, state }) => [key, state.status])).toEqual(
      ["11-25", "12-02", "12-09", "12-16"].map((day) => [`2026-${day}T15:00`, "cancelled"]),
    )
    expect(keysIn(given.request).sort().at(-1)).toBe("2026-11-18T15:00")
  })

  it("keeps what was used out of turn, because it was moved by hand", () => {
    const move = { key: clock("2026-12-16T15:00"), start: clock("2026-11-10T09:00"), check }
    const moved = done(moveDate(lending, request, move))
    const now = withBookings(lending, [moved.booking])
    const given = done(giveUpFollowing(moved.request, now.bookings, { key: clock("2026-12-02T15:00"), ...word }))
    expect(given.bookings.map(({ key }) => key)).toEqual(["2026-12-02T15:00", "2026-12-09T15:00"])
  })

  it("is given up as a whole from its first date on", () => {
    const before = { ...word, on: at("2026-09-20T08:00:00Z") }
    const given = done(giveUpFollowing(request, lending.bookings, { key: clock("2026-10-07T15:00"), ...before }))
    expect([given.bookings.length, given.request]).toEqual([9, request])
    expect(
      refused(giveUpFollowing(request, lending.bookings, { key: clock("2026-10-08T15:00"), ...word })),
    ).toMatchObject({
      _tag: "SeriesNotSplit",
      because: "noOccurrence",
    })
  })
})
