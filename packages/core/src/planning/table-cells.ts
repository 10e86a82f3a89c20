/** Table cells: every count of a table, its sums included, in one row of numbers. */
import type { SpatialUnitId } from "../sozialraum/index.js"
import { type CellTable, type TablePlace, topDown } from "./cell-table.js"

/** How much each contributor has of a count; `undefined` where that is not known of all of it. @internal */
export type Contributors = ReadonlyMap<string, number> | undefined

/**
 * The cells of a table, area by area: first its categories, then their sum. The cell of category `c` of area `u` stands at
 * `u * width + c`.
 *
 * @internal
 */
export interface TableCells {
  /** How many cells an area has. */
  readonly width: number
  /** For each area the one that it is a part of, by its place in the table; -1 where there is none. */
  readonly parents: ReadonlyArray<number>
  readonly places: ReadonlyArray<TablePlace>
  readonly counts: ReadonlyArray<number>
  readonly contributors: ReadonlyArray<Contributors>
}

/** All cells of a table. @internal */
export const tableCells = (table: CellTable): TableCells => {
  const { units, categories } = table
  const width = categories.length === 0 ? 1 : categories.length + 1
  const rows = new Map(units.map(({ unit }, row) => [unit, row]))
  const columns = new Map<string | undefined, number>(categories.map((category, column) => [category, column]))
  const rowOf = (unit: SpatialUnitId | undefined): number => (unit === undefined ? -1 : (rows.get(unit) ?? -1))

  const counts = new Array<number>(units.length * width).fill(0)
  const contributors = counts.map((): Map<string, number> | undefined => new Map())
  const add = (cell: number, count: number, from: Iterable<readonly [string, number]> | undefined) => {
    counts[cell] = (counts[cell] ?? 0) + count
    const sums = contributors[cell]
    if (from === undefined) contributors[cell] = undefined
    else if (sums !== undefined) for (const [by, part] of from) sums.set(by, (sums.get(by) ?? 0) + part)
  }

  for (const { unit, category, count, contributions } of table.counts) {
    const parts = contributions?.map(({ by, count }) => [by, count] as const)
    const cells = new Set([columns.get(category) ?? 0, width - 1])
    for (const column of cells) add(rowOf(unit) * width + column, count, parts)
  }
  for (const { unit, parent } of [...topDown(units)].reverse()) {
    if (parent === undefined) continue
    for (let column = 0; column < width; column++) {
      const from = rowOf(unit) * width + column
      add(rowOf(parent) * width + column, counts[from] ?? 0, contributors[from])
    }
  }
  return {
    width,
    parents: units.map(({ parent }) => rowOf(parent)),
    places: units.flatMap(({ unit }) => [...categories.map((category) => ({ unit, category })), { unit }]),
    counts,
    contributors,
  }
}
