/** Common times: whether an offer takes place in the same part of the year and of the week as another one. */

import { onceForEach } from "../once.js"
import type { CatalogueEntry, OfferCatalogue } from "../search/index.js"
import { Weekday } from "../time/index.js"
import { commonCalendars, periodDays, seasonOn } from "./period-days.js"

/** In how many weeks two offers take place. @german Gemeinsame Wochen */
export interface CommonWeeks {
  /** Those in which both do. */
  readonly both: number
  /** Those in which the first one does. */
  readonly of: number
}

/** When one offer and another one take place. @german Gemeinsame Zeiten */
export interface CommonTimes {
  /** Days of the week on which both take place; none where one of them has no fixed times. */
  readonly weekdays: ReadonlyArray<Weekday>
  /** Left out where one of them has no fixed times. */
  readonly weeks?: CommonWeeks
  /** The same for their days in the school holidays; left out where the first one has none of which that is known. */
  readonly holidayWeeks?: CommonWeeks
}

/** What is asked of a pair, the first of which is held against many others. */
interface TimesCompared extends CommonTimes {
  /** In half of the weeks of the first one or in more, and on workdays or at the weekend like that. */
  readonly isComparable: boolean
}

/** Prepares a catalogue for the question how the times of an offer compare to those of others. */
export const timesCompared = (catalogue: OfferCatalogue) => {
  const days = periodDays(catalogue.period)
  const season = seasonOn(commonCalendars(catalogue))
  const isHoliday = days.days.map((day) => season(day) === "holidays")
  const weeksOf = onceForEach(({ times }: CatalogueEntry): Weeks => {
    const numbers = times.flatMap(({ dates }) => dates.flatMap((date) => days.numberOf(date) ?? []))
    return {
      all: new Set(numbers.map(days.weekOf)),
      holidays: new Set(numbers.filter((number) => isHoliday[number]).map(days.weekOf)),
    }
  })
  return (first: CatalogueEntry): ((other: CatalogueEntry) => TimesCompared) => {
    const [weeks, weekdays] = [weeksOf(first), weekdaysOf(first)]
    return (other) => {
      if (first.dates.byArrangement || other.dates.byArrangement) return { weekdays: [], isComparable: true }
      const [otherWeeks, otherWeekdays] = [weeksOf(other), weekdaysOf(other)]
      const shared = commonWeeks(weeks.all, otherWeeks.all)
      return {
        weekdays: Weekday.options.filter((day) => weekdays.has(day) && otherWeekdays.has(day)),
        weeks: shared,
        ...(weeks.holidays.size === 0 ? {} : { holidayWeeks: commonWeeks(weeks.holidays, otherWeeks.holidays) }),
        isComparable: shared.both * 2 >= shared.of && inSamePart(weekdays, otherWeekdays),
      }
    }
  }
}

interface Weeks {
  readonly all: ReadonlySet<number>
  readonly holidays: ReadonlySet<number>
}

const commonWeeks = (first: ReadonlySet<number>, other: ReadonlySet<number>): CommonWeeks => ({
  both: [...first].filter((week) => other.has(week)).length,
  of: first.size,
})

const weekdaysOf = ({ times }: CatalogueEntry): ReadonlySet<Weekday> =>
  new Set(times.filter(({ dates }) => dates.length > 0).map(({ weekday }) => weekday))

/** Both on workdays, or both at the weekend; what has no more dates compares to all. */
const inSamePart = (first: ReadonlySet<Weekday>, other: ReadonlySet<Weekday>): boolean =>
  first.size === 0 || [...first].some((day) => [...other].some((second) => isWeekend(day) === isWeekend(second)))

const isWeekend = (day: Weekday): boolean => day === "sa" || day === "su"
