/** Operation: whether an institution works, under which law, and what its list remarks. */
import { codeEntry, nrwBetriebsschluessel, nrwRechtsformen, type OperatingStatus } from "@sozialraum/core/institution"
import type { Column, Field } from "../columns/field.js"
import { type KeyFile, wordsFor } from "../kinds/key-file.js"
import type { RawRecord } from "../table/records.js"
import { meaning, oneLine } from "../values/null-token.js"
import type { Row } from "./row.js"

/** What a row says about how an institution is run. */
export interface Operation {
  readonly status?: OperatingStatus
  readonly legalStatus?: string
  readonly remarks: ReadonlyArray<string>
  /** What the list announces for later: the institution will close. */
  readonly announced?: string
}

/** Prepares the reading of status and legal form; codes become words where their list is known. */
export const operationReader = (
  columns: ReadonlyArray<Column>,
  records: ReadonlyArray<RawRecord>,
  keys: ReadonlyArray<KeyFile>,
): ((row: Row) => Operation) => {
  const legalWords =
    codeWords("legalStatus", columns, records, keys) ??
    new Map<string, string>(nrwRechtsformen.map(({ code, german }) => [code, german]))
  const statusWords = codeWords("status", columns, records, keys)
  const legalIsCoded = codesOf("legalStatus", columns, records).every((code) => legalWords.has(code))
  return (row) => {
    const legal = row.text("legalStatus")
    const status = row.text("status")
    const coded = codeEntry(nrwBetriebsschluessel, status)
    const closes = coded !== undefined && "becomes" in coded && coded.becomes === "closed"
    const announced = closes ? (statusWords?.get(status) ?? coded.german) : undefined
    const operating = coded?.status ?? statusOfWords(statusWords?.get(status) ?? status)
    const legalStatus = legalIsCoded ? legalWords.get(legal) : legal
    return {
      ...(operating === undefined ? {} : { status: operating }),
      ...(legalStatus === undefined || legalStatus === "" ? {} : { legalStatus }),
      remarks: [
        ...row.cells("remark").map(({ text }) => oneLine(text)),
        ...(announced === undefined ? [] : [announced]),
      ],
      ...(announced === undefined ? {} : { announced }),
    }
  }
}

const codesOf = (
  field: Field,
  columns: ReadonlyArray<Column>,
  records: ReadonlyArray<RawRecord>,
): ReadonlyArray<string> => {
  const column = columns.find((candidate) => candidate.field === field)
  if (column === undefined) return []
  return [...new Set(records.map(({ cells }) => meaning(cells[column.index] ?? "")))].filter((code) => code !== "")
}

const codeWords = (
  field: Field,
  columns: ReadonlyArray<Column>,
  records: ReadonlyArray<RawRecord>,
  keys: ReadonlyArray<KeyFile>,
): ReadonlyMap<string, string> | undefined => {
  const header = columns.find((column) => column.field === field)?.header
  return header === undefined ? undefined : wordsFor(header, codesOf(field, columns, records), keys)
}

const statusOfWords = (words: string): OperatingStatus | undefined => {
  if (/geschlossen|aufgelöst|closed|stillgelegt/i.test(words)) return "closed"
  if (/ruht|vorübergehend/i.test(words)) return "temporarilyClosed"
  if (/geplant|planned|im aufbau/i.test(words)) return "planned"
  return /^(?:aktiv|in betrieb|geöffnet|active|open)$/i.test(words) ? "active" : undefined
}
