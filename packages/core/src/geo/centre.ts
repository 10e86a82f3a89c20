/** Centres: one position that stands for an area. */
import { type AreaGeometry, boundsOf, contains, polygonsOf } from "./area-geometry.js"
import { borderDistanceMetres } from "./border.js"
import type { Position } from "./position.js"

/**
 * A position well inside an area: for a label, or as where its people start from.
 *
 * The centroid of a bent area, or of one with a hole, may lie outside it; this does not, unless the area is a mere line.
 *
 * @german Flächenmitte
 */
export const centreOf = (area: AreaGeometry): Position => {
  const { south, north } = boundsOf(area)
  const middles = Array.from({ length: lines }, (_, line) => south + ((north - south) * (line + 0.5)) / lines).flatMap(
    (lat) => middleAt(area, lat) ?? [],
  )
  const [lon, lat] = polygonsOf(area)[0]?.[0]?.[0] ?? [0, 0]
  let [best, most] = [{ lon, lat }, -1]
  for (const middle of middles) {
    const metres = borderDistanceMetres(area, middle)
    if (metres > most) [best, most] = [middle, metres]
  }
  return best
}

/** Level lines that an area is looked at along. */
const lines = 24

/** The middle of the longest part of a level line that lies inside. */
const middleAt = (area: AreaGeometry, lat: number): Position | undefined => {
  const crossings = polygonsOf(area)
    .flatMap((rings) => rings.flatMap((ring) => crossingsAt(ring, lat)))
    .sort((a, b) => a - b)
  return crossings
    .map((east, index) => ({ west: crossings[index - 1] ?? east, east }))
    .sort((a, b) => b.east - b.west - (a.east - a.west))
    .map(({ west, east }) => ({ lon: (west + east) / 2, lat }))
    .find((middle) => contains(area, middle))
}

const crossingsAt = (ring: ReadonlyArray<readonly [number, number]>, lat: number): ReadonlyArray<number> =>
  ring.flatMap(([x2, y2], index) => {
    const [x1, y1] = ring[index - 1] ?? [x2, y2]
    return y1 <= lat !== y2 <= lat ? [x1 + ((lat - y1) / (y2 - y1)) * (x2 - x1)] : []
  })
