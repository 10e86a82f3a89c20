/** Headers: where the table of a list begins, and what stands before, between and after its records. */

import { nameText } from "../values/own-text.js"
import { align } from "./aligned.js"
import { declaredDelimiter } from "./delimiter.js"
import { type Skipped, withoutExtras } from "./extras.js"
import { filledTexts, findHeaderRow, firstFullRow, type HeaderRow, headerText } from "./header-row.js"
import { fillFromAbove } from "./parents.js"
import type { RawRecord } from "./records.js"
import { rejoin, rejoinHeader } from "./torn.js"

/** A list without what is no data. */
export interface Table {
  /** Physical line of the header; `null` where the list has none. */
  readonly headerLine: number | null
  /** A row of groups above the header, which gave names to columns that had none of their own. */
  readonly groups?: { readonly line: number; readonly raw: string }
  readonly preambleLines: ReadonlyArray<number>
  /** Without blanks around them; one for each column, empty where a column has none. */
  readonly headers: ReadonlyArray<string>
  readonly records: ReadonlyArray<RawRecord>
  /** Lines that are no institutions: titles, footers, totals, headings between records, headers of a next page. */
  readonly skipped: ReadonlyArray<Skipped>
  /** First lines of records that unquoted line breaks had torn apart. */
  readonly rejoined: ReadonlyArray<number>
  /** Lines of records with a cell too many or too few, whose cells were put below their headers. */
  readonly aligned: ReadonlyArray<number>
  /** Columns whose blank cells were filled from the row above, and in how many rows. */
  readonly filled: { readonly columns: ReadonlyArray<number>; readonly rows: number }
}

/**
 * Finds the header among the first records and takes off what does not belong to the data.
 *
 * @param given - the physical line of the header where it is known, `null` where there is known to be none
 */
export const findTable = (raw: ReadonlyArray<RawRecord>, given?: number | null, delimiter = ";"): Table => {
  const records = raw.filter(isFilled)
  const start = declaresDelimiter(records[0]) ? 1 : 0
  const body = rejoinHeader(records.slice(start))
  const header = headerRow(body, given)
  const before = body.slice(0, header?.index ?? (given === null ? 0 : firstFullRow(body)))
  const group = header?.above === undefined ? undefined : body[header.above]
  const named = header === undefined ? undefined : body[header.index]
  const headers = headersOf(named, group)
  const { records: whole, lines } = rejoin(body.slice(header === undefined ? before.length : header.index + 1))
  const { kept, skipped } = withoutExtras(whole, headers)
  const aligned = align(kept, headers.length, delimiter)
  const filled = fillFromAbove(aligned.records, headers)
  const width = aligned.records.reduce((most, { cells }) => Math.max(most, filledWidth(cells)), headers.length)
  const titles = before.filter((record) => record !== group)
  return {
    headerLine: named?.line ?? null,
    ...(group === undefined ? {} : { groups: { line: group.line, raw: filledTexts(group.cells).join(", ") } }),
    preambleLines: [...records.slice(0, start), ...before].map(({ line }) => line),
    headers: Array.from({ length: Math.min(width, mostColumns) }, (_, index) => nameText(headers[index] ?? "")),
    records: filled.records,
    skipped: [...titles.map((record) => ({ record, kind: "title" as const })), ...skipped],
    rejoined: lines,
    aligned: aligned.lines,
    filled: { columns: filled.columns, rows: filled.rows },
  }
}

/** More columns than any list has; a longer row is reported, not followed. */
const mostColumns = 10_000

const isFilled = ({ cells }: RawRecord): boolean => cells.some((cell) => cell !== "" && cell.trim() !== "")

/** A line that is not there in this delivery is looked for as if nobody had named it. */
const headerRow = (body: ReadonlyArray<RawRecord>, given: number | null | undefined): HeaderRow | undefined => {
  if (given === null) return undefined
  const index = given === undefined ? -1 : body.slice(0, 1000).findIndex(({ line }) => line === given)
  return index >= 0 ? { index } : findHeaderRow(body)
}

const declaresDelimiter = (record: RawRecord | undefined): boolean =>
  /^["']?sep=$/i.test(record?.cells[0]?.trim() ?? "") || declaredDelimiter(record?.cells[0] ?? "") !== undefined

/** A header without text of its own, or one that stands twice, takes the name of its group. */
const headersOf = (named: RawRecord | undefined, group: RawRecord | undefined): ReadonlyArray<string> => {
  const own = (named?.cells ?? []).map(headerText)
  if (group === undefined) return trimmedEnd(own)
  const times = new Map<string, number>()
  for (const header of own) times.set(header, (times.get(header) ?? 0) + 1)
  const groups: Array<string> = []
  for (let column = 0; column < Math.max(own.length, group.cells.length); column++) {
    const text = headerText(group.cells[column] ?? "")
    groups.push(text === "" ? (groups[column - 1] ?? "") : text)
  }
  return trimmedEnd(
    groups.map((text, column) => {
      const header = own[column] ?? ""
      if (header === "") return headerText(group.cells[column] ?? "")
      return (times.get(header) ?? 0) > 1 ? `${text} ${header}`.trim() : header
    }),
  )
}

const trimmedEnd = (headers: ReadonlyArray<string>): ReadonlyArray<string> =>
  headers.slice(0, headers.findLastIndex((header) => header !== "") + 1)

const filledWidth = (cells: ReadonlyArray<string>): number => {
  let width = cells.length
  while (width > 0 && isBlank(cells[width - 1] ?? "")) width--
  return width
}

const isBlank = (cell: string): boolean => cell === "" || cell.trim() === ""
