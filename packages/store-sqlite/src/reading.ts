/** Reading: documents by key, as they are and as they were, and the names of the networks. */
import type { DatabaseSync } from "node:sqlite"
import { isStorable, type Key, type Stored, type Version, type VersionRef } from "@sozialraum/store"
import { headReader } from "./heads.js"
import { storedOf } from "./rows.js"
import { onOneState } from "./transaction.js"

/** What can be asked of an open file. */
export interface Reader {
  readonly get: (keys: ReadonlyArray<Key>) => ReadonlyArray<Stored | undefined>
  readonly versions: (wanted: ReadonlyArray<VersionRef>) => ReadonlyArray<Version | undefined>
  readonly networks: (after: string, limit: number) => ReadonlyArray<string>
}

/** A document by its key. */
export const byKeySql = `
  SELECT id, revision, created_at, changed_at, schema, document FROM documents
  WHERE network = ? AND collection = ? AND id = ?`

/** A document as it was: it is still there, or among the earlier ones. */
export const versionSql = `
  SELECT schema, document FROM documents WHERE number = ? AND revision = ?
  UNION ALL SELECT schema, document FROM versions WHERE number = ? AND revision = ?`

/** The networks after a name. */
export const networksSql = "SELECT network FROM networks WHERE network > ? ORDER BY network LIMIT ?"

/**
 * Prepares every statement once.
 *
 * The driver turns half characters into U+FFFD, and would find what belongs to another key: such keys are not looked up.
 */
export const reader = (db: DatabaseSync): Reader => {
  const head = headReader(db)
  const [byKey, version, networks] = [db.prepare(byKeySql), db.prepare(versionSql), db.prepare(networksSql)]

  const get = (key: Key): Stored | undefined => {
    const { network, collection, id } = key
    if (!isKey(key)) return undefined
    const row = byKey.get(network, collection, id)
    return row === undefined ? undefined : storedOf(network, collection, row)
  }

  const versionOf = ({ key, revision }: VersionRef): Version | undefined => {
    const number = isKey(key) ? head(key)?.number : undefined
    const row = number === undefined ? undefined : version.get(number, revision, number, revision)
    return row && { schema: Number(row["schema"]), document: JSON.parse(String(row["document"])) }
  }

  return {
    get: (keys) => (keys.length > 1 ? onOneState(db, () => keys.map(get)) : keys.map(get)),
    versions: (wanted) => onOneState(db, () => wanted.map(versionOf)),
    networks: (after, limit) => networks.all(after, limit).map((row) => String(row["network"])),
  }
}

const isKey = ({ network, collection, id }: Key): boolean => [network, collection, id].every(isStorable)
