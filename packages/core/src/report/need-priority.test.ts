import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { ClosureCalendar } from "../calendar/index.js"
import { Institution } from "../institution/index.js"
import { indexNetwork, type Network } from "../network/index.js"
import { Offer, weeklySeries } from "../offer/index.js"
import { IndicatorValue, Need } from "../planning/index.js"
import { offerCatalogue } from "../search/index.js"
import { SpatialUnit, SpatialUnitId } from "../sozialraum/index.js"
import { LocalDate, Weekday } from "../time/index.js"
import { needPriority, type PriorityQuestion } from "./index.js"

const day = (text: string): LocalDate => LocalDate.parse(text)

const areas = [
  SpatialUnit.parse({ id: "bochum", kind: "stadt", name: "Bochum" }),
  ...["querenburg", "stiepel", "laer"].map((id) =>
    SpatialUnit.parse({ id, kind: "statistischerBezirk", name: id, parents: [{ unit: "bochum", kind: "stadt" }] }),
  ),
]
/** Shares of 2018: Querenburg 21.1, Stiepel 2.4, the city 15.4. @source WAZ, Ortsteile 2018 */
const number = (unit: string, on: string, parts: object): IndicatorValue =>
  IndicatorValue.parse({
    id: `${unit} ${on}`.replace(" ", "-"),
    indicator: "sgb2Quote",
    unit,
    on,
    source: { name: "WAZ" },
    ...parts,
  })
const known = (value: number) => ({ state: "known", value })
const indicatorValues = [
  number("bochum", "2018-12-31", known(15.4)),
  number("querenburg", "2018-12-31", known(21.1)),
  number("stiepel", "2018-12-31", known(2.4)),
  number("laer", "2018-12-31", { state: "suppressed" }),
]

const need = (id: string, parts: object = {}): Need =>
  Need.parse({
    id,
    area: "querenburg",
    topics: ["sport"],
    targetGroups: [{ ages: { fromMonths: 72, toMonths: 119 } }],
    description: id,
    raisedBy: { kind: "institution", institution: "schule" },
    raisedOn: "2026-10-01",
    state: "confirmed",
    since: "2026-10-01",
    ...parts,
  })

const offer = (weekdays: ReadonlyArray<Weekday>, parts: object = {}): Offer =>
  Offer.parse({
    id: "turnen",
    title: "Turnen",
    institution: "verein",
    form: "gruppe",
    topics: ["sport"],
    targetGroups: [{ ages: { fromMonths: 72, toMonths: 119 } }],
    places: [{ at: "mobile", unit: "querenburg" }],
    schedule: {
      kind: "dates",
      slots: weekdays.map((one) => ({
        series: weeklySeries({ day: one, from: "15:00", to: "16:00" }, day("2026-09-28")),
      })),
    },
    state: "published",
    ...parts,
  })

const club = Institution.parse({ id: "verein", name: "Verein", types: ["sportverein"] })
const schoolDays: PriorityQuestion = { weekdays: ["mo", "tu", "we", "th", "fr"] }

const ranked = (
  values: Partial<Network>,
  question: PriorityQuestion = {},
  calendars: ReadonlyArray<ClosureCalendar> = [],
) => {
  const index = indexNetwork({ areas, indicatorValues, institutions: [club], ...values })
  const period = { from: day("2026-10-01"), to: day("2026-10-29") }
  return needPriority(offerCatalogue(index, { asOf: period.from, period, calendars }), { ...schoolDays, ...question })
}
const only = (one: Need, offers: ReadonlyArray<Offer> = []) => ranked({ needs: [one], offers })[0]

