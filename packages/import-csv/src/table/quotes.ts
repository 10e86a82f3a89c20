/** Quotes: which sign encloses cells, and how it is written inside them. */
import type { Delimiter, Quote } from "./dialect.js"

/**
 * The quote that encloses cells; null where every quote is a letter.
 *
 * One cell enclosed in `"` is enough. An apostrophe begins and ends words, too: it must enclose more cells than it leaves
 * open.
 *
 * @param sample - the start of the text
 */
export const recogniseQuote = (text: string, sample: string, delimiter: Delimiter): Quote | null => {
  if (enclosed(text, '"', delimiter, 1).closed > 0 || enclosesQuotes(sample, delimiter)) return '"'
  const { closed, open, needed } = enclosed(sample, "'", delimiter, Number.POSITIVE_INFINITY)
  return (closed > 1 || needed > 0) && closed > open * 2 ? "'" : null
}

/**
 * Whether a cell has quotes around it that has quotes of its own, not doubled: `"Kita "Mond""`. In `"Mond" und "Stern"`
 * the first one closes before it opens again, so all are of the name.
 */
export const hasInnerQuotes = (cell: string, quote: Quote): boolean => {
  if (cell.length < 3 || !cell.startsWith(quote) || !cell.endsWith(quote)) return false
  const next = cell.indexOf(quote, 1)
  const [before = "", after = " "] = [cell[next - 1], cell[next + 1]]
  return next < cell.length - 1 && /[\s(–-]/.test(before) && !/\s/.test(after)
}

const enclosesQuotes = (sample: string, delimiter: Delimiter): boolean =>
  sample.includes('""') &&
  sample
    .split(/[\r\n]+/)
    .some((line) => line.includes('""') && line.split(delimiter).some((cell) => hasInnerQuotes(cell, '"')))

/** Whether a backslash makes quotes letters: one stands where no cell begins or ends, or where a quote still follows. */
export const escapesWithBackslash = (text: string, quote: Quote, delimiter: Delimiter): boolean => {
  const pair = `\\${quote}`
  let [inside, last] = [0, 0]
  for (let at = text.indexOf(pair); at >= 0 && inside + last < enough; at = text.indexOf(pair, at + 2)) {
    const next = text[at + 2]
    // `\",",` is a quote, a delimiter of the text and the end of the cell.
    const isLast = next === delimiter ? !endsCell(text, at + 3, quote, delimiter) : next === undefined || isBreak(next)
    if (isLast) last++
    else inside++
  }
  return inside > 0 && inside >= last
}

const isBreak = (sign: string | undefined): boolean => sign === "\n" || sign === "\r"

const endsCell = (text: string, at: number, quote: Quote, delimiter: Delimiter): boolean =>
  text[at] === quote && (text[at + 1] === delimiter || isBreak(text[at + 1]))

/** Whether blanks stand between delimiters and the quotes of cells. */
export const padsQuotes = (sample: string, quote: Quote, delimiter: Delimiter): boolean => {
  if (delimiter === "\t" || !(sample.includes(` ${quote}`) || sample.includes(`${quote} `))) return false
  const found = enclosed(sample, quote, delimiter, Number.POSITIVE_INFINITY)
  return found.padded > 0 && found.padded * 20 > found.closed
}

const enough = 1000

interface Enclosed {
  /** Cells that begin and end with the quote. */
  readonly closed: number
  /** Of these, the ones with blanks outside their quotes. */
  readonly padded: number
  /** Of these, the ones that hold a delimiter or a line break. */
  readonly needed: number
  /** Cells that begin with the quote and do not end with it. */
  readonly open: number
}

/** Counts cells that begin with a quote, until so many are closed. */
const enclosed = (text: string, quote: Quote, delimiter: Delimiter, most: number): Enclosed => {
  let [closed, padded, needed, open] = [0, 0, 0, 0]
  for (let start = text.indexOf(quote); start >= 0 && closed < most; ) {
    const before = edgeBefore(text, start, delimiter)
    if (before === undefined) {
      start = text.indexOf(quote, start + 1)
      continue
    }
    const close = closingQuote(text, start, quote)
    const after = close < 0 ? undefined : edgeAfter(text, close, delimiter)
    if (after === undefined) open++
    else {
      closed++
      if (before > 0 || after > 0) padded++
      if (isNeeded(text, start, close, delimiter)) needed++
    }
    start = text.indexOf(quote, after === undefined ? start + 1 : close + 1)
  }
  return { closed, padded, needed, open }
}

/** The first quote after an opening one that is neither doubled nor escaped. */
const closingQuote = (text: string, start: number, quote: Quote): number => {
  let close = text.indexOf(quote, start + 1)
  while (close >= 0)
    if (text[close + 1] === quote) close = text.indexOf(quote, close + 2)
    else if (text[close - 1] === "\\") close = text.indexOf(quote, close + 1)
    else return close
  return close
}

const isNeeded = (text: string, start: number, close: number, delimiter: Delimiter): boolean => {
  const cell = text.slice(start, Math.min(close, start + 1000))
  return cell.includes(delimiter) || cell.includes("\n") || cell.includes("\r")
}

/** How many blanks stand between the quote and the start of its cell; undefined where something else does. */
const edgeBefore = (text: string, quoteAt: number, delimiter: Delimiter): number | undefined => {
  let at = quoteAt - 1
  while (at >= 0 && text[at] === " " && quoteAt - at <= mostBlanks) at--
  return isEdge(text[at], delimiter) ? quoteAt - 1 - at : undefined
}

const edgeAfter = (text: string, quoteAt: number, delimiter: Delimiter): number | undefined => {
  let at = quoteAt + 1
  while (text[at] === " " && at - quoteAt <= mostBlanks) at++
  return isEdge(text[at], delimiter) ? at - quoteAt - 1 : undefined
}

const mostBlanks = 40

const isEdge = (letter: string | undefined, delimiter: Delimiter): boolean =>
  letter === undefined || letter === delimiter || letter === "\n" || letter === "\r"
