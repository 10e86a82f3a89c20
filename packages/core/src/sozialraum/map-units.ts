/** Mapping units: which units of a later day are made of those of an earlier one, and with what shares. */
import * as Result from "effect/Result"
import { groupedBy } from "../grouped.js"
import type { Problem } from "../problem.js"
import type { LocalDate } from "../time/index.js"
import type { AreaChange, AreaChangeId, AreaTransfer } from "./area-change.js"
import type { SpatialUnitId } from "./spatial-unit.js"
import { tidy } from "./upwards.js"

/**
 * Where old units went: for each of them rows whose shares are 1 together, a row without `to` for what lies in no new unit.
 *
 * A unit that did not change is a row to itself.
 *
 * @german Umsteigeschlüssel
 */
export type UnitMapping = ReadonlyArray<AreaTransfer>

/** From which day to which units are mapped. @german Zeitspanne */
export interface MappedSpan {
  readonly from: LocalDate
  readonly to: LocalDate
}

/** The changes say twice on one day what became of a unit, or the way leads back in time, where no shares are known. */
export type UnitsNotMapped = Problem<
  "UnitsNotMapped",
  | { readonly because: "changedTwice"; readonly unit: SpatialUnitId; readonly by: ReadonlyArray<AreaChangeId> }
  | { readonly because: "backwards"; readonly from: LocalDate; readonly to: LocalDate }
>

/**
 * Follows units through all changes between two days: shares multiply along the way.
 *
 * @param changes - of any units and days, in any order; a change on the first day is not on the way, one on the last is
 * @param units - as they are on the first day
 * @returns the rows of each unit, in the order of `units`
 * @problem UnitsNotMapped - at the change (`changedTwice`) or at `["to"]` (`backwards`)
 * @example
 * import { AreaChange, LocalDate, mapUnits, SpatialUnitId } from "@sozialraum/core"
 * import * as Result from "effect/Result"
 * const split = AreaChange.parse({
 *   id: "teilung",
 *   kind: "split",
 *   on: "2027-01-01",
 *   transfers: [
 *     { from: "nord", to: "nordost", share: 0.4 },
 *     { from: "nord", to: "nordwest", share: 0.6 },
 *   ],
 *   sharesOf: "population",
 *   source: "Ratsbeschluss vom 1. Juli 2026",
 * })
 * const span = { from: LocalDate.parse("2026-01-01"), to: LocalDate.parse("2028-01-01") }
 * const mapping = Result.getOrThrow(mapUnits([split], [SpatialUnitId.parse("nord")], span))
 * mapping.map(({ to, share }) => [to, share]) // => [["nordwest", 0.6], ["nordost", 0.4]]
 */
export const mapUnits = (
  changes: ReadonlyArray<AreaChange>,
  units: ReadonlyArray<SpatialUnitId>,
  { from, to }: MappedSpan,
): Result.Result<UnitMapping, UnitsNotMapped> => {
  if (to < from) return Result.fail({ _tag: "UnitsNotMapped", path: ["to"], because: "backwards", from, to })
  const isOnTheWay = ({ on }: AreaChange): boolean => from < on && on <= to
  const twice = changedTwice(changes, isOnTheWay)
  if (twice !== undefined) return Result.fail(twice)
  const days = [...groupedBy(changes.filter(isOnTheWay), ({ on }) => on)]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, onOneDay]) =>
      groupedBy(
        onOneDay.flatMap(({ transfers }) => transfers),
        (one) => one.from,
      ),
    )
  return Result.succeed([...new Set(units)].flatMap((unit) => rowsOf(unit, days)))
}

const rowsOf = (
  unit: SpatialUnitId,
  days: ReadonlyArray<ReadonlyMap<SpatialUnitId, ReadonlyArray<AreaTransfer>>>,
): UnitMapping => {
  let parts = new Map<SpatialUnitId | undefined, number>([[unit, 1]])
  for (const transfers of days) {
    const next: typeof parts = new Map()
    const add = (to: SpatialUnitId | undefined, share: number) => next.set(to, (next.get(to) ?? 0) + share)
    for (const [part, share] of parts) {
      const onward = part === undefined ? undefined : transfers.get(part)
      if (onward === undefined) add(part, share)
      // Published shares are rounded: only what they are of their sum keeps the whole whole.
      const sum = (onward ?? []).reduce((total, one) => total + one.share, 0)
      for (const one of onward ?? []) add(one.to, (share * one.share) / sum)
    }
    parts = next
  }
  return rows(unit, parts)
}

/** The rows of one old unit, the largest share first and what lies in no new unit last. */
export const rows = (from: SpatialUnitId, parts: ReadonlyMap<SpatialUnitId | undefined, number>): UnitMapping =>
  [...parts]
    .map(([to, share]): AreaTransfer => ({ from, ...(to === undefined ? {} : { to }), share: tidy(share) }))
    .filter(({ share }) => share > 0)
    .sort((a, b) =>
      a.to === undefined || b.to === undefined
        ? Number(a.to === undefined) - Number(b.to === undefined)
        : b.share - a.share || (a.to < b.to ? -1 : 1),
    )

const changedTwice = (
  changes: ReadonlyArray<AreaChange>,
  isOnTheWay: (change: AreaChange) => boolean,
): UnitsNotMapped | undefined => {
  const seen = new Map<string, AreaChangeId>()
  for (const [at, change] of changes.entries()) {
    if (!isOnTheWay(change)) continue
    const { id, on, transfers } = change
    for (const unit of new Set(transfers.map((one) => one.from))) {
      const before = seen.get(`${on} ${unit}`)
      if (before !== undefined)
        return { _tag: "UnitsNotMapped", path: ["changes", at], because: "changedTwice", unit, by: [before, id] }
      seen.set(`${on} ${unit}`, id)
    }
  }
  return undefined
}
