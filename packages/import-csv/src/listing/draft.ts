/** Drafts: one row as a listing without id. */

import type { ExternalId } from "@sozialraum/core"
import type { OpeningHours } from "@sozialraum/core/hours"
import type { Address, SchoolFacts } from "@sozialraum/core/institution"
import type { LocalDate } from "@sozialraum/core/time"
import { type CsvFinding, finding } from "../finding.js"
import type { Traits } from "../identity/fingerprint.js"
import { isChildminding } from "../persons/private-rows.js"
import { numbersOfRow } from "../place/sources.js"
import { withDefaults } from "../profile/options.js"
import type { Profile } from "../profile/profile.js"
import { oneLine } from "../values/null-token.js"
import type { Located } from "./address.js"
import type { FigureReaders } from "./figures.js"
import type { Contact } from "./found-contact.js"
import { hoursOf } from "./hours.js"
import type { Kind } from "./kind.js"
import type { Naming } from "./name.js"
import { isPlaced, nameByType } from "./nameless.js"
import type { Operation } from "./operation.js"
import type { Carrier, Provider } from "./provider.js"
import { cellsIn, type Fields, type Row } from "./row.js"

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
  readonly provider: Provider | undefined
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

/** How the parts of the rows of a list are read. */
export interface Readers {
  readonly fields: Fields
  readonly naming: (row: Row) => Naming
  readonly shortName: (row: Row) => string
  readonly kind: (row: Row) => Kind
  readonly operation: (row: Row) => Operation
  readonly contact: (row: Row, note: Note) => Contact
  readonly provider: (row: Row) => Carrier
  readonly address: (row: Row, note: Note) => Located
  readonly externalIds: (row: Row) => ReadonlyArray<ExternalId>
  readonly figures: FigureReaders
  readonly school: (row: Row, day: LocalDate | undefined) => SchoolFacts | undefined
  readonly keepPersons: boolean
  /** What the profile says of all institutions where a row does not say it. */
  readonly defaults?: NonNullable<Profile["defaults"]>
  /** Whether a row of this kind may be called by its type where it has no name. */
  readonly callByType: (kind: Kind) => boolean
}

type Note = (found: CsvFinding) => void

/** Reads one row; `undefined` where nothing in it could be a name. */
export const draftOf = (row: Row, readers: Readers): Draft | undefined => {
  const { fields, figures } = readers
  const { name: told, nameAddition, remarks, fromProvider } = readers.naming(row)
  const kind = readers.kind(row)
  const persons = (told === "" || fromProvider) && isChildminding(kind) ? personsOf(row, fields).join(" ") : ""
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
  const shortName = readers.shortName(row)
  const carrier = readers.provider(row)
  const located = readers.address(row, note)
  const address = withDefaults(located.address, readers.defaults)
  if (nameless && !isPlaced(kind, address) && numbersOfRow(row) === undefined) return undefined
  const name = nameless ? nameByType(kind, address) : given
  const hours = hoursOf(row, fields("openingHours"), note)
  return {
    status: operation.status,
    legalStatus: operation.legalStatus ?? carrier.kind,
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
    externalIds: readers.externalIds(row),
    address,
    traits: { name, address, text: undefined },
    provider: carrier.provider,
    openingHours: hours.openingHours,
    capacity: figures.capacity(row, note),
    pupils: figures.pupils(row, note),
    school: readers.school(row, figures.validFrom(row)),
    createdOn: figures.createdOn(row, note),
    updatedOn: figures.updatedOn(row, note),
    retrievedOn: figures.retrievedOn(row, note),
    private: false,
    nameless,
    remarks: joined(
      joined(joined(joined(remarks, operation.remarks), contact.remarks), located.remarks),
      hours.remarks,
    ),
    persons: readers.keepPersons ? personsOf(row, fields) : none,
    findings: findings ?? none,
  }
}

const none: readonly [] = []

/** Most rows have remarks of one kind or none: no new list for those. */
const joined = (one: ReadonlyArray<string>, other: ReadonlyArray<string>): ReadonlyArray<string> => {
  if (other.length === 0) return one
  return one.length === 0 ? other : [...one, ...other]
}

const personsOf = (row: Row, fields: Fields): ReadonlyArray<string> =>
  cellsIn(row, fields("person")).map(({ text }) => oneLine(text))
