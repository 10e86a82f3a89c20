/** Circles in hierarchies: units that lie in one another. */

import { groupedBy } from "../grouped.js"
import type { LocalDate, Validity } from "../time/index.js"
import { beginnings, commonValidity, holdsSince } from "./common-validity.js"
import type { SpatialUnitId, SpatialUnitKind } from "./spatial-unit.js"
import type { UnitIndex } from "./unit-index.js"

/** A way through parents of one kind that comes back to where it began. @german Kreis in der Gliederung */
export interface Circle {
  readonly kind: SpatialUnitKind
  /** From child to parent; the last one lies in the first one again. */
  readonly circle: readonly [SpatialUnitId, ...ReadonlyArray<SpatialUnitId>]
  /** The first day on which it is closed, where that is known. */
  readonly on?: LocalDate
}

/** The circles of each kind on any day, those that share a unit once. @rule R2 */
export const circles = (index: UnitIndex): ReadonlyArray<Circle> =>
  [...groupedBy(steps(index), ({ kind }) => kind)].flatMap(([kind, all]) => {
    const rest = leadingRound(all)
    const found = new Map<string, Circle>()
    for (const on of beginnings(rest.map(({ validity }) => validity))) {
      const closed = roundTrips(rest.filter(({ validity }) => holdsSince(validity, on)))
      for (const circle of closed) {
        const members = [...circle].sort().join(" ")
        if (!found.has(members)) found.set(members, { kind, circle, ...(on === undefined ? {} : { on }) })
      }
    }
    return [...found.values()]
  })

/** From a unit to a parent, on the days on which both exist. */
interface Step {
  readonly kind: SpatialUnitKind
  readonly from: SpatialUnitId
  readonly to: SpatialUnitId
  readonly validity: Validity
}

const steps = ({ units }: UnitIndex): ReadonlyArray<Step> =>
  [...units.values()].flatMap((unit) =>
    unit.parents.flatMap((parent) => {
      const both = commonValidity(unit, parent)
      const validity = both && commonValidity(both, units.get(parent.unit) ?? {})
      return validity === undefined ? [] : [{ kind: parent.kind, from: unit.id, to: parent.unit, validity }]
    }),
  )

/** Steps without those that end at the top: what is left goes round for ever. */
const leadingRound = (all: ReadonlyArray<Step>): ReadonlyArray<Step> => {
  const into = groupedBy(all, ({ to }) => to)
  const waysOut = new Map([...groupedBy(all, ({ from }) => from)].map(([unit, out]) => [unit, out.length]))
  const ended = new Set([...into.keys()].filter((unit) => !waysOut.has(unit)))
  for (const unit of ended) {
    for (const { from } of into.get(unit) ?? []) {
      const left = (waysOut.get(from) ?? 0) - 1
      waysOut.set(from, left)
      if (left === 0) ended.add(from)
    }
  }
  return all.filter(({ to }) => !ended.has(to))
}

const roundTrips = (all: ReadonlyArray<Step>): ReadonlyArray<Circle["circle"]> => {
  const trips: Array<Circle["circle"]> = []
  let rest = leadingRound(all)
  for (let start = rest[0]; start !== undefined; start = rest[0]) {
    const next = new Map([...rest].reverse().map(({ from, to }) => [from, to]))
    const way = new Set<SpatialUnitId>()
    let unit = start.from
    while (!way.has(unit)) {
      way.add(unit)
      unit = next.get(unit) ?? unit
    }
    const walked = [...way]
    const [first, ...others] = walked.slice(walked.indexOf(unit))
    trips.push([first ?? unit, ...others])
    const gone = new Set([first, ...others])
    rest = leadingRound(rest.filter(({ from, to }) => !gone.has(from) && !gone.has(to)))
  }
  return trips
}
