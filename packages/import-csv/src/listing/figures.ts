/** Figures: counts and days of rows. */
import type { LocalDate } from "@sozialraum/core/time"
import { meaningOfHeader } from "../columns/header-names.js"
import { type CsvFinding, finding } from "../finding.js"
import { memory } from "../memory.js"
import { readDay, readSerialDay } from "../values/date.js"
import { readCount } from "../values/number.js"
import { type Cell, cellIn, cellsIn, type FieldColumns, type Fields, type Row, textIn } from "./row.js"

/** How counts and days of a list are read. */
export interface FigureReaders {
  readonly capacity: Read<number>
  readonly pupils: Read<number>
  readonly createdOn: Read<string>
  readonly updatedOn: Read<string>
  readonly retrievedOn: Read<string>
  /** The day beside the key of an operation; what is none is not worth a word. */
  readonly validFrom: (row: Row) => LocalDate | undefined
}

type Read<A> = (row: Row, note: Note) => A | undefined

type Note = (found: CsvFinding) => void

/** Prepares the reading of counts and days; a field without column is not looked for in any row. */
export const figureReaders = (fields: Fields): FigureReaders => {
  const dayOf = memory((text) => readDay(text) ?? noDay)
  const since = fields("validFrom")
  const count = (field: "capacity" | "pupils"): Read<number> => readerOf(fields(field), countIn)
  const day = (field: "createdAt" | "updatedAt" | "retrievedAt"): Read<string> =>
    readerOf(fields(field), (row, columns, note) => dayIn(row, columns, dayOf, note))
  return {
    capacity: count("capacity"),
    pupils: count("pupils"),
    createdOn: day("createdAt"),
    updatedOn: day("updatedAt"),
    retrievedOn: day("retrievedAt"),
    validFrom: since.columns.length === 0 ? nothing : (row) => dayOf(textIn(row, since)) || undefined,
  }
}

/** A memory keeps no `undefined`. */
const noDay = ""

const nothing = (): undefined => undefined

const readerOf = <A>(
  columns: FieldColumns,
  read: (row: Row, columns: FieldColumns, note: Note) => A | undefined,
): Read<A> => (columns.columns.length === 0 ? nothing : (row, note) => read(row, columns, note))

/** Of counts for several years the latest. */
const latestIn = (row: Row, columns: FieldColumns): Cell | undefined => {
  const first = cellIn(row, columns)
  if (first === undefined || !/\d\d/.test(first.header)) return first
  return cellsIn(row, columns).reduce((latest, next) => (yearOf(next) > yearOf(latest) ? next : latest), first)
}

const yearOf = ({ header }: Cell): number => meaningOfHeader(header)?.year ?? 0

const countIn = (row: Row, columns: FieldColumns, note: Note): number | undefined => {
  const cell = latestIn(row, columns)
  if (cell === undefined) return undefined
  const count = readCount(cell.text)
  if (count === undefined) note(finding("NumberUnreadable", { line: row.line, column: cell.column, raw: cell.text }))
  return count
}

const dayIn = (
  row: Row,
  columns: FieldColumns,
  dayOf: (text: string) => LocalDate | typeof noDay,
  note: Note,
): string | undefined => {
  const cell = cellIn(row, columns)
  if (cell === undefined) return undefined
  const day = dayOf(cell.text)
  const serial = day === noDay ? readSerialDay(cell.text) : undefined
  if (serial !== undefined) {
    note(finding("CellMended", { line: row.line, column: cell.column, raw: cell.text, read: serial }))
    return serial
  }
  if (day !== noDay) return day
  note(finding("DateUnreadable", { line: row.line, column: cell.column, raw: cell.text }))
  return undefined
}