describe("the priority of needs (Q20)", () => {
  it("is the product of the burden, of what is missing and of the age, and each factor is shown", () => {
    const result = ranked({
      needs: [
        need("stiepel-neu", { area: "stiepel" }),
        need("querenburg-neu"),
        need("querenburg-alt", { raisedOn: "2024-10-01", since: "2024-11-01" }),
      ],
    })
    expect(result.map(({ need: id, score }) => [id, score])).toEqual([
      ["querenburg-alt", 4.1103],
      ["querenburg-neu", 1.3701],
      ["stiepel-neu", 0.1558],
    ])
    expect(result[0]).toMatchObject({
      burden: {
        factor: 1.3701,
        indicators: [{ indicator: "sgb2Quote", unit: "querenburg", on: "2018-12-31", timesCity: 1.3701 }],
      },
      missing: { factor: 1, offers: [], byArrangement: [] },
      age: { factor: 3, days: 730 },
    })
    for (const { score, burden, missing, age } of result)
      expect(score).toBeCloseTo(burden.factor * missing.factor * age.factor, 3)
  })

  it("counts an area whose number is held back like the city, and shows that it is (P3)", () => {
    const result = only(need("laer", { area: "laer" }))
    expect(result?.burden).toEqual({
      factor: 1,
      indicators: [{ indicator: "sgb2Quote", unit: "laer", on: "2018-12-31" }],
    })
  })

  it("takes the indicators that the need names before those of its area", () => {
    const evidence = [{ kind: "indicator", indicator: "sgb2Quote", unit: "stiepel", on: "2018-12-31" }]
    expect(only(need("a", { evidence }))?.burden.indicators.map(({ unit }) => unit)).toEqual(["stiepel"])
    const unheard = [{ kind: "indicator", indicator: "sgb2Quote", unit: "querenburg", on: "2017-12-31" }]
    expect(only(need("a", { evidence: unheard }))?.burden.factor).toBe(1)
  })

  it("takes the newest number of each burden of its area up to that day, of everybody, and their mean", () => {
    const other = (parts: object) =>
      IndicatorValue.parse({
        unit: "querenburg",
        on: "2018-12-31",
        source: { name: "Beispiel" },
        ...known(1),
        ...parts,
      })
    const values = [
      ...indicatorValues,
      other({ id: "alt", indicator: "sgb2Quote", on: "2017-12-31", value: 99 }),
      other({ id: "spaeter", indicator: "sgb2Quote", on: "2026-12-31", value: 99 }),
      other({ id: "teil", indicator: "sgb2Quote", value: 99, breakdown: [{ by: "sex", category: "weiblich" }] }),
      other({
        id: "teilNeu",
        indicator: "sgb2Quote",
        on: "2020-12-31",
        breakdown: [{ by: "sex", category: "weiblich" }],
      }),
      other({ id: "einwohner", indicator: "bevoelkerung", value: 20_000 }),
      other({ id: "arbeit", indicator: "arbeitslosenanteil", value: 9, comparison: { unit: "bochum", value: 6 } }),
      other({ id: "arbeitStadt", indicator: "arbeitslosenanteil", unit: "bochum", value: 1 }),
    ]
    const [first] = ranked({ needs: [need("a")], indicatorValues: values })
    expect(first?.burden.indicators.map(({ indicator, on, timesCity }) => [indicator, on, timesCity])).toEqual([
      ["sgb2Quote", "2018-12-31", 1.3701],
      ["arbeitslosenanteil", "2018-12-31", 1.5],
    ])
    expect(first?.burden.factor).toBe(1.435)
    const village = areas.map((area) =>
      SpatialUnit.parse(JSON.parse(JSON.stringify(area).replaceAll('"stadt"', '"gemeinde"'))),
    )
    expect(ranked({ areas: village, needs: [need("a")] })[0]?.burden.factor).toBe(1.3701)
  })

  it("knows what is missing by ages and weekdays, and which offers there are", () => {
    const missing = (weekdays: ReadonlyArray<Weekday>, parts: object = {}) =>
      only(need("a"), [offer(weekdays, parts)])?.missing
    expect(missing(["we"])).toEqual({ factor: 0.8, offers: ["turnen"], byArrangement: [] })
    expect(missing(["mo", "tu", "we", "th", "fr"])?.factor).toBe(0)
    expect(missing(["sa"])).toEqual({ factor: 1, offers: ["turnen"], byArrangement: [] })
    const older = { targetGroups: [{ ages: { fromMonths: 96 } }] }
    expect(missing(["we"], older)?.factor).toBe(0.9)
    const eleven = { targetGroups: [{ ages: { fromMonths: 114 } }] }
    expect(missing(["we"], eleven)?.factor).toBe(0.95)
    const until = need("a", { targetGroups: [{ ages: { fromMonths: 72, toMonths: 113 } }] })
    expect(only(until, [offer(["we"], eleven)])?.missing.offers).toEqual([])
    const both = need("a", {
      targetGroups: [{ ages: { fromMonths: 72, toMonths: 113 } }, { ages: { fromMonths: 114, toMonths: 119 } }],
    })
    expect(only(both, [offer(["we"], eleven)])?.missing.factor).toBe(0.96)
    expect(missing(["we"], { places: [{ at: "mobile", unit: "stiepel" }] })?.offers).toEqual([])
    expect(missing(["we"], { topics: ["schwimmen"] })?.offers).toEqual(["turnen"])
    expect(missing(["we"], { topics: ["musik"] })?.offers).toEqual([])
    expect(missing([], { schedule: { kind: "byArrangement" } })).toEqual({
      factor: 0,
      offers: [],
      byArrangement: ["turnen"],
    })
    expect(missing(["we"], { to: "2026-10-15" })?.factor).toBe(0.9)
  })

  it("looks at every day, unless it is told on which days there should be an offer", () => {
    const values = { needs: [need("a")], offers: [offer(["sa"])] }
    expect(ranked(values, { weekdays: Weekday.options })[0]?.missing.factor).toBe(0.8571)
    const index = indexNetwork({ areas, ...values, institutions: [club] })
    const period = { from: day("2026-10-01"), to: day("2026-10-29") }
    const catalogue = offerCatalogue(index, { asOf: period.from, period, calendars: [] })
    expect(needPriority(catalogue)[0]?.missing.factor).toBe(0.8571)
  })

  it("does not count a date of which nobody can be sure", () => {
    const ferien = ClosureCalendar.parse({
      id: "ferien",
      name: "Schulferien",
      scope: { kind: "gemeinde", id: "05911000" },
      source: { name: "Ferienordnung" },
      known: { from: "2026-10-01", to: "2026-10-08" },
      kinds: ["schulferien"],
      closures: [],
    })
    const holidays = { kind: "rests", on: ["schulferien"] }
    const known = { externalIds: [{ scheme: "de-ags", value: "05911000" }] }
    const city = areas.map((area) => (area.kind === "stadt" ? SpatialUnit.parse({ ...area, ...known }) : area))
    const dated = offer(["we"])
    const resting = Offer.parse({ ...dated, schedule: { ...dated.schedule, holidays } })
    const [first] = ranked({ areas: city, needs: [need("a")], offers: [resting] }, {}, [ferien])
    expect(first?.missing.factor).toBe(0.95)
  })

  it("asks for parents by the ages of their children, and for those without an age as one group", () => {
    const parents = (group: object) => need("a", { targetGroups: [{ roles: ["eltern"], ...group }] })
    const forParents = offer(["we"], { targetGroups: [{ roles: ["eltern"], childAges: { toMonths: 35 } }] })
    expect(only(parents({}), [forParents])?.missing.factor).toBe(0.8)
    expect(only(parents({ childAges: { toMonths: 71 } }), [forParents])?.missing.factor).toBe(0.9)
    expect(only(need("a"), [forParents])?.missing.offers).toEqual([])
  })

  it("knows offers for grown-ups past youth too: for them there are no years to tell apart", () => {
    const grandparents = { targetGroups: [{ ages: { fromMonths: 55 * 12 } }] }
    const result = only(need("a", grandparents), [offer(["we"], { targetGroups: [{ ages: { fromMonths: 60 * 12 } }] })])
    expect(result?.missing).toEqual({ factor: 0.8, offers: ["turnen"], byArrangement: [] })
  })

  it("weighs as it is told: 0 leaves a factor out, 2 squares it", () => {
    const values = { needs: [need("a", { raisedOn: "2025-10-01", since: "2025-10-01" })], offers: [offer(["we"])] }
    const score = (weights: PriorityQuestion["weights"] & object) => ranked(values, { weights })[0]?.score
    expect(score({})).toBe(2.1922)
    expect(score({ burden: 0 })).toBe(1.6)
    expect(score({ burden: 0, missing: 0 })).toBe(2)
    expect(score({ burden: 0, missing: 2, age: 0 })).toBe(0.64)
  })

  it("is told for open needs that were raised by that day, in the areas asked for and what lies in them", () => {
    const needs = [
      need("offen"),
      need("stiepel", { area: "stiepel" }),
      need("fertig", { state: "rejected", because: "x" }),
      need("morgen", { raisedOn: "2026-10-02", since: "2026-10-02" }),
    ]
    const ids = (question: PriorityQuestion) => ranked({ needs }, question).map((one) => one.need)
    expect(ids({})).toEqual(["offen", "stiepel"])
    expect(ids({ areas: [SpatialUnitId.parse("stiepel")] })).toEqual(["stiepel"])
    expect(ids({ areas: [SpatialUnitId.parse("bochum")] })).toEqual(["offen", "stiepel"])
    expect(ids({ areas: [SpatialUnitId.parse("laer")] })).toEqual([])
    const elsewhere = ranked({ needs: [need("a", { area: "anderswo" })] }, { areas: [SpatialUnitId.parse("anderswo")] })
    expect(elsewhere.map((one) => one.need)).toEqual(["a"])
  })

  it("does not depend on the order of the needs", () => {
    const needs = [
      need("a"),
      need("b"),
      need("c", { area: "stiepel" }),
      need("d", { raisedOn: "2025-10-01", since: "2025-10-01" }),
      need("e", { area: "stiepel", raisedOn: "2025-10-01", since: "2025-10-01" }),
    ]
    const order = ranked({ needs }).map((one) => one.need)
    expect(order).toEqual(["d", "a", "b", "e", "c"])
    fc.assert(
      fc.property(fc.shuffledSubarray(needs, { minLength: needs.length }), (shuffled) => {
        expect(ranked({ needs: shuffled }).map((one) => one.need)).toEqual(order)
      }),
    )
  })
})
