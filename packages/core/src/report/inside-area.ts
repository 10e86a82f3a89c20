/** Inside an area: which units and Sozialräume lie in it. */
import type { Directory, NetworkIndex } from "../network/index.js"
import { isSozialraum, type SpatialUnitId, unitsOf } from "../sozialraum/index.js"

/**
 * Whether a unit lies in an area. A Sozialraum does where all of its units do; and in a Sozialraum lies every unit whose
 * parts all do, as the district that it is made of.
 */
export const insideArea = (
  { areas }: NetworkIndex,
  { asOf, areasAround, unitsIn }: Pick<Directory, "asOf" | "areasAround" | "unitsIn">,
  area: SpatialUnitId,
): ((one: SpatialUnitId) => boolean) => {
  const around = areas.units.get(area)
  const isComposed = around !== undefined && isSozialraum(around)
  const lies = (one: SpatialUnitId): boolean => areasAround(one).some(({ unit }) => unit === area)
  return (one) => {
    const found = areas.units.get(one)
    const units = found !== undefined && isSozialraum(found) ? unitsOf(areas, found, asOf) : []
    const parts = isComposed && units.length === 0 ? unitsIn(one) : units
    return lies(one) || (parts.length > 0 && parts.every(lies))
  }
}
