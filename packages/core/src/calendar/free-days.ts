/** Free days: weekends and closures that adjoin each other, because printed tables end now on a Friday, now on a Saturday. */
import { addDays, daysBetween, LocalDate } from "../time/index.js"
import type { ClosureReason, DayAnswer, DayAnswers } from "./closed-on.js"
import { type Closure, type ClosureCalendar, knows } from "./closure-calendar.js"

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

/** Whether a day is a Saturday or a Sunday. */
export const isWeekend = (day: LocalDate): boolean => mondayBased(day) > 4

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
 *   closures: [{ kind: "schulferien", from: "2026-10-19", to: "2026-10-31", reason: "Herbstferien NW" }],
 * })
 * const span = freeSpan(dayAnswers([ferien]), LocalDate.parse("2026-10-21"))
 * span?.from // => "2026-10-17"
 * span?.to // => "2026-11-02"
 */
export const freeSpan = (answers: DayAnswers, day: LocalDate): FreeSpan | undefined => {
  if (!isFree(answers, day)) return undefined
  const from = firstFree(answers, day)
  const to = firstNotFree(answers, day)
  return {
    from,
    to,
    because: reasonsBetween(answers, from, to),
    unknownBefore: answers(addDays(from, -1))._tag === "unknown",
    unknownAfter: to < lastDay && answers(to)._tag === "unknown",
  }
}

/**
 * Every row of free days that has a day in a window and holds more than a weekend, in the order of time.
 *
 * @param window - `from` is its first day, `to` the first day after it
 */
export const freeSpans = (
  answers: DayAnswers,
  window: { readonly from: LocalDate; readonly to: LocalDate },
): ReadonlyArray<FreeSpan> => {
  const spans: Array<FreeSpan> = []
  let day = window.from
  while (day < window.to) {
    const span = answers(day)._tag === "closed" ? freeSpan(answers, day) : undefined
    if (span !== undefined) spans.push(span)
    day = span?.to ?? addDays(day, 1)
  }
  return spans
}

/**
 * The same calendar, its school holidays with the weekends that adjoin them: for what takes place on a Saturday, and
 * rests in the holidays whether their table ends on that day or on the day before.
 *
 * Nothing reaches beyond the days that the calendar knows.
 */
export const withAdjoiningWeekends = (calendar: ClosureCalendar): ClosureCalendar => ({
  ...calendar,
  closures: calendar.closures.map((closure) =>
    closure.kind === "schulferien" ? overWeekends(closure, calendar) : closure,
  ),
})

const overWeekends = (closure: Closure, calendar: ClosureCalendar): Closure => {
  let { from, to } = closure
  while (isWeekend(addDays(from, -1)) && knows(calendar, addDays(from, -1))) from = addDays(from, -1)
  while (isWeekend(to) && knows(calendar, to)) to = addDays(to, 1)
  return { ...closure, from, to }
}

const isFree = (answers: DayAnswers, day: LocalDate): boolean => isWeekend(day) || answers(day)._tag === "closed"

/** A closure is passed in one step, however long it is. */
const firstFree = (answers: DayAnswers, day: LocalDate): LocalDate => {
  let from = day
  for (let before = from; firstDay < before && isFree(answers, before); before = addDays(from, -1))
    from = earliest(before, answers(before))
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

/** Monday is 0; 1970 began on a Thursday. */
const mondayBased = (day: LocalDate): number => (((daysBetween(epoch, day) + 3) % 7) + 7) % 7

const epoch = LocalDate.parse("1970-01-01")
const firstDay = LocalDate.parse("0001-01-01")
const lastDay = LocalDate.parse("9999-12-31")
