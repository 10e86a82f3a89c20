/** Candidates: the columns of numbers, and how well each tells the institutions of a list apart. */
import type { Column } from "../columns/field.js"
import { groupBy } from "../group.js"
import type { Draft } from "../listing/draft.js"
import { meaning } from "../values/null-token.js"
import { asIdText } from "./external-ids.js"

/** A column of numbers, tried as a key. */
export interface Candidate {
  readonly column: Column
  /** The rows of each number. */
  readonly groups: ReadonlyMap<string, ReadonlyArray<Draft>>
  /** Numbers on different institutions, with their rows. */
  readonly clashes: ReadonlyMap<string, ReadonlyArray<Draft>>
  /** Rows without a number, or with one that other institutions have too. */
  readonly offending: number
  /** The column only counts the rows. */
  readonly counting: boolean
}

/** Tries a column as a key. A number may stand on several rows of one institution: same name, same address. */
export const candidateOf = (column: Column, drafts: ReadonlyArray<Draft>): Candidate => {
  const numbers = drafts.map(({ row }) => numberIn(column, row))
  const all = groupBy(drafts.keys(), (index) => numbers[index] ?? "")
  const groups = new Map(
    [...all].flatMap(([value, rows]) =>
      value === "" ? [] : [[value, rows.flatMap((row) => drafts[row] ?? [])] as const],
    ),
  )
  const clashes = new Map(
    [...groups].filter(([, members]) => members.some(({ traits }) => traits !== members[0]?.traits)),
  )
  const clashing = [...clashes.values()].reduce((sum, members) => sum + members.length, 0)
  return {
    column,
    groups,
    clashes,
    offending: (all.get("")?.length ?? 0) + clashing,
    counting: countsRows([...groups.keys()]),
  }
}

/** What a row has in a column of numbers; a tilde begins only the ids that this importer makes. */
export const numberIn = ({ index }: Column, { raw }: Draft["row"]): string => {
  const value = asIdText(meaning(raw.cells[index] ?? ""))
  return value.length > longestNumber || value.startsWith("~") ? "" : value
}

const longestNumber = 80

/** Counting from 0, 1 or 2 on, in the order of the list, without a gap; empty cells and repetitions do not hide it. */
const countsRows = (numbers: ReadonlyArray<string>): boolean => {
  const first = Number(numbers[0])
  return (
    numbers.length > 2 && first >= 0 && first <= 2 && numbers.every((value, index) => Number(value) === first + index)
  )
}
