/** The JSON documents that commands print; their shapes are stable. */
import { coreText, findingText, type Language, sentence } from "@sozialraum/core/text"
import { type CsvReport, importText, toInspection } from "@sozialraum/import-csv"
import type { ListImport } from "@sozialraum/service"
import type { AreasFile } from "./areas-file.js"
import type { Context } from "./context.js"
import type { NothingAccepted } from "./failure.js"
import { cliText } from "./failure-text.js"
import type { FileFacts } from "./file.js"

/** What `inspect` prints, and with which what `import` prints begins. */
export const inspectionDocument = (file: FileFacts, report: CsvReport, { language }: Pick<Context, "language">) => ({
  file: { name: file.name, bytes: file.size, sha256: file.sha256 },
  ...toInspection(report, language),
})

/** What `inspect` prints. */
export type InspectionDocument = ReturnType<typeof inspectionDocument>

/** What `import` prints for one file; the institutions only where they were asked for. */
export const importDocument = (
  file: FileFacts,
  imported: ListImport,
  context: Pick<Context, "language" | "options">,
) => {
  const { plan, changes, report, duplicates, committed, spelling, missing, relations, alarms, delivery } = imported
  const names = new Map<string, string>([
    ...Object.entries(imported.names),
    ...[...missing, ...report.accepted.map(({ value }) => value)].map(({ id, name }) => [id, name] as const),
  ])
  const nameOf = (id: string): string | null => names.get(id) ?? null
  return {
    ...withRefusal(inspectionDocument(file, report, context), imported, context.language),
    plan,
    changes: changes.map((change) => {
      const name = names.get(change.id)
      return name === undefined ? change : { ...change, name }
    }),
    spelling,
    missing,
    rejected: report.rejected.map(({ line, problem }) => ({
      line,
      problem,
      message: sentence(problem, context.language, [importText, coreText]),
    })),
    duplicates: duplicates.map((pair) => ({ ...pair, names: pair.ids.map(nameOf) })),
    relations: relations.map((pair) => ({ ...pair, names: [nameOf(pair.guest), nameOf(pair.host)] })),
    alarms: alarms.map((alarm) => ({ ...alarm, message: sentence(alarm, context.language, [findingText]) })),
    committed,
    ...(delivery === undefined ? {} : { delivery }),
    ...(context.options["values"] === true
      ? { values: report.accepted.map(({ value, lines }) => ({ ...value, lines })) }
      : {}),
  }
}

/** A readable list of which nothing could be taken over is a failure of the import, not of the list. */
const withRefusal = (
  document: InspectionDocument,
  { plan, report: { dialect, accepted } }: Pick<ListImport, "plan" | "report">,
  language: Language,
): InspectionDocument => {
  // The report of a long list holds no institutions: they were written part by part, and are counted.
  const taken = accepted.length + plan.added + plan.changed + plan.unchanged + plan.spelling + plan.returned
  if (dialect.format === "unreadable" || taken > 0) return document
  const failure = { _tag: "NothingAccepted", path: [] } satisfies NothingAccepted
  const fix = sentence(failure, language, [cliText])
  const finding = { code: failure._tag, severity: "error", line: null, column: null, raw: null, fix } as const
  return { ...document, findings: [finding, ...document.findings] }
}

/** What `import` prints for one file. */
export type ImportDocument = ReturnType<typeof importDocument>

/** What `import` prints about the file of areas: the features left out, and what is worth a look. */
export const areasDocument = (
  { name, units, rejected, findings }: AreasFile,
  { language }: Pick<Context, "language">,
) => ({
  file: name,
  areas: units.length,
  rejected: rejected.map(({ index, problem }) => ({
    index,
    problem,
    message: sentence(problem, language, [coreText, findingText]),
  })),
  findings: findings.map((finding) => ({ ...finding, message: sentence(finding, language, [findingText]) })),
})

/** What `import` prints about the file of areas. */
export type AreasDocument = ReturnType<typeof areasDocument>
