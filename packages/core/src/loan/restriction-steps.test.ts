import * as Result from "effect/Result"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { type Booking, isGranted, type Resource, takenTime } from "../sharing/index.js"
import { epochMs, Instant } from "../time/index.js"
import { claimDamage, clearDamage, reportDamage, restrict, settleClaim, solveRestriction, waiveClaim } from "./index.js"
import { chairs, euros, handedOver, loan, playBus, returned } from "./loan.fixture.js"

const now = Instant.parse("2026-06-03T08:00:00Z")
const breakdown = {
  id: "e1",
  resource: "spielmobil",
  kind: "breakdown" as const,
  start: "2026-06-01T00:00",
  zone: "Europe/Berlin",
  reason: "Motorschaden",
}
const day = (from: number, to = from) => ({
  interval: {
    start: `2026-06-${String(from).padStart(2, "0")}T10:00`,
    end: `2026-06-${String(to).padStart(2, "0")}T18:00`,
    zone: "Europe/Berlin",
  },
})
const broken = (bookings: ReadonlyArray<Booking>, more: object = {}, resource: Resource = playBus) =>
  Result.getOrThrow(restrict({ ...breakdown, ...more }, { resource, bookings, restrictions: [], now }))
const effects = ({ affected }: { readonly affected: ReturnType<typeof broken>["affected"] }) =>
  affected.map(({ booking, effect }) => [booking, effect])

describe("a breakdown", () => {
  it("cancels the overlapping bookings that have not begun, and names those that have (R43)", () => {
    const bookings = [
      loan({ id: "past", ...day(1, 2) }),
      loan({ id: "running", ...day(3) }),
      handedOver({ id: "out", ...day(4) }),
      loan({ id: "ahead", ...day(5), users: ["verein"] }),
      loan({ id: "after", ...day(20) }),
      loan({ id: "other", ...day(5), resource: "anderes" }),
      returned({}, undefined, { id: "back", ...day(5) }),
    ]
    const at = Instant.parse("2026-06-03T10:00:00Z")
    const ground = { resource: playBus, bookings, restrictions: [], now: at }
    const { cancelled, affected } = Result.getOrThrow(restrict({ ...breakdown, end: "2026-06-20T10:00" }, ground))
    expect(cancelled.map(({ id, state }) => [id, state])).toEqual([
      ["ahead", { status: "cancelled", by: "owner", on: at, reason: "Motorschaden", restriction: "e1" }],
    ])
    expect(affected).toEqual([
      { booking: "running", institutions: ["kita"], responsible: "leitung", effect: "begun" },
      { booking: "out", institutions: ["kita"], responsible: "leitung", effect: "begun" },
      { booking: "ahead", institutions: ["kita", "verein"], responsible: "leitung", effect: "cancelled" },
    ])
  })

  it("that is solved revives nothing (R43)", () => {
    const { restriction, cancelled } = broken([loan()])
    const solved = Result.getOrThrow(solveRestriction(restriction, now))
    expect(solved).toEqual({ ...restriction, state: { status: "solved", at: now } })
    expect(cancelled.map(isGranted)).toEqual([false])
    expect(effects(broken(cancelled))).toEqual([])
    expect(solveRestriction(solved, now)).toEqual(
      Result.fail({ _tag: "RestrictionSolved", path: ["state"], restriction: "e1", at: now }),
    )
  })

  it("of some units cancels those that no longer fit, those granted last first (R43)", () => {
    const lent = (id: string, units: number, at: string, time = day(5)) =>
      loan({ id, units, resource: "stuehle", ...time, grant: { at } })
    const bookings = [
      lent("late", 3, "2026-05-09T08:00:00Z"),
      lent("early", 6, "2026-05-01T08:00:00Z"),
      lent("latest", 1, "2026-05-10T08:00:00Z"),
      lent("alone", 7, "2026-05-11T08:00:00Z", day(9)),
    ]
    const some = broken(bookings, { resource: "stuehle", units: 3 }, chairs)
    expect(some.cancelled.map(({ id }) => id)).toEqual(["late"])
    const all = broken(bookings, { resource: "stuehle" }, chairs)
    expect(all.cancelled.map(({ id }) => id)).toEqual(["early", "late", "latest", "alone"])
  })

  it("of some units counts with others that break at the same time, not before (R43)", () => {
    const bookings = [loan({ resource: "stuehle", units: 6, ...day(5, 9) })]
    const first = { ...breakdown, id: "e0", resource: "stuehle", units: 5, start: "2026-06-05T00:00" }
    const until = (end: string) => {
      const ground = { resource: chairs, bookings, restrictions: [], now }
      const { restriction } = Result.getOrThrow(restrict({ ...first, end }, ground))
      const second = { ...breakdown, resource: "stuehle", units: 3, start: "2026-06-08T00:00" }
      return Result.getOrThrow(restrict(second, { ...ground, restrictions: [restriction] })).cancelled.length
    }
    expect([until("2026-06-08T00:00"), until("2026-06-08T00:01")]).toEqual([0, 1])
  })

  it("of an exclusive resource takes it as a whole (R43)", () => {
    expect(effects(broken([loan()], { units: 1 }))).toEqual([["b1", "cancelled"]])
  })

  it("of another resource is refused, and so is one that ends before it begins", () => {
    const ground = { resource: playBus, bookings: [], restrictions: [], now }
    expect(restrict({ ...breakdown, resource: "x" }, ground)).toMatchObject({ failure: { _tag: "NotLendable" } })
    expect(restrict({ ...breakdown, end: "2026-05-01T00:00" }, ground)).toMatchObject({
      failure: { _tag: "InvalidValue" },
    })
  })
})

