/** Tables: how documents, index entries and changes lie in the file, and whether a file is one of ours. */
import type { DatabaseSync } from "node:sqlite"
import { inTransaction } from "./transaction.js"

/** The layout that this version of the library writes. */
const layout = 1

/**
 * - `documents`: the newest state of every key; a NULL document is a tombstone.
 * - `entries`: the index entries of every document that is there; `several` is 1 where the document has more than one
 *   value in the index, and has to be kept from coming twice.
 * - `changes`: every write that happened, in commit order, with what it replaced; the documents that were replaced
 *   together with the present one are the history of a key. It is the one table that is not spread by network: its
 *   order is the order of the commits of the whole file.
 */
const statements = `
  CREATE TABLE documents (
    network TEXT NOT NULL, collection TEXT NOT NULL, id TEXT NOT NULL,
    revision INTEGER NOT NULL, created_at TEXT NOT NULL, changed_at TEXT NOT NULL, document TEXT,
    PRIMARY KEY (network, collection, id)
  ) STRICT;
  CREATE TABLE entries (
    network TEXT NOT NULL, collection TEXT NOT NULL, name TEXT NOT NULL, value TEXT NOT NULL, id TEXT NOT NULL,
    several INTEGER NOT NULL,
    PRIMARY KEY (network, collection, name, value, id)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX entries_by_document ON entries (network, collection, id, name, value);
  CREATE TABLE changes (
    cursor INTEGER PRIMARY KEY AUTOINCREMENT,
    network TEXT NOT NULL, collection TEXT NOT NULL, id TEXT NOT NULL, revision INTEGER NOT NULL,
    kind TEXT NOT NULL, at TEXT NOT NULL, by_role TEXT NOT NULL, reason TEXT NOT NULL, replaced TEXT
  ) STRICT;
  CREATE TABLE meta (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;
  INSERT INTO meta VALUES ('format', 'sozialraum-store'), ('layout', '${layout}');
`

/** What a file turned out to be. */
export type FileKind = "empty" | "store" | "newerStore" | "foreign"

/** Looks without changing anything: the file may belong to another program. */
export const kindOf = (db: DatabaseSync): FileKind => {
  const tables = db.prepare("SELECT name FROM sqlite_schema WHERE type = 'table'").all()
  if (tables.length === 0) return "empty"
  if (!["documents", "entries", "changes", "meta"].every((name) => tables.some((table) => table["name"] === name)))
    return "foreign"
  const meta = new Map(
    db
      .prepare("SELECT name, value FROM meta")
      .all()
      .map((row) => [row["name"], row["value"]]),
  )
  if (meta.get("format") !== "sozialraum-store") return "foreign"
  return Number(meta.get("layout")) > layout ? "newerStore" : "store"
}

/** Makes an empty file a store. Of several processes that try at the same time, one does it. */
export const createTables = (db: DatabaseSync): void =>
  inTransaction(db, () => {
    if (kindOf(db) === "empty") db.exec(statements)
  })
