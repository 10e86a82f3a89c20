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
  return { tails, heads, at }
}

/** How far cells may move, and what it costs to move them. @internal */
export interface Leeway {
  /** By how much a cell can still grow. */
  readonly up: (cell: number) => number
  /** By how much it can still shrink. */
  readonly down: (cell: number) => number
  /** Not below 0. */
  readonly cost: (cell: number) => number
}

/** How far a cell was moved, and how all cells moved with it. @internal */
export interface Shift {
  readonly by: number
  readonly changes: ReadonlyMap<number, number>
}

/**
 * Moves a cell up (`+1`) or down (`-1`) as far as asked or possible, so that all sums stay right.
 *
 * Each step takes the cheapest way; a cell that has moved already costs nothing.
 *
 * @internal
 */
export const shift = (graph: CellGraph, cell: number, direction: 1 | -1, most: number, leeway: Leeway): Shift => {
  const changes = new Map<number, number>()
  const [tail, head] = [graph.tails[cell] ?? 0, graph.heads[cell] ?? 0]
  // The others have to carry back what the cell brings from one sum to the other.
  const [from, to] = direction === 1 ? [head, tail] : [tail, head]
  const room = (arc: number, forward: boolean): number => {
    if (arc === cell) return 0
    const change = changes.get(arc) ?? 0
    return forward ? leeway.up(arc) - change : leeway.down(arc) + change
  }
  const cost = (arc: number): number => ((changes.get(arc) ?? 0) === 0 ? leeway.cost(arc) : 0)
  const limit = Math.min(most, direction === 1 ? leeway.up(cell) : leeway.down(cell))
  let by = from === to ? limit : 0
  while (by < limit) {
    const way = cheapestWay(graph, from, to, room, cost)
    if (way === undefined) break
    const step = way.reduce((least, { arc, forward }) => Math.min(least, room(arc, forward)), limit - by)
    // Without a bound on the way and on what is asked, there is none at all.
    if (step === Number.POSITIVE_INFINITY) return { by: step, changes }
    for (const { arc, forward } of way) changes.set(arc, (changes.get(arc) ?? 0) + (forward ? step : -step))
    by += step
  }
  return { by, changes }
}

interface Step {
  readonly arc: number
  readonly forward: boolean
}

const cheapestWay = (
  { tails, heads, at }: CellGraph,
  from: number,
  to: number,
  room: (arc: number, forward: boolean) => number,
  cost: (arc: number) => number,
): ReadonlyArray<Step> | undefined => {
  const reached = new Map<number, { readonly price: number; readonly by?: Step; readonly before: number }>()
  const settled = new Set<number>()
  const queue = cheapestFirst()
  reached.set(from, { price: 0, before: from })
  queue.add(from, 0)
  for (let node = queue.take(); node !== undefined && node !== to; node = queue.take()) {
    if (settled.has(node)) continue
    settled.add(node)
    const { price } = reached.get(node) ?? { price: 0 }
    for (const arc of at[node] ?? []) {
      const forward = tails[arc] === node
      const next = (forward ? heads[arc] : tails[arc]) ?? node
      if (settled.has(next) || room(arc, forward) <= 0) continue
      const total = price + cost(arc)
      if (total >= (reached.get(next)?.price ?? Number.POSITIVE_INFINITY)) continue
      reached.set(next, { price: total, by: { arc, forward }, before: node })
      queue.add(next, total)
    }
  }
  if (!reached.has(to)) return undefined
  const way: Array<Step> = []
  for (let at = reached.get(to); at?.by !== undefined; at = reached.get(at.before)) way.push(at.by)
  return way
}

/** A heap; of equally cheap nodes the one that came first is taken first, so that the way is always the same. */
const cheapestFirst = () => {
  const heap: Array<readonly [price: number, order: number, node: number]> = []
  let order = 0
  const before = (a: number, b: number): boolean => {
    const [one, other] = [heap[a], heap[b]]
    if (one === undefined || other === undefined) return one !== undefined
    return one[0] < other[0] || (one[0] === other[0] && one[1] < other[1])
  }
  const swap = (a: number, b: number) => {
    const [one, other] = [heap[a], heap[b]]
    if (one === undefined || other === undefined) return
    heap[a] = other
    heap[b] = one
  }
  return {
    add: (node: number, price: number) => {
      heap.push([price, order++, node])
      for (let at = heap.length - 1; at > 0 && before(at, (at - 1) >> 1); at = (at - 1) >> 1) swap(at, (at - 1) >> 1)
    },
    take: (): number | undefined => {
      swap(0, heap.length - 1)
      const first = heap.pop()
      for (let at = 0; ; ) {
        const [left, right] = [2 * at + 1, 2 * at + 2]
        const child = before(right, left) ? right : left
        if (!before(child, at)) break
        swap(child, at)
        at = child
      }
      return first?.[2]
    },
  }
}
