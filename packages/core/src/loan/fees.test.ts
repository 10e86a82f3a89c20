import * as Result from "effect/Result"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import type { Plain } from "../problem.js"
import { type Booking, bookingInState, cancelBooking, isCancelledLate, type ResourceTerms } from "../sharing/index.js"
import { Instant } from "../time/index.js"
import { feeOf, markNoShow } from "./index.js"
import { accepted, euros, handover, loan, returned } from "./loan.fixture.js"

const interval = (start: string, end: string) => ({ interval: { start, end, zone: "Europe/Berlin" } })
type Rates = Extract<Plain<typeof ResourceTerms>["fee"], { kind: "rates" }>["rates"]
const costs = (rates: Rates): Plain<typeof ResourceTerms> => ({ fee: { kind: "rates", rates } })
const statement = (booking: Booking) => Result.getOrThrow(feeOf(booking))
const total = (booking: Booking) => statement(booking).total.cents

describe("fees of real owners", () => {
  it("Leiningerland: 57 EUR for a weekend and for a week, not both (R44)", () => {
    const terms = costs([
      { amount: euros(57), per: "weekend" },
      { amount: euros(57), per: "week" },
    ])
    expect(statement(loan({}, terms)).charges).toEqual([
      { kind: "fee", amount: euros(57), quantity: 1, per: "weekend", each: euros(57) },
    ])
    const week = statement(loan(interval("2026-06-08T10:00", "2026-06-15T10:00"), terms))
    expect(week.charges.map(({ per, quantity }) => [per, quantity])).toEqual([["week", 1]])
    expect(total(loan(interval("2026-06-08T10:00", "2026-06-15T10:01"), terms))).toBe(11_400)
  })

  it("München: 10 EUR for each day that it comes back late, though the use is free (R44)", () => {
    const terms = { fee: { kind: "free" }, lateFee: euros(10) } as const
    const late = statement(returned({ at: "2026-06-09T07:00:00Z" }, terms))
    expect(late.free).toBe(true)
    expect(late.charges).toEqual([{ kind: "late", amount: euros(20), quantity: 2, per: "day", each: euros(10) }])
    expect(total(returned({ at: "2026-06-07T21:59:00Z" }, terms))).toBe(0)
    expect(total(returned({ at: "2026-06-07T22:00:00Z" }, terms))).toBe(1000)
  })

  it("München: 50 EUR where the borrower cancels within 30 days, nothing on the thirtieth before (R44)", () => {
    const terms = { fee: { kind: "free" }, cancellation: { freeUntilDays: 30, fee: euros(50) } } as const
    const cancelled = (by: "owner" | "borrower", on: string) =>
      Result.getOrThrow(cancelBooking(loan({}, terms), { by, reason: "Regen", on: Instant.parse(on) }))
    const [early, late, byOwner] = [
      cancelled("borrower", "2026-05-07T21:59:00Z"),
      cancelled("borrower", "2026-05-07T22:00:00Z"),
      cancelled("owner", "2026-06-05T10:00:00Z"),
    ]
    expect([early, late, byOwner].map(total)).toEqual([0, 5000, 0])
    expect([early, late, byOwner].map(isCancelledLate)).toEqual([false, true, false])
    expect(late.state).toMatchObject({ charge: { kind: "cancellation", amount: euros(50) } })
  })

  it("Gelsenkirchen: 15 EUR for handling, 10.25 EUR an hour, 1 EUR for youth welfare (R44)", () => {
    const terms = costs([
      { amount: euros(15), per: "use", item: "Bearbeitung" },
      { amount: euros(10.25), per: "hour" },
      { amount: euros(1), per: "hour", purposes: ["kinderUndJugendarbeit", "sport", "kultur"] },
    ])
    const evening = interval("2026-06-03T18:00", "2026-06-03T20:30")
    expect(total(loan({ ...evening, use: "fortbildung" }, terms))).toBe(1500 + 3 * 1025)
    expect(total(loan({ ...evening, use: "kinderUndJugendarbeit" }, terms))).toBe(1500 + 300)
    expect(total(loan(evening, terms))).toBe(1500 + 3 * 1025)
  })

  it("Gelsenkirchen: the price for youth welfare is for those who take no admission, and say so (R44)", () => {
    const terms = costs([
      { amount: euros(10.25), per: "hour" },
      { amount: euros(1), per: "hour", purposes: ["kinderUndJugendarbeit", "sport"], income: false },
    ])
    const evening = interval("2026-06-03T18:00", "2026-06-03T20:00")
    const pays = (more: object) => total(loan({ ...evening, ...more }, terms))
    expect(pays({ use: "sport", income: false })).toBe(200)
    expect(pays({ use: "sport", income: true })).toBe(2050)
    expect(pays({ use: "sport" })).toBe(2050)
    expect(pays({ use: "fortbildung", income: false })).toBe(2050)
  })

  it("of two prices for each use, the one that says more about it is asked, not both (R44)", () => {
    const terms = costs([
      { amount: euros(20), per: "use" },
      { amount: euros(5), per: "use", income: false },
      { amount: euros(0), per: "use", purposes: ["ganztag"] },
    ])
    expect(
      [{ income: false }, { income: true }, { income: false, use: "ganztag" as const }].map((more) =>
        total(loan(more, terms)),
      ),
    ).toEqual([500, 2000, 0])
  })

  it("Reutlingen: 20 EUR where nobody comes to the handover (R44)", () => {
    const granted = Result.getOrThrow(
      bookingInState(loan({}, { fee: { kind: "free" }, missedHandoverFee: euros(20) }), ["granted"]),
    )
    const missed = Result.getOrThrow(markNoShow(granted, Instant.parse("2026-06-06T08:00:00Z")))
    expect(statement(missed).charges).toEqual([{ kind: "missedHandover", amount: euros(20) }])
  })
})

