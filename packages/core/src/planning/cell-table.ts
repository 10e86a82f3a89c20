/** Cell tables: counts by area and category, from which all sums follow. */
import * as z from "zod"
import { groupedBy } from "../grouped.js"
import { IdText } from "../id.js"
import { violates } from "../problem.js"
import { SpatialUnitId } from "../sozialraum/index.js"

/** An area of a table, and the area of the table whose sum it is a part of. @german Tabellengebiet */
export const TableUnit = z.strictObject({ unit: SpatialUnitId, parent: SpatialUnitId.exactOptional() }).readonly()
export type TableUnit = z.infer<typeof TableUnit>

/** How much of a count comes from one contributor: the cases of a provider, the pupils of a school. @german Beitrag */
export const CellContribution = z.strictObject({ by: IdText, count: z.int().nonnegative() }).readonly()
export type CellContribution = z.infer<typeof CellContribution>

/** The count of an innermost area in a category. @german Tabellenfeld */
export const CellCount = z
  .strictObject({
    unit: SpatialUnitId,
    /** Left out where the table has no categories. */
    category: z.string().min(1).exactOptional(),
    count: z.int().nonnegative(),
    /** All of them, where they are known. */
    contributions: z.array(CellContribution).readonly().exactOptional(),
  })
  .refine(
    ({ count, contributions }) => contributions === undefined || sumOf(contributions) === count,
    violates("ContributionsNotWhole", ["contributions"]),
  )
  .readonly()
export type CellCount = z.infer<typeof CellCount>

interface Layout {
  readonly units: ReadonlyArray<TableUnit>
  readonly categories: ReadonlyArray<string>
}

const unitsOnce = ({ units }: Layout): boolean => new Set(units.map(({ unit }) => unit)).size === units.length

const parentsKnown = ({ units }: Layout): boolean => {
  const known = new Set(units.map(({ unit }) => unit))
  return units.every(({ parent }) => parent === undefined || known.has(parent))
}

const withoutCircle = ({ units }: Layout): boolean => topDown(units).length === units.length

const categoriesOnce = ({ categories }: Layout): boolean => new Set(categories).size === categories.length

/** Whether there is exactly one count for each innermost area and category, and none besides. */
const cellsWhole = (table: Layout & { readonly counts: ReadonlyArray<CellCount> }): boolean => {
  const parents = new Set(table.units.map(({ parent }) => parent))
  const innermost = table.units.filter(({ unit }) => !parents.has(unit))
  const expected = new Set(
    innermost.flatMap(({ unit }) =>
      (table.categories.length === 0 ? [undefined] : table.categories).map((category) => cellKey(unit, category)),
    ),
  )
  const given = new Set(table.counts.map(({ unit, category }) => cellKey(unit, category)))
  return (
    given.size === table.counts.length && given.size === expected.size && [...given].every((key) => expected.has(key))
  )
}

/**
 * Counts of innermost areas, by category or without. The sums of the categories, and those of areas over their parts, are
 * part of what is published; they follow from the counts.
 *
 * The parts make up the whole: what belongs to no part stands in a part of its own, such as `ohneZuordnung`. A count that is
 * nought is said, not left out.
 *
 * @german Geheimzuhaltende Tabelle
 * @rule P2, P3
 */
export const CellTable = z
  .strictObject({
    units: z.array(TableUnit).min(1).readonly(),
    categories: z.array(z.string().min(1)).readonly().default([]),
    counts: z.array(CellCount).readonly(),
  })
  .refine(unitsOnce, violates("TableUnitTwice", ["units"]))
  .refine(parentsKnown, violates("TableParentUnknown", ["units"]))
  .refine(withoutCircle, violates("TableUnitCircle", ["units"]))
  .refine(categoriesOnce, violates("TableCategoryTwice", ["categories"]))
  .refine(cellsWhole, violates("TableCellsNotWhole", ["counts"]))
  // Beyond that, sums are no longer what they were added up from.
  .refine(({ counts }) => Number.isSafeInteger(sumOf(counts)), violates("TableSumTooLarge", ["counts"]))
  .readonly()
export type CellTable = z.infer<typeof CellTable>

/** A place in a table: a category of an area, or without one the sum of the area. @german Feld */
export interface TablePlace {
  readonly unit: SpatialUnitId
  readonly category?: string
}

/**
 * Areas of a table, each after the one that it is a part of; what lies in a circle is left out.
 *
 * @internal
 */
export const topDown = (units: ReadonlyArray<TableUnit>): ReadonlyArray<TableUnit> => {
  const below = groupedBy(units, ({ parent }) => parent)
  // A set is walked in the order of its growth, and to its end even if that comes later.
  const reached = new Set(below.get(undefined) ?? [])
  for (const { unit } of reached) for (const part of below.get(unit) ?? []) reached.add(part)
  return [...reached]
}

const cellKey = (unit: SpatialUnitId, category: string | undefined): string => JSON.stringify([unit, category])

const sumOf = (parts: ReadonlyArray<{ readonly count: number }>): number =>
  parts.reduce((sum, { count }) => sum + count, 0)
