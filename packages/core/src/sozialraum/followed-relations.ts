/** Followed relations: what becomes of the parents and the composition of an area when other areas change. */

import { groupedBy } from "../grouped.js"
import { disjoint, type LocalDate, validitiesOverlap } from "../time/index.js"
import type { AreaTransfer } from "./area-change.js"
import { isPrimary, type ParentUnit, type SpatialUnitId } from "./spatial-unit.js"
import { tidy } from "./upwards.js"

/** Relations after a change, and the old units for which nobody knows what follows. */
export interface Followed<A> {
  readonly kept: ReadonlyArray<A>
  readonly open: ReadonlyArray<SpatialUnitId>
}

/** The transfers of a change by the old unit. */
export type TransfersByUnit = ReadonlyMap<SpatialUnitId, ReadonlyArray<AreaTransfer>>

/**
 * Ends relations to old units, and goes on with their only successors.
 *
 * Where a relation to a successor is recorded already, it was decided before, and nothing is added to it.
 */
export const followParents = (
  parents: ReadonlyArray<ParentUnit>,
  on: LocalDate,
  transfers: TransfersByUnit,
): Followed<ParentUnit> => {
  const ends = ({ unit, to }: ParentUnit) => transfers.has(unit) && (to === undefined || to > on)
  const begins = ({ from }: ParentUnit) => from !== undefined && from >= on
  const isDecided = ({ kind, unit, to }: ParentUnit): boolean => {
    const successors = new Set((transfers.get(unit) ?? []).map((transfer) => transfer.to))
    const rest = { from: on, ...(to === undefined ? {} : { to }) }
    return parents.some((one) => one.kind === kind && successors.has(one.unit) && validitiesOverlap(one, rest))
  }
  const kept = parents.flatMap((parent) => {
    if (!ends(parent)) return [parent]
    return begins(parent) ? [] : [{ ...parent, to: on }]
  })
  const followed = parents
    .filter((parent) => ends(parent) && !isDecided(parent))
    .map((parent) => ({ was: parent.unit, now: succeeding(parent, on, transfers) }))
  const joined = [
    ...groupedBy(followed, ({ was, now }) => (now === undefined ? was : `${now.kind} ${now.unit}`)).values(),
  ].map((group) => ({ group, now: join(group.flatMap(({ now }) => now ?? [])) }))
  return {
    kept: [...kept, ...joined.flatMap(({ now }) => now)],
    open: [...new Set(joined.flatMap(({ group, now }) => (now.length === 0 ? group.map(({ was }) => was) : [])))],
  }
}

const succeeding = (parent: ParentUnit, on: LocalDate, transfers: TransfersByUnit): ParentUnit | undefined => {
  const [only, ...others] = transfers.get(parent.unit) ?? []
  const from = parent.from !== undefined && parent.from > on ? parent.from : on
  return only?.to === undefined || others.length > 0 ? undefined : { ...parent, unit: only.to, from }
}

/** One relation of several to the same unit: a child that lay in two units lies in the one they became. */
const join = (parents: ReadonlyArray<ParentUnit>): ReadonlyArray<ParentUnit> => {
  if (disjoint(parents)) return parents
  const [first] = parents
  if (first === undefined || parents.some(({ from, to }) => from !== first.from || to !== first.to)) return []
  const { share: _share, ...whole } = first
  if (parents.some(isPrimary)) return [whole]
  return [{ ...whole, share: Math.min(1, tidy(parents.reduce((sum, { share }) => sum + (share ?? 0), 0))) }]
}

/**
 * Adds to a composition the new units that were made of nothing else.
 *
 * The old ones stay: they tell of what the Sozialraum consisted before.
 */
export const followComposition = (
  composedOf: ReadonlyArray<SpatialUnitId>,
  transfers: ReadonlyArray<AreaTransfer>,
): Followed<SpatialUnitId> => {
  const inside = new Set(composedOf)
  const sources = groupedBy(transfers, ({ to }) => to)
  const belongs = (to: SpatialUnitId): boolean =>
    inside.has(to) || (sources.get(to) ?? []).every(({ from }) => inside.has(from))
  const leaving = transfers.filter(({ from }) => inside.has(from))
  const added = new Set(leaving.flatMap(({ to }) => (to === undefined || inside.has(to) || !belongs(to) ? [] : [to])))
  const follow = groupedBy(leaving, ({ from }) => from)
  return {
    kept: [...composedOf, ...added],
    open: [...follow]
      .filter(([, parts]) => {
        const successors = parts.flatMap(({ to }) => to ?? [])
        return successors.length === 0 || !successors.every(belongs)
      })
      .map(([was]) => was),
  }
}
