import { describe, expect, it } from "vitest"
import type { Booking } from "../booking/booking.js"
import { gym, lendingOf, wish } from "../booking/lending.fixture.js"
import type { Lending } from "../booking/lending.js"
import { Resource, ruleFindings } from "../index.js"
import type { OwnersRule } from "./booking-rule.js"

type Input = typeof OwnersRule._zod.input

const found = (rule: Input["rule"], bookings: ReadonlyArray<Booking>, wanted: Booking, more: Partial<Lending> = {}) =>
  foundBy([{ rule }], bookings, wanted, more)

const foundBy = (
  rules: ReadonlyArray<Input>,
  bookings: ReadonlyArray<Booking>,
  wanted: Booking,
  more: Partial<Lending> = {},
) => ruleFindings(lendingOf(gym({ rules: [...rules] }), { bookings, ...more }), wanted)

const use = (id: string, day: string, more: object = {}) => wish(`${day}T10:00`, `${day}T12:00`, { id, ...more })

const quota = (more: object) => ({ kind: "quota", of: "bookings", atMost: 1, ...more }) as Input["rule"]

describe("a rule against several things at once", () => {
  const hall = Resource.parse({ id: "aula", owner: "schule", category: "raum", name: "Aula" })
  const there = wish("2026-10-21T11:00", "2026-10-21T13:00", { id: "b1", resource: "aula" })
  const wanted = use("w", "2026-10-21")

  it("names the limit, what it would be, and the booking that runs at the same time (R40)", () => {
    expect(
      foundBy([{ rule: { kind: "notAtOnce", scope: "owner" }, because: "Auch andere wollen üben" }], [there], wanted, {
        resources: [hall],
      }),
    ).toEqual([
      {
        _tag: "TooManyAtOnce",
        path: ["interval"],
        rule: "R40",
        severity: "error",
        resource: "turnhalle",
        ownersRule: 0,
        because: "Auch andere wollen üben",
        scope: "owner",
        limit: 1,
        actual: 2,
        by: ["b1"],
      },
    ])
  })

  it("allows what begins as the other ends, and what others have", () => {
    const rule = { kind: "notAtOnce", scope: "network" } as const
    expect(found(rule, [wish("2026-10-21T12:00", "2026-10-21T13:00", { id: "b1", resource: "aula" })], wanted)).toEqual(
      [],
    )
    expect(found(rule, [{ ...there, borrower: "verein" as Booking["borrower"] }], wanted)).toEqual([])
  })

  it("counts at the fullest moment, with as many as the owner allows", () => {
    const rule = { kind: "notAtOnce", atMost: 2, scope: "network" } as const
    const first = wish("2026-10-21T10:00", "2026-10-21T11:00", { id: "b1", resource: "aula" })
    const second = wish("2026-10-21T11:00", "2026-10-21T12:00", { id: "b2", resource: "aula" })
    const third = wish("2026-10-21T11:30", "2026-10-21T12:00", { id: "b3", resource: "aula" })
    expect(found(rule, [first, second], wanted)).toEqual([])
    expect(found(rule, [first, second, third], wanted)).toMatchObject([{ limit: 2, actual: 3, by: ["b2", "b3"] }])
  })

  it("counts from fetching to bringing back", () => {
    const rule = { kind: "notAtOnce", scope: "network" } as const
    const van = wish("2026-10-22T09:00", "2026-10-22T18:00", { id: "b1", resource: "bus", pickUp: "2026-10-21T11:59" })
    expect(found(rule, [van], wanted)).toMatchObject([{ _tag: "TooManyAtOnce", by: ["b1"] }])
  })
})

