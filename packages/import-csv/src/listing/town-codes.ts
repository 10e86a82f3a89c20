/** Town codes: the area codes that the numbers of a list show for its towns. */
import { codeOfLargeTown } from "../values/large-towns.js"
import { readPhones } from "../values/phone.js"
import { splitPostalCodeCity } from "../values/postal-code.js"
import { cellIn, type Row, textIn } from "./row.js"

/** What the numbers of a list show. */
export interface TownCodes {
  /**
   * Without leading zero; undefined where nothing shows it.
   *
   * @param digits - how many the number has: few of them may be the extension of a town hall
   */
  readonly codeOf: (row: Row, digits: number) => string | undefined
  /** Whether the list writes its numbers without area code. */
  readonly isLocal: () => boolean
}

/**
 * Prepares the question which area code the numbers of a row's town have.
 *
 * Only where several whole numbers of the town agree, or where the town is a large one: the first question reads the
 * numbers of the list once.
 */
export const townCodes = (rows: ReadonlyArray<Row>): TownCodes => {
  let codes: ReadonlyMap<string, string> | undefined
  let local: boolean | undefined
  return {
    codeOf: (row, digits) => {
      const town = townOf(row)
      if (town !== "") codes ??= codesOf(rows)
      const known = codes?.get(town)
      return known ?? (digits < fewestInLargeTowns ? undefined : codeOfLargeTown(town, postalCodeOf(row)))
    },
    isLocal: () => {
      local ??= writesLocally(rows)
      return local
    },
  }
}

/** Numbers too short to have an area code, and hardly any that has one. */
const writesLocally = (rows: ReadonlyArray<Row>): boolean => {
  const step = Math.max(1, Math.floor(rows.length / 500))
  let [short, whole] = [0, 0]
  for (let at = 0; at < rows.length; at += step) {
    const number = numberIn(rows[at]).replaceAll(/[\s/()-]/g, "")
    if (/^[1-9]\d{4,8}$/.test(number)) short += 1
    else if (/^(?:0|\+)/.test(number)) whole += 1
  }
  return short >= enough && whole < short * fewStrays
}

const numberIn = (row: Row | undefined): string => (row === undefined ? "" : textIn(row, row.fields("phone")))

const fewestInLargeTowns = 5

const postalCodeOf = (row: Row): string =>
  textIn(row, row.fields("postalCode")) ||
  (splitPostalCodeCity(textIn(row, row.fields("postalCodeCity"))).postalCode ?? "")

const townOf = (row: Row): string =>
  (
    textIn(row, row.fields("city")) ||
    (splitPostalCodeCity(textIn(row, row.fields("postalCodeCity"))).city ?? "")
  ).toLowerCase()

const codesOf = (rows: ReadonlyArray<Row>): ReadonlyMap<string, string> => {
  const seen = new Map<string, Map<string, number>>()
  for (const row of rows) {
    const town = townOf(row)
    const cell = town === "" ? undefined : cellIn(row, row.fields("phone"))
    const code = cell === undefined ? undefined : codeOf(cell.text, textIn(row, row.fields("phoneAreaCode")))
    if (code === undefined) continue
    const times = seen.get(town) ?? new Map<string, number>()
    times.set(code, (times.get(code) ?? 0) + 1)
    seen.set(town, times)
  }
  return new Map(
    [...seen].flatMap(([town, times]) => {
      const [most, ...others] = [...times].toSorted((a, b) => b[1] - a[1])
      const rest = others.reduce((sum, [, count]) => sum + count, 0)
      return most !== undefined && most[1] >= enough && rest <= most[1] * fewStrays ? [[town, most[0]] as const] : []
    }),
  )
}

const enough = 3

const fewStrays = 0.1

/** Of numbers within an area: mobile and service numbers say nothing about a town. */
const codeOf = (cell: string, areaCode: string): string | undefined => {
  const code = /^\+49 ([2-9]\d+) /.exec(readPhones(cell, areaCode).values[0] ?? "")?.[1]
  return code === undefined || /^(?:[79]00|800)$/.test(code) ? undefined : code
}
