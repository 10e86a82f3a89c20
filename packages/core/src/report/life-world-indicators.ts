/** Indicators of a life world: the numbers of the narrowest areas of a school that have them, beside those of the city. */
import type { NetworkIndex } from "../network/index.js"
import { type IndicatorValue, type IndicatorValueId, indicatorNamed } from "../planning/index.js"
import type { SpatialUnitId } from "../sozialraum/index.js"
import type { LocalDate } from "../time/index.js"
import type { Audience } from "../visibility.js"
import { type IndicatorOfArea, shownIndicatorValues } from "./indicator-values.js"
import type { SchoolPlace } from "./school-place.js"

/** A number of an area; one that is held back has none. @german Kennzahl im Profil */
export interface LifeWorldIndicator extends IndicatorOfArea {
  readonly value: IndicatorValueId
  readonly on: LocalDate
  readonly source: string
  /** Left out where it is held back. */
  readonly number?: number
  /** The same of the city, as the value itself tells it or as it is kept for the same day. */
  readonly city?: number
}

/**
 * The newest numbers of the areas in which a school lies, the city left out: each indicator once, for the narrowest area
 * that has it.
 *
 * What the city has not released is for planners only. A number that is held back stays so: no wider area stands in for it.
 *
 * @rule P3, P4, P9, R51
 * @internal
 */
export const lifeWorldIndicators = (
  index: NetworkIndex,
  { areas }: SchoolPlace,
  { asOf, audience }: { readonly asOf: LocalDate; readonly audience: Audience },
): ReadonlyArray<LifeWorldIndicator> => {
  const { indicatorDefinitions, indicatorValues } = index.network
  const units = new Set(areas.map(({ unit }) => unit))
  const around = indicatorValues.filter(({ on, unit }) => on <= asOf && units.has(unit))
  const shown = shownIndicatorValues(index, around, audience)
  const city = areas.find(({ kind }) => kind === "stadt")
  const newest = new Map<string, LifeWorldIndicator>()
  for (const { unit, name } of areas.filter(({ kind }) => kind !== "stadt")) {
    for (const value of newestOf(shown, unit)) {
      const definition = indicatorNamed(value.indicator, indicatorDefinitions)
      if (definition === undefined || newest.has(value.indicator)) continue
      const ofCity = city === undefined ? undefined : cityNumber(shown, value, city.unit)
      newest.set(value.indicator, {
        value: value.id,
        indicator: value.indicator,
        german: definition.german,
        english: definition.english,
        unit: definition.unit,
        burden: definition.burden,
        area: unit,
        areaName: name,
        on: value.on,
        source: value.source.name,
        ...(value.state === "known" ? { number: value.value } : {}),
        ...(ofCity === undefined ? {} : { city: ofCity }),
      })
    }
  }
  return [...newest.values()]
}

/** The newest value of each indicator, in the order in which they are kept; of two for the same day the last. */
const newestOf = (values: ReadonlyArray<IndicatorValue>, unit: SpatialUnitId): ReadonlyArray<IndicatorValue> => {
  const newest = new Map<string, IndicatorValue>()
  for (const value of values) {
    const found = newest.get(value.indicator)
    if (value.unit === unit && (found === undefined || found.on <= value.on)) newest.set(value.indicator, value)
  }
  return [...newest.values()]
}

const cityNumber = (
  values: ReadonlyArray<IndicatorValue>,
  { indicator, on, comparison }: IndicatorValue,
  city: SpatialUnitId,
): number | undefined => {
  if (comparison?.unit === city) return comparison.value
  const same = values.findLast((value) => value.indicator === indicator && value.on === on && value.unit === city)
  return same?.state === "known" ? same.value : undefined
}
