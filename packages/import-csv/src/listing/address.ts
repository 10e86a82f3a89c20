/** Addresses of rows, from whichever columns a list has for them. */
import type { Address } from "@sozialraum/core/institution"
import { type CsvFinding, finding } from "../finding.js"
import { readPostalCode, splitFullAddress, splitPostalCodeCity } from "../values/postal-code.js"
import { type StreetAddress, splitStreet } from "../values/street.js"
import type { Row } from "./row.js"

/** The address that a row tells, as far as it does. */
export const addressOf = (row: Row, note: (found: CsvFinding) => void): Address => {
  const full = splitFullAddress(row.text("fullAddress"))
  const town = splitPostalCodeCity(row.text("postalCodeCity"))
  const postalCode = postalCodeOf(row, note) ?? town.postalCode ?? full.postalCode
  const city = row.text("city") || (town.city ?? full.city ?? "")
  const { street, houseNumber } = streetOf(row, full.streetAddress ?? "")
  const district = row.text("district")
  return {
    ...(street === undefined ? {} : { street }),
    ...(houseNumber === undefined ? {} : { houseNumber }),
    ...(postalCode === undefined ? {} : { postalCode }),
    ...(city === "" ? {} : { city }),
    ...(district === "" ? {} : { district }),
  }
}

/** A house number of its own column counts; the street is taken apart only where there is none. */
const streetOf = (row: Row, fromFull: string): StreetAddress => {
  const street = row.text("streetAddress") || row.text("street") || fromFull
  const houseNumber = row.text("houseNumber")
  if (houseNumber === "") return splitStreet(street)
  return street === "" ? {} : { street, houseNumber }
}

const postalCodeOf = (row: Row, note: (found: CsvFinding) => void): string | undefined => {
  const cell = row.cell("postalCode")
  if (cell === undefined) return undefined
  const postalCode = readPostalCode(cell.text)
  if (postalCode === undefined)
    note(finding("PostalCodeUnreadable", { line: row.line, column: cell.column, raw: cell.text }))
  return postalCode
}