describe("a fee", () => {
  it("is free only where the terms say so, and unknown where there are none (R44)", () => {
    expect(statement(loan())).toEqual({ free: true, charges: [], open: [], total: euros(0) })
    expect(statement(loan({}, costs([{ amount: euros(0), per: "use" }]))).free).toBe(false)
    const refused = feeOf(loan({ grant: { at: "2026-05-01T08:00:00Z" } }))
    expect(refused).toEqual(Result.fail({ _tag: "TermsMissing", path: ["grant", "terms"], booking: "b1" }))
  })

  it("by the day costs no more than the hours, nor the hours more than the day", () => {
    const terms = costs([
      { amount: euros(5), per: "hour" },
      { amount: euros(20), per: "day" },
    ])
    const until = (end: string) => total(loan(interval("2026-06-03T09:00", end), terms))
    expect([until("2026-06-03T12:00"), until("2026-06-03T18:00"), until("2026-06-04T09:00")]).toEqual([
      1500, 2000, 2000,
    ])
  })

  it("counts days, weeks and months by the clock on the wall, hours as they pass", () => {
    const backwards = interval("2026-10-24T12:00", "2026-10-25T12:00")
    const per = (unit: "hour" | "day" | "week" | "month", time: object) =>
      statement(loan(time, costs([{ amount: euros(1), per: unit }]))).charges[0]?.quantity
    expect([per("hour", backwards), per("day", backwards)]).toEqual([25, 1])
    expect(per("week", interval("2026-10-20T12:00", "2026-10-27T12:00"))).toBe(1)
    expect(per("month", interval("2026-10-01T00:00", "2026-11-01T00:00"))).toBe(1)
    expect(per("month", interval("2028-02-29T00:00", "2028-04-30T00:00"))).toBe(3)
  })

  it("by the weekend is asked only of a use between Friday and Monday", () => {
    const terms = costs([{ amount: euros(57), per: "weekend" }])
    const open = (start: string, end: string) =>
      statement(loan(interval(start, end), terms)).open.map((one) => one.because)
    expect(open("2026-06-05T14:00", "2026-06-08T09:00")).toEqual([])
    expect(open("2026-06-05T14:00", "2026-06-06T00:00")).toEqual(["noRateFits"])
    expect(open("2026-06-06T10:00", "2026-06-09T00:00")).toEqual([])
    expect(open("2026-06-06T10:00", "2026-06-09T00:01")).toEqual(["noRateFits"])
  })

  it("of a purpose that has no price of its own is a question, unless there is one for everybody", () => {
    const terms = costs([{ amount: euros(5), per: "use", purposes: ["sport"] }])
    expect(statement(loan({ use: "privat" }, terms)).open.map((one) => one.because)).toEqual(["noRateFits"])
    expect(total(loan({ use: "sport" }, terms))).toBe(500)
  })

  it("of a purpose goes before that for everybody, also where it is dearer (R45)", () => {
    const terms = costs([
      { amount: euros(10), per: "day" },
      { amount: euros(90), per: "day", purposes: ["gewerblich"] },
    ])
    expect(total(loan({ use: "gewerblich" }, terms))).toBe(18_000)
  })

  it("by the kilometre waits for both readings, and rounds half a cent up", () => {
    const terms = costs([{ amount: { cents: 33, currency: "EUR" }, per: "kilometre" }])
    expect(statement(loan({}, terms)).open.map((one) => one.because)).toEqual(["notBackYet"])
    expect(statement(returned({ counters: [] }, terms)).open.map((one) => one.because)).toEqual(["counterNotRead"])
    expect(statement(returned({}, terms)).charges[0]).toMatchObject({ quantity: 40.5, amount: { cents: 1337 } })
  })

  it("by the kilometre counts every vehicle, or asks: one counter that nobody read is not forgotten", () => {
    const terms = costs([{ amount: euros(1), per: "kilometre" }])
    const drove = (back: ReadonlyArray<{ counter: string; value: number }>) => {
      const given = [
        { counter: "Bus km-Stand", value: 100 },
        { counter: "Anhänger km-Stand", value: 50 },
      ]
      const state = {
        status: "returned" as const,
        accepted,
        handover: { ...handover, counters: given },
        return: { at: "2026-06-07T16:00:00Z", byBorrower: "leitung", counters: back },
      }
      return statement(loan({ state }, terms))
    }
    const bus = { counter: "Bus km-Stand", value: 110 }
    expect(drove([bus, { counter: "Anha\u0308nger km-stand", value: 55 }]).total).toEqual(euros(15))
    expect(drove([bus]).open.map((one) => one.because)).toEqual(["counterNotRead"])
  })

  it("of chairs goes by their number, of work by what was done", () => {
    expect(total(loan({ units: 7 }, costs([{ amount: euros(0.5), per: "unit" }])))).toBe(350)
    const performance = { on: "2026-06-07", confirmedBy: "leitung", minutes: 61 }
    const done = loan(
      { state: { status: "performed", accepted, performance } },
      costs([{ amount: euros(30), per: "hour" }]),
    )
    expect(total(done)).toBe(6000)
  })

  it("is whole cents, the sum of its lines, and never less for a longer use (R44)", () => {
    const rate = fc.record({
      amount: fc.nat(10_000).map((cents) => ({ cents, currency: "EUR" as const })),
      per: fc.constantFrom("use", "hour", "day", "week", "month", "unit"),
    })
    const minutes = fc.integer({ min: 1, max: 60 * 24 * 70 })
    const until = (length: number): string =>
      new Date(Date.UTC(2026, 0, 31, 10) + length * 60_000).toISOString().slice(0, 16)
    fc.assert(
      fc.property(fc.array(rate, { minLength: 1, maxLength: 5 }), minutes, minutes, (rates, a, b) => {
        const at = (length: number) =>
          statement(
            loan({ interval: { start: "2026-01-31T10:00", end: until(length), zone: "Etc/UTC" } }, costs(rates)),
          )
        const [short, long] = [at(Math.min(a, b)), at(Math.max(a, b))]
        expect(short.total.cents).toBe(short.charges.reduce((sum, { amount }) => sum + amount.cents, 0))
        expect(Number.isInteger(short.total.cents)).toBe(true)
        expect(short.total.cents).toBeLessThanOrEqual(long.total.cents)
        expect(short.open).toEqual([])
      }),
    )
  })
})

it("what comes back on the day agreed for bringing it back is not late, though the use ended before", () => {
  const terms = { fee: { kind: "free" }, lateFee: euros(10) } as const
  const fetched = loan(
    {
      bringBack: "2026-06-08T09:00",
      state: { status: "returned", accepted, handover, return: { at: "2026-06-08T21:00:00Z", byBorrower: "leitung" } },
    },
    terms,
  )
  expect(total(fetched)).toBe(0)
})
