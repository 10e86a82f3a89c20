/** Header rows: which row of a list names its columns. */
import { fieldOfHeader } from "../columns/header-names.js"
import { meaning } from "../values/null-token.js"
import type { RawRecord } from "./records.js"
import { columnShapes, shapeOf } from "./shapes.js"
import { isSubHeader } from "./sub-header.js"

/** Where the header stands, counted in rows; `above` is a row of groups over it, of merged cells. */
export interface HeaderRow {
  readonly index: number
  readonly above?: number
}

/**
 * The first row of which a good part are known headers; failing that, a first full row of words over columns of data.
 *
 * @returns undefined where the first full row is data
 */
export const findHeaderRow = (records: ReadonlyArray<RawRecord>): HeaderRow | undefined => {
  const near = records.slice(0, furthestHeader)
  const usual = usuallyFilled(records)
  const known = near.findIndex(
    (record, index) =>
      namesColumns(record) &&
      isAsWide(record, usual) &&
      beginsTable(near, index, usual) &&
      !recurs(record, records, index),
  )
  if (known >= 0) return underGroups(records, tellsMore(near, known, usual, records) ?? known)
  const first = firstFullRow(records)
  return contrasts(records, first) ? { index: first } : undefined
}

/** A title may use words of headers; the header behind it then names far more, and different things. */
const tellsMore = (
  near: ReadonlyArray<RawRecord>,
  known: number,
  usual: number,
  records: ReadonlyArray<RawRecord>,
): number | undefined => {
  const most = Math.max(2, fieldsIn(near[known]) * 1.5)
  const found = near.findIndex(
    (record, index) =>
      index > known &&
      namesColumns(record) &&
      fieldsIn(record) > most &&
      isAsWide(record, usual) &&
      index < records.length - 1 &&
      !recurs(record, records, index),
  )
  return found < 0 ? undefined : found
}

/** How many different things a row names. */
const fieldsIn = (record: RawRecord | undefined): number =>
  new Set(
    filledTexts(record?.cells ?? []).flatMap((text) =>
      text.length <= longestName && mayBeHeader(text) ? (fieldOfHeader(text) ?? []) : [],
    ),
  ).size

/** A header cell: on one line, without blanks around it. */
export const headerText = (cell: string): string => {
  const text = cell.replaceAll(/\s+/g, " ").trim()
  return text.startsWith("\uFEFF") ? text.slice(1) : text
}

/** The first row with more than half as many filled cells as most rows have: what stands before it is no table. */
export const firstFullRow = (records: ReadonlyArray<RawRecord>): number => {
  const usual = usuallyFilled(records)
  return Math.max(
    0,
    records.slice(0, sampled).findIndex((record) => {
      const count = countFilled(record)
      return count > 0 && count * 2 > usual
    }),
  )
}

const usuallyFilled = (records: ReadonlyArray<RawRecord>): number => {
  const counts = records.slice(0, sampled).map(countFilled)
  return counts.toSorted((a, b) => a - b)[counts.length >> 1] ?? 0
}

const sampled = 200

const countFilled = ({ cells }: RawRecord): number => cells.filter((cell) => meaning(cell) !== "").length

/** A title may name something that columns are called, too; a header fills more than one cell of many. */
const isAsWide = (record: RawRecord, usual: number): boolean => {
  const count = countFilled(record)
  return count * 3 >= usual && (count > 1 || usual < 2)
}

/**
 * Titles may fill several cells, but hardly more than two rows; above a header of one known name stand none, and below a
 * header with rows above it stands something.
 */
const beginsTable = (near: ReadonlyArray<RawRecord>, index: number, usual: number): boolean => {
  if (index > 0 && index === near.length - 1 && near.length < furthestHeader) return false
  const full = near
    .slice(0, index)
    .filter((record) => countFilled(record) * 2 > usual && countFilled(record) > 1).length
  return full === 0 || (full <= 2 && knownIn(filledTexts(near[index]?.cells ?? [])) >= 2)
}

const furthestHeader = 30

const namesColumns = ({ cells }: RawRecord): boolean => {
  const filled = filledTexts(cells)
  if (filled.length > mostNamed) return false
  const known = knownIn(filled)
  const words = filled.filter(mayBeHeader).length >= filled.length * 0.7
  const enough = filled.length <= 3 ? known >= 1 : known >= 2 && known / filled.length >= 0.15
  return enough && words
}

