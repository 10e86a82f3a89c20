import { describe, expect, it } from "vitest"
import { IndicatorValue } from "../planning/index.js"
import { SpatialUnit } from "../sozialraum/index.js"
import { Audience } from "../visibility.js"
import { areaReport } from "./index.js"
import { areas, catalogueOf, day, small, unit } from "./report.fixture.js"

const area = (id: string, kind: string, parent: string, parentKind: string) =>
  SpatialUnit.parse({ id, kind, name: id, parents: [{ unit: parent, kind: parentKind }] })
const units = [
  ...areas,
  area("bezirk", "statistischerBezirk", "stadt", "stadt"),
  area("viertel", "statistischesViertel", "bezirk", "statistischerBezirk"),
  area("block", "block", "bezirk", "statistischerBezirk"),
]
const value = (id: string, of: string, parts: object) =>
  IndicatorValue.parse({
    id,
    indicator: "sgb2Quote",
    unit: of,
    on: "2026-06-30",
    source: { name: "Statistik" },
    released: true,
    ...parts,
  })
const known = (number: number, parts: object = {}) => ({ state: "known", value: number, ...parts })
const suppressed = (parts: object = {}) => ({ state: "suppressed", ...parts })

const told = (audience: Audience, ...indicatorValues: ReadonlyArray<IndicatorValue>) => {
  const catalogue = catalogueOf({ ...small, areas: units, indicatorValues }, { asOf: day("2026-12-31"), audience })
  const report = areaReport(catalogue, { area: unit("stadt"), year: 2026 })
  return (report?.indicators ?? []).map(({ area: of, now, city }) => ({
    of,
    number: now.state === "known" ? now.value : now.state,
    ...(city === undefined ? {} : { city }),
  }))
}

describe("the indicators of an area report", () => {
  it("tell nobody the number of a block, released or not (P4)", () => {
    for (const audience of Audience.options) {
      expect(told(audience, value("b", "block", known(47)), value("v", "viertel", known(30)))).toEqual([
        { of: "block", number: "suppressed" },
        { of: "viertel", number: 30 },
      ])
    }
    const hidden = value("b", "block", known(47, { released: false }))
    expect([told("public", hidden), told("planning", hidden)]).toEqual([[], [{ of: "block", number: "suppressed" }]])
  })

  it("tell nobody a number about the children of a quarter that the city did not release (P4)", () => {
    const children = (released: boolean) =>
      value("v", "viertel", known(30, { indicator: "sgb2QuoteUnter18", released }))
    expect([told("public", children(false)), told("planning", children(false))]).toEqual([
      [],
      [{ of: "viertel", number: "suppressed" }],
    ])
    expect(told("public", children(true))).toEqual([{ of: "viertel", number: 30 }])
  })

  it("tell no block as what another area is compared with (P4)", () => {
    const alone = SpatialUnit.parse({ id: "allein", kind: "ortsteil", name: "allein" })
    const parts = known(20, { comparison: { unit: "block", value: 47 } })
    const catalogue = catalogueOf(
      { ...small, areas: [...units, alone], indicatorValues: [value("a", "allein", parts)] },
      { asOf: day("2026-12-31") },
    )
    const [one] = areaReport(catalogue, { area: unit("allein"), year: 2026 })?.indicators ?? []
    expect([one?.now, one?.city]).toMatchObject([{ value: 20 }, undefined])
  })

  it("hold a number back from everybody where planners keep that it is held back (R51)", () => {
    const [open, held] = [value("a", "ost", known(55)), value("b", "ost", suppressed({ released: false }))]
    for (const values of [
      [open, held],
      [held, open],
    ]) {
      expect([told("public", ...values), told("planning", ...values)]).toEqual([
        [],
        [{ of: "ost", number: "suppressed" }],
      ])
    }
  })

  it("show a number that the city released beside one that it did not (R51)", () => {
    const values = [value("a", "ost", known(55)), value("b", "ost", known(56, { released: false }))]
    expect([told("public", ...values), told("planning", ...values)]).toEqual([
      [{ of: "ost", number: 55 }],
      [{ of: "ost", number: 56 }],
    ])
  })

  it("do not tell the number of a city that is held back, not even where only planners see that it is (R51)", () => {
    const east = value("a", "ost", known(20, { comparison: { unit: "stadt", value: 15 } }))
    expect(told("public", east)).toEqual([{ of: "ost", number: 20, city: 15 }])
    for (const released of [true, false]) {
      const city = value("c", "stadt", suppressed({ released }))
      for (const values of [
        [east, city],
        [east, city, value("d", "stadt", known(15))],
      ]) {
        expect(told("public", ...values).find(({ of }) => of === "ost")).toEqual({ of: "ost", number: 20 })
      }
    }
  })
})
