/** Shifted cells: the parts of an address in the wrong columns of one row. */
import { isHouseNumber } from "../values/house-number.js"
import { readPostalCode, splitPostalCodeCity } from "../values/postal-code.js"
import { splitStreet } from "../values/street.js"
import type { Cell } from "./row.js"

/** The cells of an address, each in the column that it stands in. */
export interface AddressCells {
  readonly street: Cell | undefined
  readonly houseNumber: Cell | undefined
  readonly postalCode: Cell | undefined
  readonly city: Cell | undefined
}

/** The texts of an address by what they look like. */
export type AddressTexts = { readonly [K in keyof AddressCells]?: string }

/**
 * Whether parts of an address stand in each other's columns, and where they belong.
 *
 * @returns undefined for cells in their places; without `texts` where not every cell fits somewhere
 */
export const shifted = (cells: AddressCells): { readonly texts?: AddressTexts } | undefined => {
  const { street, houseNumber, postalCode, city } = cells
  if (areUsual(street, postalCode, city)) return undefined
  if ([street, houseNumber, postalCode, city].some((cell) => cell !== undefined && cell.text.length > longestPart))
    return undefined
  const lacksCode = postalCode !== undefined && readPostalCode(postalCode.text) === undefined
  const codeElsewhere = lacksCode && [street, houseNumber, city].some((cell) => cell !== undefined && isCode(cell.text))
  const streetElsewhere =
    city !== undefined && street !== undefined && way.test(city.text) && !way.test(street.text) && !isCode(city.text)
  if (!codeElsewhere && !streetElsewhere) return undefined
  const texts: Partial<Record<keyof AddressCells, string>> = {}
  for (const cell of [street, houseNumber, postalCode, city]) {
    const look = cell === undefined ? undefined : lookOf(cell.text)
    if (cell === undefined) continue
    if (look === undefined || texts[look] !== undefined) return {}
    texts[look] = cell.text
  }
  return { texts }
}

/** A postal code that is one, and a town that is no street: whatever else stands there is where it belongs. */
const areUsual = (street: Cell | undefined, postalCode: Cell | undefined, city: Cell | undefined): boolean =>
  (postalCode === undefined || isCode(postalCode.text)) &&
  (street === undefined || city === undefined || !isWay(city.text))

/** Whether a text ends as streets do. */
export const isWay = (text: string): boolean => way.test(text)

/** Longer texts are no part of an address. */
const longestPart = 200

const isCode = (text: string): boolean => readPostalCode(text) !== undefined

/** What one text can be and nothing else. */
const lookOf = (text: string): keyof AddressCells | undefined => {
  if (isCode(text)) return "postalCode"
  if (isHouseNumber(text)) return "houseNumber"
  if (way.test(text) || (/^\p{Lu}.*\d/u.test(text) && splitStreet(text).houseNumber !== undefined)) return "street"
  if (institution.test(text)) return undefined
  const { postalCode, city } = splitPostalCodeCity(text)
  return postalCode === undefined && city !== undefined && /^\p{Lu}[\p{L} .()/-]+$/u.test(text) ? "city" : undefined
}

/** What a row names that is shifted farther than its address. */
const institution =
  /\bkitas?\b|kinder(?:garten|tages|haus|hort|krippe)|schule\b|(?:jugend|familien)zentrum|\be\.\s?V\./i

const way = /(?:str\.?|straße|strasse|weg|platz|allee|gasse|ring|damm|ufer|chaussee)(?:\s\d.*)?$/i
