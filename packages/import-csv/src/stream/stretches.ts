/** Stretches: a long text in pieces that each end where a record ends. */
import type { Cut } from "../table/dialect.js"
import { readsLikeRecord } from "../table/line.js"
import { breaksIn, endsLine } from "../text/lines.js"

/** A piece of a text, and the physical line on which it begins, counted from 1. */
export interface Stretch {
  readonly line: number
  readonly text: string
}

/** Cuts a text that comes in chunks into stretches of about a length, none of which tears a record. */
export async function* stretches(chunks: AsyncIterable<string>, cut: Cut, length: number): AsyncGenerator<Stretch> {
  let [line, waiting] = [1, ""]
  for await (const chunk of chunks) {
    if (isEndless(waiting, length)) {
      yield { line, text: waiting }
      line += breaksIn(waiting)
      waiting = ""
    }
    waiting += chunk
    // Where no line ends, nothing has to be looked for again with every chunk.
    while (waiting.length >= length && /[\r\n]/.test(chunk)) {
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

/** Whether a line has become longer than those of lists: it is cut wherever it is. */
const isEndless = (text: string, length: number): boolean =>
  text.length >= length * longestLine && !/[\r\n]/.test(text.slice(-length * longestLine))

/** In lengths. */
const longestLine = 16

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

/** What stands behind a line in a stretch that begins at or above it. */
export const afterLine = ({ line: start, text }: Stretch, last: number): Stretch => {
  let [line, at] = [start, 0]
  for (; at < text.length && line <= last; at++) if (endsLine(text, at)) line++
  return { line, text: text.slice(at) }
}
