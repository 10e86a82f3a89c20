import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { distanceMetres, straightLineWalking, walkingSpeeds } from "./index.js"

const home = { lon: 7.2375, lat: 51.4467 }
const kita = { lon: 7.2375, lat: 51.4557 }
const position = fc.record({
  lon: fc.double({ min: 7, max: 7.4, noNaN: true }),
  lat: fc.double({ min: 51.4, max: 51.6, noNaN: true }),
})

describe("walking time in a straight line", () => {
  it("is the distance with a detour at a speed; small children take longer", () => {
    const metres = distanceMetres(home, kita)
    expect(straightLineWalking()(home, kita)).toBeCloseTo((metres * 1.2) / 72, 9)
    expect(straightLineWalking({ metresPerMinute: walkingSpeeds.preschool })(home, kita)).toBeCloseTo(
      (metres * 1.2) / 52.8,
      9,
    )
    expect(straightLineWalking({ metresPerMinute: 80, detourFactor: 1 })(home, kita)).toBeCloseTo(metres / 80, 9)
  })

  it("grows by what it costs to cross a main road, and ends at a railway", () => {
    const line = [
      { lon: 7.2, lat: 51.45 },
      { lon: 7.3, lat: 51.45 },
    ]
    const plain = straightLineWalking()(home, kita) ?? 0
    expect(straightLineWalking({ barriers: [{ line, crossingMinutes: 3 }] })(home, kita)).toBeCloseTo(plain + 3, 9)
    expect(straightLineWalking({ barriers: [{ line }] })(home, kita)).toBeUndefined()
    expect(straightLineWalking({ barriers: [{ line }] })(home, { ...kita, lat: 51.449 })).toBeDefined()
  })

  it("counts a barrier once, and not at all where both ends lie on the same side of its bends", () => {
    const [south, north] = [{ lat: 51.44 }, { lat: 51.46 }]
    const bend = [7.231, 7.233, 7.235, 7.24].map((lon, at) => ({ lon, ...(at % 2 === 0 ? south : north) }))
    const [west, middle, east] = [7.23, 7.2355, 7.245].map((lon) => ({ lon, lat: 51.4501 }))
    const walk = straightLineWalking({ barriers: [{ line: bend }] })
    expect([walk(west ?? home, middle ?? home) === undefined, walk(west ?? home, east ?? home) === undefined]).toEqual([
      false,
      true,
    ])
  })

  it("through a corner of a barrier crosses it once", () => {
    const line = [7.2, 7.2375, 7.3].map((lon) => ({ lon, lat: 51.45 }))
    expect(straightLineWalking({ barriers: [{ line, crossingMinutes: 5 }] })(home, kita)).toBeGreaterThan(20)
  })

  it("to a place on the barrier is the same as to one just behind it, from the same side", () => {
    const line = [7.2, 7.3].map((lon) => ({ lon, lat: 51.45 }))
    const walk = straightLineWalking({ barriers: [{ line }] })
    const on = { lon: 7.2375, lat: 51.45 }
    expect([walk(home, on) === undefined, walk(on, kita) === undefined].filter(Boolean)).toHaveLength(1)
  })

  it("is nothing to where one is, and the same there and back", () => {
    const barriers = [
      {
        line: [
          { lon: 7.1, lat: 51.39 },
          { lon: 7.3, lat: 51.61 },
        ],
        crossingMinutes: 4,
      },
    ]
    const walk = straightLineWalking({ barriers })
    fc.assert(
      fc.property(position, position, (a, b) => {
        expect(walk(a, a)).toBe(0)
        expect(walk(a, b)).toBeCloseTo(walk(b, a) ?? -1, 6)
      }),
    )
  })
})
