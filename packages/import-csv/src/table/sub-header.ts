/** Sub-headers: a second row of names below a header, and rows below it that only explain the columns. */
import { fieldOfHeader } from "../columns/header-names.js"
import type { RawRecord } from "./cutter.js"
import { columnShapes, shapeOf } from "./shapes.js"

/**
 * Whether a row names the columns that the header above it leaves open: below a merged cell (`Adresse;;`), a blank one, or
 * one that stands twice (`Plätze;Plätze`). Everywhere else it is blank.
 *
 * @param below - the rows that follow
 */
export const isSubHeader = (
  upper: ReadonlyArray<string>,
  lower: ReadonlyArray<string>,
  below: ReadonlyArray<RawRecord>,
): boolean => {
  const filled = lower.flatMap((cell, column) => (cell.trim() === "" ? [] : [column]))
  if (filled.length < 2 || !filled.every((column) => isOpen(upper, lower, column))) return false
  const known = filled.filter((column) => fieldOfHeader((lower[column] ?? "").trim()) !== undefined).length
  if (known >= 2) return true
  const shapes = columnShapes(
    below.slice(0, 60).map(({ cells }) => cells),
    lower.length,
  )
  return filled.every((column) => shapes[column] !== undefined && shapeOf(lower[column] ?? "") !== shapes[column])
}

/**
 * Whether a row right below the header is no record: the header in other words (`NAME` over `Bezeichnung`), the numbers of
 * the columns, or the kinds of their data.
 */
export const explainsColumns = (headers: ReadonlyArray<string>, cells: ReadonlyArray<string>): boolean => {
  const filled = cells.flatMap((cell, column) => (cell.trim() === "" ? [] : [{ text: cell.trim(), column }]))
  if (headers.length === 0 || filled.length < 3 || filled.length * 2 < headers.length) return false
  if (filled.every(({ text, column }) => /^\(?\d+[.)]?$/.test(text) && countOf(text) === column + 1)) return true
  if (filled.every(({ text }) => dataKinds.test(text))) return true
  const same = filled.filter(({ text, column }) => {
    const field = text.length > 60 ? undefined : fieldOfHeader(text)
    return field !== undefined && field === fieldOfHeader(headers[column] ?? "")
  }).length
  return same >= 3 && same * 2 > filled.length
}

const countOf = (text: string): number => Number(text.replaceAll(/\D/g, ""))

const dataKinds =
  /^(?:text|zahl|ganzzahl|datum|zeichenkette|string|str|integer|int|bigint|smallint|long|double|float|real|decimal|numeric|number|date|datetime|timestamp|bool|boolean|char|varchar)(?:\s?\(\d+(?:,\d+)?\))?$/i

const isOpen = (upper: ReadonlyArray<string>, lower: ReadonlyArray<string>, column: number): boolean => {
  const above = (upper[column] ?? "").trim()
  if (above === "") return true
  const [before, behind] = [(upper[column - 1] ?? "").trim(), (upper[column + 1] ?? "").trim()]
  if (above === before || above === behind) return true
  return behind === "" && column + 1 < upper.length && (lower[column + 1] ?? "").trim() !== ""
}
