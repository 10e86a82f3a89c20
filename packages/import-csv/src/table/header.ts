/** Headers: where the table of a list begins, and what stands before and after it. */
import { fieldOfHeader } from "../columns/header-names.js"
import { meaning } from "../values/null-token.js"
import { declaredDelimiter } from "./dialect.js"
import { type Skipped, withoutExtras } from "./extras.js"
import type { RawRecord } from "./records.js"

/** A list without what is no data. */
export interface Table {
  /** Physical line of the header; `null` where the list has none. */
  readonly headerLine: number | null
  readonly preambleLines: ReadonlyArray<number>
  /** Without blanks around them; one for each column, empty where a column has none. */
  readonly headers: ReadonlyArray<string>
  readonly records: ReadonlyArray<RawRecord>
  /** Title, footer and total lines: no institutions. */
  readonly skipped: ReadonlyArray<Skipped>
}

/** Finds the header among the first records and takes off what does not belong to the data. */
export const findTable = (raw: ReadonlyArray<RawRecord>): Table => {
  const records = raw.filter(isFilled)
  const start = declaresDelimiter(records[0]) ? 1 : 0
  const body = records.slice(start)
  const header = headerIndex(body)
  const before = body.slice(0, header ?? firstFull(body))
  const after = body.slice(header === undefined ? before.length : header + 1)
  const headers = trimmedEnd((header === undefined ? [] : (body[header]?.cells ?? [])).map(headerText))
  const { kept, skipped } = withoutExtras(after)
  const width = kept.reduce((most, { cells }) => Math.max(most, filledWidth(cells)), headers.length)
  return {
    headerLine: header === undefined ? null : (body[header]?.line ?? null),
    preambleLines: [...records.slice(0, start), ...before].map(({ line }) => line),
    headers: Array.from({ length: Math.min(width, mostColumns) }, (_, index) => headers[index] ?? ""),
    records: kept,
    skipped: [...before.map((record) => ({ record, kind: "title" as const })), ...skipped],
  }
}

/** More columns than any list has; a longer row is reported, not followed. */
const mostColumns = 10_000

const furthestHeader = 30

const isFilled = ({ cells }: RawRecord): boolean => cells.some((cell) => cell.trim() !== "")

const declaresDelimiter = (record: RawRecord | undefined): boolean =>
  /^"?sep=$/i.test(record?.cells[0]?.trim() ?? "") || declaredDelimiter(record?.cells[0] ?? "") !== undefined

const headerText = (cell: string): string => cell.replaceAll(/\s+/g, " ").trim()

const trimmedEnd = (headers: ReadonlyArray<string>): ReadonlyArray<string> =>
  headers.slice(0, headers.findLastIndex((header) => header !== "") + 1)

const filledWidth = (cells: ReadonlyArray<string>): number => cells.findLastIndex((cell) => cell.trim() !== "") + 1

/** The first row of which a good part are known headers; failing that, a first full row of nothing but words. */
const headerIndex = (records: ReadonlyArray<RawRecord>): number | undefined => {
  const near = records.slice(0, furthestHeader)
  const known = near.findIndex(({ cells }) => namesColumns(cells.map(headerText).filter((cell) => cell !== "")))
  if (known >= 0) return known
  const first = firstFull(records)
  return records[first]?.cells.every(mayBeHeader) === true &&
    records.slice(first + 1).some(({ cells }) => !cells.every(mayBeHeader))
    ? first
    : undefined
}

const namesColumns = (cells: ReadonlyArray<string>): boolean => {
  const known = cells.filter((cell) => fieldOfHeader(cell) !== undefined).length
  const words = cells.filter(mayBeHeader).length >= cells.length * 0.7
  const enough = cells.length <= 3 ? known >= 1 : known >= 2 && known / cells.length >= 0.15
  return enough && words
}

/** Data gives itself away by digits, signs of mail and web, or length. */
const mayBeHeader = (cell: string): boolean =>
  cell.length <= 80 && !/^[+-]?[\d.,/\s]+$/.test(cell.trim() || "x") && !/@|^https?:|^www\.|\d{5}/.test(cell)

const firstFull = (records: ReadonlyArray<RawRecord>): number => {
  const near = records.slice(0, 200).map(({ cells }) => cells.filter((cell) => meaning(cell) !== "").length)
  const most = near.reduce((best, next) => Math.max(best, next), 0)
  return Math.max(
    0,
    near.findIndex((count) => count >= Math.max(1, most / 2)),
  )
}
