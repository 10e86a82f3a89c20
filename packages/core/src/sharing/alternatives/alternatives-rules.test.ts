import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { gym, lendingOf, someAskedFor, wish } from "../booking/lending.fixture.js"
import { isRefused } from "../checks/check.js"
import { ruleFindings } from "../rules/rule-findings.js"
import { movedBooking } from "./alternatives-move.js"
import { rulesKept } from "./alternatives-rules.js"

const someMoves = fc.array(
  fc.record({
    laterMinutes: fc.integer({ min: -40, max: 40 }).map((hours) => hours * 180),
    lengthMinutes: fc.constantFrom(45, 120, 300, 1500),
    units: fc.integer({ min: 1, max: 4 }),
  }),
  { minLength: 1, maxLength: 30 },
)

describe("rules that were asked before", () => {
  it("answer for each of many bookings what they answer for it alone (R40)", () => {
    fc.assert(
      fc.property(someAskedFor, someMoves, ({ lending, wanted }, moves) => {
        const isKept = rulesKept(lending)
        for (const booking of moves.flatMap((move) => movedBooking(wanted, move) ?? [])) {
          expect(isKept(booking)).toBe(!isRefused(ruleFindings(lending, booking)))
        }
      }),
      { numRuns: 150 },
    )
  })

  it("let a second use of a day pass that counts already, in a week that has no other day left (R40)", () => {
    const rule = { kind: "quota", of: "days", atMost: 1, per: { kind: "week" } } as const
    const own = wish("2026-10-14T09:00", "2026-10-14T10:00", { id: "b1" })
    const isKept = rulesKept(lendingOf(gym({ rules: [{ rule }] }), { bookings: [own] }))
    expect(
      [
        wish("2026-10-15T15:00", "2026-10-15T16:00"),
        wish("2026-10-14T15:00", "2026-10-14T16:00"),
        wish("2026-10-19T15:00", "2026-10-19T16:00"),
      ].map(isKept),
    ).toEqual([false, true, true])
  })

  it("let a shorter use of a day pass where a longer one was refused (R40)", () => {
    const rule = { kind: "quota", of: "hours", atMost: 2, per: { kind: "week" } } as const
    const isKept = rulesKept(lendingOf(gym({ rules: [{ rule }] })))
    const uses = ["18:00", "17:00", "17:30"].map((end) => wish("2026-10-14T15:00", `2026-10-14T${end}`))
    expect(uses.map(isKept)).toEqual([false, true, false])
  })
})
