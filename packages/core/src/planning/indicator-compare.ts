/** Comparing an indicator: areas and years side by side, with the city, their ranks, and what changed. */
import * as Result from "effect/Result"
import {
  type AreaChange,
  compareOverTime,
  mapUnits,
  type SpatialUnitId,
  type UnitMapping,
  type UnitsNotMapped,
} from "../sozialraum/index.js"
import type { LocalDate } from "../time/index.js"
import { type IndicatorDefinition, rateBase } from "./indicator.js"
import type { IndicatorBreakdown, IndicatorValue, KnownIndicatorValue } from "./indicator-value.js"

/** Which areas and years are put side by side. @german Vergleichsfrage */
export interface IndicatorQuestion {
  /** As they are in the last of the years. */
  readonly units: ReadonlyArray<SpatialUnitId>
  /** The years of the reference dates. */
  readonly years: ReadonlyArray<number>
  /** The area whose value is the mean; without it, the one that the values themselves are read against. */
  readonly city?: SpatialUnitId
  /** Where values of a part of the population are asked for. */
  readonly breakdown?: IndicatorBreakdown
  /** By which areas of earlier years are followed to those of the last one. */
  readonly changes?: ReadonlyArray<AreaChange>
}

/**
 * The place of an area among those asked for, 1 with the most burden; an indicator that is no burden is ranked from the
 * highest. Where numbers of other areas are not known, it is one of several: from `best` to `worst`.
 *
 * @german Rang
 */
export interface IndicatorRank {
  readonly best: number
  readonly worst: number
  readonly of: number
}

/** The number of an area in a year, or why there is none. @german Vergleichswert */
export type ComparedValue =
  | {
      readonly year: number
      readonly state: "known"
      readonly value: number
      readonly rank: IndicatorRank
      /** Whether it was put together from parts of areas as they were in that year. */
      readonly estimated: boolean
    }
  | { readonly year: number; readonly state: "suppressed" | "missing" | "notComparable" }

/** How the number of an area changed from one of the years to the next. @german Veränderung */
export interface IndicatorChange {
  readonly from: number
  readonly to: number
  readonly difference: number
  readonly estimated: boolean
}

/** The numbers of an area in the order of the years, and what changed between years of which both are known. @german Zeitreihe */
export interface ComparedArea {
  readonly unit: SpatialUnitId
  readonly values: ReadonlyArray<ComparedValue>
  readonly changes: ReadonlyArray<IndicatorChange>
}

/** A year with the day that its numbers are of, and the number of the city, where they are known. @german Vergleichsjahr */
export interface ComparedYear {
  readonly year: number
  readonly on?: LocalDate
  readonly city?: number
}

/** Areas and years side by side. @german Kennzahlenvergleich */
export interface IndicatorComparison {
  readonly indicator: IndicatorDefinition["code"]
  readonly years: ReadonlyArray<ComparedYear>
  readonly areas: ReadonlyArray<ComparedArea>
}

/**
 * Puts the values of an indicator side by side: areas and years, the mean of the city, ranks and changes.
 *
 * Nothing that is held back shows: ranks come from known numbers alone, and where others are not known a rank is a range. The
 * numbers of a year are of one day: the reference day of the indicator, or the one of which most areas have numbers. A number
 * of an area that was another one in that year is put together from its old parts where their counts are known, and
 * otherwise `notComparable`.
 *
 * @param values - of any indicators, areas and days; of two for the same, one that is held back counts, else the last
 * @param question - years ascending; the areas come in this order
 * @problem UnitsNotMapped - at the change; two changes of one area on one day
 * @rule Q19, R51
 * @example
 * import { indicatorCatalogue, indicatorCompare, SpatialUnitId } from "@sozialraum/core"
 * import { sampleNetwork } from "@sozialraum/sample"
 * import * as Result from "effect/Result"
 * const { indicatorValues } = await sampleNetwork()
 * const units = ["stiepel", "querenburg"].map((name) => SpatialUnitId.parse(`bochum/sued/${name}`))
 * const [sgb2] = indicatorCatalogue.filter(({ code }) => code === "sgb2Quote").map((definition) =>
 *   Result.getOrThrow(indicatorCompare(definition, indicatorValues, { units, years: [2018] })),
 * )
 * sgb2?.years // => [{ year: 2018, on: "2018-12-31", city: 15.4 }]
 * sgb2?.areas[0]?.values // => [{ year: 2018, state: "known", value: 2.4, rank: { best: 2, worst: 2, of: 2 }, estimated: false }]
 */
