/** Physical lines: which quotes on them enclose a cell, and which are letters. */
import type { Cut } from "./dialect.js"

/** How many line breaks a cell holds. */
export const breaksIn = (cell: string): number => {
  if (!cell.includes("\n") && !cell.includes("\r")) return 0
  return cell.split(/\r\n|\n|\r/).length - 1
}

/** Whether a line has as many cells as a record and closes every quote it opens: then it is a record. */
export const readsLikeRecord = (line: string, cut: Cut): boolean => {
  if (cut.width < 3 || line.split(cut.quote ?? '"').length % 2 === 0) return false
  return splitLine(line, cut).length === cut.width && endOf(line, 0, cut) === "closed"
}

/**
 * Cuts one line into cells.
 *
 * A quote encloses a cell only where it stands first and its partner stands last in the cell; otherwise it is a letter.
 * A lone quote before a cell is dropped.
 */
export const splitLine = (line: string, cut: Cut): ReadonlyArray<string> => {
  const cells: Array<string> = []
  for (let at = 0; at <= line.length; ) {
    const { cell, end } = cellAt(line, at, cut)
    cells.push(cell)
    at = end + 1
  }
  return cells
}

/**
 * Where the record that starts on a line ends.
 *
 * @param start - index of the line
 * @param furthest - how many lines one record may take
 * @returns the index after its last line; undefined where a quote is never closed
 */
export const closesQuotes = (
  lines: ReadonlyArray<string>,
  start: number,
  cut: Cut,
  furthest: number,
): number | undefined => {
  let end = endOf(lines[start] ?? "", 0, cut)
  for (let at = start + 1; end === "open"; at++) {
    const line = lines[at]
    if (line === undefined || at - start > furthest || readsLikeRecord(line, cut)) return undefined
    const close = partner(line, 0, cut)
    if (close === undefined) continue
    if (!endsCell(line, close, cut)) return undefined
    end = endOf(line, close + 2, cut)
    if (end === "closed") return at + 1
  }
  return end === "torn" ? undefined : start + 1
}

const cellAt = (line: string, start: number, cut: Cut): { readonly cell: string; readonly end: number } => {
  const quote = cut.quote
  const close = quote !== null && line[start] === quote ? partner(line, start + 1, cut) : undefined
  if (quote !== null && close !== undefined && endsCell(line, close, cut))
    return { cell: line.slice(start + 1, close).replaceAll(quote + quote, quote), end: close + 1 }
  const found = line.indexOf(cut.delimiter, start)
  const end = found < 0 ? line.length : found
  const cell = line.slice(start, end)
  return { cell: quote !== null && cell.lastIndexOf(quote) === 0 ? cell.slice(1) : cell, end }
}

/**
 * How a line ends that is read from the start of a cell: with all quotes closed, with one open, or torn: a quote at the
 * start of a cell that only a later cell's quote would close.
 */
const endOf = (line: string, start: number, cut: Cut): "closed" | "open" | "torn" => {
  for (let at = start; at < line.length; ) {
    const close = line[at] === cut.quote ? partner(line, at + 1, cut) : at
    if (close === undefined) return "open"
    if (close > at && endsCell(line, close, cut)) {
      at = close + 2
      continue
    }
    const next = line.indexOf(cut.delimiter, at)
    if (next >= 0 && next < close && splitLine(line, cut).length === cut.width) return "torn"
    if (next < 0) return "closed"
    at = next + 1
  }
  return "closed"
}

/** The quote that closes what was opened before: the first that is not doubled. */
const partner = (line: string, from: number, { quote }: Cut): number | undefined => {
  if (quote === null) return undefined
  for (let at = line.indexOf(quote, from); at >= 0; at = line.indexOf(quote, at + 2))
    if (line[at + 1] !== quote) return at
  return undefined
}

const endsCell = (line: string, close: number, { delimiter }: Cut): boolean =>
  close + 1 === line.length || line[close + 1] === delimiter
