/** Heads: what the file knows of a key, without its document. */
import type { DatabaseSync } from "node:sqlite"
import type { Key } from "@sozialraum/store"

/** The newest state of a key that was ever written. */
export interface Head {
  readonly number: number
  readonly revision: number
  /** The index entries, as they are kept; `undefined` for a tombstone. */
  readonly entries: string | undefined
}

/** Looks up keys that can be stored; `undefined` where nothing was ever written. */
export const headReader = (db: DatabaseSync): ((key: Key) => Head | undefined) => {
  const there = db.prepare(
    "SELECT number, revision, entries FROM documents WHERE network = ? AND collection = ? AND id = ?",
  )
  const gone = db.prepare("SELECT number, revision FROM removed WHERE network = ? AND collection = ? AND id = ?")
  return ({ network, collection, id }) => {
    const row = there.get(network, collection, id) ?? gone.get(network, collection, id)
    if (row === undefined) return undefined
    const entries = row["entries"]
    return {
      number: Number(row["number"]),
      revision: Number(row["revision"]),
      entries: typeof entries === "string" ? entries : undefined,
    }
  }
}
