/** Shifts: how far a cell of a table can be from its count, while all sums stay right. */
import type { CellGraph } from "./cell-graph.js"
import { cheapestFirst } from "./cell-queue.js"

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
    const way = cheapestWay(graph, { from, to, room, cost })
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

interface Route {
  readonly from: number
  readonly to: number
  readonly room: (arc: number, forward: boolean) => number
  readonly cost: (arc: number) => number
}

/** The steps of the cheapest way, the last one first. */
const cheapestWay = (graph: CellGraph, { from, to, room, cost }: Route): ReadonlyArray<Step> | undefined => {
  const { tails, heads, at, found } = graph
  const { prices, lastArcs, seen } = found
  for (const node of seen.splice(0)) prices[node] = Number.POSITIVE_INFINITY
  const queue = cheapestFirst()
  const reach = (node: number, price: number) => {
    prices[node] = price
    seen.push(node)
    queue.add(node, price)
  }
  reach(from, 0)
  for (let first = queue.take(); first !== undefined && first.node !== to; first = queue.take()) {
    const { node, price } = first
    if (price > (prices[node] ?? 0)) continue
    for (const arc of at[node] ?? []) {
      const forward = tails[arc] === node
      const next = (forward ? heads[arc] : tails[arc]) ?? node
      if (price >= (prices[next] ?? 0) || room(arc, forward) <= 0) continue
      const total = price + cost(arc)
      if (total >= (prices[next] ?? 0)) continue
      reach(next, total)
      lastArcs[next] = arc
      // Nothing that is still to be looked at is cheaper.
      if (next === to && total === price) return wayBack(graph, from, to)
    }
  }
  return prices[to] === Number.POSITIVE_INFINITY ? undefined : wayBack(graph, from, to)
}

const wayBack = ({ tails, heads, found }: CellGraph, from: number, to: number): ReadonlyArray<Step> => {
  const way: Array<Step> = []
  for (let node = to; node !== from; ) {
    const arc = found.lastArcs[node] ?? 0
    const forward = heads[arc] === node
    way.push({ arc, forward })
    node = (forward ? tails[arc] : heads[arc]) ?? from
  }
  return way
}
