/** Streets and house numbers: one cell taken apart. */
import { beginsWithNumber, endsWithNumber, endsWithoutBlank, isHouseNumber, noNumber } from "./house-number.js"

/** A street, and the number as written. @german Straße und Hausnummer */
export interface StreetAddress {
  readonly street?: string
  readonly houseNumber?: string
  /** What stands behind the number and is neither: a quarter, a way in, a post box. Missing where nothing does. */
  readonly addition?: string
}

/**
 * Takes the house number off a street.
 *
 * Letters, ranges and lists belong to the number; a number inside the name (`Straße 43 13A`, `U 2 5-7`, `Straße des
 * 17. Juni`) belongs to the street. A cell with several streets stays whole.
 *
 * @example
 * import { splitStreet } from "@sozialraum/import-csv"
 * splitStreet("Straße 43 13A") // => { street: "Straße 43", houseNumber: "13A" }
 */
export const splitStreet = (text: string): StreetAddress => simply(text) ?? split(text)

/**
 * A street with the number of a column of its own.
 *
 * The number counts; where the street repeats it, it is taken off the street.
 */
export const withHouseNumber = (text: string, houseNumber: string): StreetAddress => {
  if (noNumber.test(houseNumber)) return splitStreet(text)
  // `007A`: registers fill the number up to three digits.
  const number = houseNumber.replace(/^(\d{1,4})[.,]0$/, "$1").replace(/^0{1,3}(?=[1-9])/, "")
  if (text === "") return {}
  if (!/\d/.test(text)) return { street: text, houseNumber: number }
  const { street, houseNumber: repeated } = splitStreet(text)
  const isRepeated = repeated !== undefined && (plain(number) === plain(repeated) || isLetterMore(number, repeated))
  return isRepeated && street !== undefined ? { street, houseNumber: number } : { street: text, houseNumber: number }
}

const plain = (number: string): string => number.toLowerCase().replaceAll(/[\s.]/g, "")

/** `4 a` in its column, `4` behind the street. */
const isLetterMore = (number: string, repeated: string): boolean =>
  plain(number).startsWith(plain(repeated)) && /^[a-z]$/.test(plain(number).slice(plain(repeated).length))

/** Most streets: words without digits, and one number with at most a letter. */
const simply = (text: string): StreetAddress | undefined => {
  const at = text.lastIndexOf(" ")
  if (at < shortestName || at > longestStreet || !simpleNumber.test(text.slice(at + 1))) return undefined
  const street = text.slice(0, at)
  return simpleStreet.test(street) && !wantsNumber.test(street) && !labelled.test(street)
    ? { street, houseNumber: text.slice(at + 1) }
    : undefined
}

const shortestName = 4

const simpleNumber = /^\d{1,4}[a-zA-Z]?$/

const simpleStreet = /^[\p{L}. -]+(?<=[\p{L}.]{3})$/u

const split = (text: string): StreetAddress => {
  if (text === "") return {}
  if (text.length > longestStreet || severalStreets.test(text) || cadastre.test(text)) return { street: text }
  const without = /^(.*\p{L}.*?)[\s,]+(?:o(?:hne)?\.?\s?(?:Haus)?-?(?:Nr|Nummer)\.?|s\/n)$/iu.exec(text)?.[1]
  if (without !== undefined) return { street: without }
  const square = /^([A-U]\s?\d{1,2})(?:\s*,\s*|\s+)(.+)$/.exec(text)
  if (square?.[1] !== undefined)
    return isHouseNumber(square[2] ?? "") ? { street: square[1], houseNumber: square[2] ?? "" } : { street: text }
  const sentence = /\d\s?[a-z]?\.$/i.test(text) ? text.slice(0, -1) : text
  return ending(sentence) ?? withAddition(text) ?? { street: text }
}

const ending = (text: string): StreetAddress | undefined => {
  const house =
    /^(.*(?:str\.|straße|strasse|weg|platz|allee|gasse|ring|damm|ufer)),?\s((?:Haus|Hs\.|Gebäude|Geb\.|Block)\s?\w{1,3})$/i.exec(
      text,
    )
  if (house?.[1] !== undefined && house[2] !== undefined) return { street: house[1], houseNumber: house[2] }
  const found = endsWithNumber(text) ?? endsWithoutBlank(text)
  if (found === undefined) return undefined
  const street = found.before.replace(/[\s,]+$/, "")
  return /\p{L}/u.test(street) && !wantsNumber.test(street) ? { street, houseNumber: found.number } : undefined
}

/** `Markstr. 4 (Eingang Hof)`, `Markstr. 4, im Hof`: words behind the number that are no part of it. */
const withAddition = (text: string): StreetAddress | undefined => {
  const bracket = /^([^()]*\d[^()]*)\s?\(([^()]*)\)$/.exec(text)
  const comma = /^([^,]*\d[^,]*),\s?([^,]*\p{L}.*)$/u.exec(text)
  const [, before, addition] = bracket ?? comma ?? []
  const found = before === undefined ? undefined : ending(before.trim())
  if (found !== undefined && addition !== undefined) return { ...found, addition: addition.trim() }
  const words = beginsWithNumber(text)
  return words === undefined || wantsNumber.test(words.street) ? undefined : words
}

const longestStreet = 200

/** What is a name only together with the number behind it: `Straße 43`, `An der B 51`, `C 5`. */
const wantsNumber =
  /^(?:str(?:aße|asse|\.)?|haus|hs\.|block|flur|gebäude|[A-Z]|parzelle|flurstück|postfach|pf\.?)$|(?:^|\s)(?:an|auf|neben) der [ABKL]$|^(?:bundes|landes|kreis|staats)straße [BKLS]$|^[ABKL]$|\b(?:postfach|plz)\b/iu

const labelled = /(?:\s(?:Nr|Haus|Hs|Geb|Gebäude|Block|Flur|Hausnr|Nummer|und|u|bis)\.?)$/i

/** `Hauptstr. 5 und Nebenstr. 7`: nobody could say which of both is meant. */
const severalStreets =
  /\d\s?[a-z]?\s?(?:und|u\.|sowie|\/|;|&|\+|,|bzw\.?)\s?(?:\p{L}{2,}\.?[\s-]){0,4}\p{L}*(?:str\.|straße|strasse|weg|platz|allee|gasse|ring|damm|ufer)\s?\d|\d\s?[a-z]?\s(?:und|sowie|u\.|&)\s\p{Lu}\p{L}{2,}(?:[ -]\p{L}+){0,4}\s\d/iu

const cadastre = /\b(?:Gemarkung|Flurstück|Parzelle)\b|[,\s]Flur\s\d/i
