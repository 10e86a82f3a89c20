/** Neighbours: what the columns of a list look like side by side. */

import { groupBy } from "../group.js"
import type { Field } from "./field.js"
import { fitOf } from "./fit.js"
import { type HeaderMeaning, meaningOfHeader, plainHeader } from "./header-names.js"
import { type Looks, looksOf } from "./looks.js"

/** A column as it stands in the list. */
export interface RawColumn {
  /** Empty where the list has no header, or none here. */
  readonly header: string
  readonly cells: ReadonlyArray<string>
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
  const columns = raw.map((column, index): KnownColumn => {
    const meaning = meaningOfHeader(column.header)
    const [named, ...more] = meaning?.fields ?? []
    return {
      ...column,
      index,
      plain: plainHeader(column.header.slice(0, 200)),
      looks: looksOf(column.cells),
      ...(meaning === undefined ? {} : { meaning }),
      ...(named === undefined || more.length > 0 ? {} : { named }),
    }
  })
  const byField = groupBy(columns, ({ named }) => named)
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

/** Whichever column where the looks are beyond doubt, else one of that name. */
const fitsWell = (field: Field, { named, looks }: KnownColumn): boolean =>
  looks.filled > 0 && (named === field || unmistakable.has(field)) && fitOf(field, looks) >= goodFit

const unmistakable = new Set<Field>(["postalCode", "postalCodeCity", "fullAddress", "email", "website"])

const goodFit = 0.8
