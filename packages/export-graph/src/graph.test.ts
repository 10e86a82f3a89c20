import { betweenness, indexNetwork, type NetworkMap, networkMap } from "@sozialraum/core"
import { sampleNetwork } from "@sozialraum/sample"
import { UndirectedGraph } from "graphology"
import components from "graphology-components"
import { betweenness as theirs } from "graphology-metrics/centrality/index.js"
import { beforeAll, describe, expect, it } from "vitest"
import { asOf, mapOfNames, oddNames, smallMap } from "./graph.fixture.js"
import { graphJsonExporter, graphOf } from "./index.js"

let sample: NetworkMap
beforeAll(async () => {
  const kinds = ["verweist", "gemeinsamesAngebot", "gemeinsameMassnahme", "kooperiertVertraglich"] as const
  sample = networkMap(indexNetwork(await sampleNetwork()), { asOf, kinds })
})

/** The map again, from a graph: what the graph lost would be missing. */
const mapOf = (graph: ReturnType<typeof graphOf>) => ({
  ...graph.getAttributes(),
  nodes: graph.mapNodes((institution, { label, ...node }) => ({ institution, name: label, ...node })),
  edges: graph.mapEdges((_, edge, source, target) => ({ between: [source, target], ...edge })),
})

describe("the map as a graph of graphology (Q30)", () => {
  it("has all that the map has", () => {
    expect(mapOf(graphOf(sample))).toEqual(sample)
    expect(mapOf(graphOf(smallMap()))).toEqual(smallMap())
  })

  it("counts as the map does: degrees, components, and who mediates", () => {
    const graph = graphOf(sample)
    for (const { institution, degree } of sample.nodes) expect(graph.degree(institution)).toBe(degree)
    const sorted = (groups: ReadonlyArray<ReadonlyArray<string>>) =>
      groups.map((group) => group.toSorted().join()).sort()
    expect(sorted(components.connectedComponents(graph))).toEqual(sorted(sample.components))
    const shares: Record<string, number> = theirs(graph, { getEdgeWeight: null })
    for (const { institution, share } of betweenness(sample)) expect(share).toBeCloseTo(shares[institution] ?? -1, 12)
  })

  it("is written as JSON that graphology reads again, with nothing lost, whatever the names", () => {
    for (const map of [sample, smallMap(), mapOfNames(oddNames), mapOfNames([])]) {
      const { text, lost } = graphJsonExporter.write(map, {})
      expect(lost).toEqual([])
      const read: ReturnType<typeof graphOf> = UndirectedGraph.from(JSON.parse(text))
      expect(mapOf(read)).toEqual(map)
    }
  })

  it("has the keys that front ends read", () => {
    const { nodes, edges } = JSON.parse(graphJsonExporter.write(smallMap(), {}).text)
    expect(Object.keys(nodes[0])).toEqual(["key", "attributes"])
    expect(nodes[0].attributes.label).toBe("Haus a")
    expect(Object.keys(edges[0])).toEqual(["key", "source", "target", "attributes"])
    expect([edges[0].source, edges[0].target]).toEqual(["a", "b"])
  })
})
