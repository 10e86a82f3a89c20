/** Quota periods: from which day to which a rule counts. */
import { daysOfSchoolYear, schoolYearOf, weekdayOf } from "../../calendar/index.js"
import { addDays, LocalDate, Weekday } from "../../time/index.js"
import type { QuotaPeriod } from "./booking-rule.js"

/** The days in which a rule counts: `to` is the first day after them. @german Zähltage */
export interface QuotaDays {
  readonly from: LocalDate
  readonly to: LocalDate
}

/** A period that the calendar gives. */
export type CalendarPeriod = Exclude<QuotaPeriod, { readonly kind: "days" }>

/** The days of the period in which a day lies. */
export const periodAround = (per: CalendarPeriod, day: LocalDate): QuotaDays => {
  switch (per.kind) {
    case "day":
      return { from: day, to: addDays(day, 1) }
    case "week": {
      const from = addDays(day, -daysSince(per.firstDay ?? "mo", day))
      return { from, to: addDays(from, 7) }
    }
    case "month": {
      const first = String(per.firstDay ?? 1).padStart(2, "0")
      const month = monthOf(day) - (day.slice(8) < first ? 1 : 0)
      return { from: dayIn(month, first), to: dayIn(month + 1, first) }
    }
    case "schoolYear": {
      const { from, to } = daysOfSchoolYear(schoolYearOf(day))
      return { from, to }
    }
    case "year":
      return { from: dayIn(yearOf(day) * 12, "01"), to: dayIn(yearOf(day) * 12 + 12, "01") }
  }
}

/** The periods in which some of these days lie, in the order of time. */
export const periodsIn = (per: CalendarPeriod, days: QuotaDays): ReadonlyArray<QuotaDays> => {
  const periods: Array<QuotaDays> = []
  for (let day = days.from; day < days.to; day = periods.at(-1)?.to ?? days.to) periods.push(periodAround(per, day))
  return periods
}

const daysSince = (first: Weekday, day: LocalDate): number =>
  (Weekday.options.indexOf(weekdayOf(day)) - Weekday.options.indexOf(first) + 7) % 7

const yearOf = (day: LocalDate): number => Number(day.slice(0, 4))

/** Months are counted through, so that December is followed by the January after it. */
const monthOf = (day: LocalDate): number => yearOf(day) * 12 + Number(day.slice(5, 7)) - 1

const dayIn = (month: number, day: string): LocalDate =>
  LocalDate.parse(`${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, "0")}-${day}`)
