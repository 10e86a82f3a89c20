/** Comparing over time: numbers of old units brought to new ones, so that years stand side by side. */
import { groupedBy } from "../grouped.js"
import type { UnitMapping } from "./map-units.js"
import type { SpatialUnitId } from "./spatial-unit.js"

/** A number of a unit that adds up over units: inhabitants, children, places. @german Zählwert */
export interface UnitCount {
  readonly unit: SpatialUnitId
  readonly count: number
}

/** A number as it would have been in a new unit. @german Umgerechneter Zählwert */
export interface MappedCount extends UnitCount {
  /** Whether it holds parts of an old unit, which need not be spread as the shares are. */
  readonly estimated: boolean
  /** The old units that are in it. */
  readonly of: ReadonlyArray<SpatialUnitId>
  /** Old units that belong to it and of which no number is known: the count is too low by theirs. */
  readonly missing: ReadonlyArray<SpatialUnitId>
}

/** Numbers in new units, and what of the old ones is in none. @german Zeitvergleich */
export interface ComparedOverTime {
  readonly counts: ReadonlyArray<MappedCount>
  /** What lies in no new unit. */
  readonly outside: number
  /** Units with a number of which the mapping does not speak. */
  readonly unmapped: ReadonlyArray<SpatialUnitId>
}

/**
 * Brings numbers of old units to new ones, by their shares.
 *
 * Only what adds up can be shared out. Of a rate, bring its numerator and its denominator, and divide after that.
 *
 * @param counts - of the old units; several of one unit are added
 * @param mapping - from `mapUnits` or `mappingFromGeometries`; shares of area spread people evenly over the ground
 * @returns counts in the order in which the mapping names the new units
 * @example
 * import { compareOverTime, SpatialUnitId } from "@sozialraum/core"
 * const unit = (id: string) => SpatialUnitId.parse(id)
 * const mapping = [
 *   { from: unit("nord"), to: unit("ost"), share: 0.25 },
 *   { from: unit("nord"), to: unit("west"), share: 0.75 },
 * ]
 * const [ost] = compareOverTime([{ unit: unit("nord"), count: 800 }], mapping).counts
 * ost // => { unit: "ost", count: 200, estimated: true, of: ["nord"], missing: [] }
 */
export const compareOverTime = (counts: ReadonlyArray<UnitCount>, mapping: UnitMapping): ComparedOverTime => {
  const known = new Map<SpatialUnitId, number>()
  for (const { unit, count } of counts) known.set(unit, (known.get(unit) ?? 0) + count)
  const named = new Set(mapping.map(({ from }) => from))
  const byTarget = groupedBy(mapping, ({ to }) => to)
  const sumOf = (rows: UnitMapping): number =>
    Number(rows.reduce((sum, { from, share }) => sum + (known.get(from) ?? 0) * share, 0).toPrecision(14))
  return {
    counts: [...byTarget].flatMap(([unit, rows]) => {
      if (unit === undefined) return []
      const [of, missing] = [rows.filter(({ from }) => known.has(from)), rows.filter(({ from }) => !known.has(from))]
      return [
        {
          unit,
          count: sumOf(of),
          estimated: of.some(({ share }) => share < 1),
          of: of.map(({ from }) => from),
          missing: missing.map(({ from }) => from),
        },
      ]
    }),
    outside: sumOf(byTarget.get(undefined) ?? []),
    unmapped: [...known.keys()].filter((unit) => !named.has(unit)),
  }
}
