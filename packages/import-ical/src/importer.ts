/** The importer of calendars, as others hold it. */
import type { Importer } from "@sozialraum/core"
import type { CalendarOptions } from "./options.js"
import { readCalendar } from "./read-calendar.js"
import type { AcceptedEntry, CalendarReport } from "./report.js"

/** Reads iCalendar files of other programs. */
export const icalImporter: Importer<AcceptedEntry, CalendarOptions, CalendarReport> = { id: "ical", read: readCalendar }
