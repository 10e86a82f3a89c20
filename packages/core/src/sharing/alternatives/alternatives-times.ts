/** Other times for a wish: the same day, the same time on other days, and wherever else there is room. */
import { minuteOfDay } from "../../time/index.js"
import { minutesPerDay } from "../availability/local-clock.js"
import { availabilityOf } from "../resource/resource-times.js"
import type { Move } from "./alternatives-move.js"
import type { AlternativeSearch, Passed } from "./alternatives-search.js"

/** How long, and for how many units: what a move leaves when only the time is changed. */
export type Shape = Omit<Move, "laterMinutes">

/** The nearest time before that of the wish on its day, and the nearest after it; late ones may pass midnight. */
export const sameDay = (search: AlternativeSearch, shape: Shape): ReadonlyArray<Passed> => {
  const edges = edgesAround(search, 0, shape).filter(
    (later) => dayOfMove(search, later) === 0 || Math.abs(later) < minutesPerDay / 2,
  )
  const moves = nearestFirst([...edges, ...gridOn(search, 0, 30)], 0).filter((later) =>
    search.days.includes(dayOfMove(search, later)),
  )
  return [moves.filter((later) => later < 0), moves.filter((later) => later > 0)].flatMap(
    (side) => firstPassed(search, shape, side) ?? [],
  )
}

/** The same time on other days, so many. */
export const sameClock = (search: AlternativeSearch, shape: Shape, limit: number): ReadonlyArray<Passed> => {
  const found: Array<Passed> = []
  for (const day of search.days) {
    if (found.length === limit) break
    const passed = day === 0 ? undefined : search.pass({ ...shape, laterMinutes: day * minutesPerDay })
    if (passed !== undefined) found.push(passed)
  }
  return found
}

/** Another time on another day, where there is room for it. */
export const inGaps = (search: AlternativeSearch, shape: Shape, limit: number): ReadonlyArray<Passed> =>
  eachDay(search, limit, (day) => firstPassed(search, shape, edgesOn(search, day, shape)))

/** The nearest hour of all days: for rules that are no matter of gaps. */
export const onTheHour = (search: AlternativeSearch, shape: Shape): ReadonlyArray<Passed> =>
  eachDay(search, 1, (day) => firstPassed(search, shape, nearestFirst(gridOn(search, day, 60), day)))

const eachDay = (
  { days }: AlternativeSearch,
  limit: number,
  passedOn: (day: number) => Passed | undefined,
): ReadonlyArray<Passed> => {
  const found: Array<Passed> = []
  for (const day of days) {
    if (found.length === limit) break
    const passed = passedOn(day)
    if (passed !== undefined) found.push(passed)
  }
  return found
}

const firstPassed = ({ pass }: AlternativeSearch, shape: Shape, moves: ReadonlyArray<number>): Passed | undefined => {
  for (const laterMinutes of moves) {
    const passed = pass({ ...shape, laterMinutes })
    if (passed !== undefined) return passed
  }
  return undefined
}

/** The beginnings in the gaps of a day that lie nearest to the time of the wish. */
const edgesOn = (search: AlternativeSearch, day: number, shape: Shape): ReadonlyArray<number> =>
  edgesAround(search, day, shape).filter((later) => dayOfMove(search, later) === day)

/** The same within a day's length of that time: those first that are easy to say, on the step or on five minutes. */
const edgesAround = (
  search: AlternativeSearch,
  day: number,
  { units, lengthMinutes }: Shape,
): ReadonlyArray<number> => {
  const wished = day * minutesPerDay
  const exact = search.gaps(units).flatMap(({ from, to }) => {
    const nearest = Math.min(Math.max(wished, from), to - lengthMinutes)
    return from <= nearest && Math.abs(nearest - wished) < minutesPerDay ? [nearest] : []
  })
  const easy = exact.flatMap((later) => [
    onStep(search, later, { round: Math.ceil, otherwise: 5 }),
    onStep(search, later, { round: Math.floor, otherwise: 5 }),
  ])
  return [...new Set([...nearestFirst(easy, day), ...nearestFirst(exact, day)])]
}

/** Every so many minutes of a day, and every step of the resource that is no smaller. */
const gridOn = (search: AlternativeSearch, day: number, everyMinutes: number): ReadonlyArray<number> => {
  const midnight = day * minutesPerDay - clockOf(search)
  const every = (minutes: number): ReadonlyArray<number> =>
    Array.from({ length: Math.ceil(minutesPerDay / minutes) }, (_, index) => midnight + index * minutes)
  const { stepMinutes } = availabilityOf(search.lending.resource)
  return [...every(everyMinutes), ...(stepMinutes === undefined || stepMinutes < 30 ? [] : every(stepMinutes))]
}

/** How a moment is brought to a step of the resource; `otherwise` is the step where it has none. */
export interface Rounding {
  readonly round: (steps: number) => number
  /** @unit minutes */
  readonly otherwise: number
}

/** The step at, before or after a moment; steps count from midnight. */
export const onStep = (search: AlternativeSearch, later: number, { round, otherwise }: Rounding): number => {
  const { stepMinutes = otherwise } = availabilityOf(search.lending.resource)
  const midnight = dayOfMove(search, later) * minutesPerDay - clockOf(search)
  const rounded = round((later - midnight) / stepMinutes) * stepMinutes
  return midnight + Math.min(rounded, minutesPerDay)
}

/** On which day after that of the wish it would begin. */
const dayOfMove = (search: AlternativeSearch, later: number): number =>
  Math.floor((clockOf(search) + later) / minutesPerDay)

const clockOf = ({ wanted }: AlternativeSearch): number => minuteOfDay(wanted.interval.start)

/** Each once, those nearest to the time of the wish on that day first; of two equally near the later one. */
const nearestFirst = (moves: ReadonlyArray<number>, day: number): ReadonlyArray<number> => {
  const wished = day * minutesPerDay
  return [...new Set(moves)].sort((a, b) => Math.abs(a - wished) - Math.abs(b - wished) || b - a)
}
