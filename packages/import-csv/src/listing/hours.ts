/** Hours of rows: from one column, or from a column for each day. */
import type { OpeningHours } from "@sozialraum/core/hours"
import { type CsvFinding, finding } from "../finding.js"
import { dayColumn, hoursOfDays, readOpeningHours } from "../values/opening-hours.js"
import { type Cell, cellsIn, type FieldColumns, type Row } from "./row.js"

/** When an institution is open, as far as its row says it. */
export interface Hours {
  readonly openingHours?: OpeningHours
  /** In the words of the list, where they could not be read for certain. */
  readonly remarks: ReadonlyArray<string>
}

/** The opening hours of a row, from these columns; what is not certain stays a remark, with a finding. */
export const hoursOf = (row: Row, columns: FieldColumns, note: (found: CsvFinding) => void): Hours => {
  if (columns.columns.length === 0) return none
  const cells = cellsIn(row, columns)
  const [first] = cells
  if (first === undefined) return none
  const text = textOf(cells)
  if (text === "") return none
  const openingHours = readOpeningHours(text)
  if (openingHours !== undefined) return { openingHours, remarks: [] }
  note(finding("HoursUnreadable", { line: row.line, column: first.column, raw: text }))
  return { remarks: [`Öffnungszeiten: ${text.replaceAll("\n", "; ")}`] }
}

const none: Hours = { remarks: [] }

const textOf = (cells: ReadonlyArray<Cell>): string => {
  const days = cells.map((cell) => ({ cell, day: dayColumn(cell.header) }))
  const ofDays = days.flatMap(({ cell, day }) => (day === undefined ? [] : [{ ...day, text: cell.text }]))
  const whole = days.flatMap(({ cell, day }) => (day === undefined ? [cell] : []))
  const [from, to] = [whole.find(({ header }) => begins.test(header)), whole.find(({ header }) => ends.test(header))]
  const spans = whole.length === 2 && from !== undefined && to !== undefined
  const texts = spans ? [`${from.text}-${to.text}`] : whole.map(({ text }) => text)
  return [...texts, hoursOfDays(ofDays)].filter((part) => part !== "").join("; ")
}

const begins = /(?:^|[^\p{L}])(?:von|ab|from|open|opens|beginn)$/iu
const ends = /(?:^|[^\p{L}])(?:bis|to|close|closes|ende)$/iu
