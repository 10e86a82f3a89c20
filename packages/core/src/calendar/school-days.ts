/** School days: Monday to Friday without a holiday of any kind. Lead times are counted in these. */
import { addDays, type LocalDate } from "../time/index.js"
import type { ClosureReason, DayAnswers, UnknownCalendar } from "./closed-on.js"
import type { ClosureKind } from "./closure-calendar.js"
import { isWeekend } from "./weekday.js"

/** Whether there is school on a day, why not, or why nobody knows; see `DayAnswer`. @german Schultag */
export type SchoolDayAnswer =
  | { readonly _tag: "schoolDay" }
  | { readonly _tag: "weekend" }
  | { readonly _tag: "free"; readonly because: ReadonlyArray<ClosureReason> }
  | {
      readonly _tag: "unknown"
      readonly calendars: ReadonlyArray<UnknownCalendar>
      readonly inParts?: ReadonlyArray<ClosureReason>
      readonly notTold?: ReadonlyArray<ClosureKind>
    }

/**
 * Whether there is school on a day.
 *
 * That there is, needs both public and school holidays to be told. Movable days are not needed, because few schools tell
 * theirs: without them, such a day counts as a school day.
 *
 * @param answers - made from every calendar of the school: `dayAnswers(calendarsFor(calendars, place))`
 */
export const schoolDay = (answers: DayAnswers, day: LocalDate): SchoolDayAnswer => {
  if (isWeekend(day)) return { _tag: "weekend" }
  const answer = answers(day)
  if (answer._tag === "closed") return { _tag: "free", because: answer.because }
  if (answer._tag === "unknown") return answer
  const notTold = needed.filter((kind) => !answers.told.includes(kind))
  return notTold.length === 0 ? { _tag: "schoolDay" } : { _tag: "unknown", calendars: [], notTold }
}

const needed = ["feiertag", "schulferien"] as const satisfies ReadonlyArray<ClosureKind>

/**
 * A school day that was looked for.
 *
 * `unknown` names the nearest day of which nobody knows whether it is one; `none` means: none within a year, or before days
 * can no longer be written.
 *
 * @german Gesuchter Schultag
 */
export type FoundSchoolDay =
  | { readonly _tag: "found"; readonly day: LocalDate }
  | { readonly _tag: "unknown"; readonly day: LocalDate }
  | { readonly _tag: "none" }

/** The first school day after a day; the day itself does not count. */
export const nextSchoolDay = (answers: DayAnswers, day: LocalDate): FoundSchoolDay => search(answers, day, 1)

/** The last school day before a day; the day itself does not count. */
export const previousSchoolDay = (answers: DayAnswers, day: LocalDate): FoundSchoolDay => search(answers, day, -1)

/**
 * How many school days there are, as far as that is known.
 *
 * @german Anzahl der Schultage
 */
export type SchoolDayCount =
  | { readonly _tag: "known"; readonly days: number }
  | {
      readonly _tag: "unknown"
      readonly atLeast: number
      readonly atMost: number
      /** The first day of which nobody knows. */
      readonly from: LocalDate
    }

/**
 * How many school days lie in a stretch of days.
 *
 * @param from - the first day that counts
 * @param to - the first day that does not
 * @example
 * import { ClosureCalendar, dayAnswers, schoolDaysBetween } from "@sozialraum/core/calendar"
 * import { LocalDate } from "@sozialraum/core/time"
 * const freeDays = ClosureCalendar.parse({
 *   id: "freie-tage-nw",
 *   name: "Ferien und Feiertage Nordrhein-Westfalen",
 *   scope: { kind: "land", id: "NW" },
 *   source: { name: "Ferienordnung, Feiertagsgesetz" },
 *   known: { from: "2026-08-01", to: "2027-08-01" },
 *   kinds: ["schulferien", "feiertag"],
 *   closures: [{ kind: "schulferien", from: "2026-10-17", to: "2026-11-01", reason: "Herbstferien NW" }],
 * })
 * const answers = dayAnswers([freeDays])
 * schoolDaysBetween(answers, LocalDate.parse("2026-10-12"), LocalDate.parse("2026-11-04")) // => { _tag: "known", days: 7 }
 */
export const schoolDaysBetween = (answers: DayAnswers, from: LocalDate, to: LocalDate): SchoolDayCount => {
  let days = 0
  const unknown: Array<LocalDate> = []
  for (let day = from; day < to; day = addDays(day, 1)) {
    const { _tag } = schoolDay(answers, day)
    if (_tag === "schoolDay") days++
    else if (_tag === "unknown") unknown.push(day)
  }
  const [first] = unknown
  return first === undefined
    ? { _tag: "known", days }
    : { _tag: "unknown", atLeast: days, atMost: days + unknown.length, from: first }
}

const search = (answers: DayAnswers, from: LocalDate, step: 1 | -1): FoundSchoolDay => {
  let day = from
  for (let distance = 1; distance <= 366 && firstDay < day && day < lastDay; distance++) {
    day = addDays(day, step)
    const { _tag } = schoolDay(answers, day)
    if (_tag === "schoolDay") return { _tag: "found", day }
    if (_tag === "unknown") return { _tag: "unknown", day }
  }
  return { _tag: "none" }
}

const firstDay = "0001-01-01"
const lastDay = "9999-12-31"
