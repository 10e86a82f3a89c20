/** Telephone numbers in cells: brought to the international spelling, or kept as they are. */
import { lengthOfAreaCode } from "./area-code.js"
import type { Readable } from "./email.js"

/**
 * Reads every telephone number of a cell.
 *
 * A number without area code is one only together with the code from its own column. What cannot be read for certain
 * is `unread`: a number that may be wrong is worse than the words of the list.
 *
 * @param areaCode - of the column beside it, with or without leading zero; empty where there is none
 * @example
 * import { readPhones } from "@sozialraum/import-csv"
 * readPhones("9388231", "0234") // => { values: ["+49 234 9388231"], unread: [] }
 */
export const readPhones = (cell: string, areaCode = ""): Readable => {
  const read = partsOf(cell).map((part) => ({ part, phone: international(part, areaCode) }))
  return {
    values: [...new Set(read.flatMap(({ phone }) => (phone === undefined ? [] : [phone])))],
    unread: read.flatMap(({ part, phone }) => (phone === undefined ? [part] : [])),
  }
}

const partsOf = (cell: string): ReadonlyArray<string> =>
  cell
    .split(/\n|;|,|\s(?:oder|o\.|u\.|und)\s|\s?\/\s?(?=\+|0\d{2})/i)
    .map((part) => part.replace(/^\s*(?:tel(?:efon)?|fon|fax|mobil|handy)\b[.:]*/i, "").trim())
    .filter((part) => part !== "")

const international = (part: string, areaCode: string): string | undefined => {
  const national = nationalPart(part)
  if (national !== undefined) return spelled(national)
  const code = digits(areaCode).replace(/^(?:0049|49(?=\d{5})|0)/, "")
  const local = digits(part)
  return code === "" || !numberSigns.test(part) || local.startsWith("0")
    ? undefined
    : spelled({ code, rest: local }, code.length)
}

/** Without the country's code and the leading zero; `code` where something separates it from the rest. */
interface National {
  readonly code?: string
  readonly rest: string
}

const nationalPart = (part: string): National | undefined => {
  const text = part
    .replace(/^\+?\s*(?:49|\(49\))\s*(?:0|\(0\))?\s*\d{2,5}\s*(?=\+\s*49)/, "")
    .replace(/^\++\s*/, "+")
    .replace(/^00\s?(?=49)/, "+")
    .replace(/\(0\)/, "")
  if (!numberSigns.test(text)) return undefined
  const after = /^\+49[\s/.–-]*0?(?=[1-9])(.*)$/.exec(text) ?? /^\(?0(?=[1-9])(.*)$/.exec(text)
  return after?.[1] === undefined ? undefined : separated(after[1])
}

const separated = (text: string): National => {
  const apart = /^(\d{2,5})[\s/.()–-]+(.*)$/.exec(text)
  const rest = digits(text)
  return apart?.[1] === undefined || apart[2] === undefined ? { rest } : { code: apart[1], rest: digits(apart[2]) }
}

/** @param given - length of an area code that is beyond doubt, as from a column of its own */
const spelled = ({ code, rest }: National, given?: number): string | undefined => {
  const all = `${code ?? ""}${rest}`
  const split = given ?? lengthOfAreaCode(all) ?? code?.length
  if (all.length > longestNumber || all.length < shortestNumber || all.startsWith("0")) return undefined
  if (split === undefined) return all.length < surelyWhole ? undefined : `+49 ${all}`
  const subscriber = all.slice(split)
  return subscriber.length < (split === 2 ? 5 : 3) ? undefined : `+49 ${all.slice(0, split)} ${subscriber}`
}

const digits = (text: string): string => text.replaceAll(/\D/g, "")

const numberSigns = /^[+\d\s()/.–-]*\d[\d\s()/.–-]*$/

/** Digits behind +49. @source ITU-T E.164 */
const longestNumber = 13

const shortestNumber = 6

const surelyWhole = 7
