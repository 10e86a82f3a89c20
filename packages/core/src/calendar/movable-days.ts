/** Movable days: the free days that each school sets for itself, as a calendar of the school. */
import * as Result from "effect/Result"
import { type InvalidValue, type Problem, parse } from "../problem.js"
import { addDays, type LocalDate } from "../time/index.js"
import { type CalendarSource, type Closure, ClosureCalendar } from "./closure-calendar.js"
import { daysOfSchoolYear, type SchoolYear } from "./school-year.js"

/** A free day of a school: its date, and what it is for. @german Beweglicher Ferientag */
export interface MovableDay {
  readonly day: LocalDate
  readonly reason: string
}

/** Days that do not lie in the school year they were set for. */
export type OutsideSchoolYear = Problem<
  "OutsideSchoolYear",
  { readonly schoolYear: SchoolYear; readonly days: ReadonlyArray<LocalDate> }
>

/**
 * The movable days that a school has set for a school year, as a calendar that knows all of that year.
 *
 * The calendars of several years are deliveries of one calendar: `calendarsFor` puts them together.
 *
 * @param days - in any order; a day that stands there twice counts once
 * @problem OutsideSchoolYear - at `["days"]`; the days that lie outside
 * @problem InvalidValue - where the school is no id, or a day has no reason
 * @source Ferienordnung Nordrhein-Westfalen, BASS 12-65 Nr. 5
 */
export const movableDays = (
  school: string,
  schoolYear: SchoolYear,
  { days, source }: { readonly days: ReadonlyArray<MovableDay>; readonly source: CalendarSource },
): Result.Result<ClosureCalendar, OutsideSchoolYear | InvalidValue> => {
  const known = daysOfSchoolYear(schoolYear)
  const outside = days.filter(({ day }) => day < known.from || known.to <= day)
  if (outside.length > 0)
    return Result.fail({
      _tag: "OutsideSchoolYear",
      path: ["days"],
      schoolYear,
      days: outside.map(({ day }) => day),
    })
  return parse(ClosureCalendar, {
    id: `bewegliche-ferientage-${school}`,
    name: `Bewegliche Ferientage ${schoolYear}`,
    scope: { kind: "schule", id: school },
    source,
    known,
    kinds: ["beweglicherFerientag"],
    closures: closuresOf(days),
  })
}

const closuresOf = (days: ReadonlyArray<MovableDay>): ReadonlyArray<Closure> =>
  [...new Map(days.map(({ day, reason }) => [day, reason]))]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([day, reason]) => ({ kind: "beweglicherFerientag", from: day, to: addDays(day, 1), reason }))
