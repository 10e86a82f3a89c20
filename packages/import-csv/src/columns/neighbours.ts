/** Neighbours: what the columns of a list look like side by side. */

import type { Field } from "./field.js"
import { fitOf } from "./fit.js"
import { type HeaderMeaning, meaningOfHeader, plainHeader, tableLetters } from "./header-names.js"
import { type Looks, looksOf } from "./looks.js"

/** A column as it stands in the list. */
export interface RawColumn {
  /** Empty where the list has no header, or none here. */
  readonly header: string
  readonly cells: ColumnCells
}

/** The cells of a column from the first row to the last: a look at the records, of which a sample is all that most ask. */
export interface ColumnCells {
  readonly length: number
  readonly at: (row: number) => string | undefined
}

/** A column with all that its header and its cells say on their own. */
export interface KnownColumn extends RawColumn {
  readonly index: number
  readonly plain: string
  readonly meaning?: HeaderMeaning
  /** The one field that the header names. */
  readonly named?: Field
  readonly looks: Looks
}

/** All columns of a list. */
export interface Neighbours {
  readonly columns: ReadonlyArray<KnownColumn>
  /** The columns whose headers name a field. */
  readonly naming: (field: Field) => ReadonlyArray<KnownColumn>
  /** Whether another column's header names a field. */
  readonly othersName: (field: Field, index: number) => boolean
  /** Whether the cells of another column look like a field beyond doubt. */
  readonly othersFit: (field: Field, index: number) => boolean
}

/** Looks at all columns of a list. */
export const neighboursOf = (raw: ReadonlyArray<RawColumn>): Neighbours => {
  const letters = tableLetters(raw.map(({ header }) => header))
  const columns = raw.map((column, index): KnownColumn => {
    const { meaning, header } = saidBy(column.header, letters)
    const [named, ...more] = meaning?.fields ?? []
    return {
      ...column,
      index,
      plain: plainHeader(header.slice(0, 200)),
      looks: looksOf(column.cells),
      ...(meaning === undefined ? {} : { meaning }),
      ...(named === undefined || more.length > 0 ? {} : { named }),
    }
  })
  const byField = Map.groupBy(columns, ({ named }) => named)
  const fitting = new Map<Field, ReadonlyArray<KnownColumn>>()
  const naming = (field: Field): ReadonlyArray<KnownColumn> => byField.get(field) ?? []
  return {
    columns,
    naming,
    othersName: (field, index) => naming(field).some((column) => column.index !== index),
    othersFit: (field, index) => {
      const known = fitting.get(field) ?? columns.filter((column) => fitsWell(field, column))
      fitting.set(field, known)
      return known.some((column) => column.index !== index)
    },
  }
}

/** What a header says, without the letters of its table where it says nothing with them; `SP_ORT` is no `Sport`. */
const saidBy = (
  header: string,
  letters: string,
): { readonly header: string; readonly meaning: HeaderMeaning | undefined } => {
  const meaning = meaningOfHeader(header)
  if (letters === "" || !header.startsWith(letters)) return { header, meaning }
  const rest = header.slice(letters.length)
  const said = meaningOfHeader(rest)
  const isPart = meaning === undefined || (said?.by === "whole" && /[_.-]$/.test(letters))
  return said === undefined || !isPart ? { header, meaning } : { header: rest, meaning: { ...said, by: "part" } }
}

/** Whichever column where the looks are beyond doubt, else one of that name. */
const fitsWell = (field: Field, { named, looks }: KnownColumn): boolean =>
  looks.filled > 0 && (named === field || unmistakable.has(field)) && fitOf(field, looks) >= goodFit

const unmistakable = new Set<Field>(["postalCode", "postalCodeCity", "fullAddress", "email", "website"])

const goodFit = 0.8

/** Remembers what is asked of a list once for all of its columns: a list of a hundred thousand columns has as many askers. */
export const perList = <A>(answer: (beside: Neighbours) => A): ((beside: Neighbours) => A) => {
  const known = new WeakMap<Neighbours, A>()
  return (beside) => {
    const told = known.get(beside)
    if (told !== undefined) return told
    const first = answer(beside)
    known.set(beside, first)
    return first
  }
}

/** Whether any column but one is among these. */
export const hasOther = (columns: ReadonlyArray<KnownColumn>, index: number): boolean =>
  columns.some((column) => column.index !== index)
