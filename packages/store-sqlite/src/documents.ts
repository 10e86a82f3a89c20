/** Documents: one write of a commit, after which the key has its next revision. */
import type { DatabaseSync } from "node:sqlite"
import type { Put, Remove } from "@sozialraum/store"
import { entryWriter, keptEntries, noEntries } from "./entries.js"
import type { Head } from "./heads.js"

/** A write that happened. */
export interface Applied {
  readonly number: number
  readonly revision: number
}

/** Writes a document or takes it away; `undefined` where there is nothing to take away. */
export type DocumentWriter = (write: Put | Remove, before: Head | undefined, at: string) => Applied | undefined

/** Prepares every statement once. */
export const documentWriter = (db: DatabaseSync): DocumentWriter => {
  const writeEntries = entryWriter(db)
  const insert = db.prepare(`
    INSERT INTO documents (number, network, collection, id, revision, created_at, changed_at, schema, entries, document)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`)
  const update = db.prepare(`
    UPDATE documents SET revision = ?, changed_at = ?, schema = ?, entries = ?, document = ? WHERE number = ?`)
  const keepVersion = db.prepare(`
    INSERT INTO versions (number, revision, schema, document)
    SELECT number, revision, schema, document FROM documents WHERE number = ?`)
  const drop = db.prepare("DELETE FROM documents WHERE number = ?")
  const bury = db.prepare("INSERT INTO removed (network, collection, id, number, revision) VALUES (?, ?, ?, ?, ?)")
  const unbury = db.prepare("DELETE FROM removed WHERE network = ? AND collection = ? AND id = ?")

  const put = ({ key, document, indexes, schema }: Put, before: Head | undefined, at: string): Applied => {
    const { network, collection, id } = key
    const [text, entries] = [JSON.stringify(document), keptEntries(indexes)]
    const revision = (before?.revision ?? 0) + 1
    const number = before?.number ?? null
    if (before?.entries !== undefined) {
      keepVersion.run(before.number)
      update.run(revision, at, schema, entries, text, before.number)
      writeEntries(key, before.number, before.entries, entries)
      return { number: before.number, revision }
    }
    if (before !== undefined) unbury.run(network, collection, id)
    const done = insert.run(number, network, collection, id, revision, at, at, schema, entries, text)
    writeEntries(key, Number(done.lastInsertRowid), noEntries, entries)
    return { number: Number(done.lastInsertRowid), revision }
  }

  const remove = ({ key }: Remove, before: Head | undefined): Applied | undefined => {
    if (before?.entries === undefined) return undefined
    const { number, revision, entries } = before
    keepVersion.run(number)
    drop.run(number)
    bury.run(key.network, key.collection, key.id, number, revision + 1)
    writeEntries(key, number, entries, noEntries)
    return { number, revision: revision + 1 }
  }

  return (write, before, at) => (write._tag === "Put" ? put(write, before, at) : remove(write, before))
}
