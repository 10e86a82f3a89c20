/** From input to table: encoding, cut, records and header in one go, or the reason why there is no table. */
import type { BinaryKind } from "../text/binary.js"
import { type DecodedText, decode } from "../text/encoding.js"
import { hasMarks, withoutMarks } from "../text/entities.js"
import { declaredDelimiter } from "./delimiter.js"
import { type Cut, recogniseCut } from "./dialect.js"
import type { GivenDialect } from "./given.js"
import { findTable, type Table } from "./header.js"
import { type PlainForm, plainForm } from "./plain-text.js"
import { cutRecords, type RawRecord } from "./records.js"
import { unwrap } from "./wrapped.js"

/** A table, and how it was found. */
export interface ReadTable {
  readonly _tag: "Table"
  readonly decoded: DecodedText
  readonly cut: Cut
  readonly table: Table
  /** Physical lines with a quote that nothing closes. */
  readonly openQuotes: ReadonlyArray<number>
  /** Whether whole records stood in quotes, as if each were one cell. */
  readonly unwrapped: boolean
}

/** Why input holds no table. @german Unlesbarkeitsgrund */
export type WhyUnreadable = "empty" | "noTable" | "markup" | PlainForm | BinaryKind

/** Input without a table. */
export interface Unreadable {
  readonly _tag: "Unreadable"
  readonly because: WhyUnreadable
}

/**
 * Reads any input as a table; it never throws.
 *
 * @param given - what the caller knows about how the list is written; the rest is found out
 */
export const readTable = (input: Uint8Array | string, given: GivenDialect = {}): ReadTable | Unreadable => {
  const decoded = decode(input, given.encoding)
  if ("binary" in decoded) return unreadable(decoded.binary)
  const start = decoded.text.slice(0, 1000).trimStart()
  if (start === "" && decoded.text.trim() === "") return unreadable("empty")
  if (markup.test(start)) return unreadable("markup")
  const cut = recogniseCut(decoded.text, given)
  const form = cut.steadiness < 0.8 && given.delimiter === undefined ? plainForm(decoded.text) : undefined
  if (form !== undefined && (form === "keyValue" || cut.width === 1)) return unreadable(form)
  const read = cutAndUnwrap(decoded, cut)
  const table = findTable(read.records, given.headerLine, read.cut.delimiter)
  if (table.records.length === 0 && table.headers.length === 0 && table.skipped.length === 0) return unreadable("empty")
  const isTable = table.headerLine !== null || given.delimiter !== undefined || looksCut(decoded.text, read.cut)
  if (!isTable) return unreadable(form ?? "noTable")
  return { _tag: "Table", decoded, cut: read.cut, table, openQuotes: read.openQuotes, unwrapped: read.unwrapped }
}

/** Without a header the delimiters must tell: most lines have as many, and they are not the commas of a letter. */
const looksCut = (text: string, { delimiter, width, steadiness }: Cut): boolean =>
  width > 1 && steadiness > 0.3 && !(delimiter === "," && width === 2 && !/,\S/.test(text))

const markup = /^(?:<!doctype|<html|<\?xml|<[a-z]+[\s>]|\{\s*"|\[\s*[{[]|\{\\rtf|%!ps)/i

const unreadable = (because: WhyUnreadable): Unreadable => ({ _tag: "Unreadable", because })

interface CutText {
  readonly cut: Cut
  readonly records: ReadonlyArray<RawRecord>
  readonly openQuotes: ReadonlyArray<number>
  readonly unwrapped: boolean
}

const cutAndUnwrap = ({ text, damages }: DecodedText, cut: Cut): CutText => {
  const plain = cutRecords(text, cut)
  const inner = unwrap(plain, cut)
  const read = inner ?? { ...plain, cut }
  const isMarked = damages.some(({ kind }) => kind === "entities") && hasMarks(text)
  const records = isMarked ? read.records.map(withSigns) : read.records
  const openQuotes =
    declaredDelimiter(text) === undefined ? read.openQuotes : read.openQuotes.filter((line) => line > 1)
  return { cut: read.cut, records, openQuotes, unwrapped: inner !== undefined }
}

const withSigns = (record: RawRecord): RawRecord =>
  record.cells.some(hasMarks) ? { ...record, cells: record.cells.map(withoutMarks) } : record
