/** Spelling: values that say the same in other signs. */
import { distanceMetres, Position } from "../geo/index.js"

/**
 * Whether two values of a field of a listing say the same: `Straße` and `Str.`, a web address with and without its last
 * slash, a telephone number with other blanks, a list in another order, coordinates within a metre.
 *
 * @returns false also for values that are equal; nothing is said of those
 */
export const isSpelling = (field: string, before: unknown, after: unknown): boolean => {
  const [old, now] = [plainOf(field, before), plainOf(field, after)]
  return old !== undefined && JSON.stringify(old) === JSON.stringify(now)
}

/** A metre: publishers recompute coordinates with other last digits. @unit metres */
const samePoint = 1

/** Whether two positions are the same to within a metre. */
export const isSamePoint = (before: unknown, after: unknown): boolean => {
  const [old, now] = [Position.safeParse(before).data, Position.safeParse(after).data]
  return old !== undefined && now !== undefined && distanceMetres(old, now) < samePoint
}

/** A value with everything taken out that is a matter of spelling. */
const plainOf = (field: string, value: unknown): unknown => {
  if (typeof value === "string") return (spellings[field] ?? plainText)(value)
  if (Array.isArray(value)) return value.map((one) => JSON.stringify(plainOf(field, one))).sort()
  if (typeof value === "object" && value !== null) {
    const parts = Object.entries(value).map(([part, content]) => [part, plainOf(part, content)] as const)
    return parts.filter(([, content]) => content !== "").sort(([a], [b]) => (a < b ? -1 : 1))
  }
  return value
}

/** Blanks, and signs that programs put in place of others, say nothing. */
const plainText = (text: string): string =>
  text
    .normalize("NFC")
    .replaceAll(/\p{Cf}/gu, "")
    .replaceAll(/[‐‑‒–—−]/g, "-")
    .replaceAll(/[„“”«»‟″]/g, '"')
    .replaceAll(/[‘’‚‛′´`]/g, "'")
    .replaceAll(/\s*([-,;/.])\s*/g, "$1")
    .replaceAll(/\s+/g, " ")
    .trim()

const street = (text: string): string =>
  plainText(text)
    .replaceAll(/ß/g, "ss")
    .replaceAll(/([Ss])tr(?:asse|\.)(?=[\s\d-]|$)/g, "$1tr")
    .replaceAll(/[\s.]+/g, "")
    .toLowerCase()

const compact = (text: string): string => plainText(text).replaceAll(/\s/g, "").toLowerCase()

const phone = (text: string): string => text.replaceAll(/[^\d+]/g, "").replace(/^\+49|^0049|^0/, "")

const website = (text: string): string => {
  const whole = plainText(text).replace(/^https?:\/\//i, "")
  const [, host = "", path = ""] = /^([^/?#]*)(.*)$/s.exec(whole) ?? []
  return `${host.toLowerCase().replace(/^www\./, "")}${path.replace(/\/+$/, "")}`
}

const spellings: Readonly<Record<string, (text: string) => string>> = {
  street,
  houseNumber: compact,
  phones: phone,
  faxes: phone,
  emails: compact,
  websites: website,
}
