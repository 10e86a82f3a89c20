/** Records: the text cut into cells, with physical lines, and the proof that none was swallowed. */
import { parse } from "csv-parse/sync"
import { type Cut, lineBreak } from "./dialect.js"
import { breaksIn, closesQuotes, readsLikeRecord, splitLine } from "./line.js"

/** One record of a list as it stands in the text. @german Datensatz */
export interface RawRecord {
  /** The physical line on which it starts, counted from 1. */
  readonly line: number
  readonly cells: ReadonlyArray<string>
}

/** All records of a text, and the lines whose quotes had to be read as letters. */
export interface Records {
  readonly records: ReadonlyArray<RawRecord>
  /** Physical lines with a quote that nothing closes. */
  readonly openQuotes: ReadonlyArray<number>
}

/**
 * Cuts a text into records and proves that every physical line is in exactly one of them.
 *
 * A quote that is never closed would swallow what follows; then the text is read again line by line, and such a quote
 * counts as a letter.
 */
export const cutRecords = (text: string, cut: Cut): Records => {
  if (text === "") return { records: [], openQuotes: [] }
  const lines = text.split(lineBreak)
  const whole = withLines(parsed(text, cut), 1)
  return whole !== undefined && coversAll(whole, 1, lines) && !whole.some((record) => swallows(record, lines, cut))
    ? withoutLoneQuotes(whole, cut)
    : lineByLine(lines, cut)
}

/** Where no cell is enclosed, a quote before a cell that holds no other one was opened and never closed. */
const withoutLoneQuotes = (records: ReadonlyArray<RawRecord>, { quote }: Cut): Records => {
  const isLone = (cell: string): boolean => quote === null && cell.startsWith('"') && cell.lastIndexOf('"') === 0
  const open = new Set(records.filter(({ cells }) => cells.some(isLone)))
  if (open.size === 0) return { records, openQuotes: [] }
  return {
    records: records.map((record) =>
      open.has(record)
        ? { ...record, cells: record.cells.map((cell) => (isLone(cell) ? cell.slice(1) : cell)) }
        : record,
    ),
    openQuotes: [...open].map(({ line }) => line),
  }
}

/**
 * The rows of a text; `undefined` where the parser gives up.
 *
 * csv-parse compares every row with the first one and builds an error, stack and all, for each that is longer or
 * shorter. A first row of the usual width, dropped again, spares it that.
 */
const parsed = (text: string, { delimiter, quote, width }: Cut): ReadonlyArray<ReadonlyArray<string>> | undefined => {
  try {
    return parse(`${delimiter.repeat(width - 1)}\n${text}`, {
      delimiter,
      quote: quote ?? false,
      escape: quote ?? '"',
      record_delimiter: ["\r\n", "\n", "\r"],
      relax_quotes: true,
      relax_column_count: true,
    }).slice(1)
  } catch {
    return undefined
  }
}

/** Counts lines itself: csv-parse takes a CRLF inside quotes for two. */
const withLines = (
  rows: ReadonlyArray<ReadonlyArray<string>> | undefined,
  first: number,
): ReadonlyArray<RawRecord> | undefined => {
  let line = first
  return rows?.map((cells) => {
    const record = { line, cells }
    line += 1 + breaksInAll(cells)
    return record
  })
}

/** The second way of counting: the records must use up these lines, from the first to the last. */
const coversAll = (records: ReadonlyArray<RawRecord>, first: number, lines: ReadonlyArray<string>): boolean => {
  const last = records.at(-1)
  const used = last === undefined ? 0 : last.line + breaksInAll(last.cells) - first + 1
  return used === lines.length || (used === lines.length - 1 && lines.at(-1) === "")
}

const breaksInAll = (cells: ReadonlyArray<string>): number => cells.reduce((sum, cell) => sum + breaksIn(cell), 0)

/**
 * Whether a record holds lines that are records themselves, or a cell that runs on over its end: a cell that kept its
 * first quote was never closed where it should have been.
 */
const swallows = ({ line, cells }: RawRecord, lines: ReadonlyArray<string>, cut: Cut): boolean => {
  const { quote, delimiter } = cut
  if (quote === null) return false
  const torn = cells.some((cell) => cell.startsWith(quote) && (breaksIn(cell) > 0 || cell.includes(delimiter)))
  if (torn && (breaksInAll(cells) > 0 || cells.length !== cut.width)) return true
  const breaks = breaksInAll(cells)
  return breaks > longestCell || lines.slice(line, line + breaks).some((inner) => readsLikeRecord(inner, cut))
}

const longestCell = 200

/** Runs of sound lines go through the parser, a line with an open quote is cut by hand. */
const lineByLine = (lines: ReadonlyArray<string>, cut: Cut): Records => {
  const records: Array<RawRecord> = []
  const openQuotes: Array<number> = []
  let run = 0
  const flush = (end: number): void => {
    if (end > run) for (const record of soundLines(lines.slice(run, end), run + 1, cut)) records.push(record)
  }
  for (let at = 0; at < lines.length; ) {
    const end = closesQuotes(lines, at, cut, longestCell)
    if (end === undefined) {
      flush(at)
      records.push({ line: at + 1, cells: splitLine(lines[at] ?? "", cut) })
      openQuotes.push(at + 1)
      run = at + 1
    }
    at = end ?? at + 1
  }
  flush(lines.at(-1) === "" ? lines.length - 1 : lines.length)
  return { records, openQuotes }
}

const soundLines = (lines: ReadonlyArray<string>, first: number, cut: Cut): ReadonlyArray<RawRecord> => {
  const records = withLines(parsed(`${lines.join("\n")}\n`, cut), first)
  return records !== undefined && coversAll(records, first, lines)
    ? records
    : lines.map((line, index) => ({ line: first + index, cells: splitLine(line, cut) }))
}
