/** Rows: the cells of a record by field. */
import type { Column, Field } from "../columns/field.js"
import { isNameWithAddress } from "../columns/header-names.js"
import type { RawRecord } from "../table/records.js"
import { type NameAndAddress, splitNameAndAddress } from "../values/name-and-address.js"
import { meaningReader } from "../values/null-token.js"

/** A filled cell, and where it stands. */
export interface Cell {
  readonly column: number
  readonly header: string
  readonly text: string
}

/** The columns of a list that are one field, in the order of their headers. */
export interface FieldColumns {
  readonly field: Field
  readonly columns: ReadonlyArray<Column>
}

/** The columns of a list by field: of one without columns nothing is ever looked for in a row. */
export type Fields = (field: Field) => FieldColumns

/** A record of which the meaning of every cell is known. */
export interface Row {
  readonly line: number
  readonly raw: RawRecord
  /** What each cell means in the columns that have a field; the others as they stand. */
  readonly meant: ReadonlyArray<string>
  /** The same for all rows of a list. */
  readonly fields: Fields
  /** A cell that holds both name and address, taken apart. */
  readonly both: NamedCell | undefined
}

interface NamedCell extends NameAndAddress {
  readonly column: number
}

/** Sorts the columns of a list by field. */
export const fieldsOf = (columns: ReadonlyArray<Column>): Fields => {
  const byField = new Map<Field, FieldColumns>()
  for (const [field, same] of Map.groupBy(columns.toSorted(byHeader), ({ field }) => field))
    if (field !== null) byField.set(field, { field, columns: same })
  return (field) => {
    const known = byField.get(field) ?? { field, columns: [] }
    byField.set(field, known)
    return known
  }
}

/** The first filled cell of a field on one line; empty where there is none. */
export const textIn = (row: Row, of: FieldColumns): string => {
  if (row.both !== undefined) return joined(cellsIn(row, of)[0]?.text ?? "")
  for (const { index } of of.columns) {
    const text = row.meant[index]
    if (text !== undefined && text !== "") return joined(text)
  }
  return ""
}

/** The first filled cell of a field, line breaks kept. */
export const cellIn = (row: Row, of: FieldColumns): Cell | undefined => {
  if (row.both !== undefined) return cellsIn(row, of)[0]
  for (const column of of.columns) if (isFilled(row.meant[column.index])) return cellOf(column, row.meant)
  return undefined
}

/** Every filled cell of a field. */
export const cellsIn = (row: Row, of: FieldColumns): ReadonlyArray<Cell> => {
  if (of.columns.length === 0 && row.both === undefined) return none
  const [only] = of.columns
  if (only !== undefined && of.columns.length === 1 && row.both === undefined)
    return isFilled(row.meant[only.index]) ? [cellOf(only, row.meant)] : none
  const found: Array<Cell> = []
  for (const column of of.columns) if (isFilled(row.meant[column.index])) found.push(cellOf(column, row.meant))
  return row.both === undefined ? found : withParts(found, row.both, row, of.field)
}

/** Prepares the reading of records with these columns. */
export const rowReader = (
  columns: ReadonlyArray<Column>,
  fields: Fields = fieldsOf(columns),
): ((record: RawRecord) => Row) => {
  const named = columns.find(({ field, header }) => field === "name" && isNameWithAddress(header))
  const interpreted = columns.flatMap(({ field, index }) => (field === null ? [] : [index]))
  const meaningOf = meaningReader()
  return (raw) => {
    const meant = meanings(raw.cells, interpreted, meaningOf)
    const parts = named === undefined ? undefined : splitNameAndAddress(meant[named.index] ?? "")
    const both = named === undefined || parts === undefined ? undefined : { ...parts, column: named.index }
    return { line: raw.line, raw, meant, fields, both }
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

/** Of a cell with name and address each field has its part. */
const withParts = (
  own: ReadonlyArray<Cell>,
  { column, name, address }: NamedCell,
  { meant, fields }: Row,
  field: Field,
): ReadonlyArray<Cell> => {
  if (field === "name") return own.map((one) => (one.column === column ? { ...one, text: name } : one))
  if (field !== "fullAddress") return own
  const whole = fields("name").columns.find(({ index }) => index === column)
  return whole === undefined ? own : [...own, { ...cellOf(whole, meant), text: address }]
}

/** Several lines as one. */
const joined = (text: string): string => (text.includes("\n") ? text.replaceAll(/\s+/g, " ") : text)

/** Headers decide the order, so that moved columns give the same values. */
export const byHeader = (a: Column, b: Column): number =>
  a.header === b.header ? a.index - b.index : a.header < b.header ? -1 : 1
