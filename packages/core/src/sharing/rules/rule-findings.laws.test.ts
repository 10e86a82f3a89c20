import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { addDays, LocalDate, toLocal, Zone } from "../../time/index.js"
import { msOf } from "../availability/local-clock.js"
import type { Booking } from "../booking/booking.js"
import { gym, kita, lendingOf, someAskedFor, wish } from "../booking/lending.fixture.js"
import { takenInterval } from "../index.js"
import type { OwnersRule } from "./booking-rule.js"
import { ruleFindings } from "./rule-findings.js"

type Quota = Extract<(typeof OwnersRule._zod.input)["rule"], { kind: "quota" }>

const berlin = Zone.parse("Europe/Berlin")
/** The clocks change on 25 October; a month, a week and a period of days end within. */
const first = LocalDate.parse("2026-10-12")

const someQuota: fc.Arbitrary<Quota> = fc.record({
  kind: fc.constant("quota"),
  of: fc.constantFrom("bookings", "days", "hours"),
  atMost: fc.integer({ min: 0, max: 6 }),
  per: fc.oneof(
    fc.record({ kind: fc.constantFrom("day", "week", "month", "schoolYear", "year") }),
    fc.record({ kind: fc.constant("days"), days: fc.integer({ min: 1, max: 9 }) }),
  ),
})

/** Uses of up to three days, by whole hours. */
const someUses = fc.array(
  fc.record({
    from: fc.nat({ max: 30 * 24 }),
    hours: fc.oneof(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 72 })),
  }),
  { minLength: 1, maxLength: 25 },
)

const hour = (hours: number): string =>
  `${addDays(first, Math.floor(hours / 24))}T${String(hours % 24).padStart(2, "0")}:00`

const usesOf = (uses: ReadonlyArray<{ from: number; hours: number }>): ReadonlyArray<Booking> =>
  uses.map(({ from, hours }, place) => wish(hour(from), hour(from + hours), { id: `b${place}` }))

/** What a booking counts on each day, hour by hour of real time. */
const naiveDays = (booking: Booking, of: Quota["of"]): ReadonlyArray<readonly [day: string, amount: number]> => {
  const { start, end, zone } = takenInterval(booking)
  if (of === "bookings") return [[start.slice(0, 10), 1]]
  const found: Array<readonly [string, number]> = []
  for (let ms = msOf(start, zone); ms < msOf(end, zone); ms += 3_600_000) {
    found.push([toLocal(new Date(ms).toISOString() as Parameters<typeof toLocal>[0], berlin).slice(0, 10), 1])
  }
  return found
}

/** The largest count in any period of that kind, each period counted from nothing. */
const naiveMost = (bookings: ReadonlyArray<Booking>, { of, per }: Quota): number => {
  const all = bookings.flatMap((booking) => naiveDays(booking, of))
  const counted = of === "days" ? [...new Set(all.map(([day]) => day))].map((day) => [day, 1] as const) : all
  const most = (keysOf: (day: string) => ReadonlyArray<string>): number => {
    const sums = new Map<string, number>()
    for (const [day, amount] of counted) {
      for (const key of keysOf(day)) sums.set(key, (sums.get(key) ?? 0) + amount)
    }
    return Math.max(0, ...sums.values())
  }
  switch (per?.kind) {
    case "day":
      return most((day) => [day])
    case "week":
      return most((day) => [String(Math.floor((Date.parse(day) / 86_400_000 + 3) / 7))])
    case "month":
      return most((day) => [day.slice(0, 7)])
    case "year":
      return most((day) => [day.slice(0, 4)])
    case "schoolYear":
      return most((day) => [day.slice(5) < "08-01" ? `before ${day.slice(0, 4)}` : `from ${day.slice(0, 4)}`])
    case "days": {
      const { days } = per
      return most((day) => Array.from({ length: days }, (_, before) => addDays(LocalDate.parse(day), -before)))
    }
    default:
      return most(() => ["all"])
  }
}

describe("booking rules", () => {
  it("keep whoever books what they allow within the quota in every period, and refuse nothing that is within (R40)", () => {
    fc.assert(
      fc.property(someQuota, someUses, (quota, uses) => {
        const resource = gym({ rules: [{ rule: quota }] })
        const accepted: Array<Booking> = []
        for (const wanted of usesOf(uses)) {
          const refused = ruleFindings(lendingOf(resource, { bookings: accepted }), wanted).length > 0
          const goesOver = naiveMost([...accepted, wanted], quota) > quota.atMost
          expect(refused).toBe(goesOver)
          if (!refused) accepted.push(wanted)
        }
        expect(naiveMost(accepted, quota)).toBeLessThanOrEqual(quota.atMost)
      }),
      { numRuns: 150 },
    )
  })

  it("leave so many days between any two bookings that they accept", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 4 }), someUses, (gapDays, uses) => {
        const resource = gym({ rules: [{ rule: { kind: "noChain", gapDays } }] })
        const accepted: Array<Booking> = []
        for (const wanted of usesOf(uses)) {
          const refused = ruleFindings(lendingOf(resource, { bookings: accepted }), wanted).length > 0
          if (!refused) accepted.push(wanted)
        }
        const taken = accepted.map((booking) => naiveDays(booking, "days").map(([day]) => Date.parse(day) / 86_400_000))
        const inTime = taken.toSorted((a, b) => (a[0] ?? 0) - (b[0] ?? 0))
        for (const [place, days] of inTime.entries()) {
          const next = inTime[place + 1]?.[0]
          if (next !== undefined) expect(next - (days.at(-1) ?? next) - 1).toBeGreaterThanOrEqual(gapDays)
        }
      }),
    )
  })

  it("find the same in whatever order the bookings come", () => {
    const shuffled = someAskedFor.chain((asked) =>
      fc
        .shuffledSubarray([...asked.lending.bookings], { minLength: asked.lending.bookings.length })
        .map((bookings) => ({ ...asked, bookings })),
    )
    fc.assert(
      fc.property(shuffled, ({ lending, wanted, bookings }) => {
        expect(ruleFindings({ ...lending, bookings }, wanted)).toEqual(ruleFindings(lending, wanted))
      }),
    )
  })

  it("never find anything against who is exempt", () => {
    fc.assert(
      fc.property(someAskedFor, fc.boolean(), ({ lending, wanted }, byType) => {
        const exempted = byType ? { exemptTypes: kita.types } : { exempt: [kita.id] }
        const rules = lending.resource.rules.map((rule) => ({ ...rule, ...exempted }))
        expect(ruleFindings({ ...lending, resource: { ...lending.resource, rules } }, wanted)).toEqual([])
      }),
    )
  })
})
