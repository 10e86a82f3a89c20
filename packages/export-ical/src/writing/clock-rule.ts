/** Clock rules: the yearly pattern that the changes of a zone's clocks follow, if they follow one. */
import type { ClockChange } from "@sozialraum/core"

/** A pattern such as "the last Sunday of March", as iCalendar writes it. @german Umstellungsmuster */
export interface ClockRule {
  /** The changes that follow it, one a year, up to the last one looked at. */
  readonly changes: ReadonlyArray<ClockChange>
  /** For example `FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU`. */
  readonly text: string
}

/**
 * The rule that the last changes of one direction follow.
 *
 * @param changes - changes forward, or changes back, in order
 * @param lastYear - the rule has to hold up to this year
 * @returns `undefined` where too few years follow one pattern
 */
export const clockRule = (changes: ReadonlyArray<ClockChange>, lastYear: number): ClockRule | undefined => {
  const onsets = changes.map(onset).reverse()
  const newest = onsets[0]
  if (newest === undefined) return undefined
  let weeks = newest.weeks
  let years = 0
  for (const candidate of onsets) {
    const common = weeks.filter((week) => candidate.weeks.includes(week))
    const follows = candidate.year === lastYear - years && candidate.slot === newest.slot && common.length > 0
    if (!follows) break
    weeks = common
    years += 1
  }
  if (years < enoughYears) return undefined
  const day = `${weeks.at(-1)}${newest.weekday}`
  return { changes: changes.slice(-years), text: `FREQ=YEARLY;BYMONTH=${newest.month};BYDAY=${day}` }
}

/** Fewer years could be chance. */
const enoughYears = 5

/** When a change comes, by the clock that it ends; and which weekday of the month that is, from its start and its end. */
const onset = ({ at, beforeMs, afterMs }: ClockChange) => {
  const wall = new Date(at + beforeMs)
  const [year, month, day] = [wall.getUTCFullYear(), wall.getUTCMonth() + 1, wall.getUTCDate()]
  const weekday = weekdays[wall.getUTCDay()]
  const daysInMonth = new Date(Date.UTC(year, month, 0)).getUTCDate()
  return {
    year,
    month,
    weekday,
    /** What has to be equal every year. */
    slot: [month, weekday, wall.toISOString().slice(11), beforeMs, afterMs].join(),
    weeks: [...(day <= 28 ? [Math.ceil(day / 7)] : []), ...(day + 7 > daysInMonth ? [-1] : [])],
  }
}

const weekdays = ["SU", "MO", "TU", "WE", "TH", "FR", "SA"] as const
