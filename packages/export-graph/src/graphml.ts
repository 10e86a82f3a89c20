/** GraphML: the map with every tie, for Gephi, yEd, igraph and networkx. */
import type { Exporter, Loss, NetworkMap, NetworkNode, NetworkTie } from "@sozialraum/core"
import { nodeKeys } from "./node-keys.js"

type Value = string | number | boolean | undefined

interface Field<A> {
  readonly name: string
  readonly type: "string" | "int" | "double" | "boolean"
  readonly read: (one: A) => Value
}

interface NodeOnMap {
  readonly node: NetworkNode
  readonly parts: ReadonlyArray<number>
}

interface TieOnMap {
  readonly tie: NetworkTie
  readonly isBridge: boolean
}

/** Between the entries of a list: no code and no id has a space. */
const separator = " "

const nodeFields: ReadonlyArray<Field<NodeOnMap>> = [
  { name: "label", type: "string", read: ({ node }) => node.name },
  { name: "institution", type: "string", read: ({ node }) => node.institution },
  { name: "types", type: "string", read: ({ node }) => node.types.join(separator) },
  { name: "lon", type: "double", read: ({ node }) => node.position?.lon },
  { name: "lat", type: "double", read: ({ node }) => node.position?.lat },
  { name: "areas", type: "string", read: ({ node }) => node.areas.join(separator) },
  { name: "degree", type: "int", read: ({ node }) => node.degree },
  { name: "weightedDegree", type: "int", read: ({ node }) => node.weightedDegree },
  { name: "component", type: "int", read: ({ node }) => node.component },
  { name: "isBridging", type: "boolean", read: ({ node }) => node.isBridging },
  { name: "parts", type: "string", read: ({ parts }) => parts.join(separator) },
  { name: "partnersElsewhere", type: "int", read: ({ node }) => node.partnersElsewhere },
]

const edgeFields: ReadonlyArray<Field<TieOnMap>> = [
  { name: "kind", type: "string", read: ({ tie }) => tie.kind },
  { name: "pointsTo", type: "string", read: ({ tie }) => (tie.directed ? tie.to : undefined) },
  { name: "weight", type: "double", read: ({ tie }) => tie.weight },
  { name: "hours", type: "double", read: ({ tie }) => tie.hours },
  { name: "known", type: "string", read: ({ tie }) => tie.known },
  { name: "intensity", type: "int", read: ({ tie }) => tie.intensity },
  { name: "since", type: "string", read: ({ tie }) => tie.since },
  { name: "until", type: "string", read: ({ tie }) => tie.until },
  {
    name: "sources",
    type: "string",
    read: ({ tie }) => tie.sources.map(({ kind, id }) => `${kind}:${id}`).join(separator),
  },
  { name: "isBridge", type: "boolean", read: ({ isBridge }) => isBridge },
]

const graphFields: ReadonlyArray<Field<NetworkMap>> = [
  { name: "asOf", type: "string", read: ({ days }) => ("asOf" in days ? days.asOf : undefined) },
  { name: "from", type: "string", read: ({ days }) => ("asOf" in days ? undefined : days.period.from) },
  { name: "to", type: "string", read: ({ days }) => ("asOf" in days ? undefined : days.period.to) },
  { name: "audience", type: "string", read: ({ audience }) => audience },
  { name: "area", type: "string", read: ({ area }) => area },
  { name: "kinds", type: "string", read: ({ kinds }) => kinds?.join(separator) },
  { name: "density", type: "double", read: ({ summary }) => summary.density },
  { name: "components", type: "int", read: ({ summary }) => summary.components },
  { name: "isolated", type: "int", read: ({ summary }) => summary.isolated },
]

/**
 * Writes a map in GraphML: each tie is an edge. Lists stand as one text, with spaces between.
 *
 * The graph is directed where every tie has a direction, as on a map of referrals alone, else undirected: many tools refuse
 * a mixture. Whom a directed tie points to is in the attribute `pointsTo` in any case.
 *
 * Nodes have the ids of their institutions, unless one of them is not allowed as a GraphML id; then all are numbered. The
 * id is in the attribute `institution` in any case.
 *
 * @returns in `lost` the texts with characters that no XML can carry
 * @rule Q30, P9
 * @source GraphML 1.1, http://graphml.graphdrawing.org/specification.html
 */
export const graphmlExporter: Exporter<NetworkMap, object> = {
  id: "graphml",
  mediaType: "application/graphml+xml",
  fileExtension: "graphml",
  write: (map) => {
    const keyOf = nodeKeys(map, nmtoken)
    const parts = new Map(map.bridging.map((one) => [one.id, one.parts]))
    const nodes = map.nodes.map((node) => ({ node, parts: parts.get(node.institution) ?? [] }))
    const ties = map.edges.flatMap(({ ties: own, isBridge }) => own.map((tie) => ({ tie, isBridge })))
    const isDirected = ties.length > 0 && ties.every(({ tie }) => tie.directed)
    const lines = [
      '<?xml version="1.0" encoding="UTF-8"?>',
      `<graphml xmlns="${schema}" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="${schema} ${schema}/1.1/graphml.xsd">`,
      ...keys("graph", graphFields),
      ...keys("node", nodeFields),
      ...keys("edge", edgeFields),
      `  <graph id="network" edgedefault="${isDirected ? "directed" : "undirected"}">`,
      ...data("graph", graphFields, map),
      ...nodes.flatMap((one) => [
        `    <node id="${escaped(keyOf(one.node.institution))}">`,
        ...data("node", nodeFields, one),
        "    </node>",
      ]),
      ...ties.flatMap((one, place) => [
        `    <edge id="e${place}" source="${escaped(keyOf(one.tie.from))}" target="${escaped(keyOf(one.tie.to))}">`,
        ...data("edge", edgeFields, one),
        "    </edge>",
      ]),
      "  </graph>",
      "</graphml>",
    ]
    return { text: `${lines.join("\n")}\n`, lost: map.nodes.flatMap(lostOf) }
  },
}

const schema = "http://graphml.graphdrawing.org/xmlns"

const nmtoken = /^[\p{L}\p{N}._:-]+$/u

const keys = <A>(of: "graph" | "node" | "edge", fields: ReadonlyArray<Field<A>>): ReadonlyArray<string> =>
  fields.map(({ name, type }) => `  <key id="${of}.${name}" for="${of}" attr.name="${name}" attr.type="${type}"/>`)

/** What says nothing is left out. */
const data = <A>(of: "graph" | "node" | "edge", fields: ReadonlyArray<Field<A>>, one: A): ReadonlyArray<string> =>
  fields.flatMap(({ name, read }) => {
    const value = read(one)
    return value === undefined || value === "" ? [] : [`      <data key="${of}.${name}">${escaped(`${value}`)}</data>`]
  })

/** What is no character of XML, not even as a reference: most control characters, and halves of a pair. @source XML 1.0, section 2.2 */
const unwritable = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "\r": "&#13;",
}

const escaped = (text: string): string =>
  text.replaceAll(unwritable, "\uFFFD").replaceAll(/[&<>"\r]/g, (mark) => entities[mark] ?? mark)

const lostOf = ({ institution, name }: NetworkNode): ReadonlyArray<Loss> =>
  [
    { path: ["institution"], text: institution },
    { path: ["name"], text: name },
  ].flatMap(({ path, text }) =>
    text === text.replaceAll(unwritable, "") ? [] : [{ id: institution, path, because: "notInXml" }],
  )
