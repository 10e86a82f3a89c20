/** Reading: which coordinate system, order of axes and notation the numbers of a pair of columns are in. */
import type { Position } from "@sozialraum/core/geo"
import { type Notation, type Numbers, withSeparator } from "./coordinate.js"
import { areZonesOfOne, type Crs, hasSizeOf, knownCrs, toWgs84, zoneOf } from "./crs.js"
import { isInGermany } from "./germany.js"
import { isWithinReach, type Reach } from "./regions.js"
import { middleDistance, type Whereabouts } from "./whereabouts.js"

/** The numbers of one row, before anybody knows what they are. */
export interface Pair extends Numbers {
  /** The same cells with points between thousands, where that gives other numbers. */
  readonly grouped?: Numbers
  /** As the row declares it. */
  readonly declared?: Crs | undefined
  /** Where the row lies about. */
  readonly reach?: Reach | undefined
}

/** How the coordinates of a pair of columns are read. */
export interface Reading {
  readonly crs: Crs
  /** The columns are the other way round: the first one is the northing. */
  readonly swapped: boolean
  readonly notation: Notation
  /** More than one system would put the points into Germany, and nothing else decided. */
  readonly assumed?: true
  /** The caller's place would have given points far from the addresses. */
  readonly overruled?: true
  /** What the list or the caller declares puts the points elsewhere: it is not heeded. */
  readonly contradicted?: Crs
}

/** One way to read the numbers, and where it puts those that fall into Germany. */
interface Fit {
  readonly crs: Crs
  readonly swapped: boolean
  readonly notation: Notation
  readonly points: ReadonlyArray<Position>
  /** Pairs that have the size of this very zone. */
  readonly own: number
  /** Share of the points with a known place that lie there; undefined where no place is known. */
  readonly agreement: number | undefined
}

/**
 * Decides how coordinates are to be read: as declared, else by which system puts the points into Germany, and of several
 * by which puts them to the addresses of their rows, else near the caller's place.
 *
 * @param given - the system that the caller knows; what a row declares goes before it
 * @returns undefined where no way puts at least half of the points where they could be
 */
export const readingOf = (pairs: ReadonlyArray<Pair>, where: Whereabouts, given?: Crs): Reading | undefined => {
  const sample = sampleOf(pairs)
  const declared = mostFrequent(sample.flatMap((pair) => pair.declared ?? [])) ?? given
  const said = declared === undefined ? undefined : asDeclared(sample, declared)
  if (said !== undefined && said.agreement !== 0) return said.reading
  const guessed = guessOf(sample, where)
  if (declared === undefined) return guessed?.reading
  if (said !== undefined && (guessed?.agreement ?? 0) < sureAgreement) return said.reading
  return guessed === undefined ? undefined : { ...guessed.reading, contradicted: declared }
}

/** A pair of numbers as a point by a reading; undefined where the notation does not fit. */
export const pointOf = (pair: Pair, { crs, swapped, notation }: Omit<Reading, "assumed">): Position | undefined => {
  const { x, y } = notation === "grouped" ? (pair.grouped ?? pair) : pair
  const east = swapped ? y : x
  const north = swapped ? x : y
  if (notation !== "lost") {
    const zone = zoneOf(east, north, crs)
    return hasSizeOf(east, north, zone) ? toWgs84(east, north, zone) : undefined
  }
  const [lon, lat] = [withSeparator(east, "x"), withSeparator(north, "y")]
  return lon === undefined || lat === undefined ? undefined : { lon, lat }
}

const sampleSize = 300

/** Every n-th pair, so that a list in order of its parts is seen whole; zero points tell nothing. */
const sampleOf = (pairs: ReadonlyArray<Pair>): ReadonlyArray<Pair> => {
  const telling = pairs.filter(({ x, y }) => x !== 0 && y !== 0)
  const step = Math.max(1, Math.floor(telling.length / sampleSize))
  return telling.filter((_, index) => index % step === 0)
}

/** So few rows can each say for themselves that their point is not where their address is. */
const fewRows = 10

/** How much of a sample has to fall into Germany for a reading to be one. */
const half = 0.5
const sureAgreement = 0.8

interface Decided {
  readonly reading: Reading
  readonly agreement: number | undefined
}

/** The declared system in whichever order of axes and notation puts the points into Germany. */
const asDeclared = (sample: ReadonlyArray<Pair>, crs: Crs): Decided | undefined => {
  for (const notation of ["plain", "grouped"] as const)
    for (const swapped of [false, true]) {
      const fit = fitOf(sample, { crs, swapped, notation }, true)
      if (fit.points.length > 0 && fit.points.length >= sample.length * half)
        return { reading: { crs, swapped, notation }, agreement: fit.agreement }
    }
  return undefined
}

