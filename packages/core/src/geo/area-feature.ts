/** Area features: areas written as GeoJSON. */
import { type AreaGeometry, type Point, polygonsOf } from "./area-geometry.js"
import { mendArea } from "./mend-rings.js"

/** An area to be written. @german Auszugebende Fläche */
export interface AreaToWrite {
  readonly id?: string
  /** What stands beside the geometry; not looked into. */
  readonly properties?: Readonly<Record<string, unknown>>
  readonly geometry: AreaGeometry | undefined
}

/** A GeoJSON feature. @german GeoJSON-Objekt */
export interface AreaFeature {
  readonly type: "Feature"
  readonly id?: string
  readonly properties: Readonly<Record<string, unknown>>
  readonly geometry: AreaGeometry | null
}

/** A GeoJSON feature collection. @german GeoJSON-Sammlung */
export interface AreaFeatureCollection {
  readonly type: "FeatureCollection"
  readonly features: ReadonlyArray<AreaFeature>
}

/**
 * An area as a GeoJSON feature: outer rings turn left, and coordinates have seven decimals, a centimetre.
 *
 * @returns with the geometry `null` where none is known, or where seven decimals leave no extent of it
 * @source RFC 7946, sections 3.1.6, 3.2 and 11.2
 */
export const areaFeature = ({ id, properties = {}, geometry }: AreaToWrite): AreaFeature => ({
  type: "Feature",
  ...(id === undefined ? {} : { id }),
  properties,
  geometry: geometry === undefined ? null : (mendArea(polygonsOf(geometry).map(rounded)).geometry ?? null),
})

/**
 * Areas as a GeoJSON feature collection, in their order.
 *
 * @example
 * import { areaFeatureCollection } from "@sozialraum/core/geo"
 * const ring = [[7, 51], [7, 52], [8.00000004, 51], [7, 51]] as const
 * const file = areaFeatureCollection([{ id: "04", geometry: { type: "Polygon", coordinates: [ring] } }])
 * file.features[0]?.geometry?.coordinates // => [[[7, 51], [8, 51], [7, 52], [7, 51]]]
 */
export const areaFeatureCollection = (areas: ReadonlyArray<AreaToWrite>): AreaFeatureCollection => ({
  type: "FeatureCollection",
  features: areas.map(areaFeature),
})

const rounded = (rings: ReadonlyArray<ReadonlyArray<Point>>): ReadonlyArray<ReadonlyArray<Point>> =>
  rings.map((ring) => ring.map(([lon, lat]) => [sevenDecimals(lon), sevenDecimals(lat)]))

const sevenDecimals = (degrees: number): number => Math.round(degrees * 1e7) / 1e7
