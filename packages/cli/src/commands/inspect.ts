/** `inspect FILE`: what is this list? Writes nothing but the profile that was asked for. */
import { readList } from "@sozialraum/import-csv"
import { type Context, text } from "../context.js"
import { inspectionDocument } from "../documents.js"
import type { ExitCode } from "../failure.js"
import { read } from "../file.js"
import { listOptions } from "../list-options.js"
import { operand } from "../operand.js"
import { checkProfilePlace, saveProfile } from "../profiles.js"
import { describeInspection } from "../report.js"

/** Describes a list. */
export const inspect = async (context: Context): Promise<ExitCode> => {
  const path = operand(context, "FILE")
  const file = await read(path)
  const options = await listOptions(path, context)
  const saveTo = text(context.options, "save-profile")
  if (saveTo !== undefined) await checkProfilePlace(saveTo)
  const report = readList(file.bytes, options)
  if (saveTo !== undefined) await saveProfile(saveTo, report, options.source)
  const document = inspectionDocument(file, report, context)
  context.print(document, () => describeInspection(document, context))
  return document.findings.some(({ severity }) => severity === "error") ? 1 : 0
}