describe("a rule against chains", () => {
  const rule = { kind: "noChain", gapDays: 2 } as const

  it("asks for whole days on which others could have it, on both sides", () => {
    const bookings = [use("b2", "2026-10-24"), use("b1", "2026-10-19")]
    expect(found(rule, bookings, use("w", "2026-10-22"))).toMatchObject([
      { _tag: "TooSoonAgain", limit: 2, actual: 1, by: ["b2"] },
    ])
    expect(found(rule, bookings, use("w", "2026-10-21"))).toMatchObject([{ limit: 2, actual: 1, by: ["b1"] }])
    expect(found(rule, [use("b1", "2026-10-18"), use("b2", "2026-10-24")], use("w", "2026-10-21"))).toEqual([])
  })

  it("names every booking that is too near, where the wanted one lies among several", () => {
    const bookings = [
      use("b3", "2026-10-23"),
      use("b1", "2026-10-20"),
      use("b2", "2026-10-21"),
      use("b4", "2026-10-25"),
    ]
    expect(found(rule, bookings, use("w", "2026-10-22"))).toMatchObject([{ actual: 0, by: ["b1", "b2", "b3"] }])
  })

  it("does not count the day on which a use ends at midnight", () => {
    const night = wish("2026-10-20T18:00", "2026-10-21T00:00", { id: "b1" })
    expect(found(rule, [night], use("w", "2026-10-23"))).toEqual([])
    expect(found(rule, [night], use("w", "2026-10-22"))).toHaveLength(1)
  })

  it("does not mind a booking that was given up", () => {
    const cancelled = use("b1", "2026-10-21", { state: { status: "cancelled", by: "borrower", reason: "erkrankt" } })
    expect(found(rule, [cancelled], use("w", "2026-10-22"))).toEqual([])
  })
})

