/** Second tables: a list below a list in one file, with a header of its own. */
import type { RawRecord } from "../table/records.js"
import type { Column, Field } from "./field.js"
import { fieldOfWhole } from "./header-names.js"

/** The record that is the header of another table, where its columns mean something else; undefined in nearly all lists. */
export const secondTable = (records: ReadonlyArray<RawRecord>, columns: ReadonlyArray<Column>): RawRecord | undefined =>
  records.find((record, index) => index > 0 && isOtherHeader(record, columns))

/** A row of nothing but words that are known as headers, of which most mean something else than the columns they stand in. */
const isOtherHeader = ({ cells }: RawRecord, columns: ReadonlyArray<Column>): boolean => {
  let filled = 0
  for (const cell of cells) {
    // Nearly every record has a number in one of its first cells.
    if (cell.length > longestWord || digit.test(cell)) return false
    if (cell !== "") filled += 1
  }
  if (filled < fewest) return false
  const said = new Set<Field>()
  let [known, other] = [0, 0]
  for (const [index, cell] of cells.entries()) {
    const field = cell === "" ? undefined : fieldOfWhole(cell)
    if (field === undefined) continue
    known += 1
    said.add(field)
    if (columns[index]?.field !== field) other += 1
  }
  return said.size >= fewest && known >= filled * 0.7 && other * 2 > known
}

const digit = /\d/

const fewest = 3
const longestWord = 60
