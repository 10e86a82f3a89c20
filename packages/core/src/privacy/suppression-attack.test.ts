import * as Result from "effect/Result"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { indicatorCatalogue, protectedIndicator, suppress } from "../planning/index.js"
import { LocalDate } from "../time/index.js"

/** An outsider who tries every table. Counts of innermost areas run along the rows: area by area, category by category. */
interface Target {
  readonly units: ReadonlyArray<{ readonly unit: string; readonly parent?: string }>
  readonly categories: ReadonlyArray<string>
  readonly counts: ReadonlyArray<number>
}

const shapes: ReadonlyArray<Target["units"]> = [
  [{ unit: "a" }],
  [{ unit: "a" }, { unit: "b" }],
  [{ unit: "r" }, { unit: "a", parent: "r" }],
  [{ unit: "a", parent: "r" }, { unit: "r" }, { unit: "b", parent: "r" }],
  [{ unit: "r" }, { unit: "a", parent: "r" }, { unit: "b", parent: "r" }, { unit: "c", parent: "r" }],
  [{ unit: "r" }, { unit: "m", parent: "r" }, { unit: "a", parent: "m" }, { unit: "b", parent: "m" }],
  [{ unit: "r" }, { unit: "m", parent: "r" }, { unit: "a", parent: "m" }, { unit: "c", parent: "r" }],
]

const innermost = ({ units }: Pick<Target, "units">) =>
  units.filter(({ unit }) => !units.some(({ parent }) => parent === unit)).map(({ unit }) => unit)

const targets = fc
  .record({ units: fc.constantFrom(...shapes), width: fc.constantFrom(1, 2) })
  .chain(({ units, width }) => {
    const size = innermost({ units }).length * width
    const count = fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 9 }))
    return fc.record({
      units: fc.constant(units),
      categories: fc.constant(width === 1 ? [] : ["x", "y"]),
      counts: fc.array(count, { minLength: size, maxLength: size }),
    })
  })

/** For each cell in the order of a protected table the places of the counts that it is the sum of. */
const partsOf = (target: Target): ReadonlyArray<ReadonlyArray<number>> => {
  const rows = innermost(target)
  const width = Math.max(1, target.categories.length)
  const isWithin = (row: string, unit: string): boolean =>
    row === unit ||
    target.units.some(({ unit: own, parent }) => own === row && parent !== undefined && isWithin(parent, unit))
  const columns = target.categories.length === 0 ? [[0]] : [[0], [1], [0, 1]]
  return target.units.flatMap(({ unit }) =>
    columns.map((column) =>
      rows.flatMap((row, at) => (isWithin(row, unit) ? column.map((one) => at * width + one) : [])),
    ),
  )
}

const sum = (counts: ReadonlyArray<number>, parts: ReadonlyArray<number>): number =>
  parts.reduce((all, part) => all + (counts[part] ?? 0), 0)

/** The lowest and highest value of each cell among all tables near the true one that look the same. */
const possible = (
  target: Target,
  known: ReadonlyArray<boolean>,
  { far, least }: { readonly far: number; readonly least: 0 | 1 },
) => {
  const cells = partsOf(target)
  const truth = cells.map((parts) => sum(target.counts, parts))
  const ranges = truth.map((count) => ({ from: count, to: count }))
  const tryAll = (counts: ReadonlyArray<number>): void => {
    const next = target.counts[counts.length]
    // As soon as a shown sum has all its parts, it must be right.
    const fits = cells.every((parts, cell) => {
      if (Math.max(...parts) >= counts.length) return true
      const count = sum(counts, parts)
      return known[cell] ? count === truth[cell] : count >= least
    })
    if (!fits) return
    if (next === undefined) {
      for (const [cell, parts] of cells.entries()) {
        const [range, count] = [ranges[cell], sum(counts, parts)]
        if (range !== undefined) ranges[cell] = { from: Math.min(range.from, count), to: Math.max(range.to, count) }
      }
      return
    }
    for (let count = Math.max(0, next - far); count <= next + far; count++) tryAll([...counts, count])
  }
  tryAll([])
  return { truth, ranges }
}

const tableOf = ({ units, categories, counts }: Target) => {
  const names = categories.length === 0 ? [undefined] : categories
  const places = innermost({ units }).flatMap((unit) => names.map((category) => ({ unit, category })))
  return {
    units,
    categories,
    counts: places.map(({ unit, category }, at) => ({
      unit,
      ...(category === undefined ? {} : { category }),
      count: counts[at] ?? 0,
    })),
  }
}

describe("an outsider who tries every table", () => {
  it("finds no small count, knows of none a range narrower than the minimum, and of none that it is small (R51, P3)", () => {
    const minimum = 3
    fc.assert(
      fc.property(targets, (target) => {
        const shown = Result.getOrThrow(suppress(tableOf(target), { policy: { minimum } }))
        const known = shown.cells.map(({ state }) => state === "published")
        const { truth, ranges } = possible(target, known, { far: minimum, least: 1 })
        for (const [cell, { from, to }] of ranges.entries()) {
          const count = truth[cell] ?? 0
          if (count > 0 && count < minimum)
            expect([known[cell], to - from >= minimum, to >= minimum]).toEqual([false, true, true])
          else if (!known[cell]) expect(to).toBeGreaterThan(from)
        }
      }),
      { numRuns: 300 },
    )
  })

  it("of inhabitants whose number is known finds only what is told to be exposed (R51)", () => {
    const minimum = 3
    fc.assert(
      fc.property(
        targets.filter(({ categories }) => categories.length > 0),
        (target) => {
          const options = { policy: { minimum }, sums: "publishedElsewhere" } as const
          const shown = Result.getOrThrow(suppress(tableOf(target), options))
          const known = shown.cells.map(({ state }) => state === "published")
          const { truth, ranges } = possible(target, known, { far: minimum, least: 0 })
          const narrow = ranges.flatMap(({ from, to }, cell) => {
            const [count, isSum] = [truth[cell] ?? 0, cell % 3 === 2]
            return !isSum && count > 0 && count < minimum && to - from < minimum ? [cell] : []
          })
          expect(shown.exposed.map(({ path }) => path[1])).toEqual(narrow)
        },
      ),
      { numRuns: 300 },
    )
  })

  it("cannot work out cases for each 100 that are held back from those of other areas (R51)", () => {
    const definition = indicatorCatalogue.find(({ unit }) => unit === "perHundred") ?? expect.fail("no rate")
    const about = { on: LocalDate.parse("2025-12-31"), source: { name: "Statistikstelle" } }
    const units = [{ unit: "r" }, ...["a", "b", "c"].map((unit) => ({ unit, parent: "r" }))]
    const area = fc.record({ numerator: fc.integer({ min: 0, max: 9 }), denominator: fc.integer({ min: 1, max: 9 }) })
    fc.assert(
      fc.property(fc.tuple(area, area, area), (areas) => {
        const counts = areas.map((one, at) => ({ ...one, unit: "abc"[at] ?? "" }))
        const { values } = Result.getOrThrow(protectedIndicator({ definition, units, counts }, about))
        const held = values.filter(({ state }) => state === "suppressed").map(({ unit }) => `${unit}`)
        for (const { unit, denominator } of counts) if (denominator < 5) expect(held).toContain(unit)
        // One unknown among the parts, or the sum alone, follows from the rest.
        expect(held).not.toHaveLength(1)
      }),
    )
  })
})
