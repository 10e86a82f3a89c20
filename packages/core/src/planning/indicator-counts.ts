/** Indicators from counts: the values of many areas at once, protected as one table. */
import * as Result from "effect/Result"
import * as z from "zod"
import { type InvalidValue, type Plain, type Problem, parse } from "../problem.js"
import { SpatialUnitId } from "../sozialraum/index.js"
import type { LocalDate } from "../time/index.js"
import { type CellTable, TableUnit } from "./cell-table.js"
import { type IndicatorCode, IndicatorDefinition, type IndicatorUnit, rateBase } from "./indicator.js"
import { type IndicatorSource, IndicatorValue } from "./indicator-value.js"
import { type CellExposed, type SuppressedTable, suppressAlso } from "./suppression.js"
import { tableCells } from "./table-cells.js"

/** How many are counted in an innermost area, and of how many. @german Auszählung eines Gebiets */
export const IndicatorCount = z
  .strictObject({
    unit: SpatialUnitId,
    numerator: z.int().nonnegative(),
    /** The whole population, those counted included; left out where the indicator is a count. */
    denominator: z.int().nonnegative().exactOptional(),
  })
  .readonly()
export type IndicatorCount = z.infer<typeof IndicatorCount>

/** What was counted in areas, and how the areas lie in one another. @german Auszählung */
export interface IndicatorCounting {
  readonly definition: Plain<typeof IndicatorDefinition>
  readonly units: ReadonlyArray<Plain<typeof TableUnit>>
  /** One for each innermost area. */
  readonly counts: ReadonlyArray<Plain<typeof IndicatorCount>>
}

/** An indicator cannot be made of these counts. */
export type IndicatorNotCountable = Problem<
  "IndicatorNotCountable",
  {
    readonly indicator: IndicatorCode
    readonly because: "neitherCountNorRate" | "withoutDenominator" | "moreThanAll"
    readonly unit: IndicatorUnit
  }
>

/** Values that may be shown, and what stays too easy to guess. @german Kennzahlenwerte nach Geheimhaltung */
export interface ProtectedIndicator {
  readonly values: ReadonlyArray<IndicatorValue>
  readonly exposed: ReadonlyArray<CellExposed>
}

/**
 * Makes the values of an indicator from counts, and holds back those that say too much, the sums of wider areas included.
 *
 * Populations are known to everybody: a rate gives its numerator away, so it is held back where the numerator is too small,
 * where those not counted are too few, and where either would follow from the values of other areas.
 *
 * @returns one value for each area in their order, read against the widest area above it; none for a rate of nobody
 * @problem IndicatorNotCountable - at the definition or the count; an average or a level has no counts (`neitherCountNorRate`)
 * @problem InvalidValue - the areas and counts do not make a table
 * @rule P2, P3, R51
 * @example
 * import { indicatorCatalogue, LocalDate, protectedIndicator } from "@sozialraum/core"
 * import * as Result from "effect/Result"
 * const [definition] = indicatorCatalogue.filter(({ code }) => code === "sgb2QuoteUnter18")
 * const units = [{ unit: "sued" }, ...["stiepel", "querenburg", "wiemelhausen"].map((unit) => ({ unit, parent: "sued" }))]
 * const counts = [
 *   { unit: "stiepel", numerator: 4, denominator: 900 },
 *   { unit: "querenburg", numerator: 620, denominator: 2000 },
 *   { unit: "wiemelhausen", numerator: 160, denominator: 2000 },
 * ]
 * const about = { on: LocalDate.parse("2018-12-31"), source: { name: "Statistikstelle" } }
 * const values = definition && Result.getOrThrow(protectedIndicator({ definition, units, counts }, about)).values
 * values?.map(({ unit, state }) => `${unit} ${state}`) // => ["sued known", "stiepel suppressed", "querenburg known", "wiemelhausen suppressed"]
 */
export const protectedIndicator = (
  counting: IndicatorCounting,
  about: { readonly on: LocalDate; readonly source: IndicatorSource; readonly released?: boolean },
): Result.Result<ProtectedIndicator, IndicatorNotCountable | InvalidValue> =>
  Result.flatMap(
    parse(Counting, counting),
    (read): Result.Result<ProtectedIndicator, IndicatorNotCountable | InvalidValue> => {
      const refusal = notCountable(read)
      if (refusal !== undefined) return Result.fail(refusal)
      const { definition } = read
      const isShare = definition.unit === "percent"
      return Result.flatMap(
        suppressAlso(
          countedTable(read),
          {
            policy: { minimum: definition.minimumCell },
            sums: isShare ? "publishedElsewhere" : "protected",
          },
          // Of a share, few people are few who are counted or few who are not.
          isShare ? () => false : ofFewPeople(read),
        ),
        (table) =>
          Result.map(parse(z.array(IndicatorValue), valuesOf(read, table, about)), (values) => ({
            values,
            exposed: table.exposed,
          })),
      )
    },
  )

