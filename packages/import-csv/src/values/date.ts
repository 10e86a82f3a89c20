/** Days as tables write them. */
import { addDays, LocalDate } from "@sozialraum/core/time"

/**
 * Reads the day of a date in ISO, German, slashed or compact spelling, with a month in words, with or without a time
 * behind it.
 *
 * Two digits are a year of this century up to 49. `03/04/2024` may be two days and is none.
 *
 * @returns undefined for what is no day of the calendar
 * @example
 * import { readDay } from "@sozialraum/import-csv"
 * [readDay("01.10.2022"), readDay("2023/12/15 10:19:55.478+00"), readDay("31.02.2023")] // => ["2022-10-01", "2023-12-15", undefined]
 */
export const readDay = (text: string): LocalDate | undefined => {
  if (text.length > longestDate || !/\d/.test(text)) return undefined
  const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T\s].*)?$/.exec(text)
  if (iso !== null) return day(iso[1], iso[2], iso[3])
  const german = /^(?:\p{L}{2,10}\.?,?\s)?(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4}|\d{2}(?!\d))(?:[\s,T].*)?$/u.exec(text)
  if (german !== null) return day(german[3], german[2], german[1])
  const compact = /^((?:19|20)\d{2})(\d{2})(\d{2})$/.exec(text)
  if (compact !== null) return day(compact[1], compact[2], compact[3])
  const worded = /^(?:\p{L}{2,10}\.?,?\s)?(\d{1,2})[.\s-]{1,2}(\p{L}{3,9})[.\s-]{1,2}(\d{4}|\d{2})(?:[\s,].*)?$/u.exec(
    text,
  )
  return worded === null ? slashed(text) : day(worded[3], monthOf(worded[2] ?? ""), worded[1])
}

/**
 * Reads the number that a spreadsheet counts a day by: only where something else shows that the column has days.
 *
 * @source ECMA-376, 18.17.4.1: 1 is 1 January 1900, and 29 February 1900 counts though it never was
 */
export const readSerialDay = (text: string): LocalDate | undefined => {
  const serial = /^(\d{5})(?:[.,]\d+)?$/.exec(text)?.[1]
  return serial === undefined || serial < "20000" || serial > "60000" ? undefined : addDays(dayZero, Number(serial))
}

/** One day earlier than it counts from, for the day that never was. */
const dayZero = LocalDate.parse("1899-12-30")

/** `15/10/2023` and `15-10-2023`: only one of both numbers can be the month, or they are the same. */
const slashed = (text: string): LocalDate | undefined => {
  const [, first = "", second = "", year = ""] = /^(\d{1,2})[/-](\d{1,2})[/-](\d{4})(?:[\s,].*)?$/.exec(text) ?? []
  if (Number(first) > 12 || (first !== "" && Number(first) === Number(second))) return day(year, second, first)
  return Number(second) > 12 ? day(year, first, second) : undefined
}

const day = (year = "", month = "", date = ""): LocalDate | undefined =>
  LocalDate.safeParse(
    `${year.length === 2 ? centuryOf(year) : year}-${month.padStart(2, "0")}-${date.padStart(2, "0")}`,
  ).data

const centuryOf = (year: string): string => (year < "50" ? `20${year}` : `19${year}`)

const monthOf = (word: string): string => {
  const month = months.indexOf(word.toLowerCase().replace("ä", "a").slice(0, 3))
  return month < 0 ? "" : String((month % 12) + 1)
}

/** German, then where English differs. */
const months = "jan feb mar apr mai jun jul aug sep okt nov dez jan feb mrz apr may jun jul aug sep oct nov dec".split(
  " ",
)

const longestDate = 60
