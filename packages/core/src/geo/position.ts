/** Positions on the earth. */
import * as z from "zod"

/** A point in WGS84 (EPSG:4326). @german Position */
export const Position = z
  .strictObject({
    /** @unit degrees east */
    lon: z.number().min(-180).max(180),
    /** @unit degrees north */
    lat: z.number().min(-90).max(90),
  })
  .readonly()
export type Position = z.infer<typeof Position>

/**
 * The straight-line distance on a sphere; within 0.5 % of the ellipsoid.
 *
 * @unit metres
 * @example
 * import { distanceMetres } from "@sozialraum/core/geo"
 * const school = { lon: 7.2375, lat: 51.4467 }
 * Math.round(distanceMetres(school, { lon: 7.2375, lat: 51.4557 })) // => 1001
 */
export const distanceMetres = (a: Position, b: Position): number => metresBetween(prepared(a), b.lon, b.lat, cosine(b))

/** A position whose cosine is known: many distances from it cost one. */
export interface PreparedPosition extends Position {
  readonly cosine: number
}

/** Prepares a position for many distances. */
export const prepared = (position: Position): PreparedPosition => ({
  lon: position.lon,
  lat: position.lat,
  cosine: cosine(position),
})

/** The cosine of the latitude. */
export const cosine = ({ lat }: Position): number => Math.cos(radians(lat))

/** {@link distanceMetres} to a position whose cosine is known. */
export const metresBetween = (from: PreparedPosition, lon: number, lat: number, cosLat: number): number => {
  const h = haversine(radians(lat - from.lat)) + from.cosine * cosLat * haversine(radians(lon - from.lon))
  return 2 * earthRadiusMetres * Math.asin(Math.min(1, Math.sqrt(h)))
}

/** Mean radius of the earth. @source IUGG */
export const earthRadiusMetres = 6_371_008.8

const radians = (degrees: number): number => (degrees * Math.PI) / 180

const haversine = (angle: number): number => Math.sin(angle / 2) ** 2
