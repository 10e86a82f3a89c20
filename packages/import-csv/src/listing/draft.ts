/** Drafts: one row as a listing without id. */

import type { ExternalId } from "@sozialraum/core"
import type { OpeningHours } from "@sozialraum/core/hours"
import type { Address, SchoolFacts } from "@sozialraum/core/institution"
import type { LocalDate } from "@sozialraum/core/time"
import { meaningOfHeader } from "../columns/header-names.js"
import { type CsvFinding, finding } from "../finding.js"
import { externalIdsOf, providerIdOf } from "../identity/external-ids.js"
import type { Traits } from "../identity/fingerprint.js"
import { isChildminding } from "../persons/private-rows.js"
import { numbersOfRow } from "../place/sources.js"
import { withDefaults } from "../profile/options.js"
import type { Profile } from "../profile/profile.js"
import { readDay, readSerialDay } from "../values/date.js"
import { oneLine } from "../values/null-token.js"
import { readCount } from "../values/number.js"
import type { Located } from "./address.js"
import type { Contact } from "./contact.js"
import { hoursOf } from "./hours.js"
import type { Kind } from "./kind.js"
import { namingOf, shortNameOf } from "./name.js"
import { isPlaced, nameByType } from "./nameless.js"
import type { Operation } from "./operation.js"
import type { Cell, Row } from "./row.js"

/**
 * Everything that one row says about one institution.
 *
 * Every key is always there, also with nothing in it: thousands of values of one shape are read several times as fast.
 */
export interface Draft extends Contact, Operation {
  readonly row: Row
  readonly name: string
  readonly nameAddition: string | undefined
  readonly shortName: string | undefined
  readonly kind: Kind
  readonly externalIds: ReadonlyArray<ExternalId>
  readonly address: Address
  /** Name and address as the row has them, the same on all rows of one institution. */
  readonly traits: Traits
  readonly provider: { readonly name?: string; readonly externalId?: ExternalId } | undefined
  readonly openingHours: OpeningHours | undefined
  readonly capacity: number | undefined
  readonly pupils: number | undefined
  readonly school: SchoolFacts | undefined
  readonly createdOn: string | undefined
  readonly updatedOn: string | undefined
  readonly retrievedOn: string | undefined
  /** A private person as a row, of whom only what leads to nobody may become part of a listing. */
  readonly private: boolean
  /** The list gives it no name: it is called by its type and place, as others may be too. */
  readonly nameless: boolean
  /** Empty where nobody asked for them. */
  readonly persons: ReadonlyArray<string>
  readonly findings: ReadonlyArray<CsvFinding>
}

/** How the parts of a list are read that depend on all of its rows. */
export interface Readers {
  readonly source: string
  readonly address: (row: Row, note: (found: CsvFinding) => void) => Located
  readonly contact: (row: Row, note: (found: CsvFinding) => void) => Contact
  readonly kind: (row: Row) => Kind
  readonly operation: (row: Row) => Operation
  readonly school: (row: Row, day: LocalDate | undefined) => SchoolFacts | undefined
  readonly keepPersons: boolean
  /** What the profile says of all institutions where a row does not say it. */
  readonly defaults?: NonNullable<Profile["defaults"]>
  /** Whether any row of the list has a name. */
  readonly named: boolean
  /** Whether a row of this kind may be called by its type where it has no name. */
  readonly callByType: (kind: Kind) => boolean
}

