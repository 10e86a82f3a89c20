/**
 * The map of a network for graph tools.
 *
 * @packageDocumentation
 */
export { dotExporter } from "./dot.js"
export type { DrawingOptions } from "./drawing.js"
export { type GraphEdge, type GraphFacts, type GraphNode, graphJsonExporter, graphOf } from "./graph.js"
export { graphmlExporter } from "./graphml.js"
export { mermaidExporter } from "./mermaid.js"
