/** Weekdays: which one a day is. */
import { daysBetween, LocalDate, Weekday } from "../time/index.js"

/** The weekday of a day. */
export const weekdayOf = (day: LocalDate): Weekday => {
  // 1970 began on a Thursday.
  const sinceMonday = (((daysBetween(epoch, day) + 3) % 7) + 7) % 7
  return Weekday.options[sinceMonday] ?? "mo"
}

/** Whether a day is a Saturday or a Sunday. */
export const isWeekend = (day: LocalDate): boolean => ["sa", "su"].includes(weekdayOf(day))

const epoch = LocalDate.parse("1970-01-01")
