/** Placing features: their polygons in WGS84, whatever coordinate system a file is in. */
import * as Result from "effect/Result"
import type { Bounds, Point } from "./area-geometry.js"
import type { AreaUnusable } from "./areas-report.js"
import { type DeclaredSystem, declaredSystem, isInDegrees, likelySystems, systemName } from "./coordinate-system.js"
import type { AreasUnreadable, FoundFeature } from "./geojson-text.js"
import type { Position } from "./position.js"
import { type Pair, readPolygons } from "./read-rings.js"

/** What a file does not say about itself. @german Leseangaben */
export interface ReadAreasOptions {
  /** Where its areas should lie; Germany where nothing else is said. It tells longitude from latitude. */
  readonly near?: Bounds
  /** The number at EPSG of its coordinate system, where it names none; WGS84 where nothing is said. */
  readonly epsg?: number
  /** Changes the coordinates of another system into WGS84; `undefined` for one it does not know. */
  readonly toWgs84?: (x: number, y: number, epsg: number) => Position | undefined
}

/** A feature whose polygons lie somewhere on the earth. */
export interface PlacedFeature {
  readonly polygons: ReadonlyArray<ReadonlyArray<ReadonlyArray<Point>>>
  readonly numbersAsText: number
  readonly otherParts: number
}

/** Places features; the axes are as the file has them. */
export type Placing = (feature: FoundFeature) => Result.Result<PlacedFeature, AreaUnusable>

/**
 * Prepares to place the features of a file.
 *
 * @param crs - the member of the file that names its coordinate system, where it has one
 * @problem AreasUnreadable - `otherCrs`: the coordinates are in another system, and nobody can change them
 */
export const placing = (crs: unknown, options: ReadAreasOptions): Result.Result<Placing, AreasUnreadable> => {
  const system = declaredSystem(crs ?? (options.epsg === undefined ? undefined : `EPSG:${options.epsg}`))
  const convert = conversion(system, options)
  if (convert === undefined)
    return Result.fail({ _tag: "AreasUnreadable", path: ["crs"], because: "otherCrs", found: systemName(system) })
  return Result.succeed((feature) => {
    const path = feature.geometryPath
    const own = feature.crs === undefined || feature.crs === null ? system : declaredSystem(feature.crs)
    const convertOwn = own === system ? convert : conversion(own, options)
    if (convertOwn === undefined) return refused({ path, because: "otherCrs", found: systemName(own) })
    const read = readPolygons(feature.geometry)
    if (Result.isFailure(read)) return refused({ ...read.failure, path: [...path, ...read.failure.path] })
    const polygons: Array<ReadonlyArray<ReadonlyArray<Point>>> = []
    for (const rings of read.success.polygons) {
      const placed: Array<ReadonlyArray<Point>> = []
      for (const ring of rings) {
        const points: Array<Point> = []
        for (const pair of ring) {
          const point = convertOwn(pair)
          if (point === undefined) return refused({ path, because: "otherCrs", found: systemName(own) })
          if (!isInDegrees(...point)) return refused({ path, because: "beyondDegrees", likely: likelySystems(...pair) })
          points.push(point)
        }
        placed.push(points)
      }
      polygons.push(placed)
    }
    return Result.succeed({ ...read.success, polygons })
  })
}

const refused = (facts: Omit<AreaUnusable, "_tag">): Result.Result<never, AreaUnusable> =>
  Result.fail({ _tag: "AreaUnusable", ...facts })

const conversion = (
  system: DeclaredSystem,
  { toWgs84 }: ReadAreasOptions,
): ((pair: Pair) => Point | undefined) | undefined => {
  if (system === "wgs84") return (pair) => pair
  if (toWgs84 === undefined || typeof system === "object") return undefined
  return ([x, y]) => {
    const position = toWgs84(x, y, system)
    return position && [position.lon, position.lat]
  }
}
