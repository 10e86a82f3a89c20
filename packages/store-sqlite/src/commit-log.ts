/** The log of commits: who changed what, when and why; and what a commit is answered that is sent again. */
import type { DatabaseSync } from "node:sqlite"
import type { Commit, CommitIdTaken, Put, Receipt, Remove } from "@sozialraum/store"
import type { Applied } from "./documents.js"

/** A commit that is being written. */
export interface Begun {
  /** The cursor that its first change has. */
  readonly first: number
  /** The cursor of its last change so far. */
  last: number
}

/** Writes and reads the log of an open file. */
export interface CommitLog {
  /** What the commit was answered before, or who took its id; `undefined` where it is new. */
  readonly known: (commit: Commit) => Receipt | CommitIdTaken | undefined
  readonly begin: (network: string) => Begun
  readonly add: (begun: Begun, write: Put | Remove, applied: Applied) => void
  readonly end: (commit: Commit, begun: Begun, revisions: ReadonlyArray<number>) => Receipt
}

/** Prepares every statement once. */
export const commitLog = (db: DatabaseSync): CommitLog => {
  const byId = db.prepare("SELECT last, at, by_role, reason, revisions FROM commits WHERE network = ? AND id = ?")
  const lastOf = db.prepare("SELECT cursor FROM networks WHERE network = ?")
  const addChange = db.prepare(`
    INSERT INTO changes (network, cursor, first, number, collection, id, revision, kind)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?)`)
  const addCommit = db.prepare(`
    INSERT INTO commits (network, first, last, id, at, by_role, reason, revisions) VALUES (?, ?, ?, ?, ?, ?, ?, ?)`)
  const moveOn = db.prepare(`
    INSERT INTO networks (network, cursor) VALUES (?, ?) ON CONFLICT (network) DO UPDATE SET cursor = excluded.cursor`)

  const known = ({ network, id, at, by, reason, writes }: Commit): Receipt | CommitIdTaken | undefined => {
    const row = id === undefined ? undefined : byId.get(network, id)
    if (id === undefined || row === undefined) return undefined
    const revisions: ReadonlyArray<number> = JSON.parse(String(row["revisions"]))
    const first = { at: String(row["at"]), by: String(row["by_role"]), reason: String(row["reason"]) }
    const isSame = first.at === at && first.by === by && first.reason === reason && revisions.length === writes.length
    return isSame ? { cursor: String(row["last"]), revisions } : { _tag: "CommitIdTaken", path: ["id"], id, ...first }
  }

  return {
    known,
    begin: (network) => {
      const last = Number(lastOf.get(network)?.["cursor"] ?? 0)
      return { first: last + 1, last }
    },
    add: (begun, { _tag, key }, { number, revision }) => {
      begun.last += 1
      const kind = _tag === "Put" ? "put" : "remove"
      addChange.run(key.network, begun.last, begun.first, number, key.collection, key.id, revision, kind)
    },
    end: ({ network, id = null, at, by, reason }, { first, last }, revisions) => {
      if (last >= first) {
        addCommit.run(network, first, last, id, at, by, reason, JSON.stringify(revisions))
        moveOn.run(network, last)
      }
      return { cursor: String(last), revisions }
    },
  }
}
