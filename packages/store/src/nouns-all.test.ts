import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { networkLists } from "@sozialraum/core"
import { expect, test } from "vitest"
import { allCollections } from "./index.js"

const packages = join(import.meta.dirname, "..", "..")
const isSource = (path: string): boolean =>
  path.endsWith(".ts") &&
  !/(\.test|\.fixture|\.d)\.ts$/.test(path) &&
  !/node_modules|[/\\](dist|processes|faults)[/\\]/.test(path)
/** The names of all collections that the source of any package describes, doc comments left out. */
const described = readdirSync(packages).flatMap((name) => {
  const folder = join(packages, name, "src")
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((path) => join(folder, path))
    .filter(isSource)
    .flatMap((path) => [...readFileSync(path, "utf8").matchAll(/^(?! \*).*\bcollection\(\{\s*name: "(\w+)"/gm)])
    .map(([, collection]) => collection)
})

test("every collection that a package describes is among them, once: nothing is left out of an export or an erasure (P14)", () => {
  expect(described.toSorted()).toEqual(Object.keys(allCollections).toSorted())
  expect(described.length).toBeGreaterThan(40)
})

test("each one is known by its own name", () => {
  expect(Object.entries(allCollections).flatMap(([name, kind]) => (kind.name === name ? [] : [name]))).toEqual([])
})

test("every list of a network has its collection; areas are kept in two", () => {
  const kept = new Set(Object.keys(allCollections))
  expect(networkLists.filter((list) => !kept.has(list))).toEqual(["areas"])
  expect([kept.has("spatialUnits"), kept.has("sozialraeume")]).toEqual([true, true])
})
