/** Contact data of rows: telephones, mailboxes, web addresses. */
import { type CsvFinding, type CsvFindingTag, finding } from "../finding.js"
import { memory, memoryOfTwo } from "../memory.js"
import { readEmails } from "../values/email.js"
import { isMarkup, withLinks } from "../values/markup.js"
import { isPlainNote } from "../values/note.js"
import { meaning } from "../values/null-token.js"
import { type ReadNumbers, readNumbers } from "../values/phone.js"
import { isBareCode } from "../values/phone-number.js"
import { countDigits } from "../values/phone-parts.js"
import type { Readable } from "../values/readable.js"
import { readWebsites } from "../values/website.js"
import { type Cell, cellsIn, type FieldColumns, type Fields, type Row, textIn } from "./row.js"
import { type TownCodes, townCodes } from "./town-codes.js"

/** How an institution can be reached. */
export interface Contact {
  readonly phones: ReadonlyArray<string>
  readonly faxes: ReadonlyArray<string>
  readonly emails: ReadonlyArray<string>
  readonly websites: ReadonlyArray<string>
  /** What stands where a number should and is too short to be one. */
  readonly remarks: ReadonlyArray<string>
}

type Note = (found: CsvFinding) => void

type Kind = "phone" | "fax" | "email" | "website"

/** Prepares the reading of contact data; which area codes the towns have is looked up when a number lacks its own. */
export const contactReader = (fields: Fields, rows: ReadonlyArray<Row>): ((row: Row, note: Note) => Contact) => {
  const towns = townCodes(rows)
  const prefixes = memory(prefixOf)
  const lineOf = (kind: "phone" | "fax"): NumberLine => ({
    kind,
    columns: fields(kind),
    areaCode: fields(`${kind}AreaCode`),
    prefixOf: prefixes,
    numbersOf: memoryOfTwo((areaCode, cell) => readNumbers(cell, kind, { areaCode })),
    towns,
  })
  const lines = [lineOf("phone"), lineOf("fax")]
  const [emails, websites] = [fields("email"), fields("website")]
  return (row, note) => {
    const found: Found = { phone: none, fax: none, email: none, website: none, remarks: none, own: undefined }
    for (const line of lines) readLine(row, line, found, note)
    if (emails.columns.length > 0) readWords(row, "email", emails, readEmails, found, note)
    if (websites.columns.length > 0) readWords(row, "website", websites, readWebsites, found, note)
    return {
      phones: found.phone,
      faxes: found.fax,
      emails: found.email,
      websites: found.website,
      remarks: found.remarks,
    }
  }
}

/** Where the numbers of one kind stand. */
interface NumberLine {
  readonly kind: "phone" | "fax"
  readonly columns: FieldColumns
  readonly areaCode: FieldColumns
  readonly prefixOf: (areaCode: string) => string
  readonly numbersOf: (areaCode: string, cell: string) => ReadNumbers
  readonly towns: TownCodes
}

/** Values by their kind; lists that were put together belong to the row, the others may be those of other rows too. */
type Found = { [K in Kind | "remarks"]: ReadonlyArray<string> } & {
  own: { [K in Kind | "remarks"]?: Array<string> } | undefined
}

const none: ReadonlyArray<string> = []

/** The only values of their kind need no list of their own. */
const add = (found: Found, kind: Kind | "remarks", values: ReadonlyArray<string>): void => {
  if (values.length === 0) return
  if (found[kind].length === 0) {
    found[kind] = values
    return
  }
  found.own ??= {}
  const own = found.own[kind] ?? [...found[kind]]
  for (const value of values) own.push(value)
  found.own[kind] = own
  found[kind] = own
}

const readWords = (
  row: Row,
  kind: "email" | "website",
  columns: FieldColumns,
  readCell: (cell: string) => Readable,
  found: Found,
  note: Note,
): void => {
  if (onlyIn(row, columns) === "") return
  for (const cell of cellsIn(row, columns)) {
    const read = readCell(withTargets(row, cell))
    take(read, kind, row, cell, found, note)
    if (read.unread.length > 0) leftOver(read, kind, row, cell, found, note)
  }
}

