import * as Result from "effect/Result"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { guesses, picture, type Row, table } from "./cell-table.fixture.js"
import { CellTable, type ProtectedCell, possibleCounts, type SuppressionOptions, suppress } from "./index.js"

const shown = (from: CellTable, options: SuppressionOptions = {}) => Result.getOrThrow(suppress(from, options))

const count = fc.oneof(fc.integer({ min: 0, max: 6 }), fc.integer({ min: 0, max: 3 }))
const shapes = [
  (c: ReadonlyArray<number>) =>
    table([
      ["s", undefined],
      ["a", "s", [c[0] ?? 0, c[1] ?? 0]],
      ["b", "s", [c[2] ?? 0, c[3] ?? 0]],
    ]),
  (c: ReadonlyArray<number>) =>
    table([
      ["s", undefined],
      ["x", "s"],
      ["y", "s"],
      ["a", "x", [c[0] ?? 0]],
      ["b", "x", [c[1] ?? 0]],
      ["c", "y", [c[2] ?? 0]],
      ["d", "y", [c[3] ?? 0]],
    ]),
  (c: ReadonlyArray<number>) =>
    table([
      ["s", undefined],
      ["x", "s"],
      ["a", "x", [c[0] ?? 0, c[1] ?? 0]],
      ["b", "s", [c[2] ?? 0, c[3] ?? 0]],
    ]),
  (c: ReadonlyArray<number>) =>
    table([
      ["a", undefined, [c[0] ?? 0, c[1] ?? 0]],
      ["b", undefined, [c[2] ?? 0, c[3] ?? 0]],
    ]),
]
const anyTable = fc
  .tuple(fc.constantFrom(...shapes), fc.array(count, { minLength: 4, maxLength: 4 }))
  .map(([shape, counts]) => shape(counts))
const most = 16
const asHidden = ({ unit, category }: ProtectedCell): ProtectedCell => ({
  unit,
  ...(category === undefined ? {} : { category }),
  state: "suppressed",
  because: "complement",
})
/** All counts of a table, sums included, as the one who holds nothing back tells them. */
const trueCounts = (from: CellTable, cells: ReadonlyArray<ProtectedCell>): ReadonlyArray<number> =>
  cells.map(({ unit, category }) => {
    const isIn = (one: string): boolean => {
      const parent = from.units.find((area) => area.unit === one)?.parent
      return one === unit || (parent !== undefined && isIn(parent))
    }
    const inside = from.counts.filter((one) => isIn(one.unit) && (category === undefined || one.category === category))
    return inside.reduce((sum, { count }) => sum + count, 0)
  })

describe("no hidden count", () => {
  it("follows from what is shown, nor is it told within a range narrower than the minimum (R51, P3)", () => {
    fc.assert(
      fc.property(anyTable, fc.integer({ min: 3, max: 5 }), (from, minimum) => {
        const protectedTable = shown(from, { policy: { minimum } })
        for (const least of [0, 1] as const) {
          const found = guesses(from, protectedTable, most, least)
          for (const [at, cell] of protectedTable.cells.entries()) {
            if (cell.state !== "suppressed") continue
            expect(found[at]?.different).toBeGreaterThan(1)
            if (cell.because === "complement") continue
            expect((found[at]?.highest ?? 0) - (found[at]?.lowest ?? 0)).toBeGreaterThanOrEqual(minimum)
          }
        }
      }),
      { numRuns: 60 },
    )
  })

  it("is nought, and no count that is shown is small (R51, P3)", () => {
    fc.assert(
      fc.property(anyTable, (from) => {
        const { cells } = shown(from)
        const counts = trueCounts(from, cells)
        for (const [at, cell] of cells.entries()) {
          if (cell.state === "suppressed") expect(counts[at]).toBeGreaterThan(0)
          else expect([1, 2, 3, 4]).not.toContain(counts[at])
        }
      }),
    )
  })

  it("is told closer where sums are known elsewhere, unless that is said (R51)", () => {
    const two = anyTable.filter(({ categories }) => categories.length > 0)
    fc.assert(
      fc.property(two, (from) => {
        const known = shown(from, { sums: "publishedElsewhere", policy: { minimum: 3 } })
        const found = guesses(from, known, most)
        for (const [at, cell] of known.cells.entries()) {
          if (cell.state !== "suppressed" || cell.because === "complement") continue
          const width = (found[at]?.highest ?? 0) - (found[at]?.lowest ?? 0)
          const said = known.exposed.find(({ path }) => path[1] === at)
          expect(said === undefined ? width >= 3 : said.possible).toBe(said === undefined ? true : width + 1)
        }
      }),
      { numRuns: 60 },
    )
  })
})

/** Areas in any tree, with any number of categories. */
const anyTree = fc
  .record({
    width: fc.integer({ min: 1, max: 4 }),
    places: fc.array(fc.nat(), { minLength: 1, maxLength: 9 }),
    counts: fc.array(fc.oneof(count, fc.integer({ min: 0, max: 200 })), { minLength: 36, maxLength: 36 }),
  })
  .map(({ width, places, counts }) => {
    const above = places.map((place, at) => (at === 0 ? -1 : (place % (at + 1)) - 1))
    const rows = above.map((parent, at): Row => {
      const place = [`u${at}`, parent < 0 ? undefined : `u${parent}`] as const
      return above.includes(at) ? place : [...place, counts.slice(at * 4, at * 4 + width)]
    })
    return table(rows)
  })

