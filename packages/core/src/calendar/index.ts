/**
 * On which days something rests, why, and how far that is known.
 *
 * @module calendar
 */
export { type CalendarPlace, calendarsFor } from "./calendars-for.js"
export {
  type ClosureReason,
  type DayAnswer,
  type DayAnswers,
  dayAnswers,
  type UnknownCalendar,
} from "./closed-on.js"
export {
  CalendarSource,
  Closure,
  ClosureCalendar,
  ClosureCalendarId,
  ClosureKind,
  ClosureScope,
  knows,
  tells,
} from "./closure-calendar.js"
export { completeSchoolYears, completeYears, type NamedHoliday } from "./complete-years.js"
export { DaySpan } from "./day-span.js"
export { type FreeSpan, freeSpan, freeSpans, withAdjoiningFreeDays } from "./free-days.js"
export {
  type DroppedOccurrence,
  type HeldDates,
  type HeldDatesOptions,
  heldDates,
  type LastsIntoClosure,
  type UncertainOccurrence,
} from "./held-dates.js"
export { HolidayBehaviour } from "./holiday-behaviour.js"
export { Land, landNames, landOf } from "./land.js"
export { type MovableDay, movableDays, type OutsideSchoolYear } from "./movable-days.js"
export {
  type FoundSchoolDay,
  nextSchoolDay,
  previousSchoolDay,
  type SchoolDayAnswer,
  type SchoolDayCount,
  schoolDay,
  schoolDaysBetween,
} from "./school-days.js"
export { daysOfSchoolYear, nextSchoolYear, SchoolYear, schoolYearOf } from "./school-year.js"
export { isWeekend, weekdayOf } from "./weekday.js"
