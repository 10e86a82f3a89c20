/** Rounded tables: every count as a multiple of 5, instead of holding counts back. */
import * as Result from "effect/Result"
import { type InvalidValue, type Plain, parse } from "../problem.js"
import { CellTable } from "./cell-table.js"
import { type ProtectedCell, type ProtectedTable, rangeFinder } from "./protected-table.js"
import { type TableCells, tableCells } from "./table-cells.js"

/** How far apart the lowest and the highest possible value of a small count are at least: three counts are possible. */
const leastWidth = 2

/** A count that is shown as this or less may be a small one. */
const smallest = 5

/**
 * Rounds every count to the nearest multiple of 5, each sum by itself: rounded parts need not add up to their rounded sum.
 *
 * In rare tables the rounded parts and their rounded sum together give counts away: four times 2 is shown as four times 0 and
 * a sum of 10, and nothing but four times 2 fits. There the sum is held back, so that of each count shown as 0 or 5 at least
 * three are possible. Rates must not be shown beside rounded counts, unless they are made from these.
 *
 * @problem InvalidValue - the table does not hang together
 * @rule P3
 * @source Statistisches Bundesamt: 5er-Rundung in the statistics of social assistance
 * @example
 * import { roundToFives } from "@sozialraum/core"
 * import * as Result from "effect/Result"
 * const table = { units: [{ unit: "laer" }], categories: ["mädchen", "jungen"], counts: [
 *   { unit: "laer", category: "mädchen", count: 13 },
 *   { unit: "laer", category: "jungen", count: 14 },
 * ] }
 * const { cells } = Result.getOrThrow(roundToFives(table))
 * cells.map((cell) => cell.state === "rounded" && cell.count) // => [15, 15, 25]
 */
export const roundToFives = (table: Plain<typeof CellTable>): Result.Result<ProtectedTable, InvalidValue> =>
  Result.map(parse(CellTable, table), rounded)

const rounded = (table: CellTable): ProtectedTable => {
  const layout = tableCells(table)
  const cells = layout.places.map((place, cell): ProtectedCell => {
    const count = layout.counts[cell] ?? 0
    return { ...place, state: "rounded", count: Math.round(count / 5) * 5 }
  })
  let range = rangeFinder(table, { cells })
  const isNarrow = (cell: number): boolean => {
    const shown = cells[cell]
    if (shown?.state !== "rounded" || shown.count > smallest) return false
    const above = range(cell, 1, leastWidth)
    return above < leastWidth && above + range(cell, -1, leastWidth) < leastWidth
  }
  for (const cell of cells.keys()) {
    for (const sum of sumsOver(layout, cell)) {
      if (!isNarrow(cell)) break
      const place = layout.places[sum]
      if (place === undefined || cells[sum]?.state === "suppressed") continue
      cells[sum] = { ...place, state: "suppressed", because: "complement" }
      range = rangeFinder(table, { cells })
    }
  }
  return { units: table.units, categories: table.categories, cells }
}

/** The sums that a cell is in, the nearest first; one that is a sum itself is the first of them. */
const sumsOver = ({ width, parents }: TableCells, cell: number): ReadonlyArray<number> => {
  const [own, column] = [Math.floor(cell / width), cell % width]
  const sums = new Set<number>()
  const isSum = parents.includes(own) || (width > 1 && column === width - 1)
  for (let row = own; row >= 0; row = parents[row] ?? -1) {
    if (row !== own || isSum) sums.add(row * width + column)
    if (width > 1) sums.add(row * width + width - 1)
  }
  return [...sums]
}
