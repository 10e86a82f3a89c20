/** CSV as OpenHolidays publishes it: one record on each line, semicolons, a comma inside a value written as %2C. */

import { type RawRecord, type ReadEntry, reject, rejectHoliday } from "./entry.js"
import { entryOf, type ListOptions, type OpenHolidaysFields, openHolidays } from "./open-holidays.js"
import { type HolidayReport, reportOf } from "./report.js"

/**
 * Reads one of the files `holidays.public.csv` or `holidays.school.*.csv`.
 *
 * Columns are found by their names, in any order. The end of a row is its last day, and is missing where it has only one.
 *
 * @param text - the whole file, with or without a byte order mark
 * @source https://github.com/openpotato/openholidaysapi.data
 * @example
 * import { readOpenHolidaysCsv } from "@sozialraum/calendar-de"
 * import { DaySpan } from "@sozialraum/core/calendar"
 * const text = `Id;Country;StartDate;EndDate;Type;RegionalScope;Name;Subdivisions
 * 1;DE;2030-10-14;2030-10-26;School;Regional;DE Herbstferien,EN Autumn Holidays;NW
 * 2;DE;2030-10-21;2030-10-40;School;Regional;DE Herbstferien;HE
 * 3;DE;2030-12-23;2031-01-11;School;Regional;DE Weihnachtsferien;HE`
 * const covered = DaySpan.parse({ from: "2030-10-01", to: "2031-02-01" })
 * const { calendars, rejected, findings } = readOpenHolidaysCsv(text, { covered })
 * calendars.map(({ scope, closures }) => [scope.id, closures[0]?.reason, closures[0]?.to]) // => [["NW", "Herbstferien NW", "2030-10-27"]]
 * rejected.map(({ line, problem }) => [line, problem.path]) // => [[3, ["endDate"]]]
 * findings.map(({ _tag }) => _tag) // => ["ListIncomplete"]
 */
export const readOpenHolidaysCsv = (text: string, options: ListOptions = {}): HolidayReport => {
  const lines = text.replace(/^\uFEFF/, "").split(/\r\n|\r|\n/)
  const [header, ...rows] = lines
    .map((line, index) => ({ line: index + 1, raw: line }))
    .filter(({ raw }) => raw.trim() !== "")
  if (header === undefined) return reportOf([], openHolidays(options.retrievedOn), options)
  const columns = (cellsOf(header.raw) ?? []).map((name) => name.trim())
  const missing = needed.filter((name) => !columns.includes(name))
  const records =
    missing.length > 0
      ? [header, ...rows].map(({ line, raw }) => ({ line, raw: [raw], entry: reject("columns", missing.join(", ")) }))
      : rows.map(({ line, raw }): RawRecord => ({ line, raw: [raw], entry: readRow(raw, columns) }))
  return reportOf(records, openHolidays(options.retrievedOn), options)
}

const needed = ["StartDate", "Type", "Name"]

const readRow = (raw: string, columns: ReadonlyArray<string>): ReadEntry => {
  const cells = cellsOf(raw)
  if (cells === undefined) return rejectHoliday({}, "quote", raw)
  if (cells.length > columns.length && cells.slice(columns.length).some((cell) => cell !== ""))
    return rejectHoliday({}, "columns", raw)
  const cell = (name: string) => (cells[columns.indexOf(name)] ?? "").trim()
  return entryOf(fieldsOf(cell))
}

const fieldsOf = (cell: (name: string) => string): OpenHolidaysFields => ({
  country: cell("Country"),
  startDate: cell("StartDate"),
  endDate: cell("EndDate"),
  type: cell("Type"),
  temporalScope: cell("TemporalScope"),
  // A public holiday of every Land names none.
  nationwide: cell("Type") === "Public" && cell("Subdivisions") === "",
  tags: listOf(cell("Tags")),
  name: inGerman(cell("Name")),
  subdivisions: listOf(cell("Subdivisions")),
  groups: listOf(cell("Groups")),
})

const listOf = (cell: string): ReadonlyArray<string> =>
  cell
    .split(",")
    .map((value) => value.trim())
    .filter((value) => value !== "")

/** `DE Neujahr,EN New Year's Day`: the German name, or the first where there is none. */
const inGerman = (cell: string): string => {
  const names = listOf(cell)
  const name = names.find((value) => value.startsWith("DE ")) ?? names[0] ?? ""
  return name.replace(/^[A-Z]{2} /, "").replaceAll("%2C", ",")
}

/** The cells of a line; `undefined` where a quote is not closed on it. */
const cellsOf = (line: string): ReadonlyArray<string> | undefined => {
  if (!line.includes('"')) return line.split(";")
  const cells: Array<string> = []
  let at = 0
  while (at <= line.length) {
    if (line[at] !== '"') {
      const end = line.indexOf(";", at)
      cells.push(line.slice(at, end < 0 ? line.length : end))
      at = end < 0 ? line.length + 1 : end + 1
      continue
    }
    const end = closingQuote(line, at + 1)
    if (end === undefined || (end + 1 < line.length && line[end + 1] !== ";")) return undefined
    cells.push(line.slice(at + 1, end).replaceAll('""', '"'))
    at = end + 2
  }
  return cells
}

/** Two quotes in a row are one that belongs to the value. */
const closingQuote = (line: string, from: number): number | undefined => {
  for (let at = line.indexOf('"', from); at >= 0; at = line.indexOf('"', at + 2)) if (line[at + 1] !== '"') return at
  return undefined
}
