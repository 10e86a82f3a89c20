/** Germany: whether a point can lie in it, and which points only stand for all of it. */
import { distanceMetres, type Position } from "@sozialraum/core/geo"

/** Whether a point lies in Germany, or hardly outside: the border is drawn in strips of half a degree, with some room. */
export const isInGermany = ({ lon, lat }: Position): boolean => {
  const strip = strips[Math.floor((lat - southmost) * 2)]
  return strip !== undefined && lat >= southernmost && lon >= strip[0] && lon <= strip[1]
}

/** Whether a point is one that geocoders give for "Germany", and nothing stands there. */
export const isCountryCentre = (position: Position): boolean =>
  countryCentres.some(
    (centre) =>
      Math.abs(centre.lon - position.lon) < 0.01 &&
      Math.abs(centre.lat - position.lat) < 0.01 &&
      distanceMetres(centre, position) < centreRadius,
  )

/** Of the strips, and of Germany. */
const southmost = 47
const southernmost = 47.265

/** West and east of each strip of half a degree, from 47° upwards: about fifteen kilometres beyond the border. */
const strips: ReadonlyArray<readonly [number, number]> = [
  [9.6, 13.2],
  [7.4, 13.35],
  [7.4, 13.65],
  [7.4, 14.1],
  [6.15, 13.9],
  [5.9, 13.2],
  [5.85, 13.5],
  [5.75, 15.1],
  [5.7, 15.25],
  [5.7, 15.1],
  [6.4, 15],
  [6.4, 14.9],
  [6.4, 14.7],
  [6.4, 14.65],
  [7.6, 14.45],
  [7.9, 13.8],
  [8, 9.2],
]

/** Of the services that people use most, and the round degrees of country tables. */
const countryCentres: ReadonlyArray<Position> = [
  { lon: 10.451526, lat: 51.165691 },
  { lon: 10.45, lat: 51.16 },
  { lon: 10.4234469, lat: 51.0834196 },
  { lon: 9, lat: 51 },
  { lon: 10.5, lat: 51.5 },
  { lon: 10, lat: 51 },
  { lon: 9.491, lat: 51.2993 },
]

const centreRadius = 150
