/** Tables: how documents, index entries, history and changes lie in the database. */

/**
 * The network is the first column of every primary key and index: an engine that spreads its data over machines can do so by
 * network. `COLLATE "C"` orders by bytes, whatever the locale of the database.
 *
 * - `networks`: how many changes a network has had; the last cursor that was given.
 * - `documents`: the newest state of every key; one without document is a tombstone. `entries` are its index entries as JSON,
 *   so that they are found again when it changes.
 * - `entries`: the index entries of every document that is there; `several` where the document has more than one value in the
 *   index, and has to be kept from coming twice.
 * - `history`: what documents were, until it is forgotten.
 * - `commits`: who wrote, when, why, and the receipt; `cursor` is the one of the last change of the commit.
 * - `changes`: every write that happened, numbered within its network without gaps.
 * - `meta`: whose schema this is, and in which layout.
 *
 * @param s - the quoted name of the schema
 */
export const tables = (s: string): ReadonlyArray<string> => [
  `CREATE TABLE ${s}.meta (
    name text COLLATE "C" PRIMARY KEY,
    value text NOT NULL
  )`,
  // Nearly every commit updates one row of this table: the free room keeps it on its page.
  `CREATE TABLE ${s}.networks (
    network text COLLATE "C" PRIMARY KEY,
    cursor bigint NOT NULL
  ) WITH (fillfactor = 20)`,
  `CREATE TABLE ${s}.documents (
    network text COLLATE "C" NOT NULL,
    collection text COLLATE "C" NOT NULL,
    id text COLLATE "C" NOT NULL,
    revision bigint NOT NULL,
    created_at text COLLATE "C" NOT NULL,
    changed_at text COLLATE "C" NOT NULL,
    schema integer NOT NULL,
    document text COLLATE "C",
    entries text COLLATE "C",
    PRIMARY KEY (network, collection, id)
  )`,
  `CREATE TABLE ${s}.entries (
    network text COLLATE "C" NOT NULL,
    collection text COLLATE "C" NOT NULL,
    name text COLLATE "C" NOT NULL,
    value text COLLATE "C" NOT NULL,
    id text COLLATE "C" NOT NULL,
    several boolean NOT NULL,
    PRIMARY KEY (network, collection, name, value, id) INCLUDE (several)
  )`,
  `CREATE TABLE ${s}.history (
    network text COLLATE "C" NOT NULL,
    collection text COLLATE "C" NOT NULL,
    id text COLLATE "C" NOT NULL,
    revision bigint NOT NULL,
    schema integer NOT NULL,
    document text COLLATE "C" NOT NULL,
    PRIMARY KEY (network, collection, id, revision)
  )`,
  `CREATE TABLE ${s}.commits (
    network text COLLATE "C" NOT NULL,
    cursor bigint NOT NULL,
    id text COLLATE "C",
    at text COLLATE "C" NOT NULL,
    by_role text COLLATE "C" NOT NULL,
    reason text COLLATE "C" NOT NULL,
    revisions bigint[] NOT NULL,
    PRIMARY KEY (network, cursor)
  )`,
  `CREATE UNIQUE INDEX commits_by_id ON ${s}.commits (network, id)`,
  `CREATE TABLE ${s}.changes (
    network text COLLATE "C" NOT NULL,
    cursor bigint NOT NULL,
    collection text COLLATE "C" NOT NULL,
    id text COLLATE "C" NOT NULL,
    revision bigint NOT NULL,
    kind text COLLATE "C" NOT NULL,
    commit_cursor bigint NOT NULL,
    PRIMARY KEY (network, cursor)
  )`,
  `CREATE INDEX changes_of_document ON ${s}.changes (network, collection, id, cursor)`,
]
