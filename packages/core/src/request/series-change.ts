/** Changes of a series: all its dates at another time, with what was said about single ones carried along. */

import { minutesTo, shifted } from "../sharing/index.js"
import {
  addDays,
  dateOf,
  daysBetween,
  Instant,
  LocalDate,
  LocalDateTime,
  type RecurrenceRule,
  type Series,
  toLocal,
  Weekday,
} from "../time/index.js"

/**
 * What is to be otherwise about a series from one of its dates on; what is left out stays.
 *
 * @german Serienänderung
 */
export interface SeriesChange {
  /** When that date begins instead; all later ones are shifted on the clock by as much. */
  readonly start?: LocalDateTime
  readonly durationMinutes?: number
  /**
   * How it returns instead; without an end of its own it ends with the series. Only where weeks return does another day of
   * the week need no new rule.
   */
  readonly rule?: RecurrenceRule
}

/** How far a change shifts every date. @unit minutes */
export const shiftOf = ({ start }: SeriesChange, from: LocalDateTime): number =>
  start === undefined ? 0 : minutesTo(from, start)

/**
 * The series with all its dates shifted on the clock. Dates that were moved by hand stay where they were moved to.
 *
 * @param options - `minutes`: how far; `lastKey`: of the last date that the series has, where it ends
 */
export const changedSeries = (
  series: Series,
  { durationMinutes = series.durationMinutes, rule }: SeriesChange,
  { minutes, lastKey }: { readonly minutes: number; readonly lastKey?: LocalDateTime },
): Series => {
  const { rule: before, ...rest } = series
  const start = shifted(series.start, minutes)
  const returning =
    rule === undefined
      ? before && shiftedRule(before, series.start, minutes)
      : ending(rule, before, lastKey && shifted(lastKey, minutes))
  return {
    ...rest,
    start,
    durationMinutes,
    ...(returning === undefined ? {} : { rule: returning }),
    rdates: series.rdates.map((date) => shifted(date, minutes)),
    exdates: minutes === 0 ? series.exdates : series.exdates.map((date) => shiftedExclusion(date, series, minutes)),
    overrides: series.overrides.map((override) => ({ ...override, key: shifted(override.key, minutes) })),
  }
}

/** By weeks, the days of the week go along; the end does always, so that the last date is not lost. */
const shiftedRule = (rule: RecurrenceRule, start: LocalDateTime, minutes: number): RecurrenceRule => {
  const days = daysShifted(start, minutes)
  const { byDay, until } = rule
  const [time, day] = [LocalDateTime.safeParse(until), LocalDate.safeParse(until)]
  return {
    ...rule,
    ...(rule.freq !== "weekly" || byDay === undefined
      ? {}
      : { byDay: byDay.map((day) => ({ ...day, weekday: weekdayAfter(day.weekday, days) })) }),
    ...(time.success ? { until: shifted(time.data, minutes) } : {}),
    ...(day.success ? { until: addDays(day.data, days) } : {}),
  }
}

/** A rule that says nothing of an end ends where the one before it did. */
const ending = (rule: RecurrenceRule, before: RecurrenceRule | undefined, last: LocalDateTime | undefined) => {
  const isEnding = before?.until !== undefined || before?.count !== undefined
  return rule.count !== undefined || rule.until !== undefined || !isEnding || last === undefined
    ? rule
    : { ...rule, until: dateOf(last) }
}

const shiftedExclusion = (
  date: Series["exdates"][number],
  { start, zone }: Series,
  minutes: number,
): Series["exdates"][number] => {
  const [day, key, instant] = [LocalDate.safeParse(date), LocalDateTime.safeParse(date), Instant.safeParse(date)]
  if (day.success) return addDays(day.data, daysShifted(start, minutes))
  if (key.success) return shifted(key.data, minutes)
  return instant.success ? shifted(toLocal(instant.data, zone), minutes) : date
}

const daysShifted = (start: LocalDateTime, minutes: number): number =>
  daysBetween(dateOf(start), dateOf(shifted(start, minutes)))

const weekdayAfter = (weekday: Weekday, days: number): Weekday => {
  const { options } = Weekday
  return options[(((options.indexOf(weekday) + days) % 7) + 7) % 7] ?? weekday
}
