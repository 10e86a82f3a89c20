/** Lines of a report: counted words, short quotations, sections that end in time. */

/** What a report is made for: a screen, or everything. */
export interface Length {
  /** How many entries of a kind are shown; the others are counted. */
  readonly entries: number
  /** How many examples stand with a group. */
  readonly examples: number
}

/** As much as a clerk reads. */
export const short: Length = { entries: 5, examples: 3 }

/** All there is. */
export const whole: Length = { entries: Number.POSITIVE_INFINITY, examples: Number.POSITIVE_INFINITY }

/** `1 Spalte`, `18 Spalten`. */
export const counted = (count: number, [one, many]: readonly [string, string]): string =>
  `${count} ${count === 1 ? one : many}`

/** A heading with its lines, and a blank line before; nothing where there are none. */
export const section = (heading: string, lines: ReadonlyArray<string>): ReadonlyArray<string> =>
  lines.length === 0 ? [] : ["", heading, ...lines]

/** The first lines, and how many more there are: `… 37 weitere`. */
export const firstOf = (lines: ReadonlyArray<string>, { entries }: Length, more: string): ReadonlyArray<string> =>
  // One line more than fits is shown: to count it would take as much room.
  lines.length <= entries + 1 ? lines : [...lines.slice(0, entries), `  … ${lines.length - entries} ${more}`]

/** A cell on one line, no longer than it takes to recognise it. */
export const quoted = (text: string): string => {
  const line = text.slice(0, 200).replaceAll(/\s+/g, " ").trim()
  return line.length <= longestQuote ? line : `${line.slice(0, longestQuote - 1).replace(/\p{Cs}$/u, "")}…`
}

const longestQuote = 40

/** Groups in the order of first appearance. */
export const grouped = <A>(values: ReadonlyArray<A>, keyOf: (value: A) => string): ReadonlyArray<ReadonlyArray<A>> => [
  ...Map.groupBy(values, keyOf).values(),
]
