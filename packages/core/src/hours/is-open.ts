/** Asking opening times about an instant. */
import { epochMs, type Instant, instantAt, type LocalDate } from "../time/index.js"
import { type Known, plainest } from "./day-knowledge.js"
import type { ClosedReason, OpeningAnswer } from "./opening-answer.js"
import { covers, missedBy, type RuleSelector, speaksOf } from "./opening-day.js"
import type { OpeningRule } from "./opening-rule.js"
import {
  dayOfInstant,
  minuteOfInstant,
  type OpeningTimes,
  type PreparedDay,
  type Stretch,
  stretchAt,
} from "./opening-times.js"

/**
 * Whether one can come (or call) at an instant, and why not.
 *
 * @example
 * import { isOpenAt, openingTimes, parseOsmHours } from "@sozialraum/core/hours"
 * import { Instant } from "@sozialraum/core/time"
 * const { hours } = parseOsmHours('Tu 09:00-12:00 || "nach Vereinbarung"')
 * const times = openingTimes(hours, [])
 * isOpenAt(times, Instant.parse("2026-10-20T08:00:00Z")) // => { _tag: "open", rule: 0, until: "2026-10-20T10:00:00Z" }
 * isOpenAt(times, Instant.parse("2026-10-20T18:00:00Z"))._tag // => "byAppointment"
 */
export const isOpenAt = (times: OpeningTimes, instant: Instant): OpeningAnswer => {
  const ms = epochMs(instant)
  const stretch = stretchAt(times, ms)
  if (stretch === undefined) return { _tag: "closed", because: reasons(times, ms) }
  if (stretch.access === "unknown") return { _tag: "unknown", because: stretch.because ?? [] }
  return { _tag: stretch.access, rule: stretch.rule ?? 0, ...untilChange(times, stretch), ...remarks(times, stretch) }
}

/**
 * Why a place is closed at an instant; empty where it is not, or where nobody knows.
 *
 * @returns the most telling reasons first: holidays and closing days, then what the rules say
 */
export const closedBecause = (times: OpeningTimes, instant: Instant): ReadonlyArray<ClosedReason> => {
  const answer = isOpenAt(times, instant)
  return answer._tag === "closed" ? answer.because : []
}

/** The end of what holds, also across midnight into the next days. */
export const untilChange = (times: OpeningTimes, stretch: Stretch): { readonly until?: Instant } => {
  let end = stretch.to
  const last = stretch.to + lookAheadMs
  while (end < last) {
    const next = stretchAt(times, end)
    if (next?.access !== stretch.access) return { until: instantAt(end) }
    end = next.to
  }
  return {}
}

const lookAheadMs = 14 * 86_400_000

const remarks = (
  times: OpeningTimes,
  { rule, from }: Stretch,
): Pick<OpeningAnswer & { _tag: "open" }, "remark" | "despite"> => {
  const remark = rule === undefined ? undefined : times.hours.rules[rule]?.remark
  const despite = times.unspoken(times.dayAt(dayOfInstant(times, from)).civil.date)
  return { ...(remark === undefined ? {} : { remark }), ...(despite.length === 0 ? {} : { despite }) }
}

const reasons = (times: OpeningTimes, ms: number): ReadonlyArray<ClosedReason> => {
  const day = times.dayAt(dayOfInstant(times, ms))
  const { closingDay } = day.knowledge
  if (closingDay._tag === "yes") return closures(closingDay)
  const closing = closedByRule(times, day)
  if (closing.length > 0) return closing
  const span = closedBySpan(times, day, ms)
  if (span.length > 0) return span
  return day.stretches.length > 0 ? [{ _tag: "outsideHours" }] : whyNone(times, day)
}

/** The last rule that speaks of a whole day, where it closes it. */
const closedByRule = (times: OpeningTimes, { civil, knowledge }: PreparedDay): ReadonlyArray<ClosedReason> => {
  const facts = plainest(knowledge)
  const last = times.rules.findLast(
    ({ rule }) =>
      rule.combine !== "fallback" && speaksOf(rule, civil, facts) && !(rule.access === "closed" && rule.spans),
  )
  if (last?.rule.access !== "closed") return []
  const { publicHolidays, schoolHolidays, remark } = last.rule
  const because = [
    ...(publicHolidays === "only" ? closures(knowledge.publicHoliday) : []),
    ...(schoolHolidays === "only" ? closures(knowledge.schoolHoliday) : []),
  ]
  if (because.length > 0) return because
  return [{ _tag: "rule", rule: last.at, ...(remark === undefined ? {} : { remark }) }]
}

/** The last rule that speaks of a time of the day, where it takes that time away and says why. */
const closedBySpan = (
  times: OpeningTimes,
  { civil, knowledge }: PreparedDay,
  ms: number,
): ReadonlyArray<ClosedReason> => {
  const facts = plainest(knowledge)
  const minute = minuteOfInstant(times, ms)
  const last = times.rules.findLast(
    ({ rule }) =>
      speaksOf(rule, civil, facts) && (rule.access === "closed" ? covers(rule, minute) : rule.combine === undefined),
  )
  if (last?.rule.access !== "closed" || last.rule.remark === undefined) return []
  return [{ _tag: "rule", rule: last.at, remark: last.rule.remark }]
}

/** What a rule with hours misses only just. */
const whyNone = (times: OpeningTimes, day: PreparedDay): ReadonlyArray<ClosedReason> => {
  const facts = plainest(day.knowledge)
  const found = times.rules.flatMap(({ rule }) => {
    const [missed, ...others] = rule.access === "closed" ? [] : missedBy(rule, day.civil, facts)
    return missed === undefined || others.length > 0 ? [] : [{ missed, because: whyMissed(rule, missed, day) }]
  })
  const telling = found.filter(({ because }) => because.length > 0)
  // Rules of years gone by say less than those of today.
  const best = telling.find(({ missed }) => missed !== "validity") ?? telling[0]
  return best?.because ?? [{ _tag: "noHoursThatDay" }]
}

const whyMissed = (
  rule: OpeningRule,
  missed: RuleSelector,
  { civil: { date }, knowledge }: PreparedDay,
): ReadonlyArray<ClosedReason> => {
  switch (missed) {
    case "weeks":
      return rule.weeks === undefined ? [] : [{ _tag: "otherWeek", weeks: rule.weeks }]
    case "seasons":
      return [{ _tag: "outOfSeason" }]
    case "validity":
      return whyNotNow(rule, date)
    case "publicHolidays":
      return rule.publicHolidays === "only" ? [{ _tag: "outsideHolidays" }] : closures(knowledge.publicHoliday)
    case "schoolHolidays":
      return rule.schoolHolidays === "only" ? [{ _tag: "outsideHolidays" }] : closures(knowledge.schoolHoliday)
    case "dates":
    case "weekdays":
      return []
  }
}

const whyNotNow = ({ from, to }: OpeningRule, date: LocalDate): ReadonlyArray<ClosedReason> => {
  if (to !== undefined && to <= date) return [{ _tag: "noLonger", since: to }]
  return from === undefined ? [] : [{ _tag: "notYet", from }]
}

const closures = (known: Known): ReadonlyArray<ClosedReason> =>
  known._tag === "yes" ? known.because.map((reason) => ({ _tag: "closure", ...reason })) : []
