/** The model: what a backend does, said once more in the plainest way, without regard to speed. */
import { type Commit, compareText, type IndexRange, type Json, type Key } from "@sozialraum/store"

/** What the model knows of a key; no document after a removal. */
export interface Kept {
  readonly revision: number
  readonly document: Json | undefined
  readonly values: ReadonlyArray<string>
}

/** One network with one collection. */
export interface Model {
  readonly kept: Map<string, Kept>
  readonly told: Array<{ readonly id: string; readonly revision: number; readonly kind: "put" | "remove" }>
}

/** An empty model. */
export const modelOf = (): Model => ({ kept: new Map(), told: [] })

/** What a commit answers: the revisions of its writes, or the key that is in its way. */
export const modelCommit = (
  { kept, told }: Model,
  { checks, writes }: Commit,
): ReadonlyArray<number> | { readonly key: Key; readonly actual: number } => {
  for (const { key, revision } of checks) {
    const found = kept.get(key.id)
    const actual = found?.document === undefined ? 0 : found.revision
    if (actual !== revision) return { key, actual }
  }
  return writes.map((write) => {
    const { id } = write.key
    const before = kept.get(id)
    if (write._tag === "Remove" && before?.document === undefined) return before?.revision ?? 0
    const revision = (before?.revision ?? 0) + 1
    kept.set(
      id,
      write._tag === "Put"
        ? { revision, document: write.document, values: write.indexes.map(({ value }) => value) }
        : { revision, document: undefined, values: [] },
    )
    told.push({ id, revision, kind: write._tag === "Put" ? "put" : "remove" })
    return revision
  })
}

/** The ids of a whole query, in order. */
export const modelQuery = ({ kept }: Model, index: IndexRange | undefined): ReadonlyArray<string> =>
  [...kept]
    .flatMap(([id, { document, values }]) => {
      if (document === undefined) return []
      const value = index === undefined ? "" : smallest(values, index)
      return value === undefined ? [] : [{ id, value }]
    })
    .sort((left, right) => compareText(left.value, right.value) || compareText(left.id, right.id))
    .map(({ id }) => id)

const smallest = (values: ReadonlyArray<string>, { from = "", to }: IndexRange): string | undefined =>
  values
    .filter((value) => compareText(value, from) >= 0 && (to === undefined || compareText(value, to) < 0))
    .sort(compareText)[0]