const guessOf = (sample: ReadonlyArray<Pair>, where: Whereabouts): Decided | undefined => {
  for (const notation of ["plain", "grouped"] as const) {
    const decided = decide(fitsOf(sample, notation), sample.length, where)
    if (decided !== undefined) return decided
  }
  const [lost] = fitsOf(sample, "lost")
  return lost !== undefined && isProven(lost, sample.length, where) ? decidedOn(lost) : undefined
}

const fitsOf = (sample: ReadonlyArray<Pair>, notation: Notation): ReadonlyArray<Fit> =>
  [false, true]
    .flatMap((swapped) =>
      (notation === "lost" ? (["EPSG:4326"] as const) : knownCrs).map((crs) =>
        fitOf(sample, { crs, swapped, notation }, false),
      ),
    )
    .filter(({ points }) => points.length > 0)
    .toSorted((a, b) => (notation === "lost" ? b.points.length - a.points.length : b.own - a.own))
    .filter((fit, index, all) => !all.slice(0, index).some((before) => saysTheSame(before, fit)))
    .toSorted((a, b) => (notation === "lost" ? 0 : rank(a) - rank(b)))

/** Zones that eastings name themselves are one system: the zone that most of them name speaks for it. */
const saysTheSame = (before: Fit, fit: Fit): boolean =>
  before.swapped === fit.swapped && areZonesOfOne(before.crs, fit.crs)

const rank = ({ crs, swapped }: Fit): number => knownCrs.indexOf(crs) + (swapped ? knownCrs.length : 0)

const fitOf = (
  sample: ReadonlyArray<Pair>,
  way: Pick<Reading, "crs" | "swapped" | "notation">,
  heedsRows: boolean,
): Fit => {
  const points: Array<Position> = []
  let [own, known, agreeing] = [0, 0, 0]
  for (const pair of sample) {
    const point = pointOf(pair, heedsRows && pair.declared !== undefined ? { ...way, crs: pair.declared } : way)
    if (point === undefined || !isInGermany(point)) continue
    points.push(point)
    if (hasSizeOf(way.swapped ? pair.y : pair.x, way.swapped ? pair.x : pair.y, way.crs)) own++
    if (pair.reach === undefined) continue
    known++
    if (isWithinReach(point, pair.reach)) agreeing++
  }
  return { ...way, points, own, agreement: known === 0 ? undefined : agreeing / known }
}

/**
 * Of readings that are as good by the numbers the addresses decide, then the caller's place.
 *
 * Where addresses are known and no reading puts a tenth of the points there, all of them are wrong.
 */
const decide = (all: ReadonlyArray<Fit>, size: number, { near }: Whereabouts): Decided | undefined => {
  const most = Math.max(0, ...all.map(({ points }) => points.length))
  if (most === 0 || most < size * half) return undefined
  const fits = all.filter(({ points }) => points.length >= most * 0.9)
  const best = Math.max(...fits.map(({ agreement }) => agreement ?? 0))
  const judged = fits.some(({ agreement }) => agreement !== undefined)
  if (judged && best < 0.1 && (fits.length > 1 || size >= fewRows)) return undefined
  const agreeing = judged ? fits.filter(({ agreement }) => (agreement ?? 0) >= best / 2) : fits
  const upright = agreeing.some(({ swapped }) => !swapped) ? agreeing.filter(({ swapped }) => !swapped) : agreeing
  const nearest = (of: ReadonlyArray<Fit>): Fit | undefined =>
    near === undefined
      ? undefined
      : of.toSorted((a, b) => middleDistance(near, a.points) - middleDistance(near, b.points))[0]
  const byNear = nearest(fits)
  const chosen = nearest(upright) ?? upright.toSorted((a, b) => (b.agreement ?? 0) - (a.agreement ?? 0))[0]
  if (chosen === undefined) return undefined
  const overruled = byNear !== undefined && !upright.includes(byNear)
  const assumed = upright.length > 1 && near === undefined && !judged
  const { reading, agreement } = decidedOn(chosen)
  return {
    reading: { ...reading, ...(assumed ? { assumed } : {}), ...(overruled ? { overruled } : {}) },
    agreement,
  }
}

const decidedOn = ({ crs, swapped, notation, agreement }: Fit): Decided => ({
  reading: { crs, swapped, notation },
  agreement,
})

/** Nearly any digits can be made degrees of Germany: only where they fall says that they are. */
const isProven = ({ points, agreement }: Fit, size: number, { near }: Whereabouts): boolean =>
  points.length >= size * 0.9 &&
  (agreement === undefined ? near !== undefined && middleDistance(near, points) < 100_000 : agreement >= 0.9)

const mostFrequent = (values: ReadonlyArray<Crs>): Crs | undefined => {
  const times = new Map<Crs, number>()
  for (const value of values) times.set(value, (times.get(value) ?? 0) + 1)
  return [...times].toSorted((a, b) => b[1] - a[1])[0]?.[0]
}
