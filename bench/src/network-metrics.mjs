/**
 * `network/metrics`: degree, components and bridges of a network.
 *
 * Ours begins with the plain ids and pairs; the baseline has its graph already, which took it longer to build than all of
 * its answers. Graphology counts degrees and components itself. It knows no bridges: those are found on its graph by the same
 * walk, step for step, over the edges that it lists.
 */
import { networkMetrics } from "@sozialraum/core/ties"
import { UndirectedGraph } from "graphology"
import components from "graphology-components"
import { random } from "./random.mjs"

/** Five times as many ties as institutions; a tenth of the institutions has one tie only, and some have none. */
const network = (count) => {
  const { whole } = random(count)
  const ids = Array.from({ length: count }, (_, index) => `einrichtung-${index}`)
  const busy = Math.floor(count * 0.88)
  const pairs = new Map()
  const add = (a, b) => {
    if (a !== b) pairs.set(a < b ? `${a} ${b}` : `${b} ${a}`, [ids[a], ids[b]])
  }
  for (let place = busy; place < Math.floor(count * 0.98); place++) add(place, whole(0, busy))
  while (pairs.size < 5 * count) add(whole(0, busy), whole(0, busy))
  return { ids, pairs: [...pairs.values()] }
}

/** After Tarjan, without recursion: the way so far is a stack of nodes, each with the edges that it still has to look at. */
const bridgesOf = (graph) => {
  const [reached, lowest, bridges] = [new Map(), new Map(), []]
  const enter = (node, by) => {
    reached.set(node, reached.size)
    lowest.set(node, reached.get(node))
    return { node, by, edges: graph.edgeEntries(node) }
  }
  graph.forEachNode((start) => {
    if (reached.has(start)) return
    const way = [enter(start)]
    while (way.length > 0) {
      const { node, by, edges } = way.at(-1)
      const { value, done } = edges.next()
      if (done) {
        way.pop()
        const back = way.at(-1)?.node
        if (back === undefined) continue
        lowest.set(back, Math.min(lowest.get(back), lowest.get(node)))
        if (lowest.get(node) > reached.get(back)) bridges.push(by)
        continue
      }
      if (value.edge === by) continue
      const other = value.source === node ? value.target : value.source
      if (reached.has(other)) lowest.set(node, Math.min(lowest.get(node), reached.get(other)))
      else way.push(enter(other, value.edge))
    }
  })
  return bridges
}

const isolatedFirst = (a, b) => a.length - b.length || (a[0] < b[0] ? -1 : 1)

export const bench = {
  name: "network/metrics",
  unit: "institutions",
  n: 10_000,
  baseline: "graphology's degree and components, its graph built; bridges by the same walk on it",
  goal: 1.2,
  growing: true,
  prepare: (n) => {
    const { ids, pairs } = network(n)
    const graph = new UndirectedGraph()
    for (const id of ids) graph.addNode(id)
    for (const [a, b] of pairs) graph.addUndirectedEdge(a, b)
    const ours = () => networkMetrics(ids, pairs)
    const theirs = () => ({
      degrees: graph.mapNodes((node) => graph.degree(node)),
      components: components.connectedComponents(graph),
      bridges: bridgesOf(graph),
    })
    const answers = () => {
      const [our, their] = [ours(), theirs()]
      const sorted = (groups) => groups.map((group) => group.toSorted()).sort(isolatedFirst)
      const joined = (ends) => ends.toSorted().join(" ")
      return {
        ours: [our.nodes.map(({ degree }) => degree), sorted(our.components), our.bridges.map(joined).sort()],
        theirs: [
          their.degrees,
          sorted(their.components),
          their.bridges.map((edge) => joined(graph.extremities(edge))).sort(),
        ],
      }
    }
    return { ours, theirs, answers }
  },
}
