/** Schools: the codes of the official school data of Nordrhein-Westfalen, where a list has them. */
import {
  codeEntry,
  nrwBetriebsschluessel,
  nrwRechtsformen,
  nrwSchulformen,
  type SchoolFacts,
} from "@sozialraum/core/institution"
import { LocalDate } from "@sozialraum/core/time"
import type { Column, Field } from "../columns/field.js"
import { plainHeader } from "../columns/header-names.js"
import { codeReader } from "../kinds/code-list.js"
import { present } from "../present.js"
import type { RawRecord } from "../table/records.js"
import { meaning } from "../values/null-token.js"
import type { Row } from "./row.js"

/**
 * Prepares the reading of school codes: only in a list whose school forms are those of the Land, all of them.
 *
 * The day is the one that stands beside the Betriebsschlüssel of the row.
 */
export const schoolReader = (
  columns: ReadonlyArray<Column>,
  records: ReadonlyArray<RawRecord>,
): ((row: Row, day: string | undefined) => SchoolFacts | undefined) => {
  const below = (field: Field, header: string): ((raw: RawRecord) => string) => {
    const column = columns.find((one) => one.field === field && plainHeader(one.header) === header)
    return ({ cells }) => (column === undefined ? "" : meaning(cells[column.index] ?? ""))
  }
  const form = below("type", "schulform")
  const forms = [...new Set(records.map(form))].filter((code) => code !== "")
  if (codeReader("schulform", forms) === undefined) return () => undefined
  const legal = below("legalStatus", "rechtsform")
  const operation = below("status", "schulbetriebsschluessel")
  const provider = below("providerId", "traegernummer")
  return ({ raw }, day) => {
    const schulform = codeEntry(nrwSchulformen, form(raw))?.code
    if (schulform === undefined) return undefined
    const betriebsschluessel = codeEntry(nrwBetriebsschluessel, operation(raw))?.code
    return present({
      land: "NW" as const,
      schulform,
      rechtsform: codeEntry(nrwRechtsformen, legal(raw))?.code,
      traegernummer: numberOf(provider(raw)),
      betriebsschluessel,
      betriebsdatum: betriebsschluessel === undefined ? undefined : LocalDate.safeParse(day).data,
    })
  }
}

/** A lone zero stands for nobody. */
const numberOf = (text: string): string | undefined => (/^\d+$/.test(text) && !/^0+$/.test(text) ? text : undefined)
