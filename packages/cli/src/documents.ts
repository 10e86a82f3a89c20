/** The JSON documents that commands print; their shapes are stable. */
import { type CsvReport, toInspection } from "@sozialraum/import-csv"
import type { ListImport } from "@sozialraum/service"
import type { Context } from "./context.js"
import type { ReadFile } from "./file.js"

/** What `inspect` prints, and with which what `import` prints begins. */
export const inspectionDocument = (file: ReadFile, report: CsvReport, { language }: Pick<Context, "language">) => ({
  file: { name: file.name, bytes: file.bytes.byteLength, sha256: file.sha256 },
  ...toInspection(report, language),
})

/** What `inspect` prints. */
export type InspectionDocument = ReturnType<typeof inspectionDocument>

/** What `import` prints for one file; the institutions only where they were asked for. */
export const importDocument = (
  file: ReadFile,
  { plan, changes, report, duplicates, committed }: ListImport,
  context: Pick<Context, "language" | "options">,
) => ({
  ...inspectionDocument(file, report, context),
  plan,
  changes,
  rejected: report.rejected.map(({ line, problem }) => ({ line, problem })),
  duplicates,
  committed,
  ...(context.options["values"] === true
    ? { values: report.accepted.map(({ value, lines }) => ({ ...value, lines })) }
    : {}),
})

/** What `import` prints for one file. */
export type ImportDocument = ReturnType<typeof importDocument>
