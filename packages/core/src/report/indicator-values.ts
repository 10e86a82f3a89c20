/** Indicator values as reports read them: the one of an area and a day, beside that of the city. */
import type { NetworkIndex } from "../network/index.js"
import type { IndicatorCode, IndicatorValue } from "../planning/index.js"
import { ancestors, type SpatialUnitId } from "../sozialraum/index.js"
import type { LocalDate } from "../time/index.js"

/** Of which indicator, which area and which day. */
interface ValueAsked {
  readonly indicator: IndicatorCode
  readonly unit: SpatialUnitId
  readonly on: LocalDate
}

/**
 * The value of an area on a day with the city to compare it with: as it says itself, or as the city's own value says.
 *
 * Of two values for the same, one that is held back counts.
 *
 * @rule P3, R51
 * @internal
 */
export const valueWithCity = (index: NetworkIndex, asked: ValueAsked): IndicatorValue | undefined => {
  const value = ownValue(index, asked)
  if (value?.state !== "known" || value.comparison !== undefined) return value
  const city = ancestors(index.areas, asked.unit, { asOf: asked.on }).find(
    ({ kind }) => kind === "stadt" || kind === "gemeinde",
  )
  const mean = city === undefined ? undefined : ownValue(index, { ...asked, unit: city.unit })
  return mean?.state === "known" ? { ...value, comparison: { unit: mean.unit, value: mean.value } } : value
}

const ownValue = (index: NetworkIndex, { indicator, unit, on }: ValueAsked): IndicatorValue | undefined => {
  const found = (index.indicatorValuesOf.get(unit) ?? []).filter(
    (value) => value.indicator === indicator && value.on === on && value.breakdown.length === 0,
  )
  return found.find(({ state }) => state === "suppressed") ?? found.at(-1)
}
