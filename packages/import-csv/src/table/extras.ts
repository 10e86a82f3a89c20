/** Extras: footers, legends and totals that stand in a table and are no records. */
import { meaning } from "../values/null-token.js"
import type { RawRecord } from "./records.js"

/** A line of the list that is no record. */
export interface Skipped {
  readonly record: RawRecord
  readonly kind: "title" | "footer" | "total"
}

/**
 * Takes footers off the end and totals out of the table.
 *
 * In doubt a row stays: a cell that could be an address, a telephone or a mailbox makes it a record.
 */
export const withoutExtras = (
  records: ReadonlyArray<RawRecord>,
): { readonly kept: ReadonlyArray<RawRecord>; readonly skipped: ReadonlyArray<Skipped> } => {
  const end = records.findLastIndex((record) => !isFooter(record) && !isTotal(record) && !isTotalAtEnd(record)) + 1
  const kept: Array<RawRecord> = []
  const skipped: Array<Skipped> = []
  for (const [index, record] of records.entries())
    if (isTotal(record) || (index >= end && isTotalAtEnd(record))) skipped.push({ record, kind: "total" })
    else if (index >= end) skipped.push({ record, kind: "footer" })
    else kept.push(record)
  return { kept, skipped }
}

/** The first word of nearly all rows shows that they are records. */
const firstOf = ({ cells }: RawRecord): string => {
  for (const cell of cells) {
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

/** Words of a footer in one cell, or cut apart by delimiters inside its text. */
const isFooter = (record: RawRecord): boolean => {
  const first = firstOf(record)
  if (!footerWords.test(first)) return false
  const [, ...rest] = filled(record)
  return (
    rest.length === 0 || (/^[^:]{1,30}:/.test(first) && rest.every((cell) => footerWords.test(cell) || !isData(cell)))
  )
}

const footerWords =
  /^(?:\*|©|\(c\)|(?:daten)?stand\b|quellen?\b|hinweise?\b|legende\b|erstellt\b|export|alle angaben|anmerkung|herausgeber|datenquelle|lizenz|fußnote|ende\b)/i

/** A total row says nothing but a word and numbers: no address, no telephone, no further text. */
const isTotal = (record: RawRecord): boolean => {
  if (!totalWords.test(firstOf(record))) return false
  const [, ...rest] = filled(record)
  return rest.every((cell) => /^[\d.,\s%€]+$/.test(cell) && !/^\d{5}$|^0\d/.test(cell))
}

const totalWords =
  /^(?:summen?|gesamt|insgesamt|total|gesamtsumme|zwischensumme|gesamtzahl)\s*:?\s*$|^(?:summe|gesamt|insgesamt|total|gesamtsumme|gesamtzahl|anzahl[\p{L} ]{0,20}):\s*\d+(?![.,]?\d)(?:\s\p{L}+)?$/iu

/** `Insgesamt 45 Kitas` may be a name in the middle of a list, and is none at its end. */
const isTotalAtEnd = (record: RawRecord): boolean => {
  const first = firstOf(record)
  return /^(?:summe|gesamt|insgesamt|gesamtzahl|anzahl)\b[\p{L}: ]{0,30}\d/iu.test(first) && filled(record).length === 1
}

const isData = (cell: string): boolean =>
  /@|\b\d{5}\b|^\+?[\d\s()/.–-]{6,}$|\p{L}.*\s(?!(?:19|20)\d\d$)\d{1,4}\s?[a-zA-Z]?$/u.test(cell)
