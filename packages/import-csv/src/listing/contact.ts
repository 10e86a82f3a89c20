/** Contact data of rows: telephones, mailboxes, web addresses. */
import { type CsvFinding, finding } from "../finding.js"
import { type Readable, readEmails } from "../values/email.js"
import { readPhones } from "../values/phone.js"
import { readWebsites } from "../values/website.js"
import type { Cell, Row } from "./row.js"

/** How an institution can be reached. */
export interface Contact {
  readonly phones: ReadonlyArray<string>
  readonly faxes: ReadonlyArray<string>
  readonly emails: ReadonlyArray<string>
  readonly websites: ReadonlyArray<string>
}

type Note = (found: CsvFinding) => void

/** The contact data of a row; a number that cannot be read for certain stays as it was written, with a finding. */
export const contactOf = (row: Row, note: Note): Contact => ({
  phones: numbersOf(row, "phone", note),
  faxes: numbersOf(row, "fax", note),
  emails: row.cells("email").flatMap((cell) => valuesOf(readEmails(cell.text), "EmailUnreadable", row, cell, note)),
  websites: row
    .cells("website")
    .flatMap((cell) => valuesOf(readWebsites(cell.text), "WebsiteUnreadable", row, cell, note)),
})

const numbersOf = (row: Row, field: "phone" | "fax", note: Note): ReadonlyArray<string> => {
  const areaCode = row.text(field === "phone" ? "phoneAreaCode" : "faxAreaCode")
  const tag = field === "phone" ? "PhoneUnreadable" : "FaxUnreadable"
  return row.cells(field).flatMap((cell) => {
    const read = readPhones(cell.text, areaCode)
    const raw = read.unread.map((part) =>
      `${part.startsWith("0") || part.startsWith("+") ? "" : areaCode} ${part}`.trim(),
    )
    return [...valuesOf(read, tag, row, cell, note), ...raw.filter((part) => part.length >= shortestContact)]
  })
}

/** What core takes for a telephone number at least. */
const shortestContact = 3

const valuesOf = (
  { values, unread }: Readable,
  tag: "PhoneUnreadable" | "FaxUnreadable" | "EmailUnreadable" | "WebsiteUnreadable",
  row: Row,
  { column, text }: Cell,
  note: Note,
): ReadonlyArray<string> => {
  if (unread.length > 0) note(finding(tag, { line: row.line, column, raw: text }))
  return values
}
