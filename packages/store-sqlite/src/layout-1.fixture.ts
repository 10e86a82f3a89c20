/** A file of layout 1, as the first version of this package wrote it. */
import { DatabaseSync } from "node:sqlite"

const tables = `
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
  INSERT INTO meta VALUES ('format', 'sozialraum-store'), ('layout', '1');
`

/**
 * Room `a` was written twice, and stands in one index at two places; `b` was removed; `c` was removed and written again.
 * The network of Dortmund has a room `a`, too, written in between.
 */
const rows = `
  INSERT INTO changes (network, collection, id, revision, kind, at, by_role, reason, replaced) VALUES
    ('bochum', 'rooms', 'a', 1, 'put', '2026-01-01T08:00:00Z', 'office', 'first list', NULL),
    ('bochum', 'rooms', 'b', 1, 'put', '2026-01-01T08:00:00Z', 'office', 'first list', NULL),
    ('bochum', 'rooms', 'c', 1, 'put', '2026-01-01T08:00:00Z', 'office', 'first list', NULL),
    ('dortmund', 'rooms', 'a', 1, 'put', '2026-01-02T08:00:00Z', 'importer', 'their list', NULL),
    ('bochum', 'rooms', 'a', 2, 'put', '2026-01-03T08:00:00Z', 'office', 'was rebuilt', '{"seats":20}'),
    ('bochum', 'rooms', 'c', 2, 'remove', '2026-01-04T08:00:00Z', 'office', 'closed', '{"seats":5}'),
    ('bochum', 'rooms', 'c', 3, 'put', '2026-01-05T08:00:00Z', 'office', 'open again', NULL),
    ('bochum', 'rooms', 'b', 2, 'remove', '2026-01-06T08:00:00Z', 'office', 'closed', '{"seats":7}');
  INSERT INTO documents VALUES
    ('bochum', 'rooms', 'a', 2, '2026-01-01T08:00:00Z', '2026-01-03T08:00:00Z', '{"seats":30,"name":"B\u00fcrgersaal \u{1f600}"}'),
    ('dortmund', 'rooms', 'a', 1, '2026-01-02T08:00:00Z', '2026-01-02T08:00:00Z', '{"seats":12}'),
    ('bochum', 'rooms', 'c', 3, '2026-01-05T08:00:00Z', '2026-01-05T08:00:00Z', '{"seats":6}'),
    ('bochum', 'rooms', 'b', 2, '2026-01-01T08:00:00Z', '2026-01-06T08:00:00Z', NULL);
  INSERT INTO entries VALUES
    ('bochum', 'rooms', 'byUse', 'dance', 'a', 1), ('bochum', 'rooms', 'byUse', 'music', 'a', 1),
    ('bochum', 'rooms', 'byFloor', '1', 'a', 0), ('bochum', 'rooms', 'byUse', 'gym', 'c', 0),
    ('dortmund', 'rooms', 'byUse', 'gym', 'a', 0);
`

/** Makes the file. */
export const writeLayout1 = (file: string): void => {
  const db = new DatabaseSync(file)
  db.exec(`PRAGMA journal_mode = WAL; ${tables} ${rows}`)
  db.close()
}
