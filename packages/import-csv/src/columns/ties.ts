/** Ties: which of two columns of one field is the institution's, where their headers and cells say the same. */
import type { Field } from "./field.js"

/** What each column of a list was taken for, and whose the columns beside it are. */
export interface Standing {
  readonly fields: ReadonlyArray<Field | null | undefined>
  /** For each column the nearest one before it that says whose it is. */
  readonly owners: ReadonlyArray<Owner | undefined>
}

type Owner = "name" | "provider"

/** How the columns of a list stand beside one another. */
export const standingOf = (fields: Standing["fields"]): Standing => {
  let owner: Owner | undefined
  const owners = fields.map((field) => {
    const before = owner
    if (field === "name" || field === "provider") owner = field
    return before
  })
  return { fields, owners }
}

/**
 * Whether a later column is the institution's rather than an earlier one of the same field: it stands behind the name, and
 * the other behind the provider (`Träger;Straße;PLZ;Ort;Einrichtung;Straße;PLZ;Ort`); or it is the town beside the postal
 * code.
 */
export const isInstitutions = (later: number, earlier: number, { fields, owners }: Standing): boolean => {
  const field = fields[earlier]
  if (field == null) return false
  if (ofWhom.has(field) && owners[earlier] === "provider" && owners[later] === "name") return true
  return field === "city" && fields[later - 1] === "postalCode" && fields[earlier - 1] !== "postalCode"
}

/** What a provider has, too. */
const ofWhom: ReadonlySet<Field> = new Set<Field>([
  ...(["street", "streetAddress", "fullAddress", "houseNumber", "postalCode", "postalCodeCity", "city"] as const),
  ...(["district", "phone", "phoneAreaCode", "fax", "faxAreaCode", "email", "website"] as const),
])
