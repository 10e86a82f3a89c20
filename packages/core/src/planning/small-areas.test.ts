import { describe, expect, it } from "vitest"
import { indexUnits, Sozialraum, SpatialUnit, SpatialUnitId } from "../sozialraum/index.js"
import { LocalDate } from "../time/index.js"
import { areaSmallness, IndicatorValue, indicatorFindings, indicatorNamed, withoutSmallAreas } from "./index.js"

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
const units = indexUnits([
  area("bochum", "stadt"),
  area("querenburg", "statistischerBezirk", [{ unit: "bochum", kind: "stadt" }]),
  area("hustadt", "statistischesViertel", [{ unit: "querenburg", kind: "statistischerBezirk" }]),
  area("block-7", "block"),
  area("hof", "baublock", [{ unit: "hustadt", kind: "statistischesViertel" }]),
  area("wk-13", "wahlbezirk"),
  Sozialraum.parse({ id: "zwei", kind: "sozialraum", name: "zwei", composedOf: ["hustadt", "querenburg"] }),
  Sozialraum.parse({ id: "eins", kind: "sozialraum", name: "eins", composedOf: ["hustadt", "block-7"] }),
  Sozialraum.parse({ id: "winzig", kind: "sozialraum", name: "winzig", composedOf: ["block-7"] }),
])

describe("of a small area", () => {
  it("the kind tells how small it is, else what it lies in, and a Sozialraum is as wide as its widest unit (P4)", () => {
    const small = (id: string) => areaSmallness(units, SpatialUnitId.parse(id), on)
    expect(
      ["bochum", "querenburg", "hustadt", "block-7", "hof", "wk-13", "zwei", "eins", "winzig", "nirgends"].map(small),
    ).toEqual([
      "ortsteilOrWider",
      "ortsteilOrWider",
      "viertel",
      "belowViertel",
      "belowViertel",
      "unknown",
      "ortsteilOrWider",
      "viertel",
      "belowViertel",
      "unknown",
    ])
  })

  it("below a statistical quarter no indicator is shown, released or not (P4)", () => {
    const values = [
      known("block-7", 20),
      known("hof", 20, { released: true }),
      known("hustadt", 20),
      known("querenburg", 21.1),
    ]
    const found = indicatorFindings(values, { units })
    expect(found.map(({ _tag, rule, unit, path }) => [_tag, rule, unit, path])).toEqual([
      ["IndicatorTooLocal", "P4", "block-7", [0]],
      ["IndicatorTooLocal", "P4", "hof", [1]],
    ])
    expect(withoutSmallAreas(values, { units }).map(({ state }) => state)).toEqual([
      "suppressed",
      "suppressed",
      "known",
      "known",
    ])
  })

  it("below an Ortsteil nothing about children is shown unless the city released it (P4)", () => {
    const children = (unit: string, more: object = {}) => known(unit, 30, { indicator: "sgb2QuoteUnter18", ...more })
    const values = [
      children("querenburg"),
      children("hustadt"),
      children("hustadt", { released: true }),
      children("wk-13"),
    ]
    expect(indicatorFindings(values, { units }).map(({ path }) => path)).toEqual([[1], [3]])
    const [, hidden, released] = withoutSmallAreas(values, { units })
    expect(hidden).toMatchObject({ state: "suppressed", because: "notReleased" })
    expect(hidden).not.toHaveProperty("value")
    expect(released).toEqual(values[2])
  })

  it("an indicator that nobody defined is taken for one about children (P4)", () => {
    expect(indicatorFindings([known("hustadt", 3, { indicator: "eigene" })], { units })).toMatchObject([
      { because: "notReleased" },
    ])
    const own = { ...named("sgb2Quote"), code: "eigene" }
    expect(indicatorFindings([known("hustadt", 3, { indicator: "eigene" })], { units, definitions: [own] })).toEqual([])
  })
})
