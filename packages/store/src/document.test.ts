import * as Equal from "effect/Equal"
import * as fc from "fast-check"
import { expect, test } from "vitest"
import { deepestDocument, notJson } from "./document.js"

const nested = (depth: number): unknown => (depth === 0 ? "core" : [nested(depth - 1)])

test("every JSON value passes", () => {
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 6 }), (value) => notJson(value) === undefined),
    { seed: 1 },
  )
  expect(notJson(nested(deepestDocument))).toBeUndefined()
})

test("whatever passes is the same after a journey through JSON", () => {
  const strange = fc.constantFrom<unknown>(undefined, Number.NaN, new Date(0), new Map(), 1n, Symbol.iterator)
  const anything = fc.anything({ values: [fc.string(), fc.integer(), fc.boolean(), strange], withSparseArray: true })
  let passed = 0
  fc.assert(
    fc.property(anything, (value) => {
      if (notJson(value) !== undefined) return
      passed += 1
      expect(Equal.equals(JSON.parse(JSON.stringify(value)), value)).toBe(true)
    }),
    { seed: 1, numRuns: 2000 },
  )
  expect(passed).toBeGreaterThan(500)
})

test("what JSON cannot say is found where it stands", () => {
  const cycle: { self?: unknown } = {}
  cycle.self = cycle
  const found = [
    { a: [1, { b: undefined }] },
    { when: new Date(0) },
    { by: new Map() },
    [Number.NaN],
    [1n],
    { run: () => 1 },
    // biome-ignore lint/suspicious/noSparseArray: the hole is what is tested
    [, 1],
  ].map(notJson)
  expect(found).toEqual([
    { path: ["a", 1, "b"], found: "undefined" },
    { path: ["when"], found: "Date" },
    { path: ["by"], found: "Map" },
    { path: [0], found: "NaN" },
    { path: [0], found: "bigint" },
    { path: ["run"], found: "function" },
    { path: [0], found: "undefined" },
  ])
  for (const deep of [cycle, nested(deepestDocument + 1), nested(5000)]) expect(notJson(deep)?.found).toBe("depth")
})
