/** Dialects: how a text is cut into records and cells. */

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
  readonly lineEnding: LineEnding
  /** Cells of the most frequent kind of line. */
  readonly width: number
}

/** The line ends of a text, wherever it comes from. */
export const lineBreak = /\r\n|\n|\r/

/** Recognises how a text is cut; a `sep=` line is believed. */
export const recogniseCut = (text: string): Cut => {
  const sample =
    text.length > sampleLength ? text.slice(0, text.lastIndexOf("\n", sampleLength) + 1 || sampleLength) : text
  const lines = sample.split(lineBreak).filter((line) => line.trim() !== "")
  const { delimiter, width } = recogniseDelimiter(lines, declaredDelimiter(lines[0] ?? ""))
  return { delimiter, width, quote: recogniseQuote(text, lines, delimiter), lineEnding: recogniseLineEnding(sample) }
}

/** The delimiter that a spreadsheet's `sep=;` line declares. */
export const declaredDelimiter = (line: string): Delimiter | undefined => {
  const declared = /^\s*"?sep=(.)"?/i.exec(line)?.[1]
  return delimiters.find((delimiter) => delimiter === declared)
}

const delimiters: ReadonlyArray<Delimiter> = [";", "\t", ",", "|"]

const sampleLength = 262_144

interface Fit {
  readonly delimiter: Delimiter
  readonly width: number
  readonly score: number
}

const recogniseDelimiter = (lines: ReadonlyArray<string>, declared: Delimiter | undefined): Fit => {
  const bare = lines
    .filter((line) => !declaresDelimiter(line))
    .map(withoutQuoted)
    .filter((line) => !line.includes('"'))
  const fits = (declared === undefined ? delimiters : [declared]).map((delimiter) => fitOf(bare, delimiter))
  return fits.reduce((best, next) => (next.score > best.score ? next : best), {
    delimiter: declared ?? ";",
    width: 1,
    score: 0,
  })
}

const declaresDelimiter = (line: string): boolean => declaredDelimiter(line) !== undefined

/** What stands between quotes says nothing about delimiters; a line with an odd quote says nothing at all. */
const withoutQuoted = (line: string): string => line.replaceAll(/"[^"]*"/g, "")

/** Steady lines count for a delimiter, and many cells more than few. */
const fitOf = (lines: ReadonlyArray<string>, delimiter: Delimiter): Fit => {
  const counts = lines.map((line) => line.split(delimiter).length - 1)
  const usual = modeOf(counts.filter((count) => count > 0))
  if (usual === 0) return { delimiter, width: 1, score: 0 }
  const steadiness = counts.reduce(
    (sum, count) => sum + (count === usual ? 1 : Math.abs(count - usual) === 1 ? 0.5 : 0),
    0,
  )
  return { delimiter, width: usual + 1, score: (steadiness / lines.length) * Math.log2(usual + 1) }
}

const modeOf = (counts: ReadonlyArray<number>): number => {
  const times = new Map<number, number>()
  for (const count of counts) times.set(count, (times.get(count) ?? 0) + 1)
  return [...times].reduce((best, next) => (next[1] > best[1] ? next : best), [0, 0])[0]
}

const recogniseQuote = (text: string, lines: ReadonlyArray<string>, delimiter: Delimiter): Quote | null => {
  if (enclosesCell(text, '"', delimiter)) return '"'
  return lines.filter((line) => enclosesCell(line, "'", delimiter)).length > lines.length / 2 ? "'" : null
}

/** Whether any cell begins and ends with the quote. */
const enclosesCell = (text: string, quote: Quote, delimiter: Delimiter): boolean => {
  const isEdge = (at: number): boolean =>
    at < 0 || at >= text.length || edges.has(text[at] ?? "") || text[at] === delimiter
  for (let open = text.indexOf(quote); open >= 0; open = text.indexOf(quote, open + 1)) {
    if (!isEdge(open - 1)) continue
    let close = text.indexOf(quote, open + 1)
    while (close >= 0 && text[close + 1] === quote) close = text.indexOf(quote, close + 2)
    if (close >= 0 && isEdge(close + 1)) return true
  }
  return false
}

const edges = new Set(["\n", "\r"])

const recogniseLineEnding = (text: string): LineEnding => {
  const crlf = text.split("\r\n").length
  const lf = text.split("\n").length - crlf
  const cr = text.split("\r").length - crlf
  if (crlf > lf && crlf > cr) return "crlf"
  return cr > lf ? "cr" : "lf"
}
