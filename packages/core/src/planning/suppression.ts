/** Suppression: small counts of a table are held back, and so many others that nobody can work them out. */
import * as Result from "effect/Result"
import * as z from "zod"
import { type Finding, type InvalidValue, type Plain, parse } from "../problem.js"
import { CellTable, type TablePlace } from "./cell-table.js"
import { type Protection, withComplements } from "./complements.js"
import { type ProtectedCell, type ProtectedTable, rangeFinder } from "./protected-table.js"
import { SuppressionPolicy } from "./suppression-policy.js"
import { type Contributors, tableCells } from "./table-cells.js"

/** How a table is protected; each part may be left out. @german Vorgaben zur Geheimhaltung */
export interface SuppressionOptions {
  readonly policy?: Plain<typeof SuppressionPolicy>
  /**
   * Whether the sums over categories may be held back, or are known to everybody: the inhabitants of each area, of whom
   * the table counts some.
   */
  readonly sums?: "protected" | "publishedElsewhere"
}

/** A table that may be shown. @german Tabelle nach Zellsperrung */
export interface SuppressedTable extends ProtectedTable {
  /** What stays too easy to guess, because a sum that everybody knows leaves too little room. Empty for `protected` sums. */
  readonly exposed: ReadonlyArray<CellExposed>
}

/** A cell is held back, and yet what is known elsewhere tells too closely what it is. @german Unzureichend geschütztes Feld */
export type CellExposed = Finding<
  "CellExposed",
  TablePlace & {
    /** How many numbers an outsider has to choose from. */
    readonly possible: number
    /** How many there should be. */
    readonly needed: number
  }
>

/**
 * Holds back what is too small or dominated by few, and further counts so that no count held back follows from the others.
 *
 * Of each count that is too small an outsider cannot tell more than a range: from its lowest to its highest possible value
 * it is as wide as the minimum at least, also for one who knows that every nought is shown. (Where sums are known elsewhere,
 * noughts may be held back too.) A dominated count may, for all that an outsider can tell, be so much larger that it would
 * not be dominated. Held back as a complement are small inner counts first, sums of wide areas last.
 *
 * @param table - one table at a time; of several tables with the same counts in them, the sums of one tell of the other
 * @returns the table with its sums; equal tables are protected equally
 * @problem InvalidValue - the table does not hang together, or the policy is weaker than 3
 * @rule P3, R51
 * @source Fischetti, Salazar 2000: attackers and protection levels; Castro 2002: short ways in networks as a heuristic
 * @example
 * import { suppress } from "@sozialraum/core"
 * import * as Result from "effect/Result"
 * const refused = suppress({ units: [{ unit: "laer" }], counts: [{ unit: "laer", count: 2 }] }, { policy: { minimum: 2 } })
 * Result.getOrThrow(Result.flip(refused)).path // => ["policy", "minimum"]
 */
export const suppress = (
  table: Plain<typeof CellTable>,
  options: SuppressionOptions = {},
): Result.Result<SuppressedTable, InvalidValue> => suppressAlso(table, options, () => false)

/**
 * Holds back and protects, beside what `suppress` does, the cells that must not be told whatever their count is.
 *
 * @param isUntold - by the place of the cell; everybody knows of which cells it is true
 * @internal
 */
export const suppressAlso = (
  table: Plain<typeof CellTable>,
  { policy = {}, sums = "protected" }: SuppressionOptions,
  isUntold: (cell: number) => boolean,
): Result.Result<SuppressedTable, InvalidValue> =>
  Result.map(parse(SuppressionTask, { table, policy }), (task) =>
    suppressed(task.table, task.policy, { sums, isUntold }),
  )

/** Read as one value, so that no policy gets in which nobody has checked. */
const SuppressionTask = z.strictObject({ table: CellTable, policy: SuppressionPolicy })

const suppressed = (
  table: CellTable,
  policy: SuppressionPolicy,
  {
    sums,
    isUntold,
  }: { readonly sums: NonNullable<SuppressionOptions["sums"]>; readonly isUntold: (cell: number) => boolean },
): SuppressedTable => {
  const layout = tableCells(table)
  // Without categories there are no sums over them: what stands in their place are the counts themselves.
  const sumsKnown = sums === "publishedElsewhere" && layout.width > 1
  const isKnown = (cell: number): boolean => sumsKnown && cell % layout.width === layout.width - 1
  const untold: Protection = { because: "belowMinimum", width: policy.minimum, up: 0 }
  const sensitive = new Map(
    layout.counts.flatMap((count, cell) => {
      if (isKnown(cell)) return []
      const need = protectionFor(count, layout.contributors[cell], policy) ?? (isUntold(cell) ? untold : undefined)
      return need === undefined ? [] : [[cell, need] as const]
    }),
  )
  const hidden = withComplements(layout, sensitive, {
    isKnown,
    least: (cell) => (sumsKnown || isUntold(cell) ? 0 : 1),
    minimum: policy.minimum,
  })
  const cells = layout.places.map(
    (place, cell): ProtectedCell =>
      hidden.has(cell)
        ? { ...place, state: "suppressed", because: sensitive.get(cell)?.because ?? "complement" }
        : { ...place, state: "published", count: layout.counts[cell] ?? 0 },
  )
  const exposed = sumsKnown ? exposedCells(table, cells, sensitive) : []
  return { units: table.units, categories: table.categories, cells, exposed }
}

/** With two contributors, each can tell what the other has. */
const fewestContributors = 3

const protectionFor = (
  count: number,
  contributors: Contributors,
  { minimum, dominance }: SuppressionPolicy,
): Protection | undefined => {
  if (count === 0) return undefined
  const parts = [...(contributors?.values() ?? [])].filter((part) => part > 0).sort((a, b) => b - a)
  const largest = parts.slice(0, dominance.largest).reduce((sum, part) => sum + part, 0)
  // So large it would be shown, with the same largest contributors.
  const harmless = Math.ceil((largest * 100) / dominance.percent)
  const dominated = harmless > count || (parts.length > 0 && parts.length < fewestContributors)
  if (count < minimum) return { because: "belowMinimum", width: minimum, up: Math.max(0, harmless - count) }
  return dominated ? { because: "dominance", width: minimum, up: Math.max(minimum, harmless - count) } : undefined
}

const exposedCells = (
  table: CellTable,
  cells: ReadonlyArray<ProtectedCell>,
  sensitive: ReadonlyMap<number, Protection>,
): ReadonlyArray<CellExposed> => {
  const range = rangeFinder(table, { cells })
  return [...sensitive].flatMap(([cell, { width }]) => {
    const place = cells[cell]
    const above = range(cell, 1, width)
    const found = above + range(cell, -1, width - above)
    if (place === undefined || found >= width) return []
    const { unit, category } = place
    return [
      {
        _tag: "CellExposed",
        rule: "R51",
        severity: "error",
        path: ["cells", cell],
        unit,
        ...(category === undefined ? {} : { category }),
        possible: found + 1,
        needed: width + 1,
      } as const,
    ]
  })
}
