/** Graphs: nodes and the pairs that are connected, numbered, so that thousands of them are walked in no time. */

/** Nodes from 0 on; the neighbours of one stand side by side, each with the number of the edge to it. */
export interface Graph {
  readonly size: number
  readonly edges: number
  /** Where the neighbours of a node begin; those of the next one follow. */
  readonly begins: Int32Array
  readonly neighbours: Int32Array
  readonly edgeTo: Int32Array
}

/** A graph of so many nodes: `froms` and `tos` have the two ends of each edge. */
export const graphOf = (size: number, froms: Int32Array, tos: Int32Array): Graph => {
  const edges = froms.length
  const begins = new Int32Array(size + 1)
  for (const ends of [froms, tos]) for (const node of ends) begins[node + 1] = at(begins, node + 1) + 1
  for (let node = 0; node < size; node++) begins[node + 1] = at(begins, node + 1) + at(begins, node)
  const next = begins.slice(0, size)
  const neighbours = new Int32Array(2 * edges)
  const edgeTo = new Int32Array(2 * edges)
  const put = (node: number, neighbour: number, edge: number): void => {
    const place = at(next, node)
    neighbours[place] = neighbour
    edgeTo[place] = edge
    next[node] = place + 1
  }
  for (let edge = 0; edge < edges; edge++) {
    put(at(froms, edge), at(tos, edge), edge)
    put(at(tos, edge), at(froms, edge), edge)
  }
  return { size, edges, begins, neighbours, edgeTo }
}

/** How many neighbours a node has. */
export const degreeOf = ({ begins }: Graph, node: number): number => at(begins, node + 1) - at(begins, node)

/** A number that is there: what indexes these arrays was counted from them. */
export const at = (numbers: Int32Array, place: number): number => numbers[place] as number
