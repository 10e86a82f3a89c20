/**
 * Cell graph: the sums of a table as a network, in which every cell runs from one sum to another.
 *
 * A table of areas, one in another, by one list of categories is a network: written with the sums of the innermost areas over
 * categories, and with those of all areas over their parts, each cell stands in two sums, once as what is added and once as
 * what is taken away; where it stands in one only, the ground is the other. (The other sums follow from these.) What else a
 * table may hold, given what is published of it, are its circulations; so ranges come from flows, and whole numbers stay
 * whole.
 */
import type { TableCells } from "./table-cells.js"

/** Cells by the sums at their two ends. @internal */
export interface CellGraph {
  readonly tails: ReadonlyArray<number>
  readonly heads: ReadonlyArray<number>
  /** The cells at each sum. */
  readonly at: ReadonlyArray<ReadonlyArray<number>>
  /** What the search for a way writes down, once for all searches: they are many, and most of them short. */
  readonly found: {
    readonly prices: Float64Array
    readonly lastArcs: Int32Array
    readonly seen: Array<number>
  }
}

/** The network of a table. @internal */
export const cellGraph = ({ width, parents }: TableCells): CellGraph => {
  const hasParts = new Set(parents)
  const categorised = width > 1
  const ground = 0
  const overParts = (row: number, column: number) => 1 + row * (width + 1) + column
  const overCategories = (row: number) => (categorised ? 1 + row * (width + 1) + width : ground)
  const below = (row: number, column: number) => (hasParts.has(row) ? overParts(row, column) : overCategories(row))
  const above = (row: number, column: number) => {
    const parent = parents[row] ?? -1
    return parent < 0 ? ground : overParts(parent, column)
  }
  const tails: Array<number> = []
  const heads: Array<number> = []
  const at = Array.from({ length: 1 + parents.length * (width + 1) }, (): Array<number> => [])
  for (const row of parents.keys()) {
    for (let column = 0; column < width; column++) {
      const [low, high] = [below(row, column), above(row, column)]
      // The sum of an area runs against its categories.
      const [tail, head] = column === width - 1 ? [high, low] : [low, high]
      at[tail]?.push(tails.length)
      if (head !== tail) at[head]?.push(tails.length)
      tails.push(tail)
      heads.push(head)
    }
  }
  const prices = new Float64Array(at.length).fill(Number.POSITIVE_INFINITY)
  return { tails, heads, at, found: { prices, lastArcs: new Int32Array(at.length), seen: [] } }
}
