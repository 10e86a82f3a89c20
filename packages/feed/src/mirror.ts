/** Mirrors: the values of one collection of a network in memory, kept up to date by what changes in the store. */
import type { Revised } from "@sozialraum/core"
import { type Collection, compareText, type Store } from "@sozialraum/store"

/** A collection, or a part of it, in memory. @german Gespiegelte Sammlung */
export interface Mirror<A> {
  /** The name of the collection. */
  readonly name: string
  /** Reads the whole collection. */
  readonly readAll: () => Promise<void>
  /** Reads some values anew; those that are gone leave. */
  readonly read: (ids: ReadonlyArray<string>) => Promise<void>
  /** Holds these values and no others: reads those that were not wanted before. */
  readonly want: (ids: ReadonlyArray<string>) => Promise<void>
  /** Whether a value is wanted, whether or not there is one. */
  readonly wants: (id: string) => boolean
  /** In the order of the ids; the very same list until something is read. */
  readonly values: () => ReadonlyArray<Revised<A>>
}

/** A mirror that holds nothing yet. */
export const mirrorOf = <A, Id extends string, Index extends string>(
  store: Store,
  kind: Collection<A, Id, Index>,
  network: string,
): Mirror<A> => {
  const stored = store.collection(kind, network)
  const held = new Map<string, Revised<A>>()
  let wanted: ReadonlySet<string> | undefined
  let list: ReadonlyArray<Revised<A>> | undefined = []

  const read = async (ids: ReadonlyArray<string>): Promise<void> => {
    if (ids.length === 0) return
    // Ids of a collection come back as the plain texts that stand in the keys.
    const found = await stored.getMany(ids as ReadonlyArray<Id>)
    for (const [index, id] of ids.entries()) {
      const value = found[index]
      if (value === undefined) held.delete(id)
      else held.set(id, value)
    }
    list = undefined
  }

  return {
    name: kind.name,
    readAll: async () => {
      const all = await stored.all()
      held.clear()
      for (const value of all) held.set(stored.expect(value).key.id, value)
      list = undefined
    },
    read,
    want: async (ids) => {
      const next = new Set(ids)
      await read([...next].filter((id) => wanted?.has(id) !== true))
      for (const id of wanted ?? []) if (!next.has(id) && held.delete(id)) list = undefined
      wanted = next
    },
    wants: (id) => wanted === undefined || wanted.has(id),
    values: () => {
      list ??= [...held].sort(([a], [b]) => compareText(a, b)).map(([, value]) => value)
      return list
    },
  }
}
