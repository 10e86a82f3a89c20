/** Rows: the cells of a record by field. */
import type { Column, Field } from "../columns/field.js"
import { isNameWithAddress } from "../columns/header-names.js"
import { groupBy } from "../group.js"
import type { RawRecord } from "../table/records.js"
import { splitNameAndAddress } from "../values/name-and-address.js"
import { meaningReader } from "../values/null-token.js"

/** A filled cell, and where it stands. */
export interface Cell {
  readonly column: number
  readonly header: string
  readonly text: string
}

/** A record of which the meaning of every cell is known. */
export interface Row {
  readonly line: number
  readonly raw: RawRecord
  /** What each cell means in the columns that have a field; the others as they stand. */
  readonly meant: ReadonlyArray<string>
  /** The first filled cell of a field on one line; empty where there is none. */
  readonly text: (field: Field) => string
  /** The first filled cell of a field, line breaks kept. */
  readonly cell: (field: Field) => Cell | undefined
  /** Every filled cell of a field. */
  readonly cells: (field: Field) => ReadonlyArray<Cell>
}

/** Prepares the reading of records with these columns. */
export const rowReader = (columns: ReadonlyArray<Column>): ((record: RawRecord) => Row) => {
  const both = columns.find(({ field, header }) => field === "name" && isNameWithAddress(header))
  const read = cellReader(columns)
  return both === undefined ? read : (raw) => withAddressFrom(both, read(raw))
}

const cellReader = (columns: ReadonlyArray<Column>): ((record: RawRecord) => Row) => {
  const byField = groupBy(columns.toSorted(byHeader), ({ field }) => field)
  const interpreted = columns.flatMap(({ field, index }) => (field === null ? [] : [index]))
  const meaningOf = meaningReader()
  return (raw) => {
    const meant = meanings(raw.cells, interpreted, meaningOf)
    const columnOf = (field: Field): Column | undefined => {
      const candidates = byField.get(field)
      if (candidates === undefined) return undefined
      for (const column of candidates) if (isFilled(meant[column.index])) return column
      return undefined
    }
    return {
      line: raw.line,
      raw,
      meant,
      cell: (field) => {
        const column = columnOf(field)
        return column && cellOf(column, meant)
      },
      cells: (field) => {
        const candidates = byField.get(field)
        if (candidates === undefined) return none
        const found: Array<Cell> = []
        for (const column of candidates) if (isFilled(meant[column.index])) found.push(cellOf(column, meant))
        return found
      },
      text: (field) => {
        const column = columnOf(field)
        return column === undefined ? "" : joined(meant[column.index] ?? "")
      },
    }
  }
}

/** The very same cells where each says what it means: then no record needs a second list of them. */
const meanings = (
  cells: ReadonlyArray<string>,
  interpreted: ReadonlyArray<number>,
  meaningOf: (cell: string) => string,
): ReadonlyArray<string> => {
  let meant: Array<string> | undefined
  for (const index of interpreted) {
    const cell = cells[index]
    if (cell === undefined || cell === "") continue
    const text = meaningOf(cell)
    if (text === cell) continue
    meant ??= [...cells]
    meant[index] = text
  }
  return meant ?? cells
}

const none: ReadonlyArray<Cell> = []

const isFilled = (text: string | undefined): boolean => text !== undefined && text !== ""

const cellOf = ({ index, header }: Column, meant: ReadonlyArray<string>): Cell => ({
  column: index,
  header,
  text: meant[index] ?? "",
})

/** A row of which one cell holds name and address: it is read as two where it is certain which is which. */
const withAddressFrom = ({ index }: Column, row: Row): Row => {
  const cell = row.cells("name").find(({ column }) => column === index)
  const parts = splitNameAndAddress(cell?.text ?? "")
  if (cell === undefined || parts === undefined) return row
  const cells = (field: Field): ReadonlyArray<Cell> => {
    const own = row.cells(field)
    if (field === "name") return own.map((one) => (one.column === index ? { ...one, text: parts.name } : one))
    return field === "fullAddress" ? [...own, { ...cell, text: parts.address }] : own
  }
  return { ...row, cells, cell: (field) => cells(field)[0], text: (field) => joined(cells(field)[0]?.text ?? "") }
}

/** Several lines as one. */
const joined = (text: string): string => (text.includes("\n") ? text.replaceAll(/\s+/g, " ") : text)

/** Headers decide the order, so that moved columns give the same values. */
export const byHeader = (a: Column, b: Column): number =>
  a.header === b.header ? a.index - b.index : a.header < b.header ? -1 : 1
