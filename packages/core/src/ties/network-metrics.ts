/** Network metrics: who is connected with how many, what hangs together, and what holds it together. */
import { at, degreeOf, type Graph, graphOf } from "./graph.js"
import { cutsOf, type GraphCuts } from "./graph-cuts.js"

/** One node among the others. @german Knoten */
export interface NodeMetrics<Id extends string> {
  readonly id: Id
  /** How many others it is connected with. */
  readonly degree: number
  /** Which component it is in: 1 is the largest. */
  readonly component: number
  /** Whether its component falls apart without it. */
  readonly isBridging: boolean
}

/** A node without which its component falls apart. @german Brückeneinrichtung */
export interface BridgingNode<Id extends string> {
  readonly id: Id
  /** How many are in each part that it holds together, the largest first. */
  readonly parts: ReadonlyArray<number>
}

/** What is counted in a network. @german Netzwerkkennzahlen */
export interface NetworkMetrics<Id extends string> {
  /** In the order given. */
  readonly nodes: ReadonlyArray<NodeMetrics<Id>>
  /** The largest first, each in the order given; one that is connected with nobody is a component of its own. */
  readonly components: ReadonlyArray<ReadonlyArray<Id>>
  /** In the order given. */
  readonly bridging: ReadonlyArray<BridgingNode<Id>>
  /** The pairs whose ends have no other connection, in the order given. */
  readonly bridges: ReadonlyArray<readonly [Id, Id]>
  /** Different pairs. */
  readonly edges: number
  /** The share of all possible pairs that are connected; 0 where there are fewer than two nodes. */
  readonly density: number
}

/**
 * Counts in a network of nodes and connected pairs, whatever they are.
 *
 * Pairs have no direction and count once; one with itself, or with a node that is not given, counts for nothing.
 *
 * @param ids - each once
 * @rule Q30
 * @source Tarjan, Depth-first search and linear graph algorithms (1972)
 * @example
 * import { networkMetrics } from "@sozialraum/core/ties"
 * const ids = ["schule", "ogs", "kita", "verein", "bücherei"]
 * const found = networkMetrics(ids, [["schule", "ogs"], ["ogs", "kita"], ["kita", "schule"], ["kita", "verein"]])
 * found.bridging // => [{ id: "kita", parts: [2, 1] }]
 * found.bridges // => [["kita", "verein"]]
 * found.components // => [["schule", "ogs", "kita", "verein"], ["bücherei"]]
 * found.density // => 0.4
 */
export const networkMetrics = <Id extends string>(
  ids: ReadonlyArray<Id>,
  pairs: ReadonlyArray<readonly [Id, Id]>,
): NetworkMetrics<Id> => {
  const { graph, pairOf } = numbered(ids, pairs)
  const cuts = cutsOf(graph)
  const order = componentOrder(cuts)
  const components: Array<Array<Id>> = Array.from(order, () => [])
  const rankOf = new Int32Array(graph.size)
  for (const [rank, root] of order.entries()) rankOf[root] = rank
  const nodes = ids.map((id, node) => {
    const rank = at(rankOf, at(cuts.root, node))
    components[rank]?.push(id)
    return { id, degree: degreeOf(graph, node), component: rank + 1, isBridging: cuts.parts.has(node) }
  })
  return {
    nodes,
    components,
    bridging: ids.flatMap((id, node) => {
      const parts = cuts.parts.get(node)
      return parts === undefined ? [] : [{ id, parts }]
    }),
    bridges: pairOf.filter((_, edge) => cuts.bridges[edge] === 1),
    edges: graph.edges,
    density: graph.size < 2 ? 0 : graph.edges / ((graph.size * (graph.size - 1)) / 2),
  }
}

/** The graph of ids and pairs, and the pair that each edge was first told by. */
export const numbered = <Id extends string>(
  ids: ReadonlyArray<Id>,
  pairs: ReadonlyArray<readonly [Id, Id]>,
): { readonly graph: Graph; readonly pairOf: ReadonlyArray<readonly [Id, Id]> } => {
  const numbers = new Map(ids.map((id, node) => [id, node]))
  const seen = new Set<number>()
  const froms = new Int32Array(pairs.length)
  const tos = new Int32Array(pairs.length)
  const pairOf: Array<readonly [Id, Id]> = []
  for (const pair of pairs) {
    const [a, b] = [numbers.get(pair[0]), numbers.get(pair[1])]
    if (a === undefined || b === undefined || a === b) continue
    const key = a < b ? a * ids.length + b : b * ids.length + a
    if (seen.has(key)) continue
    seen.add(key)
    froms[pairOf.length] = a
    tos[pairOf.length] = b
    pairOf.push(pair)
  }
  const edges = pairOf.length
  return { graph: graphOf(ids.length, froms.subarray(0, edges), tos.subarray(0, edges)), pairOf }
}

/** The first nodes of the components, the largest component first. */
const componentOrder = ({ root, sizes }: GraphCuts): ReadonlyArray<number> =>
  [...root.keys()].filter((node) => at(root, node) === node).sort((a, b) => at(sizes, b) - at(sizes, a) || a - b)