/** A link's address may stand only in its markup; a cell that means what it says has none. */
const withTargets = ({ raw }: Row, { column, text }: Cell): string => {
  const cell = raw.cells[column] ?? ""
  return cell !== text && isMarkup(cell) ? meaning(withLinks(cell)) : text
}

const take = ({ values, mended }: Readable, kind: Kind, row: Row, cell: Cell, found: Found, note: Note): void => {
  add(found, kind, values)
  if (mended === undefined) return
  for (const value of mended)
    note(finding("CellMended", { line: row.line, column: cell.column, raw: cell.text, read: value }))
}

/**
 * The numbers of a row.
 *
 * A number that cannot be read for certain stays as it was written, with a finding; one too short for any number, as a
 * remark.
 */
const readLine = (row: Row, line: NumberLine, found: Found, note: Note): void => {
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

/** The text of the only column of a field; undefined where there are others or parts of cells. */
const onlyIn = (row: Row, { columns }: FieldColumns): string | undefined => {
  const column = columns[0]
  return columns.length === 1 && column !== undefined && row.both === undefined
    ? (row.meant[column.index] ?? "")
    : undefined
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
    else add(found, "remarks", [labelled(cell, part)])
  }
}

/** What core takes for a telephone number at least. */
const shortestNumber = 3

const unreadable = {
  phone: "PhoneUnreadable",
  fax: "FaxUnreadable",
  email: "EmailUnreadable",
  website: "WebsiteUnreadable",
} as const satisfies Readonly<Record<Kind, CsvFindingTag>>

const labelled = ({ header }: Cell, text: string): string => (header === "" ? text : `${header}: ${text}`)

/** Parts of a cell that are nothing of its kind: of another kind, plain words, or unread. */
const leftOver = ({ values, unread }: Readable, kind: Kind, row: Row, cell: Cell, found: Found, note: Note): void => {
  const place = { line: row.line, column: cell.column }
  const broken: Array<string> = []
  const words: Array<string> = []
  for (const part of unread) {
    const other = otherKind(part, kind)
    if (other !== undefined) {
      add(found, other.kind, other.values)
      note(finding("CellMoved", { ...place, raw: part, to: other.kind }))
    } else if (/[@/]|\.\p{L}|^\S+\.$/u.test(part) || (kind === "website" && values.length === 0)) broken.push(part)
    else words.push(part)
  }
  const isPlain = isPlainNote(words.join(" "))
  if (words.length > 0 && isPlain && (values.length > 0 || kind === "phone" || kind === "fax"))
    add(found, "remarks", [labelled(cell, words.join(" "))])
  else if (words.length > 0 && (values.length > 0 || kind === "phone" || kind === "fax"))
    note(finding("NoteDropped", place))
  else broken.push(...words)
  if (broken.length === 0) return
  const isWhole = words.length === 0 || values.length === 0
  note(finding(unreadable[kind], { ...place, raw: isWhole && !/\s/.test(cell.text) ? cell.text : broken.join(" ") }))
}

interface OfKind {
  readonly kind: Kind
  readonly values: ReadonlyArray<string>
}

const otherKind = (part: string, kind: Kind): OfKind | undefined => {
  const isNumber = kind === "email" || kind === "website"
  const read: ReadonlyArray<readonly [Kind, () => Readable]> = [
    ["email", () => (part.includes("@") && kind !== "email" ? readEmails(part) : nothing)],
    [
      "website",
      () => (!part.includes("@") && kind !== "website" && /\p{L}/u.test(part) ? readWebsites(part) : nothing),
    ],
    [
      "phone",
      () =>
        isNumber && /^(?:\+|0)\d[\d\s()/-]{5,}$/.test(part)
          ? readNumbers(part, "phone", { areaCode: "" }).phones
          : nothing,
    ],
  ]
  for (const [other, readPart] of read) {
    const { values, unread } = readPart()
    if (values.length > 0 && unread.length === 0) return { kind: other, values }
  }
  return undefined
}

const nothing: Readable = { values: [], unread: [] }