export const indicatorCompare = (
  definition: IndicatorDefinition,
  values: ReadonlyArray<IndicatorValue>,
  question: IndicatorQuestion,
): Result.Result<IndicatorComparison, UnitsNotMapped> => {
  const asked = values.filter(
    ({ indicator, breakdown }) => indicator === definition.code && isSamePart(breakdown, question.breakdown ?? []),
  )
  const years = question.years.map((year) => ({ year, values: valuesOfYear(definition, asked, year) }))
  const last = years.flatMap(({ values }) => values.on ?? []).at(-1)
  const columns: Array<ReadonlyArray<Found>> = []
  for (const { values } of years) {
    const mapping = mappingTo(last, values, question.changes ?? [])
    if (Result.isFailure(mapping)) return Result.fail(mapping.failure)
    columns.push(question.units.map((unit) => numberOf(unit, values.byUnit, mapping.success, definition)))
  }
  return Result.succeed({
    indicator: definition.code,
    years: years.map(({ year, values: { on, byUnit } }) => {
      const city = cityNumber(byUnit, question)
      return { year, ...(on === undefined ? {} : { on }), ...(city === undefined ? {} : { city }) }
    }),
    areas: question.units.map((unit, row) => {
      const found = columns.map((column) => column[row] ?? { state: "missing" as const })
      return {
        unit,
        values: found.map((one, at) => compared(one, question.years[at] ?? 0, columns[at] ?? [], definition)),
        changes: changesOf(found, question.years),
      }
    }),
  })
}

type Found =
  | { readonly state: "known"; readonly value: number; readonly estimated: boolean }
  | { readonly state: "suppressed" | "missing" | "notComparable" }

interface YearValues {
  readonly on: LocalDate | undefined
  readonly byUnit: ReadonlyMap<SpatialUnitId, IndicatorValue>
}

const isSamePart = (one: IndicatorBreakdown, other: IndicatorBreakdown): boolean =>
  one.length === other.length &&
  one.every(({ by, category }) => other.some((part) => part.by === by && part.category === category))

const valuesOfYear = (
  { referenceDay }: IndicatorDefinition,
  values: ReadonlyArray<IndicatorValue>,
  year: number,
): YearValues => {
  const inYear = values.filter(({ on }) => Number(on.slice(0, 4)) === year)
  const units = new Map<LocalDate, Set<SpatialUnitId>>()
  for (const { on, unit } of inYear) units.set(on, (units.get(on) ?? new Set()).add(unit))
  const isReference = (day: LocalDate): number => Number(day.slice(5) === referenceDay)
  const [on] = [...units]
    .sort(([a, ofA], [b, ofB]) => isReference(b) - isReference(a) || ofB.size - ofA.size || (a < b ? 1 : -1))
    .map(([day]) => day)
  const byUnit = new Map<SpatialUnitId, IndicatorValue>()
  for (const value of inYear) {
    if (value.on === on && byUnit.get(value.unit)?.state !== "suppressed") byUnit.set(value.unit, value)
  }
  return { on, byUnit }
}

/** Which areas of a year became those of the last one. */
const mappingTo = (
  last: LocalDate | undefined,
  { on, byUnit }: YearValues,
  changes: ReadonlyArray<AreaChange>,
): Result.Result<UnitMapping, UnitsNotMapped> => {
  if (on === undefined || last === undefined || last <= on || changes.length === 0) return Result.succeed([])
  const units = [...byUnit.keys(), ...changes.flatMap(({ transfers }) => transfers.map(({ from }) => from))]
  return mapUnits(changes, units, { from: on, to: last })
}

