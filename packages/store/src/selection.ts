/** Selections: the ways to say which part of a collection to read. */
import { afterPrefix, afterText, soundBound, unfitCharacter } from "./key.js"
import type { IndexRange, Position } from "./query.js"

/**
 * Which part of a collection: all of it by id, or a part of one index: one value, a common beginning, or a range that
 * holds `from` and not `to`.
 *
 * @german Auswahl
 */
export type Selection<Index extends string> =
  | { readonly index?: never }
  | { readonly index: Index; readonly equals: string }
  | { readonly index: Index; readonly prefix: string }
  | { readonly index: Index; readonly from?: string | undefined; readonly to?: string | undefined }

/** The range of the index that the selection means; `undefined` for a whole collection by id. */
export const rangeOf = (selection: Selection<string>): IndexRange | undefined => {
  if (selection.index === undefined) return undefined
  const name = selection.index
  if ("equals" in selection) return only(name, selection.equals, afterText(selection.equals))
  if ("prefix" in selection) return only(name, selection.prefix, afterPrefix(selection.prefix))
  const { from, to } = selection
  return {
    name,
    ...(from === undefined ? {} : { from: soundBound(from) }),
    ...(to === undefined ? {} : { to: soundBound(to) }),
  }
}

/** The position, wherever it comes from, as one that every backend can compare with. */
export const soundPosition = ({ value, id }: Position): Position => ({ value: soundBound(value), id: soundBound(id) })

/** Nothing that is stored is, or begins with, a text that cannot be stored: then the range holds nothing. */
const only = (name: string, from: string, to: string | undefined): IndexRange => {
  if (unfitCharacter(from) !== undefined) return { name, from: soundBound(from), to: soundBound(from) }
  return to === undefined ? { name, from } : { name, from, to }
}
