/** Entries: where a document stands in the indexes of its collection. */
import type { DatabaseSync } from "node:sqlite"
import { compareText, type IndexEntry, type Key } from "@sozialraum/store"

type Pair = readonly [name: string, value: string]

/** Puts the entries of a document in the place of those it had. What both have is not touched. */
export type EntryWriter = (key: Key, number: number, before: string | undefined, after: string) => void

/** The entries as they are kept beside the document: each once, in order. */
export const keptEntries = (entries: ReadonlyArray<IndexEntry>): string => {
  const sorted = entries
    .map(({ name, value }): Pair => [name, value])
    .sort((left, right) => compareText(left[0], right[0]) || compareText(left[1], right[1]))
  return JSON.stringify(sorted.filter((pair, at) => !isSame(pair, sorted[at - 1])))
}

/** No entries at all. */
export const noEntries = "[]"

/** Prepares every statement once. */
export const entryWriter = (db: DatabaseSync): EntryWriter => {
  const drop = db.prepare(
    "DELETE FROM entries WHERE network = ? AND collection = ? AND name = ? AND value = ? AND id = ?",
  )
  const add = db.prepare(`
    INSERT INTO entries (network, collection, name, value, id, number, previous) VALUES (?, ?, ?, ?, ?, ?, ?)`)
  return ({ network, collection, id }, number, before = noEntries, after) => {
    if (before === after) return
    const [old, fresh] = [placesOf(before), placesOf(after)]
    for (const [place, { name, value }] of old) if (!fresh.has(place)) drop.run(network, collection, name, value, id)
    for (const [place, { name, value, previous }] of fresh)
      if (!old.has(place)) add.run(network, collection, name, value, id, number, previous)
  }
}

interface Place {
  readonly name: string
  readonly value: string
  readonly previous: string | null
}

/** The rows of a document by their whole content. */
const placesOf = (kept: string): ReadonlyMap<string, Place> => {
  const pairs: ReadonlyArray<Pair> = JSON.parse(kept)
  return new Map(
    pairs.map(([name, value], at) => {
      const [nameBefore, valueBefore] = pairs[at - 1] ?? []
      const previous = nameBefore === name && valueBefore !== undefined ? valueBefore : null
      return [JSON.stringify([name, value, previous]), { name, value, previous }]
    }),
  )
}

const isSame = (left: Pair, right: Pair | undefined): boolean => left[0] === right?.[0] && left[1] === right[1]
