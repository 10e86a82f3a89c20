/** Days as tables write them. */

/**
 * Reads the day of a date in ISO, German or slashed spelling, with or without a time behind it.
 *
 * @returns an ISO date; undefined for what is no day of the calendar
 * @example
 * import { readDay } from "@sozialraum/import-csv"
 * [readDay("01.10.2022"), readDay("2023/12/15 10:19:55.478+00"), readDay("31.02.2023")] // => ["2022-10-01", "2023-12-15", undefined]
 */
export const readDay = (text: string): string | undefined => {
  const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T\s].*)?$/.exec(text)
  if (iso !== null) return day(iso[1], iso[2], iso[3])
  const german = /^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})(?:[\s,].*)?$/.exec(text)
  return german === null ? undefined : day(german[3], german[2], german[1])
}

const day = (year = "", month = "", date = ""): string | undefined => {
  const [m, d] = [Number(month), Number(date)]
  return m >= 1 && m <= 12 && d >= 1 && d <= lengthOfMonth(Number(year), m)
    ? `${year}-${month.padStart(2, "0")}-${date.padStart(2, "0")}`
    : undefined
}

const lengthOfMonth = (year: number, month: number): number => {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28
  return [4, 6, 9, 11].includes(month) ? 30 : 31
}
