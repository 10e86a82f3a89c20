/** Parents: rows whose first cells are blank because they say the same as above. */
import type { Field } from "../columns/field.js"
import { fieldOfHeader } from "../columns/header-names.js"
import type { RawRecord } from "./records.js"

/** The records with such cells filled, and of which columns and rows they were. */
export interface Filled {
  readonly records: ReadonlyArray<RawRecord>
  /** Indexes of the columns that were filled from above; none where nothing was. */
  readonly columns: ReadonlyArray<number>
  readonly rows: number
}

/**
 * Fills blank cells at the start of rows from the row above, where that is what the blanks mean.
 *
 * Either such rows have nothing that could make them an institution of their own (the pitches of a sports ground), or one
 * first column names groups, each once, and all rows below a group belong to it (a carrier and its Kitas).
 */
export const fillFromAbove = (records: ReadonlyArray<RawRecord>, headers: ReadonlyArray<string>): Filled => {
  const none: Filled = { records, columns: [], rows: 0 }
  if (headers.length < 3 || records.length < 3 || isBlank(records[0], 0)) return none
  const children = records.filter((record) => isBlank(record, 0))
  if (children.length < 2) return none
  const fields = headers.map(fieldOfHeader)
  const parents = records.filter((record) => !isBlank(record, 0))
  const isPart = partReader(fields)
  const parts = children.filter(isPart)
  if (arePartsOf(parts, children, { parents, name: fields.indexOf("name") }))
    return filled(records, firstFilledOf(parts), isPart)
  return areGrouped(children, parents, fields) ? filled(records, 1, (record) => isBlank(record, 0)) : none
}

/** Tells the rows that say neither a name nor anything else that only an institution of its own has. */
const partReader = (fields: ReadonlyArray<Field | undefined>): ((record: RawRecord) => boolean) => {
  const own = fields.flatMap((field, index) => (field !== undefined && tellsOwn.has(field) ? [index] : []))
  return (record) => isBlank(record, 0) && own.every((index) => isBlank(record, index))
}

/** Nearly all rows with blanks in front are parts, and nearly all others have a name; a slip in a few hides neither. */
const arePartsOf = (
  parts: ReadonlyArray<RawRecord>,
  children: ReadonlyArray<RawRecord>,
  { parents, name }: { readonly parents: ReadonlyArray<RawRecord>; readonly name: number },
): boolean =>
  name >= 0 &&
  parts.length >= 2 &&
  parts.length >= nearly * children.length &&
  parents.filter((record) => !isBlank(record, name)).length >= nearly * parents.length

const nearly = 0.9

const areGrouped = (
  children: ReadonlyArray<RawRecord>,
  parents: ReadonlyArray<RawRecord>,
  fields: ReadonlyArray<Field | undefined>,
): boolean => {
  const [field] = fields
  if (field === undefined || !groups.has(field) || parents.length < 3 || children.length < parents.length) return false
  const name = fields.indexOf("name")
  if (name < 1 || [...children, ...parents].some((record) => isBlank(record, name))) return false
  return new Set(parents.map(({ cells }) => cells[0]?.trim())).size === parents.length
}

/** What only an institution of its own has. */
const tellsOwn: ReadonlySet<Field> = new Set([
  ...(["id", "name", "shortName", "street", "streetAddress", "fullAddress", "houseNumber", "postalCode"] as const),
  ...(["postalCodeCity", "phone", "fax", "email", "website", "provider", "x", "y"] as const),
])

const groups: ReadonlySet<Field> = new Set(["provider", "district", "type", "city", "legalStatus"])

const filled = (records: ReadonlyArray<RawRecord>, width: number, isPart: (record: RawRecord) => boolean): Filled => {
  let [parent, rows]: [RawRecord | undefined, number] = [undefined, 0]
  const read = records.map((record) => {
    if (!isPart(record) || parent === undefined) {
      parent = record
      return record
    }
    rows++
    const above = parent.cells
    const cells = record.cells.map((cell, index) => (index < width ? (above[index] ?? "") : cell))
    return { ...record, cells, filledFrom: parent.line }
  })
  return { records: read, columns: Array.from({ length: width }, (_, index) => index), rows }
}

const isBlank = (record: RawRecord | undefined, column: number): boolean => (record?.cells[column] ?? "").trim() === ""

const firstFilledOf = (records: ReadonlyArray<RawRecord>): number =>
  records.reduce((least, { cells }) => {
    const first = cells.findIndex((cell) => cell.trim() !== "")
    return first < 0 ? least : Math.min(least, first)
  }, Number.POSITIVE_INFINITY)
