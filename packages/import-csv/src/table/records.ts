/** Records: the text cut into cells, with physical lines, and the proof that none was swallowed. */
import { parse } from "csv-parse/sync"
import { lineBreak } from "../text/lines.js"
import { cutSound, once, type RawRecord, type SoundRecords } from "./cutter.js"
import type { Cut } from "./dialect.js"
import { closesQuotes, readsLikeRecord, splitLine } from "./line.js"

export type { RawRecord } from "./cutter.js"

/** All records of a text, and the lines whose quotes had to be read as letters. */
export interface Records {
  readonly records: ReadonlyArray<RawRecord>
  /** Physical lines with a quote that nothing closes. */
  readonly openQuotes: ReadonlyArray<number>
}

/**
 * Cuts a stretch of text into records and proves that every physical line is in exactly one of them.
 *
 * csv-parse must find the same cells in every record about which parsers could disagree, of a very long text in the first
 * megabytes of them: it takes several times as long. Where they differ, or a quote that is never closed would swallow
 * what follows, the text is read again line by line, and such a quote counts as a letter.
 *
 * @param firstLine - the physical line on which the stretch begins
 */
export const cutRecords = (text: string, cut: Cut, firstLine = 1): Records => {
  if (text === "") return { records: [], openQuotes: [] }
  const whole = proven(text, cut, firstLine)
  if (whole === undefined) return lineByLine(text.split(lineBreak), cut, firstLine)
  return cut.quote === null && text.includes('"') ? withoutLoneQuotes(whole, cut) : { records: whole, openQuotes: [] }
}

/** The records of a text whose quotes are beyond doubt, and of which the parser says the same. */
const proven = (text: string, cut: Cut, firstLine: number): ReadonlyArray<RawRecord> | undefined => {
  const sound = cutSound(text, cut, firstLine)
  if (sound === undefined || sound.tall.some(({ from, to }) => swallows(text.slice(from, to), cut))) return undefined
  return isConfirmed(sound, text, cut) ? sound.records : undefined
}

/**
 * Whether csv-parse finds the same cells in the same records, as far as there is anything to find.
 *
 * Where every cell is either bare and without quotes or stands between two and has none inside, each record ends where its
 * line does, for every parser.
 */
const isConfirmed = ({ records, doubtful }: SoundRecords, text: string, cut: Cut): boolean => {
  const rows = parsed(doubtful.map(({ from, to }) => `${text.slice(from, to)}\n`).join(""), cut)
  return (
    rows?.length === doubtful.length &&
    rows.every((row, place) => {
      const cells = records[doubtful[place]?.index ?? -1]?.cells
      return (
        cells?.length === row.length &&
        row.every((cell, column) => cell === cells[column] || once(cell, cut) === cells[column])
      )
    })
  )
}

/**
 * The rows of a text; `undefined` where the parser gives up.
 *
 * csv-parse compares every row with the first one and builds an error, stack and all, for each that is longer or
 * shorter. A first row of the usual width, dropped again, spares it that.
 */
const parsed = (
  text: string,
  { delimiter, quote, backslash, padded, width }: Cut,
): ReadonlyArray<ReadonlyArray<string>> | undefined => {
  try {
    return parse(`${delimiter.repeat(width - 1)}\n${text}`, {
      delimiter,
      quote: quote ?? false,
      escape: backslash ? "\\" : (quote ?? '"'),
      record_delimiter: ["\r\n", "\n", "\r"],
      relax_quotes: true,
      relax_column_count: true,
      trim: padded,
    }).slice(1)
  } catch {
    return undefined
  }
}

/**
 * Whether a record over several lines holds lines that are records themselves, or joins the start of one with the end of
 * another.
 */
const swallows = (text: string, cut: Cut): boolean => {
  const lines = text.split(lineBreak)
  if (lines.length > longestCell) return true
  if (lines.slice(1).some((line) => readsLikeRecord(line, cut))) return true
  const isWhole = (line = ""): boolean => line.split(cut.delimiter).length === cut.width
  return cut.width > 2 && isWhole(lines[0]) && isWhole(lines.at(-1))
}

const longestCell = 200

/** Where no cell is enclosed, a quote before a cell without another was opened and never closed. */
const withoutLoneQuotes = (records: ReadonlyArray<RawRecord>, cut: Cut): Records => {
  const openQuotes: Array<number> = []
  const read = records.map((record) => {
    if (!record.cells.some((cell) => cell.includes('"'))) return record
    const cells = record.cells.map((cell) => once(cut.backslash ? cell.replaceAll('\\"', '"') : cell, cut))
    if (!cells.some(isLone)) return { ...record, cells }
    openQuotes.push(record.line)
    return { ...record, cells: cells.map((cell) => (isLone(cell) ? cell.slice(1) : cell)) }
  })
  return { records: read, openQuotes }
}

const isLone = (cell: string): boolean => cell.startsWith('"') && cell.lastIndexOf('"') === 0

/** Where a record ends that starts on a line; undefined where it would swallow another one. */
const endOfRecord = (lines: ReadonlyArray<string>, start: number, cut: Cut): number | undefined => {
  const end = closesQuotes(lines, start, cut, longestCell)
  const isTall = end !== undefined && end > start + 1
  return isTall && swallows(lines.slice(start, end).join("\n"), cut) ? undefined : end
}

/** Each record by itself: quotes that are not closed on their line or soon after it are letters. */
const lineByLine = (lines: ReadonlyArray<string>, cut: Cut, firstLine: number): Records => {
  const records: Array<RawRecord> = []
  const openQuotes: Array<number> = []
  const last = lines.at(-1) === "" ? lines.length - 1 : lines.length
  for (let at = 0; at < last; ) {
    const end = endOfRecord(lines, at, cut)
    if (end === undefined) openQuotes.push(at + firstLine)
    const next = end ?? at + 1
    const text = next === at + 1 ? (lines[at] ?? "") : lines.slice(at, next).join("\n")
    const sound = end === undefined ? undefined : cutSound(text, cut)?.records
    records.push({
      line: at + firstLine,
      cells: (sound?.length === 1 ? sound[0]?.cells : undefined) ?? splitLine(text, cut),
    })
    at = next
  }
  return { records, openQuotes }
}
