/** Plane: maps of the earth on which one can measure with straight lines. */
import { earthRadiusMetres, type Position } from "./position.js"

/** Metres on a plane: to the east, to the north. */
export type PlanePoint = readonly [x: number, y: number]

/** A map of longitudes and latitudes on a plane. */
export type Projection = (lon: number, lat: number) => PlanePoint

/**
 * A map on which every area has the size it has on the WGS84 ellipsoid, and no true shape.
 *
 * @source Snyder, Map Projections: A Working Manual, USGS 1395, 1987: cylindrical equal-area, formulas 3-12 and 10-15
 */
export const equalArea: Projection = (lon, lat) => {
  const sine = Math.sin(lat * radian)
  const authalic = sine / (1 - eccentricitySquared * sine * sine) + Math.atanh(eccentricity * sine) / eccentricity
  return [lon * radian * semiMajorMetres, (authalic * (1 - eccentricitySquared) * semiMajorMetres) / 2]
}

/** A map of the surroundings of a position, for the distances of `distanceMetres` within some 100 km. */
export const metresAround = ({ lon, lat }: Position): Projection => {
  const north = radian * earthRadiusMetres
  const east = north * Math.cos(lat * radian)
  return (x, y) => [(x - lon) * east, (y - lat) * north]
}

const radian = Math.PI / 180

/** @source WGS84, NGA.STND.0036 */
const semiMajorMetres = 6_378_137
const flattening = 1 / 298.257223563
const eccentricitySquared = flattening * (2 - flattening)
const eccentricity = Math.sqrt(eccentricitySquared)
