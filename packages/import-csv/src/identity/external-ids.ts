/** External ids of rows: every id a list gives, under a name that says which list and column it is from. */
import type { ExternalId } from "@sozialraum/core"
import { plainHeader } from "../columns/plain.js"
import { type Fields, type Row, textIn } from "../listing/row.js"
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

/**
 * Prepares the reading of every id of a row; official schemes beside the list's own where it is certain which they are.
 *
 * School numbers of a state are told by the municipality code beside them.
 */
export const externalIdReader = (fields: Fields, source: string): ((row: Row) => ReadonlyArray<ExternalId>) => {
  const columns = [...fields("id").columns, ...fields("sourceId").columns].map(({ index, header }) => ({
    index,
    scheme: header === "" ? undefined : schemeOf(source, header),
    isOfSchools: plainHeader(header) === "schulnummer",
  }))
  const municipality = fields("municipalityCode")
  return (row) => {
    let found: ReadonlyArray<ExternalId> = none
    for (const { index, scheme, isOfSchools } of columns) {
      const value = row.meant[index]
      if (value === undefined || value === "") continue
      const isOfficial = isOfSchools && schoolNumber.test(value) && municipalityOfNrw.test(textIn(row, municipality))
      const ids =
        scheme === undefined || value.length > longestId
          ? none
          : isOfficial
            ? [
                { scheme, value },
                { scheme: "de-nw-schulnummer", value },
              ]
            : [{ scheme, value }]
      found = found.length === 0 ? ids : [...found, ...ids]
    }
    return found
  }
}

const none: ReadonlyArray<ExternalId> = []

const schoolNumber = /^\d{6}$/

const municipalityOfNrw = /^05\d{6}$/

const longestId = 500

/** The id that a text is below a header; undefined for what can be none. */
export const externalIdIn = (source: string, header: string, text: string): ExternalId | undefined =>
  header === "" || text.length > longestId ? undefined : { scheme: schemeOf(source, header), value: text }

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
