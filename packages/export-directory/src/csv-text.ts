/** CSV texts: rows that a spreadsheet opens as they are meant, and never as a formula. */
import { stringify } from "csv-stringify/sync"

/**
 * Writes rows as CSV after RFC 4180, so that no cell starts a formula.
 *
 * A cell that a spreadsheet would calculate gets an apostrophe in front, the mark by which spreadsheets know text. One that
 * has such an apostrophe already gets another: whoever takes off one apostrophe has the text again.
 *
 * @param rows - the first one is the header
 * @source OWASP, CSV Injection; RFC 4180
 * @example
 * import { csvText } from "@sozialraum/export-directory"
 * csvText([["Name"], ["=1+1"], ["Kita; Süd"]], ";") // => "Name\r\n'=1+1\r\n\"Kita; Süd\"\r\n"
 */
export const csvText = (rows: ReadonlyArray<ReadonlyArray<string>>, delimiter: ";" | ","): string =>
  stringify(
    rows.map((row) => row.map(harmless)),
    { delimiter, record_delimiter: "\r\n", quoted_match: separators },
  )

/** Spreadsheets split at the separator of their country, and at a lone carriage return: what could be one is quoted, whichever the file has. */
const separators = /[;,\t|\r\n]/

const harmless = (cell: string): string => (startsFormula.test(cell) ? `'${cell}` : cell)

/**
 * What spreadsheets calculate, in the wide and small forms too that some of them read alike, also behind what they skip.
 * A leading tab or carriage return moves the rest to where it starts a cell.
 */
const startsFormula = /^(?:[\t\r]|[\s\p{Cc}\p{Cf}"']*[=+\-@＝＋－＠﹦﹢﹣﹫])/u
