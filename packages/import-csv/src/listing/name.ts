/** Names of rows: from one column, from several that belong together, or from the provider. */
import { plainHeader } from "../columns/header-names.js"
import type { Cell, Row } from "./row.js"

/** What a row calls its institution. */
export interface Naming {
  /** Empty where the row has no name at all. */
  readonly name: string
  readonly nameAddition?: string
  /** Longer texts beside the name. */
  readonly remarks: ReadonlyArray<string>
  /** The name is the provider's: the list has no other. */
  readonly fromProvider: boolean
}

/**
 * The name of a row.
 *
 * A provider stands in for the name only in lists that name nothing: elsewhere an empty name is a gap, not a rule.
 * Numbered columns (`Schulbezeichnung_1`, `_2`, `_3`) are one name on several lines of a label and are joined.
 */
export const namingOf = (row: Row, listHasNames: boolean): Naming => {
  const main = row.cell("name")
  const beside = row.cells("nameAddition")
  const continued = main === undefined ? [] : beside.filter((cell) => continues(main, cell))
  const additions = beside.filter((cell) => !continued.includes(cell)).map(({ text }) => text)
  const [nameAddition] = additions.filter(isShort)
  const name = [main, ...continued]
    .flatMap((cell) => (cell === undefined ? [] : cell.text.replaceAll("\n", " ")))
    .join(" ")
  const provider = row.text("provider")
  const instead = row.text("shortName") || (!listHasNames && hasAddress(row) ? provider : "")
  return {
    name: name || instead,
    ...(nameAddition === undefined ? {} : { nameAddition }),
    remarks: additions.filter((text) => text !== nameAddition),
    fromProvider: name === "" && row.text("shortName") === "" && instead !== "",
  }
}

const continues = (main: Cell, cell: Cell): boolean => {
  const [first, next] = [plainHeader(main.header), plainHeader(cell.header)]
  return /1$/.test(first) && /[2-9]$/.test(next) && first.slice(0, -1) === next.slice(0, -1)
}

/** Sentences belong to the remarks. */
const isShort = (text: string): boolean => text.length <= 80 && !text.includes("\n") && !text.endsWith(".")

const hasAddress = (row: Row): boolean =>
  (["streetAddress", "street", "fullAddress"] as const).some((field) => row.cell(field) !== undefined)
