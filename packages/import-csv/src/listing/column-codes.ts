/** Column codes: the different values of a column, for what can only be told from all of them. */
import type { Column } from "../columns/field.js"
import type { RawRecord } from "../table/records.js"
import { meaning } from "../values/null-token.js"

/** What the cells of a column mean, each once and none of them empty; a column of free text is cut short. */
export const codesOf = ({ index }: Column, records: ReadonlyArray<RawRecord>): ReadonlyArray<string> => {
  const raw = new Set<string>()
  for (const { cells } of records) {
    if (raw.size > mostCodes) break
    raw.add(cells[index] ?? "")
  }
  return [...new Set([...raw].map((cell) => meaning(cell)))].filter((code) => code !== "")
}

/** More different values than code lists have. */
const mostCodes = 2000
