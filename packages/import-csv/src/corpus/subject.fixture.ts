/** Subjects: the lists that are written anew, as tables of cells with what was read from the original. */
import { type CsvReport, readList } from "../index.js"
import { bytesOf, listNames } from "../real-lists.fixture.js"
import { readTable } from "../table/read-table.js"
import type { CodePage } from "../text/code-page.js"
import { inLettersOf, type Written, write } from "./written.fixture.js"

/** A list with the report on it that every other way to write it is held against. */
export interface Subject {
  readonly name: string
  readonly list: Written
  readonly report: CsvReport
}

/** Reads a list as one that nobody has seen before: no profile helps. */
export const readUnknown = (bytes: Uint8Array, source: string): CsvReport => readList(bytes, { source, profile: null })

/**
 * The lists, cut to some rows each.
 *
 * @param rows - how many records of each list; with all of them the report is the one on the published bytes
 */
export const subjects = (rows: number): ReadonlyArray<Subject> => listNames.map((name) => subjectOf(name, rows))

const subjectOf = (name: string, most: number): Subject => {
  const bytes = bytesOf(name)
  const read = readTable(bytes)
  if (read._tag === "Unreadable") throw new Error(`${name} is unreadable`)
  const { headers, records } = read.table
  // A row with a cell too many keeps it: the column without header is one of the table.
  const rows = records.slice(0, most).map(({ cells }) => headers.map((_, index) => cells[index] ?? ""))
  const list = plainList(headers, rows)
  return { name, list, report: records.length > most ? reportOn(name, list) : readUnknown(bytes, name) }
}

/** The same list in the letters of a code page. */
export const inPage = ({ name, list }: Subject, page: CodePage): Subject => {
  const headers = (list.headers ?? []).map((cell) => inLettersOf(cell, page))
  const reduced = plainList(
    headers,
    list.rows.map((cells) => cells.map((cell) => inLettersOf(cell, page))),
  )
  return { name, list: reduced, report: reportOn(name, reduced) }
}

/** As a careful office would write it: UTF-8, semicolons, every cell in quotes. */
const plainList = (headers: ReadonlyArray<string>, rows: ReadonlyArray<ReadonlyArray<string>>): Written => ({
  headers,
  rows,
  origins: headers.map((_, index) => index),
  encoding: "utf-8",
  bom: false,
  nfd: false,
  delimiter: ";",
  quote: '"',
  quoting: "all",
  escape: "double",
  lineEnding: "lf",
  finalBreak: true,
  above: [],
  below: [],
  blanks: new Set(),
  surplus: { header: 0, records: 0 },
})

const reportOn = (name: string, list: Written): CsvReport => {
  const written = write(list)
  if (written === undefined) throw new Error(`${name} cannot be written plainly`)
  return readUnknown(written.bytes, name)
}
