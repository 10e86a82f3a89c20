/** Looks: what the cells of a column look like, measured on a sample. */

import { readDay } from "../values/date.js"
import { meaning } from "../values/null-token.js"
import { readNumber } from "../values/number.js"

/** Patterns that cells can have. */
export type Look = keyof typeof patterns

/** What a sample of a column's cells looks like; null tokens do not count. */
export interface Looks {
  /** Filled cells in the sample. */
  readonly filled: number
  /** Share of filled cells with the look, from 0 to 1; 0 for a column without any. */
  readonly share: (look: Look) => number
  /** Distinct values by filled cells. */
  readonly distinct: number
  /** Whether the cells count 0, 1, 2 … or 1, 2, 3 … in the order of the list. */
  readonly counting: boolean
}

/** Measures what the cells of a column look like. */
export const looksOf = (cells: ReadonlyArray<string>): Looks => {
  const step = Math.max(1, Math.floor(cells.length / sampleSize))
  const sample = cells
    .filter((_, index) => index % step === 0)
    .flatMap((cell) => meaning(cell).slice(0, longestLook) || [])
  const shares = new Map<Look, number>()
  return {
    filled: sample.length,
    share: (look) => {
      const known = shares.get(look)
      if (known !== undefined) return known
      const share = sample.length === 0 ? 0 : sample.filter((cell) => patterns[look](cell)).length / sample.length
      shares.set(look, share)
      return share
    },
    distinct: sample.length === 0 ? 0 : new Set(sample).size / sample.length,
    counting: isCounting(cells),
  }
}

const sampleSize = 400

/** What stands further back in a cell does not change its looks. */
const longestLook = 300

const matches = (pattern: RegExp) => (cell: string) => pattern.test(cell)

const decimalBetween = (from: number, to: number) => (cell: string) => {
  const value = readNumber(cell)
  return value !== undefined && !Number.isInteger(value) && value >= from && value <= to
}

const patterns = {
  postalCode: matches(/^(?:D\s?-?\s?)?\d{4,5}(?:\.0)?$/),
  fullPostalCode: matches(/^\d{5}$/),
  postalCodeCity: matches(/^(?:D\s?-?\s?)?\d{5}[\s,]+\p{L}/u),
  fullAddress: matches(/\p{L}.*\b\d{5}[\s,]+\p{L}/su),
  houseNumber: matches(/^\d{1,4}\s?[a-zA-Z]?(?:\s?[-–/+,&].*)?$/),
  streetAddress: matches(/\p{L}.*\s\d{1,4}\s?[a-zA-Z]?(?:\s?[-–/+]\s?\d+\s?[a-zA-Z]?)?$/u),
  phone: matches(/^(?:\+|0)[\d\s()/.–-]{5,}/),
  spacedPhone: matches(/^\+\d[\d\s()/.–-]{5,}|^\(?0\d+[\s/)-]+\d[\d\s-]{2,}$/),
  digits: matches(/^[\d\s()/.–-]+$/),
  email: matches(/^\S+@\S+\.\S+$/),
  at: matches(/@/),
  website: matches(/^(?:https?:|www\.)\S+|^[\w-]+(?:\.[\w-]+)*\.[a-z]{2,}(?:\/\S*)?$/i),
  number: (cell: string) => readNumber(cell) !== undefined,
  code: matches(/^[\dA-Z]{1,3}$/),
  zeroCode: matches(/^0\d+$/),
  date: (cell: string) => readDay(cell) !== undefined,
  text: matches(/\p{L}{2}/u),
  institution: matches(
    /kita|kinder|schule|gymnasium|kolleg|hort|spielplatz|bolzplatz|zentrum|verein|haus|treff|montessori|waldorf/i,
  ),
  carrierKind: matches(
    /^(?:öffentlich\p{L}*|privat\p{L}*|frei\p{L}*|kommunal\p{L}*|kirchlich\p{L}*|bezirk|land|o|p|ö)$/iu,
  ),
  schemed: matches(/^(?:https?:\/\/|www\.)\S+$/i),
  word: matches(/^\p{Lu}[\p{L}-]+(?:\s?\(.*\)|[/,]\s?\p{Lu}[\p{L}-]+)?$/u),
  streetOrAddress: matches(
    /(?:str\.|straße|strasse|weg|platz|allee|ring|damm|ufer|gasse)(?:\s|$)|\p{L}.*\s\d{1,4}\s?[a-zA-Z]?$/iu,
  ),
  longitudeDecimal: decimalBetween(5.5, 15.5),
  latitudeDecimal: decimalBetween(47, 55.5),
} satisfies Record<string, (cell: string) => boolean>

const isCounting = (cells: ReadonlyArray<string>): boolean => {
  const first = Number(cells[0])
  return (
    cells.length > 2 && (first === 0 || first === 1) && cells.every((cell, index) => cell === String(first + index))
  )
}
