/** `inspect FILE.ics`: what is this calendar? Writes nothing. */
import { readCalendar } from "@sozialraum/import-ical"
import { calendarInspectionDocument } from "../calendar-documents.js"
import { describeCalendar } from "../calendar-report.js"
import type { Context } from "../context.js"
import type { ExitCode } from "../failure.js"
import { read } from "../file.js"
import { calendarOptions, refuseListOptions } from "./calendar-file.js"

/** Describes a calendar. */
export const inspectCalendar = async (context: Context, path: string): Promise<ExitCode> => {
  refuseListOptions(context.options)
  const file = await read(path)
  const { resource, about: _about, ...options } = calendarOptions(path, context)
  const report = readCalendar(file.bytes, { ...options, keepPrivate: resource !== undefined })
  const document = calendarInspectionDocument(file, report, context)
  context.print(document, () => describeCalendar(document, context))
  return document.findings.some(({ severity }) => severity === "error") ? 1 : 0
}
