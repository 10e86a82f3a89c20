/** Stretches: a long text in pieces that each end where a record ends. */
import type { Cut, Quote } from "../table/dialect.js"
import { readsLikeRecord } from "../table/line.js"

/** A piece of a text, and the physical line on which it begins, counted from 1. */
export interface Stretch {
  readonly line: number
  readonly text: string
}

/** Cuts a text that comes in chunks into stretches of about a length, none of which tears a record. */
export async function* stretches(chunks: AsyncIterable<string>, cut: Cut, length: number): AsyncGenerator<Stretch> {
  let [line, waiting] = [1, ""]
  for await (const chunk of chunks) {
    waiting += chunk
    while (waiting.length >= length) {
      const end = endOfRecords(waiting, cut, length)
      if (end === undefined) break
      const text = waiting.slice(0, end)
      yield { line, text }
      line += breaksIn(text)
      waiting = waiting.slice(end)
    }
  }
  if (waiting !== "") yield { line, text: waiting }
}

/**
 * Where, not far before a length, a record ends; undefined where more text is needed to know.
 *
 * A record ends at a line break behind which a whole record stands on one line and before which all quotes are closed,
 * failing that at one before which they are closed. Quotes that are letters upset the count: then what follows decides.
 */
const endOfRecords = (text: string, cut: Cut, length: number): number | undefined => {
  const breaks = lineEndsBefore(text, text.length > length * 2 ? text.length : length)
  const { quote } = cut
  const isClosed = (end: number): boolean => quote === null || countOf(text, quote, end) % 2 === 0
  const beforeRecord = (end: number): boolean => follows(text, end, cut)
  const best =
    breaks.find((end) => beforeRecord(end) && isClosed(end)) ?? breaks.find(beforeRecord) ?? breaks.find(isClosed)
  // Twice the length without any such place: the text is no list that one could cut better.
  return best ?? (text.length > length * 2 ? breaks[0] : undefined)
}

const furthestBack = 200

/** The places behind the last line breaks before a length, the last one first. */
const lineEndsBefore = (text: string, length: number): ReadonlyArray<number> => {
  const ends: Array<number> = []
  // A carriage return at the very end may be the first half of a line break.
  for (let at = Math.min(length, text.length - 1) - 1; at > 0 && ends.length < furthestBack; at--) {
    if (endsLine(text, at)) ends.push(at + 1)
  }
  return ends
}

/** Whether a whole record stands on the line that begins there, and not one that leaves its first cells to the row above. */
const follows = (text: string, start: number, cut: Cut): boolean => {
  const [line = ""] = /^[^\r\n]{0,10000}/.exec(text.slice(start, start + 10_000)) ?? []
  return readsLikeRecord(line, cut) && !line.startsWith(cut.delimiter)
}

const countOf = (text: string, sign: string, end: number): number => {
  let count = 0
  for (let at = text.indexOf(sign); at >= 0 && at < end; at = text.indexOf(sign, at + 1)) count++
  return count
}

/** How many lines end in a text. */
export const breaksIn = (text: string): number => {
  let count = 0
  for (let at = 0; at < text.length; at++) if (endsLine(text, at)) count++
  return count
}

/** The lines of a text, each with the break behind it. */
export const linesOf = (text: string): ReadonlyArray<string> => {
  const lines: Array<string> = []
  let start = 0
  for (let at = 0; at < text.length; at++) {
    if (!endsLine(text, at)) continue
    lines.push(text.slice(start, at + 1))
    start = at + 1
  }
  return start < text.length ? [...lines, text.slice(start)] : lines
}

/** The line with this number and those that its quotes take along, with a break behind them. */
export const linesFrom = (text: string, line: number, quote: Quote | null): string => {
  const lines = linesOf(text.slice(0, furthestHeader)).slice(line - 1)
  const isClosed = (part: string): boolean => quote === null || countOf(part, quote, part.length) % 2 === 0
  const end = lines.findIndex((_, index) => isClosed(lines.slice(0, index + 1).join("")))
  const whole = lines.slice(0, end + 1 || 1).join("")
  return /[\r\n]$/.test(whole) ? whole : `${whole}\n`
}

const furthestHeader = 262_144

/** What stands behind the lines of the header. */
export const afterLine = ({ text }: Stretch, headerLine: number, header: string): Stretch => {
  const through = headerLine - 1 + breaksIn(header)
  let [passed, at] = [0, 0]
  for (; at < text.length && passed < through; at++) if (endsLine(text, at)) passed++
  return { line: through + 1, text: text.slice(at) }
}

/** A carriage return with a line feed behind it does not end the line yet. */
const endsLine = (text: string, at: number): boolean => {
  const sign = text.charCodeAt(at)
  return sign === 0x0a || (sign === 0x0d && text.charCodeAt(at + 1) !== 0x0a)
}
