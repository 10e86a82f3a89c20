/** Found contact: what a row has said of how an institution can be reached, as far as it was read. */
import { type CsvFinding, type CsvFindingTag, finding } from "../finding.js"
import { readEmails } from "../values/email.js"
import { isPlainNote } from "../values/note.js"
import { readNumbers } from "../values/phone.js"
import type { Readable } from "../values/readable.js"
import { readWebsites } from "../values/website.js"
import type { Cell, FieldColumns, Row } from "./row.js"

/** How an institution can be reached. */
export interface Contact {
  readonly phones: ReadonlyArray<string>
  readonly faxes: ReadonlyArray<string>
  readonly emails: ReadonlyArray<string>
  readonly websites: ReadonlyArray<string>
  /** What stands where a number should and is too short to be one. */
  readonly remarks: ReadonlyArray<string>
}

/** What can stand in a cell of contact data. */
export type ContactKind = "phone" | "fax" | "email" | "website"

/** What a row has said so far. */
export interface Found {
  phones: ReadonlyArray<string>
  faxes: ReadonlyArray<string>
  emails: ReadonlyArray<string>
  websites: ReadonlyArray<string>
  remarks: ReadonlyArray<string>
  /** The lists that were put together for this row; the others may be those of other rows too. */
  own: { -readonly [K in keyof Contact]?: Array<string> } | undefined
}

/** Takes down what is worth telling of a row. */
export type Note = (found: CsvFinding) => void

/** Nothing yet. */
export const nothingFound = (): Found => ({
  phones: none,
  faxes: none,
  emails: none,
  websites: none,
  remarks: none,
  own: undefined,
})

const none: ReadonlyArray<string> = []

/** Where the values of each kind are kept. */
const lists = {
  phone: "phones",
  fax: "faxes",
  email: "emails",
  website: "websites",
  remark: "remarks",
} as const satisfies Readonly<Record<ContactKind | "remark", keyof Contact>>

/** Adds values; the only ones of their kind need no list of their own. */
export const add = (found: Found, kind: ContactKind | "remark", values: ReadonlyArray<string>): void => {
  if (values.length === 0) return
  const list = lists[kind]
  if (found[list].length === 0) {
    found[list] = values
    return
  }
  found.own ??= {}
  const own = found.own[list] ?? [...found[list]]
  for (const value of values) own.push(value)
  found.own[list] = own
  found[list] = own
}

/** Adds what was read from a cell, and tells what of it was mended. */
export const take = (
  { values, mended }: Readable,
  kind: ContactKind,
  row: Row,
  cell: Cell,
  found: Found,
  note: Note,
): void => {
  add(found, kind, values)
  if (mended === undefined) return
  for (const value of mended)
    note(finding("CellMended", { line: row.line, column: cell.column, raw: cell.text, read: value }))
}

/** The text of the only column of a field; undefined where there are others or parts of cells. */
export const onlyIn = (row: Row, { columns }: FieldColumns): string | undefined => {
  const column = columns[0]
  return columns.length === 1 && column !== undefined && row.both === undefined
    ? (row.meant[column.index] ?? "")
    : undefined
}

/** What cannot be read, by kind. */
export const unreadable = {
  phone: "PhoneUnreadable",
  fax: "FaxUnreadable",
  email: "EmailUnreadable",
  website: "WebsiteUnreadable",
} as const satisfies Readonly<Record<ContactKind, CsvFindingTag>>

/** A text with the header that says what it is. */
export const labelled = ({ header }: Cell, text: string): string => (header === "" ? text : `${header}: ${text}`)

/** Parts of a cell that are nothing of its kind: of another kind, plain words, or unread. */
export const leftOver = (
  { values, unread }: Readable,
  kind: ContactKind,
  row: Row,
  cell: Cell,
  found: Found,
  note: Note,
): void => {
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
    add(found, "remark", [labelled(cell, words.join(" "))])
  else if (words.length > 0 && (values.length > 0 || kind === "phone" || kind === "fax"))
    note(finding("NoteDropped", place))
  else broken.push(...words)
  if (broken.length === 0) return
  const isWhole = words.length === 0 || values.length === 0
  note(finding(unreadable[kind], { ...place, raw: isWhole && !/\s/.test(cell.text) ? cell.text : broken.join(" ") }))
}

interface OfKind {
  readonly kind: ContactKind
  readonly values: ReadonlyArray<string>
}

const otherKind = (part: string, kind: ContactKind): OfKind | undefined => {
  const isNumber = kind === "email" || kind === "website"
  const read: ReadonlyArray<readonly [ContactKind, () => Readable]> = [
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