const knownIn = (texts: ReadonlyArray<string>): number =>
  texts.filter((text) => text.length <= longestName && fieldOfHeader(text) !== undefined).length

/** Wider rows than any list has are not looked at cell by cell. */
const mostNamed = 20_000

const longestName = 200

/** The cells that say something, as header cells. */
export const filledTexts = (cells: ReadonlyArray<string>): ReadonlyArray<string> =>
  cells.flatMap((cell) => {
    const text = headerText(cell)
    return text === "" ? [] : [text]
  })

/** What stands in the same column again is data, unless the whole row is repeated there: `Kita;Mond`, `Kita;Stern`. */
const recurs = ({ cells }: RawRecord, records: ReadonlyArray<RawRecord>, index: number): boolean => {
  const known = cells.flatMap((cell, column) => (fieldOfHeader(headerText(cell)) === undefined ? [] : [column]))
  const again = (row: RawRecord): boolean =>
    known.some((column) => headerText(row.cells[column] ?? "") === headerText(cells[column] ?? ""))
  const same = (row: RawRecord): boolean =>
    cells.every((cell, column) => headerText(cell) === headerText(row.cells[column] ?? ""))
  return records.slice(0, index + 200).some((row, at) => at !== index && again(row) && !same(row))
}

/**
 * A row of group names (`Adresse`, `Kontakt`) has gaps where cells were merged, and the real header below it has none.
 *
 * @param index - the row that names columns
 */
const underGroups = (records: ReadonlyArray<RawRecord>, index: number): HeaderRow => {
  const [upper, lower] = [records[index], records[index + 1]]
  const isUnder =
    upper !== undefined &&
    lower !== undefined &&
    (isHeaderUnder(upper, lower) ||
      (lower.cells.every(mayBeHeader) && isSubHeader(upper.cells, lower.cells, records.slice(index + 2, index + 62))))
  if (isUnder) return { index: index + 1, above: index }
  const before = records[index - 1]
  const isGroup = before !== undefined && upper !== undefined && hasGaps(before, upper) && isHeaderUnder(before, upper)
  return isGroup ? { index, above: index - 1 } : { index }
}

const isHeaderUnder = (upper: RawRecord, lower: RawRecord): boolean => {
  const texts = filledTexts(lower.cells)
  return (
    texts.length > filledTexts(upper.cells).length &&
    filledTexts(upper.cells).length > 1 &&
    texts.every(mayBeHeader) &&
    namesColumns(lower)
  )
}

const hasGaps = (upper: RawRecord, lower: RawRecord): boolean =>
  filledTexts(upper.cells).every(mayBeHeader) && filledTexts(upper.cells).length < filledTexts(lower.cells).length

/** Columns of data under words speak for a header; data of the same shape in the row itself speaks against one. */
const contrasts = (records: ReadonlyArray<RawRecord>, first: number): boolean => {
  const row = records[first]
  if (row === undefined || !row.cells.every(mayBeHeader)) return false
  const below = records.slice(first + 1, first + 60)
  const shapes = columnShapes(
    below.map(({ cells }) => cells),
    Math.min(row.cells.length, mostNamed),
  )
  let votes = 0
  for (const [column, shape] of shapes.entries()) {
    const own = shapeOf(row.cells[column] ?? "")
    if (shape === undefined || own === "empty" || isYear(row.cells[column] ?? "")) continue
    votes += own === shape ? -1 : 1
  }
  return votes > 0 || (votes === 0 && below.some(({ cells }) => !cells.every(mayBeHeader)))
}

/** Data gives itself away by digits, signs of mail and web, or length. */
const mayBeHeader = (cell: string): boolean =>
  cell.length <= 80 &&
  (!/^[+-]?[\d.,/\s]+$/.test(cell.trim() || "x") || isYear(cell)) &&
  !/@|^https?:|^www\.|\d{5}/.test(cell)

const isYear = (cell: string): boolean => /^(?:19|20)\d\d(?:\s?[/-]\s?(?:20)?\d\d)?$/.test(cell.trim())
