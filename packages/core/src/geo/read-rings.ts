/** Reading rings: the polygons of a GeoJSON geometry as numbers, whatever stands in it. */
import * as Result from "effect/Result"
import type { Path } from "../problem.js"

/** Two numbers as they stand in the file, in whichever order and system. */
export type Pair = readonly [x: number, y: number]

/** What a geometry holds. */
export interface ReadPolygons {
  readonly polygons: ReadonlyArray<ReadonlyArray<ReadonlyArray<Pair>>>
  /** How many numbers stood there as texts. */
  readonly numbersAsText: number
  /** Points and lines beside the polygons of a collection. */
  readonly otherParts: number
}

/** Why a geometry holds no polygons. */
export interface NoPolygons {
  readonly because: "noGeometry" | "notAnArea" | "coordinates"
  readonly path: Path
  /** What stands there instead. */
  readonly found?: string
}

/** Reads the polygons of a geometry, also those in a collection, and in a collection within one. */
export const readPolygons = (geometry: unknown): Result.Result<ReadPolygons, NoPolygons> => {
  if (geometry === null || geometry === undefined) return Result.fail({ because: "noGeometry", path: [] })
  const polygons: Array<ReadonlyArray<ReadonlyArray<Pair>>> = []
  const count = { numbersAsText: 0, otherParts: 0 }
  let found: string | undefined
  // Collections may nest as deep as they like: they wait here instead of being called into.
  const open: Array<{ readonly part: unknown; readonly path: Path }> = [{ part: geometry, path: [] }]
  while (open.length > 0) {
    const { part, path } = open.pop() ?? { part: undefined, path: [] }
    const { type, coordinates, geometries }: Readonly<Record<string, unknown>> = isRecord(part) ? part : {}
    if (type === "GeometryCollection" && Array.isArray(geometries)) {
      const inside = path.length < longestPath ? [...path, "geometries"] : path
      for (let place = geometries.length - 1; place >= 0; place--)
        open.push({ part: geometries[place], path: inside === path ? path : [...inside, place] })
    } else if (type === "Polygon" || type === "MultiPolygon") {
      const listed = type === "Polygon" ? [coordinates] : coordinates
      const read = readNested(listed, count)
      if ("wrongAt" in read) {
        const place = type === "Polygon" ? read.wrongAt.slice(1) : read.wrongAt
        return Result.fail({ because: "coordinates", path: [...path, "coordinates", ...place] })
      }
      for (const polygon of read.polygons) polygons.push(polygon)
    } else {
      count.otherParts++
      found ??= typeof type === "string" ? type.slice(0, 40) : Array.isArray(part) ? "array" : typeof part
    }
  }
  if (polygons.length > 0) return Result.succeed({ polygons, ...count })
  return Result.fail(
    found === undefined ? { because: "noGeometry", path: [] } : { because: "notAnArea", path: [], found },
  )
}

/** No path needs to say more than this many nested collections. */
const longestPath = 20

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value)

const readNested = (
  listed: unknown,
  count: { numbersAsText: number },
):
  | { readonly polygons: ReadonlyArray<ReadonlyArray<ReadonlyArray<Pair>>> }
  | { readonly wrongAt: ReadonlyArray<number> } => {
  const polygons: Array<ReadonlyArray<ReadonlyArray<Pair>>> = []
  if (!Array.isArray(listed)) return { wrongAt: [] }
  for (const [place, rings] of listed.entries()) {
    if (!Array.isArray(rings) || rings.length === 0) return { wrongAt: [place] }
    const read: Array<ReadonlyArray<Pair>> = []
    for (const [ringPlace, ring] of rings.entries()) {
      if (!Array.isArray(ring)) return { wrongAt: [place, ringPlace] }
      const pairs: Array<Pair> = []
      for (const [at, point] of ring.entries()) {
        const pair = readPair(point, count)
        if (pair === undefined) return { wrongAt: [place, ringPlace, at] }
        pairs.push(pair)
      }
      read.push(pairs)
    }
    polygons.push(read)
  }
  return { polygons }
}

/** A height, or whatever stands behind the first two numbers, is dropped. */
const readPair = (point: unknown, count: { numbersAsText: number }): Pair | undefined => {
  if (!Array.isArray(point)) return undefined
  const [x, y] = [readNumber(point[0], count), readNumber(point[1], count)]
  return x === undefined || y === undefined ? undefined : [x, y]
}

const readNumber = (value: unknown, count: { numbersAsText: number }): number | undefined => {
  if (typeof value === "number") return Number.isFinite(value) ? value : undefined
  if (typeof value !== "string" || !/^\s*-?\d{1,12}(\.\d{1,20})?\s*$/.test(value)) return undefined
  count.numbersAsText++
  return Number(value)
}
