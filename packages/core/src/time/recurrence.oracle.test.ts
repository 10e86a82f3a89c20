import * as Result from "effect/Result"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { addDays, dateOf, parseRule, ruleText } from "./index.js"
import { cases, ours, rruleTemporal, rruleTemporalDiffers, rules, zones } from "./recurrence.fixture.js"

describe("random rules", () => {
  it("with added and excluded dates have the instants that rrule-temporal gives them", () => {
    fc.assert(
      fc.property(cases(rules, zones), fc.integer({ min: -100, max: 3900 }), (given, offset) => {
        fc.pre(!Object.values(rruleTemporalDiffers).some((differs) => differs(given.series)))
        const from = addDays(dateOf(given.series.start), offset)
        expect(ours(given.series, from)).toEqual(rruleTemporal(given, from))
      }),
      { numRuns: 300 },
    )
  })

  it("are the same after writing and reading them", () => {
    fc.assert(
      fc.property(rules, zones, (rule, zone) => {
        expect(Result.getOrThrow(parseRule(ruleText(rule)))).toEqual(rule)
        expect(Result.getOrThrow(parseRule(ruleText(rule, zone), zone))).toEqual(rule)
      }),
      { numRuns: 300 },
    )
  })
})
