/** Reading areas: GeoJSON that nobody has looked at yet, as areas; with what was mended, and what was refused and why. */
import * as Result from "effect/Result"
import type { Path } from "../problem.js"
import { labelReader } from "./area-columns.js"
import { type AreaGeometry, type Bounds, isWithin, type Point, polygonsOf, ringBounds } from "./area-geometry.js"
import type { AreaFinding, AreaMended, AreasReport, AreaUnusable, ReadArea, RejectedArea } from "./areas-report.js"
import { boundsOfGermany } from "./coordinate-system.js"
import { firstCrossing } from "./crossing.js"
import { flatRing } from "./flat-ring.js"
import { type AreasUnreadable, type FoundFeature, readGeoJson } from "./geojson-text.js"
import { mendArea } from "./mend-rings.js"
import { type PlacedFeature, type Placing, placing, type ReadAreasOptions } from "./place-feature.js"
import { plainProperties } from "./plain-properties.js"

/**
 * Reads the areas of a GeoJSON file, whatever is wrong with it.
 *
 * What has one meaning only is mended and reported: an open ring, swapped axes, a hole outside its area. A border that
 * crosses itself stays as it is drawn. Winding and heights are put right without a word: they carry no meaning here.
 *
 * @param input - a string is text that was decoded already
 * @problem AreasUnreadable - at the whole file; why none of it can be read
 * @example
 * import { readAreas } from "@sozialraum/core/geo"
 * const ring = [[51, 7], [51, 8], [52, 8], [52, 7]]
 * const file = { type: "Feature", properties: { id: "04", name: "Süd" }, geometry: { type: "Polygon", coordinates: [ring] } }
 * const report = readAreas(JSON.stringify(file))
 * const mended = report._tag === "Success" ? report.success.findings.map((finding) => "mended" in finding && finding.mended) : []
 * mended // => ["axesSwapped", "ringOpen"]
 */
export const readAreas = (
  input: Uint8Array | string,
  options: ReadAreasOptions = {},
): Result.Result<AreasReport, AreasUnreadable> =>
  Result.flatMap(readGeoJson(input), ({ crs, features }) =>
    Result.map(placing(crs, options), (place) => reportOf(features, place, options.near ?? boundsOfGermany)),
  )

/** A feature whose polygons lie somewhere, and where: as they should, with the axes swapped, or elsewhere. */
interface Draft {
  readonly index: number
  readonly feature: FoundFeature
  readonly placed: PlacedFeature
  readonly middle: Point
  readonly lies: "near" | "swapped" | "elsewhere"
}

const reportOf = (features: ReadonlyArray<FoundFeature | undefined>, place: Placing, near: Bounds): AreasReport => {
  const rejected: Array<RejectedArea> = []
  const reject = (index: number, path: Path, facts: Pick<AreaUnusable, "because" | "found">): void => {
    rejected.push({ index, problem: { _tag: "AreaUnusable", path, ...facts } })
  }
  const drafts: Array<Draft> = []
  for (const [index, feature] of features.entries()) {
    if (feature === undefined) {
      reject(index, ["features", index], { because: "noFeature" })
      continue
    }
    const placed = place(feature)
    if (Result.isFailure(placed)) rejected.push({ index, problem: placed.failure })
    else drafts.push({ index, feature, placed: placed.success, ...whereabouts(placed.success, near) })
  }
  const isSwapped = drafts.some(({ lies }) => lies === "swapped") && !drafts.some(({ lies }) => lies === "near")
  const findings: Array<AreaFinding> = []
  if (isSwapped) {
    const count = drafts.filter(({ lies }) => lies === "swapped").length
    findings.push(mended([], "axesSwapped", count))
  }
  const labelsOf = labelReader(drafts.map(({ feature }) => feature))
  const areas: Array<ReadArea> = []
  const ids = new Set<string>()
  for (const { index, feature, placed, lies, middle } of drafts) {
    const { path, geometryPath } = feature
    if (lies === "swapped" && !isSwapped) {
      reject(index, geometryPath, { because: "axesUnclear" })
      continue
    }
    const { geometry, mendings } = mendArea(lies === "swapped" ? swapped(placed.polygons) : placed.polygons)
    const labels = labelsOf(feature)
    if (geometry === undefined) {
      reject(index, geometryPath, { because: "noExtent" })
      continue
    }
    if (labels.id !== undefined && ids.has(labels.id)) {
      reject(index, path, { because: "idRepeats", found: labels.id })
      continue
    }
    if (labels.id === undefined) findings.push({ _tag: "AreaWithoutId", path, rule: "–", severity: "warning" })
    else ids.add(labels.id)
    const properties = plainProperties(feature.properties)
    const tooDeep = Object.keys(feature.properties).length - Object.keys(properties).length
    if (placed.numbersAsText > 0) findings.push(mended(geometryPath, "numberAsText", placed.numbersAsText))
    if (placed.otherParts > 0) findings.push(mended(geometryPath, "otherPart", placed.otherParts))
    if (tooDeep > 0) findings.push(mended(path, "propertyTooDeep", tooDeep))
    findings.push(...mendings.map((mending) => mended(geometryPath, mending.mended, mending.count)))
    findings.push(...crossings(geometryPath, geometry))
    if (lies === "elsewhere")
      findings.push({
        _tag: "AreaFarAway",
        path,
        rule: "–",
        severity: "warning",
        at: { lon: middle[0], lat: middle[1] },
      })
    areas.push({ index, ...labels, properties, geometry })
  }
  return { areas, rejected: rejected.sort((a, b) => a.index - b.index), findings }
}

const whereabouts = ({ polygons }: PlacedFeature, near: Bounds): Pick<Draft, "middle" | "lies"> => {
  const { west, south, east, north } = ringBounds(polygons[0]?.[0] ?? [])
  const [x, y] = [(west + east) / 2, (south + north) / 2]
  const lies = isWithin(near, { lon: x, lat: y })
    ? "near"
    : isWithin(near, { lon: y, lat: x })
      ? "swapped"
      : "elsewhere"
  return { middle: [x, y], lies }
}

const swapped = (polygons: PlacedFeature["polygons"]): PlacedFeature["polygons"] =>
  polygons.map((rings) => rings.map((ring) => ring.map(([lat, lon]) => [lon, lat])))

const mended = (path: Path, what: AreaMended["mended"], count: number): AreaMended => ({
  _tag: "AreaMended",
  path,
  rule: "–",
  severity: harmless.has(what) ? "info" : "warning",
  mended: what,
  count,
})

/** What is only untidy: the area is the same one. */
const harmless: ReadonlySet<AreaMended["mended"]> = new Set(["ringOpen", "pointRepeats", "numberAsText"])

const crossings = (path: Path, geometry: AreaGeometry): ReadonlyArray<AreaFinding> => {
  for (const rings of polygonsOf(geometry)) {
    const place = firstCrossing(rings.map(flatRing))
    const finding = { _tag: "BorderCrossesItself", path, rule: "–", severity: "warning" } as const
    if (place === "tooTangled") return [finding]
    if (place !== undefined) return [{ ...finding, at: { lon: place[0], lat: place[1] } }]
  }
  return []
}
