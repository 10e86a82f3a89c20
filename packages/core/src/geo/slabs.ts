/** Slabs: a ring cut into level strips, so that a question about a point looks at few of its edges. */
import type { FlatRing } from "./flat-ring.js"
import { isWestOf } from "./orientation.js"

/** A ring cut into strips of equal height, each with the edges that reach into it. */
export interface Slabs {
  readonly south: number
  readonly perDegree: number
  /** Where the edges of each strip begin in `edges`; one more than there are strips. */
  readonly starts: Uint32Array
  /** Four numbers for each edge: its lower end, then its upper end. */
  readonly edges: Float64Array
}

/** Cuts a ring into slabs. */
export const slabsOf = (ring: FlatRing): Slabs => {
  let [south, north, climbed] = [90, -90, 0]
  for (let at = 3; at < ring.length; at += 2) {
    const [y1, y2] = [ring[at - 2] ?? 0, ring[at] ?? 0]
    if (y2 < south) south = y2
    if (y2 > north) north = y2
    if (y2 > y1) climbed += y2 - y1
  }
  const count = slabCount(ring.length >> 1, (2 * climbed) / (north - south || 1))
  const perDegree = north > south ? count / (north - south) : 0
  const slabAt = (lat: number): number => Math.min(count - 1, Math.floor((lat - south) * perDegree))
  const starts = new Uint32Array(count + 1)
  for (let at = 3; at < ring.length; at += 2) {
    const [y1, y2] = [ring[at - 2] ?? 0, ring[at] ?? 0]
    // A ray to the east never crosses a level edge.
    if (y1 === y2) continue
    const last = slabAt(Math.max(y1, y2))
    for (let slab = slabAt(Math.min(y1, y2)); slab <= last; slab++) starts[slab + 1] = (starts[slab + 1] ?? 0) + 4
  }
  for (let slab = 0; slab < count; slab++) starts[slab + 1] = (starts[slab + 1] ?? 0) + (starts[slab] ?? 0)
  const edges = new Float64Array(starts[count] ?? 0)
  const next = starts.slice()
  for (let at = 3; at < ring.length; at += 2) {
    const [y1, y2] = [ring[at - 2] ?? 0, ring[at] ?? 0]
    if (y1 === y2) continue
    const [lower, upper] = y1 < y2 ? [at - 3, at - 1] : [at - 1, at - 3]
    const last = slabAt(Math.max(y1, y2))
    for (let slab = slabAt(Math.min(y1, y2)); slab <= last; slab++) {
      const place = next[slab] ?? 0
      edges[place] = ring[lower] ?? 0
      edges[place + 1] = ring[lower + 1] ?? 0
      edges[place + 2] = ring[upper] ?? 0
      edges[place + 3] = ring[upper + 1] ?? 0
      next[slab] = place + 4
    }
  }
  return { south, perDegree, starts, edges }
}

/** Whether a point lies inside a ring: counts the edges that a ray to the east crosses. */
export const isInside = ({ south, perDegree, starts, edges }: Slabs, lon: number, lat: number): boolean => {
  const slab = Math.min(starts.length - 2, Math.floor((lat - south) * perDegree))
  if (!(slab >= 0)) return false
  const end = starts[slab + 1] ?? 0
  let inside = false
  for (let at = starts[slab] ?? 0; at < end; at += 4) {
    const y1 = edges[at + 1] ?? 0
    const y2 = edges[at + 3] ?? 0
    if (y1 <= lat && lat < y2 && isWestOf(edges[at] ?? 0, y1, edges[at + 2] ?? 0, y2, lon, lat)) inside = !inside
  }
  return inside
}

/** Many slabs for a smooth ring, few for a comb: an edge stands in all slabs it passes, and that must stay bounded. */
const slabCount = (points: number, edgesPerLine: number): number =>
  Math.ceil(Math.min(points / 4, (4 * points) / Math.max(2, edgesPerLine)))
