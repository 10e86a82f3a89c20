/** Aligned rows: records with a cell too many or too few, put below their headers again by what the cells look like. */
import type { RawRecord } from "./cutter.js"
import { shapeOf } from "./shapes.js"

/** The records, and the lines of those whose cells were moved. */
export interface Aligned {
  readonly records: ReadonlyArray<RawRecord>
  readonly lines: ReadonlyArray<number>
}

/**
 * Puts cells back into their columns where a row has too many of them, because a delimiter stands in a text without quotes,
 * or too few, because one is missing.
 *
 * Only where the row as it stands contradicts its columns, and the other rows do not. Where several cells could be the torn
 * one, what is between them stays without column.
 *
 * @param width - how many columns have a header
 */
export const align = (records: ReadonlyArray<RawRecord>, width: number, delimiter: string): Aligned => {
  if (width < 3 || width > widest || !records.some((record) => isOdd(record, width))) return { records, lines: [] }
  const whole = records.filter((record) => !isOdd(record, width))
  if ((records.length - whole.length) * width * width > mostTries) return { records, lines: [] }
  if (whole.length < records.length * 0.7 || whole.length < 3) return { records, lines: [] }
  const looks = looksOf(whole, width)
  const lines: Array<number> = []
  const aligned = records.map((record) => {
    if (!isOdd(record, width) || fitOf(record.cells, looks) !== undefined) return record
    const surplus = filledWidth(record.cells) - width
    const cells = surplus > 0 ? withoutSurplus(record.cells, surplus, looks, delimiter) : withGap(record.cells, looks)
    if (cells === undefined) return record
    lines.push(record.line)
    return { ...record, cells }
  })
  return { records: aligned, lines }
}

/** Wider tables, and more odd rows, would take too long; they are told as they stand. */
const [widest, mostTries] = [300, 50_000_000]

const isOdd = ({ cells }: RawRecord, width: number): boolean =>
  cells.length < width || (cells.length > width && filledWidth(cells) > width)

const filledWidth = (cells: ReadonlyArray<string>): number => cells.findLastIndex((cell) => cell.trim() !== "") + 1

/** What the cells of a column have in common: a shape that every cell must have, or a look that most have. */
interface Look {
  readonly must?: (cell: string) => boolean
  readonly most?: (cell: string) => number
}

const sampled = 200

const looksOf = (whole: ReadonlyArray<RawRecord>, width: number): ReadonlyArray<Look> => {
  const step = Math.max(1, Math.floor(whole.length / sampled))
  const sample = whole.filter((_, index) => index % step === 0)
  return Array.from({ length: width }, (_, column): Look => {
    const cells = sample.map((record) => record.cells[column]?.trim() ?? "").filter((cell) => cell !== "")
    if (cells.length < 3) return {}
    const share = (count: number): boolean => count >= cells.length * 0.9
    const must = shapes.find((has) => share(cells.filter(has).length))
    const most = must === undefined ? [numbered, worded].find((of) => share(sum(cells.map(of)))) : undefined
    return { ...(must && { must }), ...(most && { most }) }
  })
}

const shapes = (["postalCode", "email", "web", "date", "decimal", "number", "phone"] as const).map(
  (shape) => (cell: string) => shapeOf(cell) === shape,
)

/** A street and its number, and nothing else; half of that with words behind it. */
const numbered = (cell: string): number => {
  if (cell.length > 80) return 0
  if (/^\p{L}[^,;]*\s\d{1,4}\s?[a-zA-Z]?$/u.test(cell)) return 1
  return /^\p{L}[^,;]*\s\d/u.test(cell) ? 0.5 : 0
}

const worded = (cell: string): number => (/[\d@]/.test(cell) ? 0 : 1)

const sum = (values: ReadonlyArray<number>): number => values.reduce((total, value) => total + value, 0)

interface Fit {
  /** How many cells have the shape that they must have. */
  readonly shaped: number
  /** How much the others look as most do. */
  readonly likeness: number
}

/** How well cells stand in their columns; undefined where one has not the shape that it must have. */
const fitOf = (cells: ReadonlyArray<string>, looks: ReadonlyArray<Look>): Fit | undefined => {
  let [shaped, likeness] = [0, 0]
  for (const [column, { must, most }] of looks.entries()) {
    const cell = cells[column]?.trim() ?? ""
    if (cell === "") continue
    if (must !== undefined && !must(cell)) return undefined
    if (must !== undefined) shaped++
    else if (most !== undefined) likeness += most(cell)
  }
  return { shaped, likeness }
}

/** Of several ways those that put most cells in their places, and of these those that look best. */
const best = (
  ways: ReadonlyArray<number>,
  cellsAt: (at: number) => ReadonlyArray<string>,
  looks: ReadonlyArray<Look>,
): ReadonlyArray<number> => {
  const fitting = ways.flatMap((at) => {
    const fit = fitOf(cellsAt(at), looks)
    return fit === undefined || fit.shaped === 0 ? [] : [{ at, score: fit.shaped * looks.length + fit.likeness }]
  })
  const most = fitting.reduce((max, { score }) => Math.max(max, score), 0)
  return fitting.flatMap(({ at, score }) => (score === most ? [at] : []))
}

const mostSurplus = 3

const withoutSurplus = (
  cells: ReadonlyArray<string>,
  surplus: number,
  looks: ReadonlyArray<Look>,
  delimiter: string,
): ReadonlyArray<string> | undefined => {
  if (surplus > mostSurplus) return undefined
  const joinedAt = (at: number): ReadonlyArray<string> => [
    ...cells.slice(0, at),
    cells.slice(at, at + surplus + 1).join(delimiter),
    ...cells.slice(at + surplus + 1),
  ]
  const fitting = best([...looks.keys()], joinedAt, looks)
  // A blank behind a delimiter is that of a sentence.
  const spaced = fitting.filter((at) => cells.slice(at + 1, at + surplus + 1).every((cell) => cell.startsWith(" ")))
  const [first, last] = [fitting[0], fitting.at(-1)]
  if (first === undefined || last === undefined) return undefined
  const only = fitting.length === 1 ? first : spaced.length === 1 ? spaced[0] : undefined
  if (only !== undefined) return joinedAt(only)
  const between = cells.slice(first + 1, last + surplus + 1)
  const right = cells.slice(last + surplus + 1, filledWidth(cells))
  return [
    ...cells.slice(0, first + 1),
    ...Array.from({ length: last - first }, () => ""),
    ...right,
    between.join(delimiter),
  ]
}

/** One missing delimiter; cells stay where they are as far as that fits. */
const withGap = (cells: ReadonlyArray<string>, looks: ReadonlyArray<Look>): ReadonlyArray<string> | undefined => {
  const missing = looks.length - cells.length
  if (missing < 1 || missing > mostSurplus) return undefined
  const gap = Array.from({ length: missing }, () => "")
  const movedAt = (at: number): ReadonlyArray<string> => [...cells.slice(0, at), ...gap, ...cells.slice(at)]
  const at = best([...cells.keys()].slice(1), movedAt, looks).at(-1)
  return at === undefined ? undefined : movedAt(at)
}
