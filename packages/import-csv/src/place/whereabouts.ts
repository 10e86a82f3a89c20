/** Whereabouts: where a list is about, by what the caller says and by its postal codes. */
import { distanceMetres, type Position } from "@sozialraum/core/geo"
import { isInGermany } from "./crs.js"

/** What is known about where a list is. */
export interface Whereabouts {
  /** As the caller says; left out where it cannot be true. */
  readonly near?: Position
  /** About the middle of the region of most postal codes. */
  readonly region?: Position
  /** Nearly all postal codes are of that region. */
  readonly sure?: true
  /** Why the caller's place was not heeded. */
  readonly contradiction?: "outside" | "postalCodes"
}

/**
 * Weighs the place that the caller names against the postal codes of the list.
 *
 * A place abroad, as from swapped numbers, and one far from the region of nearly all postal codes do not count.
 */
export const whereaboutsOf = (near: Position | undefined, postalCodes: ReadonlyArray<string>): Whereabouts => {
  const { digit, share } = mostFrequentDigit(postalCodes)
  const region = regions[digit]
  const sure = region !== undefined && share >= nearlyAll
  const known = region === undefined ? {} : { region, ...(sure ? { sure } : {}) }
  if (near === undefined) return known
  if (!isInGermany(near)) return { ...known, contradiction: "outside" }
  const isElsewhere = sure && distanceMetres(near, region) > widestRegion
  return isElsewhere ? { ...known, contradiction: "postalCodes" } : { ...known, near }
}

/** Whether points lie so far from a place that one of both is wrong: from the middle one, strays do not count. */
export const areFarFrom = (place: Position, points: ReadonlyArray<Position>): boolean =>
  middleDistance(place, points) > farthest

/** The distance to the middle one of the points in metres; infinite where there are none. */
export const middleDistance = (place: Position, points: ReadonlyArray<Position>): number => {
  const distances = points.map((point) => distanceMetres(place, point)).toSorted((a, b) => a - b)
  return distances[distances.length >> 1] ?? Number.POSITIVE_INFINITY
}

/** Metres: a little more than the middle of a state is from its borders. */
const farthest = 300_000

/** Metres from the middle of a region to its farthest corner. */
const widestRegion = 260_000

const nearlyAll = 0.8

const mostFrequentDigit = (codes: ReadonlyArray<string>): { readonly digit: string; readonly share: number } => {
  const times = new Map<string, number>()
  for (const code of codes) times.set(code.slice(0, 1), (times.get(code.slice(0, 1)) ?? 0) + 1)
  const [digit, most] = [...times].reduce((best, next) => (next[1] > best[1] ? next : best), ["", 0])
  return { digit, share: codes.length === 0 ? 0 : most / codes.length }
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
