/** The mapping of a list as a table: what each column was taken for, with examples of its cells. */
import type { Language } from "@sozialraum/core/text"
import type { Column, CsvReport } from "@sozialraum/import-csv"
import { meaningOf } from "../list-report/columns.js"
import { table } from "../table.js"
import { dialogueWords } from "./words.js"

/** The lines of the table; cells of persons are not in it. */
export const mappingTable = (report: CsvReport, language: Language): ReadonlyArray<string> => {
  const say = dialogueWords[language]
  const rows = sampleRows(report)
  return table(
    say.heads,
    report.columns.map((column) => [
      column.index + 1,
      short(nameOf(column, report, language), 28),
      meaningOf(column, language) || say.unread,
      column.field === null ? "" : `${Math.round(column.confidence * 100)} %`,
      column.field === "person" ? say.persons : examplesOf(column, rows),
    ]),
  )
}

/** What people call a column: its header, or its number in a list without headers. */
export const nameOf = ({ header, index }: Column, { dialect }: CsvReport, language: Language): string => {
  const say = dialogueWords[language]
  return header === "" ? (dialect.headerLine === null ? say.headerless(index + 1) : say.noHeader) : header
}

const mostExamples = 3

const mostRows = 40

/** Rows of private persons are never shown. */
const sampleRows = (report: CsvReport): ReadonlyArray<ReadonlyArray<string>> => {
  const isPrivate = new Set(report.findings.flatMap(({ _tag, line }) => (_tag === "PrivatePersonRow" ? [line] : [])))
  const accepted = report.accepted
    .slice(0, mostRows)
    .flatMap((entry) => (entry.lines.some((line) => isPrivate.has(line)) ? [] : rawRows(entry)))
  const rejected = report.rejected
    .slice(0, mostRows)
    .flatMap(({ raw, line }) => (isPrivate.has(line) || raw === undefined ? [] : [raw]))
  return [...accepted, ...rejected]
}

/** The cells of the lines of an entry, where the report has them. */
const rawRows = (entry: object): ReadonlyArray<ReadonlyArray<string>> => {
  if (!("raw" in entry) || !Array.isArray(entry.raw)) return []
  return entry.raw.filter((cells): cells is ReadonlyArray<string> => Array.isArray(cells))
}

const examplesOf = ({ index }: Column, rows: ReadonlyArray<ReadonlyArray<string>>): string => {
  const cells = new Set<string>()
  for (const row of rows) {
    const cell = short(row[index] ?? "", 24)
    if (cell !== "") cells.add(cell)
    if (cells.size === mostExamples) break
  }
  return [...cells].join(" | ")
}

/** On one line, without signs that would move the cursor. */
const short = (text: string, length: number): string => {
  const plain = text
    .slice(0, 200)
    .replaceAll(/[\p{Cc}\p{Cf}\s]+/gu, " ")
    .trim()
  return plain.length <= length ? plain : `${plain.slice(0, length - 1)}…`
}
