/** Contact numbers: the telephones and faxes of rows. */
import { finding } from "../finding.js"
import { memory, memoryOfTwo } from "../memory.js"
import { type ReadNumbers, readNumbers } from "../values/phone.js"
import { isBareCode } from "../values/phone-number.js"
import { countDigits } from "../values/phone-parts.js"
import { add, type Found, labelled, leftOver, type Note, onlyIn, take, unreadable } from "./found-contact.js"
import { type Cell, cellsIn, type FieldColumns, type Fields, type Row, textIn } from "./row.js"
import type { TownCodes } from "./town-codes.js"

/** Where the numbers of one kind stand. */
export interface NumberLine {
  readonly kind: "phone" | "fax"
  readonly columns: FieldColumns
  readonly areaCode: FieldColumns
  readonly prefixOf: (areaCode: string) => string
  readonly numbersOf: (areaCode: string, cell: string) => ReadNumbers
  readonly towns: TownCodes
}

/** Prepares the reading of the numbers of one kind. */
export const numberLine = (kind: "phone" | "fax", fields: Fields, towns: TownCodes): NumberLine => ({
  kind,
  columns: fields(kind),
  areaCode: fields(`${kind}AreaCode`),
  prefixOf: memory(prefixOf),
  numbersOf: memoryOfTwo((areaCode, cell) => readNumbers(cell, kind, { areaCode })),
  towns,
})

/**
 * Reads the numbers of a row.
 *
 * A number that cannot be read for certain stays as it was written, with a finding; one too short for any number, as a
 * remark.
 */
export const readLine = (row: Row, line: NumberLine, found: Found, note: Note): void => {
  const { kind, columns, towns } = line
  if (columns.columns.length === 0) return
  const only = onlyIn(row, columns)
  if (only === "") return
  const areaCode = line.areaCode.columns.length === 0 ? "" : textIn(row, line.areaCode)
  const prefix = areaCode === "" ? "" : line.prefixOf(areaCode)
  // Most rows: one number of plain digits, beside its area code.
  if (only !== undefined && prefix !== "" && areDigits(only)) {
    add(found, kind, [prefix + only])
    return
  }
  const all = cellsIn(row, columns)
  for (const cell of all) {
    if (prefix !== "" && areDigits(cell.text)) {
      add(found, kind, [prefix + cell.text])
      continue
    }
    let read = line.numbersOf(areaCode, cell.text)
    if (areaCode === "" && isUnsure(read)) {
      const townCode = towns.codeOf(row, countDigits(cell.text))
      const isLocal = towns.isLocal()
      if (townCode !== undefined || isLocal) read = readNumbers(cell.text, kind, { areaCode, townCode, isLocal })
    }
    if (kind === "phone" && namesBoth(cell.header) && !namesTwoPhones(cell.text)) read = inOrder(read, cell.header)
    take(read.phones, "phone", row, cell, found, note)
    take(read.faxes, "fax", row, cell, found, note)
    if (read.phones.unread.length > 0) keepUnread(read.phones.unread, "phone", areaCode, row, cell, found, note)
    if (read.faxes.unread.length > 0) keepUnread(read.faxes.unread, "fax", areaCode, row, cell, found, note)
    if (read.notes.length > 0) leftOver({ values: [], unread: read.notes }, kind, row, cell, found, note)
  }
}

/** What stands before the digits beside an area code, where nothing is to be decided; empty for any other code. */
const prefixOf = (areaCode: string): string => (/^0[2-9]\d{1,4}$/.test(areaCode) ? `+49 ${areaCode.slice(1)} ` : "")

/** Five to eight digits, the first of them no zero: a number within its area. */
const areDigits = (text: string): boolean => {
  if (text.length < 5 || text.length > 8 || text.charCodeAt(0) === zero) return false
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code < zero || code > zero + 9) return false
  }
  return true
}

const zero = 0x30

/** Unread, or completed without knowing the town. */
const isUnsure = ({ phones, faxes }: ReadNumbers): boolean =>
  phones.unread.length + faxes.unread.length + (phones.mended?.length ?? 0) + (faxes.mended?.length ?? 0) > 0

/** `Tel. / Fax` */
const namesBoth = (header: string): boolean => /fax/i.test(header) && /tel(?!efax)|fon/i.test(header)

/** `… oder …` names two telephones, and nobody sends a fax to a mobile one. */
const namesTwoPhones = (text: string): boolean =>
  /\s(?:o\.|oder|u\.|und)\s/i.test(text) || /(?:\+49\s?|\b0)1[567]\d/.test(text)

/** Of two numbers without labels below `Telefon/Fax` the second is the fax. */
const inOrder = (read: ReadNumbers, header: string): ReadNumbers => {
  const { values, unread } = read.phones
  const [first, second] = values
  if (first === undefined || second === undefined || values.length > 2 || unread.length > 0) return read
  if (read.faxes.values.length + read.faxes.unread.length > 0) return read
  const [phone, fax] = /^\W*(?:tele)?fax/i.test(header) ? [second, first] : [first, second]
  return { ...read, phones: { values: [phone], unread: [] }, faxes: { values: [fax], unread: [] } }
}

const keepUnread = (
  unread: ReadonlyArray<string>,
  kind: "phone" | "fax",
  areaCode: string,
  row: Row,
  cell: Cell,
  found: Found,
  note: Note,
): void => {
  // Without the words beside the number: they may name a person.
  const raw = /\p{L}/u.test(cell.text) ? unread.join(", ") : cell.text
  note(finding(unreadable[kind], { line: row.line, column: cell.column, raw }))
  for (const part of unread) {
    const text = `${part.startsWith("0") || part.startsWith("+") ? "" : areaCode} ${part}`.trim()
    if (isBareCode(text)) continue
    if (text.length >= shortestNumber) add(found, kind, [text])
    else add(found, "remark", [labelled(cell, part)])
  }
}

/** What core takes for a telephone number at least. */
const shortestNumber = 3
