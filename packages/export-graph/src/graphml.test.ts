import { indexNetwork, networkMap } from "@sozialraum/core"
import { sampleNetwork } from "@sozialraum/sample"
import { MultiGraph } from "graphology"
import reader from "graphology-graphml"
import { describe, expect, it } from "vitest"
import { asOf, house, mapOfNames, oddNames, smallMap, tie } from "./graph.fixture.js"
import { graphmlExporter } from "./index.js"

const read = (text: string) => reader.parse(MultiGraph, text)

describe("a map in GraphML (Q30)", () => {
  it("is read by others with every tie and its facts", () => {
    const graph = read(graphmlExporter.write(smallMap(), {}).text)
    const edges = graph.mapEdges((_, attributes, source, target) => ({ ends: `${source}-${target}`, ...attributes }))
    const told = { weight: 1, isBridge: true }
    expect(edges).toEqual([
      {
        ...{ ends: "a-b", kind: "verweist", pointsTo: "b", known: "confirmed", intensity: 4, since: "2025-01-01" },
        ...{ sources: "tie:a-b", ...told },
      },
      { ends: "a-b", kind: "gemeinsamesAngebot", known: "recorded", sources: "offer:chor", ...told },
      { ends: "c-a", kind: "informiert", pointsTo: "a", known: "told", sources: "tie:c-a", ...told },
    ])
    expect(graph.getNodeAttributes("a")).toEqual({
      label: "Haus a",
      institution: "a",
      types: "kita",
      degree: 2,
      weightedDegree: 3,
      component: 1,
      isBridging: true,
      parts: "1 1",
    })
    expect(graph.getAttributes()).toMatchObject({ asOf: "2026-11-23", audience: "network", isolated: 1, components: 2 })
  })

  it("is read with every name as it was, as far as XML can write it", () => {
    const graph = read(graphmlExporter.write(mapOfNames(oddNames), {}).text)
    expect(graph.mapNodes((_, { label }) => label)).toEqual(oddNames)
  })

  it("is directed where every tie is, and else undirected: many readers refuse a mixture", () => {
    const written = (ties: ReadonlyArray<ReturnType<typeof tie>>) => {
      const institutions = ["a", "b", "c"].map((id) => house(id))
      return graphmlExporter.write(networkMap(indexNetwork({ institutions, ties }), { asOf }), {}).text
    }
    const directed = read(written([tie("b", "a"), tie("b", "c")]))
    expect(directed.mapEdges((edge, _, source, target) => [source, target, directed.isUndirected(edge)])).toEqual([
      ["b", "a", false],
      ["b", "c", false],
    ])
    const mixed = written([tie("b", "a"), tie("b", "c", { kind: "gemeinsamesAngebot" })])
    expect(mixed).toContain('edgedefault="undirected"')
    expect(mixed).not.toContain("directed=")
    expect(written([])).toContain('edgedefault="undirected"')
  })

  it("tells which texts it could not write", () => {
    const { text, lost } = graphmlExporter.write(mapOfNames(["Glocke\u0007", "halb \ud83d", "ganz 😀"]), {})
    expect(lost).toEqual([
      { id: "e0", path: ["name"], because: "notInXml" },
      { id: "e1", path: ["name"], because: "notInXml" },
    ])
    expect(read(text).mapNodes((_, { label }) => label)).toEqual(["Glocke\uFFFD", "halb \uFFFD", "ganz 😀"])
  })

  it("keeps ids, and numbers all nodes where one id is none in GraphML", () => {
    const institutions = ["a", "träger:b_(x)&<c>"].map((id) => house(id))
    const map = networkMap(indexNetwork({ institutions, ties: [tie("a", "träger:b_(x)&<c>")] }), { asOf })
    const graph = read(graphmlExporter.write(map, {}).text)
    expect(graph.nodes()).toEqual(["n0", "n1"])
    expect(graph.mapNodes((_, { institution }) => institution)).toEqual(institutions.map(({ id }) => id))
    expect(graph.mapEdges((_, __, source, target) => [source, target])).toEqual([["n0", "n1"]])
  })

  it("declares every attribute with its type, and writes no other", async () => {
    const map = networkMap(indexNetwork(await sampleNetwork()), { asOf })
    const { text, lost } = graphmlExporter.write(map, {})
    const declared = [...text.matchAll(/<key id="([^"]+)" for="(\w+)" attr.name="\w+" attr.type="(\w+)"\/>/g)]
    const written = [...text.matchAll(/<data key="([^"]+)">([^<]*)</g)]
    const types = new Map(declared.map(([, id, , type]) => [id, type]))
    const fits: Readonly<Record<string, RegExp>> = {
      int: /^\d+$/,
      double: /^-?\d+(\.\d+)?(e-?\d+)?$/,
      boolean: /^(true|false)$/,
      string: /./,
    }
    for (const [, id, value] of written) expect(value).toMatch(fits[types.get(id) ?? ""] ?? /^never$/)
    expect(written.length).toBeGreaterThan(500)
    expect(lost).toEqual([])
    expect(read(text).order).toBe(map.nodes.length)
  })
})
