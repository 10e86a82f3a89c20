/** `export graph`: the map of the network for graph tools. */
import {
  berlin,
  dateOf,
  type Exporter,
  indexNetwork,
  type NetworkMap,
  networkMap,
  TieKind,
  toLocal,
} from "@sozialraum/core"
import { dotExporter, graphJsonExporter, graphmlExporter, mermaidExporter } from "@sozialraum/export-graph"
import { readNetwork } from "@sozialraum/service"
import type { Store } from "@sozialraum/store"
import { badValue, type Context, text, texts } from "../context.js"
import { audienceOf } from "./ical.js"
import type { Written } from "./written.js"

/** Who is connected with whom today, as `--format graphml|dot|mermaid|json` says. */
export const graph = async (store: Store, context: Context): Promise<Written> => {
  const { options, language, at } = context
  const format = text(options, "format") ?? "graphml"
  const write = Object.hasOwn(writers, format) ? writers[format] : undefined
  if (write === undefined) throw badValue("format", format)
  const kinds = TieKind.array().safeParse(texts(options, "tie"))
  if (!kinds.success) throw badValue("tie", texts(options, "tie").join(", "))
  const map = networkMap(indexNetwork(await store.run(readNetwork(context.network))), {
    asOf: dateOf(toLocal(at, berlin)),
    audience: audienceOf(context),
    ...(kinds.data.length === 0 ? {} : { kinds: kinds.data }),
  })
  const { text: content, lost } = write(map, language)
  const ties = map.edges.flatMap((edge) => edge.ties.filter(({ known }) => known !== "recorded"))
  return {
    content,
    lost,
    entries: map.nodes.length,
    unit: words[language],
    kind: "graph",
    format,
    values: { institutions: map.nodes, ties },
  }
}

type Write = (map: NetworkMap, language: Context["language"]) => ReturnType<Exporter<NetworkMap, object>["write"]>

const writers: Readonly<Record<string, Write>> = {
  graphml: (map) => graphmlExporter.write(map, {}),
  dot: (map, language) => dotExporter.write(map, { language }),
  mermaid: (map, language) => mermaidExporter.write(map, { language }),
  json: (map) => graphJsonExporter.write(map, {}),
}

/** One of them, and several. */
const words = { de: ["Einrichtung", "Einrichtungen"], en: ["institution", "institutions"] } as const
