/** Mapping by geometry: what two sets of drawn areas have to do with each other, where nobody wrote it down. */

import { groupedBy } from "../grouped.js"
import {
  commonGround,
  type DrawnUnit,
  isMoreThanSliver,
  type MeasuredUnit,
  measured,
  sliverShare,
} from "./drawn-unit.js"
import { rows, type UnitMapping } from "./map-units.js"
import type { ParentUnit, SpatialUnitId, SpatialUnitKind } from "./spatial-unit.js"

/** A mapping measured on the map. @german Umsteigeschlüssel aus Flächen */
export interface GeometryMapping {
  readonly mapping: UnitMapping
  /** The old and new units that could not be measured. */
  readonly withoutGeometry: ReadonlyArray<SpatialUnitId>
}

/**
 * Measures which new units old ones became, by the ground they share.
 *
 * Shares are of area, not of people: an old unit whose park went elsewhere lost fewer inhabitants than ground. What is less
 * than a hundredth of the smaller of two units is a difference of drawing, and counts for the other units.
 *
 * @param before - units of one hierarchy
 * @param after - units of one hierarchy, which need not be the same one
 * @returns rows without `to` for ground on which no new unit lies
 */
export const mappingFromGeometries = (
  before: ReadonlyArray<DrawnUnit>,
  after: ReadonlyArray<DrawnUnit>,
): GeometryMapping => {
  const targets = measured(after)
  return {
    mapping: measured(before).flatMap((old) => rows(old.id, sharesOf(old, targets))),
    withoutGeometry: [...before, ...after].flatMap(({ id, geometry }) => (geometry === undefined ? [id] : [])),
  }
}

const sharesOf = (
  old: MeasuredUnit,
  targets: ReadonlyArray<MeasuredUnit>,
): ReadonlyMap<SpatialUnitId | undefined, number> => {
  const common = targets.map((target) => ({ target, ground: commonGround(old, target) }))
  const ground = new Map<SpatialUnitId | undefined, number>(
    common.filter((one) => isMoreThanSliver(one.ground, old, one.target)).map((one) => [one.target.id, one.ground]),
  )
  const outside = old.squareMetres - common.reduce((sum, one) => sum + one.ground, 0)
  if (outside >= sliverShare * old.squareMetres) ground.set(undefined, outside)
  if (ground.size === 0) return new Map([[undefined, 1]])
  const sum = [...ground.values()].reduce((total, one) => total + one, 0)
  return new Map([...ground].map(([to, squareMetres]) => [to, squareMetres / sum]))
}

/** The parents of a unit. @german Übergeordnete Gebiete einer Einheit */
export interface DerivedParents {
  readonly unit: SpatialUnitId
  readonly parents: ReadonlyArray<ParentUnit>
}

/**
 * Measures in which larger units smaller ones lie, for offices that publish shapes and no hierarchy.
 *
 * @param kind - of the larger units
 * @returns for each drawn unit the larger one with the largest share as primary parent, further ones with their shares;
 *   of a unit that lies partly in none of them only the shares
 * @rule R2
 */
export const parentsFromGeometries = (
  units: ReadonlyArray<DrawnUnit>,
  larger: ReadonlyArray<DrawnUnit>,
  kind: SpatialUnitKind,
): ReadonlyArray<DerivedParents> =>
  [...groupedBy(mappingFromGeometries(units, larger).mapping, ({ from }) => from)].map(([unit, parts]) => {
    // A primary parent has all that the others leave over: none, where part of the unit lies outside of them all.
    const whole = parts.every(({ to }) => to !== undefined)
    const parents = parts.flatMap(({ to, share }) => (to === undefined ? [] : [{ unit: to, kind, share }]))
    return {
      unit,
      parents: parents.map(({ share, ...parent }, at) => (whole && at === 0 ? parent : { ...parent, share })),
    }
  })
