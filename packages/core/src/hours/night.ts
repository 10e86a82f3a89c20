/** Nights: hours over midnight, and the rules of the next day that OpenStreetMap lets cut them. */
import { Weekday } from "../time/index.js"
import type { PlacedRule } from "./opening-day.js"
import type { OpeningRule, OpeningSpan } from "./opening-rule.js"

/**
 * The rules with which OpenStreetMap's reading of a night differs.
 *
 * There what comes after midnight belongs to the next day: that day's rules cut it, those of the evening do not, and
 * what a rule closes after midnight is closed. Here the night belongs to the evening.
 */
export const cutsNight = (rules: ReadonlyArray<OpeningRule>): ReadonlyArray<number> => {
  const touched = new Set<Weekday>()
  return rules.flatMap((rule, at) => {
    const night = rule.spans?.some(isOverMidnight) === true
    const closes = rule.access === "closed"
    const cuts = (rule.combine === undefined && daysOf(rule).some((day) => touched.has(day))) || (night && closes)
    if (night && !closes) for (const day of daysOf(rule)) touched.add(day).add(dayAfter(day))
    return cuts && !isMidday(rule) ? [at] : []
  })
}

/** The same rules, where those on days of their own are additional, so that the night before stays as it is. */
export const besideNights = (rules: ReadonlyArray<PlacedRule>): ReadonlyArray<PlacedRule> => {
  const nights = new Set<Weekday>()
  const spoken = new Set<Weekday>()
  return rules.map(({ rule, at }) => {
    const days = daysOf(rule)
    const beside = days.some((day) => nights.has(day)) && !days.some((day) => spoken.has(day))
    const adds = beside && rule.access !== "closed" && rule.combine === undefined
    if (rule.spans?.some(isOverMidnight)) for (const day of days) nights.add(dayAfter(day))
    for (const day of days) spoken.add(day)
    return { rule: adds ? { ...rule, combine: "additional" } : rule, at }
  })
}

/** Whether a span reaches into the next day. */
const isOverMidnight = ({ from, to }: OpeningSpan): boolean =>
  to === undefined ? from >= "17:00" : to <= from && to !== "00:00"

/** The weekdays a rule may speak of. */
export const daysOf = ({ weekdays }: OpeningRule): ReadonlyArray<Weekday> => weekdays ?? Weekday.options

/** A break in the middle of the day touches no night. */
const isMidday = ({ access, spans }: OpeningRule): boolean =>
  access === "closed" &&
  spans?.every(({ from, to }) => from >= "10:00" && to !== undefined && from < to && to <= "16:00") === true

const dayAfter = (day: Weekday): Weekday => Weekday.options[(Weekday.options.indexOf(day) + 1) % 7] ?? "mo"
