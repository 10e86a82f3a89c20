import * as Result from "effect/Result"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { calendars, gym, lendingOf } from "../sharing/booking/lending.fixture.js"
import { type Booking, bookingFindings } from "../sharing/index.js"
import { addDays, LocalDate } from "../time/index.js"
import { grantRequest, planRebooking, planRequest, rebookDates, requestedDates } from "./index.js"
import { decision, done, seriesRequest, taken } from "./request.fixture.js"

const check = bookingFindings
const _keys = (dates: ReadonlyArray<{ readonly key: string }>) => dates.map(({ key }) => key.slice(5, 10))
const _refused = <A, P>(result: Result.Result<A, P>): P => Result.getOrThrow(Result.flip(result))

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
