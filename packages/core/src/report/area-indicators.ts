/** Indicators of an area in a year, beside the year before and the city. */
import * as Result from "effect/Result"
import type { NetworkIndex } from "../network/index.js"
import {
  type ComparedValue,
  type IndicatorDefinition,
  type IndicatorUnit,
  indicatorCompare,
  indicatorNamed,
} from "../planning/index.js"
import type { SpatialUnitId } from "../sozialraum/index.js"
import type { LocalDate } from "../time/index.js"
import { type Audience, maySee } from "../visibility.js"

/** An indicator of a unit in a year and the year before. @german Kennzahl im Bericht */
export interface IndicatorInYear {
  readonly indicator: string
  readonly german: string
  readonly english: string
  readonly unit: IndicatorUnit
  readonly burden: IndicatorDefinition["burden"]
  readonly area: SpatialUnitId
  readonly areaName: string
  readonly before: ComparedValue
  readonly now: ComparedValue
  /** Where both numbers are known. */
  readonly difference?: number
  /** In the year of the report. */
  readonly city?: number
  /** The reference date in the year of the report. */
  readonly on?: LocalDate
}

/**
 * Every indicator that a unit has a number of, in the year or the year before, by indicator and then by unit.
 *
 * What the city has not released is for planners only.
 *
 * @rule P9, R51
 * @internal
 */
export const indicatorsInYear = (
  { network, areas }: NetworkIndex,
  isInside: (unit: SpatialUnitId) => boolean,
  { year, audience, asOf }: { readonly year: number; readonly audience: Audience; readonly asOf: LocalDate },
): ReadonlyArray<IndicatorInYear> => {
  const shown = network.indicatorValues.filter(
    ({ on, released }) => on <= asOf && (released || maySee(audience, "planning")),
  )
  const inYears = shown.filter(({ on, unit }) => isInside(unit) && yearsOf(year).includes(Number(on.slice(0, 4))))
  const city = network.areas.find(({ kind }) => kind === "stadt")?.id
  return [...new Set(inYears.map(({ indicator }) => indicator))].flatMap((code) => {
    const definition = network.indicatorDefinitions.find((one) => one.code === code) ?? indicatorNamed(code)
    if (definition === undefined) return []
    const units = [...new Set(inYears.filter(({ indicator }) => indicator === code).map(({ unit }) => unit))]
    const compared = indicatorCompare(definition, shown, {
      units,
      years: yearsOf(year),
      ...(city === undefined ? {} : { city }),
    })
    if (Result.isFailure(compared)) return []
    const { years, areas: rows } = compared.success
    const [, thisYear] = years
    return rows.flatMap(({ unit, values: [before, now], changes: [change] }): ReadonlyArray<IndicatorInYear> => {
      if (before === undefined || now === undefined) return []
      if (before.state === "missing" && now.state === "missing") return []
      return [
        {
          indicator: code,
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
  })
}

const yearsOf = (year: number): ReadonlyArray<number> => [year - 1, year]
