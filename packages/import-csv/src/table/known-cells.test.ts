import * as fc from "fast-check"
import { expect, test } from "vitest"
import { hashed, knownCells } from "./known-cells.js"

const hashOf = (text: string): number => [...text].reduce((hash, sign) => hashed(hash, sign.charCodeAt(0)), 0)

test("a cell is what stands between its ends, however often cells come and whatever drives out what", () => {
  const cell = fc.oneof(fc.constantFrom("", "Bochum", "Köln", "0234", "x".repeat(100)), fc.string({ maxLength: 12 }))
  fc.assert(
    fc.property(fc.array(cell, { maxLength: 200 }), fc.integer({ min: 0, max: 3 }), (cells, sameHash) => {
      const text = cells.join("") + " ".repeat(20_000)
      const cellOf = knownCells(text)
      let at = 0
      return cells.every((expected) => {
        const [start, end] = [at, at + expected.length]
        at = end
        // Few hashes: nearly every cell meets another one in its place.
        const hash = sameHash === 0 ? hashOf(expected) : expected.length % sameHash
        return cellOf(start, end, hash) === expected
      })
    }),
  )
})

test("a text of thousands of different cells gives back each of them", () => {
  const cells = Array.from({ length: 20_000 }, (_, index) => `Kita ${index % 7000}`)
  const text = cells.join(";")
  const cellOf = knownCells(text)
  let at = 0
  const read = cells.map((cell) => {
    const start = at
    at += cell.length + 1
    return cellOf(start, start + cell.length, hashOf(cell))
  })
  expect(read).toEqual(cells)
})
