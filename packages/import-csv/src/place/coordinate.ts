/** Coordinates: what stands in a cell, as a number or as a whole point. */
import { readNumber } from "../values/number.js"

/** What two cells, or one that holds a whole point, say in numbers. */
export interface Numbers {
  readonly x: number
  readonly y: number
}

/** How numbers are written: as they stand, with points between thousands, or with the decimal separator lost. */
export type Notation = "plain" | "grouped" | "lost"

/** Reads a number or degrees with minutes and seconds; a point stands for decimals. */
export const readCoordinate = (text: string): number | undefined => {
  if (text.length > longest) return undefined
  const value = Number(text)
  if (text !== "" && Number.isFinite(value)) return value
  if (/\d\s?m$/i.test(text)) return readNumber(text.slice(0, -1).trim())
  // Blanks between groups of three stand for thousands, all others between degrees, minutes and seconds.
  const number = /^\d{1,3}\s\d{1,2}(?:[\s.,]|$)/.test(text) ? undefined : readNumber(text)
  if (number !== undefined) return number
  return scientific.test(text) ? Number(text.replace(",", ".")) : readDegrees(text)
}

/** Reads a number whose points may stand between thousands: `378.180` are metres then. */
export const readGrouped = (text: string): number | undefined =>
  text.length > longest ? undefined : readNumber(text, ",")

/**
 * Degrees from digits that have lost their separator, as a table calculation leaves them: `51467123` is 51.467123.
 *
 * @returns undefined for a number that has decimals, or whose beginning is no degree of Germany
 */
export const withSeparator = (value: number, axis: "x" | "y"): number | undefined => {
  // Trailing zeros are lost with the separator: 7.22 is 722. Above that size digits would be written as a power.
  if (!Number.isInteger(value) || value < 100 || value >= 1e21) return undefined
  const digits = String(value)
  const whole = axis === "y" || digits.startsWith("1") ? 2 : 1
  const degrees = Number(`${digits.slice(0, whole)}.${digits.slice(whole)}`)
  return (axis === "y" ? degrees >= 47 && degrees < 55.5 : degrees >= 5.5 && degrees < 15.5) ? degrees : undefined
}

/** A whole point in one cell, and the system that it names itself (`SRID=25832;POINT(…)`). */
export interface Point extends Numbers {
  readonly declared?: string
}

/** Reads `POINT(7.2 51.4)`, a GeoJSON point, `51.4, 7.2`, `51,4 7,2`, `N 51° 28.0 E 7° 15.6`; longitude is x. */
export const readPoint = (text: string): Point | undefined => {
  if (text.length > longestPoint) return undefined
  const known = wellKnown.exec(text)
  if (known !== null) {
    const numbers = ordered(Number(known[2]), Number(known[3]))
    return numbers === undefined || known[1] === undefined ? numbers : { ...numbers, declared: known[1] }
  }
  const json = geoJson.exec(text)
  if (json !== null) return ordered(Number(json[1]), Number(json[2]))
  const both = halves(
    text
      .trim()
      .replace(/^(?:geo:|[[({])/i, "")
      .replace(/[\])}]$/, ""),
  )
  return both === undefined ? undefined : ordered(...both)
}

const longest = 60
const longestPoint = 400

const scientific = /^[+-]?\d{1,9}[.,]\d{1,15}e[+-]?\d{1,2}$/i

const number = "([+-]?\\d{1,9}(?:\\.\\d{1,20})?)"
const wellKnown = new RegExp(
  `^\\s?(?:SRID=(\\d{4,6});\\s?)?(?:MULTI)?POINT\\s?(?:ZM?|M)?\\s?\\({1,2}\\s?${number} ${number}`,
  "i",
)
const geoJson = new RegExp(`"coordinates"\\s?:\\s?\\[\\s?${number}\\s?,\\s?${number}`)

/** Both numbers of a text: of the ways to cut it in two, the one that leaves two numbers. */
const halves = (text: string): readonly [number, number] | undefined => {
  for (const words of [...splittings.map((split) => text.split(split)), fourParts(text)]) {
    const [first, second] = words.length === 2 ? words.map((word) => word.trim()) : []
    if (first === undefined || second === undefined || !isPrecise(first) || !isPrecise(second)) continue
    const [x, y] = [readCoordinate(first), readCoordinate(second)]
    if (x !== undefined && y !== undefined) return [x, y]
  }
  return undefined
}

/** `51,4,7,2` has a decimal comma and a comma between. */
const fourParts = (text: string): ReadonlyArray<string> => {
  const parts = text.split(",")
  return parts.length === 4 ? [`${parts[0]}.${parts[1]}`, `${parts[2]}.${parts[3]}`] : []
}

const splittings: ReadonlyArray<RegExp | string> = [
  ";",
  "|",
  "/",
  /,\s/,
  /(?<=\.\d{1,20}),(?=[+-]?\d{1,9}\.)/,
  /(?<=[NS]),?\s?(?=\d)/,
  /,?\s?(?=[EWO])/,
  /\s/,
]

/** Two small whole numbers in a cell are no point. */
const isPrecise = (word: string): boolean => /[.,°]\d*|\d{6}/.test(word)

/** Latitude before longitude, as people and satellites write it, is told by the degrees. */
const ordered = (first: number, second: number): Numbers | undefined => {
  if (Number.isNaN(first) || Number.isNaN(second)) return undefined
  return first > 47 && first < 55.5 && second > 5.5 && second < 15.5 ? { x: second, y: first } : { x: first, y: second }
}

const sign = "[°º˚:d\\s]"
const degrees = new RegExp(
  `^(?:[NSEWO]\\s?)?(\\d{1,3}(?:[.,]\\d{1,15})?)\\s?${sign}\\s?(?:(\\d{1,2}(?:[.,]\\d{1,15})?)\\s?['′’´\`:m\\s]?\\s?(?:(\\d{1,2}(?:[.,]\\d{1,15})?)\\s?(?:["″”“]|''|′′|’’|s)?)?)?\\s?([NSEWO]|Nord|Ost)?$`,
  "i",
)

const readDegrees = (text: string): number | undefined => {
  const [, whole, minutes = "0", seconds = "0"] = degrees.exec(text.trim()) ?? []
  if (whole === undefined) return readHemisphere(text.trim())
  const [d, m, s] = [whole, minutes, seconds].map((part) => Number(part.replace(",", ".")))
  if (d === undefined || m === undefined || s === undefined || m >= 60 || s >= 60) return undefined
  const value = d + m / 60 + s / 3600
  return Math.round(value * 1e8) / 1e8
}

/** `7.26 E` and `N51.46` */
const readHemisphere = (text: string): number | undefined => {
  const found = /^(?:[NSEWO]\s?)?(\d{1,3}[.,]\d{1,15})\s?°?\s?(?:[NSEWO])?$/i.exec(text)?.[1]
  return found === undefined ? undefined : Number(found.replace(",", "."))
}
