/** Words of availability: moments, lengths and lead times, in German and English. */
import { weekdayOf } from "../calendar/index.js"
import type { BookingLead } from "../sharing/index.js"
import { dateOf, type LocalDate, type LocalDateTime } from "../time/index.js"
import type { Language } from "./catalogue.js"
import { reportWords } from "./report-words.js"

/** How a language says what every sentence on availability says. */
export interface AvailabilityWords {
  readonly lead: (count: number, unit: BookingLead["unit"]) => string
  readonly length: (minutes: number) => string
  readonly clock: (at: LocalDateTime) => string
  readonly or: string
}

const germanUnits: Readonly<Record<BookingLead["unit"], readonly [string, string]>> = {
  hours: ["Stunde", "Stunden"],
  calendarDays: ["Kalendertag", "Kalendertage"],
  workingDays: ["Arbeitstag", "Arbeitstage"],
}

const englishUnits: Readonly<Record<BookingLead["unit"], readonly [string, string]>> = {
  hours: ["hour", "hours"],
  calendarDays: ["calendar day", "calendar days"],
  workingDays: ["working day", "working days"],
}

const german: AvailabilityWords = {
  lead: (count, unit) => counted(count, germanUnits[unit]),
  length: (minutes) => parts(minutes, [["Tag", "Tage"], germanUnits.hours, ["Minute", "Minuten"]]),
  clock: (at) => `${at.slice(11)} Uhr`,
  or: " oder ",
}

const english: AvailabilityWords = {
  lead: (count, unit) => counted(count, englishUnits[unit]),
  length: (minutes) => parts(minutes, [["day", "days"], englishUnits.hours, ["minute", "minutes"]]),
  clock: (at) => at.slice(11),
  or: " or ",
}

/** The words of each language. */
export const availabilityWords: Readonly<Record<Language, AvailabilityWords>> = { de: german, en: english }

/** `Mittwoch, 14. Oktober 2026`. */
export const dayText = (day: LocalDate, language: Language): string =>
  `${reportWords[language].weekdays[weekdayOf(day)]}, ${reportWords[language].date(day)}`

/** `Mittwoch, 14. Oktober 2026, 15:00 Uhr`. */
export const momentText = (at: LocalDateTime, language: Language): string =>
  `${dayText(dateOf(at), language)}, ${availabilityWords[language].clock(at)}`

const counted = (count: number, [one, many]: readonly [string, string]): string =>
  `${count} ${count === 1 ? one : many}`

const parts = (
  minutes: number,
  [days, hours, rest]: readonly [readonly [string, string], readonly [string, string], readonly [string, string]],
): string => {
  const split = [
    [Math.floor(minutes / 1440), days],
    [Math.floor((minutes % 1440) / 60), hours],
    [minutes % 60, rest],
  ] as const
  return split.flatMap(([count, names]) => (count === 0 ? [] : [counted(count, names)])).join(" ")
}
