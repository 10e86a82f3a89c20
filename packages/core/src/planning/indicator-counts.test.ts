import * as Result from "effect/Result"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { indexUnits, SpatialUnit } from "../sozialraum/index.js"
import { LocalDate } from "../time/index.js"
import { IndicatorValue, indicatorFindings, indicatorNamed, protectedIndicator } from "./index.js"

const on = LocalDate.parse("2018-12-31")
const named = (code: string) => indicatorNamed(code) ?? expect.fail(`no ${code}`)
const value = (unit: string, more: object) =>
  IndicatorValue.parse({
    id: `${unit}-${JSON.stringify(more).length}`,
    indicator: "sgb2Quote",
    unit,
    on,
    source: { name: "Bochumer Ortsteile kompakt" },
    ...more,
  })
const known = (unit: string, number: number, more: object = {}) =>
  value(unit, { state: "known", value: number, ...more })

const area = (id: string, kind: string, parents: ReadonlyArray<object> = []) =>
  SpatialUnit.parse({ id, kind, name: id, parents })
const units = indexUnits([area("querenburg", "statistischerBezirk")])

describe("a value that rests on too few", () => {
  it.each([
    ["counted", { numerator: 4, denominator: 900 }],
    ["others", { numerator: 896, denominator: 900 }],
    ["population", { numerator: 0, denominator: 4 }],
  ])("is found: %s (R51, P3)", (which, counts) => {
    expect(indicatorFindings([known("querenburg", 1, { counts })], { units })).toMatchObject([
      { _tag: "IndicatorCellTooSmall", rule: "R51", which, minimum: 5 },
    ])
  })

  it("is not one of nobody, of everybody, or of enough (R51)", () => {
    for (const numerator of [0, 5, 895, 900])
      expect(
        indicatorFindings([known("querenburg", 1, { counts: { numerator, denominator: 900 } })], { units }),
      ).toEqual([])
    const cases = known("querenburg", 1, {
      indicator: "hilfenZurErziehung",
      counts: { numerator: 20, denominator: 22 },
    })
    expect(indicatorFindings([cases], { units })).toEqual([])
  })

  it("is found in a count as well (R51)", () => {
    const count = (number: number) => known("querenburg", number, { indicator: "bevoelkerung" })
    expect(indicatorFindings([count(4), count(0), count(5)], { units }).map(({ path }) => path)).toEqual([[0]])
  })
})

