/** Locating: in which areas a position lies. */
import { boundsOf, contains, isWithin, type Position } from "../geo/index.js"
import type { SpatialUnit, SpatialUnitId } from "./spatial-unit.js"

/**
 * Prepares areas for many questions.
 *
 * @param units - of any hierarchy; those without a geometry contain nothing
 * @returns a function that names the units in which a position lies, in the order of `units`
 */
export const locator = (
  units: ReadonlyArray<Pick<SpatialUnit, "id" | "geometry">>,
): ((position: Position) => ReadonlyArray<SpatialUnitId>) => {
  const areas = units.flatMap(({ id, geometry }) =>
    geometry === undefined ? [] : [{ id, geometry, bounds: boundsOf(geometry) }],
  )
  return (position) =>
    areas
      .filter(({ bounds, geometry }) => isWithin(bounds, position) && contains(geometry, position))
      .map(({ id }) => id)
}
