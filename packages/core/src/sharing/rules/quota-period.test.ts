import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { addDays, daysBetween, LocalDate } from "../../time/index.js"
import { QuotaPeriod } from "./booking-rule.js"
import { type CalendarPeriod, periodAround, periodsIn } from "./quota-period.js"

const around = (per: CalendarPeriod, day: string) => {
  const { from, to } = periodAround(per, LocalDate.parse(day))
  return `${from} ${to}`
}

describe("the period of a quota", () => {
  it("is a week from Monday to Sunday, over the turn of the year as well", () => {
    expect(around({ kind: "week" }, "2027-01-03")).toBe("2026-12-28 2027-01-04")
    expect(around({ kind: "week" }, "2027-01-04")).toBe("2027-01-04 2027-01-11")
  })

  it("begins on another day where the owner says so", () => {
    expect(around({ kind: "week", firstDay: "sa" }, "2026-10-23")).toBe("2026-10-17 2026-10-24")
    expect(around({ kind: "week", firstDay: "sa" }, "2026-10-24")).toBe("2026-10-24 2026-10-31")
    expect(around({ kind: "month", firstDay: 15 }, "2027-01-14")).toBe("2026-12-15 2027-01-15")
    expect(around({ kind: "month", firstDay: 15 }, "2027-01-15")).toBe("2027-01-15 2027-02-15")
  })

  it("is a day, a month, a school year from August on, or a year", () => {
    expect(around({ kind: "day" }, "2028-02-28")).toBe("2028-02-28 2028-02-29")
    expect(around({ kind: "month" }, "2028-02-29")).toBe("2028-02-01 2028-03-01")
    expect(around({ kind: "month" }, "2026-12-31")).toBe("2026-12-01 2027-01-01")
    expect(around({ kind: "schoolYear" }, "2027-07-31")).toBe("2026-08-01 2027-08-01")
    expect(around({ kind: "schoolYear" }, "2027-08-01")).toBe("2027-08-01 2028-08-01")
    expect(around({ kind: "year" }, "2026-12-31")).toBe("2026-01-01 2027-01-01")
  })

  it("holds its day, and the periods of a time follow one another without a gap", () => {
    const kinds: fc.Arbitrary<CalendarPeriod> = fc.oneof(
      fc.constantFrom<CalendarPeriod>({ kind: "day" }, { kind: "schoolYear" }, { kind: "year" }),
      fc.constantFrom<CalendarPeriod>({ kind: "week" }, { kind: "week", firstDay: "th" }, { kind: "month" }),
      fc.integer({ min: 1, max: 28 }).map((firstDay): CalendarPeriod => ({ kind: "month", firstDay })),
    )
    const days = fc.integer({ min: -30_000, max: 50_000 }).map((days) => addDays(LocalDate.parse("1970-01-01"), days))
    fc.assert(
      fc.property(kinds, days, fc.integer({ min: 1, max: 800 }), (per, from, length) => {
        const to = addDays(from, length)
        const periods = periodsIn(per, { from, to })
        const [first, last] = [periods[0], periods.at(-1)]
        expect(first && first.from <= from && last && to <= last.to && last.from < to).toBe(true)
        for (const [place, period] of periods.entries()) {
          expect(daysBetween(period.from, period.to)).toBeGreaterThan(0)
          expect(periods[place + 1]?.from ?? period.to).toBe(period.to)
          expect(periodAround(per, addDays(period.to, -1))).toEqual(period)
        }
      }),
    )
  })

  it("is refused where a month would begin on a day that some months do not have", () => {
    expect(QuotaPeriod.safeParse({ kind: "month", firstDay: 29 }).success).toBe(false)
    expect(QuotaPeriod.safeParse({ kind: "day", firstDay: 2 }).success).toBe(false)
  })
})
