import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { type AreaGeometry, areaIndex, contains, type Position } from "./index.js"

type Corner = readonly [number, number]

const polygon = (...rings: ReadonlyArray<ReadonlyArray<Corner>>): AreaGeometry => ({
  type: "Polygon",
  coordinates: rings.map((ring) => [...ring, ring[0] ?? [0, 0]]),
})

const unit = fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true })

/**
 * A square of cells whose inner corners are shaken, by less than a quarter: further, a cell may lose its convexity, and
 * its halves would overlap. Every border is drawn by both of its areas, in opposite directions.
 */
const tessellation = fc
  .record({
    side: fc.integer({ min: 1, max: 6 }),
    size: fc.constantFrom(0.3, 1e-4, 1e-9, 2e-13),
    shakes: fc.array(unit, { minLength: 98, maxLength: 98 }),
    splits: fc.array(fc.integer({ min: 0, max: 2 }), { minLength: 36, maxLength: 36 }),
  })
  .map(({ side, size, shakes, splits }) => {
    const corner = (column: number, row: number): Corner => {
      const isInner = column > 0 && row > 0 && column < side && row < side
      const shake = (at: number): number => (isInner ? ((shakes[2 * (7 * row + column) + at] ?? 0) - 0.5) * 0.4 : 0)
      return [7 + size * (column + shake(0)), 51 + size * (row + shake(1))]
    }
    const areas = Array.from({ length: side * side }, (_, cell) => {
      const [column, row] = [cell % side, Math.floor(cell / side)]
      const [a, b, c, d] = [
        corner(column, row),
        corner(column + 1, row),
        corner(column + 1, row + 1),
        corner(column, row + 1),
      ]
      const split = splits[cell] ?? 0
      if (split === 0) return [polygon([a, b, c, d])]
      return split === 1 ? [polygon([a, b, c]), polygon([d, c, a])] : [polygon([b, a, d]), polygon([b, c, d])]
    }).flat()
    return { areas, side, size, corner }
  })

describe("areas that cover the ground without a gap", () => {
  it("hold each position exactly once, on borders and corners too, however small they are", () => {
    fc.assert(
      fc.property(
        tessellation,
        fc.array(fc.tuple(unit, unit, unit), { minLength: 20, maxLength: 20 }),
        (ground, draws) => {
          const { areas, side, size, corner } = ground
          const areasAt = areaIndex(areas)
          for (const [x, y, along] of draws) {
            const [column, row] = [Math.floor(x * side), Math.floor(y * side)]
            const [from, to] = [corner(column, row), corner(column + (along < 0.5 ? 1 : 0), row + 1)]
            const positions: ReadonlyArray<Position> = [
              { lon: 7 + size * side * x, lat: 51 + size * side * y },
              { lon: from[0], lat: from[1] },
              { lon: 7 + size * side * along, lat: from[1] },
              { lon: from[0] + along * (to[0] - from[0]), lat: from[1] + along * (to[1] - from[1]) },
            ]
            for (const position of positions) {
              if (position.lon >= 7 + size * side || position.lat >= 51 + size * side) continue
              const found = areasAt(position)
              expect(found).toHaveLength(1)
              expect(areas.flatMap((area, index) => (contains(area, position) ? [index] : []))).toEqual(found)
            }
          }
        },
      ),
      { numRuns: 300 },
    )
  })
})

describe("an area index", () => {
  /** A star with a hole, maybe crossing itself; two such make one area. */
  const star = fc
    .tuple(unit, unit, fc.array(unit, { minLength: 3, maxLength: 40, size: "max" }), fc.boolean())
    .map(([x, y, reaches, hasHole]) => {
      const ring = (scale: number): ReadonlyArray<Corner> =>
        reaches.map((reach, at) => {
          const angle = (at / reaches.length) * 2 * Math.PI
          return [7 + x + scale * reach * Math.cos(angle), 51 + y + scale * reach * Math.sin(angle)]
        })
      return hasHole ? [ring(1), ring(0.5)] : [ring(1)]
    })
  const area = fc.array(star, { minLength: 1, maxLength: 3 }).map(
    (polygons): AreaGeometry => ({
      type: "MultiPolygon",
      coordinates: polygons.map((rings) => rings.map((ring) => [...ring, ring[0] ?? [0, 0]])),
    }),
  )

  it("answers as contains does, in the order of the areas, for holes, parts and areas that overlap", () => {
    fc.assert(
      fc.property(
        fc.array(fc.option(area, { nil: undefined }), { maxLength: 30, size: "max" }),
        fc.array(fc.tuple(unit, unit), { minLength: 30, maxLength: 30 }),
        (areas, draws) => {
          const areasAt = areaIndex(areas)
          for (const [x, y] of draws) {
            const position = { lon: 6 + 3 * x, lat: 50 + 3 * y }
            const holding = areas.flatMap((each, index) => (each && contains(each, position) ? [index] : []))
            expect(areasAt(position)).toEqual(holding)
          }
        },
      ),
      { numRuns: 100 },
    )
  })

  it("names many areas in their order, whatever order they lie in", () => {
    const around = Array.from({ length: 60 }, (_, at) => {
      const [lon, lat] = [7 + ((at * 37) % 60) / 60, 51 + ((at * 23) % 60) / 60]
      return polygon([
        [lon - 2, lat - 2],
        [lon + 2, lat - 2],
        [lon + 2, lat + 2],
        [lon - 2, lat + 2],
      ])
    })
    const found = areaIndex(around)({ lon: 7.5, lat: 51.5 })
    expect(found).toEqual(Array.from(around.keys()))
  })

  it("of no areas, or asked for what is no position, finds nothing", () => {
    expect(areaIndex([])({ lon: 7, lat: 51 })).toEqual([])
    expect(areaIndex([undefined])({ lon: 7, lat: 51 })).toEqual([])
    const square = areaIndex([
      polygon([
        [7, 51],
        [8, 51],
        [8, 52],
        [7, 52],
      ]),
    ])
    expect([square({ lon: Number.NaN, lat: 51.5 }), square({ lon: 7.5, lat: Number.POSITIVE_INFINITY })]).toEqual([
      [],
      [],
    ])
  })

  it("takes areas without extent, and combs of a hundred thousand teeth", () => {
    const line = polygon([
      [7, 51],
      [8, 51],
      [7.5, 51],
    ])
    const teeth = Array.from({ length: 200_000 }, (_, at): Corner => [7 + at / 200_000, at % 2 === 0 ? 51 : 52])
    const areasAt = areaIndex([line, polygon([...teeth, [8, 50], [7, 50]])])
    expect(areasAt({ lon: 7.5, lat: 50.5 })).toEqual([1])
    expect(areasAt({ lon: 7.5, lat: 51 })).toEqual([1])
  })
})
