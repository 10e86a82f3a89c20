/** Free days: weekends and closures that adjoin each other, because printed tables end now on a Friday, now on a Saturday. */
import { addDays, daysBetween, LocalDate } from "../time/index.js"
import type { ClosureReason, DayAnswer, DayAnswers } from "./closed-on.js"
import type { Closure, ClosureCalendar } from "./closure-calendar.js"
import type { DaySpan } from "./day-span.js"
import { isWeekend } from "./weekday.js"

/**
 * Days in a row that are all free: `from` is the first, `to` the first that is not.
 *
 * @german Zusammenhängende freie Tage
 */
export interface FreeSpan {
  readonly from: LocalDate
  readonly to: LocalDate
  /** Every closure in it once, in the order of the days; of what is closed for years, that alone. */
  readonly because: ReadonlyArray<ClosureReason>
  /** Whether it is not known if the day before `from`, or the day `to`, is free as well. */
  readonly unknownBefore: boolean
  readonly unknownAfter: boolean
}

/**
 * The free days around a free day: its holidays, with the weekends and public holidays that adjoin them.
 *
 * @returns `undefined` where the day itself is not free, or nobody knows
 * @example
 * import { ClosureCalendar, dayAnswers, freeSpan } from "@sozialraum/core/calendar"
 * import { LocalDate } from "@sozialraum/core/time"
 * const ferien = ClosureCalendar.parse({
 *   id: "schulferien-nw",
 *   name: "Schulferien Nordrhein-Westfalen",
 *   scope: { kind: "land", id: "NW" },
 *   source: { name: "Ferienordnung" },
 *   known: { from: "2026-08-01", to: "2027-08-01" },
 *   kinds: ["schulferien"],
 *   closures: [{ kind: "schulferien", from: "2026-10-19", to: "2026-10-31", reason: "Herbstferien NW" }],
 * })
 * const span = freeSpan(dayAnswers([ferien]), LocalDate.parse("2026-10-21"))
 * span?.from // => "2026-10-17"
 * span?.to // => "2026-11-02"
 */
export const freeSpan = (answers: DayAnswers, day: LocalDate): FreeSpan | undefined => {
  if (!isFree(answers, day)) return undefined
  const to = firstNotFree(answers, day)
  const from = firstFree(answers, to)
  return {
    from,
    to,
    because: reasonsBetween(answers, from, to),
    unknownBefore: answers(addDays(from, -1))._tag === "unknown",
    unknownAfter: to < lastDay && answers(to)._tag === "unknown",
  }
}

/** Every row of free days that has a day in a window and holds more than a weekend, in the order of time. */
export const freeSpans = (answers: DayAnswers, window: DaySpan): ReadonlyArray<FreeSpan> => {
  const spans: Array<FreeSpan> = []
  let day: LocalDate = window.from
  while (day < window.to) {
    const span = freeSpan(answers, day)
    if (span !== undefined && span.because.length > 0) spans.push(span)
    day = span?.to ?? addDays(day, 1)
  }
  return spans
}

/**
 * The same calendar, its school holidays with the free days that adjoin them: for what takes place on a Saturday, and
 * rests in the holidays whether their table ends on that day or on the day before.
 *
 * Nothing reaches beyond the days that the calendar knows.
 *
 * @param answers - which days are free beside weekends; made from the public holidays, in most cases
 */
export const withAdjoiningFreeDays = (calendar: ClosureCalendar, answers: DayAnswers): ClosureCalendar => ({
  ...calendar,
  closures: calendar.closures.map((closure) =>
    closure.kind === "schulferien" ? widened(closure, calendar.known, answers) : closure,
  ),
})

const widened = (closure: Closure, known: ClosureCalendar["known"], answers: DayAnswers): Closure => {
  const from = firstFree(answers, closure.from)
  const to = firstNotFree(answers, closure.to)
  return {
    ...closure,
    from: known.from !== undefined && from < known.from ? known.from : from,
    to: known.to !== undefined && known.to < to ? known.to : to,
  }
}

const isFree = (answers: DayAnswers, day: LocalDate): boolean => isWeekend(day) || answers(day)._tag === "closed"

/** The first of the free days that end before a day. A closure is passed in one step, however long it is. */
const firstFree = (answers: DayAnswers, day: LocalDate): LocalDate => {
  let from = day
  while (firstDay < from && isFree(answers, addDays(from, -1)))
    from = earliest(addDays(from, -1), answers(addDays(from, -1)))
  return from
}

const firstNotFree = (answers: DayAnswers, day: LocalDate): LocalDate => {
  let to = day
  while (to < lastDay && isFree(answers, to)) to = latest(addDays(to, 1), answers(to))
  return to
}

const earliest = (day: LocalDate, answer: DayAnswer): LocalDate =>
  [day, ...reasonsOf(answer).map(({ closure }) => closure.from)].sort()[0] ?? day

const latest = (day: LocalDate, answer: DayAnswer): LocalDate =>
  [day, ...reasonsOf(answer).map(({ closure }) => closure.to)].sort().at(-1) ?? day

const reasonsBetween = (answers: DayAnswers, from: LocalDate, to: LocalDate): ReadonlyArray<ClosureReason> => {
  const reasons = new Set<ClosureReason>()
  let day = from
  while (day < to) {
    const here = reasonsOf(answers(day))
    for (const reason of here) reasons.add(reason)
    // Where something is closed for years, its holidays meanwhile are no reasons any more.
    const closedForYears = here.find(({ closure }) => daysBetween(closure.from, closure.to) > 366)
    day = closedForYears?.closure.to ?? addDays(day, 1)
  }
  return [...reasons]
}

const reasonsOf = (answer: DayAnswer): ReadonlyArray<ClosureReason> => (answer._tag === "closed" ? answer.because : [])

const firstDay = LocalDate.parse("0001-01-01")
const lastDay = LocalDate.parse("9999-12-31")
