/** Unit index: areas by id, and what lies below each; built once for many questions. */
import { type Area, isSozialraum } from "./area.js"
import type { Sozialraum } from "./sozialraum.js"
import type { SpatialUnitId } from "./spatial-unit.js"

/** Areas of all hierarchies, found by id and from above. @german Gebietsverzeichnis */
export interface UnitIndex {
  readonly units: ReadonlyMap<SpatialUnitId, Area>
  readonly sozialraeume: ReadonlyArray<Sozialraum>
  /** The units that ever had a unit as their parent. */
  readonly below: ReadonlyMap<SpatialUnitId, ReadonlyArray<SpatialUnitId>>
}

/**
 * Prepares areas for questions about their hierarchies.
 *
 * @param areas - of any kind and any time; of several with one id the first counts
 */
export const indexUnits = (areas: ReadonlyArray<Area>): UnitIndex => {
  const units = new Map<SpatialUnitId, Area>()
  const below = new Map<SpatialUnitId, Set<SpatialUnitId>>()
  for (const area of areas) {
    if (units.has(area.id)) continue
    units.set(area.id, area)
    for (const { unit } of area.parents) {
      const children = below.get(unit)
      if (children === undefined) below.set(unit, new Set([area.id]))
      else children.add(area.id)
    }
  }
  return {
    units,
    sozialraeume: [...units.values()].filter(isSozialraum),
    below: new Map([...below].map(([unit, children]) => [unit, [...children]])),
  }
}
