/** Coverage grid: the cells that some offer covers, and in which weeks; empty ones take no room. */
import type { OfferId } from "../offer/index.js"
import type { CoverageCell } from "./coverage.js"
import type { CellPlaces } from "./coverage-axes.js"

/** Sets of weeks, a bit for each: those in which it is certain to take place, and all in which it may. */
export interface WeekSets {
  readonly certain: Uint32Array
  readonly all: Uint32Array
}

/** What is known of all cells: their places, and how many weeks there are for each place inside a row. */
export interface CellsToFill extends CellPlaces {
  readonly weeksOf: ReadonlyArray<number>
  /** How many words of 32 bits a set of weeks has. */
  readonly words: number
}

/** Cells that are filled one offer after the other. */
export interface CoverageGrid {
  /**
   * Lays an offer into the cell of that number; without weeks it is there for some of its ages only. Every offer comes
   * once, with all that it has, before the next one.
   */
  readonly add: (cell: number, offer: OfferId, weeks: WeekSets | undefined) => void
  /** The cells that were filled, by their number. */
  readonly covered: () => ReadonlyArray<CoverageCell>
}

/** An empty grid. */
export const coverageGrid = ({ rows: rowPlaces, inner, weeksOf, words }: CellsToFill): CoverageGrid => {
  const width = inner.length
  // A row takes room for all of its cells as soon as one of them is covered: 0 is an empty cell.
  const rows = new Map<number, Int32Array>()
  const numbers: Array<number> = []
  const offers: Array<Array<OfferId>> = []
  const partly: Array<Array<OfferId> | undefined> = []
  let bits = new Uint32Array(2048 * words)

  const cellAt = (number: number): number => {
    const row = Math.floor(number / width)
    const cells = rows.get(row) ?? new Int32Array(width)
    const known = cells[number - row * width] ?? 0
    if (known > 0) return known - 1
    rows.set(row, cells)
    cells[number - row * width] = numbers.push(number)
    offers.push([])
    partly.push(undefined)
    if (numbers.length * 2 * words > bits.length) bits = grown(bits)
    return numbers.length - 1
  }

  return {
    add: (number, offer, weeks) => {
      const cell = cellAt(number)
      if (weeks === undefined) {
        const list = partly[cell]
        if (list === undefined) partly[cell] = [offer]
        else if (list.at(-1) !== offer) list.push(offer)
        return
      }
      const list = offers[cell]
      if (list !== undefined && list.at(-1) !== offer) list.push(offer)
      const start = cell * 2 * words
      for (let word = 0; word < words; word++) {
        const [certain, all] = [start + word, start + words + word]
        bits[certain] = (bits[certain] ?? 0) | (weeks.certain[word] ?? 0)
        bits[all] = (bits[all] ?? 0) | (weeks.all[word] ?? 0)
      }
    },
    covered: () =>
      Array.from(Float64Array.from(numbers).sort(), (number): CoverageCell => {
        const cell = cellAt(number)
        const start = cell * 2 * words
        const certain = bitsIn(bits, start, start + words)
        const uncertain = bitsIn(bits, start + words, start + 2 * words) - certain
        const place = number % width
        const weeks = { certain, uncertain, of: weeksOf[place] ?? 0 }
        // There may be hundreds of thousands: two spreads in one object take twice as long.
        return Object.assign({ ...rowPlaces[(number - place) / width] }, inner[place], {
          offers: offers[cell] ?? [],
          partly: partly[cell] ?? nobody,
          weeks,
        })
      }),
  }
}

const nobody: ReadonlyArray<OfferId> = []

/** How many bits are set in some of the words. */
export const bitsIn = (words: Uint32Array, from = 0, to = words.length): number => {
  let count = 0
  for (let place = from; place < to; place++) for (let word = words[place] ?? 0; word !== 0; word &= word - 1) count++
  return count
}

/** Sets the bit of a week. */
export const setWeek = (words: Uint32Array, week: number): void => {
  words[week >>> 5] = (words[week >>> 5] ?? 0) | (1 << (week & 31))
}

const grown = (words: Uint32Array): Uint32Array<ArrayBuffer> => {
  const more = new Uint32Array(words.length * 2)
  more.set(words)
  return more
}
