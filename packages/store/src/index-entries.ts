/** Index entries: under which texts a value is found. */
import type { IndexEntry } from "./document.js"

/** The values under which a document is found in an index: none, one or several. @german Indexfunktion */
export type IndexOf<A> = (value: A) => string | undefined | ReadonlyArray<string>

/** What the indexes of a collection say of a value, each text once. */
export const entriesOf = <A>(indexes: Readonly<Record<string, IndexOf<A>>>, value: A): ReadonlyArray<IndexEntry> =>
  Object.entries(indexes).flatMap(([name, valuesOf]) => {
    const values = valuesOf(value) ?? []
    return [...new Set(typeof values === "string" ? [values] : values)].map((entry) => ({ name, value: entry }))
  })
