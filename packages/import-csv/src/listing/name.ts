/** Names of rows: from one column, from several that belong together, or from the provider. */
import { plainHeader } from "../columns/plain.js"
import { type Cell, cellIn, cellsIn, type Fields, type Row, textIn } from "./row.js"

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
 * Prepares the reading of names.
 *
 * A provider stands in for the name only in lists that name nothing: elsewhere an empty name is a gap, not a rule.
 * Numbered columns (`Schulbezeichnung_1`, `_2`, `_3`) are one name on several lines of a label and are joined.
 */
export const nameReader = (fields: Fields, listHasNames: boolean): ((row: Row) => Naming) => {
  const [names, additions] = [fields("name"), fields("nameAddition")]
  const [only] = names.columns
  const further = additions.columns.map(({ header, index }) => ({
    index,
    continues: only !== undefined && continues(only.header, header),
  }))
  return (row) => {
    const main = names.columns.length === 1 && row.both === undefined ? row.meant[only?.index ?? -1] : undefined
    return (main && continuedName(main, further, row.meant)) || namingOf(row, listHasNames)
  }
}

/** The usual row: one name, and nothing beside it but what goes on with it. */
const continuedName = (
  main: string,
  further: ReadonlyArray<{ readonly index: number; readonly continues: boolean }>,
  meant: ReadonlyArray<string>,
): Naming | undefined => {
  let name = oneLined(main)
  for (const { index, continues: goesOn } of further) {
    const text = meant[index]
    if (text === undefined || text === "") continue
    if (!goesOn) return undefined
    name = `${name} ${oneLined(text)}`
  }
  return plainNaming(name)
}

const namingOf = (row: Row, listHasNames: boolean): Naming => {
  const names = cellsIn(row, row.fields("name"))
  const main = names.length > 1 ? mainOf(names) : names[0]
  const others = names.length > 1 ? names.filter((cell) => cell.text !== main?.text) : none
  const beside = cellsIn(row, row.fields("nameAddition"))
  const continued = main === undefined ? [] : beside.filter((cell) => continues(main.header, cell.header))
  const name = continued.reduce((text, cell) => `${text} ${oneLined(cell.text)}`, oneLined(main?.text ?? ""))
  if (others.length === 0 && continued.length === beside.length && name !== "") return plainNaming(name)
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

const plainNaming = (name: string): Naming => ({ name, nameAddition: undefined, remarks: none, fromProvider: false })

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
  const shorts = cellsIn(row, row.fields("shortName"))
  const short = shorts.find(({ header }) => !isOfOwner(header)) ?? shorts[0]
  if (short !== undefined) return { name: oneLined(short.text), fromProvider: false }
  const provider = !listHasNames && hasAddress(row) ? textIn(row, row.fields("provider")) : ""
  return { name: provider, fromProvider: provider !== "" }
}

/** Prepares the reading of short names; never that of whoever owns the institution. */
export const shortNameReader = (fields: Fields): ((row: Row) => string) => {
  const own = fields("shortName").columns.filter(({ header }) => !isOfOwner(header))
  return ({ meant }) => {
    for (const { index } of own) {
      const text = meant[index]
      if (text !== undefined && text !== "") return oneLined(text)
    }
    return ""
  }
}

const isOfOwner = (header: string): boolean => /^(?:owner|traeger|carrier|sponsor)/.test(plainHeader(header))

/** Numbered parts are one name; parts of a school's name also where its first part has another header. */
const continues = (main: string, header: string): boolean => {
  const [first, next] = [plainHeader(main), plainHeader(header)]
  if (!/[2-9]$/.test(next)) return false
  const stem = next.slice(0, -1)
  return first === `${stem}1` || ((stem === "schulbezeichnung" || stem === "traegerbezeichnung") && !/\d$/.test(first))
}

/** Sentences belong to the remarks. */
const isShort = (text: string): boolean => text.length <= 80 && !text.includes("\n") && !text.endsWith(".")

const hasAddress = (row: Row): boolean =>
  (["streetAddress", "street", "fullAddress"] as const).some((field) => cellIn(row, row.fields(field)) !== undefined)
