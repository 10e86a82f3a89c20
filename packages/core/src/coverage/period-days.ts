/** Days of a period: in which week each lies, and whether it is a day of term or of the school holidays. */
import { type ClosureCalendar, calendarsFor, dayAnswers, weekdayOf } from "../calendar/index.js"
import type { OfferCatalogue, Period } from "../search/index.js"
import { addDays, daysBetween, type LocalDate, Weekday } from "../time/index.js"

/**
 * When children go to school, and when they do not. Public holidays are in neither: who works then is an exception in both.
 *
 * @german Schulzeit oder Ferien
 */
export type SchoolSeason = "term" | "holidays"

/** Both of them. */
export const schoolSeasons: ReadonlyArray<SchoolSeason> = ["term", "holidays"]

/** What is known of a day. */
export type SeasonAnswer = SchoolSeason | "publicHoliday" | "unknown"

/** The days of a period, numbered from its first; weeks begin on Mondays and are numbered from the first one. */
export interface PeriodDays {
  readonly count: number
  readonly weeks: number
  readonly days: ReadonlyArray<LocalDate>
  /** The number of a day; none outside of the period. */
  readonly numberOf: (day: LocalDate) => number | undefined
  readonly weekOf: (number: number) => number
  /** Monday is 0. */
  readonly weekdayOf: (number: number) => number
}

/** Prepares the days of a period. */
export const periodDays = ({ from, to }: Period): PeriodDays => {
  const count = Math.max(0, daysBetween(from, to))
  const days = Array.from({ length: count }, (_, number) => addDays(from, number))
  const numbers = new Map(days.map((day, number) => [day, number]))
  const first = Weekday.options.indexOf(weekdayOf(from))
  return {
    count,
    weeks: Math.ceil((count + first) / 7),
    days,
    numberOf: (day) => numbers.get(day),
    weekOf: (number) => Math.floor((number + first) / 7),
    weekdayOf: (number) => (number + first) % 7,
  }
}

/**
 * Prepares calendars for the question whether a day is one of term or of the school holidays.
 *
 * Without a calendar of public holidays such a day counts as what it is besides.
 *
 * @param calendars - of the Land and the municipality; others do not tell the school holidays
 */
export const seasonOn = (calendars: ReadonlyArray<ClosureCalendar>): ((day: LocalDate) => SeasonAnswer) => {
  const publicHoliday = dayAnswers(calendars, ["feiertag"])
  const holiday = dayAnswers(calendars, ["schulferien"])
  return (day) => {
    if (publicHoliday(day)._tag === "closed") return "publicHoliday"
    const answer = holiday(day)._tag
    return answer === "closed" ? "holidays" : answer === "open" ? "term" : "unknown"
  }
}

/** The calendars by which a catalogue tells term from holidays: of its region, or all of Länder and municipalities. */
export const commonCalendars = ({ calendars, region }: OfferCatalogue): ReadonlyArray<ClosureCalendar> =>
  region.land === undefined && region.municipality === undefined
    ? calendars.filter(({ scope }) => scope.kind === "land" || scope.kind === "gemeinde")
    : calendarsFor(calendars, region)
