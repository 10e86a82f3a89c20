import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { parse } from "../problem.js"
import { coreText, sentence } from "../text/index.js"
import { budgetUse, PlanningPeriod } from "./index.js"
import { measureOf, refusal } from "./planning.fixture.js"

/** The plan of Bochum for 2006 to 2009; fields and amounts are examples. */
const plan = {
  id: "kjfp-2006",
  title: "Kinder- und Jugendförderplan 2006–2009",
  kind: "kinderUndJugendfoerderplan",
  area: "bochum",
  from: "2006-01-01",
  to: "2010-01-01",
  fields: [
    { key: "offeneArbeit", title: "Offene Arbeit", sections: ["11"], budget: { cents: 500_000, currency: "EUR" } },
    { key: "beteiligung", title: "Beteiligung", crossCutting: true },
  ],
}
const why = (parts: object) => sentence(refusal(parse(PlanningPeriod, { ...plan, ...parts })), "de", [coreText])

describe("a planning period", () => {
  it("has a term, fields and their money in whole cents", () => {
    expect(PlanningPeriod.parse(PlanningPeriod.parse(plan))).toMatchObject(plan)
    expect(why({ to: "2006-01-01" })).toMatch(/^to: Das Ende der Gültigkeit/)
    expect(why({ fields: [...plan.fields, plan.fields[0]] })).toBe(
      "fields: Zwei Handlungsfelder eines Plans haben dasselbe Kürzel.",
    )
    const budget = { cents: 0.5, currency: "EUR" }
    expect(why({ fields: [{ key: "a", title: "A", budget }] })).toMatch(/^fields\[0\].budget.cents: /)
  })
})

describe("the money of a plan", () => {
  const period = PlanningPeriod.parse(plan)
  const costing = (id: string, cents: ReadonlyArray<number>, planning: object, parts: object = {}) =>
    measureOf("planned", { id, costs: cents.map((one) => ({ cents: one, currency: "EUR" })), planning, ...parts })
  const field = (name: string) => ({ period: "kjfp-2006", field: name })

  it("is told for each field: what there is, what measures take up, and what is left", () => {
    const measures = [
      costing("a", [100_000, 50_000], field("offeneArbeit")),
      costing("b", [400_000], field("offeneArbeit")),
      costing("c", [7], field("beteiligung")),
      costing("d", [11], { period: "kjfp-2006" }),
      costing("e", [13], { period: "anderer", field: "offeneArbeit" }),
    ]
    expect(budgetUse(period, measures)).toEqual([
      {
        field: "offeneArbeit",
        budgetCents: 500_000,
        leftCents: -50_000,
        committedCents: 550_000,
        measures: ["a", "b"],
      },
      { field: "beteiligung", committedCents: 7, measures: ["c"] },
      { committedCents: 11, measures: ["d"] },
    ])
  })

  it("is not taken up by a measure that was given up before it started", () => {
    const stopped = measureOf("stopped", {
      costs: [{ cents: 5, currency: "EUR" }],
      planning: field("beteiligung"),
    })
    expect(budgetUse(period, [stopped])[1]).toEqual({ field: "beteiligung", committedCents: 0, measures: [] })
    const started = measureOf("stopped", { ...stopped, startedOn: "2027-01-01" })
    expect(budgetUse(period, [started])[1]).toEqual({ field: "beteiligung", committedCents: 5, measures: [started.id] })
  })

  it("adds up: every measure of the plan is in exactly one row", () => {
    const some = fc.array(
      fc.record({
        cents: fc.array(fc.integer({ min: 0, max: 1_000_000 }), { maxLength: 3 }),
        field: fc.constantFrom("offeneArbeit", "beteiligung", "gestrichen"),
      }),
      { maxLength: 12 },
    )
    fc.assert(
      fc.property(some, (list) => {
        const measures = list.map((one, index) => costing(`m${index}`, one.cents, field(one.field)))
        const rows = budgetUse(period, measures)
        expect(rows.flatMap((row) => row.measures).toSorted()).toEqual(measures.map(({ id }) => id).toSorted())
        const sum = (numbers: ReadonlyArray<number>) => numbers.reduce((total, one) => total + one, 0)
        expect(sum(rows.map((row) => row.committedCents))).toBe(sum(list.flatMap((one) => one.cents)))
      }),
    )
  })
})
