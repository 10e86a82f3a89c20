/** Contact data of rows: telephones, mailboxes, web addresses. */
import { isEmailAddress, readEmails } from "../values/email.js"
import { isMarkup, withLinks } from "../values/markup.js"
import { meaning } from "../values/null-token.js"
import type { Readable } from "../values/readable.js"
import { isCleanWebsite, readWebsites } from "../values/website.js"
import { numberLine, readLine } from "./contact-numbers.js"
import { add, type Contact, type Found, leftOver, type Note, nothingFound, onlyIn, take } from "./found-contact.js"
import { type Cell, cellsIn, type FieldColumns, type Fields, type Row } from "./row.js"
import { townCodes } from "./town-codes.js"

/** Prepares the reading of contact data; which area codes the towns have is looked up when a number lacks its own. */
export const contactReader = (fields: Fields, rows: ReadonlyArray<Row>): ((row: Row, note: Note) => Contact) => {
  const towns = townCodes(rows)
  const [phones, faxes] = [numberLine("phone", fields, towns), numberLine("fax", fields, towns)]
  const emails: WordLine = { kind: "email", columns: fields("email"), isClean: isEmailAddress, read: readEmails }
  const websites: WordLine = {
    kind: "website",
    columns: fields("website"),
    isClean: isCleanWebsite,
    read: readWebsites,
  }
  return (row, note) => {
    const found = nothingFound()
    readLine(row, phones, found, note)
    readLine(row, faxes, found, note)
    readWords(row, emails, found, note)
    readWords(row, websites, found, note)
    return found
  }
}

/** Where the addresses of one kind stand, and how they are read. */
interface WordLine {
  readonly kind: "email" | "website"
  readonly columns: FieldColumns
  /** Whether a cell is one address as it stands. */
  readonly isClean: (cell: string) => boolean
  readonly read: (cell: string) => Readable
}

const readWords = (row: Row, { kind, columns, isClean, read: readCell }: WordLine, found: Found, note: Note): void => {
  if (columns.columns.length === 0) return
  const only = onlyIn(row, columns)
  if (only === "") return
  // Most rows: one address, and nothing to say about it.
  if (only !== undefined && isClean(only) && standsAs(only, row, columns)) {
    add(found, kind, [only])
    return
  }
  for (const cell of cellsIn(row, columns)) {
    const read = readCell(withTargets(row, cell))
    take(read, kind, row, cell, found, note)
    if (read.unread.length > 0) leftOver(read, kind, row, cell, found, note)
  }
}

/** Whether the only cell of a field says in the list what it means. */
const standsAs = (text: string, { raw }: Row, { columns: [column] }: FieldColumns): boolean =>
  raw.cells[column?.index ?? -1] === text

/** A link's address may stand only in its markup; a cell that means what it says has none. */
const withTargets = ({ raw }: Row, { column, text }: Cell): string => {
  const cell = raw.cells[column] ?? ""
  return cell !== text && isMarkup(cell) ? meaning(withLinks(cell)) : text
}
