/** The way up: how much of a unit lies in each unit above it, on one day. */

import { groupedBy } from "../grouped.js"
import { holdsOn, type LocalDate } from "../time/index.js"
import { isPrimary, type ParentUnit, type SpatialUnitId, type SpatialUnitKind } from "./spatial-unit.js"
import type { UnitIndex } from "./unit-index.js"

/** The shares of a unit in units of one kind. */
export type Shares = ReadonlyMap<SpatialUnitId, number>

/** The way up on one day: what it has once found out, it does not compute again. */
export interface Upwards {
  readonly shares: (unit: SpatialUnitId, kind: SpatialUnitKind) => Shares
  /** Every kind of which something lies above a unit. */
  readonly kinds: (unit: SpatialUnitId) => ReadonlyArray<SpatialUnitKind>
}

/** Prepares the way up for many units of one day. */
export const upwards = (index: UnitIndex, asOf: LocalDate): Upwards => {
  const parents = (unit: SpatialUnitId): ReadonlyArray<ParentUnit> => parentsOn(index, unit, asOf)
  const found = new Map<SpatialUnitKind, Map<SpatialUnitId, Shares>>()
  const kindsAbove = new Map<SpatialUnitId, ReadonlyArray<SpatialUnitKind>>()
  const kindsOf = (units: ReadonlySet<SpatialUnitId>): ReadonlyArray<SpatialUnitKind> => [
    ...new Set([...units].flatMap((one) => parents(one).map(({ kind }) => kind))),
  ]
  return {
    shares: (unit, kind) => {
      const known = found.get(kind) ?? new Map<SpatialUnitId, Shares>()
      found.set(kind, known)
      for (const one of parentsFirst(unit, parents, known)) known.set(one, combined(one, parents(one), { kind, known }))
      return known.get(unit) ?? new Map()
    },
    kinds: (unit) => {
      const kinds = kindsAbove.get(unit) ?? kindsOf(reachable([unit], (one) => parents(one).map((above) => above.unit)))
      kindsAbove.set(unit, kinds)
      return kinds
    },
  }
}

/** The parents of a unit on a day on which both exist; a parent that nobody recorded is taken at its word. */
const parentsOn = (index: UnitIndex, unit: SpatialUnitId, asOf: LocalDate): ReadonlyArray<ParentUnit> => {
  const exists = (id: SpatialUnitId): boolean => holdsOn(index.units.get(id) ?? {}, asOf)
  return exists(unit)
    ? (index.units.get(unit)?.parents ?? []).filter((parent) => holdsOn(parent, asOf) && exists(parent.unit))
    : []
}

const combined = (
  unit: SpatialUnitId,
  parents: ReadonlyArray<ParentUnit>,
  { kind, known }: { readonly kind: SpatialUnitKind; readonly known: ReadonlyMap<SpatialUnitId, Shares> },
): Shares => {
  const shares = new Map<SpatialUnitId, number>()
  const add = (above: SpatialUnitId, share: number) => {
    // In a circle of wrong data, a unit would come out above itself.
    if (above !== unit) shares.set(above, tidy((shares.get(above) ?? 0) + share))
  }
  const addAbove = (parent: SpatialUnitId, factor: number) => {
    for (const [above, share] of known.get(parent) ?? []) add(above, share * factor)
  }
  const byKind = groupedBy(parents, (parent) => parent.kind)
  const stated = byKind.get(kind) ?? []
  for (const { unit: parent, share } of withShares(stated)) {
    add(parent, share)
    addAbove(parent, share)
  }
  if (stated.some(isPrimary)) return shares
  const rest = leftOver(stated)
  const way = [...byKind].find(
    ([other, steps]) => other !== kind && steps.some((step) => (known.get(step.unit)?.size ?? 0) > 0),
  )
  if (rest > 0 && way !== undefined)
    for (const { unit: parent, share } of withShares(way[1])) addAbove(parent, share * rest)
  return shares
}

/** Parents of one kind with their shares: the primary one has what the others leave over. */
const withShares = (parents: ReadonlyArray<ParentUnit>): ReadonlyArray<{ unit: SpatialUnitId; share: number }> => {
  const rest = leftOver(parents)
  return parents.map(({ unit, share }) => ({ unit, share: share ?? rest })).filter(({ share }) => share > 0)
}

const leftOver = (parents: ReadonlyArray<ParentUnit>): number =>
  Math.max(0, tidy(1 - parents.reduce((sum, { share }) => sum + (share ?? 0), 0)))

/** A share without the dust of binary fractions: 0.1 + 0.2 + 0.7 is 1. */
export const tidy = (share: number): number => Math.round(share * 1e12) / 1e12

/** Every unit above one and the unit itself, each behind its parents; what closes a circle is passed over. */
const parentsFirst = (
  start: SpatialUnitId,
  parents: (unit: SpatialUnitId) => ReadonlyArray<ParentUnit>,
  known: ReadonlyMap<SpatialUnitId, Shares>,
): ReadonlyArray<SpatialUnitId> => {
  if (known.has(start)) return []
  const order: Array<SpatialUnitId> = []
  const seen = new Set([start])
  const open = [{ unit: start, steps: parents(start).values() }]
  for (let top = open.at(-1); top !== undefined; top = open.at(-1)) {
    const step = top.steps.next()
    if (step.done) {
      order.push(top.unit)
      open.pop()
    } else if (!seen.has(step.value.unit) && !known.has(step.value.unit)) {
      seen.add(step.value.unit)
      open.push({ unit: step.value.unit, steps: parents(step.value.unit).values() })
    }
  }
  return order
}

/** What can be reached step by step, the start included. */
export const reachable = <A>(start: ReadonlyArray<A>, next: (one: A) => ReadonlyArray<A>): ReadonlySet<A> => {
  // A set is walked in the order of its growth, and to its end even if that comes later.
  const found = new Set(start)
  for (const one of found) for (const other of next(one)) found.add(other)
  return found
}
