/** Ties: which of two columns of one field is the institution's, where their headers and cells say the same. */
import type { Field } from "./field.js"

/** Where the columns of a list stand, and what each was taken for. */
export type Fields = ReadonlyArray<Field | null | undefined>

/**
 * Whether a later column is the institution's rather than an earlier one of the same field: it stands behind the name, and
 * the other behind the provider (`Träger;Straße;PLZ;Ort;Einrichtung;Straße;PLZ;Ort`); or it is the town beside the postal
 * code.
 */
export const isInstitutions = (later: number, earlier: number, fields: Fields): boolean => {
  const field = fields[earlier]
  if (field == null) return false
  if (ofWhom.has(field) && ownerOf(earlier, fields) === "provider" && ownerOf(later, fields) === "name") return true
  return field === "city" && isBesideCode(later, fields) && !isBesideCode(earlier, fields)
}

/** What a provider has, too. */
const ofWhom: ReadonlySet<Field> = new Set<Field>([
  ...(["street", "streetAddress", "fullAddress", "houseNumber", "postalCode", "postalCodeCity", "city"] as const),
  ...(["district", "phone", "phoneAreaCode", "fax", "faxAreaCode", "email", "website"] as const),
])

/** The nearest column before that says whose the next ones are. */
const ownerOf = (column: number, fields: Fields): "name" | "provider" | undefined => {
  for (let at = column - 1; at >= 0; at--) {
    const field = fields[at]
    if (field === "name" || field === "provider") return field
  }
  return undefined
}

const isBesideCode = (column: number, fields: Fields): boolean => fields[column - 1] === "postalCode"
