/** Streets and house numbers: one cell taken apart. */

/** A street, and the number as written. @german Straße und Hausnummer */
export interface StreetAddress {
  readonly street?: string
  readonly houseNumber?: string
}

/**
 * Takes the house number off a street.
 *
 * Letters, ranges and lists belong to the number; a number inside the name (`Straße 43 13A`, `U 2 5-7`, `Straße des
 * 17. Juni`) belongs to the street.
 *
 * @example
 * import { splitStreet } from "@sozialraum/import-csv"
 * splitStreet("Straße 43 13A") // => { street: "Straße 43", houseNumber: "13A" }
 */
export const splitStreet = (text: string): StreetAddress => {
  if (text === "") return {}
  if (text.length > longestStreet) return { street: text }
  const found = withNumber.exec(text) ?? withoutBlank.exec(text)
  const [street, houseNumber] = [found?.[1]?.replace(/[\s,]+$/, ""), found?.[2]]
  return street === undefined || houseNumber === undefined || !/\p{L}/u.test(street)
    ? { street: text }
    : { street, houseNumber }
}

const longestStreet = 200

/** A number with its letter: `4`, `4 a`, `13A`. */
const single = String.raw`\d{1,4}(?:\s?[a-zA-Z](?![\p{L}\d]))?(?:\.\d{1,2}(?!\d))?`

/** What joins two numbers, or a number and a further letter. */
const further = String.raw`\s?(?:[-–—/+,&]|und|u\.|bis)\s?(?:${single}|[a-zA-Z](?![\p{L}\d]))`

/** A part of the house behind the number. */
const part = String.raw`(?:\s?[-–,/(]?\s?(?:Gebäude|Geb\.|Haus|Hs\.|Hinterhaus|Vorderhaus|Eingang|Aufgang|EG|OG|DG)(?!\p{L})[^,]*)?`

const number = `((?:${single})(?:${further})*${part})`

const withNumber = new RegExp(String.raw`^(.*?\p{L}.*?)(?:\s|,\s?)(?:Nr\.?\s?)?${number}$`, "u")

const withoutBlank = new RegExp(String.raw`^(.*(?:straße|strasse|str\.|weg|platz|allee|gasse))${number}$`, "iu")
