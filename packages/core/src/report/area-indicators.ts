/** Indicators of an area in a year, beside the year before and the city. */
import * as Result from "effect/Result"
import { groupedBy } from "../grouped.js"
import type { NetworkIndex } from "../network/index.js"
import {
  type ComparedValue,
  type IndicatorDefinition,
  type IndicatorQuestion,
  type IndicatorValue,
  indicatorCompare,
  indicatorNamed,
} from "../planning/index.js"
import type { SpatialUnitId } from "../sozialraum/index.js"
import type { LocalDate } from "../time/index.js"
import type { Audience } from "../visibility.js"
import { type IndicatorOfArea, shownIndicatorValues } from "./indicator-values.js"

/** An indicator of a unit in a year and the year before. @german Kennzahl im Bericht */
export interface IndicatorInYear extends IndicatorOfArea {
  readonly before: ComparedValue
  readonly now: ComparedValue
  /** Where both numbers are known. */
  readonly difference?: number
  /** In the year of the report. */
  readonly city?: number
  /** The reference date in the year of the report. */
  readonly on?: LocalDate
}

interface AskedIndicators {
  readonly year: number
  readonly audience: Audience
  readonly asOf: LocalDate
  /** The city in which a unit lies. */
  readonly cityOf: (unit: SpatialUnitId) => SpatialUnitId | undefined
}

/**
 * Every indicator that a unit has a number of, in the year or the year before, by indicator and then by unit.
 *
 * What the city has not released is for planners only; what is told of too small an area is held back from everybody.
 *
 * @rule P4, P9, R51
 * @internal
 */
export const indicatorsInYear = (
  index: NetworkIndex,
  isInside: (unit: SpatialUnitId) => boolean,
  { year, audience, asOf, cityOf }: AskedIndicators,
): ReadonlyArray<IndicatorInYear> => {
  const inYears = index.network.indicatorValues.filter(
    ({ on }) => on <= asOf && yearsOf(year).includes(Number(on.slice(0, 4))),
  )
  const shown = shownIndicatorValues(index, inYears, audience)
  const inside = shown.filter(({ unit }) => isInside(unit))
  return [...groupedBy(inside, ({ indicator }) => indicator)].flatMap(([code, values]) => {
    const definition = index.network.indicatorDefinitions.find((one) => one.code === code) ?? indicatorNamed(code)
    if (definition === undefined) return []
    const units = groupedBy(new Set(values.map(({ unit }) => unit)), cityOf)
    return [...units].flatMap(([city, ofCity]) =>
      besideCity(index, shown, { definition, year, units: ofCity, ...(city === undefined ? {} : { city }) }),
    )
  })
}

/** The numbers of units of one city, or of units that lie in none. */
const besideCity = (
  { areas }: NetworkIndex,
  values: ReadonlyArray<IndicatorValue>,
  {
    definition,
    year,
    ...question
  }: Pick<IndicatorQuestion, "units" | "city"> & { readonly definition: IndicatorDefinition; readonly year: number },
): ReadonlyArray<IndicatorInYear> => {
  const compared = indicatorCompare(definition, values, { ...question, years: yearsOf(year) })
  if (Result.isFailure(compared)) return []
  const { years, areas: rows } = compared.success
  const [, thisYear] = years
  return rows.flatMap(({ unit, values: [before, now], changes: [change] }): ReadonlyArray<IndicatorInYear> => {
    if (before === undefined || now === undefined) return []
    if (before.state === "missing" && now.state === "missing") return []
    return [
      {
        indicator: definition.code,
        german: definition.german,
        english: definition.english,
        unit: definition.unit,
        burden: definition.burden,
        area: unit,
        areaName: areas.units.get(unit)?.name ?? unit,
        before,
        now,
        ...(change === undefined ? {} : { difference: change.difference }),
        ...(thisYear?.city === undefined ? {} : { city: thisYear.city }),
        ...(thisYear?.on === undefined ? {} : { on: thisYear.on }),
      },
    ]
  })
}

const yearsOf = (year: number): ReadonlyArray<number> => [year - 1, year]
