/** Circles in hierarchies: areas that lie in one another. */

import { groupedBy, groupedByEach } from "../grouped.js"
import type { LocalDate, Validity } from "../time/index.js"
import { beginnings, commonValidity, holdsSince, outside } from "./common-validity.js"
import { isPrimary, type SpatialUnitId, type SpatialUnitKind } from "./spatial-unit.js"
import type { UnitIndex } from "./unit-index.js"
import { reachable } from "./upwards.js"

/** A way from smaller to larger areas that comes back to where it began. @german Kreis in der Gliederung */
export interface Circle {
  /** Left out where the way leads through several kinds. */
  readonly kind?: SpatialUnitKind
  /** From child to parent, or from part to whole; the last one lies in the first one again. */
  readonly circle: readonly [SpatialUnitId, ...ReadonlyArray<SpatialUnitId>]
  /** The first day on which it is closed, where that is known. */
  readonly on?: LocalDate
}

/**
 * The circles through parents on any day, those that share a unit once.
 *
 * Units of a kind lie in no circle at all. Through several kinds a circle counts where every unit lies wholly in the next
 * one: those of two hierarchies may well lie partly in one another.
 *
 * @rule R2
 */
export const parentCircles = (index: UnitIndex): ReadonlyArray<Circle> => {
  const all = parentSteps(index)
  const ofOneKind = [...groupedBy(all, ({ kind }) => kind)].flatMap(([kind, steps]) =>
    circlesIn(steps).map((circle): Circle => ({ kind, ...circle })),
  )
  const known = new Set(ofOneKind.map(membersOf))
  const whole = all.flatMap(({ wholly, ...step }) => wholly.map((validity) => ({ ...step, validity })))
  return [...ofOneKind, ...circlesIn(whole).filter((circle) => !known.has(membersOf(circle)))]
}

/** The circles of Sozialräume that consist of one another. @rule R3 */
export const compositionCircles = ({ sozialraeume, units }: UnitIndex): ReadonlyArray<Circle> =>
  circlesIn(
    sozialraeume.flatMap((whole) =>
      whole.composedOf.flatMap((part) => {
        const validity = commonValidity(whole, units.get(part) ?? {})
        return validity === undefined ? [] : [{ from: part, to: whole.id, validity }]
      }),
    ),
  ).map((circle) => ({ kind: "sozialraum", ...circle }))

/** From an area to one in which it lies, on the days on which both exist. */
interface Step {
  readonly from: SpatialUnitId
  readonly to: SpatialUnitId
  readonly validity: Validity
}

interface ParentStep extends Step {
  readonly kind: SpatialUnitKind
  /** The days on which all of the unit lies there. */
  readonly wholly: ReadonlyArray<Validity>
}

const parentSteps = ({ units }: UnitIndex): ReadonlyArray<ParentStep> =>
  [...units.values()].flatMap((unit) =>
    unit.parents.flatMap((parent) => {
      const both = commonValidity(unit, parent)
      const validity = both && commonValidity(both, units.get(parent.unit) ?? {})
      if (validity === undefined) return []
      const further = unit.parents.filter((other) => other.kind === parent.kind && !isPrimary(other))
      const wholly = isPrimary(parent)
        ? further.reduce((days, other) => days.flatMap((some) => outside(some, other)), [validity])
        : parent.share === 1
          ? [validity]
          : []
      return [{ kind: parent.kind, from: unit.id, to: parent.unit, validity, wholly }]
    }),
  )

const membersOf = ({ circle }: Circle): string => [...circle].sort().join(" ")

const circlesIn = (all: ReadonlyArray<Step>): ReadonlyArray<Circle> =>
  apart(leadingRound(all)).flatMap((steps) => {
    const found = new Map<string, Circle>()
    for (const on of beginnings(steps.map(({ validity }) => validity))) {
      for (const circle of roundTrips(steps.filter(({ validity }) => holdsSince(validity, on)))) {
        const one: Circle = { circle, ...(on === undefined ? {} : { on }) }
        const members = membersOf(one)
        if (!found.has(members)) found.set(members, one)
      }
    }
    return [...found.values()]
  })

/** Steps in groups that have no unit in common: each is looked at on the days of its own changes alone. */
const apart = (steps: ReadonlyArray<Step>): ReadonlyArray<ReadonlyArray<Step>> => {
  const touching = groupedByEach(steps, ({ from, to }) => [from, to])
  const groupOf = new Map<SpatialUnitId, SpatialUnitId>()
  for (const start of touching.keys()) {
    if (groupOf.has(start)) continue
    const group = reachable([start], (unit) => (touching.get(unit) ?? []).flatMap(({ from, to }) => [from, to]))
    for (const unit of group) groupOf.set(unit, start)
  }
  return [...groupedBy(steps, ({ from }) => groupOf.get(from)).values()]
}

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
    const [first = unit, ...others] = walked.slice(walked.indexOf(unit))
    trips.push([first, ...others])
    const gone = new Set([first, ...others])
    rest = leadingRound(rest.filter(({ from, to }) => !gone.has(from) && !gone.has(to)))
  }
  return trips
}
