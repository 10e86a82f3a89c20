/** Rows: the cells of a record by field. */
import type { Column, Field } from "../columns/field.js"
import { groupBy } from "../group.js"
import type { RawRecord } from "../table/records.js"
import { meaning, oneLine } from "../values/null-token.js"

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
  /** The first filled cell of a field on one line; empty where there is none. */
  readonly text: (field: Field) => string
  /** The first filled cell of a field, line breaks kept. */
  readonly cell: (field: Field) => Cell | undefined
  /** Every filled cell of a field. */
  readonly cells: (field: Field) => ReadonlyArray<Cell>
}

/** Prepares the reading of records with these columns. */
export const rowReader = (columns: ReadonlyArray<Column>): ((record: RawRecord) => Row) => {
  const byField = groupBy(columns.toSorted(byHeader), ({ field }) => field)
  return (raw) => {
    const cells = (field: Field): ReadonlyArray<Cell> =>
      (byField.get(field) ?? []).flatMap(({ index, header }) => {
        const text = meaning(raw.cells[index] ?? "")
        return text === "" ? [] : [{ column: index, header, text }]
      })
    const cell = (field: Field): Cell | undefined => {
      for (const { index, header } of byField.get(field) ?? []) {
        const text = meaning(raw.cells[index] ?? "")
        if (text !== "") return { column: index, header, text }
      }
      return undefined
    }
    return { line: raw.line, raw, cell, cells, text: (field) => oneLine(cell(field)?.text ?? "") }
  }
}

/** Headers decide the order, so that moved columns give the same values. */
export const byHeader = (a: Column, b: Column): number =>
  a.header === b.header ? a.index - b.index : a.header < b.header ? -1 : 1
