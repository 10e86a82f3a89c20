/** Small tables, how to look at them, and an outsider who tries every number. */
import { CellTable, type ProtectedTable } from "./index.js"

/** An area, the one above it, and its counts by category if it is an innermost one. */
export type Row = readonly [unit: string, parent: string | undefined, counts?: ReadonlyArray<number>]

/** A table whose categories are `a`, `b`, `c`; without any where areas have one number each. */
export const table = (rows: ReadonlyArray<Row>): CellTable => {
  const width = Math.max(...rows.map(([, , counts]) => counts?.length ?? 0))
  const categories = width === 1 ? [] : ["a", "b", "c", "d", "e", "f"].slice(0, width)
  return CellTable.parse({
    units: rows.map(([unit, parent]) => ({ unit, ...(parent === undefined ? {} : { parent }) })),
    categories,
    counts: rows.flatMap(([unit, , counts = []]) =>
      counts.map((count, column) => ({ unit, count, ...(width === 1 ? {} : { category: categories[column] }) })),
    ),
  })
}

/** One line for each area: what is shown, a dot for what is held back, the sum last. */
export const picture = ({ cells, categories }: ProtectedTable): ReadonlyArray<string> => {
  const marks = cells.map((cell) => (cell.state === "suppressed" ? "•" : String(cell.count)))
  const width = categories.length + 1
  return Array.from({ length: marks.length / width }, (_, row) => marks.slice(row * width, (row + 1) * width).join(" "))
}

/** The numbers that a cell may have. */
interface Guess {
  readonly lowest: number
  readonly highest: number
  readonly different: number
}

/**
 * Tries all numbers up to `most` in all innermost cells, adds them up, and keeps those that fit what is shown.
 *
 * @param least - what the outsider takes a hidden cell for at least
 */
export const guesses = (
  from: CellTable,
  shown: ProtectedTable,
  most: number,
  least: 0 | 1 = 0,
): ReadonlyArray<Guess> => {
  const width = from.categories.length + 1
  const rows = from.units.map(({ unit }) => unit)
  const above = from.units.map(({ parent }) => (parent === undefined ? -1 : rows.indexOf(parent)))
  const inner = from.counts.map(({ unit, category }) => ({
    row: rows.indexOf(unit),
    column: category === undefined ? 0 : from.categories.indexOf(category),
  }))
  const bounds = shown.cells.map((cell): readonly [number, number] => {
    if (cell.state === "suppressed") return [least, Number.POSITIVE_INFINITY]
    const slack = cell.state === "rounded" ? 2 : 0
    return [cell.count - slack, cell.count + slack]
  })
  // Where an innermost cell goes: into itself and into all sums over it.
  const goesInto = inner.map(({ row, column }) => {
    const cells = new Set<number>()
    for (let at = row; at >= 0; at = above[at] ?? -1) for (const one of [column, width - 1]) cells.add(at * width + one)
    return [...cells]
  })
  const sums = bounds.map(() => 0)
  const seen = bounds.map(() => new Set<number>())
  const tryFrom = (cell: number): void => {
    if (cell === inner.length) {
      if (sums.every((sum, at) => sum >= (bounds[at]?.[0] ?? 0)))
        for (const [at, sum] of sums.entries()) seen[at]?.add(sum)
      return
    }
    const into = goesInto[cell] ?? []
    for (let value = 0; value <= most; value++) {
      if (into.every((at) => (sums[at] ?? 0) <= (bounds[at]?.[1] ?? 0))) tryFrom(cell + 1)
      for (const at of into) sums[at] = (sums[at] ?? 0) + 1
    }
    for (const at of into) sums[at] = (sums[at] ?? 0) - most - 1
  }
  tryFrom(0)
  return seen.map((values) => ({
    lowest: Math.min(...values),
    highest: Math.max(...values),
    different: values.size,
  }))
}
