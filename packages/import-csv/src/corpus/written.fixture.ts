/** Written lists: a table of cells, and all that decides in which bytes it stands. */
import type { Delimiter, LineEnding, Quote } from "../table/dialect.js"
import { type CodePage, decodeCodePage } from "../text/code-page.js"
import { utf16 } from "../text/encoding.fixture.js"
import type { Encoding } from "../text/encoding.js"

/** Which cells stand between quotes. */
export type Quoting = "all" | "header bare" | "text" | "needed" | "none"

/** A list, ready to be written. */
export interface Written {
  /** `null` for a list without header. */
  readonly headers: ReadonlyArray<string> | null
  readonly rows: ReadonlyArray<ReadonlyArray<string>>
  /** For each column, the one of the original list; -1 for one that it does not have. */
  readonly origins: ReadonlyArray<number>
  readonly encoding: Encoding
  readonly bom: boolean
  readonly nfd: boolean
  readonly delimiter: Delimiter
  readonly quote: Quote
  readonly quoting: Quoting
  readonly escape: "double" | "backslash"
  readonly lineEnding: LineEnding
  readonly finalBreak: boolean
  /** Lines before the header and after the last record, as they are. */
  readonly above: ReadonlyArray<string>
  readonly below: ReadonlyArray<string>
  /** Rows of nothing, each after the row of that index; -1 for below the header. */
  readonly blanks: ReadonlySet<number>
  /** Delimiters too many: at the end of the header, at the end of each record. */
  readonly surplus: { readonly header: number; readonly records: number }
}

/** The bytes of a list, and what an importer should say about how it is written. */
export interface Bytes {
  readonly bytes: Uint8Array
  /** Encodings in which the bytes are the very same text. */
  readonly encodings: ReadonlyArray<Encoding>
  readonly quote: Quote | null
  readonly headerLine: number | null
  readonly normalised: boolean
}

const ends: Readonly<Record<LineEnding, string>> = { lf: "\n", crlf: "\r\n", cr: "\r" }

/** Writes a list; `undefined` where its cells cannot be written that way. */
export const write = (list: Written): Bytes | undefined => {
  const end = ends[list.lineEnding]
  const lines = linesOf(list)
  if (lines === undefined) return undefined
  const raw = lines.join(end) + (list.finalBreak ? end : "")
  const text = list.nfd ? raw.normalize("NFD") : raw
  const encoded = encode(text, list)
  if (encoded === undefined) return undefined
  return {
    ...encoded,
    quote: quoteOf(list),
    headerLine: list.headers === null ? null : list.above.length + 1,
    normalised: list.nfd && text !== raw,
  }
}

const linesOf = (list: Written): ReadonlyArray<string> | undefined => {
  const isAwkward = (cell: string): boolean => needsQuotes(cell, list)
  if (list.quoting === "none" && [...(list.headers ?? []), ...list.rows.flat()].some(isAwkward)) return undefined
  const line = (cells: ReadonlyArray<string>, isHeader: boolean): string =>
    cells.map((cell) => enclosed(cell, list, isHeader)).join(list.delimiter) +
    list.delimiter.repeat(isHeader ? list.surplus.header : list.surplus.records)
  const blank = list.delimiter.repeat(list.origins.length - 1)
  return [
    ...list.above,
    ...(list.headers === null ? [] : [line(list.headers, true)]),
    ...(list.blanks.has(-1) ? [blank] : []),
    ...list.rows.flatMap((cells, index) => [
      line(cells, false),
      ...(list.blanks.has(index) ? [index % 2 === 0 ? blank : ""] : []),
    ]),
    ...list.below,
  ]
}

const enclosed = (cell: string, list: Written, isHeader: boolean): string => {
  const { quote, quoting } = list
  const bare =
    quoting === "none" ||
    (quoting === "needed" && !needsQuotes(cell, list)) ||
    (quoting === "header bare" && isHeader && !needsQuotes(cell, list)) ||
    (quoting === "text" && (cell === "" || /^[\d.,-]+$/.test(cell)))
  return bare ? cell : quote + cell.replaceAll(quote, list.escape === "double" ? quote + quote : `\\${quote}`) + quote
}

const needsQuotes = (cell: string, { delimiter, quote }: Written): boolean =>
  cell.includes(delimiter) || /[\r\n]/.test(cell) || cell.includes(quote) || cell !== cell.trim()

/** Whether any cell stands between quotes. */
const quoteOf = (list: Written): Quote | null => {
  if (list.quoting === "none") return null
  if (list.quoting !== "needed") return list.quote
  return [...(list.headers ?? []), ...list.rows.flat()].some((cell) => needsQuotes(cell, list)) ? list.quote : null
}

const encode = (text: string, { encoding, bom }: Written): Pick<Bytes, "bytes" | "encodings"> | undefined => {
  const marked = bom ? `\uFEFF${text}` : text
  if (encoding === "utf-8") return { bytes: new TextEncoder().encode(marked), encodings: ["utf-8"] }
  if (encoding === "utf-16le" || encoding === "utf-16be")
    return { bytes: utf16(marked, encoding), encodings: [encoding] }
  const bytes = inPage(text, encoding)
  if (bytes === undefined) return undefined
  if (bytes.every((byte) => byte < 0x80)) return { bytes, encodings: ["utf-8"] }
  const same = pages.filter((page) => decodeCodePage(bytes, page) === text)
  return { bytes, encodings: same }
}

const pages: ReadonlyArray<CodePage> = ["windows-1252", "iso-8859-1", "macintosh", "cp850"]

const everyByte = Uint8Array.from({ length: 256 }, (_, byte) => byte)

const letters = new Map(
  pages.map((page) => [page, new Map([...decodeCodePage(everyByte, page)].map((letter, byte) => [letter, byte]))]),
)

const inPage = (text: string, page: CodePage): Uint8Array | undefined => {
  const bytes = new Uint8Array(text.length)
  for (let at = 0; at < text.length; at++) {
    const byte = letters.get(page)?.get(text[at] ?? "")
    if (byte === undefined) return undefined
    bytes[at] = byte
  }
  return bytes
}

/** A text in the letters of a code page, the others written as somebody would who has no more. */
export const inLettersOf = (text: string, page: CodePage): string => {
  const known = letters.get(page)
  return [...text]
    .map((letter) => (known?.has(letter) ? letter : (plain.get(letter) ?? letter.normalize("NFD")[0] ?? "")))
    .map((letter) => ([...letter].every((one) => known?.has(one)) ? letter : ""))
    .join("")
}

const plain = new Map([
  ["–", "-"],
  ["—", "-"],
  ["“", '"'],
  ["”", '"'],
  ["„", '"'],
  ["’", "'"],
  ["‘", "'"],
  ["´", "'"],
  ["…", "..."],
  ["€", "EUR"],
  ["\u00A0", " "],
  ["\u200B", ""],
  ["²", "2"],
  ["ß", "ss"],
])
