/** Content rule: how one field shows in cells and neighbours where no header tells. */
import type { Field } from "./field.js"
import type { Look } from "./looks.js"

/** How a field shows in cells and neighbours. */
export interface Rule {
  readonly field: Field
  readonly look: Look
  /** Share of the cells that must have the look. */
  readonly least: number
  /** Bounds of the share of distinct values: names differ, types repeat. */
  readonly distinct?: readonly [number, number]
  /** Fewest filled cells from which the look says something. */
  readonly from?: number
  /** Share of the rows that must have a cell. */
  readonly full?: number
  /** Fields that say the same already. */
  readonly unless?: ReadonlyArray<Field>
  /** Looks that would mean something else, and the share from which they do. */
  readonly not?: ReadonlyArray<readonly [Look, number]>
  /** The column stands right before or behind one with one of these fields. */
  readonly beside?: ReadonlyArray<Field>
  /** The column stands right behind one with one of these fields. */
  readonly behind?: ReadonlyArray<Field>
  /** A column beside it looks like this. */
  readonly near?: Look
  /** Another column shows that the list is about places. */
  readonly placed?: true
  /** Below a header: no column of different texts that mean nothing yet stands before it. */
  readonly leftmost?: true
  /** It is the first column. */
  readonly first?: true
  /** The column that has this field decides the value: one postal code has one town. */
  readonly follows?: Field
  /** Of two columns that look the same, nobody knows which. */
  readonly only?: true
  readonly confidence: number
}
