import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import {
  type AreaGeometry,
  areaSquareMetres,
  borderDistanceMetres,
  centreOf,
  contains,
  overlapSquareMetres,
  sharedBorderMetres,
} from "./index.js"

type Corner = readonly [number, number]
const polygon = (...rings: ReadonlyArray<ReadonlyArray<Corner>>): AreaGeometry => ({
  type: "Polygon",
  coordinates: rings.map((ring) => [...ring, ring[0] ?? [0, 0]]),
})
const box = (west: number, south: number, east: number, north: number): AreaGeometry =>
  polygon([
    [west, south],
    [east, south],
    [east, north],
    [west, north],
  ])

const corner = fc.tuple(fc.double({ min: 7, max: 8, noNaN: true }), fc.double({ min: 51, max: 52, noNaN: true }))
const shape = fc.array(corner, { minLength: 3, maxLength: 14 }).map((ring) => polygon(ring))

describe("the size of an area", () => {
  it("of the whole earth is that of the WGS84 ellipsoid", () => {
    // NGA.STND.0036: 510,065,621.724 km²
    expect(areaSquareMetres(box(-180, -90, 180, 90)) / 1e6).toBeCloseTo(510_065_621.724, 1)
  })

  it("does not count holes, and counts only once what lies in two parts", () => {
    const [outer, inner] = [box(7, 51, 8, 52), box(7.25, 51.25, 7.75, 51.75)]
    const ring = polygon(
      [
        [7, 51],
        [8, 51],
        [8, 52],
        [7, 52],
      ],
      [
        [7.25, 51.25],
        [7.75, 51.25],
        [7.75, 51.75],
        [7.25, 51.75],
      ],
    )
    expect(areaSquareMetres(ring) / (areaSquareMetres(outer) - areaSquareMetres(inner))).toBeCloseTo(1, 12)
    const both: AreaGeometry = {
      type: "MultiPolygon",
      coordinates: [outer, inner].flatMap(({ coordinates }) => [coordinates as ReadonlyArray<ReadonlyArray<Corner>>]),
    }
    expect(areaSquareMetres(both) / areaSquareMetres(outer)).toBeCloseTo(1, 12)
  })

  it("takes a hole that sticks out for what it cuts away, and no more", () => {
    const [south, north] = [51, 52]
    const strip = (west: number, east: number): ReadonlyArray<Corner> => [
      [west, south],
      [east, south],
      [east, north],
      [west, north],
    ]
    const cut = polygon(strip(7, 8), strip(7.75, 9))
    expect(areaSquareMetres(cut) / areaSquareMetres(polygon(strip(7, 7.75)))).toBeCloseTo(1, 12)
  })

  it("is the overlap with itself, and what two areas share is the same both ways", () => {
    fc.assert(
      fc.property(shape, shape, (a, b) => {
        expect(Math.abs(overlapSquareMetres(a, a) - areaSquareMetres(a))).toBeLessThan(1)
        expect(Math.abs(overlapSquareMetres(a, b) - overlapSquareMetres(b, a))).toBeLessThan(1)
      }),
    )
  })

  it("is what lies in each of many cells together, for borders that cross themselves too", () => {
    fc.assert(
      fc.property(shape, (area) => {
        const cells = Array.from({ length: 9 }, (_, at) => {
          const [west, south] = [7 + (at % 3) / 3, 51 + Math.floor(at / 3) / 3]
          return box(west, south, west + 1 / 3, south + 1 / 3)
        })
        const sum = cells.reduce((total, cell) => total + overlapSquareMetres(area, cell), 0)
        expect(Math.abs(sum - areaSquareMetres(area))).toBeLessThan(10)
      }),
    )
  })

  it("agrees with counting the positions of a fine grid that both hold (R4)", () => {
    fc.assert(
      fc.property(shape, shape, (a, b) => {
        let held = 0
        for (let at = 0; at < 10_000; at++) {
          const position = { lon: 7 + ((at % 100) + 0.5) / 100, lat: 51 + (Math.floor(at / 100) + 0.5) / 100 }
          if (contains(a, position) && contains(b, position)) held++
        }
        const share = overlapSquareMetres(a, b) / areaSquareMetres(box(7, 51, 8, 52))
        expect(Math.abs(share - held / 10_000)).toBeLessThan(0.03)
      }),
      { numRuns: 30 },
    )
  })
})

