/** Losses: cells of a list that stand nowhere in what was read of it. */
import { readTable } from "../table/read-table.js"
import type { Bytes, Written } from "./written.fixture.js"

/**
 * The rows of a list that are neither records nor lines said to be skipped, as texts.
 *
 * Blanks at the ends of a cell and cells of nothing count for nothing.
 */
export const lostRows = (list: Written, { bytes }: Bytes): ReadonlyArray<string> => {
  const read = readTable(bytes)
  if (read._tag === "Unreadable") return ["all"]
  const { records, skipped } = read.table
  const found = new Map<string, number>()
  for (const { cells } of [...records, ...skipped.map(({ record }) => record)])
    found.set(content(cells), (found.get(content(cells)) ?? 0) + 1)
  const missed = list.rows.filter((cells) => {
    const row = content(cells)
    const left = found.get(row) ?? 0
    if (left > 0) found.set(row, left - 1)
    return left === 0 && row !== ""
  })
  // A row that leaves out what stands above it may be read with that.
  const filled = records
    .filter(({ filledFrom }) => filledFrom !== undefined)
    .map(({ cells }) => new Set(cells.map(tidy)))
  return missed
    .filter((cells) => !filled.some((record) => cells.map(tidy).every((cell) => cell === "" || record.has(cell))))
    .map(content)
}

const content = (cells: ReadonlyArray<string>): string =>
  cells
    .map(tidy)
    .filter((cell) => cell !== "")
    .join(" · ")

const tidy = (cell: string): string => cell.normalize("NFC").replaceAll(/\s+/g, " ").trim()
