/** Spans of days: the month or the year within which a rule counts its weekdays. */
import { dayNumber, firstOfMonth, weekdayOf } from "./civil.js"
import { type RuleDay, weekdayNumber } from "./recurrence-rule.js"

/** Days in a row within which monthdays and ordinals count: a month or a year. */
export interface Span {
  readonly first: number
  readonly length: number
}

export const monthSpan = (month: number): Span => {
  const first = firstOfMonth(month)
  return { first, length: firstOfMonth(month + 1) - first }
}

export const yearSpan = (year: number): Span => {
  const first = dayNumber(year, 1, 1)
  return { first, length: dayNumber(year + 1, 1, 1) - first }
}

/** The weekdays of a rule within a span, entry by entry; an ordinal that the span does not reach is left out. */
export const weekdaysIn = ({ first, length }: Span, byDay: ReadonlyArray<RuleDay>): ReadonlyArray<number> => {
  const found: Array<number> = []
  for (const { weekday, ordinal } of byDay) {
    const earliest = first + ((weekdayNumber(weekday) - weekdayOf(first) + 7) % 7)
    const many = Math.ceil((first + length - earliest) / 7)
    if (ordinal === undefined) for (let week = 0; week < many; week++) found.push(earliest + 7 * week)
    else if (Math.abs(ordinal) <= many) found.push(earliest + 7 * (ordinal > 0 ? ordinal - 1 : many + ordinal))
  }
  return found
}