const Counting = z
  .strictObject({
    definition: IndicatorDefinition,
    units: z.array(TableUnit).min(1).readonly(),
    counts: z.array(IndicatorCount).readonly(),
  })
  .readonly()
type Counting = z.infer<typeof Counting>

const notCountable = ({ definition: { code, unit }, counts }: Counting): IndicatorNotCountable | undefined => {
  const refused = (path: IndicatorNotCountable["path"], because: IndicatorNotCountable["because"]) =>
    ({ _tag: "IndicatorNotCountable", path, indicator: code, because, unit }) as const
  if (unit === "years" || unit === "level") return refused(["definition", "unit"], "neitherCountNorRate")
  if (rateBase(unit) === undefined) return undefined
  for (const [at, { numerator, denominator }] of counts.entries()) {
    if (denominator === undefined) return refused(["counts", at], "withoutDenominator")
    if (unit === "percent" && numerator > denominator) return refused(["counts", at, "numerator"], "moreThanAll")
  }
  return undefined
}

/** Of a share those who are not counted are a category as well; cases for each 100 people are no part of the people. */
const countedTable = ({ definition, units, counts }: Counting): Plain<typeof CellTable> =>
  definition.unit === "percent"
    ? {
        units,
        categories: ["counted", "others"],
        counts: counts.flatMap(({ unit, numerator, denominator = 0 }) => [
          { unit, category: "counted", count: numerator },
          { unit, category: "others", count: denominator - numerator },
        ]),
      }
    : { units, counts: counts.map(({ unit, numerator }) => ({ unit, count: numerator })) }

const populationsOf = ({ units, counts }: Counting) =>
  tableCells({
    units,
    categories: [],
    counts: counts.map(({ unit, denominator = 0 }) => ({ unit, count: denominator })),
  })

/** Who knows the few people of an area, knows whom a rate speaks of, whatever it is. */
const ofFewPeople = (counting: Counting): ((row: number) => boolean) => {
  const { unit, minimumCell } = counting.definition
  if (rateBase(unit) === undefined) return () => false
  const populations = populationsOf(counting).counts
  return (row) => {
    const people = populations[row] ?? 0
    return people > 0 && people < minimumCell
  }
}

const valuesOf = (
  counting: Counting,
  table: SuppressedTable,
  about: { readonly on: LocalDate; readonly source: IndicatorSource; readonly released?: boolean },
): ReadonlyArray<Plain<typeof IndicatorValue>> => {
  const { definition, units } = counting
  const base = rateBase(definition.unit)
  const width = table.categories.length + 1
  const populations = populationsOf(counting)
  const numbers = units.map((_unit, row): number | undefined => {
    const cell = table.cells[row * width]
    if (cell?.state !== "published") return undefined
    return base === undefined ? cell.count : tidy((cell.count * base) / (populations.counts[row] ?? 0))
  })
  const widest = (row: number): number => {
    let top = row
    for (let above = row; above >= 0; above = populations.parents[above] ?? -1) top = above
    return top
  }
  return units.flatMap(({ unit }, row): ReadonlyArray<Plain<typeof IndicatorValue>> => {
    const [cell, denominator] = [table.cells[row * width], populations.counts[row] ?? 0]
    if (cell === undefined || (base !== undefined && denominator === 0)) return []
    const top = widest(row)
    const [widestUnit, mean] = [units[top]?.unit, numbers[top]]
    const always = {
      ...about,
      id: `${definition.code}-${about.on}-${unit}`,
      indicator: definition.code,
      unit,
      ...(top === row || widestUnit === undefined || mean === undefined
        ? {}
        : { comparison: { unit: widestUnit, value: mean } }),
    }
    const value = numbers[row]
    if (cell.state === "suppressed") return [{ ...always, state: "suppressed", because: cell.because }]
    if (value === undefined) return []
    const counts = { numerator: cell.count, ...(base === undefined ? {} : { denominator }) }
    return [{ ...always, state: "known", value, counts }]
  })
}

const tidy = (rate: number): number => Number(rate.toPrecision(12))
