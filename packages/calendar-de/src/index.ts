/**
 * Public and school holidays of the German Länder, with their reasons and their horizon.
 *
 * @packageDocumentation
 */
export { calendarOf, type HolidayRow, type HolidayTable } from "./holiday-table.js"
export type { ListedHoliday, SchoolVariant } from "./listed-holiday.js"
export { type LocalHoliday, type LocalHolidayName, localHolidays } from "./public/local-holidays.js"
export { type HolidayPlace, publicHolidays, publicHolidaysSince } from "./public/public-holidays.js"
export { readOpenHolidaysCsv } from "./reading/csv.js"
export type { HolidayUnreadable, WhyUnreadable } from "./reading/entry.js"
export { type IcsOptions, readHolidayIcs } from "./reading/ics.js"
export { readOpenHolidaysJson } from "./reading/json.js"
export type { ListOptions } from "./reading/open-holidays.js"
export type {
  HolidayFinding,
  HolidayReport,
  HorizonUnknown,
  LastDayDoubtful,
  ListIncomplete,
  OtherLandNamed,
} from "./reading/report.js"
export {
  type MovableDayFinding,
  type MovableDayNotNeeded,
  type MovableDayRule,
  movableDayFindings,
  movableDayRules,
  type TooManyMovableDays,
} from "./school/movable-days.js"
export { schoolHolidaySource, schoolHolidays, schoolHolidaysOf } from "./school/school-holidays.js"
export { calendarText } from "./text.js"
