/** Mermaid: the map as a flowchart, as pages in Markdown show it. */
import type { Exporter, NetworkEdge, NetworkMap } from "@sozialraum/core"
import { type DrawingOptions, kindsText, madeFor, notDrawn, pointing } from "./drawing.js"

/**
 * Writes a map as a flowchart of Mermaid, one line for each connected pair. Who holds others together has a bold border, a
 * pair with no other connection a bold line.
 *
 * Mermaid draws up to 500 lines unless it is told otherwise: ask for an area, or for fewer kinds of ties.
 *
 * @returns in `lost` what no picture shows: types, places, weights, and what the ties come from
 * @rule Q30, P9
 * @source Mermaid, https://mermaid.js.org/syntax/flowchart.html
 * @example
 * import { Institution, indexNetwork, LocalDate, networkMap, Tie } from "@sozialraum/core"
 * import { mermaidExporter } from "@sozialraum/export-graph"
 * const institutions = ["Schule", "Kita \"Stern\""].map((name, n) => Institution.parse({ id: `e${n}`, name, types: ["kita"] }))
 * const ties = [Tie.parse({ id: "t", from: "e0", to: "e1", kind: "verweist", validity: {} })]
 * const map = networkMap(indexNetwork({ institutions, ties }), { asOf: LocalDate.parse("2026-11-23") })
 * const lines = mermaidExporter.write(map, {}).text.split("\n")
 * lines.slice(2, 5) // => ['  n0["Schule"]', '  n1["Kita #34;Stern#34;"]', '  n0 ==>|"Verweis"| n1']
 */
export const mermaidExporter: Exporter<NetworkMap, DrawingOptions> = {
  id: "mermaid",
  mediaType: "text/vnd.mermaid",
  fileExtension: "mmd",
  write: (map, options) => {
    // Ids of their own: with words such as `end` or `graph` Mermaid would break.
    const keys = new Map(map.nodes.map(({ institution }, place) => [institution, `n${place}`]))
    const holding = map.nodes
      .filter(({ isBridging }) => isBridging)
      .flatMap(({ institution }) => keys.get(institution) ?? [])
    const lines = [
      "flowchart LR",
      `  %% ${label(madeFor(map))}`,
      ...map.nodes.map(({ institution, name }) => `  ${keys.get(institution)}["${label(name)}"]`),
      ...map.edges.map((edge) => {
        const [from, to] = edge.between.map((id) => keys.get(id))
        const ends = pointing(edge) === "back" ? [to, from] : [from, to]
        return `  ${ends[0]} ${line(edge)}|"${label(kindsText(edge, options))}"| ${ends[1]}`
      }),
      ...(holding.length === 0
        ? []
        : ["  classDef bridging stroke-width:4px", `  class ${holding.join(",")} bridging`]),
    ]
    return { text: `${lines.join("\n")}\n`, lost: notDrawn(map) }
  },
}

const lines = {
  bold: { none: "===", forward: "==>", back: "==>", both: "<==>" },
  thin: { none: "---", forward: "-->", back: "-->", both: "<-->" },
} as const

const line = (edge: NetworkEdge): string => lines[edge.isBridge ? "bold" : "thin"][pointing(edge)]

/** Marks as the numbers of their characters. A text that begins like the line of a list would be taken for one. */
const label = (text: string): string =>
  text
    .replaceAll(/\s+/g, " ")
    .trim()
    .replaceAll(/\p{Cc}|\p{Surrogate}/gu, "\uFFFD")
    .replaceAll(/[!"#$%&*;<=>?@[\\\]^_`{|}~]/g, (mark) => `#${mark.codePointAt(0)};`)
    .replace(/^(\d+)\.(?=\s)/, "$1#46;")
    .replace(/^[-+]/, (mark) => `#${mark.codePointAt(0)};`)
