/** The model: what a backend does, said once more in the plainest way, without regard to speed. */
import { type Commit, compareText, type IndexRange, type Json, type Version, type Write } from "@sozialraum/store"

/** What the model knows of a key; no document after a removal. */
export interface Kept {
  readonly revision: number
  readonly document: Json | undefined
  readonly values: ReadonlyArray<string>
  /** By revision, the present one included; what was forgotten is missing. */
  readonly states: ReadonlyMap<number, Version>
}

/** What the model tells of a change. */
interface Told {
  readonly id: string
  readonly revision: number
  readonly kind: "put" | "remove"
  readonly by: string
  readonly commit: string | undefined
}

/** One network with one collection. */
export interface Model {
  readonly kept: Map<string, Kept>
  readonly told: Array<Told>
  readonly done: Map<string, { readonly commit: Commit; readonly revisions: ReadonlyArray<number> }>
}

/** What became of a commit: the revisions of its writes, or what was in its way. */
export type Outcome =
  | { readonly revisions: ReadonlyArray<number> }
  | { readonly conflictAt: string; readonly actual: number }
  | { readonly idTakenBy: string }

/** An empty model. */
export const modelOf = (): Model => ({ kept: new Map(), told: [], done: new Map() })

/** Does a commit. */
export const modelCommit = (model: Model, commit: Commit): Outcome => {
  const known = model.done.get(commit.id ?? "")
  if (known !== undefined) {
    const isSame = known.commit.by === commit.by && known.commit.writes.length === commit.writes.length
    return isSame ? { revisions: known.revisions } : { idTakenBy: known.commit.by }
  }
  for (const { key, revision } of commit.checks) {
    const actual = presentRevision(model.kept.get(key.id)) ?? 0
    if (actual !== revision) return { conflictAt: key.id, actual }
  }
  const before = model.told.length
  for (const write of commit.writes) if (write._tag !== "Forget") modelWrite(model, write, commit)
  for (const write of commit.writes) if (write._tag === "Forget") modelForget(model, write.key.id, write.below)
  const revisions = commit.writes.map(({ key }) => model.kept.get(key.id)?.revision ?? 0)
  if (commit.id !== undefined && model.told.length > before) model.done.set(commit.id, { commit, revisions })
  return { revisions }
}

const modelWrite = ({ kept, told }: Model, write: Exclude<Write, { _tag: "Forget" }>, { by, id: commit }: Commit) => {
  const { id } = write.key
  const before = kept.get(id)
  const revision = (before?.revision ?? 0) + 1
  const states = before?.states ?? new Map()
  if (write._tag === "Put") {
    const { document, schema } = write
    const values = write.indexes.map(({ value }) => value)
    kept.set(id, { revision, document, values, states: new Map([...states, [revision, { schema, document }]]) })
    told.push({ id, revision, kind: "put", by, commit })
  } else if (before?.document !== undefined) {
    kept.set(id, { revision, document: undefined, values: [], states })
    told.push({ id, revision, kind: "remove", by, commit })
  }
}

const modelForget = ({ kept }: Model, id: string, below = Number.POSITIVE_INFINITY) => {
  const found = kept.get(id)
  if (found === undefined) return
  const isLeft = (revision: number) => revision >= below || revision === presentRevision(found)
  kept.set(id, { ...found, states: new Map([...found.states].filter(([revision]) => isLeft(revision))) })
}

/** The revision of a document that is there. */
export const presentRevision = (kept: Kept | undefined): number | undefined =>
  kept?.document === undefined ? undefined : kept.revision

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
