/** Area files: GeoJSON polygons as spatial units. */
import { parse as parsePath } from "node:path"
import { type AreaFinding, type AreasReport, parse, type ReadArea, readAreas, SpatialUnit } from "@sozialraum/core"
import { sourceName } from "@sozialraum/import-csv"
import * as Result from "effect/Result"
import type { AreasUnreadable, Failure } from "./failure.js"
import { read } from "./file.js"

/** What became of the areas of a file. */
export interface AreasFile {
  readonly name: string
  readonly units: ReadonlyArray<SpatialUnit>
  /** Features that became no unit, by their place in the file, counted from 0. */
  readonly rejected: ReadonlyArray<{ readonly index: number; readonly problem: Failure }>
  readonly findings: ReadonlyArray<AreaFinding>
}

/**
 * Reads the areas of a GeoJSON file as spatial units.
 *
 * Before the id of an area stands the name of the file, so that two files do not mix. An area without an id cannot be
 * found again by the next delivery, and becomes no unit.
 *
 * @problem AreasUnreadable - thrown; why the file holds no areas, and the number of the feature where it is one
 */
export const readAreasFile = async (path: string): Promise<AreasFile> => {
  const { bytes, name } = await read(path)
  const report = readAreas(bytes)
  if (Result.isFailure(report)) {
    const { because, path: place } = report.failure
    throw refusal(name, {
      because: because === "notUtf8" ? "notGeoJson" : because,
      path: place,
      problem: report.failure,
    })
  }
  const { rejected, findings } = report.success
  const repeats = rejected.find(({ problem }) => problem.because === "idRepeats")
  // Which of the two is meant nobody knows; sites of the other one would lie nowhere.
  if (repeats !== undefined) throw refusal(name, { because: "idRepeats", path: ["features", repeats.index] })
  const units = unitsOf(report.success, sourceName(parsePath(path).name))
  if (units.accepted.length > 0)
    return {
      name,
      units: units.accepted,
      rejected: [...rejected, ...units.rejected].sort((a, b) => a.index - b.index),
      findings: findings.filter(({ _tag }) => _tag !== "AreaWithoutId"),
    }
  const [first] = [...rejected, ...units.rejected]
  throw first === undefined
    ? refusal(name, { because: "notAnArea", path: [] })
    : refusal(name, { because: "notAnArea", path: ["features", first.index], problem: first.problem })
}

const refusal = (file: string, facts: Omit<AreasUnreadable, "_tag" | "file">): AreasUnreadable => ({
  _tag: "AreasUnreadable",
  file,
  ...facts,
})

const unitsOf = ({ areas }: AreasReport, source: string) => {
  const accepted: Array<SpatialUnit> = []
  const rejected: Array<AreasFile["rejected"][number]> = []
  for (const area of areas) {
    const unit =
      area.id === undefined ? Result.fail(withoutId(area)) : parse(SpatialUnit, plainUnit(area, area.id, source))
    if (Result.isSuccess(unit)) accepted.push(unit.success)
    else rejected.push({ index: area.index, problem: unit.failure })
  }
  return { accepted, rejected }
}

const withoutId = ({ index }: ReadArea): Failure => ({ _tag: "AreaWithoutId", path: ["features", index] })

const plainUnit = ({ name, geometry }: ReadArea, id: string, source: string): unknown => ({
  id: `${source}:${id}`,
  kind: "gebiet",
  name: name ?? id,
  externalIds: [{ scheme: `${source}/id`, value: id }],
  geometry,
})
