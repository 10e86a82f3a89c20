import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { gym, lendingOf } from "../sharing/booking/lending.fixture.js"
import type { Booking } from "../sharing/index.js"
import { grantedIn, id, keysIn, withBookings, yes } from "./following.fixture.js"
import { changeFollowing, planFollowing } from "./index.js"
import { clock, done, seriesRequest } from "./request.fixture.js"

describe("laws of this and following", () => {
  const someSeries = fc.constantFrom(
    { rule: { freq: "weekly", count: 12 } },
    { rule: { freq: "weekly", until: "2026-12-16" }, rdates: ["2026-11-13T09:00"] },
    { rule: { freq: "weekly", byDay: [{ weekday: "we" }, { weekday: "fr" }], count: 14 } },
    { rule: { freq: "daily", interval: 3, until: "2026-11-30T15:00" }, exdates: ["2026-11-06"] },
    { rule: { freq: "monthly", byDay: [{ weekday: "we", ordinal: 1 }], count: 5 } },
  )

  it("two halves of a change that changes nothing have the dates and the bookings of before", () => {
    fc.assert(
      fc.property(someSeries, fc.nat(), (series, pick) => {
        const { request, lending } = grantedIn(lendingOf(gym()), seriesRequest(series))
        const keys = keysIn(request).sort()
        const from = keys[1 + (pick % (keys.length - 1))]
        if (from === undefined) throw new Error("too few")
        const plan = done(
          planFollowing(lending, request, {
            from,
            id,
            to: {},
            check: () => [{ _tag: "Never", path: [], rule: "R38", severity: "error" }],
          }),
        )
        expect([...keysIn(plan.before), ...keysIn(plan.plan.request)].sort()).toEqual(keys)
        expect([plan.givenUp, plan.lost, plan.plan.refused]).toEqual([[], [], []])
        if (plan.plan.bookable.length === 0) return
        const changed = done(changeFollowing(plan, yes))
        const all = withBookings(lending, changed.bookings).bookings
        const plain = (bookings: ReadonlyArray<Booking>) =>
          bookings.map(({ request: _of, ...booking }) => booking).sort((a, b) => (a.id < b.id ? -1 : 1))
        expect(plain(all)).toEqual(plain(lending.bookings))
      }),
      { numRuns: 80 },
    )
  })

  it("shifted there and back again, a series has the dates that it had", () => {
    fc.assert(
      fc.property(someSeries, fc.integer({ min: -600, max: 600 }), (series, minutes) => {
        const { request, lending } = grantedIn(lendingOf(gym()), seriesRequest(series))
        const [first, from] = [keysIn(request).sort()[0], keysIn(request).sort()[2]]
        if (first === undefined || from === undefined) throw new Error("too few")
        const there = clock(shiftText(from, minutes))
        const plan = done(planFollowing(lending, request, { from, id, to: { start: there }, check: () => [] }))
        const keys = keysIn(plan.plan.request).map((key) => shiftText(key, -minutes))
        const isMonthly = series.rule.freq === "monthly" && !shiftText(from, minutes).startsWith(from.slice(0, 10))
        if (!isMonthly) expect([...keysIn(plan.before), ...keys].sort()).toEqual(keysIn(request).sort())
      }),
      { numRuns: 80 },
    )
  })
})

const shiftText = (local: string, minutes: number): string =>
  new Date(Date.parse(`${local}Z`) + minutes * 60_000).toISOString().slice(0, 16)
