/** Drafts: one row as a listing without id. */

import type { ExternalId } from "@sozialraum/core"
import type { Address, SchoolFacts } from "@sozialraum/core/institution"
import { type CsvFinding, finding } from "../finding.js"
import { externalIdsOf, providerIdOf } from "../identity/external-ids.js"
import { baseData } from "../identity/fingerprint.js"
import { readCrs } from "../place/crs.js"
import type { Pair } from "../place/position.js"
import { present } from "../present.js"
import { readDay } from "../values/date.js"
import { oneLine } from "../values/null-token.js"
import { readCount, readNumber } from "../values/number.js"
import { addressOf } from "./address.js"
import { type Contact, contactOf } from "./contact.js"
import type { Kind } from "./kind.js"
import { namingOf } from "./name.js"
import type { Operation } from "./operation.js"
import type { Row } from "./row.js"

/** Everything that one row says about one institution. */
export interface Draft extends Contact, Operation {
  readonly row: Row
  readonly name: string
  readonly nameAddition?: string
  readonly shortName?: string
  readonly kind: Kind
  readonly externalIds: ReadonlyArray<ExternalId>
  readonly address: Address
  /** Name and address as one text, the same on all rows of one institution. */
  readonly traits: string
  readonly pair?: Pair
  readonly provider?: { readonly name?: string; readonly externalId?: ExternalId }
  readonly capacity?: number
  readonly pupils?: number
  readonly school?: SchoolFacts
  readonly createdOn?: string
  readonly updatedOn?: string
  readonly retrievedOn?: string
  /** Empty where nobody asked for them. */
  readonly persons: ReadonlyArray<string>
  readonly findings: ReadonlyArray<CsvFinding>
}

/** How the parts of a list are read that depend on all of its rows. */
export interface Readers {
  readonly source: string
  readonly kind: (row: Row) => Kind
  readonly operation: (row: Row) => Operation
  readonly school: (row: Row, day: string | undefined) => SchoolFacts | undefined
  readonly keepPersons: boolean
  /** Whether any row of the list has a name. */
  readonly named: boolean
}

/** Reads one row; `undefined` where nothing in it could be a name. */
export const draftOf = (row: Row, readers: Readers): Draft | undefined => {
  const { name, nameAddition, remarks, fromProvider } = namingOf(row, readers.named)
  if (name === "") return undefined
  const findings: Array<CsvFinding> = []
  const note = (found: CsvFinding): void => void findings.push(found)
  const operation = readers.operation(row)
  if (fromProvider) note(finding("NameFromProvider", { line: row.line, raw: name }))
  if (operation.announced !== undefined) note(finding("ClosingAnnounced", { line: row.line, raw: operation.announced }))
  const contact = contactOf(row, note)
  const externalId = providerIdOf(row, readers.source)
  const shortName = row.text("shortName")
  const address = addressOf(row, note)
  // Every key by name: objects spread into one cost more than all the reading of a long list.
  return present({
    status: operation.status,
    legalStatus: operation.legalStatus,
    announced: operation.announced,
    phones: contact.phones,
    faxes: contact.faxes,
    emails: contact.emails,
    websites: contact.websites,
    row,
    name,
    nameAddition,
    shortName: shortName === "" || shortName === name ? undefined : shortName,
    kind: readers.kind(row),
    externalIds: externalIdsOf(row, readers.source),
    address,
    traits: baseData({ name, address }),
    pair: pairOf(row, note),
    provider: providerOf(row.text("provider"), externalId),
    capacity: countOf(row, "capacity", note),
    pupils: countOf(row, "pupils", note),
    school: readers.school(row, readDay(row.text("validFrom"))),
    createdOn: dayOf(row, "createdAt", note),
    updatedOn: dayOf(row, "updatedAt", note),
    retrievedOn: dayOf(row, "retrievedAt", note),
    remarks: [...remarks, ...operation.remarks, ...contact.remarks],
    persons: readers.keepPersons ? row.cells("person").map(({ text }) => oneLine(text)) : [],
    findings,
  })
}

type Note = (found: CsvFinding) => void

const providerOf = (name: string, externalId: ExternalId | undefined): Draft["provider"] =>
  name === "" && externalId === undefined
    ? undefined
    : { ...(name === "" ? {} : { name }), ...(externalId === undefined ? {} : { externalId }) }

const countOf = (row: Row, field: "capacity" | "pupils", note: Note): number | undefined => {
  const cell = row.cell(field)
  if (cell === undefined) return undefined
  const count = readCount(cell.text)
  if (count === undefined) note(finding("NumberUnreadable", { line: row.line, column: cell.column, raw: cell.text }))
  return count
}

const dayOf = (row: Row, field: "createdAt" | "updatedAt" | "retrievedAt", note: Note): string | undefined => {
  const cell = row.cell(field)
  if (cell === undefined) return undefined
  const day = readDay(cell.text)
  if (day === undefined) note(finding("DateUnreadable", { line: row.line, column: cell.column, raw: cell.text }))
  return day
}

const pairOf = (row: Row, note: Note): Pair | undefined => {
  const [xCell, yCell] = [row.cell("x"), row.cell("y")]
  if (xCell === undefined && yCell === undefined) return undefined
  const [x, y] = [readNumber(xCell?.text ?? ""), readNumber(yCell?.text ?? "")]
  const declared = readCrs(row.text("crs"))
  if (x !== undefined && y !== undefined) return { x, y, ...(declared === undefined ? {} : { declared }) }
  const unread = [x === undefined ? xCell : undefined, y === undefined ? yCell : undefined].filter(
    (cell) => cell !== undefined,
  )
  for (const { column, text: raw } of unread) note(finding("NumberUnreadable", { line: row.line, column, raw }))
  const [half] = unread.length > 0 ? [] : [xCell ?? yCell]
  if (half !== undefined)
    note(finding("PositionUntrusted", { line: row.line, column: half.column, raw: half.text, because: "incomplete" }))
  return undefined
}
