/** The JSON documents about calendar files; their shapes are stable. */
import { type CalendarReport, toCalendarInspection } from "@sozialraum/import-ical"
import type { CalendarImport } from "@sozialraum/service"
import type { Context } from "./context.js"
import type { FileFacts } from "./file.js"

/** What `inspect` prints of a calendar, and with which what `import` prints of it begins. */
export const calendarInspectionDocument = (
  file: FileFacts,
  report: CalendarReport,
  { language }: Pick<Context, "language">,
) => ({
  file: { name: file.name, bytes: file.size, sha256: file.sha256 },
  ...toCalendarInspection(report, language),
  closures: report.closures.map(({ id, name, known, closures }) => ({ id, name, known, closures: closures.length })),
  offers: report.offers.length,
  busy: report.busy.length,
})

/** What `inspect` prints of a calendar. */
export type CalendarInspectionDocument = ReturnType<typeof calendarInspectionDocument>

/** What `import` prints of a calendar; what is in it only where that was asked for. */
export const calendarImportDocument = (
  file: FileFacts,
  imported: CalendarImport,
  context: Pick<Context, "language" | "options">,
) => {
  const { plan, changes, missing, held, committed, delivery, report } = imported
  return {
    ...calendarInspectionDocument(file, report, context),
    ...{ plan, changes, missing, held, committed },
    ...(delivery === undefined ? {} : { delivery }),
    ...(context.options["values"] === true
      ? { values: { offers: report.offers, closures: report.closures, busy: report.busy } }
      : {}),
  }
}

/** What `import` prints of a calendar. */
export type CalendarImportDocument = ReturnType<typeof calendarImportDocument>
