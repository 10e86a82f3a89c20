/** Dialects: how a text is cut into records and cells. */
import { lineBreak } from "../text/lines.js"
import { declaredDelimiter, recogniseDelimiter } from "./delimiter.js"
import type { GivenDialect } from "./given.js"
import { escapesWithBackslash, padsQuotes, recogniseQuote } from "./quotes.js"

/** What separates cells. @german Trennzeichen */
export type Delimiter = ";" | "," | "\t" | "|"

/** What encloses cells that hold a delimiter. @german Anführungszeichen */
export type Quote = '"' | "'"

/** What ends a record. @german Zeilenende */
export type LineEnding = "lf" | "crlf" | "cr"

/** How a text is to be cut, as seen from the text itself. */
export interface Cut {
  readonly delimiter: Delimiter
  /** `null` where no cell is enclosed. */
  readonly quote: Quote | null
  /** Whether a backslash makes the quote after it a letter; a doubled quote is one anyway. */
  readonly backslash: boolean
  /** Whether blanks may stand between a delimiter and the quote of a cell. */
  readonly padded: boolean
  readonly lineEnding: LineEnding
  /** Cells of the most frequent kind of line. */
  readonly width: number
  /** Share of lines with that many cells, near misses counted half. */
  readonly steadiness: number
}

/** Recognises how a text is cut, from a stretch at its start; a `sep=` line is believed. */
export const recogniseCut = (text: string, given: GivenDialect = {}): Cut => {
  const sample = startOf(text)
  const lines = sample.split(lineBreak).filter((line) => line.trim() !== "")
  const { delimiter, width, steadiness } = recogniseDelimiter(lines, given)
  const body = withoutDeclaration(text)
  const quote = given.quote === undefined ? recogniseQuote(body, startOf(body), delimiter) : given.quote
  return {
    delimiter,
    width,
    steadiness,
    quote,
    backslash: escapesWithBackslash(text, quote ?? '"', delimiter),
    padded: quote !== null && padsQuotes(sample, quote, delimiter),
    lineEnding: recogniseLineEnding(sample),
  }
}

/** A `"sep=;"` line is enclosed whatever the list does. */
const withoutDeclaration = (text: string): string => {
  const end = declaredDelimiter(text.slice(0, 20)) === undefined ? -1 : text.slice(0, 100).search(lineBreak)
  return end < 0 ? text : text.slice(end)
}

const sampleLength = 262_144

/** Whole lines where they are not endless. */
const startOf = (text: string): string => {
  if (text.length <= sampleLength) return text
  const end = Math.max(text.lastIndexOf("\n", sampleLength), text.lastIndexOf("\r", sampleLength))
  return text.slice(0, end < 0 ? sampleLength : end + 1)
}

const recogniseLineEnding = (text: string): LineEnding => {
  const crlf = text.split("\r\n").length - 1
  const lf = text.split("\n").length - 1 - crlf
  const cr = text.split("\r").length - 1 - crlf
  if (crlf > 0 && crlf >= lf && crlf >= cr) return "crlf"
  return cr > lf ? "cr" : "lf"
}
