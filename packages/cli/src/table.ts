/** Tables for terminals: columns as wide as their widest cell. */

/** The lines of a table; numbers stand to the right. Nothing where there is no row. */
export const table = (
  heads: ReadonlyArray<string>,
  rows: ReadonlyArray<ReadonlyArray<string | number>>,
): ReadonlyArray<string> => {
  if (rows.length === 0) return []
  const widths = heads.map((head, column) => Math.max(...[head, ...rows.map((row) => row[column])].map(widthOf)))
  const line = (cells: ReadonlyArray<string | number>): string =>
    cells
      .map((cell, column) => padded(cell, widths[column] ?? 0))
      .join("  ")
      .trimEnd()
  return [line(heads), line(widths.map((width) => "─".repeat(width))), ...rows.map(line)]
}

const widthOf = (cell: string | number | undefined): number => [...`${cell ?? ""}`.normalize("NFC")].length

const padded = (cell: string | number, width: number): string => {
  const blanks = " ".repeat(width - widthOf(cell))
  return typeof cell === "number" ? blanks + cell : cell + blanks
}
