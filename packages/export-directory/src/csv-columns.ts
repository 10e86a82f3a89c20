/** Columns: what stands under which header of an exported list. */
import { osmHoursText } from "@sozialraum/core/hours"
import { institutionTypes } from "@sozialraum/core/institution"
import type { DirectoryListing } from "./listing.js"

/** How numbers are written. */
type DecimalMark = "," | "."

/** A column of an exported list. */
export interface CsvColumn {
  /** Stable: scripts look for it, and the importer knows what it means. */
  readonly header: string
  readonly read: (listing: DirectoryListing, decimal: DecimalMark) => string
}

/** Between several values of one cell. */
export const separator = "; "

/** The columns, in their order. */
export const csvColumns: ReadonlyArray<CsvColumn> = [
  { header: "Kennung", read: ({ id }) => id },
  { header: "Schulnummer", read: ({ externalIds }) => externalIds.find(isSchoolNumber)?.value ?? "" },
  { header: "Name", read: ({ name }) => name },
  { header: "Namenszusatz", read: ({ nameAddition = "" }) => nameAddition },
  { header: "Kurzname", read: ({ shortName = "" }) => shortName },
  { header: "Art", read: ({ types }) => types.map(typeWord).join(separator) },
  { header: "Straße", read: ({ address: { street = "" } }) => street },
  { header: "Hausnummer", read: ({ address: { houseNumber = "" } }) => houseNumber },
  { header: "PLZ", read: ({ address: { postalCode = "" } }) => postalCode },
  { header: "Ort", read: ({ address: { city = "" } }) => city },
  { header: "Ortsteil", read: ({ address: { district = "" } }) => district },
  { header: "Längengrad", read: ({ position }, decimal) => degrees(position?.lon, decimal) },
  { header: "Breitengrad", read: ({ position }, decimal) => degrees(position?.lat, decimal) },
  { header: "Telefon", read: ({ phones }) => phones.map(nationally).join(separator) },
  { header: "Fax", read: ({ faxes }) => faxes.map(nationally).join(separator) },
  { header: "E-Mail", read: ({ emails }) => emails.join(separator) },
  { header: "Homepage", read: ({ websites }) => websites.join(separator) },
  { header: "Träger", read: ({ provider }) => provider?.name ?? "" },
  { header: "Plätze", read: ({ capacity }) => (capacity === undefined ? "" : `${capacity}`) },
  {
    header: "Öffnungszeiten",
    read: ({ openingHours: hours }) => (hours === undefined ? "" : osmHoursText(hours).text),
  },
  { header: "Betriebsstatus", read: ({ status }) => (status === undefined ? "" : statusWords[status]) },
]

/** Whether a number is that of a school in its Land: `de-nw-schulnummer`. */
export const isSchoolNumber = ({ scheme }: { readonly scheme: string }): boolean =>
  /^de-[a-z]{2}-schulnummer$/.test(scheme)

/** A local type has no word but its code. */
const typeWord = (type: string): string =>
  type in institutionTypes ? institutionTypes[type as keyof typeof institutionTypes].german : type

const statusWords: Readonly<Record<NonNullable<DirectoryListing["status"]>, string>> = {
  planned: "geplant",
  active: "aktiv",
  temporarilyClosed: "ruht",
  closed: "geschlossen",
  merged: "zusammengelegt",
}

const degrees = (value: number | undefined, decimal: DecimalMark): string =>
  value === undefined ? "" : `${value}`.replace(".", decimal)

/**
 * A German number as it is dialled in Germany, with its blank: a leading `+` would start a formula, and digits alone a
 * number without its zero.
 */
const nationally = (phone: string): string => (/^\+49 [1-9]\d{1,4} \d/.test(phone) ? `0${phone.slice(4)}` : phone)
