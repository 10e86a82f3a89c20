import { describe, expect, it } from "vitest"
import { indexNetwork } from "../network/index.js"
import { IndicatorValue } from "../planning/index.js"
import { valueWithCity } from "./indicator-values.js"
import { areas, day, unit } from "./report.fixture.js"

const value = (id: string, of: string, parts: object) =>
  IndicatorValue.parse({
    id,
    indicator: "sgb2Quote",
    unit: of,
    on: "2025-12-31",
    source: { name: "Statistik" },
    ...parts,
  })
const east = (parts: object = {}) => value("a", "ost", { state: "known", value: 20, ...parts })
const told = { comparison: { unit: "stadt", value: 15 } }
const cityOf = (...indicatorValues: ReadonlyArray<IndicatorValue>) =>
  valueWithCity(indexNetwork({ areas, indicatorValues }), {
    indicator: "sgb2Quote",
    unit: unit("ost"),
    on: day("2025-12-31"),
  })?.comparison

describe("the value of an area beside its city", () => {
  it("is compared as it says itself, else with the city's own value", () => {
    const city = value("c", "stadt", { state: "known", value: 16 })
    expect(cityOf(east(told), city)).toEqual({ unit: "stadt", value: 15 })
    expect(cityOf(east(), city)).toEqual({ unit: "stadt", value: 16 })
  })

  it("does not tell the number of a city that is held back (R51)", () => {
    const city = value("c", "stadt", { state: "suppressed" })
    expect(cityOf(east(told), city)).toBeUndefined()
    expect(cityOf(value("a", "ost", { state: "suppressed", ...told }), city)).toBeUndefined()
    expect(cityOf(east(told), city, value("d", "stadt", { state: "known", value: 15 }))).toBeUndefined()
    expect(cityOf(east(told), value("c", "stadt", { state: "suppressed", on: "2024-12-31" }))).toEqual(told.comparison)
  })
})
