/** Properties: a content line as name, parameters and values. */
import ICAL from "ical.js"
import type { ContentLine } from "./content-lines.js"

/** One property of a component. @german Eigenschaft */
export interface Property {
  /** Physical line, counted from 1. */
  readonly line: number
  /** In capitals. */
  readonly name: string
  /** By their names in capitals. */
  readonly params: ReadonlyMap<string, string>
  /** As it stands in the file. */
  readonly raw: string
}

/** No parameters are longer: what comes before the value is searched again for each of them. */
const longestHead = 2_000

/**
 * Takes a content line apart.
 *
 * @returns `undefined` for what is no property
 */
export const readProperty = ({ line, text }: ContentLine): Property | undefined => {
  const end = headEnd(text)
  if (end === undefined) return undefined
  const head = text.slice(0, end)
  const raw = text.slice(end + 1)
  const semicolon = head.indexOf(";")
  if (semicolon < 0) return { line, name: head.trim().toUpperCase(), params: none, raw }
  const params = paramsOf(head)
  return params === undefined ? undefined : { line, name: head.slice(0, semicolon).trim().toUpperCase(), params, raw }
}

const none: ReadonlyMap<string, string> = new Map()

/** The value begins at the first colon that does not stand in quotes. */
const headEnd = (text: string): number | undefined => {
  let quoted = false
  const most = Math.min(text.length, longestHead)
  for (let at = 0; at < most; at++) {
    const sign = text[at]
    if (sign === '"') quoted = !quoted
    else if (sign === ":" && !quoted) return at
  }
  // A quote that is never closed is a letter.
  const plain = text.slice(0, most).indexOf(":")
  return quoted && plain >= 0 ? plain : undefined
}

/** ical.js knows the quotes and carets of parameters; it throws at what it cannot read. */
const paramsOf = (head: string): ReadonlyMap<string, string> | undefined => {
  try {
    // With a type, ical.js would read the value as well.
    const plain = head.slice(head.indexOf(";")).replaceAll(/;VALUE="?[A-Z-]+"?/gi, "")
    const jcal: unknown = ICAL.parse.property(`X-P${plain}:`)
    const given: unknown = Array.isArray(jcal) ? jcal[1] : undefined
    if (typeof given !== "object" || given === null) return undefined
    const type = /;VALUE="?([A-Z-]+)/i.exec(head)?.[1]
    const params = Object.entries(given).map(([name, value]) => [name.toUpperCase(), String(value)] as const)
    return new Map([...params, ...(type === undefined ? [] : [["VALUE", type.toUpperCase()] as const])])
  } catch {
    return undefined
  }
}

/** The value of a property that takes text, without its escapes. @source RFC 5545, section 3.3.11 */
export const textOf = ({ raw }: Pick<Property, "raw">): string =>
  raw.replace(/\\([\\;,nN])/g, (_, escaped: string) => (escaped.toLowerCase() === "n" ? "\n" : escaped))

/** The values of a property that takes several texts, set apart by commas. */
export const textsOf = ({ raw }: Pick<Property, "raw">): ReadonlyArray<string> => {
  const values: Array<string> = []
  let from = 0
  for (let at = 0; at < raw.length; at++) {
    if (raw[at] === "\\") at++
    else if (raw[at] === ",") {
      values.push(raw.slice(from, at))
      from = at + 1
    }
  }
  values.push(raw.slice(from))
  return values.map((value) => textOf({ raw: value }).trim()).filter((value) => value !== "")
}

/** A length of time in days and minutes, which are not the same when clocks change; `undefined` for what is none. */
export const durationOf = (raw: string): { readonly days: number; readonly minutes: number } | undefined => {
  if (!/^[+-]?P[\dDWTHMS]{2,30}$/.test(raw)) return undefined
  try {
    const { weeks, days, hours, minutes, seconds, isNegative } = ICAL.Duration.fromString(raw.replace(/^\+/, ""))
    const sign = isNegative ? -1 : 1
    return { days: sign * (weeks * 7 + days), minutes: sign * (hours * 60 + minutes + Math.round(seconds / 60)) }
  } catch {
    return undefined
  }
}
