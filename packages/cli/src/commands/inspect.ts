/** `inspect FILE`: what is this list? Writes nothing. */
import { readList } from "@sozialraum/import-csv"
import type { Context } from "../context.js"
import { inspectionDocument } from "../documents.js"
import type { ExitCode } from "../failure.js"
import { read } from "../file.js"
import { listOptions } from "../list-options.js"
import { operand } from "../operand.js"
import { describeInspection } from "../report.js"

/** Describes a list. */
export const inspect = async (context: Context): Promise<ExitCode> => {
  const path = operand(context, "FILE")
  const file = await read(path)
  const document = inspectionDocument(file, readList(file.bytes, await listOptions(path, context)), context)
  context.print(document, () => describeInspection(document, context.language))
  return document.findings.some(({ severity }) => severity === "error") ? 1 : 0
}
