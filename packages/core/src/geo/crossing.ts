/** Crossings: where the border of a polygon crosses itself. */
import Flatbush from "flatbush"
import type { FlatRing } from "./flat-ring.js"
import { orientation } from "./orientation.js"

/**
 * The first place at which edges of a polygon cross; those that only touch do not.
 *
 * @param rings - of one polygon
 * @returns `tooTangled` where looking would take too long: no drawn border is like that
 */
export const firstCrossing = (
  rings: ReadonlyArray<FlatRing>,
): readonly [lon: number, lat: number] | "tooTangled" | undefined => {
  const edges = edgesOf(rings)
  const count = edges.length / 4
  if (count < 4) return undefined
  const tree = new Flatbush(count)
  for (let at = 0; at < edges.length; at += 4) tree.add(...boxAt(edges, at))
  tree.finish()
  let [pairs, crossed] = [0, -1]
  for (let edge = 0; edge < count; edge++) {
    tree.collides(...boxAt(edges, 4 * edge), (other) => {
      if (other <= edge) return false
      pairs++
      if (pairs > mostPairsPerEdge * count || cross(edges, 4 * edge, 4 * other)) crossed = other
      return crossed >= 0
    })
    if (crossed >= 0) return pairs > mostPairsPerEdge * count ? "tooTangled" : meeting(edges, 4 * edge, 4 * crossed)
  }
  return undefined
}

const mostPairsPerEdge = 200

const edgesOf = (rings: ReadonlyArray<FlatRing>): Float64Array => {
  const edges = new Float64Array(rings.reduce((sum, ring) => sum + Math.max(0, 2 * ring.length - 4), 0))
  let next = 0
  for (const ring of rings)
    for (let at = 2; at < ring.length; at += 2) {
      for (let end = at - 2; end < at + 2; end++) edges[next++] = ring[end] ?? 0
    }
  return edges
}

const boxAt = (edges: Float64Array, at: number): [west: number, south: number, east: number, north: number] => {
  const [x1, y1, x2, y2] = [edges[at] ?? 0, edges[at + 1] ?? 0, edges[at + 2] ?? 0, edges[at + 3] ?? 0]
  return [Math.min(x1, x2), Math.min(y1, y2), Math.max(x1, x2), Math.max(y1, y2)]
}

/** On which side of the edge at one place an end of the edge at another lies: 1, 0 or -1. */
const side = (edges: Float64Array, of: number, end: number): number =>
  Math.sign(
    orientation(
      edges[of] ?? 0,
      edges[of + 1] ?? 0,
      edges[of + 2] ?? 0,
      edges[of + 3] ?? 0,
      edges[end] ?? 0,
      edges[end + 1] ?? 0,
    ),
  )

const cross = (edges: Float64Array, one: number, other: number): boolean =>
  side(edges, one, other) * side(edges, one, other + 2) < 0 && side(edges, other, one) * side(edges, other, one + 2) < 0

/** Where two edges cross, rounded as coordinates are. */
const meeting = (edges: Float64Array, one: number, other: number): readonly [lon: number, lat: number] => {
  const [x1, y1, x2, y2] = edges.subarray(one, one + 4)
  const [x3, y3, x4, y4] = edges.subarray(other, other + 4)
  const [dx, dy, ex, ey] = [num(x2) - num(x1), num(y2) - num(y1), num(x4) - num(x3), num(y4) - num(y3)]
  const along = ((num(x3) - num(x1)) * ey - (num(y3) - num(y1)) * ex) / (dx * ey - dy * ex)
  return [toSeven(num(x1) + along * dx), toSeven(num(y1) + along * dy)]
}

const num = (value: number | undefined): number => value ?? 0

const toSeven = (degrees: number): number => Number(degrees.toFixed(7))
