/** Composition: the official units of which a Sozialraum consists, and what follows for those below them. */
import type { AreaGeometry } from "../geo/index.js"
import { holdsOn, type LocalDate } from "../time/index.js"
import { type Area, isSozialraum } from "./area.js"
import { descendants, largestFirst, type UnitShare } from "./hierarchy.js"
import type { Sozialraum } from "./sozialraum.js"
import type { SpatialUnitId } from "./spatial-unit.js"
import type { UnitIndex } from "./unit-index.js"
import { reachable, tidy, type Upwards, upwards } from "./upwards.js"

/**
 * The units of which a Sozialraum consists on a day, in its order: those of its units that exist on that day. One that
 * nobody recorded is taken at its word.
 *
 * @rule R3
 */
export const unitsOf = (index: UnitIndex, sozialraum: Sozialraum, asOf: LocalDate): ReadonlyArray<SpatialUnitId> =>
  holdsOn(sozialraum, asOf) ? sozialraum.composedOf.filter((id) => holdsOn(index.units.get(id) ?? {}, asOf)) : []

/**
 * Everything that lies in a Sozialraum by its composition: its units, and what is below them, each with its share.
 *
 * @returns the largest share first, recorded units alone; nothing where a Sozialraum is only drawn
 * @rule R3
 */
export const unitsWithin = (index: UnitIndex, sozialraum: Sozialraum, asOf: LocalDate): ReadonlyArray<UnitShare> => {
  const inside = composition(index, sozialraum, asOf)
  const above = upwards(index, asOf)
  const candidates = new Set([
    ...inside,
    ...[...inside].flatMap((unit) => descendants(index, unit, { asOf }).map((below) => below.unit)),
  ])
  return [...candidates]
    .flatMap((id) => {
      const unit = index.units.get(id)
      const share = shareInside(above, id, inside)
      return unit === undefined || share === 0 || id === sozialraum.id ? [] : [{ unit: id, kind: unit.kind, share }]
    })
    .sort(largestFirst)
}

/**
 * The Sozialräume to which a unit belongs on a day, because they consist of it or of what it lies in.
 *
 * @returns the largest share first
 * @rule R3
 */
export const sozialraeumeOf = (index: UnitIndex, unit: SpatialUnitId, asOf: LocalDate): ReadonlyArray<UnitShare> => {
  const above = upwards(index, asOf)
  return index.sozialraeume
    .flatMap((sozialraum) => {
      const share = sozialraum.id === unit ? 0 : shareInside(above, unit, composition(index, sozialraum, asOf))
      return share === 0 ? [] : [{ unit: sozialraum.id, kind: sozialraum.kind, share }]
    })
    .sort(largestFirst)
}

/** The shape of an area, and the units that have none. @german Fläche eines zusammengesetzten Gebiets */
export interface ComposedGeometry {
  readonly geometry?: AreaGeometry
  /** The units that are missing in the shape. */
  readonly without: ReadonlyArray<SpatialUnitId>
}

/**
 * The shape of an area on a day: its own, or else those of its units side by side, their common borders included.
 *
 * @rule R3
 */
export const geometryOf = (index: UnitIndex, area: Area, asOf: LocalDate): ComposedGeometry => {
  if (area.geometry !== undefined) return { geometry: area.geometry, without: [] }
  if (!isSozialraum(area)) return { without: [area.id] }
  const shapeOf = (id: SpatialUnitId): AreaGeometry | undefined => index.units.get(id)?.geometry
  const units = [
    ...reachable(unitsOf(index, area, asOf), (id) => (shapeOf(id) === undefined ? partsOf(index, id, asOf) : [])),
  ]
  const above = upwards(index, asOf)
  const drawn = units.filter((id) => shapeOf(id) !== undefined)
  const needed = new Set(drawn)
  for (const id of drawn) {
    // What lies in other units of the composition is drawn with them.
    needed.delete(id)
    if (shareInside(above, id, needed) < 1) needed.add(id)
  }
  const coordinates = units.filter((id) => needed.has(id)).flatMap((id) => polygonsOf(shapeOf(id)))
  const without = units.filter((id) => shareInside(above, id, needed) < 1 && partsOf(index, id, asOf).length === 0)
  return coordinates.length === 0 ? { without } : { geometry: { type: "MultiPolygon", coordinates }, without }
}

const polygonsOf = (geometry: AreaGeometry | undefined) => {
  if (geometry === undefined) return []
  return geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates
}

/** The units of a Sozialraum, and those of the Sozialräume among them. */
export const composition = (index: UnitIndex, sozialraum: Sozialraum, asOf: LocalDate): ReadonlySet<SpatialUnitId> =>
  reachable(unitsOf(index, sozialraum, asOf), (id) => partsOf(index, id, asOf))

const partsOf = (index: UnitIndex, id: SpatialUnitId, asOf: LocalDate): ReadonlyArray<SpatialUnitId> => {
  const unit = index.units.get(id)
  return unit !== undefined && isSozialraum(unit) ? unitsOf(index, unit, asOf) : []
}

/** How much of a unit lies in any of several units; of several hierarchies the one that knows most. */
export const shareInside = (above: Upwards, unit: SpatialUnitId, inside: ReadonlySet<SpatialUnitId>): number => {
  if (inside.has(unit)) return 1
  let most = 0
  for (const kind of above.kinds(unit)) {
    let sum = 0
    for (const [parent, share] of above.shares(unit, kind)) if (inside.has(parent)) sum += share
    most = Math.max(most, sum)
  }
  return Math.min(1, tidy(most))
}
