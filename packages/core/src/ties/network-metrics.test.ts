import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { networkMetrics } from "./index.js"

type Pair = readonly [string, string]
const names = (count: number) => Array.from({ length: count }, (_, node) => `n${node}`)

/** Who is reached from whom, by going on until nobody new is found. */
const reach = (ids: ReadonlyArray<string>, pairs: ReadonlyArray<Pair>): ReadonlyArray<ReadonlyArray<string>> => {
  const groups: Array<ReadonlyArray<string>> = []
  for (const id of ids) {
    if (groups.some((group) => group.includes(id))) continue
    const group = new Set([id])
    for (let before = 0; before < group.size; ) {
      before = group.size
      for (const [a, b] of pairs) if (group.has(a) !== group.has(b)) for (const end of [a, b]) group.add(end)
    }
    groups.push(ids.filter((one) => group.has(one)))
  }
  return groups
}

const network = fc.integer({ min: 0, max: 12 }).chain((count) => {
  const node = fc.integer({ min: 0, max: Math.max(0, count - 1) }).map((one) => `n${one}`)
  return fc.record({
    ids: fc.constant(names(count)),
    pairs: count === 0 ? fc.constant<Array<Pair>>([]) : fc.array(fc.tuple(node, node), { maxLength: 18 }),
  })
})
const sizes = (groups: ReadonlyArray<ReadonlyArray<string>>) => groups.map(({ length }) => length).sort((a, b) => b - a)

describe("what hangs together (Q30)", () => {
  it("is a circle with a house on a thread, and one alone", () => {
    const pairs: ReadonlyArray<Pair> = [
      ["a", "b"],
      ["b", "c"],
      ["c", "a"],
      ["c", "d"],
    ]
    expect(networkMetrics(["a", "b", "c", "d", "e"], pairs)).toEqual({
      nodes: [
        { id: "a", degree: 2, component: 1, isBridging: false },
        { id: "b", degree: 2, component: 1, isBridging: false },
        { id: "c", degree: 3, component: 1, isBridging: true },
        { id: "d", degree: 1, component: 1, isBridging: false },
        { id: "e", degree: 0, component: 2, isBridging: false },
      ],
      components: [["a", "b", "c", "d"], ["e"]],
      bridging: [{ id: "c", parts: [2, 1] }],
      bridges: [["c", "d"]],
      edges: 4,
      density: 0.4,
    })
  })

  it("counts a pair once, whichever way it is told, and never one with itself or with a stranger", () => {
    const pairs: ReadonlyArray<Pair> = [
      ["a", "b"],
      ["b", "a"],
      ["a", "a"],
      ["a", "x"],
      ["a", "b"],
    ]
    const found = networkMetrics(["a", "b"], pairs)
    expect([found.edges, found.density, found.bridges]).toEqual([1, 1, [["a", "b"]]])
    expect(networkMetrics([], [])).toEqual({
      nodes: [],
      components: [],
      bridging: [],
      bridges: [],
      edges: 0,
      density: 0,
    })
    expect(networkMetrics(["a"], []).density).toBe(0)
  })

  it("is found by any walk: components, parts and bridges are those of taking each node and each pair away", () => {
    fc.assert(
      fc.property(network, ({ ids, pairs }) => {
        const found = networkMetrics(ids, pairs)
        const groups = reach(ids, pairs)
        expect(found.components).toEqual(groups.toSorted((a, b) => b.length - a.length))
        for (const { id, component } of found.nodes) expect(found.components[component - 1]).toContain(id)
        for (const id of ids) {
          const group = groups.find((one) => one.includes(id)) ?? []
          const without = reach(
            group.filter((one) => one !== id),
            pairs.filter((pair) => !pair.includes(id)),
          )
          const parts = found.bridging.find((one) => one.id === id)?.parts
          expect(parts).toEqual(without.length > 1 ? sizes(without) : undefined)
        }
        const isSame = ([a, b]: Pair, [c, d]: Pair) => (a === c && b === d) || (a === d && b === c)
        const apart = pairs.filter(
          (pair) =>
            reach(
              ids,
              pairs.filter((other) => !isSame(pair, other)),
            ).length > groups.length,
        )
        const once = apart.filter((pair, place) => apart.findIndex((other) => isSame(pair, other)) === place)
        expect(found.bridges).toEqual(once)
      }),
      { numRuns: 300 },
    )
  })

  it("is walked without breaking the stack: in a chain of 100,000 all but the ends hold it together", () => {
    const ids = names(100_000)
    const pairs = ids.slice(1).map((id, place): Pair => [ids[place] ?? "", id])
    const found = networkMetrics(ids, pairs)
    expect([found.bridging.length, found.bridges.length, found.components.length]).toEqual([99_998, 99_999, 1])
    expect(found.bridging[49_999]?.parts).toEqual([50_000, 49_999])
  })
})
