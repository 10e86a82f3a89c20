import { describe, expect, it } from "vitest"
import { IndicatorValue } from "../planning/index.js"
import { SpatialUnit } from "../sozialraum/index.js"
import { Audience } from "../visibility.js"
import { lifeWorldProfile } from "./index.js"
import { areas, catalogueOf, school, site, small } from "./report.fixture.js"

const block = SpatialUnit.parse({
  id: "block",
  kind: "block",
  name: "Block",
  parents: [{ unit: "ost", kind: "ortsteil" }],
})
const inBlock = {
  ...small,
  areas: [...areas, block],
  sites: [site("waldschule", 0, { units: ["block"] }), ...(small.sites ?? []).slice(1)],
}
const value = (id: string, of: string, parts: object) =>
  IndicatorValue.parse({
    id,
    indicator: "sgb2Quote",
    unit: of,
    on: "2025-12-31",
    source: { name: "Statistik" },
    released: true,
    ...parts,
  })
const known = (number: number, parts: object = {}) => ({ state: "known", value: number, ...parts })
const suppressed = (parts: object = {}) => ({ state: "suppressed", ...parts })

const told = (audience: Audience, indicatorValues: ReadonlyArray<IndicatorValue>, network = small) =>
  lifeWorldProfile(catalogueOf({ ...network, indicatorValues }, { audience }), { school })?.indicators.map(
    ({ value: id, number, city }) => [id, number, city],
  )

describe("the indicators of a life world", () => {
  it("tell nobody the number of a block, and let no wider area stand in for it (P4)", () => {
    const values = [value("b", "block", known(47)), value("o", "ost", known(20))]
    for (const audience of Audience.options)
      expect(told(audience, values, inBlock)).toEqual([["b", undefined, undefined]])
    expect(told("public", values.slice(1), inBlock)).toEqual([["o", 20, undefined]])
  })

  it("hold back what is held back once, in whatever order two values of one day are kept (R51)", () => {
    const [open, held] = [value("a", "ost", known(55)), value("b", "ost", suppressed())]
    expect([told("public", [open, held]), told("public", [held, open])]).toEqual([
      [["b", undefined, undefined]],
      [["b", undefined, undefined]],
    ])
  })

  it("hold a number back from everybody where planners keep that it is held back (R51)", () => {
    const [open, held] = [value("a", "ost", known(55)), value("b", "ost", suppressed({ released: false }))]
    for (const values of [
      [open, held],
      [held, open],
    ]) {
      expect([told("public", values), told("planning", values)]).toEqual([[], [["b", undefined, undefined]]])
    }
  })

  it("do not tell the number of a city that is held back, not even where only planners see that it is (R51)", () => {
    const east = value("a", "ost", known(20, { comparison: { unit: "stadt", value: 15 } }))
    expect(told("public", [east])).toEqual([["a", 20, 15]])
    for (const released of [true, false]) {
      const city = value("c", "stadt", suppressed({ released }))
      expect(told("public", [east, city])).toEqual([["a", 20, undefined]])
      const alone = value("a", "ost", known(20))
      expect(told("public", [alone, value("d", "stadt", known(15)), city])).toEqual([["a", 20, undefined]])
    }
  })

  it("are of everybody: a part of the population that is held back holds back no other number (R51)", () => {
    const part = suppressed({ breakdown: [{ by: "sex", category: "weiblich" }] })
    expect(told("public", [value("a", "ost", known(20)), value("p", "ost", part)])).toEqual([["a", 20, undefined]])
  })

  it("are the last of two that are kept for one day, of the area as of the city", () => {
    const twice = [
      ["a", "ost", 20],
      ["b", "ost", 21],
      ["c", "stadt", 15],
      ["d", "stadt", 16],
    ] as const
    expect(
      told(
        "public",
        twice.map(([id, of, number]) => value(id, of, known(number))),
      ),
    ).toEqual([["b", 21, 16]])
  })
})
