/** Torn rows: records that an unquoted line break cut into two or more. */
import { fieldOfHeader } from "../columns/header-names.js"
import { linesTaken, type RawRecord } from "./cutter.js"
import { columnShapes, type Shape, shapeOf } from "./shapes.js"

/** The records, and the lines of those that were put together. */
export interface Rejoined {
  readonly records: ReadonlyArray<RawRecord>
  readonly lines: ReadonlyArray<number>
}

/**
 * Puts rows together that a line break tore: short ones in a table whose other rows all have one width, which together
 * have that width and then, and only then, have in each column what the column has.
 */
export const rejoin = (records: ReadonlyArray<RawRecord>): Rejoined => {
  const width = usualWidth(records)
  if (width < 4 || !records.some(({ cells }) => cells.length < width)) return { records, lines: [] }
  const whole = records.filter(({ cells }) => cells.length === width)
  if (whole.length < records.length * 0.7 || whole.length < 3) return { records, lines: [] }
  const shapes = columnShapes(
    whole.slice(1, 200).map(({ cells }) => cells),
    width,
  )
  if (shapes.every((shape) => shape === undefined)) return { records, lines: [] }
  const joined: Array<RawRecord> = []
  const lines: Array<number> = []
  for (let at = 0; at < records.length; ) {
    const { record, used } = from(records, at, width, shapes)
    if (record === undefined) break
    if (used > 1) lines.push(record.line)
    joined.push(record)
    at += used
  }
  return { records: joined, lines }
}

/** Puts a header together that a line break tore: two short rows of known names that together are as wide as the table. */
export const rejoinHeader = (records: ReadonlyArray<RawRecord>): ReadonlyArray<RawRecord> => {
  const width = usualWidth(records.slice(0, 200))
  for (let at = 0; at < Math.min(records.length - 1, furthestHeader) && width >= 4; at++) {
    const [upper, lower] = [records[at], records[at + 1]]
    if (upper === undefined || lower === undefined || upper.cells.length >= width) break
    if (lower.cells.length >= width || upper.cells.length + lower.cells.length - 1 !== width) continue
    const joint = `${upper.cells.at(-1) ?? ""} ${lower.cells[0] ?? ""}`
    const cells = [...upper.cells.slice(0, -1), joint, ...lower.cells.slice(1)]
    const known = cells.filter((cell) => cell.length <= longestName && fieldOfHeader(cell) !== undefined).length
    if (known >= 3 && known * 2 > width) return [...records.slice(0, at), { ...upper, cells }, ...records.slice(at + 2)]
  }
  return records
}

const furthestHeader = 30

const longestName = 200

const mostPieces = 12

const from = (
  records: ReadonlyArray<RawRecord>,
  at: number,
  width: number,
  shapes: ReadonlyArray<Shape | undefined>,
): { readonly record: RawRecord | undefined; readonly used: number } => {
  const first = records[at]
  if (first === undefined || first.cells.length > width) return { record: first, used: 1 }
  if (first.cells.length === width) return withRest(first, records, at)
  let cells = first.cells
  for (let used = 1; used < mostPieces; used++) {
    const next = records[at + used]
    if (next === undefined || next.cells.length >= width || cells.length + next.cells.length - 1 > width) break
    cells = [...cells.slice(0, -1), `${cells.at(-1) ?? ""}\n${next.cells[0] ?? ""}`, ...next.cells.slice(1)]
    if (cells.length === width)
      return fits(cells, shapes) && !fits(next.cells, shapes)
        ? { record: { ...first, cells }, used: used + 1 }
        : { record: first, used: 1 }
  }
  return { record: first, used: 1 }
}

/** What goes on in small letters on the lines right below is the rest of the last cell. */
const withRest = (
  first: RawRecord,
  records: ReadonlyArray<RawRecord>,
  at: number,
): { readonly record: RawRecord; readonly used: number } => {
  const last = first.cells.at(-1) ?? ""
  if (last === "" || records[at + 1]?.cells.length !== 1) return { record: first, used: 1 }
  const below = first.line + linesTaken(first)
  let rest = ""
  let used = 1
  for (; used < mostPieces; used++) {
    const next = records[at + used]
    const [text = "", ...more] = next?.cells ?? []
    const follows = next?.line === below + used - 1 && more.length === 0 && /^\p{Ll}/u.test(text)
    if (!follows) break
    rest += `\n${text}`
  }
  return used === 1
    ? { record: first, used }
    : { record: { ...first, cells: [...first.cells.slice(0, -1), last + rest] }, used }
}

/** Whether filled cells have the shapes of their columns, at least one of them. */
const fits = (cells: ReadonlyArray<string>, shapes: ReadonlyArray<Shape | undefined>): boolean => {
  let fitting = 0
  for (const [column, shape] of shapes.entries()) {
    const own = shape === undefined ? "empty" : shapeOf(cells[column] ?? "")
    if (own === "empty") continue
    if (own !== shape) return false
    fitting++
  }
  return fitting > 0
}

const usualWidth = (records: ReadonlyArray<RawRecord>): number => {
  const times = new Map<number, number>()
  let [width, count] = [0, 0]
  // Most records are as wide as the one before.
  for (const { cells } of records) {
    if (cells.length !== width) {
      if (count > 0) times.set(width, (times.get(width) ?? 0) + count)
      ;[width, count] = [cells.length, 0]
    }
    count++
  }
  if (count > 0) times.set(width, (times.get(width) ?? 0) + count)
  return [...times].reduce((best, next) => (next[1] > best[1] ? next : best), [0, 0])[0]
}
