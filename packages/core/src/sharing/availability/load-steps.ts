/** Load: how many units are taken at each moment, and where that is too much. */
import type { TimeSpan } from "./span.js"

/** Units that are taken for a time. */
export interface Load extends TimeSpan {
  readonly units: number
}

/** From `at` on, until the next step. */
interface Step {
  readonly at: number
  readonly units: number
}

/** The most units that are taken at one moment of a span. */
export const peakOf = (loads: ReadonlyArray<Load>, { from, to }: TimeSpan): number => {
  const inside = loads.flatMap((load) =>
    load.from < to && load.to > from ? [{ ...load, from: Math.max(load.from, from) }] : [],
  )
  return stepsOf(inside).reduce((most, { at, units }) => (at < to ? Math.max(most, units) : most), 0)
}

/** The spans in which more than so many units are taken: in order, none touches the next. */
export const spansOver = (loads: ReadonlyArray<Load>, limit: number): ReadonlyArray<TimeSpan> => {
  const over: Array<TimeSpan> = []
  let since: number | undefined
  for (const { at, units } of stepsOf(loads)) {
    if (units > limit) since ??= at
    else if (since !== undefined) {
      over.push({ from: since, to: at })
      since = undefined
    }
  }
  return over
}

/** Compared, not subtracted: what has no end lasts for ever. What begins as another ends is no load on top of it: all that happens at one moment makes one step. */
const stepsOf = (loads: ReadonlyArray<Load>): ReadonlyArray<Step> => {
  const changes = loads
    .flatMap(({ from, to, units }) => [
      { at: from, units },
      { at: to, units: -units },
    ])
    .sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))
  const steps: Array<Step> = []
  let units = 0
  for (const [index, change] of changes.entries()) {
    units += change.units
    if (changes[index + 1]?.at !== change.at) steps.push({ at: change.at, units })
  }
  return steps
}
