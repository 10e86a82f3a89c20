/** Counting the days of a rule from its start: the start always counts as the first. */
import { type RuleDays, ruleHas } from "./rule-days.js"

/**
 * The day of the nth occurrence.
 *
 * @param horizon - the day after which nobody looks any more
 * @returns `undefined` where the rule has fewer days up to the horizon
 * @source RFC 5545, section 3.3.10, COUNT
 */
export const dayOfNth = (days: RuleDays, nth: number, horizon: number): number | undefined => {
  const first = firstDays(days)
  if (nth <= first.length) return first[nth - 1]
  let left = nth - first.length
  const each = days.steady ? days.daysOf(1).length : 0
  const skipped = each === 0 ? 0 : Math.floor((left - 1) / each)
  left -= skipped * each
  for (let period = 1 + skipped; days.firstDayOf(period) <= horizon; period++) {
    const found = days.daysOf(period)
    if (left <= found.length) return found[left - 1]
    left -= found.length
  }
  return undefined
}

/** How many occurrences begin before a day. */
export const countBefore = (days: RuleDays, day: number): number => {
  const last = days.periodOf(day)
  let count = firstDays(days).filter((early) => early < day).length
  if (last < 1) return count
  if (days.steady) count += (last - 1) * days.daysOf(1).length
  else for (let period = 1; period < last; period++) count += days.daysOf(period).length
  return count + days.daysOf(last).filter((early) => early < day).length
}

/** The days of the first period from the start on; the start is one of them even where it does not fit the rule. */
const firstDays = (days: RuleDays): ReadonlyArray<number> => {
  const { startDay } = days
  const ruled = days.daysOf(0).filter((day) => day >= startDay)
  return ruleHas(days, startDay) ? ruled : [startDay, ...ruled]
}
