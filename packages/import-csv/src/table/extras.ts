/** Extras: footers, legends, totals, headings and repeated headers that stand in a table and are no records. */
import type { Field } from "../columns/field.js"
import { fieldOfHeader } from "../columns/header-names.js"
import { meaning } from "../values/null-token.js"
import { linesTaken } from "./cutter.js"
import { headerText } from "./header-row.js"
import type { RawRecord } from "./records.js"
import { explainsColumns } from "./sub-header.js"

/** A line of the list that is no record. */
export interface Skipped {
  readonly record: RawRecord
  readonly kind: SkippedKind
}

/** What a line is that is no record. @german Art einer übergangenen Zeile */
export type SkippedKind = "title" | "footer" | "total" | "heading" | "header"

/**
 * Takes footers and legends off the end, and totals, headings and repeated headers out of the table.
 *
 * In doubt a row stays: a cell that could be an address, a telephone or a mailbox makes it a record.
 */
export const withoutExtras = (
  records: ReadonlyArray<RawRecord>,
  headers: ReadonlyArray<string>,
): { readonly kept: ReadonlyArray<RawRecord>; readonly skipped: ReadonlyArray<Skipped> } => {
  const fields = headers.map(fieldOfHeader)
  const usual = usuallyFilled(records)
  const firstLine = records[0]?.line
  const inBlock = totalBlock(records)
  const isExtra = (record: RawRecord): SkippedKind | undefined => {
    if (isHeader(record, headers)) return "header"
    if (record.line === firstLine && explainsColumns(headers, record.cells)) return "header"
    if (isRule(record)) return "heading"
    if (isTotal(record, fields) || inBlock.has(record)) return "total"
    return usual >= 3 && isHeading(record) ? "heading" : undefined
  }
  const end = endOfData(
    records,
    (record) => isExtra(record) !== undefined || isFooter(record) || isTotalAtEnd(record),
    usual,
  )
  const kept: Array<RawRecord> = []
  const skipped: Array<Skipped> = []
  let place = 0
  for (const record of records) {
    const index = place++
    const kind = isExtra(record) ?? (index < end ? undefined : isTotalAtEnd(record) ? "total" : "footer")
    if (kind === undefined) kept.push(record)
    else skipped.push({ record, kind })
  }
  return { kept, skipped }
}

/** The index behind the last record; what stands alone behind a blank line, under rows of many cells, is none. */
const endOfData = (
  records: ReadonlyArray<RawRecord>,
  isExtra: (record: RawRecord) => boolean,
  usual: number,
): number => {
  let [end, undecided] = [records.length, 0]
  for (let at = records.length - 1; at >= 0 && records.length - at <= mostFooters; at--) {
    const record = records[at]
    if (record === undefined) break
    const extra = isExtra(record)
    if (!extra && !(usual >= 3 && isLoneText(record))) break
    if (extra || isSentence(record) || followsGap(records, at)) [end, undecided] = [at, 0]
    else if (++undecided > 1) break
  }
  return end
}

const mostFooters = 60

const followsGap = (records: ReadonlyArray<RawRecord>, at: number): boolean => {
  const [before, record] = [records[at - 1], records[at]]
  return before !== undefined && record !== undefined && record.line > before.line + linesTaken(before)
}

/** How many cells most rows fill, from a sample over the whole list. */
const usuallyFilled = (records: ReadonlyArray<RawRecord>): number => {
  const step = Math.max(1, Math.floor(records.length / 200))
  const counts = records
    .filter((_, index) => index % step === 0)
    .map(({ cells }) => cells.filter((cell) => cell.trim() !== "").length)
  return counts.toSorted((a, b) => a - b)[counts.length >> 1] ?? 0
}

/** The first word of nearly all rows shows that they are records. */
const firstOf = ({ cells }: RawRecord): string => {
  for (const cell of cells) {
    if (cell === "") continue
    const text = meaning(cell)
    if (text !== "") return text
  }
  return ""
}

const filled = ({ cells }: RawRecord): ReadonlyArray<string> =>
  cells.flatMap((cell) => {
    const text = meaning(cell)
    return text === "" ? [] : [text]
  })

/** Nearly every record shows by its first two cells that it is no lone text. */
const isLoneText = ({ cells }: RawRecord): boolean => {
  let texts = 0
  for (const cell of cells) if (cell !== "" && meaning(cell) !== "" && ++texts > 1) return false
  return texts === 1
}

