/** Walking time: how long people are on foot from one place to another. */
import { orientation } from "./orientation.js"
import { distanceMetres, type Position } from "./position.js"

/**
 * Minutes on foot from one position to another; `undefined` where there is no way.
 *
 * Whoever has a routing engine hands in a function that asks it.
 *
 * @unit minutes
 * @german Gehzeit
 */
export type WalkingTime = (from: Position, to: Position) => number | undefined

/** A line that people on foot cannot just walk over: a main road, a river, a railway. @german Barriere */
export interface Barrier {
  /** From one end to the other; who walks round an end does not cross it. */
  readonly line: ReadonlyArray<Position>
  /** What crossing it costs: the way to the lights, the wait; without it, it cannot be crossed. @unit minutes */
  readonly crossingMinutes?: number
}

/** How people walk. @german Gehweise */
export interface WalkingOptions {
  /** One of {@link walkingSpeeds} where nobody measured. @unit metres per minute */
  readonly metresPerMinute?: number
  /** How much longer the way is than the straight line. */
  readonly detourFactor?: number
  readonly barriers?: ReadonlyArray<Barrier>
}

/**
 * How fast people walk.
 *
 * `general` is what pedestrian crossings are planned for, `preschool` the mean of 48 children before school age.
 *
 * @unit metres per minute
 * @source Varela-Martínez et al., Assessment of time allocated to pedestrian crossing: a study in pre-schoolers, International Journal of Crashworthiness 29(5), 2024: 1.2 m/s and 0.88 m/s
 */
export const walkingSpeeds = { general: 72, preschool: 52.8 } as const

/**
 * The detour that most people on foot accept, and that networks of paths are planned for.
 *
 * @source VSS SN 640 070, pedestrian traffic: detour factor of 1.2
 */
export const usualDetourFactor = 1.2

/**
 * Walking time without a routing engine: the straight line, times a factor for detours, at an even speed.
 *
 * A barrier counts once, and only where the two positions lie on different sides of it: who meets a bend of a river
 * twice need not cross it.
 *
 * @example
 * import { straightLineWalking, walkingSpeeds } from "@sozialraum/core/geo"
 * const [home, kita] = [{ lon: 7.2375, lat: 51.4467 }, { lon: 7.2375, lat: 51.4557 }]
 * const river = { line: [{ lon: 7.2, lat: 51.45 }, { lon: 7.3, lat: 51.45 }] }
 * const minutes = straightLineWalking({ metresPerMinute: walkingSpeeds.preschool })
 * Math.round(minutes(home, kita) ?? 0) // => 23
 * straightLineWalking({ barriers: [river] })(home, kita) // => undefined
 */
export const straightLineWalking =
  ({
    metresPerMinute = walkingSpeeds.general,
    detourFactor = usualDetourFactor,
    barriers = [],
  }: WalkingOptions = {}): WalkingTime =>
  (from, to) => {
    const crossed = barriers.filter(({ line }) => separates(line, from, to))
    if (crossed.some(({ crossingMinutes }) => crossingMinutes === undefined)) return undefined
    const waiting = crossed.reduce((sum, { crossingMinutes = 0 }) => sum + crossingMinutes, 0)
    return (distanceMetres(from, to) * detourFactor) / metresPerMinute + waiting
  }

/** Whether the straight way crosses a line an odd number of times. */
const separates = (line: ReadonlyArray<Position>, from: Position, to: Position): boolean =>
  line.filter((end, index) => index > 0 && crosses(line[index - 1] ?? end, end, from, to)).length % 2 === 1

/** A point on the way counts to its left, so that a way through a corner of the line crosses it once. */
const crosses = (start: Position, end: Position, from: Position, to: Position): boolean =>
  isLeft(from, to, start) !== isLeft(from, to, end) && isLeft(start, end, from) !== isLeft(start, end, to)

const isLeft = (a: Position, b: Position, point: Position): boolean =>
  orientation(a.lon, a.lat, b.lon, b.lat, point.lon, point.lat) >= 0
