import { describe, expect, it } from "vitest"
import * as z from "zod"
import { LocalDate } from "../time/index.js"
import { IndicatorDefinition, IndicatorValue, indicatorCatalogue, indicatorNamed } from "./index.js"

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

describe("the catalogue", () => {
  it("has each indicator once, with what it counts, of whom, and how it is read", () => {
    const codes = indicatorCatalogue.map(({ code }) => code)
    expect(new Set(codes).size).toBe(codes.length)
    expect(codes).toEqual(
      expect.arrayContaining([
        "bevoelkerung",
        "unter18",
        "alleinerziehende",
        "sgb2Quote",
        "sgb2QuoteUnter18",
        "schulsozialindex",
        "hilfenZurErziehung",
      ]),
    )
    for (const definition of indicatorCatalogue) expect(IndicatorDefinition.parse(definition)).toEqual(definition)
    expect(named("beschaeftigtenanteil").burden).toBe("lower")
    expect(indicatorNamed("kinder")).toBe(undefined)
  })

  it("gives way to what a network defines itself", () => {
    const own = [{ ...named("unter18"), minimumCell: 10 }]
    expect(indicatorNamed("unter18", own)?.minimumCell).toBe(10)
    expect(indicatorNamed("sgb2Quote", own)).toEqual(named("sgb2Quote"))
  })

  it("asks for five cases behind every number, and nobody can ask for fewer than three (P3)", () => {
    expect(new Set(indicatorCatalogue.map(({ minimumCell }) => minimumCell))).toEqual(new Set([5]))
    const asked = (minimumCell: number) => IndicatorDefinition.safeParse({ ...named("unter18"), minimumCell })
    expect([2, 3, 10].map((minimum) => asked(minimum).success)).toEqual([false, true, true])
    expect(asked(2).error?.issues[0]).toMatchObject({ path: ["minimumCell"], params: { _tag: "MinimumCellTooLow" } })
    expect(z.toJSONSchema(IndicatorDefinition)).toMatchObject({ properties: { minimumCell: { minimum: 3 } } })
  })

  it("has no rate without the population that it is a part of", () => {
    const { denominator, ...without } = named("unter18")
    expect(denominator?.english).toBe("Inhabitants with main residence")
    expect(IndicatorDefinition.safeParse(without).error?.issues[0]).toMatchObject({
      params: { _tag: "DenominatorMissing" },
    })
    expect(IndicatorDefinition.safeParse({ ...without, unit: "count" }).success).toBe(true)
  })
})

describe("a value", () => {
  it("has no place for a child, a name or an address (P2)", () => {
    for (const field of ["child", "name", "address", "remark"])
      expect(IndicatorValue.safeParse({ ...known("laer", 16.7), [field]: "x" }).success).toBe(false)
  })

  it("that is held back has neither number nor counts (R51)", () => {
    const hidden = value("laer", { state: "suppressed", because: "belowMinimum" })
    for (const more of [{ value: 3 }, { counts: { numerator: 3 } }])
      expect(IndicatorValue.safeParse({ ...hidden, ...more }).success).toBe(false)
  })

  it("is broken down by an attribute once", () => {
    const by = (...names: ReadonlyArray<string>) =>
      known("laer", 1, { breakdown: names.map((by) => ({ by, category: "x" })) })
    expect(by("alter", "geschlecht").breakdown).toHaveLength(2)
    expect(() => by("alter", "alter")).toThrow(z.ZodError)
  })
})
