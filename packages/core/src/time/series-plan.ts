/** A series made ready for questions: its dates as numbers, and where its rule ends. */
import { dayOf, lastCivilDay, minuteMs, minuteOf, minutesPerDay } from "./civil.js"
import { epochMs, type Instant } from "./instant.js"
import type { LocalDate } from "./local-date.js"
import type { LocalDateTime } from "./local-date-time.js"
import type { RecurrenceRule } from "./recurrence-rule.js"
import { dayOfNth } from "./rule-count.js"
import { type RuleDays, ruleDays, ruleHas } from "./rule-days.js"
import type { Series } from "./series.js"
import { clockChanges } from "./zone.js"

export interface SeriesPlan {
  readonly days: RuleDays
  /** The last day of the rule. */
  readonly lastDay: number
  /** All occurrences of the rule begin at this minute of the day. */
  readonly timeOfDay: number
  /** The added dates that the rule does not have, in order, as minutes since 1970. */
  readonly added: ReadonlyArray<number>
}

export const planSeries = (series: Series): SeriesPlan => {
  const start = minuteOf(series.start)
  const startDay = Math.floor(start / minutesPerDay)
  const days = ruleDays(series.rule ?? never, startDay)
  const lastDay = series.rule === undefined ? startDay : lastDayOf(series, series.rule, days)
  const plan = { days, lastDay, timeOfDay: start - startDay * minutesPerDay, added: [] }
  if (series.rdates.length === 0) return plan
  const added = [...new Set(series.rdates.map(minuteOf))].filter((minute) => !isRuled(plan, minute))
  return { ...plan, added: added.sort((a, b) => a - b) }
}

/** Whether an occurrence of the series was first planned for this minute; excluded or moved ones were. */
export const isPlanned = (plan: SeriesPlan, minute: number): boolean =>
  isRuled(plan, minute) || plan.added.includes(minute)

/** Whether the exclusions of a series hit an occurrence, told by its minute and by the instant it begins at. */
export const exclusionOf = ({ exdates }: Series): ((minute: number, ms: number) => boolean) => {
  if (exdates.length === 0) return () => false
  const [days, minutes, instants] = [new Set<number>(), new Set<number>(), new Set<number>()]
  for (const date of exdates) {
    if (isInstant(date)) instants.add(epochMs(date))
    else if (date.length === 10) days.add(dayOf(date))
    else minutes.add(minuteOf(date as LocalDateTime))
  }
  return (minute, ms) => minutes.has(minute) || instants.has(ms) || days.has(Math.floor(minute / minutesPerDay))
}

export const isInstant = (date: LocalDateTime | Instant | LocalDate): date is Instant => date.endsWith("Z")

/** Stands for the rule of a series that has none; its last day is its first. */
const never: RecurrenceRule = { freq: "daily", interval: 1, weekStart: "mo" }

const isRuled = ({ days, lastDay, timeOfDay }: SeriesPlan, minute: number): boolean => {
  const day = Math.floor(minute / minutesPerDay)
  if (minute - day * minutesPerDay !== timeOfDay || day > lastDay) return false
  return day === days.startDay || (day > days.startDay && ruleHas(days, day))
}

const lastDayOf = (series: Series, { until, count }: RecurrenceRule, days: RuleDays): number => {
  if (count !== undefined) return lastCounted(series, count, days)
  if (until === undefined) return lastCivilDay
  const isLateEnough = until.length === 10 || until.slice(11) >= series.start.slice(11)
  return Math.min(lastCivilDay, isLateEnough ? dayOf(until) : dayOf(until) - 1)
}

/** A time that does not exist and is skipped does not count either. @source RFC 5545, section 3.3.10 */
const lastCounted = (series: Series, count: number, days: RuleDays): number => {
  const lastOf = (nth: number) => dayOfNth(days, nth, lastCivilDay) ?? lastCivilDay
  if (series.clockChange.missing !== "skip") return lastOf(count)
  let skipped = 0
  for (;;) {
    const last = lastOf(count + skipped)
    const now = skippedDays(series, days, last).length
    if (now === skipped || last === lastCivilDay) return last
    skipped = now
  }
}

/** The days of the rule, up to one, on which the clock never shows the time at which the series begins. */
export const skippedDays = ({ start, zone }: Series, days: RuleDays, last: number): ReadonlyArray<number> => {
  const timeOfDay = minuteOf(start) - days.startDay * minutesPerDay
  const dayMs = minutesPerDay * minuteMs
  return clockChanges(zone, (days.startDay - 2) * dayMs, (last + 3) * dayMs).flatMap(({ at, beforeMs, afterMs }) => {
    const day = Math.ceil(((at + beforeMs) / minuteMs - timeOfDay) / minutesPerDay)
    const isMissing = (day * minutesPerDay + timeOfDay) * minuteMs < at + afterMs
    const isRuleDay = day === days.startDay || (day > days.startDay && ruleHas(days, day))
    return isMissing && isRuleDay && day <= last ? [day] : []
  })
}
