/** Schools: the codes of the official school data of Nordrhein-Westfalen, where a list has them. */
import {
  codeEntry,
  nrwBetriebsschluessel,
  nrwRechtsformen,
  nrwSchulformen,
  type SchoolFacts,
} from "@sozialraum/core/institution"
import type { LocalDate } from "@sozialraum/core/time"
import type { Column, Field } from "../columns/field.js"
import { plainHeader } from "../columns/plain.js"
import { codeReader } from "../kinds/code-list.js"
import { schoolLandOf } from "../kinds/school-land.js"
import { memory } from "../memory.js"
import type { RawRecord } from "../table/records.js"
import { codesOf } from "./column-codes.js"
import type { Row } from "./row.js"

/**
 * Prepares the reading of school codes: only in a list whose school forms are those of the Land, all of them.
 *
 * The day is the one that stands beside the Betriebsschlüssel of the row.
 */
export const schoolReader = (
  columns: ReadonlyArray<Column>,
  records: ReadonlyArray<RawRecord>,
): ((row: Row, day: LocalDate | undefined) => SchoolFacts | undefined) => {
  const land = schoolLandOf(columns, records)
  const formColumn = columns.find((column) => {
    if (column.field !== "type") return false
    const codes = codesOf(column, records)
    return (
      codes.every((code) => codeEntry(nrwSchulformen, code) !== undefined) &&
      codeReader(plainHeader(column.header), codes, land) !== undefined
    )
  })
  if (formColumn === undefined) return () => undefined
  const below = (field: Field): ((row: Row) => string) => {
    const column = columns.find((one) => one.field === field)
    return ({ meant }) => (column === undefined ? "" : (meant[column.index] ?? ""))
  }
  const [legal, operation, provider] = [below("legalStatus"), below("status"), below("providerId")]
  const formOf = memory((text) => codeEntry(nrwSchulformen, text)?.code)
  const lawOf = memory((text) => codeEntry(nrwRechtsformen, text)?.code)
  const operationOf = memory((text) => codeEntry(nrwBetriebsschluessel, text)?.code)
  return (row, day) => {
    const schulform = formOf(row.meant[formColumn.index] ?? "")
    if (schulform === undefined) return undefined
    const betriebsschluessel = operationOf(operation(row))
    const rechtsform = lawOf(legal(row))
    const traegernummer = numberOf(provider(row))
    if (
      rechtsform !== undefined &&
      traegernummer !== undefined &&
      betriebsschluessel !== undefined &&
      day !== undefined
    )
      return { land: "NW", schulform, rechtsform, traegernummer, betriebsschluessel, betriebsdatum: day }
    const school: { -readonly [K in keyof SchoolFacts]: SchoolFacts[K] } = { land: "NW", schulform }
    if (rechtsform !== undefined) school.rechtsform = rechtsform
    if (traegernummer !== undefined) school.traegernummer = traegernummer
    if (betriebsschluessel === undefined) return school
    school.betriebsschluessel = betriebsschluessel
    if (day !== undefined) school.betriebsdatum = day
    return school
  }
}

const numberOf = (text: string): string | undefined => (ofSomebody.test(text) ? text : undefined)

/** A lone zero stands for nobody. */
const ofSomebody = /^0*[1-9]\d*$/
