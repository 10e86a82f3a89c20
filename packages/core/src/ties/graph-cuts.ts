/** Cuts of a graph: what hangs together, and what holds it together. */
import { at, type Graph } from "./graph.js"

/** What one walk through a graph finds. */
export interface GraphCuts {
  /** Of each node, that of its component: the first node of it. */
  readonly root: Int32Array
  /** How many nodes are in the component of each root. */
  readonly sizes: Int32Array
  /** 1 for each edge without which its two ends are no longer connected. */
  readonly bridges: Uint8Array
  /** Of each node without which its component falls apart, the sizes of the parts. */
  readonly parts: ReadonlyMap<number, ReadonlyArray<number>>
}

/**
 * Walks through a graph once, depth first, after Tarjan. Without recursion: a chain of thousands would break the stack.
 *
 * `reached` counts the nodes in the order of the walk; `lowest` is the earliest one to which a way leads back from a node
 * and all that was reached through it. Where it does not lead behind a node, only that node holds the part.
 */
export const cutsOf = ({ size, edges, begins, neighbours, edgeTo }: Graph): GraphCuts => {
  const root = new Int32Array(size).fill(-1)
  const sizes = new Int32Array(size)
  const bridges = new Uint8Array(edges)
  const parts = new Map<number, Array<number>>()
  const reached = new Int32Array(size).fill(-1)
  const lowest = new Int32Array(size)
  const below = new Int32Array(size).fill(1)
  const cameBy = new Int32Array(size).fill(-1)
  const next = begins.slice(0, size)
  const way = new Int32Array(size)
  let count = 0

  const enter = (node: number, start: number): void => {
    root[node] = start
    reached[node] = count
    lowest[node] = count
    count++
  }
  /** The last step back from a node, to the one from which it was reached. */
  const leave = (node: number, back: number): void => {
    below[back] = at(below, back) + at(below, node)
    if (at(lowest, node) < at(lowest, back)) lowest[back] = at(lowest, node)
    if (at(lowest, node) > at(reached, back)) bridges[at(cameBy, node)] = 1
    if (at(lowest, node) < at(reached, back)) return
    const held = parts.get(back)
    if (held === undefined) parts.set(back, [at(below, node)])
    else held.push(at(below, node))
  }

  for (let start = 0; start < size; start++) {
    if (at(reached, start) >= 0) continue
    enter(start, start)
    way[0] = start
    let depth = 0
    while (depth >= 0) {
      const node = at(way, depth)
      const place = at(next, node)
      if (place === at(begins, node + 1)) {
        depth--
        if (depth >= 0) leave(node, at(way, depth))
        continue
      }
      next[node] = place + 1
      const neighbour = at(neighbours, place)
      const edge = at(edgeTo, place)
      if (edge === at(cameBy, node)) continue
      if (at(reached, neighbour) >= 0) {
        if (at(reached, neighbour) < at(lowest, node)) lowest[node] = at(reached, neighbour)
        continue
      }
      cameBy[neighbour] = edge
      enter(neighbour, start)
      depth++
      way[depth] = neighbour
    }
    sizes[start] = at(below, start)
  }
  return { root, sizes, bridges, parts: withTheRest(parts, { root, sizes }) }
}

/** Beside what hangs on a node alone stands the rest of its component; where that is nothing else, it holds nothing together. */
const withTheRest = (
  parts: ReadonlyMap<number, ReadonlyArray<number>>,
  { root, sizes }: Pick<GraphCuts, "root" | "sizes">,
): ReadonlyMap<number, ReadonlyArray<number>> => {
  const found = new Map<number, ReadonlyArray<number>>()
  for (const [node, held] of parts) {
    const rest = at(sizes, at(root, node)) - 1 - held.reduce((sum, size) => sum + size, 0)
    const all = (rest === 0 ? held : [...held, rest]).toSorted((a, b) => b - a)
    if (all.length > 1) found.set(node, all)
  }
  return found
}
