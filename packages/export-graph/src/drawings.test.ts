import { indexNetwork, type NetworkMap, networkMap } from "@sozialraum/core"
import { describe, expect, it } from "vitest"
import { asOf, house, mapOfNames, oddNames, smallMap, tie } from "./graph.fixture.js"
import { dotExporter, mermaidExporter } from "./index.js"

const tiedBy = (...ties: ReadonlyArray<ReturnType<typeof tie>>): NetworkMap =>
  networkMap(indexNetwork({ institutions: ["a", "b"].map((id) => house(id)), ties }), { asOf })

describe("a map in DOT (Q30)", () => {
  it("has a box for each institution and a line for each pair, with what holds together told apart", () => {
    expect(dotExporter.write(smallMap(), {}).text.split("\n")).toEqual([
      "// 2026-11-23, network",
      "graph {",
      '  graph [charset="UTF-8", overlap="false"]',
      '  node [shape="box", style="rounded"]',
      '  "a" [label="Haus a", peripheries="2"]',
      '  "b" [label="Haus b"]',
      '  "c" [label="Haus c"]',
      '  "d" [label="Haus d"]',
      '  "a" -- "b" [label="Verweis, gemeinsames Angebot", style="bold"]',
      '  "a" -- "c" [label="Information", dir="back", style="bold"]',
      "}",
      "",
    ])
    expect(dotExporter.write(smallMap(), { language: "en" }).text).toContain('label="referral, joint offer"')
  })

  it("points where all ties of a pair do, and both ways where they go both ways", () => {
    const way = (...ties: ReadonlyArray<ReturnType<typeof tie>>) =>
      /dir="(\w+)"/.exec(dotExporter.write(tiedBy(...ties), {}).text)?.[1]
    expect(way(tie("a", "b"))).toBe("forward")
    expect(way(tie("b", "a"), tie("b", "a", { id: "i", kind: "informiert" }))).toBe("back")
    expect(way(tie("a", "b"), tie("b", "a"))).toBe("both")
    expect(way(tie("a", "b", { kind: "gemeinsamesGremium" }), tie("b", "a"))).toBeUndefined()
  })

  it("quotes every name, so that nothing in it is read as DOT or HTML", () => {
    const labels = dotExporter
      .write(mapOfNames(oddNames), {})
      .text.split("\n")
      .flatMap((line) => /^ {2}"e\d+" \[label="((?:[^"\\]|\\.)*)"/.exec(line)?.[1] ?? [])
    expect(labels.slice(0, 3)).toEqual([
      'Kita \\"Stern\\" &amp; Söhne <e.V.>',
      "Zeile\\nzwei\\n drei",
      "Rück\\\\strich \\\\N 'Apostroph'",
    ])
    expect(labels).toHaveLength(oddNames.length)
  })

  it("numbers all nodes where an id has a quote", () => {
    const map = networkMap(indexNetwork({ institutions: [house('a"b'), house("c")], ties: [tie('a"b', "c")] }), {
      asOf,
    })
    expect(dotExporter.write(map, {}).text).toContain('  "n0" -- "n1" [')
  })
})

describe("a map in Mermaid (Q30)", () => {
  it("is a flowchart with a box for each institution and a line for each pair", () => {
    expect(mermaidExporter.write(smallMap(), {}).text.split("\n")).toEqual([
      "flowchart LR",
      "  %% 2026-11-23, network",
      '  n0["Haus a"]',
      '  n1["Haus b"]',
      '  n2["Haus c"]',
      '  n3["Haus d"]',
      '  n0 ===|"Verweis, gemeinsames Angebot"| n1',
      '  n2 ==>|"Information"| n0',
      "  classDef bridging stroke-width:4px",
      "  class n0 bridging",
      "",
    ])
    expect(mermaidExporter.write(tiedBy(tie("a", "b"), tie("b", "a")), {}).text).toContain("n0 <==>|")
  })

  it("writes every name so that nothing in it is read as Mermaid, Markdown or HTML", () => {
    const { text } = mermaidExporter.write(mapOfNames(oddNames), {})
    const labels = text.split("\n").flatMap((line) => /^ {2}n\d+\["(.*)"\]$/.exec(line)?.[1] ?? [])
    expect(labels).toEqual([
      "Kita #34;Stern#34; #38; Söhne #60;e.V.#62;",
      "Zeile zwei drei",
      "Rück#92;strich #92;N 'Apostroph'",
      "😀 👩‍👧 Ñandú – ß",
      "1#46; Grundschule #35;5#59; #96;x#96; #124; #91;y#93; #123;z#125;",
      "#45; Punkt",
      "#93;#93;#62; --#62; #60;#33;-- #38;amp#59; #37;#37;",
      "end",
    ])
  })
})

describe("pictures of a map", () => {
  it("tell what they do not show, of what there is to show", () => {
    for (const exporter of [dotExporter, mermaidExporter]) {
      const { lost } = exporter.write(smallMap(), {})
      expect(lost.filter(({ id }) => id === "a")).toEqual([
        { id: "a", path: ["types"], because: "notDrawn" },
        { id: "a", path: ["weightedDegree"], because: "notDrawn" },
      ])
      expect(lost.filter(({ id }) => id === "d")).toEqual([{ id: "d", path: ["types"], because: "notDrawn" }])
      expect(lost.filter(({ id }) => id === "a c")).toEqual([
        { id: "a c", path: ["weight"], because: "notDrawn" },
        { id: "a c", path: ["ties"], because: "notDrawn" },
      ])
    }
  })

  it("of nobody are valid too", () => {
    expect(mermaidExporter.write(mapOfNames([]), {})).toEqual({
      text: "flowchart LR\n  %% 2026-11-23, network\n",
      lost: [],
    })
    expect(dotExporter.write(mapOfNames([]), {}).text).toContain("graph {")
  })
})
