/** Whereabouts: where a list is about, by what the caller says and by the addresses of its rows. */
import { distanceMetres, type Position } from "@sozialraum/core/geo"
import { isInGermany } from "./germany.js"
import type { Reach } from "./regions.js"

/** What the caller knows about where a list is, weighed against the list. */
export interface Whereabouts {
  /** Left out where it cannot be true. */
  readonly near?: Position
  /** Why the caller's place was not heeded. */
  readonly contradiction?: "outside" | "postalCodes"
}

/**
 * Weighs the place that the caller names against where the addresses of the list are.
 *
 * A place abroad, as from swapped numbers, and one far from the regions of nearly all addresses do not count.
 */
export const whereaboutsOf = (near: Position | undefined, reaches: ReadonlyArray<Reach | undefined>): Whereabouts => {
  if (near === undefined) return {}
  if (!isInGermany(near)) return { contradiction: "outside" }
  // Many rows, few regions.
  const times = new Map<Reach, number>()
  for (const reach of reaches) if (reach !== undefined) times.set(reach, (times.get(reach) ?? 0) + 1)
  let [known, elsewhere] = [0, 0]
  for (const [{ middle }, rows] of times) {
    known += rows
    if (distanceMetres(near, middle) > widestList) elsewhere += rows
  }
  return known > 0 && elsewhere >= known * nearlyAll ? { contradiction: "postalCodes" } : { near }
}

/** Whether points lie so far from a place that one of both is wrong: from the middle one, strays do not count. */
export const areFarFrom = (place: Position, points: ReadonlyArray<Position | undefined>): boolean => {
  let [known, near] = [0, 0]
  for (const point of points) {
    if (point === undefined) continue
    known++
    if (distanceMetres(place, point) <= farthest) near++
  }
  return near <= known >> 1
}

/** The distance to the middle one of the points in metres; infinite where there are none. */
export const middleDistance = (place: Position, points: ReadonlyArray<Position>): number => {
  const distances = Float64Array.from(points, (point) => distanceMetres(place, point)).sort()
  return distances[distances.length >> 1] ?? Number.POSITIVE_INFINITY
}

/** Metres: a little more than the middle of a state is from its borders. */
const farthest = 300_000

/** Metres from the middle of a list about a state to its farthest region. */
const widestList = 260_000

const nearlyAll = 0.8