/** A sentence about the list, no name: it ends in a full stop, or is long. */
const isSentence = (record: RawRecord): boolean => {
  const [text = ""] = filled(record)
  return isLoneText(record) && /\s\S+\s/.test(text) && (/[a-zäöüß]{3}\.$/.test(text) || text.length > 120)
}

/** Words of a footer in one cell, or cut apart by delimiters inside its text. */
const isFooter = (record: RawRecord): boolean => {
  const first = firstOf(record)
  if (isLegend(first) && filled(record).every(isLegend)) return true
  if (!footerWords.test(first)) return false
  const [, ...rest] = filled(record)
  return (
    rest.every((cell) => footerWords.test(cell)) ||
    (/^[^:]{1,30}:/.test(first) && rest.every((cell) => footerWords.test(cell) || !isData(cell)))
  )
}

const footerWords =
  /^(?:\*|[¹²³⁴-⁹†‡]\)?\s|©|\(c\)|(?:daten)?stand\b|quellen?\b|hinweise?\b|legende\b|erstellt\b|export|alle angaben|anmerkung|herausgeber|datenquelle|lizenz|fußnote|ende\b|druckdatum|datum:|seite \d+(?: von \d+)?$|ausdruck vom|abkürzungen|erläuterung|zeichenerklärung|impressum\b)/i

/** `WS = Weitsprung`, `1) ohne Außenstellen`. */
const isLegend = (text: string): boolean => /^\S{1,8}\s?=\s?\p{L}|^\d{1,2}\)\s+\S/u.test(text)

/** A total row says nothing but a word and numbers: no address, no telephone, no further text. */
const isTotal = (record: RawRecord, fields: ReadonlyArray<Field | undefined>): boolean => {
  if (!isTotalWord(firstOf(record)) && !isTotalBehindCode(record)) return false
  const word = record.cells.findIndex((cell) => totalWords.test(meaning(cell)))
  const counts = record.cells.some((cell, column) => column > word && /\d/.test(cell))
  if (!counts && namedTotal.test(meaning(record.cells[word] ?? ""))) return false
  return record.cells.every((cell, column) => {
    const text = meaning(cell)
    if (column <= word || text === "") return true
    const field = fields[column]
    const mayCount = field === undefined ? !/^\d{5}\b|^0\d/.test(text) : !contactFields.has(field)
    return /^[\d.,\s%€]+(?:\p{L}+)?$/u.test(text) && mayCount
  })
}

/**
 * Rows below `Gesamt` in a first column that stands once for several rows: the same numbers over again, summed up by
 * something else.
 */
const totalBlock = (records: ReadonlyArray<RawRecord>): ReadonlySet<RawRecord> => {
  const block = new Set<RawRecord>()
  let [blank, inside] = [0, false]
  for (const record of records) {
    const head = meaning(record.cells[0] ?? "")
    if (head === "") blank += 1
    else inside = isTotalWord(head)
    if (inside && filled(record).every((cell) => !isContact.test(cell))) block.add(record)
  }
  return blank >= records.length * 0.3 ? block : new Set()
}

const isContact = /@|^(?:0|\+)\d|\p{L}.*\s\d{1,4}\s?[a-zA-Z]?$/u

/** `2021;Insgesamt;;;1234` */
const isTotalBehindCode = ({ cells: [first = "", second = ""] }: RawRecord): boolean =>
  shortCode.test(first.trim()) && totalWords.test(meaning(second)) && !/\d/.test(second)

const shortCode = /^\d{1,4}$/

/** A number under such a header is part of an address, not a sum. */
const contactFields: ReadonlySet<Field> = new Set([
  "postalCode",
  "phone",
  "fax",
  "phoneAreaCode",
  "faxAreaCode",
  "houseNumber",
])

const totalWords =
  /^(?:summen?|gesamt|insgesamt|total|zusammen|gesamtsumme|gesamtergebnis|endsumme|zwischensumme|gesamtzahl)\s*:?\s*$|^(?:summe|gesamt|insgesamt|total|gesamtsumme|gesamtzahl|anzahl[\p{L} ]{0,20}):\s*\d+(?![.,]?\d)(?:\s\p{L}+)?$|^\p{L}[\p{L} .()-]{1,40}\s(?:insgesamt|zusammen|gesamt|ergebnis|summe|zwischensumme):?$|^(?:summe|gesamt|insgesamt|zwischensumme|teilsumme)\s\p{L}[\p{L} .()-]{1,40}$/iu

