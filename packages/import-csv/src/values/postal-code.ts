/** Postal codes and towns: one cell taken apart. */
import { isWellFormedKey } from "@sozialraum/core"
import { splitTown, type Town } from "./town.js"

/** A postal code and a town, as far as a cell tells them. */
export interface PostalCodeCity {
  readonly postalCode?: string
  readonly city?: string
  readonly district?: string
  /** Four digits where five should stand: perhaps a lost zero. */
  readonly short?: string
}

/** Reads five digits, with or without `D-` before them; text, so that leading zeros stay. `00000` is no postal code. */
export const readPostalCode = (text: string): string | undefined =>
  asPostalCode(
    text.length === 5 && fiveDigits.test(text)
      ? text
      : (/^(?:PLZ:?\s?|['`])?(?:DE?\s?[-–]?\s?)?(\d{2}\s?\d{3})(?:[.,]0+)?\s?-?$/i.exec(text)?.[1] ?? floating(text)),
  )

const fiveDigits = /^\d{5}$/

/** Four digits whose zero may be lost; none of the East begins with 05, nor with 00. */
export const readShortPostalCode = (text: string): string | undefined => {
  const short = /^(?:DE?\s?[-–]\s?)?([1-46-9]\d{3})(?:[.,]0+)?$/.exec(text)?.[1]
  return short === undefined || asPostalCode(`0${short}`) === undefined ? undefined : short
}

/** `4.4801E4`: every digit is still there. */
const floating = (text: string): string | undefined => /^(\d)[.,](\d{4})E\+?0?4$/i.exec(text)?.slice(1).join("")

/** Codes repeat: at most one entry for each five digits. */
const wellFormed = new Map<string, boolean>()

const asPostalCode = (text: string | undefined): string | undefined => {
  const digits = text === undefined || text.length === 5 ? text : text.replace(/\s/, "")
  if (digits === undefined) return undefined
  const before = wellFormed.get(digits)
  const isCode = before ?? isWellFormedKey("de-plz", digits)
  if (before === undefined) wellFormed.set(digits, isCode)
  return isCode ? digits : undefined
}

/** Takes a postal code and a town apart, in either order; a cell with only one of them gives that one. */
export const splitPostalCodeCity = (text: string): PostalCodeCity => {
  if (text === "" || text.length > longestTown) return {}
  if (plainTown.test(text)) return { city: text }
  const line = text.replaceAll(/\s*\n\s*/g, ", ").replace(/^0{1,5}\s+(?=\p{L})/u, "")
  const [postalCode, short] = [readPostalCode(line), readShortPostalCode(line)]
  if (postalCode !== undefined) return { postalCode }
  if (short !== undefined) return { short }
  const first = /^(?:DE?\s?[-–]?\s?)?(\d{4,5})(?:\s*[-–,;/]\s*|\s+|(?=\p{L}))(\p{L}[^\d]*(?:\d{1,2})?)$/u.exec(line)
  // `44801 Bochum Markstr. 4`: nobody can say where the town ends.
  if (first?.[2] !== undefined && (way.test(first[2]) || isSecond.test(first[2]))) return asCode(first[1])
  if (first?.[1] !== undefined && first[2] !== undefined) return together(first[1], first[2])
  const last = /^(\p{L}[^\d]*?)[\s,;(/-]+(?:DE?\s?[-–]\s?)?(\d{4,5})\)?$/u.exec(line)
  if (last?.[1] !== undefined && last[2] !== undefined) return together(last[2], last[1])
  return line === "" || /\d{3}/.test(line) || !/\p{L}/u.test(line) ? {} : splitTown(line)
}

/** `44801 Bochum, Ring 2`, `44801 Bochum und Am Bach 4`: a street behind the town. */
const isSecond = /\p{L}[\s,;/&+]+\p{L}[^\d]*\s\d/u

const together = (digits: string, town: string): PostalCodeCity => {
  const [postalCode, short] = [readPostalCode(digits), readShortPostalCode(digits)]
  // Old addresses had a number of the delivery office behind the town.
  const named: Town = splitTown(town.replace(/^[\s,;-]+/, "").replace(/(?:\s\d{1,2})?[\s,;-]*$/, ""))
  return { ...(postalCode === undefined ? {} : { postalCode }), ...(short === undefined ? {} : { short }), ...named }
}

const asCode = (digits: string | undefined): PostalCodeCity => {
  const postalCode = readPostalCode(digits ?? "")
  return postalCode === undefined ? {} : { postalCode }
}

const way = /(?:str\.|straße|strasse|weg|platz|allee|gasse)\s\d/i

/** One word, or several without anything that parts a town from its quarter. */
const plainTown = /^\p{Lu}\p{L}+(?: \p{Ll}+ \p{L}+)?$/u

const longestTown = 120
