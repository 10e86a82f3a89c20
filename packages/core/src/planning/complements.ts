/** Complements: the counts that are held back so that others, which must not be told, do not follow from them. */
import { type CellGraph, cellGraph } from "./cell-graph.js"
import { type Leeway, shift } from "./cell-shift.js"
import type { SuppressionReason } from "./suppression-policy.js"
import type { TableCells } from "./table-cells.js"

/** Why a count is held back, and what an outsider must not be able to tell of it. @internal */
export interface Protection {
  readonly because: SuppressionReason
  /** How far apart its lowest and its highest possible value must be. */
  readonly width: number
  /** By how much it may be larger than it is. */
  readonly up: number
}

/** What an outsider knows beside the table. @internal */
export interface KnownBeside {
  /** What is known anyway cannot be held back. */
  readonly isKnown: (cell: number) => boolean
  /**
   * What a hidden count is taken for at least: 1 where a nought would be shown. Known sums may make it needful to hide
   * noughts too.
   */
  readonly least: (cell: number) => 0 | 1
  readonly minimum: number
}

/**
 * The cells to hold back: the sensitive ones, and for each of them the cheapest others that leave it room enough.
 *
 * Where known sums leave less room than that, as much as they leave.
 *
 * @internal
 */
export const withComplements = (
  layout: TableCells,
  sensitive: ReadonlyMap<number, Protection>,
  beside: KnownBeside,
): ReadonlySet<number> => {
  const graph = cellGraph(layout)
  const hidden = new Set(sensitive.keys())
  const { wherever, among } = leeways(layout, hidden, beside)
  const widen = (cell: number, direction: 1 | -1, most: number): number => {
    const { by, changes } = shift(graph, cell, direction, most, wherever)
    for (const [other, change] of changes) if (change !== 0) hidden.add(other)
    return by
  }
  const reached = new Map<number, Protection>()
  for (const [cell, need] of sensitive) {
    // Step by step, because what lets a count grow mostly lets it shrink as well.
    for (let progress = true; progress; ) {
      const above = shift(graph, cell, 1, Math.max(need.width, need.up), among).by
      const below = shift(graph, cell, -1, need.width, among).by
      reached.set(cell, { ...need, width: Math.min(need.width, above + below), up: Math.min(need.up, above) })
      if (above >= need.up && above + below >= need.width) break
      progress = widen(cell, 1, above + 1) > above || widen(cell, -1, below + 1) > below
    }
  }
  dropNeedless(graph, reached, hidden, among)
  return hidden
}

/** Shows again what was held back for a cell that later found room elsewhere, the dearest first. */
const dropNeedless = (
  graph: CellGraph,
  sensitive: ReadonlyMap<number, Protection>,
  hidden: Set<number>,
  among: Leeway,
): void => {
  const ways = new Map<number, ReadonlySet<number>>()
  const users = new Map<number, Set<number>>()
  const take = (cell: number, way: ReadonlySet<number>) => {
    for (const other of ways.get(cell) ?? []) users.get(other)?.delete(cell)
    ways.set(cell, way)
    for (const other of way) users.set(other, (users.get(other) ?? new Set()).add(cell))
  }
  for (const [cell, need] of sensitive) take(cell, wayFor(graph, cell, need, among) ?? new Set(hidden))
  const complements = [...hidden].filter((cell) => !sensitive.has(cell))
  for (const complement of complements.sort((a, b) => among.cost(b) - among.cost(a) || a - b)) {
    hidden.delete(complement)
    const found = new Map<number, ReadonlySet<number>>()
    for (const cell of users.get(complement) ?? []) {
      const need = sensitive.get(cell)
      const way = need === undefined ? undefined : wayFor(graph, cell, need, among)
      if (way === undefined) {
        hidden.add(complement)
        break
      }
      found.set(cell, way)
    }
    if (!hidden.has(complement)) for (const [cell, way] of found) take(cell, way)
  }
}

/** The other cells that move where a cell moves as far as it must; `undefined` where it cannot. */
const wayFor = (
  graph: CellGraph,
  cell: number,
  { width, up }: Protection,
  among: Leeway,
): ReadonlySet<number> | undefined => {
  const above = shift(graph, cell, 1, Math.max(width, up), among)
  const below = shift(graph, cell, -1, Math.max(0, width - above.by), among)
  if (above.by < up || above.by + below.by < width) return undefined
  return new Set([...above.changes, ...below.changes].flatMap(([other, change]) => (change === 0 ? [] : [other])))
}

/** How far counts may be from the truth for all that an outsider knows, and what it costs not to tell them. */
const leeways = (
  layout: TableCells,
  hidden: ReadonlySet<number>,
  { isKnown, least, minimum }: KnownBeside,
): { readonly wherever: Leeway; readonly among: Leeway } => {
  const countOf = (cell: number): number => layout.counts[cell] ?? 0
  const up = (cell: number): number => (isKnown(cell) ? 0 : Number.POSITIVE_INFINITY)
  const down = (cell: number): number => (isKnown(cell) ? 0 : Math.max(0, countOf(cell) - least(cell)))
  const heights = heightsOf(layout)
  const prices = layout.counts.map((count, cell) => (count + minimum) * costlier ** (heights[cell] ?? 0))
  const dearest = prices.reduce((sum, price) => sum + price, 1)
  const price = (cell: number): number => (countOf(cell) === 0 ? dearest : (prices[cell] ?? 0))
  return {
    wherever: { up, down, cost: (cell) => (hidden.has(cell) ? 0 : price(cell)) },
    among: {
      up: (cell) => (hidden.has(cell) ? up(cell) : 0),
      down: (cell) => (hidden.has(cell) ? down(cell) : 0),
      cost: (cell) => (countOf(cell) < minimum ? 0 : price(cell)),
    },
  }
}

/** A sum is dearer than its parts by this much at each level: the number of a whole city is the last to be held back. */
const costlier = 10

/** Above this many levels all sums are equally dear, so that prices stay numbers. */
const highest = 8

/** How many levels of sums are below each cell. */
const heightsOf = ({ width, parents }: TableCells): ReadonlyArray<number> => {
  const levels = parents.map(() => 0)
  for (const start of parents.keys()) {
    let [row, level] = [parents[start] ?? -1, 1]
    for (; row >= 0 && (levels[row] ?? 0) < level; row = parents[row] ?? -1) levels[row] = level++
  }
  return levels.flatMap((level) =>
    Array.from({ length: width }, (_, column) =>
      Math.min(highest, level + (width > 1 && column === width - 1 ? 1 : 0)),
    ),
  )
}
