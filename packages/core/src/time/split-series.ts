/** "This and following": one series becomes two at one of its occurrences. */
import * as Result from "effect/Result"
import type { Problem } from "../problem.js"
import { localText, minuteOf, minutesPerDay } from "./civil.js"
import { dateOf, type LocalDateTime, toLocal } from "./local-date-time.js"
import { countBefore } from "./rule-count.js"
import { eachDay } from "./rule-days.js"
import type { Series } from "./series.js"
import { isInstant, isPlanned, planSeries, type SeriesPlan, skippedDays } from "./series-plan.js"

/** A series is not split there: it has no occurrence of that key, or it is the first, and nothing would stay before it. */
export type SeriesNotSplit = Problem<
  "SeriesNotSplit",
  { readonly at: LocalDateTime; readonly because: "noOccurrence" | "first" }
>

/** The two halves of a series. @german Geteilte Terminserie */
export interface SplitSeries {
  readonly before: Series
  readonly after: Series
}

/**
 * Splits a series for a change of "this and following": what is before an occurrence, and what begins with it.
 *
 * Together both have the occurrences that the series had, under the same keys. Whoever keeps something under a key asks in
 * which half it is now.
 *
 * @param at - the key of the first occurrence of the second half
 * @returns both halves with the exclusions and overrides that concern them; a count is shared out
 * @problem SeriesNotSplit - at `["start"]` where nothing would stay before; at `[]` where the key is not planned
 * @example
 * import { LocalDateTime, Series, splitSeries } from "@sozialraum/core/time"
 * import * as Result from "effect/Result"
 * const series = Series.parse({
 *   start: "2026-10-14T15:00",
 *   durationMinutes: 90,
 *   zone: "Europe/Berlin",
 *   rule: { freq: "weekly", count: 10 },
 *   clockChange: { missing: "shift", repeated: "first" },
 * })
 * const { before, after } = Result.getOrThrow(splitSeries(series, LocalDateTime.parse("2026-10-28T15:00")))
 * before.rule // => { freq: "weekly", interval: 1, weekStart: "mo", until: "2026-10-28T14:59" }
 * after.rule // => { freq: "weekly", interval: 1, weekStart: "mo", count: 8 }
 */
export const splitSeries = (series: Series, at: LocalDateTime): Result.Result<SplitSeries, SeriesNotSplit> => {
  const plan = planSeries(series)
  const minute = minuteOf(at)
  if (!isPlanned(plan, minute)) {
    return Result.fail({ _tag: "SeriesNotSplit", path: [], at, because: "noOccurrence" })
  }
  if (minute <= minuteOf(series.start) && (plan.added[0] ?? minute) >= minute) {
    return Result.fail({ _tag: "SeriesNotSplit", path: ["start"], at, because: "first" })
  }
  return Result.succeed({ before: firstHalf(series, plan, at), after: secondHalf(series, plan, at) })
}

const firstHalf = (series: Series, plan: SeriesPlan, at: LocalDateTime): Series => {
  const { rule, ...rest } = series
  const share = {
    rdates: series.rdates.filter((date) => date < at),
    exdates: series.exdates.filter((date) => (!isKey(date) ? dayIn(series, date) <= dateOf(at) : date < at)),
    overrides: series.overrides.filter(({ key }) => key < at),
  }
  if (series.start >= at) return { ...rest, ...share, start: localText(plan.added[0] ?? minuteOf(series.start)) }
  if (rule === undefined) return { ...rest, ...share }
  if (firstDayFrom(plan, minuteOf(at)) === undefined) return { ...rest, ...share, rule }
  const { count: _count, ...endless } = rule
  return { ...rest, ...share, rule: { ...endless, until: localText(minuteOf(at) - 1) } }
}

const secondHalf = (series: Series, plan: SeriesPlan, at: LocalDateTime): Series => {
  const { rule, ...rest } = series
  const share = {
    rdates: series.rdates.filter((date) => date >= at),
    exdates: series.exdates.filter((date) => (!isKey(date) ? dayIn(series, date) >= dateOf(at) : date >= at)),
    overrides: series.overrides.filter(({ key }) => key >= at),
  }
  const day = firstDayFrom(plan, minuteOf(at))
  if (day === undefined) return { ...rest, ...share, start: at }
  const start = localText(day * minutesPerDay + plan.timeOfDay)
  if (rule === undefined) return { ...rest, ...share, start }
  if (rule.count === undefined) return { ...rest, ...share, start, rule }
  const skipped = series.clockChange.missing === "skip" ? skippedDays(series, plan.days, day - 1).length : 0
  return { ...rest, ...share, start, rule: { ...rule, count: rule.count - countBefore(plan.days, day) + skipped } }
}

/** The first day of the rule whose occurrence is not before a minute. */
const firstDayFrom = ({ days, lastDay, timeOfDay }: SeriesPlan, minute: number): number | undefined => {
  let found: number | undefined
  eachDay(days, Math.ceil((minute - timeOfDay) / minutesPerDay), lastDay, (day) => {
    found = day
    return false
  })
  return found
}

type Exclusion = Series["exdates"][number]

const isKey = (date: Exclusion): date is LocalDateTime => date.length > 10 && !isInstant(date)

/** The day that an exclusion by day or by instant concerns; on the day of the split it stays in both halves. */
const dayIn = (series: Series, date: Exclusion): string =>
  (isInstant(date) ? toLocal(date, series.zone) : date).slice(0, 10)
