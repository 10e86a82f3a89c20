/** DOT: the map as Graphviz draws it. */
import type { Exporter, NetworkEdge, NetworkMap, NetworkNode } from "@sozialraum/core"
import { type DrawingOptions, kindsText, madeFor, notDrawn, pointing } from "./drawing.js"
import { nodeKeys } from "./node-keys.js"

/**
 * Writes a map in DOT, one line for each connected pair. Who holds others together has a double border, a pair with no other
 * connection a bold line.
 *
 * Nodes have the ids of their institutions, unless one of them has a quote, a backslash or a line break; then all are
 * numbered.
 *
 * @returns in `lost` what no picture shows: types, places, weights, and what the ties come from
 * @rule Q30, P9
 * @source The DOT Language, https://graphviz.org/doc/info/lang.html
 * @example
 * import { Institution, indexNetwork, LocalDate, networkMap, Tie } from "@sozialraum/core"
 * import { dotExporter } from "@sozialraum/export-graph"
 * const institutions = ["schule", "ogs"].map((id) => Institution.parse({ id, name: id, types: ["ogs"] }))
 * const ties = [Tie.parse({ id: "t", from: "schule", to: "ogs", kind: "verweist", validity: {} })]
 * const map = networkMap(indexNetwork({ institutions, ties }), { asOf: LocalDate.parse("2026-11-23") })
 * dotExporter.write(map, {}).text.split("\n").at(-3) // => '  "ogs" -- "schule" [label="Verweis", dir="back", style="bold"]'
 */
export const dotExporter: Exporter<NetworkMap, DrawingOptions> = {
  id: "dot",
  mediaType: "text/vnd.graphviz",
  fileExtension: "dot",
  write: (map, options) => {
    const keyOf = nodeKeys(map, writable)
    const lines = [
      `// ${oneLine(madeFor(map))}`,
      "graph {",
      '  graph [charset="UTF-8", overlap="false"]',
      '  node [shape="box", style="rounded"]',
      ...map.nodes.map((node) => `  "${keyOf(node.institution)}" [${nodeLook(node)}]`),
      ...map.edges.map(
        (edge) => `  ${edge.between.map((id) => `"${keyOf(id)}"`).join(" -- ")} [${edgeLook(edge, options)}]`,
      ),
      "}",
    ]
    return { text: `${lines.join("\n")}\n`, lost: notDrawn(map) }
  },
}

const writable = /^[^"\\\p{Cc}\p{Surrogate}]+$/u

const nodeLook = ({ name, isBridging }: NetworkNode): string =>
  [`label="${quoted(name)}"`, ...(isBridging ? ['peripheries="2"'] : [])].join(", ")

const edgeLook = (edge: NetworkEdge, options: DrawingOptions): string => {
  const way = pointing(edge)
  return [
    `label="${quoted(kindsText(edge, options))}"`,
    ...(way === "none" ? [] : [`dir="${way}"`]),
    ...(edge.isBridge ? ['style="bold"'] : []),
  ].join(", ")
}

/** In a label a backslash begins a sign of its own, and an ampersand an entity of HTML. */
const quoted = (text: string): string =>
  text
    .replaceAll("&", "&amp;")
    .replaceAll("\\", "\\\\")
    .replaceAll('"', '\\"')
    .replaceAll(/\r\n|\r|\n/g, "\\n")
    .replaceAll(/\s/g, " ")
    .replaceAll(/\p{Cc}|\p{Surrogate}/gu, "\uFFFD")

const oneLine = (text: string): string => text.replaceAll(/\p{Cc}|\p{Surrogate}/gu, "\uFFFD")
