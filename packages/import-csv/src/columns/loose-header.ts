/** Loose headers: headers with words that nobody knows beside one that says what stands below, where the cells say the same. */
import type { Field } from "./field.js"
import { knownWordsOf } from "./header-names.js"
import type { Look } from "./looks.js"
import type { Claims } from "./meaning-of-cells.js"
import type { Claim } from "./meaning-of-header.js"
import type { KnownColumn } from "./neighbours.js"
import { plainText } from "./plain.js"
import { onOneHost } from "./readings.js"

/**
 * Adds what `Anmeldetelefon` and `Veranstaltungsort PLZ/Ort` mean over telephones and postal codes, where no other column
 * says it: whoever that is, there is no other one.
 */
export const withLooseHeaders = (columns: ReadonlyArray<KnownColumn>, claims: Claims): Claims => {
  const taken = new Set(claims.flatMap((claim) => claim?.field ?? []))
  return columns.map((column) => claims[column.index] ?? claimOf(column, taken))
}

const claimOf = (column: KnownColumn, taken: ReadonlySet<Field>): Claim | undefined => {
  const { header, looks } = column
  if (header === "" || header.length > longestHeader || looks.filled === 0 || ofOthers.test(plainText(header)))
    return undefined
  const known = knownWordsOf(header)
  const told = known === undefined ? undefined : tellings.find(({ from }) => from.includes(known.field))
  if (known === undefined || told === undefined || told.fields.some((one) => taken.has(one))) return undefined
  const [field, share] = bestOf(told.fields, column)
  if (field === undefined || (field === "website" && onOneHost(column))) return undefined
  return {
    field,
    confidence: Math.round((0.5 + share * 0.2) * 100) / 100,
    because: { _tag: "HeaderPartMeans", header, part: known.spelling, field },
  }
}

const longestHeader = 80

/** Somebody or something else, or what nobody may be called at. */
const ofOthers =
  /traeger|verband|leit|ansprech|person|eltern|vorst|vorsitz|privat|notfall|notruf|partner|rechnung|post(?!leit|code)|vertret|betreuer|beauftragt|bearbeit|inhaber|eigent|redaktion|autor|quelle|source|bild|foto|photo|logo|facebook|instagram|twitter|youtube|frueher|ehem|bisher|alte|jugendamt|behoerde|schulamt|kirch|haltestelle|bank|iban|anfahrt|operator|owner|contact|head|director|emergency|image/

/** Fields that a word may mean, and what may stand below it. */
const tellings: ReadonlyArray<{
  readonly from: ReadonlyArray<Field>
  readonly fields: ReadonlyArray<Field>
}> = [
  { from: ["phone"], fields: ["phone"] },
  { from: ["fax"], fields: ["fax"] },
  { from: ["email"], fields: ["email"] },
  { from: ["website"], fields: ["website"] },
  { from: ["postalCode", "postalCodeCity"], fields: ["postalCode", "postalCodeCity"] },
  { from: ["streetAddress", "street", "fullAddress"], fields: ["fullAddress", "streetAddress", "street"] },
]

/** How the cells of each must look. */
const shown: Readonly<Partial<Record<Field, readonly [Look, number]>>> = {
  phone: ["phone", 0.7],
  fax: ["phone", 0.7],
  email: ["email", 0.8],
  website: ["website", 0.7],
  postalCode: ["fullPostalCode", 0.9],
  postalCodeCity: ["postalCodeCity", 0.8],
  fullAddress: ["fullAddress", 0.6],
  streetAddress: ["streetAddress", 0.7],
}

const bestOf = (
  fields: ReadonlyArray<Field>,
  { looks }: KnownColumn,
): readonly [field: Field | undefined, share: number] => {
  for (const field of fields) {
    const [look, least] = shown[field] ?? ["text", 2]
    const share = looks.share(look)
    if (share >= least) return [field, share]
  }
  return [undefined, 0]
}
