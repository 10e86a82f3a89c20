/** Area files: GeoJSON polygons as spatial units. */
import { parse as parsePath } from "node:path"
import { parse, SpatialUnit } from "@sozialraum/core"
import { sourceName } from "@sozialraum/import-csv"
import * as Result from "effect/Result"
import type { AreasUnreadable } from "./failure.js"
import { read } from "./file.js"

/**
 * Reads the areas of a GeoJSON file.
 *
 * The id of an area is that of its feature, or a property that is called so; likewise its name. Before the id stands the
 * name of the file, so that two files do not mix.
 *
 * @problem AreasUnreadable - thrown; why the file holds no areas, and the number of the feature where it is one
 */
export const readAreas = async (path: string): Promise<ReadonlyArray<SpatialUnit>> => {
  const { bytes, name } = await read(path)
  const refuse = (because: AreasUnreadable["because"], feature?: number): AreasUnreadable => ({
    _tag: "AreasUnreadable",
    path: feature === undefined ? [] : ["features", feature],
    file: name,
    because,
  })
  const features = featuresOf(bytes)
  if (features === undefined) throw refuse("notGeoJson")
  if (features === "otherCrs") throw refuse("otherCrs")
  const ids = new Set<string>()
  return features.map((feature, index) => {
    const unit = parse(SpatialUnit, unitOf(feature, sourceName(parsePath(path).name)))
    if (Result.isFailure(unit)) throw refuse("notAnArea", index)
    if (ids.has(unit.success.id)) throw refuse("idRepeats", index)
    ids.add(unit.success.id)
    return unit.success
  })
}

interface Feature {
  readonly id?: unknown
  readonly properties?: Readonly<Record<string, unknown>> | null
  readonly geometry?: unknown
}

const featuresOf = (bytes: Uint8Array): ReadonlyArray<Feature> | "otherCrs" | undefined => {
  try {
    const file: unknown = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes))
    if (typeof file !== "object" || file === null || !("features" in file) || !Array.isArray(file.features))
      return undefined
    return "crs" in file && !/CRS84|4326/.test(JSON.stringify(file.crs)) ? "otherCrs" : file.features
  } catch {
    return undefined
  }
}

const unitOf = ({ id, properties, geometry }: Feature, source: string): unknown => {
  const named = Object.entries(properties ?? {})
  const property = (pattern: RegExp): unknown => named.find(([key]) => pattern.test(key))?.[1]
  const key = String(id ?? property(/^(\w+_)?(id|key|code|nummer|schluessel)$/i) ?? "")
  const name = String(property(/^(\w+_)?(name|bezeichnung)$/i) ?? key)
  const externalIds = [{ scheme: `${source}/id`, value: key }]
  return { id: `${source}:${key}`, kind: "gebiet", name, externalIds, geometry: withoutHeights(geometry) }
}

/** GeoJSON allows a height behind longitude and latitude; areas have none here. */
const withoutHeights = (part: unknown): unknown => {
  if (Array.isArray(part)) return typeof part[0] === "number" ? part.slice(0, 2) : part.map(withoutHeights)
  if (typeof part !== "object" || part === null) return part
  const { type, coordinates }: { readonly type?: unknown; readonly coordinates?: unknown } = part
  return { type, coordinates: withoutHeights(coordinates) }
}
