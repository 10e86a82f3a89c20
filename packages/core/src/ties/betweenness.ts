/** Betweenness: through whom the shortest ways of a network lead. */
import type { InstitutionId } from "../institution/index.js"
import { at, type Graph } from "./graph.js"
import type { NetworkMap } from "./network-map.js"
import { numbered } from "./network-metrics.js"

/** How much of the traffic between others would pass an institution. @german Zwischenzentralität */
export interface Betweenness {
  readonly institution: InstitutionId
  /** Of all pairs of others, the share whose shortest way leads through it; where there are several ways, in parts. */
  readonly share: number
}

/**
 * Through whom the shortest ways between others lead: who mediates, also where nobody is cut off without them.
 *
 * It walks the network once from each institution, so that the cost grows with institutions times ties.
 *
 * @returns the highest share first, then by id
 * @rule Q30
 * @source Brandes, A faster algorithm for betweenness centrality (2001)
 * @example
 * import { betweenness, indexNetwork, LocalDate, networkMap } from "@sozialraum/core"
 * import { sampleNetwork } from "@sozialraum/sample"
 * const map = networkMap(indexNetwork(await sampleNetwork()), { asOf: LocalDate.parse("2026-11-23") })
 * betweenness(map).map(({ institution }) => institution).slice(0, 2) // => ["schulen:306", "partner:P4"]
 */
export const betweenness = ({ nodes, edges }: Pick<NetworkMap, "nodes" | "edges">): ReadonlyArray<Betweenness> => {
  const ids = nodes.map(({ institution }) => institution)
  const { graph } = numbered(
    ids,
    edges.map(({ between }) => between),
  )
  const passing = new Float64Array(graph.size)
  const walk = walkOf(graph)
  for (let from = 0; from < graph.size; from++) walk(from, passing)
  const others = (graph.size - 1) * (graph.size - 2)
  return ids
    .map((institution, node) => ({ institution, share: others === 0 ? 0 : (passing[node] as number) / others }))
    .sort((a, b) => b.share - a.share || (a.institution < b.institution ? -1 : 1))
}

/** A walk from one node to all that it reaches, nearest first, and back: on the way back each one hands on what passes it. */
const walkOf = ({ size, begins, neighbours }: Graph) => {
  const steps = new Int32Array(size)
  const ways = new Float64Array(size)
  const handed = new Float64Array(size)
  const order = new Int32Array(size)
  return (from: number, passing: Float64Array): void => {
    steps.fill(-1)
    ways.fill(0)
    handed.fill(0)
    steps[from] = 0
    ways[from] = 1
    order[0] = from
    let found = 1
    for (let place = 0; place < found; place++) {
      const node = at(order, place)
      for (let next = at(begins, node); next < at(begins, node + 1); next++) {
        const neighbour = at(neighbours, next)
        if (at(steps, neighbour) < 0) {
          steps[neighbour] = at(steps, node) + 1
          order[found++] = neighbour
        }
        if (at(steps, neighbour) === at(steps, node) + 1) ways[neighbour] = real(ways, neighbour) + real(ways, node)
      }
    }
    for (let place = found - 1; place > 0; place--) {
      const node = at(order, place)
      const share = (1 + real(handed, node)) / real(ways, node)
      for (let next = at(begins, node); next < at(begins, node + 1); next++) {
        const before = at(neighbours, next)
        if (at(steps, before) === at(steps, node) - 1)
          handed[before] = real(handed, before) + real(ways, before) * share
      }
      passing[node] = real(passing, node) + real(handed, node)
    }
  }
}

const real = (numbers: Float64Array, place: number): number => numbers[place] as number