describe("values from counts", () => {
  const about = { on, source: { name: "Statistikstelle" } }
  const inSued = ["stiepel", "querenburg", "wiemelhausen"].map((unit) => ({ unit, parent: "sued" }))
  const of = (code: string, ...counts: ReadonlyArray<readonly [number, number]>) =>
    Result.map(
      protectedIndicator(
        {
          definition: named(code),
          units: [{ unit: "sued" }, ...inSued],
          counts: counts.map(([numerator, denominator], at) => ({
            unit: inSued[at]?.unit ?? "",
            numerator,
            denominator,
          })),
        },
        about,
      ),
      ({ values }) => values,
    )
  const shown = (values: Result.Result<ReadonlyArray<IndicatorValue>, unknown>) =>
    Result.getOrThrow(values).map((one) => (one.state === "known" ? one.value : "•"))

  it("hide a rate that gives away its small numerator, and one from which that would follow (R51, P3)", () => {
    expect(shown(of("sgb2QuoteUnter18", [4, 900], [620, 2000], [160, 2000]))).toEqual([16, "•", 31, "•"])
    expect(shown(of("sgb2QuoteUnter18", [40, 900], [620, 2000], [160, 2000]))[1]).toBeCloseTo(4.44, 2)
  })

  it("hide a rate where those not counted are few, and where hardly anybody lives (R51)", () => {
    expect(shown(of("unter18", [897, 900], [620, 2000], [160, 2000]))[1]).toBe("•")
    expect(shown(of("unter18", [0, 4], [620, 2000], [160, 2000]))[1]).toBe("•")
    expect(shown(of("unter18", [0, 0], [620, 2000], [160, 2000]))).toHaveLength(3)
  })

  it("hide cases for each 100 of hardly anybody too, for these few are known (R51)", () => {
    expect(shown(of("hilfenZurErziehung", [0, 4], [120, 100], [50, 1000]))[1]).toBe("•")
    expect(shown(of("hilfenZurErziehung", [0, 5], [120, 100], [50, 1000]))[1]).toBe(0)
  })

  it("hide with them so much that their cases do not follow from those of the other areas (R51)", () => {
    for (const cases of [0, 7]) {
      const values = shown(of("hilfenZurErziehung", [cases, 4], [120, 100], [50, 1000]))
      expect(values.filter((value) => value === "•")).toHaveLength(2)
    }
    // Where nobody lives, no rate is told, and nobody is to be protected.
    expect(shown(of("hilfenZurErziehung", [0, 0], [120, 100], [50, 1000]))).not.toContain("•")
  })

  it("ask for as many cases as the definition does (P3)", () => {
    const units = [{ unit: "sued" }, ...inSued]
    const counts = inSued.map(({ unit }, at) => ({ unit, numerator: 7 + 100 * at, denominator: 1000 }))
    const known = (minimumCell: number) => {
      const definition = { ...named("unter18"), minimumCell }
      return Result.map(protectedIndicator({ definition, units, counts }, about), ({ values }) => values)
    }
    expect(shown(known(5))).toEqual([10.7, 0.7, 10.7, 20.7])
    expect(shown(known(10))).toEqual([10.7, "•", "•", 20.7])
  })

  it("of cases for each 100 hide small numbers of cases, which may be more than the people", () => {
    expect(shown(of("hilfenZurErziehung", [3, 900], [120, 100], [50, 1000]))).toEqual([8.65, "•", 120, "•"])
  })

  it("carry their counts for planners and the rate of the widest area, and pass their own check (R51)", () => {
    const values = Result.getOrThrow(of("sgb2QuoteUnter18", [4, 900], [620, 2000], [160, 2000]))
    expect(values[2]).toMatchObject({
      counts: { numerator: 620, denominator: 2000 },
      comparison: { unit: "sued", value: 16 },
      released: false,
    })
    expect(values[0]).not.toHaveProperty("comparison")
    const wide = indexUnits(["sued", ...inSued.map(({ unit }) => unit)].map((id) => area(id, "ortsteil")))
    expect(indicatorFindings(values, { units: wide })).toEqual([])
  })

  it("are refused where nothing is counted, where nobody is there to count, or more than all are counted", () => {
    const why = (result: Result.Result<unknown, { readonly _tag: string }>) => Result.getOrThrow(Result.flip(result))
    expect(why(of("durchschnittsalter", [38, 1]))).toMatchObject({ because: "neitherCountNorRate" })
    expect(why(of("unter18", [5, 4]))).toMatchObject({ because: "moreThanAll", path: ["counts", 0, "numerator"] })
    expect(why(of("unter18", [5, 40]))).toMatchObject({ _tag: "InvalidValue" })
    const bare = { definition: named("unter18"), units: [{ unit: "a" }], counts: [{ unit: "a", numerator: 5 }] }
    expect(why(protectedIndicator(bare, about))).toMatchObject({ because: "withoutDenominator" })
  })

  it("never show a rate that stands for fewer than five counted or not counted, nought and all apart (R51)", () => {
    const pair = fc
      .tuple(fc.integer({ min: 0, max: 30 }), fc.integer({ min: 0, max: 30 }))
      .map(([a, b]) => [a, a + b] as const)
    fc.assert(
      fc.property(pair, pair, pair, (a, b, c) => {
        for (const one of Result.getOrThrow(of("unter18", a, b, c))) {
          if (one.state === "suppressed") continue
          const { numerator, denominator = 0 } = one.counts ?? expect.fail("no counts")
          for (const few of [numerator, denominator - numerator, denominator]) expect([1, 2, 3, 4]).not.toContain(few)
        }
      }),
    )
  })
})
