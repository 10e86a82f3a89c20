/** Networks in memory: the tables of one network, what happened in it, and the commits that did it. */
import type { Change, Check, Commit, Receipt, Write } from "./commit.js"
import type { Stored, Version } from "./document.js"
import { RevisionConflict } from "./errors.js"
import type { Key } from "./key.js"
import { type Row, replace, type Table } from "./memory-table.js"
import type { CommitIdTaken } from "./refusal.js"

/** All that is kept of one network. */
export interface MemoryNetwork {
  readonly tables: Map<string, Table>
  readonly feed: Array<Change>
  readonly commits: Map<string, { readonly commit: Commit; readonly receipt: Receipt }>
}

/** A network in which nothing happened. */
export const emptyNetwork = (): MemoryNetwork => ({ tables: new Map(), feed: [], commits: new Map() })

/** The present document of a key. */
export const storedIn = (network: MemoryNetwork, key: Key): Stored | undefined => {
  const row = network.tables.get(key.collection)?.rows.get(key.id)
  if (row?.document === undefined) return undefined
  const { revision, createdAt, changedAt, schema } = row
  return { key: { ...key }, revision, createdAt, changedAt, schema, document: JSON.parse(row.document) }
}

/** A document as it was at a revision. */
export const versionIn = (network: MemoryNetwork, key: Key, revision: number): Version | undefined => {
  const row = network.tables.get(key.collection)?.rows.get(key.id)
  const { schema, document } = (row?.revision === revision ? row : row?.older.get(revision)) ?? {}
  return schema === undefined || document === undefined ? undefined : { schema, document: JSON.parse(document) }
}

/** Does a commit that is fit: all of it, or nothing where a check does not hold or its id was used. */
export const commitTo = (network: MemoryNetwork, commit: Commit): Receipt | RevisionConflict | CommitIdTaken => {
  const { id } = commit
  const known = id === undefined ? undefined : network.commits.get(id)
  if (known !== undefined) return answerAgain(commit, known)
  for (const check of commit.checks) {
    const found = conflict(network, check)
    if (found !== undefined) return found
  }
  const before = network.feed.length
  const revisions = new Map<Write, number>()
  for (const write of commit.writes) if (write._tag !== "Forget") revisions.set(write, apply(network, write, commit))
  for (const write of commit.writes)
    if (write._tag === "Forget") revisions.set(write, forget(network, write.key, write.below))
  const receipt = {
    cursor: String(network.feed.length),
    revisions: commit.writes.map((write) => revisions.get(write) ?? 0),
  }
  // A commit that changed nothing can be sent again as it is.
  if (id !== undefined && network.feed.length > before) network.commits.set(id, { commit, receipt })
  return receipt
}

const answerAgain = (
  commit: Commit,
  known: { readonly commit: Commit; readonly receipt: Receipt },
): Receipt | CommitIdTaken => {
  const { id = "", at, by, reason, writes } = known.commit
  const isSame =
    at === commit.at && by === commit.by && reason === commit.reason && writes.length === commit.writes.length
  return isSame ? known.receipt : { _tag: "CommitIdTaken", path: ["id"], id, at, by, reason }
}

const conflict = (network: MemoryNetwork, { key, revision }: Check): RevisionConflict | undefined => {
  const actual = storedIn(network, key)?.revision ?? 0
  return actual === revision ? undefined : new RevisionConflict({ key, expected: revision, actual })
}

const apply = (network: MemoryNetwork, write: Exclude<Write, { _tag: "Forget" }>, commit: Commit): number => {
  const table = tableOf(network, write.key.collection)
  const before = table.rows.get(write.key.id)
  if (write._tag === "Remove" && before?.document === undefined) return before?.revision ?? 0
  const row = rowAfter(write, before, commit.at)
  replace(table, write.key.id, row)
  const { at, by, reason, id } = commit
  const kind = write._tag === "Put" ? "put" : "remove"
  const cursor = String(network.feed.length + 1)
  const said = { cursor, key: { ...write.key }, revision: row.revision, kind, at, by, reason } as const
  network.feed.push(id === undefined ? said : { ...said, commit: id })
  return row.revision
}

const forget = (network: MemoryNetwork, key: Key, below = Number.POSITIVE_INFINITY): number => {
  const row = network.tables.get(key.collection)?.rows.get(key.id)
  for (const revision of row?.older.keys() ?? []) if (revision < below) row?.older.delete(revision)
  return row?.revision ?? 0
}

const tableOf = ({ tables }: MemoryNetwork, collection: string): Table => {
  const table = tables.get(collection) ?? { rows: new Map(), lists: new Map() }
  tables.set(collection, table)
  return table
}

/** Documents are kept as text, so that nobody can change the store by changing a value that went in or came out. */
const rowAfter = (write: Exclude<Write, { _tag: "Forget" }>, before: Row | undefined, at: string): Row => {
  const revision = (before?.revision ?? 0) + 1
  const older = before?.older ?? new Map()
  if (before?.document !== undefined) older.set(before.revision, { schema: before.schema, document: before.document })
  const common = { revision, changedAt: at, older }
  if (write._tag === "Remove") return { ...common, createdAt: at, schema: 0, document: undefined, entries: [] }
  const createdAt = before?.document === undefined ? at : before.createdAt
  const entries = [
    ...new Map(write.indexes.map(({ name, value }) => [JSON.stringify([name, value]), { name, value }])).values(),
  ]
  return { ...common, createdAt, schema: write.schema, document: JSON.stringify(write.document), entries }
}
