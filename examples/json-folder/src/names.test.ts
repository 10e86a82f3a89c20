import * as fc from "fast-check"
import { expect, test } from "vitest"
import { documentFile, fileName } from "./names.js"

test("names that a disk may take for one are two files", () => {
  const alike = [
    "a",
    "A",
    "\u00fc",
    "u\u0308",
    "a.",
    "a ",
    "..",
    ".",
    "a/b",
    "a\\b",
    "a%2fb",
    "con",
    "CON",
    "a~b",
    "\u{1f600}",
  ]
  const names = alike.map(fileName)
  expect(new Set(names.map((name) => name.toLowerCase().normalize("NFC"))).size).toBe(alike.length)
  expect(fileName("kita-sonnenschein")).toBe("kita-sonnenschein")
  expect([fileName(".."), fileName("con"), fileName("\u00fc")]).toEqual(["%2e%2e", "%63on", "%c3%bc"])
})

test("no text leaves its folder, and the longest fits into any file system", () => {
  const text = fc.string({ unit: "binary", minLength: 1, maxLength: 512 })
  fc.assert(
    fc.property(text, (id) => /^[a-z0-9_%~-]{1,255}$/.test(fileName(id))),
    { numRuns: 50 },
  )
  const [first, second] = ["a", "b"].map((end) => fileName(`${"\u00fc".repeat(255)}${end}`))
  expect(first).not.toBe(second)
  expect(first?.length).toBeLessThan(200)
})

test("two different keys never share a file", () => {
  const text = fc.string({ unit: fc.constantFrom("a", "A", "/", ".", "%", "~", "2", "e", "\u00fc"), minLength: 1 })
  const key = fc.record({ network: text, collection: text, id: text })
  fc.assert(
    fc.property(key, key, (left, right) => {
      const isOne = left.network === right.network && left.collection === right.collection && left.id === right.id
      expect(documentFile(left) === documentFile(right)).toBe(isOne)
    }),
  )
})
