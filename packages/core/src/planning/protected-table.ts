/** Protected tables: what of a table is shown, and what an outsider can work out from it. */
import { cellGraph } from "./cell-graph.js"
import { shift } from "./cell-shift.js"
import type { CellTable, TablePlace } from "./cell-table.js"
import type { SuppressionReason } from "./suppression-policy.js"
import { tableCells } from "./table-cells.js"

/**
 * A cell as it is shown: its count, or a count rounded to a multiple of 5, or nothing.
 *
 * Why a cell is held back is for planners: who shows it, gives away that the cell is small.
 *
 * @german Tabellenfeld nach Geheimhaltung
 * @rule P3, R51
 */
export type ProtectedCell = TablePlace &
  (
    | { readonly state: "published"; readonly count: number }
    | { readonly state: "rounded"; readonly count: number }
    | { readonly state: "suppressed"; readonly because: SuppressionReason }
  )

/** A table as it may be shown, its sums included. @german Tabelle nach Geheimhaltung */
export interface ProtectedTable {
  readonly units: CellTable["units"]
  readonly categories: CellTable["categories"]
  /** Area by area in the order of the table, the categories and then their sum. */
  readonly cells: ReadonlyArray<ProtectedCell>
}

/** What a count can be, both ends included; without `to` it has no bound. @german Spannweite eines Tabellenfelds */
export interface CountRange extends TablePlace {
  readonly from: number
  readonly to?: number
}

/** A rounded count may have been this much more or less. @internal */
const roundingSlack = 2

/**
 * What an outsider can work out of each cell from all that is shown: the audit of a protected table.
 *
 * The ranges are exact for whole numbers not below nought, whatever the table is. Nothing but what is shown goes into them.
 *
 * @param table - the true counts, from which the search for others starts
 * @param shown - the same table, protected
 * @returns one range for each cell, in the order of `shown.cells`
 * @rule P3, R51
 * @example
 * import { CellTable, possibleCounts, suppress } from "@sozialraum/core"
 * import * as Result from "effect/Result"
 * const table = CellTable.parse({
 *   units: [{ unit: "ost" }, { unit: "laer", parent: "ost" }, { unit: "werne", parent: "ost" }, { unit: "langendreer", parent: "ost" }],
 *   counts: [{ unit: "laer", count: 3 }, { unit: "werne", count: 12 }, { unit: "langendreer", count: 31 }],
 * })
 * const shown = Result.getOrThrow(suppress(table))
 * shown.cells.map((cell) => (cell.state === "published" ? cell.count : "•")) // => [46, "•", "•", 31]
 * possibleCounts(table, shown)[1] // => { unit: "laer", from: 0, to: 15 }
 */
export const possibleCounts = (table: CellTable, shown: ProtectedTable): ReadonlyArray<CountRange> => {
  const { counts } = tableCells(table)
  const range = rangeFinder(table, shown)
  return shown.cells.map(({ unit, category }, cell) => {
    const count = counts[cell] ?? 0
    const [less, more] = [range(cell, -1, Number.POSITIVE_INFINITY), range(cell, 1, Number.POSITIVE_INFINITY)]
    return {
      unit,
      ...(category === undefined ? {} : { category }),
      from: count - less,
      ...(more === Number.POSITIVE_INFINITY ? {} : { to: count + more }),
    }
  })
}

/**
 * Tells how far a cell can be from its true count, in one direction and no farther than asked.
 *
 * @internal
 */
export const rangeFinder = (
  table: CellTable,
  { cells }: Pick<ProtectedTable, "cells">,
): ((cell: number, direction: 1 | -1, most: number) => number) => {
  const layout = tableCells(table)
  const graph = cellGraph(layout)
  const bounds = cells.map((cell): readonly [number, number] => {
    if (cell.state === "suppressed") return [0, Number.POSITIVE_INFINITY]
    const slack = cell.state === "rounded" ? roundingSlack : 0
    return [Math.max(0, cell.count - slack), cell.count + slack]
  })
  const leeway = {
    up: (cell: number) => (bounds[cell]?.[1] ?? 0) - (layout.counts[cell] ?? 0),
    down: (cell: number) => (layout.counts[cell] ?? 0) - (bounds[cell]?.[0] ?? 0),
    cost: () => 0,
  }
  return (cell, direction, most) => shift(graph, cell, direction, most, leeway).by
}
