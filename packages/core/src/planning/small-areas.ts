/** Small areas: of which areas an indicator may be told at all. */
import {
  ancestors,
  isSozialraum,
  type SpatialUnitId,
  type SpatialUnitKind,
  type UnitIndex,
} from "../sozialraum/index.js"
import type { LocalDate } from "../time/index.js"
import type { IndicatorDefinition } from "./indicator.js"
import { indicatorNamed } from "./indicator-catalogue.js"
import type { IndicatorValue } from "./indicator-value.js"

/**
 * How small an area is, as far as privacy goes; `unknown` where neither its kind nor what it lies in tells.
 *
 * @german Kleinräumigkeit
 */
export type AreaSmallness = "ortsteilOrWider" | "viertel" | "belowViertel" | "unknown"

/** Kinds that are as wide as an Ortsteil or wider. */
const wideKinds: ReadonlySet<SpatialUnitKind> = new Set([
  "land",
  "regierungsbezirk",
  "kreis",
  "gemeindeverband",
  "gemeinde",
  "stadt",
  "stadtbezirk",
  "stadtteil",
  "ortsteil",
  "statistischerBezirk",
  "prognoseraum",
  "bezirksregion",
  "planungsraum",
  "jugendamtsbezirk",
])

/** What lies in one of these is narrower than an Ortsteil, whatever it is called. */
const narrowestWideKinds: ReadonlySet<SpatialUnitKind> = new Set(["ortsteil", "statistischerBezirk", "planungsraum"])

/**
 * How small an area is: by its kind, else by what it lies in. A Sozialraum is as wide as the widest unit that it consists of.
 *
 * @rule P4
 * @example
 * import { areaSmallness, indexUnits, LocalDate, SpatialUnit, SpatialUnitId } from "@sozialraum/core"
 * const index = indexUnits([
 *   SpatialUnit.parse({ id: "q", kind: "statistischerBezirk", name: "Querenburg" }),
 *   SpatialUnit.parse({ id: "h", kind: "quartier", name: "Hustadt", parents: [{ unit: "q", kind: "statistischerBezirk" }] }),
 * ])
 * areaSmallness(index, SpatialUnitId.parse("h"), LocalDate.parse("2018-12-31")) // => "viertel"
 */
export const areaSmallness = (index: UnitIndex, unit: SpatialUnitId, asOf: LocalDate): AreaSmallness => {
  const area = index.units.get(unit)
  if (area === undefined) return "unknown"
  if (isSozialraum(area)) {
    const parts = area.composedOf.filter((part) => part !== unit)
    const found = parts.map((part) => smallnessOfUnit(index, part, asOf))
    return widestFirst.find((one) => found.includes(one)) ?? "unknown"
  }
  return smallnessOfUnit(index, unit, asOf)
}

/** A unit that nobody knows makes a Sozialraum unknown only where no other of its units tells that it is wide. */
const widestFirst: ReadonlyArray<AreaSmallness> = ["ortsteilOrWider", "unknown", "viertel", "belowViertel"]

const smallnessOfUnit = (index: UnitIndex, unit: SpatialUnitId, asOf: LocalDate): AreaSmallness => {
  const kind = index.units.get(unit)?.kind
  if (kind === undefined) return "unknown"
  if (kind === "block") return "belowViertel"
  if (kind === "statistischesViertel") return "viertel"
  if (wideKinds.has(kind)) return "ortsteilOrWider"
  const above = new Set(ancestors(index, unit, { asOf }).map((share) => share.kind))
  if (above.has("block") || above.has("statistischesViertel")) return "belowViertel"
  return [...above].some((one) => narrowestWideKinds.has(one)) ? "viertel" : "unknown"
}

/**
 * Why an indicator is not to be told of an area: it is too small for any (`tooSmallArea`), or for one about children that
 * the city did not release (`notReleased`). What nobody knows the size of is taken for a Viertel.
 *
 * @param known - the areas, and the definitions that a network has beside the catalogue
 * @returns `undefined` where it may be told
 * @rule P4
 */
export const tooLocal = (
  value: Pick<IndicatorValue, "indicator" | "unit" | "on" | "released">,
  known: { readonly units: UnitIndex; readonly definitions?: ReadonlyArray<IndicatorDefinition> },
): "tooSmallArea" | "notReleased" | undefined => {
  const smallness = areaSmallness(known.units, value.unit, value.on)
  if (smallness === "belowViertel") return "tooSmallArea"
  if (smallness === "ortsteilOrWider" || value.released) return undefined
  // Of an indicator that nobody defined, nobody knows that it is not about children.
  const definition = indicatorNamed(value.indicator, known.definitions)
  return definition?.aboutChildren === false ? undefined : "notReleased"
}

/**
 * Holds back the values of areas that are too small for them; all others stay as they are.
 *
 * What is held back here may follow from the sum of a wider area and its other parts: a city releases all parts of an area,
 * or none. Counts of small areas are protected by `suppress`.
 *
 * @rule P4
 */
export const withoutSmallAreas = (
  values: ReadonlyArray<IndicatorValue>,
  known: { readonly units: UnitIndex; readonly definitions?: ReadonlyArray<IndicatorDefinition> },
): ReadonlyArray<IndicatorValue> =>
  values.map((value) => {
    const because = tooLocal(value, known)
    if (value.state === "suppressed" || because === undefined) return value
    const { value: _value, counts: _counts, ...kept } = value
    return { ...kept, state: "suppressed", because }
  })