describe("in tables of any levels and categories", () => {
  it("what is held back has room, what is shown is right and large enough, and no nought is held back (R51, P3)", () => {
    fc.assert(
      fc.property(anyTree, fc.integer({ min: 3, max: 12 }), (from, minimum) => {
        const all = shown(from, { policy: { minimum } })
        expect(all.exposed).toEqual([])
        const counts = trueCounts(from, all.cells)
        for (const [at, range] of possibleCounts(from, all).entries()) {
          const cell = all.cells[at]
          if (cell?.state === "suppressed") {
            expect(counts[at]).toBeGreaterThan(0)
            const width = (range.to ?? Number.POSITIVE_INFINITY) - range.from
            expect(width).toBeGreaterThanOrEqual(cell.because === "complement" ? 1 : minimum)
          } else {
            expect([range.from, range.to]).toEqual([counts[at], cell?.count])
            expect(counts[at] === 0 || (counts[at] ?? 0) >= minimum).toBe(true)
          }
        }
      }),
    )
  })

  it("what a few contributors dominate may be so large that they would not (P3)", () => {
    const parts = fc.array(fc.integer({ min: 0, max: 60 }), { minLength: 5, maxLength: 5 })
    const policies = fc.record({ largest: fc.integer({ min: 1, max: 2 }), percent: fc.integer({ min: 40, max: 90 }) })
    const sum = (numbers: ReadonlyArray<number>) => numbers.reduce((all, one) => all + one, 0)
    fc.assert(
      fc.property(fc.array(parts, { minLength: 4, maxLength: 4 }), policies, (areas, dominance) => {
        const from = CellTable.parse({
          units: [
            { unit: "s" },
            { unit: "x", parent: "s" },
            ...areas.map((_, at) => ({ unit: `u${at}`, parent: at < 2 ? "x" : "s" })),
          ],
          counts: areas.map((counts, at) => ({
            unit: `u${at}`,
            count: sum(counts),
            contributions: counts.map((one, by) => ({ by: `traeger-${by}`, count: one })),
          })),
        })
        const all = shown(from, { policy: { dominance } })
        const ranges = possibleCounts(from, all)
        for (const [at, members] of [[0, 1, 2, 3], [0, 1], [0], [1], [2], [3]].entries()) {
          const parts = [0, 1, 2, 3, 4]
            .map((by) => sum(members.map((area) => areas[area]?.[by] ?? 0)))
            .sort((a, b) => b - a)
          const largest = sum(parts.slice(0, dominance.largest))
          const tooFew = parts.filter((part) => part > 0).length < 3
          if (sum(parts) === 0 || (largest * 100 <= dominance.percent * sum(parts) && !tooFew)) continue
          expect(all.cells[at]?.state).toBe("suppressed")
          expect(ranges[at]?.to ?? Number.POSITIVE_INFINITY).toBeGreaterThanOrEqual((largest * 100) / dominance.percent)
        }
      }),
    )
  })
})

describe("the audit", () => {
  it("finds the same ranges as one who tries every number (R51)", () => {
    fc.assert(
      fc.property(anyTable, fc.array(fc.boolean(), { minLength: 10, maxLength: 10 }), (from, hidden) => {
        const { cells, ...layout } = shown(from, { policy: { minimum: 3 } })
        const everything = possibleCounts(from, { ...layout, cells: cells.map(asHidden) })
        expect(everything.every((range) => range.from === 0 && range.to === undefined)).toBe(true)
        // Any pattern, also one that protects nothing.
        const counts = trueCounts(from, cells)
        const pattern = {
          ...layout,
          cells: cells.map(
            (cell, at): ProtectedCell =>
              hidden[at] === true ? asHidden(cell) : { unit: cell.unit, state: "published", count: counts[at] ?? 0 },
          ),
        }
        const found = guesses(from, pattern, most)
        for (const [at, range] of possibleCounts(from, pattern).entries()) {
          expect(range.from).toBe(found[at]?.lowest)
          if (range.to === undefined) expect(found[at]?.highest).toBeGreaterThanOrEqual(most)
          else if (range.to <= 10) expect(range.to).toBe(found[at]?.highest)
        }
      }),
      { numRuns: 60 },
    )
  })

  it("does not depend on the true counts, but on what is shown", () => {
    const [one, other] = [
      table([
        ["s", undefined],
        ["a", "s", [3]],
        ["b", "s", [12]],
      ]),
      table([
        ["s", undefined],
        ["a", "s", [9]],
        ["b", "s", [6]],
      ]),
    ]
    const both = shown(one)
    expect(picture(both)).toEqual(["15", "•", "•"])
    expect(possibleCounts(other, both)).toEqual(possibleCounts(one, both))
  })
})
