/** Postal codes and towns: one cell taken apart. */
import { isWellFormedKey } from "@sozialraum/core"

/** A postal code and a town, as far as a cell tells them. */
export interface PostalCodeCity {
  readonly postalCode?: string
  readonly city?: string
}

/** Reads five digits, with or without `D-` before them; text, so that leading zeros stay. `00000` is no postal code. */
export const readPostalCode = (text: string): string | undefined =>
  asPostalCode(/^(?:D\s?-?\s?)?(\d{5})(?:[.,]0)?$/.exec(text)?.[1]).postalCode

const asPostalCode = (digits: string | undefined): { readonly postalCode?: string } =>
  digits !== undefined && isWellFormedKey("de-plz", digits) ? { postalCode: digits } : {}

/** Takes a postal code and a town apart; a cell with only one of them gives that one. */
export const splitPostalCodeCity = (text: string): PostalCodeCity => {
  const both = /^(?:D\s?-?\s?)?(\d{5})[\s,]+(.+)$/.exec(text)
  if (both?.[1] !== undefined && both[2] !== undefined) return { ...asPostalCode(both[1]), city: both[2] }
  const postalCode = readPostalCode(text)
  if (postalCode !== undefined) return { postalCode }
  return text === "" || /\d/.test(text) ? {} : { city: text }
}

/** Takes an address in one cell apart: street and number first, postal code and town last. */
export const splitFullAddress = (text: string): PostalCodeCity & { readonly streetAddress?: string } => {
  const found =
    text.length > longestAddress
      ? null
      : /^(.*?)[\s,;|\n]*(?:D\s?-?\s?)?\b(\d{5})[\s,]+([^\d,;\n]+?)[\s,;]*$/.exec(text)
  if (found === null) return text === "" ? {} : { streetAddress: text.replaceAll("\n", ", ") }
  const [, before = "", postalCode = "", city = ""] = found
  return {
    ...(before === "" ? {} : { streetAddress: before.replaceAll("\n", ", ") }),
    ...asPostalCode(postalCode),
    city,
  }
}

const longestAddress = 300
