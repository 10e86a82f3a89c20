/** Ring edges: the borders of areas as flat numbers, for measuring strip by strip. */
import Flatbush from "flatbush"
import { type AreaGeometry, type Bounds, polygonsOf } from "./area-geometry.js"
import { equalArea } from "./plane.js"

/** What a ring bounds: the outside of a polygon, or a hole in it. */
interface RingRole {
  readonly area: number
  /** Counted through all areas. */
  readonly polygon: number
  readonly isHole: boolean
}

/** The edges of areas on the equal-area plane, between two heights; level ones bound nothing and are left out. */
export interface RingEdges {
  readonly bottom: number
  readonly top: number
  /** Four numbers for each edge: its lower end, then its upper end. */
  readonly ends: Float64Array
  /** Of each edge, the number of its ring. */
  readonly ringOf: Uint32Array
  readonly rings: ReadonlyArray<RingRole>
}

/** The edges of areas that reach into bounds from south to north. */
export const ringEdges = (areas: ReadonlyArray<AreaGeometry>, { south, north }: Bounds): RingEdges => {
  const [bottom, top] = [equalArea(0, south)[1], equalArea(0, north)[1]]
  const ends: Array<number> = []
  const ringOf: Array<number> = []
  const rings: Array<RingRole> = []
  let polygon = 0
  for (const [area, geometry] of areas.entries()) {
    for (const polygonRings of polygonsOf(geometry)) {
      for (const [place, ring] of polygonRings.entries()) {
        let before: readonly [number, number] | undefined
        for (const [lon, lat] of ring) {
          const end = equalArea(lon, lat)
          if (before !== undefined && before[1] !== end[1] && Math.max(before[1], end[1]) > bottom) {
            const [lower, upper] = before[1] < end[1] ? [before, end] : [end, before]
            if (lower[1] < top) {
              ends.push(lower[0], lower[1], upper[0], upper[1])
              ringOf.push(rings.length)
            }
          }
          before = end
        }
        rings.push({ area, polygon, isHole: place > 0 })
      }
      polygon++
    }
  }
  return { bottom, top, ends: Float64Array.from(ends), ringOf: Uint32Array.from(ringOf), rings }
}

/** The heights at which two edges cross. */
export const crossingHeights = ({ ends }: RingEdges): ReadonlyArray<number> => {
  const count = ends.length >> 2
  if (count === 0) return []
  const tree = new Flatbush(count)
  for (let edge = 0; edge < count; edge++) {
    const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = ends.subarray(4 * edge, 4 * edge + 4)
    tree.add(Math.min(x1, x2), y1, Math.max(x1, x2), y2)
  }
  tree.finish()
  const heights: Array<number> = []
  for (let edge = 0; edge < count; edge++) {
    const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = ends.subarray(4 * edge, 4 * edge + 4)
    tree.search(Math.min(x1, x2), y1, Math.max(x1, x2), y2, (other) => {
      const height = other > edge ? crossingHeight(ends, edge, other) : undefined
      if (height !== undefined) heights.push(height)
      return false
    })
  }
  return heights
}

/** Where an edge is at a height that it passes. */
export const eastAt = (ends: Float64Array, edge: number, height: number): number => {
  const at = 4 * edge
  const [x1, y1, x2, y2] = [ends[at] ?? 0, ends[at + 1] ?? 0, ends[at + 2] ?? 0, ends[at + 3] ?? 0]
  return x1 + ((height - y1) / (y2 - y1)) * (x2 - x1)
}

/** Edges cross where the one lies west of the other at the one end of their common heights, and east at the other. */
const crossingHeight = (ends: Float64Array, one: number, other: number): number | undefined => {
  const low = Math.max(ends[4 * one + 1] ?? 0, ends[4 * other + 1] ?? 0)
  const high = Math.min(ends[4 * one + 3] ?? 0, ends[4 * other + 3] ?? 0)
  const below = eastAt(ends, one, low) - eastAt(ends, other, low)
  const above = eastAt(ends, one, high) - eastAt(ends, other, high)
  return low < high && below * above < 0 ? low + (below / (below - above)) * (high - low) : undefined
}