it("a hint cancels nothing, and names whom to tell (R43)", () => {
  const hint = broken([loan()], { kind: "hint" })
  expect([hint.cancelled, effects(hint)]).toEqual([[], [["b1", "toKnow"]]])
})

it("whatever breaks, what is left never holds more than there is, and nothing goes that could stay (R38, R43)", () => {
  const booking = fc.record({
    from: fc.integer({ min: 4, max: 20 }),
    length: fc.integer({ min: 0, max: 5 }),
    units: fc.integer({ min: 1, max: 4 }),
    granted: fc.integer({ min: 1, max: 5 }),
  })
  fc.assert(
    fc.property(fc.array(booking, { maxLength: 6 }), fc.integer({ min: 1, max: 10 }), (all, units) => {
      const bookings = all.map(({ from, length, units: wanted, granted }, n) =>
        loan({
          id: `b${n}`,
          resource: "stuehle",
          units: wanted,
          ...day(from, from + length),
          grant: { at: `2026-05-0${granted}T08:00:00Z` },
        }),
      )
      const cut = broken(bookings, { resource: "stuehle", units, end: "2026-06-15T00:00" }, chairs)
      const gone = new Set(cut.cancelled.map(({ id }) => id))
      const kept = bookings.filter(({ id }) => !gone.has(id))
      const end = epochMs(Instant.parse("2026-06-14T22:00:00Z"))
      const mostWith = (list: ReadonlyArray<Booking>): number => {
        const times = list.flatMap((one) => takenTime(one) ?? []).map(({ from }) => from)
        const at = (ms: number): number =>
          list.reduce((sum, one) => {
            const taken = takenTime(one)
            return sum + (taken !== undefined && taken.from <= ms && ms < taken.to ? one.units : 0)
          }, 0)
        return Math.max(0, ...times.filter((ms) => ms < end).map(at))
      }
      const before = mostWith(bookings)
      expect(mostWith(kept)).toBeLessThanOrEqual(Math.max(0, 10 - units))
      if (before <= 10 - units) expect(cut.cancelled).toEqual([])
      for (const one of bookings.filter(({ id }) => gone.has(id)))
        expect(mostWith([...kept, one])).toBeGreaterThan(10 - units)
      const turned = broken(bookings.toReversed(), { resource: "stuehle", units, end: "2026-06-15T00:00" }, chairs)
      expect(turned).toEqual(cut)
    }),
  )
})

describe("a damage", () => {
  const report = Result.getOrThrow(
    reportDamage({
      id: "s1",
      resource: "spielmobil",
      booking: "b1",
      discoveredAt: "2026-06-07T16:00:00Z",
      reportedBy: "leitung",
      description: "Bremse defekt",
      severity: "unusable",
    }),
  )
  const on = "2026-06-09" as never

  it("is claimed, settled or waived: once each, and never for more than was claimed (R43, R44)", () => {
    const claimed = Result.getOrThrow(claimDamage(report, { amount: euros(100), on }))
    expect(settleClaim(report, { amount: euros(1), on })).toEqual(
      Result.fail({ _tag: "WrongClaimState", path: ["claim"], report: "s1", state: "open", allowed: ["claimed"] }),
    )
    expect(settleClaim(claimed, { amount: euros(100.01), on })).toMatchObject({ failure: { _tag: "ClaimExceeded" } })
    const settled = Result.getOrThrow(settleClaim(claimed, { amount: euros(80), on }))
    expect(settled.claim).toEqual({ status: "settled", amount: euros(80), on })
    const waived = Result.getOrThrow(waiveClaim(claimed, "Kulanz"))
    for (const done of [settled, waived]) {
      expect(claimDamage(done, { amount: euros(1), on })).toMatchObject({ failure: { _tag: "WrongClaimState" } })
      expect(waiveClaim(done, "nochmals")).toMatchObject({ failure: { _tag: "WrongClaimState" } })
    }
    expect(waiveClaim(report, " ")).toMatchObject({ failure: { _tag: "InvalidValue", path: ["claim", "reason"] } })
  })

  it("is cleared once, whatever becomes of the claim (R43)", () => {
    const cleared = Result.getOrThrow(clearDamage(report, { on, how: "repariert" }))
    expect(cleared.claim).toEqual({ status: "open" })
    expect(clearDamage(cleared, { on, how: "repariert" })).toEqual(
      Result.fail({ _tag: "DamageAlreadyCleared", path: ["cleared"], report: "s1", on }),
    )
  })

  it("is not cleared before the day on which it was found: it would never have stood in the way (R43)", () => {
    const late = (day: string) => clearDamage(report, { on: day as never, how: "repariert" })
    expect(late("2026-06-06")).toEqual(
      Result.fail({
        _tag: "ClearedTooEarly",
        path: ["cleared", "on"],
        report: "s1",
        on: "2026-06-06",
        found: "2026-06-07",
      }),
    )
    expect(Result.isSuccess(late("2026-06-07"))).toBe(true)
    expect(late("nie")).toMatchObject({ failure: { _tag: "InvalidValue" } })
  })
})
