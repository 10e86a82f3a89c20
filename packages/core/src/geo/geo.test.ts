import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { AreaGeometry, boundsOf, contains, distanceMetres, isWithin, Position } from "./index.js"

const square = (west: number, south: number, size: number) => [
  [west, south],
  [west + size, south],
  [west + size, south + size],
  [west, south + size],
  [west, south],
]
const area = (...rings: ReadonlyArray<ReadonlyArray<ReadonlyArray<number>>>) =>
  AreaGeometry.parse({ type: "Polygon", coordinates: rings })

describe("an area", () => {
  const ring = area(square(7, 51, 1), square(7.25, 51.25, 0.5))

  it("contains what lies in it, and nothing in its holes", () => {
    expect([contains(ring, { lon: 7.1, lat: 51.1 }), contains(ring, { lon: 7.5, lat: 51.5 })]).toEqual([true, false])
    expect(contains(ring, { lon: 6.9, lat: 51.1 })).toBe(false)
  })

  it("may consist of parts", () => {
    const parts = AreaGeometry.parse({ type: "MultiPolygon", coordinates: [[square(7, 51, 1)], [square(9, 51, 1)]] })
    expect([7.5, 8.5, 9.5].map((lon) => contains(parts, { lon, lat: 51.5 }))).toEqual([true, false, true])
  })

  it("shares no point with the neighbour on the other side of a border, and leaves none to nobody", () => {
    const [west, east] = [area(square(7, 51, 1)), area(square(8, 51, 1))]
    fc.assert(
      fc.property(fc.double({ min: 51, max: 51.999, noNaN: true }), (lat) => {
        const position = { lon: 8, lat }
        expect([contains(west, position), contains(east, position)].filter(Boolean)).toHaveLength(1)
      }),
    )
  })

  it("contains nothing outside its bounds", () => {
    const near = fc.record({
      lon: fc.double({ min: 6.5, max: 8.5, noNaN: true }),
      lat: fc.double({ min: 50.5, max: 52.5, noNaN: true }),
    })
    fc.assert(
      fc.property(near, (position) => {
        if (contains(ring, position)) expect(isWithin(boundsOf(ring), position)).toBe(true)
      }),
    )
    expect(boundsOf(ring)).toEqual({ west: 7, south: 51, east: 8, north: 52 })
  })

  it("whose line does not close is refused", () => {
    const open = { type: "Polygon", coordinates: [square(7, 51, 1).slice(0, 4)] }
    expect(AreaGeometry.safeParse(open).success).toBe(false)
  })
})

describe("a distance", () => {
  const positions = fc.record({
    lon: fc.double({ min: -180, max: 180, noNaN: true }),
    lat: fc.double({ min: -90, max: 90, noNaN: true }),
  })

  it("is the 356 m between the two sites of Schule im Kirchviertel", () => {
    // ETRS89/UTM32 377076, 5701202 and 376821, 5701450 (Stadt Bochum, CC0)
    const metres = distanceMetres({ lon: 7.23061, lat: 51.449143 }, { lon: 7.226859, lat: 51.451314 })
    expect(Math.round(metres)).toBe(355)
  })

  it("is the same both ways, and nothing from a place to itself", () => {
    fc.assert(
      fc.property(positions, positions, (a, b) => {
        expect(distanceMetres(a, b)).toBeCloseTo(distanceMetres(b, a), 3)
        expect(distanceMetres(a, a)).toBe(0)
      }),
    )
  })
})

describe("a position", () => {
  it.each([{ lon: 377076, lat: 5701202 }, { lon: Number.NaN, lat: 51 }, { lon: 7 }])(
    "such as %j is refused",
    (value) => {
      expect(Position.safeParse(value).success).toBe(false)
    },
  )
})
