/** Movable days: how many a Land gives its schools, and whether a school set more. */
import type { Finding } from "@sozialraum/core"
import {
  type ClosureCalendar,
  type DayAnswers,
  type Land,
  SchoolYear,
  schoolDay,
  schoolYearOf,
} from "@sozialraum/core/calendar"
import { addDays, type LocalDate } from "@sozialraum/core/time"

/** How many movable days a Land gives its schools in a school year. @german Zahl der beweglichen Ferientage */
export interface MovableDayRule {
  readonly land: Land
  readonly schoolYear: SchoolYear
  readonly days: number
  readonly source: string
}

const nordrheinWestfalen =
  "Ferienordnung NRW, BASS 12-65 Nr. 5, RdErl. v. 19.05.2022, https://bass.schul-welt.de/191.htm"

/** The numbers that are known; other Länder have rules of their own, which are not collected here. */
export const movableDayRules: ReadonlyArray<MovableDayRule> = [
  ...(["2022/23", "2025/26", "2026/27", "2027/28"] as const).map((year) => rule("NW", year, 3, nordrheinWestfalen)),
  ...(["2023/24", "2024/25", "2028/29", "2029/30"] as const).map((year) => rule("NW", year, 4, nordrheinWestfalen)),
]

/** A school has set more movable days in a school year than its Land allows. @german Zu viele bewegliche Ferientage */
export type TooManyMovableDays = Finding<
  "TooManyMovableDays",
  { readonly schoolYear: SchoolYear; readonly allowed: number; readonly set: number }
>

/** Movable days that are free anyway: at a weekend, on a public holiday, in the holidays. @german Unnötiger beweglicher Ferientag */
export type MovableDayNotNeeded = Finding<"MovableDayNotNeeded", { readonly days: ReadonlyArray<LocalDate> }>

/** What is worth a look about the movable days of a school. @german Hinweise zu beweglichen Ferientagen */
export type MovableDayFinding = TooManyMovableDays | MovableDayNotNeeded

/**
 * What is worth a look about the movable days that a school has set.
 *
 * @param calendar - the calendar of the school, as `movableDays` makes it
 * @param answers - of the calendars that apply to the school without that one
 * @rule R25
 */
export const movableDayFindings = (
  calendar: ClosureCalendar,
  land: Land,
  answers: DayAnswers,
): ReadonlyArray<MovableDayFinding> => {
  const days = calendar.closures.flatMap(({ kind, from, to }) =>
    kind === "beweglicherFerientag" ? daysBetweenEnds(from, to) : [],
  )
  const free = days.filter((day) => ["free", "weekend"].includes(schoolDay(answers, day)._tag))
  const tooMany = movableDayRules.flatMap((allowed): ReadonlyArray<TooManyMovableDays> => {
    const set = days.filter((day) => schoolYearOf(day) === allowed.schoolYear).length
    if (allowed.land !== land || set <= allowed.days) return []
    const facts = { schoolYear: allowed.schoolYear, allowed: allowed.days, set }
    return [{ _tag: "TooManyMovableDays", rule: "R25", severity: "warning", path: ["closures"], ...facts }]
  })
  return free.length === 0
    ? tooMany
    : [...tooMany, { _tag: "MovableDayNotNeeded", rule: "R25", severity: "info", path: ["closures"], days: free }]
}

const daysBetweenEnds = (from: LocalDate, to: LocalDate): ReadonlyArray<LocalDate> => {
  const days: Array<LocalDate> = []
  for (let day = from; day < to; day = addDays(day, 1)) days.push(day)
  return days
}

function rule(land: Land, schoolYear: string, days: number, source: string): MovableDayRule {
  return { land, schoolYear: SchoolYear.parse(schoolYear), days, source }
}
