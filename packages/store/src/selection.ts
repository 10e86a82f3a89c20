/** Selections: the ways to say which part of a collection to read. */
import { afterPrefix, afterText } from "./key.js"
import type { IndexRange } from "./query.js"

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
  if ("equals" in selection) return { name, from: selection.equals, to: afterText(selection.equals) }
  if (!("prefix" in selection)) {
    const { from, to } = selection
    return { name, ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) }
  }
  const to = afterPrefix(selection.prefix)
  return to === undefined ? { name, from: selection.prefix } : { name, from: selection.prefix, to }
}
