/** Names of rows: from one column, from several that belong together, or from the provider. */
import { plainHeader } from "../columns/plain.js"
import { nameText } from "../values/own-text.js"
import type { Cell, Row } from "./row.js"

/** What a row calls its institution. */
export interface Naming {
  /** Empty where the row has no name at all. */
  readonly name: string
  readonly nameAddition: string | undefined
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
  const names = row.cells("name")
  const main = names.length > 1 ? mainOf(names) : names[0]
  const others = names.length > 1 ? names.filter((cell) => cell.text !== main?.text) : none
  const beside = row.cells("nameAddition")
  if (names.length === 1 && beside.length === 0 && main !== undefined) return plainNaming(main)
  const continued = main === undefined || beside.length === 0 ? [] : beside.filter((cell) => continues(main, cell))
  const name = continued.reduce((text, cell) => `${text} ${oneLined(cell.text)}`, oneLined(main?.text ?? ""))
  if (others.length === 0 && continued.length === beside.length && name !== "")
    return { name, nameAddition: undefined, remarks: none, fromProvider: false }
  const additions = [...others, ...beside.filter((cell) => !continued.includes(cell))].map(({ text }) => text)
  const nameAddition = additions.find(isShort)
  const instead = name === "" ? insteadOf(row, listHasNames) : undefined
  return {
    name: instead?.name ?? name,
    nameAddition,
    remarks: additions.length === 0 ? none : additions.filter((text) => text !== nameAddition),
    fromProvider: instead?.fromProvider ?? false,
  }
}

const plainNaming = ({ text }: Cell): Naming => ({
  name: oneLined(text),
  nameAddition: undefined,
  remarks: none,
  fromProvider: false,
})

const none: readonly [] = []

const oneLined = (text: string): string => (text.includes("\n") ? text.replaceAll("\n", " ") : text)

/** Of several columns with names, the one that names the institution and not its house or what is shown of it. */
const mainOf = (names: ReadonlyArray<Cell>): Cell | undefined =>
  names.find(({ header }) => !isSecond.test(plainHeader(header)) && !isLabel.test(plainHeader(header))) ??
  names.find(({ header }) => !isSecond.test(plainHeader(header))) ??
  names[0]

const isSecond = /^(?:building|gebaeude|standort|objekt|label|display|location|titel$|title$|schule[2-9]$|ortname)/

/** Beside a column of names it says what the institution is rather than what it is called. */
const isLabel = /^(?:bezeichnung|bez|beschreibung)$/

/** What stands in for a name: the short one, or in lists that name nothing the provider. */
const insteadOf = (row: Row, listHasNames: boolean): { readonly name: string; readonly fromProvider: boolean } => {
  const shorts = row.cells("shortName")
  const short = shorts.find(({ header }) => !isOfOwner(header)) ?? shorts[0]
  if (short !== undefined) return { name: oneLined(short.text), fromProvider: false }
  const provider = !listHasNames && hasAddress(row) ? row.text("provider") : ""
  return { name: provider, fromProvider: provider !== "" }
}

/** The short name of a row; never that of whoever owns the institution. */
export const shortNameOf = (row: Row): string => {
  for (const { header, text } of row.cells("shortName")) if (!isOfOwner(header)) return oneLined(text)
  return ""
}

const isOfOwner = (header: string): boolean => /^(?:owner|traeger|carrier|sponsor)/.test(plainHeader(header))

/** Numbered parts are one name; parts of a school's name also where its first part has another header. */
const continues = (main: Cell, cell: Cell): boolean => {
  const known = continuations.get(main.header)?.get(cell.header)
  if (known !== undefined) return known
  const answer = isContinuation(plainHeader(main.header), plainHeader(cell.header))
  if (continuations.size < 100) {
    const after = continuations.get(main.header) ?? new Map<string, boolean>()
    if (after.size < 100) continuations.set(nameText(main.header), after.set(nameText(cell.header), answer))
  }
  return answer
}

/** The same few headers stand over every row; a pure memory of a pure function. */
const continuations = new Map<string, Map<string, boolean>>()

const isContinuation = (first: string, next: string): boolean => {
  if (!/[2-9]$/.test(next)) return false
  const stem = next.slice(0, -1)
  return first === `${stem}1` || ((stem === "schulbezeichnung" || stem === "traegerbezeichnung") && !/\d$/.test(first))
}

/** Sentences belong to the remarks. */
const isShort = (text: string): boolean => text.length <= 80 && !text.includes("\n") && !text.endsWith(".")

const hasAddress = (row: Row): boolean =>
  (["streetAddress", "street", "fullAddress"] as const).some((field) => row.cell(field) !== undefined)
