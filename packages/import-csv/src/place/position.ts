/** Positions: pairs of numbers to points on the earth, where they can be trusted. */
import { distanceMetres, type Position } from "@sozialraum/core/geo"
import { type Crs, isInGermany, knownCrs, toWgs84 } from "./crs.js"

/** The coordinates of one row, before anybody knows what they are. */
export interface Pair {
  readonly x: number
  readonly y: number
  /** As the row declares it. */
  readonly declared?: Crs
}

/** What is known about where the list is. */
export interface Whereabouts {
  readonly near?: Position
  readonly postalCodes: ReadonlyArray<string>
}

/** How the coordinates of a list are read. */
export interface CoordinateReading {
  readonly crs: Crs
  /** The columns are the other way round: the first one is the northing. */
  readonly swapped: boolean
  /** More than one system would put the points into Germany, and nothing else decided. */
  readonly assumed: boolean
}

/** Why a pair of numbers is no position. @german Zweifelsgrund */
export type Distrust = "zero" | "outside" | "swapped"

/**
 * Decides how the coordinates of a list are to be read: by what rows declare, else by which system puts the points
 * into Germany, and of several by which puts them where the list is about.
 */
export const readingOf = (pairs: ReadonlyArray<Pair>, where: Whereabouts): CoordinateReading | undefined => {
  const sample = pairs.filter(({ x, y }) => x !== 0 && y !== 0).slice(0, sampleSize)
  const declared = mostFrequent(sample.flatMap(({ declared }) => declared ?? []))
  if (declared !== undefined) return { crs: declared, swapped: false, assumed: false }
  const fits = [false, true].flatMap((swapped) =>
    knownCrs.map((crs) => ({ crs, swapped, points: placed(sample, crs, swapped).filter(isInGermany) })),
  )
  const most = Math.max(0, ...fits.map(({ points }) => points.length))
  if (most === 0 || most < sample.length / 2) return undefined
  const candidates = fits.filter(({ points }) => points.length >= most * 0.9)
  const upright = candidates.some(({ swapped }) => !swapped) ? candidates.filter(({ swapped }) => !swapped) : candidates
  const centre = where.near ?? centreOfPostalCodes(where.postalCodes)
  const nearest = upright.reduce((best, next) =>
    centre !== undefined && distanceTo(centre, next.points) < distanceTo(centre, best.points) ? next : best,
  )
  return { crs: nearest.crs, swapped: nearest.swapped, assumed: upright.length > 1 && centre === undefined }
}

/** The position of a row, or why its numbers are none. */
export const positionOf = (pair: Pair, reading: CoordinateReading): Position | Distrust => {
  if (pair.x === 0 || pair.y === 0) return "zero"
  const crs = pair.declared ?? reading.crs
  const position = reading.swapped ? toWgs84(pair.y, pair.x, crs) : toWgs84(pair.x, pair.y, crs)
  if (isInGermany(position)) return position
  return isInGermany(reading.swapped ? toWgs84(pair.x, pair.y, crs) : toWgs84(pair.y, pair.x, crs))
    ? "swapped"
    : "outside"
}

const sampleSize = 200

const placed = (pairs: ReadonlyArray<Pair>, crs: Crs, swapped: boolean): ReadonlyArray<Position> =>
  pairs.map(({ x, y }) => (swapped ? toWgs84(y, x, crs) : toWgs84(x, y, crs)))

const mostFrequent = (values: ReadonlyArray<Crs>): Crs | undefined => {
  const times = (crs: Crs): number => values.filter((value) => value === crs).length
  return values.length === 0 ? undefined : knownCrs.reduce((best, next) => (times(next) > times(best) ? next : best))
}

/** From the middle one of the points, so that a few strays do not count. */
const distanceTo = (centre: Position, points: ReadonlyArray<Position>): number => {
  const distances = points.map((point) => distanceMetres(centre, point)).toSorted((a, b) => a - b)
  return distances[distances.length >> 1] ?? Number.POSITIVE_INFINITY
}

const centreOfPostalCodes = (codes: ReadonlyArray<string>): Position | undefined => {
  const times = new Map<string, number>()
  for (const code of codes) times.set(code.slice(0, 1), (times.get(code.slice(0, 1)) ?? 0) + 1)
  const [digit] = [...times].reduce((best, next) => (next[1] > best[1] ? next : best), ["", 0])
  return regions[digit]
}

/** About the middle of the region of a postal code's first digit: enough to tell zones apart that are 400 km away. */
const regions: Readonly<Record<string, Position>> = {
  "0": { lon: 12.7, lat: 51.1 },
  "1": { lon: 13.2, lat: 52.9 },
  "2": { lon: 9.5, lat: 53.6 },
  "3": { lon: 9.9, lat: 51.9 },
  "4": { lon: 7.2, lat: 51.7 },
  "5": { lon: 7.2, lat: 50.4 },
  "6": { lon: 8.3, lat: 49.8 },
  "7": { lon: 8.9, lat: 48.5 },
  "8": { lon: 11, lat: 48.1 },
  "9": { lon: 11.3, lat: 49.6 },
}
