/** Tables: how documents, index entries, changes and commits lie in the file. */

/** The layout that this version of the library reads and writes. */
export const layout = 2

/**
 * - `documents`: what is there. `number` never changes and is never given again: entries, changes and versions point to it
 *   with a few bytes. `entries` are the pairs of index name and value, in order, so that a write knows what was there.
 * - `removed`: the tombstones. Apart from the documents, so that no page has to step over them.
 * - `entries`: where documents stand in the indexes; `previous` is the next smaller value of the same document in the same
 *   index, by which a range knows that the document has had its turn.
 * - `versions`: earlier documents. Apart from the changes, so that they can be forgotten and their space used again.
 * - `changes`: one row for each write, numbered within its network; `first` is the first change of its commit.
 * - `commits`: who, why, when, and the answer that a commit gets when it is sent again.
 * - `networks`: the last change of each.
 */
export const tables = `
  CREATE TABLE documents (
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    network TEXT NOT NULL, collection TEXT NOT NULL, id TEXT NOT NULL, revision INTEGER NOT NULL,
    created_at TEXT NOT NULL, changed_at TEXT NOT NULL, schema INTEGER NOT NULL, entries TEXT NOT NULL,
    document TEXT NOT NULL,
    UNIQUE (network, collection, id)
  ) STRICT;
  CREATE TABLE removed (
    network TEXT NOT NULL, collection TEXT NOT NULL, id TEXT NOT NULL,
    number INTEGER NOT NULL, revision INTEGER NOT NULL,
    PRIMARY KEY (network, collection, id)
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE entries (
    network TEXT NOT NULL, collection TEXT NOT NULL, name TEXT NOT NULL, value TEXT NOT NULL, id TEXT NOT NULL,
    number INTEGER NOT NULL, previous TEXT,
    PRIMARY KEY (network, collection, name, value, id)
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE versions (
    number INTEGER NOT NULL, revision INTEGER NOT NULL, schema INTEGER NOT NULL, document TEXT NOT NULL,
    PRIMARY KEY (number, revision)
  ) STRICT;
  CREATE TABLE changes (
    network TEXT NOT NULL, cursor INTEGER NOT NULL, first INTEGER NOT NULL, number INTEGER NOT NULL,
    collection TEXT NOT NULL, id TEXT NOT NULL, revision INTEGER NOT NULL, kind TEXT NOT NULL,
    PRIMARY KEY (network, cursor)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX changes_by_document ON changes (number, cursor);
  CREATE TABLE commits (
    network TEXT NOT NULL, first INTEGER NOT NULL, last INTEGER NOT NULL, id TEXT,
    at TEXT NOT NULL, by_role TEXT NOT NULL, reason TEXT NOT NULL, revisions TEXT,
    PRIMARY KEY (network, first)
  ) STRICT, WITHOUT ROWID;
  CREATE UNIQUE INDEX commits_by_id ON commits (network, id) WHERE id IS NOT NULL;
  CREATE TABLE networks (network TEXT PRIMARY KEY, cursor INTEGER NOT NULL) STRICT, WITHOUT ROWID;
`