const numberOf = (
  unit: SpatialUnitId,
  values: YearValues["byUnit"],
  mapping: UnitMapping,
  definition: IndicatorDefinition,
): Found => {
  const own = values.get(unit)
  if (own !== undefined) return own.state === "known" ? { state: "known", value: own.value, estimated: false } : own
  const rows = mapping.filter(({ from, to }) => to === unit && from !== unit)
  const parts = rows.map(({ from }) => values.get(from))
  if (parts.some((part) => part?.state === "suppressed")) return { state: "suppressed" }
  const known = parts.filter((part) => part?.state === "known")
  const [only] = known
  if (only === undefined) return { state: "missing" }
  if (known.length < parts.length) return { state: "notComparable" }
  // Only its name, or its number in the list, is another one.
  if (rows.length === 1 && rows[0]?.share === 1) return { state: "known", value: only.value, estimated: false }
  return fromParts(unit, known, rows, definition)
}

const fromParts = (
  unit: SpatialUnitId,
  parts: ReadonlyArray<KnownIndicatorValue>,
  rows: UnitMapping,
  definition: IndicatorDefinition,
): Found => {
  const base = rateBase(definition.unit)
  const sum = (countOf: (part: KnownIndicatorValue) => number | undefined) => {
    const counts = parts.map((part) => ({ unit: part.unit, count: countOf(part) ?? Number.NaN }))
    return compareOverTime(counts, rows).counts.find((one) => one.unit === unit)
  }
  const numerator = sum((part) => (definition.unit === "count" ? part.value : part.counts?.numerator))
  const denominator = base === undefined ? undefined : sum((part) => part.counts?.denominator)
  const value =
    definition.unit === "count"
      ? numerator?.count
      : ((numerator?.count ?? Number.NaN) * (base ?? Number.NaN)) / (denominator?.count ?? Number.NaN)
  if (value === undefined || !Number.isFinite(value)) return { state: "notComparable" }
  return { state: "known", value: tidy(value), estimated: numerator?.estimated === true }
}

const cityNumber = (values: YearValues["byUnit"], { city, units }: IndicatorQuestion): number | undefined => {
  if (city !== undefined) {
    const own = values.get(city)
    if (own !== undefined) return own.state === "known" ? own.value : undefined
  }
  const told = units.flatMap((unit) => {
    const comparison = values.get(unit)?.comparison
    return comparison === undefined || (city !== undefined && comparison.unit !== city) ? [] : [comparison]
  })
  const [first] = told
  if (first === undefined || values.get(first.unit)?.state === "suppressed") return undefined
  return told.every((one) => one.unit === first.unit && one.value === first.value) ? first.value : undefined
}

const compared = (
  found: Found,
  year: number,
  column: ReadonlyArray<Found>,
  { burden }: IndicatorDefinition,
): ComparedValue => {
  if (found.state !== "known") return { year, state: found.state }
  const known = column.flatMap((one) => (one.state === "known" ? [one.value] : []))
  const before = known.filter((value) => (burden === "lower" ? value < found.value : value > found.value)).length
  const unknown = column.length - known.length
  const rank = { best: before + 1, worst: before + 1 + unknown, of: column.length }
  return { year, state: "known", value: found.value, rank, estimated: found.estimated }
}

const changesOf = (found: ReadonlyArray<Found>, years: ReadonlyArray<number>): ReadonlyArray<IndicatorChange> =>
  found.flatMap((later, at) => {
    const [earlier, from, to] = [found[at - 1], years[at - 1], years[at]]
    if (from === undefined || to === undefined || earlier?.state !== "known" || later.state !== "known") return []
    const difference = tidy(later.value - earlier.value)
    return [{ from, to, difference, estimated: earlier.estimated || later.estimated }]
  })

/** Sums and differences of decimal numbers without what binary ones add to them. */
const tidy = (value: number): number => Number(value.toFixed(9))