describe("the overlap of two areas", () => {
  it("with one border is nothing, and none where they lie apart (R4)", () => {
    const bend: ReadonlyArray<Corner> = Array.from({ length: 50 }, (_, at) => [7.5 + 0.1 * Math.sin(at), 51 + at / 49])
    const [west, east] = [polygon([[7, 51], ...bend, [7, 52]]), polygon([[8, 52], ...bend.toReversed(), [8, 51]])]
    expect(overlapSquareMetres(west, east)).toBeLessThan(1e-3)
    expect(areaSquareMetres(west) + areaSquareMetres(east)).toBeCloseTo(areaSquareMetres(box(7, 51, 8, 52)), 1)
    expect(overlapSquareMetres(box(7, 51, 8, 52), box(9, 51, 10, 52))).toBe(0)
  })
})

describe("a border", () => {
  const [west, east] = [box(7, 51, 7.01, 51.01), box(7.01, 51, 7.02, 51.02)]
  const side = 6_371_008.8 * ((0.01 * Math.PI) / 180)

  it("is shared by neighbours as far as it runs between them, even when both drew it a metre apart", () => {
    expect(sharedBorderMetres(west, east, 0)).toBeCloseTo(side, 1)
    expect(sharedBorderMetres(west, box(7.01001, 51, 7.02, 51.02), 0)).toBe(0)
    expect(Math.abs(sharedBorderMetres(west, box(7.01001, 51, 7.02, 51.02), 2) - side)).toBeLessThan(10)
  })

  it("is not shared by areas that only touch at a corner, but for the tolerance", () => {
    expect(sharedBorderMetres(west, box(7.01, 51.01, 7.02, 51.02), 1)).toBeLessThan(2.1)
    expect(sharedBorderMetres(west, box(8, 51, 9, 52), 1)).toBe(0)
  })

  it("is shared as far as it is near, and a corner beside an edge is near as well", () => {
    // A spike of the other area reaches to a metre below the middle of a level border: 2 × √(2² - 1²) m of it are near.
    const metre = 180 / Math.PI / 6_371_008.8
    const spike = polygon([
      [7.005, 51 - metre],
      [7.00501, 50.99],
      [7.00499, 50.99],
    ])
    expect(sharedBorderMetres(west, spike, 2)).toBeCloseTo(2 * Math.sqrt(3), 1)
    expect(sharedBorderMetres(spike, west, 2)).toBeLessThan(2.1)
  })

  it("is as far from a position as its nearest point, inside, outside and in a hole", () => {
    const ring = polygon(
      [
        [7, 51],
        [8, 51],
        [8, 52],
        [7, 52],
      ],
      [
        [7.4, 51.4],
        [7.6, 51.4],
        [7.6, 51.6],
        [7.4, 51.6],
      ],
    )
    expect(borderDistanceMetres(ring, { lon: 7.5, lat: 51.01 })).toBeCloseTo(side, 1)
    expect(borderDistanceMetres(ring, { lon: 7.5, lat: 50.99 })).toBeCloseTo(side, 1)
    expect(borderDistanceMetres(ring, { lon: 7.5, lat: 51.41 })).toBeCloseTo(side, 1)
    expect(borderDistanceMetres(ring, { lon: 8, lat: 51.5 })).toBeCloseTo(0, 6)
  })
})

describe("the centre of an area", () => {
  it("lies inside, whatever the shape", () => {
    fc.assert(
      fc.property(shape, (area) => {
        if (areaSquareMetres(area) > 1e6) expect(contains(area, centreOf(area))).toBe(true)
      }),
      { numRuns: 1000 },
    )
  })

  it("lies well inside a bent one, and at the only point there is of a mere line", () => {
    const bent = polygon([
      [7, 51],
      [8, 51],
      [8, 51.1],
      [7.1, 51.1],
      [7.1, 52],
      [7, 52],
    ])
    expect(borderDistanceMetres(bent, centreOf(bent))).toBeGreaterThan(3000)
    expect(
      centreOf(
        polygon([
          [7, 51],
          [8, 51],
          [7.5, 51],
        ]),
      ),
    ).toEqual({ lon: 7, lat: 51 })
  })
})
