/** Gap boxes: cells of a row put together that say the same, hours in a row, and days, ages and seasons with the same. */
import { type CoverageAxes, hourSpans } from "./coverage-axes.js"

/** Cells by their numbers along the axes: hours in a row, the others any; what is said of each is the same. */
export interface Box {
  readonly ages: ReadonlyArray<number>
  readonly seasons: ReadonlyArray<number>
  readonly weekdays: ReadonlyArray<number>
  readonly firstHour: number
  readonly lastHour: number
  readonly says: number
}

/** How many values the axes inside of a row have. */
export interface RowSize {
  readonly ages: number
  readonly seasons: number
  readonly weekdays: number
  readonly hours: number
}

/** The size of a row; an axis that was not asked for has one value. */
export const rowSize = ({ ages, seasons, weekdays, hours }: CoverageAxes): RowSize => ({
  ages: ages?.length ?? 1,
  seasons: seasons?.length ?? 1,
  weekdays: weekdays?.length ?? 1,
  hours: hours === undefined ? 1 : hourSpans(hours).length,
})

/**
 * The cells of a row as boxes, each cell in one.
 *
 * @param says - what is said of each cell of the row, as a number; a cell of which -1 is said is in no box
 */
export const boxesOf = (size: RowSize, says: Int32Array): ReadonlyArray<Box> => {
  const byAge = joined(
    [...runsOf(size, says).values()],
    ({ seasons, weekdays, ...hours }) => `${seasons} ${weekdays} ${hoursKey(hours)}`,
    (boxes, first) => ({ ...first, ages: boxes.flatMap(({ ages }) => ages) }),
  )
  return joined(
    byAge,
    ({ ages, weekdays, ...hours }) => `${ages} ${weekdays} ${hoursKey(hours)}`,
    (boxes, first) => ({ ...first, seasons: boxes.flatMap(({ seasons }) => seasons) }),
  )
}

/** Hours in a row with the same, and the weekdays of an age and a season on which they are. */
const runsOf = (size: RowSize, says: Int32Array): ReadonlyMap<number, Box> => {
  const runs = new Map<number, Box & { readonly weekdays: Array<number> }>()
  for (let line = 0, start = 0; start < says.length; line++, start += size.hours) {
    const weekday = line % size.weekdays
    const day = (line - weekday) / size.weekdays
    for (let firstHour = 0, lastHour = 0; firstHour < size.hours; firstHour = lastHour + 1) {
      const said = says[start + firstHour] ?? -1
      lastHour = firstHour
      if (said < 0) continue
      while (lastHour + 1 < size.hours && says[start + lastHour + 1] === said) lastHour++
      // A number is found faster than a text, and there may be half a million runs.
      const key = ((day * size.hours + firstHour) * size.hours + lastHour) * 2 ** 24 + said
      const run = runs.get(key)
      if (run !== undefined) run.weekdays.push(weekday)
      else {
        const [ages, seasons] = [[Math.floor(day / size.seasons)], [day % size.seasons]]
        runs.set(key, { ages, seasons, weekdays: [weekday], firstHour, lastHour, says: said })
      }
    }
  }
  return runs
}

const hoursKey = ({ firstHour, lastHour, says }: Pick<Box, "firstHour" | "lastHour" | "says">): string =>
  `${firstHour} ${lastHour} ${says}`

/** The list with all of one key put together, where the first of them stood. */
export const joined = <A>(
  list: ReadonlyArray<A>,
  keyOf: (one: A) => string,
  join: (group: ReadonlyArray<A>, first: A) => A,
): ReadonlyArray<A> => {
  const groups = new Map<string, [A, ...Array<A>]>()
  for (const one of list) {
    const key = keyOf(one)
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [one])
    else group.push(one)
  }
  return Array.from(groups.values(), (group) => (group.length === 1 ? group[0] : join(group, group[0])))
}
