/** Operation: whether an institution works, under which law, and what its list remarks. */
import { codeEntry, nrwBetriebsschluessel, nrwRechtsformen, type OperatingStatus } from "@sozialraum/core/institution"
import type { Column, Field } from "../columns/field.js"
import { plainHeader } from "../columns/plain.js"
import { type KeyFile, wordsFor } from "../kinds/key-file.js"
import { schoolLandOf } from "../kinds/school-land.js"
import { statusOfWords } from "../kinds/status-words.js"
import { memoryOfTwo } from "../memory.js"
import type { RawRecord } from "../table/records.js"
import { meaning, oneLine } from "../values/null-token.js"
import { codesOf } from "./column-codes.js"
import { type Cell, cellIn, cellsIn, type Fields, type Row, textIn } from "./row.js"

/** What a row says about how an institution is run. */
export interface Operation {
  readonly status: OperatingStatus | undefined
  readonly legalStatus: string | undefined
  readonly remarks: ReadonlyArray<string>
  /** What the list announces for later: the institution will close. */
  readonly announced: string | undefined
}

/** Prepares the reading of status and legal form; codes become words where their list is known. */
export const operationReader = (
  columns: ReadonlyArray<Column>,
  fields: Fields,
  records: ReadonlyArray<RawRecord>,
  keys: ReadonlyArray<KeyFile>,
): ((row: Row) => Operation) => {
  const inLand = schoolLandOf(columns, records) === "NW"
  const legalWords = codeWords("legalStatus", columns, records, keys) ?? legalFormsOf(columns, inLand)
  const statusWords = codeWords("status", columns, records, keys)
  const legalIsCoded = codesOfField("legalStatus", columns, records).every((code) => legalWords.has(code))
  const operationIsCoded = usesOperationCodes(columns, records, inLand)
  const [legalForm, state, remark] = [fields("legalStatus"), fields("status"), fields("remark")]
  const said = memoryOfTwo((status, legal): Operation => {
    const coded = operationIsCoded ? codeEntry(nrwBetriebsschluessel, status) : undefined
    const told = status === "" || coded !== undefined ? silent : statusOfWords(statusWords?.get(status) ?? status)
    const closes = coded === undefined ? told.closes === true : "becomes" in coded && coded.becomes === "closed"
    const announced = closes ? (statusWords?.get(status) ?? coded?.german ?? status) : undefined
    const legalStatus = legalIsCoded ? legalWords.get(legal) : legal
    return {
      status: coded?.status ?? told.status,
      legalStatus: legalStatus === "" ? undefined : legalStatus,
      remarks: none,
      announced,
    }
  })
  return (row) => {
    const status = textIn(row, state)
    const operation = said(status, textIn(row, legalForm))
    const remarks = cellsIn(row, remark)
    const unread = operation.status === undefined ? status : ""
    // Most rows say nothing that others do not say in the same words: they share it.
    if (remarks.length === 0 && operation.announced === undefined && unread === "") return operation
    return { ...operation, remarks: remarksOf(row, remarks, operation.announced, unread) }
  }
}

/** @param unread - what stands as status and is none */
const remarksOf = (
  row: Row,
  remarks: ReadonlyArray<Cell>,
  announced: string | undefined,
  unread: string,
): ReadonlyArray<string> => [
  ...remarks.map(remarkOf),
  ...(announced === undefined ? [] : [announced]),
  ...(/\p{L}{3}/u.test(unread) ? [`${cellIn(row, row.fields("status"))?.header || "Status"}: ${unread}`] : []),
]

const none: ReadonlyArray<string> = []

const silent: ReturnType<typeof statusOfWords> = {}

/** `ja` below `Mittagessen` says nothing without its header. */
const remarkOf = ({ header, text }: Cell): string =>
  /^(?:ja|nein|[xjn01])$/i.test(text) ? `${header}: ${text}` : oneLine(text)

const legalFormsOf = (columns: ReadonlyArray<Column>, inLand: boolean): ReadonlyMap<string, string> => {
  const header = plainHeader(columns.find(({ field }) => field === "legalStatus")?.header ?? "")
  return inLand || header === "rechtsform" ? legalForms : new Map()
}

const legalForms: ReadonlyMap<string, string> = new Map<string, string>(
  nrwRechtsformen.map(({ code, german }) => [code, german]),
)

/** The same digits mean other things elsewhere: the header or the postal codes show whose codes they are. */
const usesOperationCodes = (
  columns: ReadonlyArray<Column>,
  records: ReadonlyArray<RawRecord>,
  inLand: boolean,
): boolean => {
  const column = columns.find(({ field }) => field === "status")
  const header = plainHeader(column?.header ?? "")
  const isNamed = header.startsWith("schulbetrieb") || header === "betriebsschluessel"
  return (
    (isNamed || (inLand && header !== "aktiv" && mostlyInOperation(column, records))) &&
    codesOfField("status", columns, records).every((code) => codeEntry(nrwBetriebsschluessel, code) !== undefined)
  )
}

/** Most schools of a Land are open: below any other header a `3` may be the quality of an entry. */
const mostlyInOperation = (column: Column | undefined, records: ReadonlyArray<RawRecord>): boolean => {
  const codes = records.slice(0, 500).map(({ cells }) => meaning(cells[column?.index ?? -1] ?? ""))
  const filled = codes.filter((code) => code !== "")
  return filled.filter((code) => code === "1").length > filled.length / 2
}

const codesOfField = (
  field: Field,
  columns: ReadonlyArray<Column>,
  records: ReadonlyArray<RawRecord>,
): ReadonlyArray<string> => {
  const column = columns.find((candidate) => candidate.field === field)
  return column === undefined ? [] : codesOf(column, records)
}

const codeWords = (
  field: Field,
  columns: ReadonlyArray<Column>,
  records: ReadonlyArray<RawRecord>,
  keys: ReadonlyArray<KeyFile>,
): ReadonlyMap<string, string> | undefined => {
  const header = columns.find((column) => column.field === field)?.header
  return header === undefined ? undefined : wordsFor(header, codesOfField(field, columns, records), keys)
}
