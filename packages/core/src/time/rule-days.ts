/** The days that a rule chooses, by arithmetic: each period is computed from its number, without those before it. */
import { civilOf, firstOfMonth, weekdayOf } from "./civil.js"
import { type RecurrenceRule, type RuleDay, weekdayNumber } from "./recurrence-rule.js"
import { monthSpan, weekdaysIn, yearSpan } from "./rule-span.js"

/** A rule, made ready for one start. Periods are numbered from 0, the one that holds the start. */
export interface RuleDays {
  readonly startDay: number
  /** The last period that begins on or before a day. */
  readonly periodOf: (day: number) => number
  readonly firstDayOf: (period: number) => number
  /** The days of one period in order, also those before the start. */
  readonly daysOf: (period: number) => ReadonlyArray<number>
  /** Whether every period holds as many days. */
  readonly steady: boolean
}

/** @source RFC 5545, section 3.3.10, table of the BYxxx parts */
export const ruleDays = (rule: RecurrenceRule, startDay: number): RuleDays => {
  if (rule.freq === "daily") return daily(rule, startDay)
  return rule.freq === "weekly" ? weekly(rule, startDay) : byMonths(rule, startDay)
}

/** Whether a day, on or after the start, is one of the rule's. */
export const ruleHas = (days: RuleDays, day: number): boolean => days.daysOf(days.periodOf(day)).includes(day)

/** Visits the start and the days of the rule after it, from one day to another, until a visit answers `false`. */
export const eachDay = (days: RuleDays, from: number, to: number, visit: (day: number) => boolean): void => {
  const { startDay } = days
  if (from <= startDay && startDay <= to && !visit(startDay)) return
  const first = Math.max(from, startDay + 1)
  for (let period = days.periodOf(first); days.firstDayOf(period) <= to; period++) {
    for (const day of days.daysOf(period)) {
      if (day > to) return
      if (day >= first && !visit(day)) return
    }
  }
}

const daily = (rule: RecurrenceRule, startDay: number): RuleDays => {
  const { interval, byMonth, byMonthDay, byDay } = rule
  const weekdays = byDay && weekdayNumbers(byDay)
  const chosen = (day: number): boolean => {
    if (weekdays !== undefined && !weekdays.includes(weekdayOf(day))) return false
    if (byMonth === undefined && byMonthDay === undefined) return true
    const { year, month, day: monthDay } = civilOf(day)
    if (byMonth !== undefined && !byMonth.includes(month)) return false
    if (byMonthDay === undefined || byMonthDay.includes(monthDay)) return true
    return byMonthDay.includes(monthDay - 1 - (firstOfMonth(year * 12 + month) - firstOfMonth(year * 12 + month - 1)))
  }
  const firstDayOf = (period: number) => startDay + period * interval
  return {
    startDay,
    periodOf: (day) => Math.floor((day - startDay) / interval),
    firstDayOf,
    daysOf: (period) => {
      const day = firstDayOf(period)
      return chosen(day) ? atPositions([day], rule.bySetPos) : []
    },
    steady: (byDay ?? byMonth ?? byMonthDay) === undefined,
  }
}

const weekly = (rule: RecurrenceRule, startDay: number): RuleDays => {
  const { byMonth } = rule
  const weekStart = weekdayNumber(rule.weekStart)
  const weekdays = rule.byDay ? weekdayNumbers(rule.byDay) : [weekdayOf(startDay)]
  const offsets = inOrder(weekdays.map((weekday) => (weekday - weekStart + 7) % 7))
  const firstWeek = startDay - ((weekdayOf(startDay) - weekStart + 7) % 7)
  const length = 7 * rule.interval
  const firstDayOf = (period: number) => firstWeek + period * length
  return {
    startDay,
    periodOf: (day) => Math.floor((day - firstWeek) / length),
    firstDayOf,
    daysOf: (period) => {
      const first = firstDayOf(period)
      const days = offsets.map((offset) => first + offset)
      const inMonths = byMonth ? days.filter((day) => byMonth.includes(civilOf(day).month)) : days
      return atPositions(inMonths, rule.bySetPos)
    },
    steady: byMonth === undefined,
  }
}

const byMonths = (rule: RecurrenceRule, startDay: number): RuleDays => {
  const { byDay, bySetPos } = rule
  const start = civilOf(startDay)
  const isYearly = rule.freq === "yearly"
  const monthDays = rule.byMonthDay ?? (byDay ? undefined : [start.day])
  const months = rule.byMonth ?? (isYearly && !byDay && !rule.byMonthDay ? [start.month] : everyMonth)
  const inYear = isYearly && rule.byMonth === undefined
  const firstMonth = isYearly ? start.year * 12 : start.year * 12 + start.month - 1
  const step = (isYearly ? 12 : 1) * rule.interval
  const monthOf = (period: number) => firstMonth + period * step

  const daysOfMonth = (month: number): ReadonlyArray<number> => {
    const span = monthSpan(month)
    if (monthDays === undefined) return weekdaysIn(span, byDay ?? [])
    const days = monthDays.map((day) => span.first + (day > 0 ? day - 1 : span.length + day))
    const existing = days.filter((day) => day >= span.first && day < span.first + span.length)
    if (byDay === undefined) return existing
    const allowed = weekdaysIn(inYear ? yearSpan(Math.floor(month / 12)) : span, byDay)
    return existing.filter((day) => allowed.includes(day))
  }
  const daysOfPeriod = (month: number): ReadonlyArray<number> => {
    if (!isYearly) return months.includes((month % 12) + 1) ? daysOfMonth(month) : []
    if (inYear && byDay && monthDays === undefined) return weekdaysIn(yearSpan(month / 12), byDay)
    return months.flatMap((inThisYear) => daysOfMonth(month + inThisYear - 1))
  }
  return {
    startDay,
    periodOf: (day) => {
      const { year, month } = civilOf(day)
      return Math.floor((year * 12 + month - 1 - firstMonth) / step)
    },
    firstDayOf: (period) => firstOfMonth(monthOf(period)),
    daysOf: (period) => atPositions(inOrder(daysOfPeriod(monthOf(period))), bySetPos),
    steady: false,
  }
}

const everyMonth = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]

const weekdayNumbers = (byDay: ReadonlyArray<RuleDay>): ReadonlyArray<number> =>
  byDay.map(({ weekday }) => weekdayNumber(weekday))

/** A set of days is numbered from the beginning of its period, also in the first one. */
const atPositions = (days: ReadonlyArray<number>, positions?: ReadonlyArray<number>): ReadonlyArray<number> =>
  positions === undefined
    ? days
    : inOrder(positions.flatMap((position) => days.at(position > 0 ? position - 1 : position) ?? []))

const inOrder = (days: ReadonlyArray<number>): ReadonlyArray<number> =>
  days.every((day, index) => index === 0 || day > (days[index - 1] ?? day))
    ? days
    : [...new Set(days)].sort((a, b) => a - b)
