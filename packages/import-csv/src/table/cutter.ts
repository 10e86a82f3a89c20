/** Cutters: one pass over a text in which every quote stands as it should. */
import { breaksIn } from "../text/lines.js"
import type { Cut } from "./dialect.js"
import { hashed, knownCells } from "./known-cells.js"

/** One record of a list as it stands in the text. @german Datensatz */
export interface RawRecord {
  /** The physical line on which it starts, counted from 1. */
  readonly line: number
  readonly cells: ReadonlyArray<string>
  /** The line of the record above from which blank cells at the start were filled. */
  readonly filledFrom?: number
}

/** How many physical lines a record takes. */
export const linesTaken = ({ cells }: RawRecord): number => cells.reduce((sum, cell) => sum + breaksIn(cell), 1)

/** Records that were cut without any doubt about their quotes. */
export interface SoundRecords {
  readonly records: ReadonlyArray<RawRecord>
  /** Where the records begin and end in the text that take several lines. */
  readonly tall: ReadonlyArray<{ readonly from: number; readonly to: number }>
  /** The records that another parser has to confirm, and where they stand in the text. */
  readonly doubtful: ReadonlyArray<{ readonly index: number; readonly from: number; readonly to: number }>
}

/** So much of the beginning is doubtful whatever its usual rows hold: it shows that both parsers were told the same. */
const beginningLength = 65_536

/** Of a very long list of doubtful records only so many signs: another parser takes several times as long. */
const doubtfulLength = 2_097_152

const [lineFeed, carriageReturn, backslashSign, blank] = [10, 13, 92, 32]

/**
 * Cuts a text into records; line ends inside quotes belong to the cell.
 *
 * @param firstLine - the physical line on which the text begins
 * @returns undefined where a quote opens a cell and does not close at its end, or one is escaped outside of quotes
 */
export const cutSound = (text: string, cut: Cut, firstLine = 1): SoundRecords | undefined => {
  const records: Array<RawRecord> = []
  const tall: Array<SoundRecords["tall"][number]> = []
  const doubtful: Array<SoundRecords["doubtful"][number]> = []
  const delimiter = cut.delimiter.charCodeAt(0)
  const quote = cut.quote === null ? -1 : cut.quote.charCodeAt(0)
  const { backslash, padded, width } = cut
  const length = text.length
  const cellOf = knownCells(text)
  // One name at a time: to take a list apart costs more than to read a sign.
  let at = 0
  let line = firstLine
  let doubted = 0
  while (at < length) {
    const from = at
    const startLine = line
    const cells = new Array<string>(width)
    let column = 0
    let isDoubtful = padded || backslash
    for (; ; column++) {
      if (padded) while (text.charCodeAt(at) === blank) at++
      if (text.charCodeAt(at) === quote) {
        const start = at + 1
        let close = -1
        let hash = 0
        let isChanged = false
        for (at++; at < length; at++) {
          const code = text.charCodeAt(at)
          hash = hashed(hash, code)
          if (code === quote) {
            if (text.charCodeAt(at + 1) !== quote) {
              close = at++
              break
            }
            isChanged = true
            at++
          } else if (code === lineFeed) line++
          else if (code === carriageReturn) {
            if (text.charCodeAt(at + 1) !== lineFeed) line++
          } else if (backslash && code === backslashSign) {
            const next = text.charCodeAt(at + 1)
            if (next === quote || next === backslashSign) {
              isChanged = true
              at++
            }
          }
        }
        if (close < 0) return undefined
        isDoubtful ||= isChanged
        if (padded) while (text.charCodeAt(at) === blank) at++
        const code = text.charCodeAt(at)
        if (at < length && code !== delimiter && code !== lineFeed && code !== carriageReturn) return undefined
        cells[column] = isChanged ? unescaped(text.slice(start, close), cut) : cellOf(start, close, hash)
      } else {
        const start = at
        let hash = 0
        let twice = false
        for (; at < length; at++) {
          const code = text.charCodeAt(at)
          if (code === delimiter || code === lineFeed || code === carriageReturn) break
          hash = hashed(hash, code)
          if (code !== quote) continue
          if (backslash && text.charCodeAt(at - 1) === backslashSign) return undefined
          isDoubtful = true
          twice ||= text.charCodeAt(at + 1) === quote
        }
        const cell = padded ? text.slice(start, at).trimEnd() : cellOf(start, at, hash)
        cells[column] = twice ? once(cell, cut) : cell
      }
      if (at >= length || text.charCodeAt(at) !== delimiter) break
      at++
    }
    if (column + 1 < width) cells.length = column + 1
    const isAtBeginning = from < beginningLength && column + 1 === width
    if ((isDoubtful || isAtBeginning || line > startLine || at >= length) && doubted < doubtfulLength) {
      doubtful.push({ index: records.length, from, to: at })
      doubted += at - from
    }
    records.push({ line: startLine, cells })
    if (line > startLine) tall.push({ from, to: at })
    if (text.charCodeAt(at) === carriageReturn && text.charCodeAt(at + 1) === lineFeed) at++
    at++
    line++
  }
  return { records, tall, doubtful }
}

/**
 * No text means pairs of quotes side by side: somebody doubled them for quotes around the cell that are not there. Two
 * apostrophes side by side are a quotation mark that somebody typed.
 */
export const once = (cell: string, { quote }: Cut): string => {
  if (quote === "'") return cell
  const pair = quote === null ? '""' : quote + quote
  if (!cell.includes(pair)) return cell
  const parts = cell.split(pair)
  return parts.length % 2 === 1 ? parts.join(pair.slice(1)) : cell
}

/** What a cell says whose quotes are doubled, or escaped where a backslash does that. */
export const unescaped = (cell: string, cut: Cut): string => {
  const { quote, backslash } = cut
  if (quote === null) return cell
  const single = once(cell.replaceAll(quote + quote, quote), cut)
  return backslash && single.includes("\\")
    ? single.replaceAll(/\\(["'\\])/g, (pair, sign: string) => (sign === quote || sign === "\\" ? sign : pair))
    : single
}
