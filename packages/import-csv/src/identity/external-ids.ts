/** External ids of rows: every id a list gives, under a name that says which list and column it is from. */
import type { ExternalId } from "@sozialraum/core"
import { plainHeader } from "../columns/plain.js"
import type { Cell, Row } from "../listing/row.js"
import { memory } from "../memory.js"
import { shortHash } from "./fingerprint.js"

/** A text as part of an id: no blanks, no control characters. */
export const asIdText = (text: string): string =>
  isPlainId.test(text) ? text : text.trim().replaceAll(/[\p{Cc}\p{Cs}\p{Z}]+/gu, "-")

const isPlainId = /^[!-~]+$/

/**
 * The name of a source as the ids of its institutions begin with it: no blanks, no colon, 80 signs at most.
 *
 * Whoever compares sources compares these names. The name of a name is that name.
 *
 * @example
 * import { sourceName } from "@sozialraum/import-csv"
 * sourceName("Kitas 2023: Süd") // => "Kitas-2023-Süd"
 */
export const sourceName = (source: string): string => {
  const name = asIdText(source).replaceAll(/[:-]*:[:-]*/g, "-")
  if (name.length <= longestSource) return name || "list"
  // What is cut off may be all that tells two sources apart.
  const hash = shortHash(name)
  return `${name.slice(0, longestSource - hash.length - 1).replace(/\p{Cs}$/u, "")}-${hash}`
}

const longestSource = 80

/** Every id of a row; official schemes beside the list's own where it is certain which they are. */
export const externalIdsOf = (row: Row, source: string): ReadonlyArray<ExternalId> => {
  const [ids, more] = [row.cells("id"), row.cells("sourceId")]
  if (ids.length + more.length === 0) return none
  const found: Array<ExternalId> = []
  for (const cell of more.length === 0 ? ids : [...ids, ...more]) {
    const own = externalId(source, cell)
    const official = officialScheme(row, cell)
    if (own !== undefined) found.push(own)
    if (official !== undefined) found.push({ scheme: official, value: cell.text })
  }
  return found
}

const none: ReadonlyArray<ExternalId> = []

/** The id of the provider of a row; a lone zero stands for nobody. */
export const providerIdOf = (row: Row, source: string): ExternalId | undefined => {
  const cell = row.cell("providerId")
  return cell === undefined || /^0+$/.test(cell.text) ? undefined : externalId(source, cell)
}

const externalId = (source: string, { header, text }: Cell): ExternalId | undefined =>
  header === "" || text.length > 500 ? undefined : { scheme: schemeOf(source, header), value: text }

const schemesOf = (source: string) => ({
  source,
  schemeOf: memory((header) => `${source}/${asIdText(header)}`.slice(0, 190)),
})

/** The name under which the numbers of a column are kept. */
export const schemeOf = (source: string, header: string): string => {
  if (last.source !== source) last = schemesOf(source)
  return last.schemeOf(header)
}

/** The same few headers stand over every row of a list. */
let last = schemesOf("")

/** School numbers of a state are told by the municipality code beside them. */
const officialScheme = (row: Row, { header, text }: Cell): string | undefined =>
  plainHeader(header) === "schulnummer" && /^\d{6}$/.test(text) && /^05\d{6}$/.test(row.text("municipalityCode"))
    ? "de-nw-schulnummer"
    : undefined
