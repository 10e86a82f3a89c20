/** `inspect FILE`: what is this list? Writes nothing but the profile that was asked for. */
import { type CsvOptions, type CsvReport, readList } from "@sozialraum/import-csv"
import { type Context, text } from "../context.js"
import { inspectionDocument } from "../documents.js"
import type { ExitCode } from "../failure.js"
import { type LongFile, mostHeld, type ReadFile, readOrOpen } from "../file.js"
import { listOptions } from "../list-options.js"
import { inspectInParts } from "../long-inspection.js"
import { operand } from "../operand.js"
import { checkProfilePlace, saveProfile } from "../profiles.js"
import { progressOf } from "../progress.js"
import { describeInspection } from "../report.js"
import { isCalendarFile, refuseCalendarOptions } from "./calendar-file.js"
import { inspectCalendar } from "./inspect-calendar.js"

/** Describes a list. */
export const inspect = async (context: Context): Promise<ExitCode> => {
  const path = operand(context, "FILE")
  if (isCalendarFile(path)) return inspectCalendar(context, path)
  refuseCalendarOptions(context.options)
  const file = await readOrOpen(path, mostHeld)
  const options = await listOptions(path, context)
  const saveTo = text(context.options, "save-profile")
  if (saveTo !== undefined) await checkProfilePlace(saveTo)
  const report = await reportOn(file, options, context)
  if (saveTo !== undefined) await saveProfile(saveTo, report, options.source)
  const document = inspectionDocument(file, report, context)
  context.print(document, () => describeInspection(document, context))
  return document.findings.some(({ severity }) => severity === "error") ? 1 : 0
}

const reportOn = async (file: ReadFile | LongFile, options: CsvOptions, context: Context): Promise<CsvReport> => {
  const progress = progressOf(context, process.stderr)
  progress.reading(file)
  try {
    return "bytes" in file ? readList(file.bytes, options) : await inspectInParts(file.open, options)
  } finally {
    progress.done()
  }
}
