/** GeoJSON texts: the features in a file, in whichever of the forms that GeoJSON has. */
import * as Result from "effect/Result"
import type { Path, Problem } from "../problem.js"
import type { AreaProperties } from "./area-columns.js"
import { jsonErrorPlace } from "./json-place.js"

/** A file holds no features that could be read. */
export type AreasUnreadable = Problem<
  "AreasUnreadable",
  {
    readonly because: "notUtf8" | "notGeoJson" | "otherCrs"
    /** Where it stops being JSON, counted from 1. */
    readonly line?: number
    readonly column?: number
    /** The type or the coordinate system that was found. */
    readonly found?: string
  }
>

/** A feature as it stands in the file; `undefined` in place of what is none. */
export interface FoundFeature {
  readonly path: Path
  readonly geometryPath: Path
  readonly id: unknown
  readonly properties: AreaProperties
  readonly geometry: unknown
  readonly crs: unknown
}

/** What a file holds. */
export interface GeoJsonText {
  readonly crs: unknown
  readonly features: ReadonlyArray<FoundFeature | undefined>
}

/** Reads a collection of features, a single feature, or a bare geometry. */
export const readGeoJson = (input: Uint8Array | string): Result.Result<GeoJsonText, AreasUnreadable> => {
  const text = typeof input === "string" ? input.replace(/^\uFEFF/, "") : decoded(input)
  if (text === undefined) return refused({ because: "notUtf8" })
  const file = parsed(text)
  if (file === undefined) return refused({ because: "notGeoJson", ...jsonErrorPlace(text) })
  if (!isRecord(file.value)) return refused({ because: "notGeoJson", found: sortOf(file.value) })
  const { type, features, geometries, crs } = file.value
  if (Array.isArray(features) && (type === undefined || type === "FeatureCollection"))
    return Result.succeed({ crs, features: features.map((feature, index) => found(feature, ["features", index])) })
  if (type === "GeometryCollection" && Array.isArray(geometries))
    return Result.succeed({ crs, features: geometries.map((part, index) => found(part, ["geometries", index])) })
  const single = found(file.value, [])
  return single === undefined
    ? refused({ because: "notGeoJson", found: sortOf(file.value) })
    : Result.succeed({ crs, features: [{ ...single, crs: undefined }] })
}

const refused = (facts: Omit<AreasUnreadable, "_tag" | "path">): Result.Result<never, AreasUnreadable> =>
  Result.fail({ _tag: "AreasUnreadable", path: [], ...facts })

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value)

const sortOf = (value: unknown): string => {
  if (isRecord(value)) return typeof value["type"] === "string" ? value["type"].slice(0, 40) : "object"
  if (value === null) return "null"
  return Array.isArray(value) ? "array" : typeof value
}

const decoded = (bytes: Uint8Array): string | undefined => {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

const parsed = (text: string): { readonly value: unknown } | undefined => {
  try {
    return { value: JSON.parse(text) }
  } catch {
    return undefined
  }
}

const found = (value: unknown, path: Path): FoundFeature | undefined => {
  if (!isRecord(value)) return undefined
  const { type, id, properties, geometry, crs } = value
  if (type === "Feature" || (type === undefined && geometry !== undefined))
    return {
      path,
      geometryPath: [...path, "geometry"],
      id,
      properties: isRecord(properties) ? properties : {},
      geometry,
      crs,
    }
  if (typeof type !== "string" || !geometryTypes.has(type)) return undefined
  return { path, geometryPath: path, id: undefined, properties: {}, geometry: value, crs }
}

const geometryTypes: ReadonlySet<string> = new Set([
  "Point",
  "MultiPoint",
  "LineString",
  "MultiLineString",
  "Polygon",
  "MultiPolygon",
  "GeometryCollection",
])

/** What every runtime brings along; named here because the library takes no runtime's types. */
declare const TextDecoder: new (
  label: string,
  options: { readonly fatal: boolean },
) => { readonly decode: (bytes: Uint8Array) => string }
