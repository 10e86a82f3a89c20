import { describe, expect, it } from "vitest"
import { LocalDate } from "../time/index.js"
import {
  areaOverlaps,
  indexUnits,
  mappingFromGeometries,
  neighboursOf,
  overlappingAreas,
  parentsFromGeometries,
  type Sozialraum,
  type SpatialUnit,
} from "./index.js"
import { areas, index, space, square, unit } from "./querenburg.fixture.js"

const asOf = LocalDate.parse("2026-10-21")

describe("neighbours", () => {
  it("meet along a line; a corner is none", () => {
    const grid = [0, 1, 2].flatMap((row) =>
      [0, 1, 2].map((column) => unit(`${column}${row}`, "ortsteil", { geometry: square(column, row) })),
    )
    const middle = grid.find((one) => one.id === "11")
    const around = middle === undefined ? [] : neighboursOf(middle, grid)
    expect(around.map((one) => one.unit).sort()).toEqual(["01", "10", "12", "21"])
    for (const { borderMetres } of around) expect(borderMetres).toBeGreaterThan(690)
  })

  it("agree on the length of their border", () => {
    const [a, b] = [
      unit("a", "ortsteil", { geometry: square(0, 0, 3) }),
      unit("b", "ortsteil", { geometry: square(3, 1) }),
    ]
    expect(neighboursOf(a, [b])[0]?.borderMetres).toBe(neighboursOf(b, [a])[0]?.borderMetres)
    expect(neighboursOf(unit("c", "ortsteil"), [a])).toEqual([])
  })
})

describe("double structures (R4)", () => {
  const overlaps = (...names: ReadonlyArray<string>) =>
    overlappingAreas(
      index,
      areas.filter((area) => names.includes(area.id)),
      asOf,
    )

  it("are two areas with conferences that share units", () => {
    expect(overlaps("sued-ost", "innere-hustadt", "nordstern")).toEqual([
      {
        _tag: "AreasOverlap",
        rule: "R4",
        severity: "warning",
        path: [0, 1],
        areas: ["innere-hustadt", "sued-ost"],
        units: ["hustadt"],
      },
    ])
  })

  it("are measured where both are drawn, and neighbours are none", () => {
    const [found] = overlaps("44801", "uni")
    expect(found?.ground?.shares).toEqual([expect.closeTo(4 / 9, 3), expect.closeTo(1, 6)])
    expect(overlaps("hustadt", "steinkuhl")).toEqual([])
    expect(overlaps("innere-hustadt", "steinkuhl")).toEqual([])
  })

  it("are two areas that share a unit which nobody recorded, or nobody drew", () => {
    const [a, b] = [
      space("a", { composedOf: ["hustadt", "weg"] }),
      space("b", { composedOf: ["weg", "grummer-teiche"] }),
    ]
    const found = (...more: ReadonlyArray<SpatialUnit>) =>
      overlappingAreas(indexUnits([...areas, ...more, a, b]), [a, b], asOf)
    expect(found()).toMatchObject([{ areas: ["a", "b"], units: ["weg"] }])
    expect(found(unit("weg", "ortsteil"))).toEqual(found())
  })

  it("are told by the map where both are drawn, whatever hierarchies say", () => {
    const [a, b, c] = [
      space("a", { composedOf: ["hustadt"], geometry: square(7, 7) }),
      space("b", { composedOf: ["hustadt"], geometry: square(8, 8) }),
      space("c", { composedOf: ["grummer-teiche"], geometry: square(8, 8) }),
    ]
    const found = (...some: ReadonlyArray<Sozialraum>) => overlappingAreas(indexUnits([...areas, ...some]), some, asOf)
    expect(found(a, b)).toEqual([])
    expect(found(b, c)).toMatchObject([{ units: [], ground: { shares: [1, 1] } }])
  })

  it("begin at a hundredth of the smaller area", () => {
    const strip = (share: number) =>
      areaOverlaps([
        unit("a", "ortsteil", { geometry: square(0, 0, 2) }),
        unit("b", "ortsteil", { geometry: square(2 - share, 0) }),
      ]).length
    expect([strip(0.009), strip(0.011), strip(0.015)]).toEqual([0, 1, 1])
  })

  it("are not two areas that each have a part of a unit", () => {
    expect(
      overlappingAreas(
        index,
        areas.filter(({ id: one }) => one === "mitte" || one === "nord"),
        asOf,
      ),
    ).toEqual([])
  })

  it("of drawn areas are pairs with their common ground, without what two offices drew differently", () => {
    const drawn = [
      unit("a", "ortsteil", { geometry: square(0, 0) }),
      unit("b", "ortsteil", { geometry: square(0.5, 0) }),
      unit("c", "ortsteil", { geometry: square(1.495, 0) }),
    ]
    expect(
      areaOverlaps(drawn).map(({ areas: pair, shares }) => [pair, shares.map((share) => Math.round(share * 100))]),
    ).toEqual([
      [
        ["a", "b"],
        [50, 50],
      ],
    ])
  })
})

describe("a mapping measured on the map", () => {
  const drawn = (name: string, column: number, row: number, size = 1) =>
    unit(name, "ortsteil", { geometry: square(column, row, size) })
  const rounded = (before: ReadonlyArray<SpatialUnit>, after: ReadonlyArray<SpatialUnit>) =>
    mappingFromGeometries(before, after).mapping.map(({ from, to, share }) => [from, to, Math.round(share * 100) / 100])

  it("shares out an old unit among the new ones, and names the ground that lies in none", () => {
    const shared = rounded([drawn("a", 0, 0, 2)], [drawn("w", 0, 0), drawn("o", 1, 0)])
    expect(shared.toSorted()).toEqual([
      ["a", undefined, 0.5],
      ["a", "o", 0.25],
      ["a", "w", 0.25],
    ])
    expect(rounded([drawn("a", 0, 0)], [drawn("fern", 50, 50)])).toEqual([["a", undefined, 1]])
    expect(mappingFromGeometries([drawn("a", 0, 0)], [unit("ohne", "ortsteil")]).withoutGeometry).toEqual(["ohne"])
  })

  it("takes a small unit in a large one for a unit, and a strip along a border for a difference of drawing", () => {
    const small = drawn("klein", 3, 3, 0.5)
    expect(rounded([drawn("a", 0, 0, 10)], [drawn("b", 0.01, 0, 10), small])[1]).toEqual(["a", "klein", 0])
    expect(rounded([drawn("a", 0, 0, 10)], [drawn("b", 0.01, 0, 10), drawn("c", -9.99, 0, 10)])).toEqual([
      ["a", "b", 1],
    ])
  })

  it("gives a primary parent only to what lies wholly in larger units (R2)", () => {
    const larger = [drawn("west", 0, 0, 4), drawn("ost", 4, 0, 4)]
    const parents = (column: number) =>
      parentsFromGeometries([drawn("u", column, 0)], larger, "stadtbezirk").map((one) => one.parents)
    expect(parents(1)).toEqual([[{ unit: "west", kind: "stadtbezirk" }]])
    expect(parents(3.25)).toMatchObject([[{ unit: "west" }, { unit: "ost", share: expect.closeTo(0.25, 3) }]])
    expect(parents(3.25)[0]?.[0]).not.toHaveProperty("share")
    expect(parents(7.25)).toEqual([[{ unit: "ost", kind: "stadtbezirk", share: expect.closeTo(0.75, 3) }]])
  })
})
