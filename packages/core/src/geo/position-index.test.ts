import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { distanceMetres, type Nearby, type Position, positionIndex } from "./index.js"

const lon = fc.double({ min: -180, max: 180, noNaN: true })
const lat = fc.double({ min: -90, max: 90, noNaN: true })
/** Anywhere, in a city, or on a coarse grid where many are equally far and many the same. */
const position: fc.Arbitrary<Position> = fc.oneof(
  fc.record({ lon, lat }),
  fc.record({
    lon: fc.double({ min: 7, max: 7.4, noNaN: true }),
    lat: fc.double({ min: 51.4, max: 51.6, noNaN: true }),
  }),
  fc.record({ lon: fc.integer({ min: -2, max: 2 }).map((x) => 180 * (x / 2)), lat: fc.integer({ min: -90, max: 90 }) }),
  fc.record({ lon: fc.integer({ min: 0, max: 4 }), lat: fc.integer({ min: 49, max: 53 }) }),
)
const positions = fc.array(fc.option(position, { nil: undefined, freq: 9 }), { maxLength: 120, size: "max" })

const all = (list: ReadonlyArray<Position | undefined>, from: Position): ReadonlyArray<Nearby> =>
  list
    .flatMap((to, index) => (to === undefined ? [] : [{ index, metres: distanceMetres(from, to) }]))
    .sort((a, b) => a.metres - b.metres || a.index - b.index)

describe("a position index", () => {
  it("finds the nearest as if it had measured every distance, also across poles and the date line", () => {
    fc.assert(
      fc.property(positions, position, fc.integer({ min: 0, max: 130 }), (list, from, count) => {
        expect(positionIndex(list).nearest(from, count)).toEqual(all(list, from).slice(0, count))
      }),
      { numRuns: 300 },
    )
  })

  it("finds all up to a distance, the distance itself included", () => {
    fc.assert(
      fc.property(positions, position, fc.nat({ max: 119 }), (list, from, pick) => {
        const expected = all(list, from)
        const metres = expected[pick]?.metres ?? 1_000_000
        expect(positionIndex(list).within(from, metres)).toEqual(expected.filter((found) => found.metres <= metres))
      }),
      { numRuns: 300 },
    )
  })

  it("finds the nearest of those that are asked for, up to a distance", () => {
    fc.assert(
      fc.property(positions, position, fc.integer({ min: 1, max: 9 }), (list, from, count) => {
        const where = (index: number): boolean => index % 3 === 0
        const expected = all(list, from).filter(({ index, metres }) => where(index) && metres <= 4_000_000)
        const found = positionIndex(list).nearest(from, count, { withinMetres: 4_000_000, where })
        expect(found).toEqual(expected.slice(0, count))
      }),
      { numRuns: 200 },
    )
  })

  it("lets a question be asked within a question", () => {
    const list = [
      { lon: 7, lat: 51 },
      { lon: 8, lat: 51 },
      { lon: 9, lat: 51 },
    ]
    const index = positionIndex(list)
    const lonely = index.nearest({ lon: 7, lat: 51 }, 3, {
      where: (at) => index.within(list[at] ?? { lon: 0, lat: 0 }, 9).length === 1,
    })
    expect(lonely.map((found) => found.index)).toEqual([0, 1, 2])
  })

  it("of nothing, or asked for nothing, finds nothing", () => {
    const [empty, one] = [positionIndex([undefined]), positionIndex([{ lon: 7, lat: 51 }])]
    const here = { lon: 7, lat: 51 }
    expect([empty.nearest(here, 3), empty.within(here, 1e9), one.nearest(here, 0), one.within(here, -1)]).toEqual([
      [],
      [],
      [],
      [],
    ])
    expect([one.nearest(here, Number.NaN), one.within(here, Number.NaN), one.nearest(here, 1.9)]).toEqual([
      [],
      [],
      [{ index: 0, metres: 0 }],
    ])
    expect(one.within({ lon: -173, lat: -51 }, Number.POSITIVE_INFINITY)).toHaveLength(1)
  })
})
