import {
  indexNetwork,
  indicatorCompare,
  indicatorFindings,
  indicatorNamed,
  reachesThreshold,
  SpatialUnitId,
} from "@sozialraum/core"
import { comparisonMarkdown } from "@sozialraum/core/text"
import * as Result from "effect/Result"
import { describe, expect, it } from "vitest"
import { sampleNetwork } from "./index.js"

const index = indexNetwork(await sampleNetwork())
const { indicatorValues } = index.network
const sgb2 = indicatorNamed("sgb2Quote") ?? expect.fail("no sgb2Quote")

describe("the indicators of the sample network", () => {
  it("are all defined, and nothing is told that should be held back (P3, P4, R51)", () => {
    expect(indicatorValues.filter(({ indicator }) => indicatorNamed(indicator) === undefined)).toEqual([])
    expect(indicatorFindings(indicatorValues, { units: index.areas })).toEqual([])
  })

  it("compare the Ortsteile of Bochum by SGB II on 31 December 2018, as the press told (Q19)", () => {
    const units = [
      "bochum/wattenscheid/wattenscheid-mitte",
      "bochum/sued/querenburg",
      "bochum/sued/wiemelhausen-brenschede",
      "bochum/sued/stiepel",
    ].map((unit) => SpatialUnitId.parse(unit))
    const comparison = Result.getOrThrow(indicatorCompare(sgb2, indicatorValues, { units, years: [2018] }))
    const names = new Map<string, string>([...index.areas.units].map(([id, { name }]) => [id, name]))
    expect(comparisonMarkdown(sgb2, comparison, "de", names).split("\n").slice(2)).toEqual([
      "| Gebiet | 2018 | Rang 2018 |",
      "| --- | ---: | ---: |",
      "| Wattenscheid-Mitte | 28,8 | 1 |",
      "| Querenburg | 21,1 | 2 |",
      "| Wiemelhausen/Brenschede | 5,6 | 3 |",
      "| Stiepel | 2,4 | 4 |",
      "| Stadt | 15,4 | |",
    ])
  })

  it("leave the ranks of aids to upbringing open where most are held back (Q19, R51)", () => {
    const aids = indicatorNamed("hilfenZurErziehung") ?? expect.fail("no hilfenZurErziehung")
    const units = ["querenburg", "stiepel", "wiemelhausen-brenschede"].map((name) =>
      SpatialUnitId.parse(`bochum/sued/${name}`),
    )
    const { areas } = Result.getOrThrow(indicatorCompare(aids, indicatorValues, { units, years: [2025] }))
    expect(areas.map(({ values }) => values[0]?.state)).toEqual(["known", "suppressed", "suppressed"])
    expect(areas[0]?.values[0]).toMatchObject({ rank: { best: 1, worst: 3, of: 3 } })
  })

  it("show where more than a third above the city depends on basic income support (Q19)", () => {
    const reached = indicatorValues.filter(
      (value) =>
        value.indicator === "sgb2Quote" &&
        reachesThreshold(sgb2, value, { kind: "timesCity", factor: 4 / 3 }) === "reached",
    )
    expect(reached.map(({ unit }) => unit)).toEqual([
      "bochum/sued/querenburg",
      "bochum/wattenscheid/wattenscheid-mitte",
    ])
  })
})
