/** Hierarchies: what a unit lies in, and what lies in it, on a day and with shares. */
import type { LocalDate } from "../time/index.js"
import type { SpatialUnitId, SpatialUnitKind } from "./spatial-unit.js"
import type { UnitIndex } from "./unit-index.js"
import { reachable, type Shares, upwards } from "./upwards.js"

/** How much of a unit lies in another one: 1 is all of it. @german Anteil */
export interface UnitShare {
  readonly unit: SpatialUnitId
  readonly kind: SpatialUnitKind
  readonly share: number
}

/** Which hierarchy is asked, and of which day; without a kind all of them. @german Stand */
export interface HierarchyQuestion {
  readonly asOf: LocalDate
  readonly kind?: SpatialUnitKind
}

/**
 * The units above a unit, with the share of it that lies in each: shares multiply along the way up.
 *
 * What a unit says of itself counts before what follows from its other parents. A primary parent has what the further
 * parents of its kind leave over. Where several ways lead up, the first of the unit's parents shows the way.
 *
 * @returns the largest share first; nothing for a unit that does not exist on that day
 * @rule R2
 * @example
 * import { ancestors, indexUnits, LocalDate, SpatialUnit, SpatialUnitId } from "@sozialraum/core"
 * const mitte = { unit: "mitte", kind: "stadtbezirk" }
 * const index = indexUnits([
 *   SpatialUnit.parse({ id: "mitte", kind: "stadtbezirk", name: "Bochum-Mitte" }),
 *   SpatialUnit.parse({ id: "nord", kind: "stadtbezirk", name: "Bochum-Nord" }),
 *   SpatialUnit.parse({
 *     id: "grumme",
 *     kind: "statistischerBezirk",
 *     name: "Grumme",
 *     parents: [mitte, { unit: "nord", kind: "stadtbezirk", share: 0.25 }],
 *   }),
 * ])
 * const above = ancestors(index, SpatialUnitId.parse("grumme"), { asOf: LocalDate.parse("2026-10-21") })
 * above.map(({ unit, share }) => [unit, share]) // => [["mitte", 0.75], ["nord", 0.25]]
 */
export const ancestors = (
  index: UnitIndex,
  unit: SpatialUnitId,
  { asOf, kind }: HierarchyQuestion,
): ReadonlyArray<UnitShare> => {
  const above = upwards(index, asOf)
  return (kind === undefined ? above.kinds(unit) : [kind])
    .flatMap((one) => sharesOf(above.shares(unit, one), one))
    .sort(largestFirst)
}

/**
 * The units below a unit, with the share of each that lies in it.
 *
 * @returns the largest share first; a recorded unit is here exactly where this one is among its ancestors
 * @rule R2
 */
export const descendants = (
  index: UnitIndex,
  unit: SpatialUnitId,
  { asOf, kind }: HierarchyQuestion,
): ReadonlyArray<UnitShare> => {
  const above = upwards(index, asOf)
  const kinds = kindsOf(index, unit)
  return [...reachable([unit], (one) => index.below.get(one) ?? [])]
    .flatMap((id) => {
      const child = index.units.get(id)
      const share = Math.max(0, ...kinds.map((one) => above.shares(id, one).get(unit) ?? 0))
      return child === undefined || share === 0 || (kind ?? child.kind) !== child.kind
        ? []
        : [{ unit: id, kind: child.kind, share }]
    })
    .sort(largestFirst)
}

/** The kinds as which relations name a unit: its own, where they are right. */
const kindsOf = (index: UnitIndex, unit: SpatialUnitId): ReadonlyArray<SpatialUnitKind> => {
  const relations = (index.below.get(unit) ?? []).flatMap((child) => index.units.get(child)?.parents ?? [])
  return [...new Set(relations.filter((parent) => parent.unit === unit).map((parent) => parent.kind))]
}

const sharesOf = (shares: Shares, kind: SpatialUnitKind): ReadonlyArray<UnitShare> =>
  [...shares].map(([unit, share]) => ({ unit, kind, share }))

/** Orders shares from the largest to the smallest, equal ones by id. */
export const largestFirst = (
  a: { readonly unit: string; readonly share: number },
  b: { readonly unit: string; readonly share: number },
): number => b.share - a.share || (a.unit < b.unit ? -1 : 1)
