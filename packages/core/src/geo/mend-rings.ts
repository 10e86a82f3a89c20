/** Mending rings: polygons as they are drawn in files, made into an area. */
import type { AreaGeometry, Point, Ring } from "./area-geometry.js"
import { flatRing } from "./flat-ring.js"
import { orientation } from "./orientation.js"
import { isInside, type Slabs, slabsOf } from "./slabs.js"

/** What was mended, and how often. @german Berichtigung */
export interface Mending {
  readonly mended: "ringOpen" | "pointRepeats" | "partWithoutExtent" | "holeWithoutExtent" | "holeOutside"
  readonly count: number
}

/** An area as it was meant, and what had to be done for that. */
export interface MendedArea {
  /** `undefined` where nothing of the area has an extent. */
  readonly geometry: AreaGeometry | undefined
  readonly mendings: ReadonlyArray<Mending>
}

/**
 * Closes rings, drops repeated points, parts and holes without extent, and holes outside of what they are in.
 *
 * Outer rings turn left and holes right afterwards: the direction carries no meaning of its own.
 *
 * @source RFC 7946, section 3.1.6
 */
export const mendArea = (polygons: ReadonlyArray<ReadonlyArray<ReadonlyArray<Point>>>): MendedArea => {
  const counts: Record<Mending["mended"], number> = {
    ringOpen: 0,
    pointRepeats: 0,
    partWithoutExtent: 0,
    holeWithoutExtent: 0,
    holeOutside: 0,
  }
  const mendRing = (points: ReadonlyArray<Point>): Ring => {
    const ring = points.filter(
      ([lon, lat], at) => at === 0 || lon !== points[at - 1]?.[0] || lat !== points[at - 1]?.[1],
    )
    counts.pointRepeats += points.length - ring.length
    const [first, last] = [ring[0], ring.at(-1)]
    if (first === undefined || last === undefined || (first[0] === last[0] && first[1] === last[1])) return ring
    counts.ringOpen++
    return [...ring, first]
  }
  const mended = polygons.flatMap((rings) => {
    const [outer = [], ...holes] = rings.map(mendRing)
    if (!hasExtent(outer)) {
      counts.partWithoutExtent++
      return []
    }
    const slabs = holes.length === 0 ? undefined : slabsOf(flatRing(outer))
    const kept = holes.flatMap((hole) => {
      const isLevel = !hasExtent(hole)
      const isLost = isLevel || (slabs !== undefined && !reachesInto(slabs, hole))
      if (isLost) counts[isLevel ? "holeWithoutExtent" : "holeOutside"]++
      return isLost ? [] : [turnOf(hole) > 0 ? hole.toReversed() : hole]
    })
    return [[turnOf(outer) < 0 ? outer.toReversed() : outer, ...kept]]
  })
  const [only, ...others] = mended
  const mendings = mendingKinds.flatMap((kind) => (counts[kind] > 0 ? [{ mended: kind, count: counts[kind] }] : []))
  if (only === undefined) return { geometry: undefined, mendings }
  const geometry: AreaGeometry =
    others.length === 0 ? { type: "Polygon", coordinates: only } : { type: "MultiPolygon", coordinates: mended }
  return { geometry, mendings }
}

const mendingKinds = ["ringOpen", "pointRepeats", "partWithoutExtent", "holeWithoutExtent", "holeOutside"] as const

const hasExtent = (ring: ReadonlyArray<Point>): boolean => {
  const [a, b] = ring
  return (
    a !== undefined && b !== undefined && ring.some(([lon, lat]) => orientation(a[0], a[1], b[0], b[1], lon, lat) !== 0)
  )
}

/** Whether a corner of a hole, or the middle of an edge, lies inside: corners alone may all lie on the border. */
const reachesInto = (outer: Slabs, hole: ReadonlyArray<Point>): boolean =>
  hole.some(([lon, lat], at) => {
    const [lonBefore, latBefore] = hole[at - 1] ?? [lon, lat]
    return isInside(outer, lon, lat) || isInside(outer, (lon + lonBefore) / 2, (lat + latBefore) / 2)
  })

/** Positive where a ring turns left, negative where it turns right. */
const turnOf = (ring: ReadonlyArray<Point>): number => {
  const [start] = ring
  if (start === undefined) return 0
  let [twice, before] = [0, start]
  for (const point of ring) {
    // Seen from its first point: seen from far away, a small area would drown in rounding.
    twice += (before[0] - start[0]) * (point[1] - start[1]) - (point[0] - start[0]) * (before[1] - start[1])
    before = point
  }
  return twice
}
