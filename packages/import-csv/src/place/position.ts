/** Positions: pairs of numbers to points on the earth, where they can be trusted. */
import type { Position } from "@sozialraum/core/geo"
import { type Crs, isInGermany, knownCrs, toWgs84 } from "./crs.js"
import { areFarFrom, middleDistance, type Whereabouts } from "./whereabouts.js"

/** The coordinates of one row, before anybody knows what they are. */
export interface Pair {
  readonly x: number
  readonly y: number
  /** As the row declares it. */
  readonly declared?: Crs
}

/** How the coordinates of a list are read. */
export interface CoordinateReading {
  readonly crs: Crs
  /** The columns are the other way round: the first one is the northing. */
  readonly swapped: boolean
  /** More than one system would put the points into Germany, and nothing else decided. */
  readonly assumed: boolean
  /** The caller's place would have given points far from all the postal codes. */
  readonly overruled?: true
}

/** One way to read the coordinates, and the points in Germany that it gives. */
interface Fit {
  readonly crs: Crs
  readonly swapped: boolean
  readonly points: ReadonlyArray<Position>
}

/** Why a pair of numbers is no position. @german Zweifelsgrund */
export type Distrust = "zero" | "outside" | "swapped" | "incomplete"

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
  return decided(upright, where)
}

/** The place of the caller decides, unless its reading is far from where all the postal codes are. */
const decided = (
  fits: ReadonlyArray<Fit>,
  { near, region, contradiction, sure }: Whereabouts,
): CoordinateReading | undefined => {
  const nearest = (place: Position): Fit | undefined =>
    fits.toSorted((a, b) => middleDistance(place, a.points) - middleDistance(place, b.points))[0]
  const byNear = near === undefined ? undefined : nearest(near)
  const byRegion = region === undefined ? undefined : nearest(region)
  const overruled =
    sure && region !== undefined && byNear !== undefined && byRegion !== byNear && areFarFrom(region, byNear.points)
  const chosen = (overruled ? undefined : byNear) ?? byRegion ?? fits[0]
  // Where the caller was wrong about the place, only postal codes can speak for one of several readings.
  const isGuess = overruled || (contradiction !== undefined && fits.length > 1)
  if (chosen === undefined || (isGuess && region !== undefined && areFarFrom(region, chosen.points))) return undefined
  const { crs, swapped } = chosen
  const assumed = fits.length > 1 && near === undefined && region === undefined
  return { crs, swapped, assumed, ...(overruled ? { overruled } : {}) }
}

/** The position of a row, or why its numbers are none. */
export const positionOf = (pair: Pair, reading: CoordinateReading): Position | Exclude<Distrust, "incomplete"> => {
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
