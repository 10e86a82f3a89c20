/** School holidays of the 16 Länder, as far as they are published. */
import {
  type CalendarSource,
  type ClosureCalendar,
  type ClosureScope,
  DaySpan,
  type Land,
} from "@sozialraum/core/calendar"
import { addDays, LocalDate } from "@sozialraum/core/time"
import { calendarOf, type HolidayTable } from "../holiday-table.js"
import type { SchoolVariant } from "../listed-holiday.js"
import { openHolidays } from "../reading/open-holidays.js"
import { publishedSchoolHolidays, retrievedOn } from "./school-holidays.data.js"

/** The source of the school holidays of this package, with the sentence that its licence asks for. */
export const schoolHolidaySource: CalendarSource = openHolidays(LocalDate.parse(retrievedOn))

/**
 * The school holidays of a Land, from the school year 2023/24 up to the last that is published as a whole.
 *
 * They begin with the summer holidays of 2023 and end with the last summer holidays (`known`): what comes after, nobody
 * knows yet. In Mecklenburg-Vorpommern they are those of general schools, in Schleswig-Holstein those of the mainland.
 *
 * @source OpenHolidays API, from the announcements of the Länder
 * @example
 * import { schoolHolidays } from "@sozialraum/calendar-de"
 * import { dayAnswers } from "@sozialraum/core/calendar"
 * import { LocalDate } from "@sozialraum/core/time"
 * const answers = dayAnswers([schoolHolidays("NW")])
 * const answer = answers(LocalDate.parse("2026-10-21"))
 * answer._tag === "closed" && answer.because[0]?.closure.reason // => "Herbstferien NW"
 * answers(LocalDate.parse("2031-03-03"))._tag // => "unknown"
 */
export const schoolHolidays = (land: Land): ClosureCalendar => calendarOf(tableOf(land, land), schoolHolidaySource)

/**
 * The holidays of schools that have their own in their Land, for one of them or for the municipality they are in.
 *
 * Where it applies, it stands instead of the calendar of the Land (`calendarsFor`).
 *
 * @param scope - as its schema reads it: a municipality by its key (AGS), a school by its id
 */
export const schoolHolidaysOf = (schools: SchoolVariant, scope: ClosureScope): ClosureCalendar =>
  calendarOf(
    { ...tableOf(schools, schools === "mv-berufliche-schulen" ? "MV" : "SH"), schools },
    schoolHolidaySource,
    scope,
  )

const tableOf = (key: Land | SchoolVariant, land: Land): HolidayTable => {
  const { from, to, rows } = publishedSchoolHolidays[key]
  return {
    land,
    type: "school",
    covered: DaySpan.parse({ from, to }),
    rows: rows.trim().split("\n").map(rowOf),
  }
}

/** `2026-10-17 2026-10-31 Herbstferien`: the first day, the last day, the name. */
const rowOf = (line: string): HolidayTable["rows"][number] => ({
  from: LocalDate.parse(line.slice(0, 10)),
  to: addDays(LocalDate.parse(line.slice(11, 21)), 1),
  name: line.slice(22),
})
