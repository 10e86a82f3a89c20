/** Indicator values as reports read them: those shown to a reader, and the one of an area and a day beside its city. */
import type { NetworkIndex } from "../network/index.js"
import {
  type IndicatorCode,
  type IndicatorDefinition,
  type IndicatorUnit,
  type IndicatorValue,
  tooLocal,
  withoutSmallAreas,
} from "../planning/index.js"
import { ancestors, type SpatialUnitId } from "../sozialraum/index.js"
import type { LocalDate } from "../time/index.js"
import { type Audience, maySee } from "../visibility.js"

/** Which indicator of which area a report tells, with their names. @german Kennzahl eines Gebiets */
export interface IndicatorOfArea {
  readonly indicator: string
  readonly german: string
  readonly english: string
  readonly unit: IndicatorUnit
  readonly burden: IndicatorDefinition["burden"]
  readonly area: SpatialUnitId
  readonly areaName: string
}

/** Of which indicator, which area and which day. */
interface ValueAsked {
  readonly indicator: IndicatorCode
  readonly unit: SpatialUnitId
  readonly on: LocalDate
}

/**
 * The values that a report may show to a reader, those of parts of the population left out.
 *
 * What is held back is so for everybody: of two values for the same, one that is held back counts even where the reader sees
 * only the other one, and no value tells the number of a city whose own is held back.
 *
 * @param values - all that are kept of the areas and days in question, those of the city too
 * @rule P3, P4, P9, R51
 */
export const shownIndicatorValues = (
  index: NetworkIndex,
  values: ReadonlyArray<IndicatorValue>,
  audience: Audience,
): ReadonlyArray<IndicatorValue> => {
  const known = { units: index.areas, definitions: index.network.indicatorDefinitions }
  const told = withoutSmallAreas(values.filter(isOfEverybody), known)
  const heldBack = new Set(told.filter(({ state }) => state === "suppressed").map(keyOf))
  return told
    .filter((value) => value.state === "suppressed" || !heldBack.has(keyOf(value)))
    .filter(({ released }) => released || maySee(audience, "planning"))
    .map((value) => {
      if (value.comparison === undefined) return value
      const ofCity = { ...value, unit: value.comparison.unit }
      const isHidden = heldBack.has(keyOf(ofCity)) || tooLocal(ofCity, known) === "tooSmallArea"
      return isHidden ? withoutComparison(value) : value
    })
}

/**
 * The value of an area on a day with the city to compare it with: as it says itself, or as the city's own value says.
 *
 * Of two values for the same, one that is held back counts; a city whose own is held back is not told.
 *
 * @rule P3, R51
 * @internal
 */
export const valueWithCity = (index: NetworkIndex, asked: ValueAsked): IndicatorValue | undefined => {
  const value = ownValue(index, asked)
  if (value?.comparison !== undefined) {
    const ofCity = ownValue(index, { ...asked, unit: value.comparison.unit })
    return ofCity?.state === "suppressed" ? withoutComparison(value) : value
  }
  if (value?.state !== "known") return value
  const city = ancestors(index.areas, asked.unit, { asOf: asked.on }).find(
    ({ kind }) => kind === "stadt" || kind === "gemeinde",
  )
  const mean = city === undefined ? undefined : ownValue(index, { ...asked, unit: city.unit })
  return mean?.state === "known" ? { ...value, comparison: { unit: mean.unit, value: mean.value } } : value
}

const ownValue = (index: NetworkIndex, { indicator, unit, on }: ValueAsked): IndicatorValue | undefined => {
  const found = (index.indicatorValuesOf.get(unit) ?? []).filter(
    (value) => value.indicator === indicator && value.on === on && isOfEverybody(value),
  )
  return found.find(({ state }) => state === "suppressed") ?? found.at(-1)
}

const isOfEverybody = ({ breakdown }: IndicatorValue): boolean => breakdown.length === 0

const keyOf = ({ indicator, unit, on }: ValueAsked): string => `${indicator} ${on} ${unit}`

const withoutComparison = ({ comparison: _comparison, ...value }: IndicatorValue): IndicatorValue => value
