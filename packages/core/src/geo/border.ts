/** Borders: how far away they are, and how much of them two areas share. */
import Flatbush from "flatbush"
import { type AreaGeometry, boundsOf, type Point, polygonsOf } from "./area-geometry.js"
import { metresAround, type PlanePoint } from "./plane.js"
import { distanceMetres, type Position } from "./position.js"

/**
 * How far a position is from the nearest border of an area, of a hole too, whether it lies inside or outside.
 *
 * @unit metres
 */
export const borderDistanceMetres = (area: AreaGeometry, position: Position): number => {
  const onPlane = metresAround(position)
  let [nearest, nearestSquared] = [position, Number.POSITIVE_INFINITY]
  eachBorderEdge(area, ([lon1, lat1], [lon2, lat2]) => {
    const [x1, y1] = onPlane(lon1, lat1)
    const [x2, y2] = onPlane(lon2, lat2)
    const [dx, dy] = [x2 - x1, y2 - y1]
    const along = Math.min(1, Math.max(0, -(x1 * dx + y1 * dy) / (dx * dx + dy * dy || 1)))
    const squared = (x1 + along * dx) ** 2 + (y1 + along * dy) ** 2
    if (squared >= nearestSquared) return
    nearestSquared = squared
    nearest = { lon: lon1 + along * (lon2 - lon1), lat: lat1 + along * (lat2 - lat1) }
  })
  return distanceMetres(position, nearest)
}

/**
 * How much of the border of an area runs along the border of another: more than nothing makes them neighbours.
 *
 * Areas that only touch at a corner, or whose borders only cross, share some tolerances there and no more.
 *
 * @param toleranceMetres - how far apart the two may have drawn the same border; a millimetre at least
 * @unit metres
 */
export const sharedBorderMetres = (a: AreaGeometry, b: AreaGeometry, toleranceMetres: number): number => {
  const { west, south, east, north } = boundsOf(a)
  const onPlane = metresAround({ lon: (west + east) / 2, lat: (south + north) / 2 })
  const tolerance = Math.max(0.001, toleranceMetres)
  const others = segments(b, (lon, lat) => onPlane(lon, lat))
  const tree = new Flatbush(others.length)
  for (const [[x1, y1], [x2, y2]] of others)
    tree.add(Math.min(x1, x2), Math.min(y1, y2), Math.max(x1, x2), Math.max(y1, y2))
  tree.finish()
  let shared = 0
  for (const edge of segments(a, (lon, lat) => onPlane(lon, lat))) {
    const [[x1, y1], [x2, y2]] = edge
    const near = tree.search(
      Math.min(x1, x2) - tolerance,
      Math.min(y1, y2) - tolerance,
      Math.max(x1, x2) + tolerance,
      Math.max(y1, y2) + tolerance,
    )
    const stretches = near.flatMap((index) => {
      const other = others[index]
      const stretch = other && stretchAlong(edge, other, tolerance)
      return stretch === undefined ? [] : [stretch]
    })
    shared += Math.hypot(x2 - x1, y2 - y1) * covered(stretches)
  }
  return shared
}

type Segment = readonly [PlanePoint, PlanePoint]

/** A part of a segment, from 0 at its beginning to 1 at its end. */
type Stretch = readonly [from: number, to: number]

const eachBorderEdge = (area: AreaGeometry, visit: (from: Point, to: Point) => void): void => {
  for (const rings of polygonsOf(area))
    for (const ring of rings) {
      let before: Point | undefined
      for (const point of ring) {
        if (before !== undefined) visit(before, point)
        before = point
      }
    }
}

const segments = (area: AreaGeometry, onPlane: (lon: number, lat: number) => PlanePoint): ReadonlyArray<Segment> => {
  const found: Array<Segment> = []
  eachBorderEdge(area, (from, to) => found.push([onPlane(...from), onPlane(...to)]))
  return found
}

/**
 * The part of a segment that lies within a distance of another one.
 *
 * What lies so near to a segment is a rectangle with a disc at either end; together they bulge nowhere inwards, so that
 * the parts in each make one.
 */
const stretchAlong = ([p, q]: Segment, [c, d]: Segment, distance: number): Stretch | undefined => {
  const parts = [inDisc(p, q, c, distance), inDisc(p, q, d, distance), inStrip(p, q, [c, d], distance)].filter(
    (part) => part !== undefined,
  )
  if (parts.length === 0) return undefined
  return [Math.min(...parts.map(([from]) => from)), Math.max(...parts.map(([, to]) => to))]
}

const inDisc = (p: PlanePoint, q: PlanePoint, centre: PlanePoint, radius: number): Stretch | undefined => {
  const [dx, dy, px, py] = [q[0] - p[0], q[1] - p[1], p[0] - centre[0], p[1] - centre[1]]
  const [a, b, c] = [dx * dx + dy * dy, px * dx + py * dy, px * px + py * py - radius * radius]
  const root = b * b - a * c
  if (a === 0 || root < 0) return undefined
  return clipped([(-b - Math.sqrt(root)) / a, (-b + Math.sqrt(root)) / a])
}

const inStrip = (p: PlanePoint, q: PlanePoint, [c, d]: Segment, distance: number): Stretch | undefined => {
  const length = Math.hypot(d[0] - c[0], d[1] - c[1])
  if (length === 0) return undefined
  const [ux, uy] = [(d[0] - c[0]) / length, (d[1] - c[1]) / length]
  const along = ([x, y]: PlanePoint): number => (x - c[0]) * ux + (y - c[1]) * uy
  const aside = ([x, y]: PlanePoint): number => (y - c[1]) * ux - (x - c[0]) * uy
  const one = between(along(p), along(q), 0, length)
  const other = between(aside(p), aside(q), -distance, distance)
  return one && other && clipped([Math.max(one[0], other[0]), Math.min(one[1], other[1])])
}

/** Where a value that goes evenly from one number to another lies between two limits. */
const between = (from: number, to: number, low: number, high: number): Stretch | undefined => {
  if (from === to) return low <= from && from <= high ? [0, 1] : undefined
  const [a, b] = [(low - from) / (to - from), (high - from) / (to - from)]
  return clipped([Math.min(a, b), Math.max(a, b)])
}

const clipped = ([from, to]: Stretch): Stretch | undefined => {
  const [start, end] = [Math.max(0, from), Math.min(1, to)]
  return start < end ? [start, end] : undefined
}

/** How much of a segment its parts cover together. */
const covered = (stretches: ReadonlyArray<Stretch>): number => {
  let [total, reached] = [0, 0]
  for (const [from, to] of stretches.toSorted((one, other) => one[0] - other[0])) {
    total += Math.max(0, to - Math.max(from, reached))
    reached = Math.max(reached, to)
  }
  return total
}
