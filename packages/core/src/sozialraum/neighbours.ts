/** Neighbours: areas that meet along a line. */
import { boundsOf, sharedBorderMetres } from "../geo/index.js"
import type { DrawnUnit } from "./drawn-unit.js"
import type { SpatialUnitId } from "./spatial-unit.js"

/** An area on the other side of a border. @german Nachbargebiet */
export interface Neighbour {
  readonly unit: SpatialUnitId
  /** @unit metres */
  readonly borderMetres: number
}

/**
 * The areas that border on an area, those with the longest common border first.
 *
 * Areas that meet at a corner are none: a common border has more than 50 metres. The same border may be drawn up to 5 metres
 * apart.
 *
 * @param others - of one hierarchy; the area itself may be among them
 */
export const neighboursOf = (area: DrawnUnit, others: ReadonlyArray<DrawnUnit>): ReadonlyArray<Neighbour> => {
  const { geometry } = area
  if (geometry === undefined) return []
  const around = boundsOf(geometry)
  return others
    .flatMap((other) => {
      if (other.id === area.id || other.geometry === undefined) return []
      const bounds = boundsOf(other.geometry)
      const apart =
        bounds.west > around.east + marginDegrees ||
        bounds.east < around.west - marginDegrees ||
        bounds.south > around.north + marginDegrees ||
        bounds.north < around.south - marginDegrees
      // One order of the two for both, so that neighbours agree on the length of their border.
      const [a, b] = area.id < other.id ? [geometry, other.geometry] : [other.geometry, geometry]
      const borderMetres = apart ? 0 : sharedBorderMetres(a, b, toleranceMetres)
      return borderMetres > cornerMetres ? [{ unit: other.id, borderMetres }] : []
    })
    .sort((a, b) => b.borderMetres - a.borderMetres || (a.unit < b.unit ? -1 : 1))
}

const toleranceMetres = 5

const cornerMetres = 50

/** More than the tolerance, in degrees of latitude as of longitude anywhere in Germany. */
const marginDegrees = 0.0001
