/** The map as a graph of graphology, for everything that its ecosystem can do with it, and the JSON of that. */
import type { Exporter, NetworkEdge, NetworkMap, NetworkNode } from "@sozialraum/core"
import { UndirectedGraph } from "graphology"

/** What a node says beside its key, the id of the institution. @german Knotenangaben */
export type GraphNode = Omit<NetworkNode, "institution" | "name"> & {
  /** The name, under the key under which front ends look for it. */
  readonly label: string
}

/** What an edge says beside its two ends. @german Kantenangaben */
export type GraphEdge = Omit<NetworkEdge, "between">

/** What the graph says as a whole. @german Angaben zur Netzwerkkarte */
export type GraphFacts = Omit<NetworkMap, "nodes" | "edges">

/**
 * The map as an undirected graph of graphology: one edge for each connected pair, its ties with their directions in it.
 *
 * Communities, layouts, shortest ways and GEXF are then a package of theirs away; Sigma draws it. A weight tells how much
 * connects the two, and not how far they are apart: where ways are measured, `getEdgeWeight: null` leaves it out.
 *
 * @returns a graph of its own: what is changed in it does not change the map
 * @rule Q30
 * @example
 * import { indexNetwork, LocalDate, networkMap } from "@sozialraum/core"
 * import { graphOf } from "@sozialraum/export-graph"
 * import { sampleNetwork } from "@sozialraum/sample"
 * const map = networkMap(indexNetwork(await sampleNetwork()), { asOf: LocalDate.parse("2026-11-23") })
 * const graph = graphOf(map)
 * graph.degree("schulen:306") === map.nodes.find(({ institution }) => institution === "schulen:306")?.degree // => true
 * graph.getNodeAttribute("schulen:306", "label") // => "Waldschule"
 */
export const graphOf = ({ nodes, edges, ...facts }: NetworkMap): UndirectedGraph<GraphNode, GraphEdge, GraphFacts> => {
  const graph = new UndirectedGraph<GraphNode, GraphEdge, GraphFacts>({ allowSelfLoops: false })
  graph.replaceAttributes(facts)
  for (const { institution, name, ...node } of nodes) graph.addNode(institution, { label: name, ...node })
  for (const [place, { between, ...edge }] of edges.entries()) {
    graph.addUndirectedEdgeWithKey(`${place}`, ...between, edge)
  }
  return graph
}

/**
 * Writes a map as the JSON of graphology: `Graph.from` reads it, and `nodes` and `edges` with `key`, `source`, `target` and
 * `attributes` suit whatever else draws graphs. Nothing is lost.
 *
 * @rule Q30, P9
 */
export const graphJsonExporter: Exporter<NetworkMap, object> = {
  id: "graph-json",
  mediaType: "application/json",
  fileExtension: "json",
  write: (map) => ({ text: `${JSON.stringify(graphOf(map).export(), null, 2)}\n`, lost: [] }),
}
