/** School land: the Land whose codes a list of schools uses, as far as its postal codes and numbers show it. */
import type { Column } from "../columns/field.js"
import type { RawRecord } from "../table/records.js"
import { meaning } from "../values/null-token.js"

/** A Land whose school codes are known. */
export type SchoolLand = "NW" | "SH"

/** The Land of nearly all postal codes of a list; undefined where it has too few of them. */
export const schoolLandOf = (
  columns: ReadonlyArray<Column>,
  records: ReadonlyArray<RawRecord>,
): SchoolLand | undefined => {
  const column =
    columns.find(({ field }) => field === "postalCode") ??
    columns.find(({ field }) => field === "postalCodeCity" || field === "fullAddress")
  if (column === undefined) return undefined
  const step = Math.max(1, Math.floor(records.length / 300))
  let [seen, west, north] = [0, 0, 0]
  for (let row = 0; row < records.length; row += step) {
    const code = /\b(\d{2})\d{3}\b/.exec(meaning(records[row]?.cells[column.index] ?? ""))?.[1]
    if (code === undefined) continue
    seen += 1
    if (westfalen.has(Number(code))) west += 1
    if (holstein.has(Number(code))) north += 1
  }
  if (seen === 0) return undefined
  if (west >= seen * 0.9) return "NW"
  return north >= seen * 0.9 ? "SH" : undefined
}

/** The first two digits of postal codes. */
const westfalen = new Set([32, 33, 37, 34, 40, 41, 42, 44, 45, 46, 47, 48, 50, 51, 52, 53, 57, 58, 59, 49])
const holstein = new Set([21, 22, 23, 24, 25])