describe("a quota", () => {
  it("tells period, limit, and how much it is with and without the wanted booking (R40)", () => {
    const bookings = [use("b1", "2026-10-30"), use("b2", "2026-10-02"), use("b3", "2026-11-01")]
    expect(found(quota({ atMost: 2, per: { kind: "month" } }), bookings, use("w", "2026-10-21"))).toEqual([
      {
        _tag: "QuotaExceeded",
        path: ["interval"],
        rule: "R40",
        severity: "error",
        resource: "turnhalle",
        ownersRule: 0,
        scope: "resource",
        of: "bookings",
        limit: 2,
        actual: 3,
        without: 2,
        per: { kind: "month" },
        from: "2026-10-01",
        to: "2026-11-01",
        by: ["b2", "b1"],
      },
    ])
  })

  it("counts days and hours where they lie, over the end of a month as well", () => {
    const over = wish("2026-10-30T12:00", "2026-11-02T12:00", { id: "w" })
    const october = wish("2026-10-10T08:00", "2026-10-11T20:00", { id: "b1" })
    const days = (atMost: number) => quota({ of: "days", atMost, per: { kind: "month" } })
    expect(found(days(4), [october], over)).toEqual([])
    expect(found(days(3), [october], over)).toMatchObject([{ actual: 4, without: 2, from: "2026-10-01", by: ["b1"] }])
    expect(found(quota({ of: "hours", atMost: 72, per: { kind: "month" } }), [october], over)).toEqual([])
    expect(found(quota({ of: "hours", atMost: 71, per: { kind: "month" } }), [october], over)).toMatchObject([
      { actual: 72, without: 36 },
    ])
  })

  it("counts a booking in the period in which it begins, and in no other", () => {
    const before = wish("2026-10-31T18:00", "2026-11-01T10:00", { id: "b1" })
    expect(found(quota({ per: { kind: "month" } }), [before], use("w", "2026-11-20"))).toEqual([])
    expect(found(quota({ per: { kind: "month" } }), [before], use("w", "2026-10-20"))).toHaveLength(1)
  })

  it("counts a day of a resource once, and the same day of another resource again", () => {
    const rule = quota({ of: "days", per: { kind: "week" }, scope: "network" })
    const morning = wish("2026-10-21T08:00", "2026-10-21T09:00", { id: "b1" })
    expect(found(rule, [morning], use("w", "2026-10-21"))).toEqual([])
    expect(
      found(rule, [{ ...morning, resource: Resource.parse({ ...gym(), id: "x" }).id }], use("w", "2026-10-21")),
    ).toMatchObject([{ actual: 2, without: 1 }])
  })

  it("counts hours as they really pass when the clocks change", () => {
    const night = wish("2026-10-24T22:00", "2026-10-25T06:00", { id: "w" })
    const rule = (atMost: number) => quota({ of: "hours", atMost, per: { kind: "week" } })
    expect(found(rule(8), [], night)).toMatchObject([{ actual: 9, without: 0 }])
    expect(found(rule(9), [], night)).toEqual([])
  })

  it("finds the fullest of all stretches of so many days in a row, the earliest of equal ones", () => {
    const rule = quota({ atMost: 2, per: { kind: "days", days: 7 } })
    const bookings = [use("b1", "2026-10-16"), use("b2", "2026-10-19"), use("b3", "2026-10-23")]
    expect(found(rule, bookings, use("w", "2026-10-21"))).toMatchObject([
      { actual: 3, without: 2, from: "2026-10-15", to: "2026-10-22", by: ["b1", "b2"] },
    ])
    expect(found(rule, [...bookings, use("b4", "2026-10-24")], use("w", "2026-10-21"))).toMatchObject([
      { actual: 4, without: 3, from: "2026-10-18", to: "2026-10-25", by: ["b2", "b3", "b4"] },
    ])
    expect(found(rule, [use("b1", "2026-10-14"), use("b3", "2026-10-28")], use("w", "2026-10-21"))).toEqual([])
  })

  it("without a period counts all that is running or to come, and nothing that is over", () => {
    const now = { now: lendingOf(gym()).now }
    const bookings = [use("past", "2026-09-30"), use("b1", "2026-12-01"), use("b2", "2028-02-29")]
    expect(found(quota({ atMost: 2 }), bookings, use("w", "2026-10-21"), now)).toEqual([
      expect.objectContaining({ actual: 3, without: 2, by: ["b1", "b2"] }),
    ])
    expect(found(quota({ atMost: 3 }), bookings, use("w", "2026-10-21"), now)).toEqual([])
    expect(found(quota({ atMost: 2 }), bookings, use("w", "2026-10-21"))[0]).not.toHaveProperty("from")
  })

  it("leaves out of a period what is over, where the owner says so", () => {
    const over = use("b1", "2026-09-30")
    const rule = (countFinished: boolean) => quota({ per: { kind: "schoolYear" }, countFinished })
    expect(found(rule(true), [over], use("w", "2026-10-21"))).toHaveLength(1)
    expect(found(rule(false), [over], use("w", "2026-10-21"))).toEqual([])
  })

  it("counts only what lies in the hours that it is for, over midnight as well", () => {
    const evenings = ["mo", "tu", "we", "th", "fr"].map((day) => ({ day, from: "18:00", to: "02:00" }))
    const rule = (more: object) => quota({ per: { kind: "week" }, during: evenings, ...more })
    const late = wish("2026-10-19T19:00", "2026-10-19T21:00", { id: "b1" })
    expect(found(rule({}), [late], use("w", "2026-10-21"))).toEqual([])
    expect(found(rule({}), [use("b1", "2026-10-19")], wish("2026-10-21T17:00", "2026-10-21T19:00"))).toEqual([])
    expect(found(rule({}), [late], wish("2026-10-21T17:00", "2026-10-21T18:01"))).toHaveLength(1)
    const hours = rule({ of: "hours", atMost: 7 })
    expect(found(hours, [late], wish("2026-10-23T20:00", "2026-10-24T06:00"))).toMatchObject([
      { actual: 8, without: 2 },
    ])
  })

  it("counts what was given up too late, and what nobody came to, only where the owner says so", () => {
    const terms = { fee: { kind: "free" }, cancellation: { freeUntilDays: 7, fee: { cents: 0, currency: "EUR" } } }
    const grant = { at: "2026-09-01T08:00:00Z", by: "leitung", terms }
    const givenUp = (on: string, more: object = {}) =>
      use("b1", "2026-10-20", { grant, state: { status: "cancelled", by: "borrower", on, reason: "x", ...more } })
    const rule = (countLateCancellations: boolean) => quota({ per: { kind: "month" }, countLateCancellations })
    const wanted = use("w", "2026-10-21")
    expect(found(rule(true), [givenUp("2026-10-14T10:00:00Z")], wanted)).toHaveLength(1)
    expect(found(rule(false), [givenUp("2026-10-14T10:00:00Z")], wanted)).toEqual([])
    expect(found(rule(true), [givenUp("2026-10-13T10:00:00Z")], wanted)).toEqual([])
    expect(found(rule(true), [givenUp("2026-10-14T10:00:00Z", { by: "owner" })], wanted)).toEqual([])
    expect(found(rule(true), [givenUp("2026-10-21T10:00:00Z", { by: "owner" })], wanted)).toEqual([])
    const noShow = use("b1", "2026-10-20", { state: { status: "noShow", on: "2026-10-20T12:00:00Z" } })
    expect(found(rule(true), [noShow], wanted)).toHaveLength(1)
    expect(found(rule(false), [noShow], wanted)).toEqual([])
  })

  it("without terms counts what was given up after it began, and nothing given up before", () => {
    const rule = quota({ per: { kind: "month" }, countLateCancellations: true })
    const givenUp = (on: string) =>
      use("b1", "2026-10-20", { state: { status: "cancelled", by: "borrower", on, reason: "x" } })
    expect(found(rule, [givenUp("2026-10-20T08:00:00Z")], use("w", "2026-10-21"))).toHaveLength(1)
    expect(found(rule, [givenUp("2026-10-20T07:59:00Z")], use("w", "2026-10-21"))).toEqual([])
  })

  it("counts what came back early only until then", () => {
    const protocol = { at: "2026-10-19T08:00:00Z", byBorrower: "leitung" }
    const state = {
      status: "returned" as const,
      accepted: { on: "2026-10-01", by: "leitung" },
      handover: protocol,
      return: { ...protocol, at: "2026-10-19T20:00:00Z" },
    }
    const early = wish("2026-10-19T08:00", "2026-10-23T20:00", { id: "b1", state })
    const rule = quota({ of: "days", atMost: 2, per: { kind: "week" } })
    expect(found(rule, [early], use("w", "2026-10-24"))).toEqual([])
    expect(found(rule, [{ ...early, state: { status: "granted" } }], use("w", "2026-10-24"))).toHaveLength(1)
  })

  it("does not count the booking twice that is only to be moved", () => {
    const rule = quota({ per: { kind: "month" } })
    expect(found(rule, [use("b1", "2026-10-20")], use("b1", "2026-10-21"))).toEqual([])
  })

  it("counts a booking once that is among those of the resource and those of the borrower", () => {
    const rule = quota({ atMost: 2, per: { kind: "month" } })
    const known = use("b1", "2026-10-20")
    expect(found(rule, [known, { ...known }], use("w", "2026-10-21"))).toEqual([])
  })

  it("keeps to the hours exactly, where something came back at an odd second", () => {
    const protocol = { at: "2026-10-19T08:00:00Z", byBorrower: "leitung" }
    const returned = (id: string, day: string, at: string) =>
      use(id, day, {
        state: {
          status: "returned",
          accepted: { on: "2026-10-01", by: "leitung" },
          handover: protocol,
          return: { ...protocol, at },
        },
      })
    const bookings = [
      returned("b1", "2026-10-05", "2026-10-05T08:00:07.123Z"),
      returned("b2", "2026-10-19", "2026-10-19T08:20:00.1Z"),
      returned("b3", "2026-10-20", "2026-10-20T09:39:59.9Z"),
    ]
    const hours = (atMost: number) => quota({ of: "hours", atMost, per: { kind: "days", days: 7 } })
    expect(found(hours(4), bookings, use("w", "2026-10-21"))).toEqual([])
    expect(found(hours(3), bookings, use("w", "2026-10-21"))).toMatchObject([{ actual: 4, by: ["b2", "b3"] }])
  })

  it("does not blame a booking that adds nothing to what is too much already", () => {
    const rule = quota({ of: "days", atMost: 0, per: { kind: "week" } })
    const morning = wish("2026-10-21T08:00", "2026-10-21T09:00", { id: "b1" })
    expect(found(rule, [morning], use("w", "2026-10-21"))).toEqual([])
    expect(found(rule, [], use("w", "2026-10-21"))).toHaveLength(1)
  })

  it("counts days by the clock of the resource, wherever a booking was written", () => {
    const rule = quota({ per: { kind: "day" } })
    const zone = "America/New_York"
    const elsewhere = use("b1", "2026-10-20", {
      interval: { start: "2026-10-20T19:00", end: "2026-10-20T20:00", zone },
    })
    expect(found(rule, [elsewhere], use("w", "2026-10-21"))).toHaveLength(1)
    expect(found(rule, [elsewhere], use("w", "2026-10-20"))).toEqual([])
    const there = gym({ availability: { zone }, rules: [{ rule }] })
    expect(ruleFindings(lendingOf(there, { bookings: [elsewhere] }), use("w", "2026-10-20"))).toHaveLength(1)
    expect(ruleFindings(lendingOf(there, { bookings: [elsewhere] }), use("w", "2026-10-21"))).toEqual([])
  })
})
