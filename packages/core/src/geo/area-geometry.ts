/** The shape of an area on the ground: a GeoJSON polygon, or several. */
import * as z from "zod"
import { violates } from "../problem.js"
import { isWestOf } from "./orientation.js"
import type { Position } from "./position.js"

/** Longitude and latitude; a height, where a file has one, is dropped by whoever reads it. */
const Point = z.tuple([z.number().min(-180).max(180), z.number().min(-90).max(90)]).readonly()
export type Point = z.infer<typeof Point>

/** A closed line: the last point is the first one. */
const Ring = z
  .array(Point)
  .min(4)
  .refine((points) => {
    const [first, last] = [points[0], points.at(-1)]
    return first?.[0] === last?.[0] && first?.[1] === last?.[1]
  }, violates("RingOpen"))
  .readonly()
export type Ring = z.infer<typeof Ring>

/** Outer ring first, then the holes. */
const Rings = z.array(Ring).min(1).readonly()

/**
 * An area on the ground in WGS84: a GeoJSON `Polygon` or `MultiPolygon`.
 *
 * @german Gebietsfläche
 * @source RFC 7946, sections 3.1.6 and 3.1.7
 */
export const AreaGeometry = z.discriminatedUnion("type", [
  z.strictObject({ type: z.literal("Polygon"), coordinates: Rings }).readonly(),
  z.strictObject({ type: z.literal("MultiPolygon"), coordinates: z.array(Rings).min(1).readonly() }).readonly(),
])
export type AreaGeometry = z.infer<typeof AreaGeometry>

/**
 * Whether a position lies in an area and in none of its holes.
 *
 * Of a border, the western and southern part belongs to the area: neighbours that share a line share no point of it.
 */
export const contains = (area: AreaGeometry, position: Position): boolean =>
  polygonsOf(area).some(([outer, ...holes]) => {
    const inOuter = outer !== undefined && inRing(outer, position)
    return inOuter && !holes.some((hole) => inRing(hole, position))
  })

/** The polygons of an area; of each, the outer ring comes first. */
export const polygonsOf = (area: AreaGeometry): ReadonlyArray<ReadonlyArray<Ring>> =>
  area.type === "Polygon" ? [area.coordinates] : area.coordinates

/** The smallest box of longitudes and latitudes around an area. @german Umgrenzung */
export interface Bounds {
  readonly west: number
  readonly south: number
  readonly east: number
  readonly north: number
}

/** The bounds of an area: what lies outside them lies outside the area. */
export const boundsOf = (area: AreaGeometry): Bounds => {
  const [first, ...others] = polygonsOf(area).map(([outer]) => ringBounds(outer ?? []))
  return others.reduce(
    (all, { west, south, east, north }) => ({
      west: Math.min(all.west, west),
      south: Math.min(all.south, south),
      east: Math.max(all.east, east),
      north: Math.max(all.north, north),
    }),
    first ?? ringBounds([]),
  )
}

/** The bounds of a ring; of none, the bounds in which nothing lies. */
export const ringBounds = (ring: Ring): Bounds => {
  let [west, south, east, north] = [180, 90, -180, -90]
  for (const [lon, lat] of ring) {
    if (lon < west) west = lon
    if (lon > east) east = lon
    if (lat < south) south = lat
    if (lat > north) north = lat
  }
  return { west, south, east, north }
}

/** Whether a position lies within bounds, their edges included. */
export const isWithin = ({ west, south, east, north }: Bounds, { lon, lat }: Position): boolean =>
  west <= lon && lon <= east && south <= lat && lat <= north

/** Counts the edges that a ray to the east crosses; an edge holds its lower end and not its upper one. */
const inRing = (ring: Ring, { lon, lat }: Position): boolean => {
  let inside = false
  for (let index = 1; index < ring.length; index++) {
    const [x1, y1] = ring[index - 1] ?? [0, 0]
    const [x2, y2] = ring[index] ?? [0, 0]
    if (y1 <= lat && lat < y2 && isWestOf(x1, y1, x2, y2, lon, lat)) inside = !inside
    if (y2 <= lat && lat < y1 && isWestOf(x2, y2, x1, y1, lon, lat)) inside = !inside
  }
  return inside
}