/** Every total has one of these in it. */
const anyTotal = /summe|gesamt|total|zusammen|anzahl|ergebnis/iu

const isTotalWord = (text: string): boolean => anyTotal.test(text) && totalWords.test(text)

/** `Mitte Ergebnis`, `Summe Mitte`: a total only together with numbers. */
const namedTotal = /\p{L}\s+\p{L}/u

/** `Insgesamt 45 Kitas` may be a name in the middle of a list, and is none at its end. */
const isTotalAtEnd = (record: RawRecord): boolean => {
  const first = firstOf(record)
  return /^(?:summe|gesamt|insgesamt|gesamtzahl|anzahl)\b[\p{L}: ]{0,30}\d/iu.test(first) && filled(record).length === 1
}

/** The header once more, as at the top of a printed page. */
const isHeader = ({ cells }: RawRecord, headers: ReadonlyArray<string>): boolean => {
  if (headers.length < 2 || cells.length < headers.length - 1) return false
  // Most rows show by their first cell that they are none.
  if (beginsOtherwise(cells[0] ?? "", headers[0] ?? "")) return false
  let same = 0
  for (const [column, header] of headers.entries()) {
    const cell = cells[column] ?? ""
    if (beginsOtherwise(cell, header)) return false
    if (cell.length > header.length + 40 || headerText(cell) !== header) return false
    if (header !== "") same++
  }
  return same > 1
}

/** Printable ASCII at the beginning of a cell is no blank, and so the beginning of the header that it might be. */
const beginsOtherwise = (cell: string, header: string): boolean => {
  const first = cell.charCodeAt(0)
  return first > 0x20 && first < 0x7f && first !== header.charCodeAt(0)
}

/** Nothing but a drawn line: `|------|-----|`. */
const isRule = (record: RawRecord): boolean => {
  const first = firstFilled(record)
  if (first === "" || beginsWithWord(first) || !/^\s?[-=_+*:~]{3}/.test(first)) return false
  return record.cells.every((cell) => /^[-=_+*:~\s]*$/.test(cell))
}

const firstFilled = ({ cells }: RawRecord): string => {
  for (const cell of cells) if (cell !== "") return cell
  return ""
}

/** A letter or a digit is no part of a drawn line. */
const beginsWithWord = (text: string): boolean => {
  const first = text.charCodeAt(0)
  return (first >= 0x30 && first <= 0x39) || (first >= 0x41 && first <= 0x5a) || (first >= 0x61 && first <= 0x7a)
}

/** A line over the rows below it: `Stadtbezirk Mitte`, `Städtische Kindertagesstätten:`. */
const isHeading = (record: RawRecord): boolean => {
  const first = firstOf(record)
  return first.length <= 100 && isLoneText(record) && headingWords.test(first)
}

const kinds =
  "(?:kindertagesstätten|kindertageseinrichtungen|kindergärten|kitas|krippen|horte|schulen|grundschulen|hauptschulen|realschulen|gesamtschulen|gymnasien|förderschulen|berufskollegs|berufsschulen|spielplätze|bolzplätze|jugendzentren|jugendtreffs|jugendclubs|jugendklubs|jugendhäuser|jugendeinrichtungen|familienzentren|beratungsstellen|bibliotheken|büchereien|vereine|sportvereine|sportanlagen|sporthallen|turnhallen|sportplätze|museen|kirchengemeinden|musikschulen|nachbarschaftshäuser|stadtteilzentren|begegnungsstätten)"

const headingWords = new RegExp(
  [
    String.raw`^seite \d+(?:\s?(?:von|\/)\s?\d+)?$`,
    String.raw`^(?:stadtbezirk|bezirk|stadtteil|ortsteil|ortschaft|landkreis|kreis|gemeinde|sozialraum|planungsraum)\s*:?\s+[\p{L}\d][\p{L}\d ./-]{0,40}:?$`,
    String.raw`^[\p{L} ./-]{3,60}:$`,
    String.raw`^(?:(?:städtische|kommunale|öffentliche|private|freie|kirchliche|katholische|evangelische|sonstige|weitere)\s+)?${kinds}(?:(?:\s?[/&,]\s?|\s(?:und|u\.)\s)${kinds})?$`,
  ].join("|"),
  "iu",
)

const isData = (cell: string): boolean =>
  /@|\b\d{5}\b|^\+?[\d\s()/.–-]{6,}$|\p{L}.*\s(?!(?:19|20)\d\d$)\d{1,4}\s?[a-zA-Z]?$/u.test(cell)
