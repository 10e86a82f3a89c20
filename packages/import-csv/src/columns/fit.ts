/** Fit: how well cells fit a field. */
import type { Field } from "./field.js"
import type { Look, Looks } from "./looks.js"

/** How well cells fit a field: 1 where every cell looks like it, and where the field has no look. */
export const fitOf = (field: Field, looks: Looks): number => {
  const expected = looksOfField[field]
  return expected === undefined ? 1 : Math.max(...expected.map(looks.share))
}

/** Whether a field can be told from its cells at all. */
export const hasLook = (field: Field): boolean => looksOfField[field] !== undefined

/** What the cells of a field mostly look like. */
const looksOfField: Readonly<Partial<Record<Field, ReadonlyArray<Look>>>> = {
  name: ["text"],
  houseNumber: ["houseNumber", "letter"],
  streetAddress: ["text"],
  street: ["text"],
  fullAddress: ["fullAddress"],
  postalCode: ["postalCode"],
  postalCodeCity: ["postalCodeCity"],
  city: ["text"],
  phone: ["phone", "digits"],
  phoneAreaCode: ["digits"],
  fax: ["phone", "digits"],
  faxAreaCode: ["digits"],
  email: ["at"],
  website: ["website"],
  provider: ["text"],
  capacity: ["number"],
  groups: ["number"],
  pupils: ["number"],
  x: ["number", "degrees"],
  y: ["number", "degrees"],
  openingHours: ["openingHours", "time"],
  createdAt: ["date"],
  updatedAt: ["date"],
  retrievedAt: ["date"],
  validFrom: ["date"],
}
