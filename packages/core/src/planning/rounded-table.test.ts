import * as Result from "effect/Result"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { guesses, picture, type Row, table } from "./cell-table.fixture.js"
import { possibleCounts, roundToFives } from "./index.js"

const rounded = (rows: ReadonlyArray<Row>) => Result.getOrThrow(roundToFives(table(rows)))

describe("rounding to multiples of 5", () => {
  it("rounds each sum by itself, so that rounded parts need not add up (P3)", () => {
    const rows: ReadonlyArray<Row> = [
      ["s", undefined],
      ["a", "s", [13, 14]],
      ["b", "s", [2, 3]],
      ["c", "s", [7, 48]],
    ]
    expect(picture(rounded(rows))).toEqual(["20 65 85", "15 15 25", "0 5 5", "5 50 55"])
  })

  it("holds back a sum that gives its rounded parts away: 10 over four times 0 is four times 2 (P3)", () => {
    const rows: ReadonlyArray<Row> = [["s", undefined], ...["a", "b", "c", "d"].map((unit): Row => [unit, "s", [2]])]
    const all = rounded(rows)
    expect(picture(all)).toEqual(["•", "0", "0", "0", "0"])
    expect(possibleCounts(table(rows), all).map(({ from, to }) => [from, to])).toEqual([
      [0, 8],
      [0, 2],
      [0, 2],
      [0, 2],
      [0, 2],
    ])
  })

  it("leaves at least three counts possible where 0 or 5 is shown (P3)", () => {
    const counts = fc.array(fc.integer({ min: 0, max: 7 }), { minLength: 4, maxLength: 4 })
    fc.assert(
      fc.property(counts, fc.boolean(), ([a = 0, b = 0, c = 0, d = 0], isNested) => {
        const from = isNested
          ? table([
              ["s", undefined],
              ["x", "s"],
              ["a", "x", [a]],
              ["b", "x", [b]],
              ["c", "s", [c]],
              ["d", "s", [d]],
            ])
          : table([
              ["s", undefined],
              ["a", "s", [a, b]],
              ["b", "s", [c, d]],
            ])
        const all = Result.getOrThrow(roundToFives(from))
        const found = guesses(from, all, 14)
        for (const [at, cell] of all.cells.entries())
          if (cell.state === "rounded" && cell.count <= 5) expect(found[at]?.different).toBeGreaterThanOrEqual(3)
        for (const [at, { from: lowest, to }] of possibleCounts(from, all).entries())
          expect([lowest, to]).toEqual([found[at]?.lowest, found[at]?.highest])
      }),
      { numRuns: 80 },
    )
  })
})
