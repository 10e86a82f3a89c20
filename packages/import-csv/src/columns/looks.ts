/** Looks: what the cells of a column look like, measured on a sample. */
import { isMarkup, withLinks } from "../values/markup.js"
import { meaning } from "../values/null-token.js"
import { patterns } from "./look-patterns.js"
import type { ColumnCells } from "./neighbours.js"

/** Patterns that cells can have. */
export type Look = keyof typeof patterns

/** What a sample of a column's cells looks like; null tokens do not count. */
export interface Looks {
  /** Filled cells in the sample. */
  readonly filled: number
  /** Share of filled cells with the look, from 0 to 1; 0 for a column without any. */
  readonly share: (look: Look) => number
  /** Share of the rows that have a cell, from 0 to 1. */
  readonly full: number
  /** Distinct values by filled cells. */
  readonly distinct: number
  /** Number of distinct values. */
  readonly values: number
  /** The distinct values, in the order of the list. */
  readonly sample: ReadonlyArray<string>
  /** Whether the cells count 0, 1, 2 … or 1, 2, 3 … in the order of the list. */
  readonly counting: boolean
}

/** Measures what the cells of a column look like. */
export const looksOf = (cells: ColumnCells): Looks => {
  const { sample, full } = sampleOf(cells)
  const times = new Map<string, number>()
  for (const cell of sample) times.set(cell, (times.get(cell) ?? 0) + 1)
  const shares = new Map<Look, number>()
  return {
    filled: sample.length,
    full,
    share: (look) => {
      const known = shares.get(look)
      if (known !== undefined) return known
      let count = 0
      for (const [cell, often] of times) if (patterns[look](cell)) count += often
      const share = sample.length === 0 ? 0 : count / sample.length
      shares.set(look, share)
      return share
    },
    distinct: sample.length === 0 ? 0 : times.size / sample.length,
    values: times.size,
    sample: [...times.keys()],
    counting: isCounting(cells),
  }
}

const sampleSize = 400

/** What stands further back in a cell does not change its looks. */
const longestLook = 300

interface Sample {
  readonly sample: ReadonlyArray<string>
  readonly full: number
}

/** Every n-th cell; where most of them are empty, the first filled ones. */
const sampleOf = (cells: ColumnCells): Sample => {
  const step = Math.max(1, Math.floor(cells.length / sampleSize))
  const sample = filledOf(cells, step)
  return step > 1 && sample.sample.length < sampleSize / 10 ? filledOf(cells, 1) : sample
}

const filledOf = (cells: ColumnCells, step: number): Sample => {
  const sample: Array<string> = []
  let seen = 0
  for (let index = 0; index < cells.length && sample.length < sampleSize + step; index += step) {
    const cell = cells.at(index)
    const text = cell === undefined || cell === "" ? "" : shown(cell.slice(0, longestCell))
    seen += 1
    if (text !== "") sample.push(text.slice(0, longestLook))
  }
  return { sample, full: seen === 0 ? 0 : sample.length / seen }
}

/** A link that only says `zur Website` is what it leads to. */
const shown = (cell: string): string => (isMarkup(cell) ? meaning(withLinks(cell)).trim() : meaning(cell))

/** No need to tidy a whole book in order to look at it. */
const longestCell = 2000

const isCounting = (cells: ColumnCells): boolean => {
  const first = Number(cells.at(0))
  if (cells.length < 3 || (first !== 0 && first !== 1)) return false
  for (let row = 0; row < cells.length; row++) if (cells.at(row) !== String(first + row)) return false
  return true
}