/** Reads one row; `undefined` where nothing in it could be a name. */
export const draftOf = (row: Row, readers: Readers): Draft | undefined => {
  const { name: told, nameAddition, remarks, fromProvider } = namingOf(row, readers.named)
  const kind = readers.kind(row)
  const persons = (told === "" || fromProvider) && isChildminding(kind) ? personsOf(row).join(" ") : ""
  const given = persons === "" ? told : persons
  const nameless = given === ""
  if (nameless && !readers.callByType(kind)) return undefined
  let findings: Array<CsvFinding> | undefined
  const note = (found: CsvFinding): void => {
    findings ??= []
    findings.push(found)
  }
  const operation = readers.operation(row)
  if (fromProvider && persons === "") note(finding("NameFromProvider", { line: row.line, raw: given }))
  if (operation.announced !== undefined) note(finding("ClosingAnnounced", { line: row.line, raw: operation.announced }))
  const contact = readers.contact(row, note)
  const externalId = providerIdOf(row, readers.source)
  const shortName = shortNameOf(row)
  const provider = row.text("provider")
  const isKind = provider !== "" && onlyKind.test(provider)
  const located = readers.address(row, note)
  const address = withDefaults(located.address, readers.defaults)
  if (nameless && !isPlaced(kind, address) && numbersOfRow(row) === undefined) return undefined
  const name = nameless ? nameByType(kind, address) : given
  const hours = hoursOf(row, note)
  return {
    status: operation.status,
    legalStatus: operation.legalStatus ?? (isKind ? provider : undefined),
    announced: operation.announced,
    phones: contact.phones,
    faxes: contact.faxes,
    emails: contact.emails,
    websites: contact.websites,
    row,
    name,
    nameAddition,
    shortName: shortName === "" || shortName === name ? undefined : shortName,
    kind,
    externalIds: externalIdsOf(row, readers.source),
    address,
    traits: { name, address, text: undefined },
    provider: providerOf(isKind ? "" : provider, externalId),
    openingHours: hours.openingHours,
    capacity: countOf(row, "capacity", note),
    pupils: countOf(row, "pupils", note),
    school: readers.school(row, readDay(row.text("validFrom"))),
    createdOn: dayOf(row, "createdAt", note),
    updatedOn: dayOf(row, "updatedAt", note),
    retrievedOn: dayOf(row, "retrievedAt", note),
    private: false,
    nameless,
    remarks: joined(
      joined(joined(joined(remarks, operation.remarks), contact.remarks), located.remarks),
      hours.remarks,
    ),
    persons: readers.keepPersons ? personsOf(row) : none,
    findings: findings ?? none,
  }
}

const none: readonly [] = []

/** Most rows have remarks of one kind or none: no new list for those. */
const joined = (one: ReadonlyArray<string>, other: ReadonlyArray<string>): ReadonlyArray<string> => {
  if (other.length === 0) return one
  return one.length === 0 ? other : [...one, ...other]
}

const personsOf = (row: Row): ReadonlyArray<string> => row.cells("person").map(({ text }) => oneLine(text))

/** Whether somebody is a public or a private one is nobody's name. */
const onlyKind = /^(?:staatlich|öffentlich|privat|kommunal|städtisch|frei)(?:e[rn]?)?(?: träger)?$/i

type Note = (found: CsvFinding) => void

const providerOf = (name: string, externalId: ExternalId | undefined): Draft["provider"] => {
  if (externalId === undefined) return name === "" ? undefined : { name }
  return name === "" ? { externalId } : { name, externalId }
}

/** Of counts for several years the latest. */
const latestOf = (row: Row, field: "capacity" | "pupils"): Cell | undefined => {
  const first = row.cell(field)
  if (first === undefined || !/\d\d/.test(first.header)) return first
  return row.cells(field).reduce((latest, next) => (yearOf(next) > yearOf(latest) ? next : latest), first)
}

const yearOf = ({ header }: Cell): number => meaningOfHeader(header)?.year ?? 0

const countOf = (row: Row, field: "capacity" | "pupils", note: Note): number | undefined => {
  const cell = latestOf(row, field)
  if (cell === undefined) return undefined
  const count = readCount(cell.text)
  if (count === undefined) note(finding("NumberUnreadable", { line: row.line, column: cell.column, raw: cell.text }))
  return count
}

const dayOf = (row: Row, field: "createdAt" | "updatedAt" | "retrievedAt", note: Note): string | undefined => {
  const cell = row.cell(field)
  if (cell === undefined) return undefined
  const day = readDay(cell.text)
  const serial = day === undefined ? readSerialDay(cell.text) : undefined
  if (serial !== undefined) {
    note(finding("CellMended", { line: row.line, column: cell.column, raw: cell.text, read: serial }))
    return serial
  }
  if (day === undefined) note(finding("DateUnreadable", { line: row.line, column: cell.column, raw: cell.text }))
  return day
}
