/** Holiday spans: the school holidays of a period, and which dates fall into them. */
import { type ClosureCalendar, tells } from "../calendar/index.js"
import type { Period } from "../search/index.js"
import type { LocalDate } from "../time/index.js"

/** School holidays: `to` is the first day of school again. @german Schulferien */
export interface HolidaySpan {
  readonly from: LocalDate
  readonly to: LocalDate
  readonly reason: string
}

/**
 * The school holidays that have a day in a period, in the order of time; each once, whichever calendars tell it.
 *
 * What holds only in parts of a calendar's scope is left out.
 *
 * @returns `undefined` where no calendar tells school holidays
 * @internal
 */
export const holidaySpans = (
  calendars: ReadonlyArray<ClosureCalendar>,
  { from, to }: Period,
): ReadonlyArray<HolidaySpan> | undefined => {
  const telling = calendars.filter((calendar) => tells(calendar, ["schulferien"]))
  if (telling.length === 0) return undefined
  const spans = telling
    .flatMap(({ closures }) => closures)
    .filter((closure) => closure.kind === "schulferien" && closure.onlyIn === undefined)
    .filter((closure) => closure.from < to && from < closure.to)
    .map((closure) => ({ from: closure.from, to: closure.to, reason: closure.reason }))
  const each = new Map(spans.map((span) => [`${span.from} ${span.to}`, span]))
  return [...each.values()].toSorted((a, b) => (a.from < b.from ? -1 : 1))
}

/** Whether a day lies in one of several spans. @internal */
export const isInSpan = (spans: ReadonlyArray<HolidaySpan>, day: LocalDate): boolean =>
  spans.some(({ from, to }) => from <= day && day < to)
