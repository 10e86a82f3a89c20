/** Shelves: what the program knows of one network, read from its files when the folder is opened. */
import {
  type Change,
  type Commit,
  compareText,
  type IndexEntry,
  type Json,
  type Key,
  type Page,
  type Position,
  type Query,
  type Receipt,
  type Stored,
} from "@sozialraum/store"

/** What the file of a key says. After a removal it holds no document. */
export interface DocumentFile extends Omit<Stored, "document"> {
  readonly indexes: ReadonlyArray<IndexEntry>
  /** The revisions of which the history has a document. */
  readonly earlier: ReadonlyArray<number>
  readonly document?: Json
}

/** The same in memory, with the document as a text: whoever changes what came out of it, changes a copy. */
export interface Row extends Omit<DocumentFile, "document"> {
  readonly text: string | undefined
}

/** What the file of a commit says. */
export interface CommitFile extends Pick<Commit, "id" | "at" | "by" | "reason"> {
  readonly revisions: Receipt["revisions"]
  readonly changes: ReadonlyArray<Pick<Change, "key" | "revision" | "kind">>
}

/** A commit that is done, and what it answered. */
export type Done = CommitFile & { readonly cursor: string }

/** All of one network but its earlier documents. */
export interface Shelf {
  readonly rows: Map<string, Row>
  readonly feed: Array<Change>
  /** By id, where a commit had one. */
  readonly done: Map<string, Done>
  /** How many commits have a file. */
  commits: number
}

/** A network in which nothing happened. */
export const emptyShelf = (): Shelf => ({ rows: new Map(), feed: [], done: new Map(), commits: 0 })

/** The row of a key. */
export const rowOf = ({ rows }: Shelf, key: Key): Row | undefined => rows.get(nameOf(key))

/** A row takes its place. */
export const place = ({ rows }: Shelf, row: Row): void => {
  rows.set(nameOf(row.key), row)
}

/** A commit takes its place behind the others. */
export const addCommit = (shelf: Shelf, commit: CommitFile): void => {
  const { id, at, by, reason } = commit
  for (const change of commit.changes) {
    const cursor = String(shelf.feed.length + 1)
    shelf.feed.push({ cursor, ...change, at, by, reason, ...(id === undefined ? {} : { commit: id }) })
  }
  if (id !== undefined) shelf.done.set(id, { ...commit, cursor: String(shelf.feed.length) })
  shelf.commits += 1
}

/** The present document of a key. */
export const storedAt = (shelf: Shelf, key: Key): Stored | undefined => {
  const row = rowOf(shelf, key)
  if (row?.text === undefined) return undefined
  const { revision, createdAt, changedAt, schema, text } = row
  return { key: { ...key }, revision, createdAt, changedAt, schema, document: JSON.parse(text) }
}

/** A page of one collection. Every row is looked at: a folder is for some thousand documents, not for a million. */
export const pageOf = (shelf: Shelf, request: Query): Page => {
  const { network, collection, after, limit } = request
  const positions = [...shelf.rows.values()]
    .filter(({ key, text }) => key.collection === collection && text !== undefined)
    .flatMap((row) => positionOf(row, request) ?? [])
    .filter((position) => after === undefined || comparePositions(position, after) > 0)
    .sort(comparePositions)
  const shown = positions.slice(0, limit)
  const items = shown.flatMap(({ id }) => storedAt(shelf, { network, collection, id }) ?? [])
  const next = shown.at(-1)
  return next === undefined || positions.length <= limit ? { items } : { items, next }
}

/** Where a document stands in the order of the page: at the smallest of its values in the range. */
const positionOf = ({ key, indexes }: Row, { index }: Query): Position | undefined => {
  const inRange = ({ name, value }: IndexEntry) =>
    name === index?.name &&
    compareText(value, index.from ?? "") >= 0 &&
    (index.to === undefined || compareText(value, index.to) < 0)
  const values = index === undefined ? [""] : indexes.filter(inRange).map(({ value }) => value)
  const [value] = values.sort(compareText)
  return value === undefined ? undefined : { value, id: key.id }
}

const comparePositions = (left: Position, right: Position): number =>
  compareText(left.value, right.value) || compareText(left.id, right.id)

const nameOf = ({ collection, id }: Key): string => JSON.stringify([collection, id])
