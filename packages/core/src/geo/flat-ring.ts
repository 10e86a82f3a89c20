/** Flat rings: the points of a ring as plain numbers, longitude and latitude in turn. */
import type { Ring } from "./area-geometry.js"

/** Longitude and latitude in turn; the last point is the first one. */
export type FlatRing = Float64Array

/** The same points, without an array for each. */
export const flatRing = (ring: Ring): FlatRing => {
  const flat = new Float64Array(2 * ring.length)
  let at = 0
  for (const point of ring) {
    flat[at++] = point[0]
    flat[at++] = point[1]
  }
  return flat
}
