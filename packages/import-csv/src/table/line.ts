/** Physical lines: which quotes on them enclose a cell, and which are letters. */
import { once, unescaped } from "./cutter.js"
import type { Cut, Quote } from "./dialect.js"
import { hasInnerQuotes } from "./quotes.js"

/** Whether a line has as many cells as a record and closes every quote it opens: then it is a record. */
export const readsLikeRecord = (line: string, cut: Cut): boolean => {
  if (cut.width < 3 || line.split(cut.quote ?? '"').length % 2 === 0) return false
  return splitLine(line, cut).length === cut.width && endOf(line, 0, cut) === "closed"
}

/**
 * Cuts one line, or the lines of one record, into cells.
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
    const edge = edgeAfter(line, close, cut)
    if (edge === undefined) return undefined
    end = endOf(line, edge + 1, cut)
    if (end === "closed") return at + 1
  }
  return end === "torn" ? undefined : start + 1
}

const cellAt = (line: string, start: number, cut: Cut): { readonly cell: string; readonly end: number } => {
  const { quote } = cut
  const open = opening(line, start, cut)
  if (quote !== null && open !== undefined) {
    const close = partner(line, open + 1, cut)
    const end = close === undefined ? undefined : edgeAfter(line, close, cut)
    if (end !== undefined) return { cell: unescaped(line.slice(open + 1, close), cut), end }
  }
  const found = line.indexOf(cut.delimiter, start)
  const end = found < 0 ? line.length : found
  const cell = line.slice(start, end)
  if (quote === null || !cell.includes(quote)) return { cell, end }
  return { cell: open === undefined ? literal(cell, cut) : opened(line.slice(open, end), cut, quote), end }
}

/** A cell that begins with a quote and is not closed as it should be. */
const opened = (cell: string, cut: Cut, quote: Quote): string => {
  if (cell.lastIndexOf(quote) === 0) return cell.slice(1)
  const inside = cell.trimEnd()
  if (hasInnerQuotes(inside, quote)) return inside.slice(1, -1)
  return literal(cell, cut)
}

/** Quotes of a cell that no quotes enclose are letters; doubled and escaped ones mean single ones. */
const literal = (cell: string, cut: Cut): string =>
  once(cut.quote !== null && cut.backslash ? cell.replaceAll(`\\${cut.quote}`, cut.quote) : cell, cut)

/**
 * How a line ends that is read from the start of a cell: with all quotes closed, with one open, or torn: a quote at the
 * start of a cell that only a later cell's quote would close.
 */
const endOf = (line: string, start: number, cut: Cut): "closed" | "open" | "torn" => {
  for (let at = start; at < line.length; ) {
    const open = opening(line, at, cut)
    const close = open === undefined ? at : partner(line, open + 1, cut)
    if (close === undefined) return "open"
    const edge = open === undefined ? undefined : edgeAfter(line, close, cut)
    if (edge !== undefined) {
      at = edge + 1
      continue
    }
    const next = line.indexOf(cut.delimiter, at)
    if (next >= 0 && next < close && splitLine(line, cut).length === cut.width) return "torn"
    if (next < 0) return "closed"
    at = next + 1
  }
  return "closed"
}

/** Where the quote stands that opens the cell which begins here. */
const opening = (line: string, start: number, { quote, padded }: Cut): number | undefined => {
  if (quote === null) return undefined
  let at = start
  if (padded) while (line[at] === " ") at++
  return line[at] === quote ? at : undefined
}

/** The quote that closes what was opened before: the first that is neither doubled nor escaped. */
const partner = (line: string, from: number, { quote, backslash }: Cut): number | undefined => {
  if (quote === null) return undefined
  for (let at = line.indexOf(quote, from); at >= 0; at = line.indexOf(quote, at))
    if (backslash && isEscaped(line, at, from)) at++
    else if (line[at + 1] === quote) at += 2
    else return at
  return undefined
}

const isEscaped = (line: string, at: number, from: number): boolean => {
  let before = at - 1
  while (before >= from && line[before] === "\\") before--
  return (at - 1 - before) % 2 === 1
}

/** Where the cell ends that a quote closes: a delimiter or the end of the line; undefined where letters follow. */
const edgeAfter = (line: string, close: number, { delimiter, padded }: Cut): number | undefined => {
  let at = close + 1
  if (padded) while (line[at] === " ") at++
  return at >= line.length || line[at] === delimiter ? at : undefined
}
