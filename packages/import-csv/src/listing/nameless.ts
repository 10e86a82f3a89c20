/** Nameless rows: what an institution is called of which a list says only what it is and where. */
import { type Address, institutionTypes } from "@sozialraum/core/institution"
import type { Column } from "../columns/field.js"
import { withoutPersons } from "../persons/person-name.js"
import { isChildminding } from "../persons/private-rows.js"
import type { Kind } from "./kind.js"

/** Prepares to tell whether a row without a name may be called by its type. */
export const mayBeCalledByType = (columns: ReadonlyArray<Column>, isTypeGiven: boolean): ((kind: Kind) => boolean) => {
  const isNamed = columns.some(({ field }) => field === "name" || field === "shortName")
  const isOfPersons = columns.some(({ field }) => field === "person")
  return (kind) => {
    const isTold = kind.from === "category" || (kind.from === "assumed" && isTypeGiven)
    return isTold && (isNamed || (isOfPersons && isChildminding(kind))) && wordOf(kind) !== undefined
  }
}

/**
 * `Spielplatz, Asbeck`: what it is and in which street, else in which quarter, else only what it is.
 *
 * A childminder's street is where she lives: it is no part of her name.
 */
export const nameByType = (kind: Kind, { street, district }: Address): string => {
  const word = wordOf(kind) ?? ""
  const namesNobody = (part: string | undefined): boolean => part !== undefined && withoutPersons(part) === part
  const place = isChildminding(kind) ? undefined : [street, district].find(namesNobody)
  return place === undefined ? word : `${word}, ${place}`
}

/** Whether the columns of an address say where a nameless institution is; of a childminder the town is enough. */
export const isPlaced = (kind: Kind, { street, postalCode, city }: Address): boolean =>
  street !== undefined || (isChildminding(kind) && (postalCode !== undefined || city !== undefined))

/** The German word of a type; types of the list's own have the word of the list. */
const wordOf = ({ types: [type = "sonstige"], categories: [category] }: Kind): string | undefined =>
  type === "sonstige" ? undefined : (words.get(type) ?? category)

const words: ReadonlyMap<string, string> = new Map(
  Object.entries(institutionTypes).map(([type, { german }]) => [type, german] as const),
)
