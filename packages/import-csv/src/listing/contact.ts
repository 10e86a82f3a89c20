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
  /** What stands where a number should and is too short to be one. */
  readonly remarks: ReadonlyArray<string>
}

type Note = (found: CsvFinding) => void

/**
 * The contact data of a row.
 *
 * A number that cannot be read for certain stays as it was written, with a finding; one too short for any number, as a
 * remark.
 */
export const contactOf = (row: Row, note: Note): Contact => {
  const [phones, faxes] = [numbersOf(row, "phone", note), numbersOf(row, "fax", note)]
  return {
    phones: phones.numbers,
    faxes: faxes.numbers,
    emails: row.cells("email").flatMap((cell) => valuesOf(readEmails(cell.text), "EmailUnreadable", row, cell, note)),
    websites: row
      .cells("website")
      .flatMap((cell) => valuesOf(readWebsites(cell.text), "WebsiteUnreadable", row, cell, note)),
    remarks: [...phones.remarks, ...faxes.remarks],
  }
}

interface Numbers {
  readonly numbers: ReadonlyArray<string>
  readonly remarks: ReadonlyArray<string>
}

const numbersOf = (row: Row, field: "phone" | "fax", note: Note): Numbers => {
  const areaCode = row.text(field === "phone" ? "phoneAreaCode" : "faxAreaCode")
  const tag = field === "phone" ? "PhoneUnreadable" : "FaxUnreadable"
  const read = row.cells(field).map((cell): Numbers => {
    const read = readPhones(cell.text, areaCode)
    const raw = read.unread.map((part) =>
      `${part.startsWith("0") || part.startsWith("+") ? "" : areaCode} ${part}`.trim(),
    )
    return {
      numbers: [...valuesOf(read, tag, row, cell, note), ...raw.filter(isLongEnough)],
      remarks: raw.filter((part) => !isLongEnough(part)).map((part) => `${cell.header}: ${part}`.replace(/^: /, "")),
    }
  })
  return { numbers: read.flatMap(({ numbers }) => numbers), remarks: read.flatMap(({ remarks }) => remarks) }
}

/** What core takes for a telephone number at least. */
const isLongEnough = (part: string): boolean => part.length >= 3

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
