/** Candidates: the columns of numbers, and how well each tells the institutions of a list apart. */
import type { Column } from "../columns/field.js"
import type { Draft } from "../listing/draft.js"
import { meaning } from "../values/null-token.js"
import { asIdText } from "./external-ids.js"
import { traitsOf } from "./fingerprint.js"
import { restOf } from "./past.js"

/** A column of numbers, tried as a key. */
export interface Candidate {
  readonly column: Column
  /** The rows of each number. */
  readonly groups: ReadonlyMap<string, ReadonlyArray<Draft>>
  /** What all rows of one institution have in common under this number: name and address, or the name alone. */
  readonly sameOf: (draft: Draft) => string
  /** Numbers on different institutions, with their rows. */
  readonly clashes: ReadonlyMap<string, ReadonlyArray<Draft>>
  /** Rows without a number, or with one that other institutions have too. */
  readonly offending: number
  /** The column only counts the rows. */
  readonly counting: boolean
  /** Its numbers are the places of the rows, in whatever order. */
  readonly dense: boolean
}

/**
 * Tries a column as a key. A number may stand on several rows of one institution: same name, same address; or same name at
 * several sites, where the column gives every name its own number.
 */
export const candidateOf = (column: Column, drafts: ReadonlyArray<Draft>, source: string): Candidate => {
  const groups = Map.groupBy(drafts, ({ row }) => numberIn(column, row, source))
  const without = groups.get("")?.length ?? 0
  groups.delete("")
  const sameOf = givesNamesNumbers(groups) ? nameOf : wholeTraitsOf
  const clashes = clashesOf(groups, sameOf)
  const clashing = [...clashes.values()].reduce((sum, members) => sum + members.length, 0)
  const numbers = [...groups.keys()]
  return {
    column,
    groups,
    sameOf,
    clashes,
    offending: without + clashing,
    counting: countsRows(numbers),
    dense: areDense(numbers),
  }
}

/** Name and address of a row; of one that is only called by its type all that tells it from its like. */
export const wholeTraitsOf = (draft: Draft): string =>
  draft.nameless ? `${traitsOf(draft)}|${restOf(draft)}` : traitsOf(draft)

/** The name alone, as it stands in the traits. */
export const nameOf = (draft: Pick<Draft, "traits">): string => nameIn(traitsOf(draft))

/** The name alone, of name and address as one text. */
export const nameIn = (traits: string): string => traits.slice(0, traits.indexOf("|"))

const clashesOf = (
  groups: Candidate["groups"],
  sameOf: Candidate["sameOf"],
): ReadonlyMap<string, ReadonlyArray<Draft>> => {
  const clashes = new Map<string, ReadonlyArray<Draft>>()
  groups.forEach((members, value) => {
    const first = members[0]
    if (first === undefined || members.length < 2) return
    const same = sameOf(first)
    if (members.some((draft) => sameOf(draft) !== same)) clashes.set(value, members)
  })
  return clashes
}

/**
 * Whether rows of the same number and name are one institution at several sites: only where there are about as many names
 * as numbers. A number of a district stands on many a `Bolzplatz`.
 */
const givesNamesNumbers = (groups: Candidate["groups"]): boolean => {
  if (clashesOf(groups, wholeTraitsOf).size === 0) return false
  const names = new Set([...groups.values()].flatMap((members) => members.map(nameOf)))
  return groups.size >= 3 && names.size >= 0.9 * groups.size && names.size <= 1.1 * groups.size
}

/**
 * What a row has in a column of numbers; a tilde begins only the ids that this importer makes.
 *
 * An id of the source itself, as an exported directory has it, is the number it was made from.
 */
export const numberIn = ({ index }: Column, { raw }: Draft["row"], source: string): string => {
  const text = asIdText(meaning(raw.cells[index] ?? ""))
  const value = text.startsWith(source) && text[source.length] === ":" ? text.slice(source.length + 1) : text
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

/** From 0, 1 or 2 on without a gap, in any order. */
const areDense = (numbers: ReadonlyArray<string>): boolean => {
  // As many places as rows have no room for a number beyond them.
  if (numbers.length < 3 || numbers.some((number) => !(Number(number) <= numbers.length + 1))) return false
  const places = new Set(numbers.map(Number))
  const first = [0, 1, 2].find((start) => places.has(start))
  if (first === undefined || places.size !== numbers.length) return false
  for (let place = first; place < first + places.size; place++) if (!places.has(place)) return false
  return true
}
