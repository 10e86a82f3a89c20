/** Inspection: a report as the JSON that commands and services print. */
import { type Language, sentence } from "@sozialraum/core/text"
import type { CalendarReading } from "./options.js"
import type { CalendarDialect, CalendarReport, FileCalendar } from "./report.js"
import { calendarImportText } from "./text.js"
import type { FileZone } from "./time/zones.js"

/** One finding as it is printed. @german Prüfhinweis zum Kalender */
export interface InspectedCalendarFinding {
  readonly code: string
  readonly severity: "info" | "warning" | "error"
  readonly line: number | null
  readonly component: number | null
  readonly uid: string | null
  readonly raw: string | null
  /** What it is and what can be done, in one sentence or two. */
  readonly fix: string
}

/** A zone of a file as it is printed. @german Geprüfte Zeitzone */
export type InspectedZone = Pick<FileZone, "tzid" | "zone" | "because">

/** What a calendar file is. @german Kalenderprüfung */
export interface CalendarInspection {
  readonly dialect: CalendarDialect
  readonly calendars: ReadonlyArray<FileCalendar>
  readonly zones: ReadonlyArray<InspectedZone>
  readonly as: CalendarReading
  readonly recognised: boolean
  readonly components: number
  readonly accepted: number
  readonly findings: ReadonlyArray<InspectedCalendarFinding>
  readonly rejected: ReadonlyArray<{
    readonly line: number
    readonly component: number
    readonly uid: string | null
    readonly code: string
    readonly message: string
  }>
}

/** The part of a report that says what the file is, with sentences in the language asked for. */
export const toCalendarInspection = (report: CalendarReport, language: Language): CalendarInspection => {
  const { dialect, calendars, zones, as, recognised, components, accepted, findings, rejected } = report
  return {
    ...{ dialect, calendars, as, recognised, components, accepted: accepted.length },
    zones: zones.map(({ tzid, zone, because }) => ({ tzid, zone, because })),
    findings: findings.map((found) => ({
      code: found._tag,
      severity: found.severity,
      line: found.line ?? null,
      component: found.component ?? null,
      uid: found.uid ?? null,
      raw: found.raw ?? null,
      fix: sentence(found, language, [calendarImportText]),
    })),
    rejected: rejected.map(({ line, component, problem }) => ({
      ...{ line, component, uid: problem.uid ?? null, code: problem.because },
      message: sentence(problem, language, [calendarImportText]),
    })),
  }
}
