/** Questions: what is asked of a file to find what does not fit together. Each is answered along an index. */
import type { Key } from "@sozialraum/store"
import type { FileFinding } from "./findings.js"
import type { Row } from "./rows.js"

/** A statement whose rows are findings. */
interface Question {
  readonly sql: string
  readonly finding: (row: Row) => FileFinding
}

const keyOf = (row: Row): Key => ({
  network: String(row["network"]),
  collection: String(row["collection"]),
  id: String(row["id"]),
})
const unreadable = (row: Row): FileFinding => ({
  _tag: "DocumentUnreadable",
  key: keyOf(row),
  revision: Number(row["revision"]),
})
const entryWrong =
  (_tag: "EntryMissing" | "EntryAstray") =>
  (row: Row): FileFinding => ({ _tag, key: keyOf(row), name: String(row["name"]), value: String(row["value"]) })
const changesMissing = (row: Row): FileFinding => ({
  _tag: "ChangesMissing",
  network: String(row["network"]),
  from: String(row["from"]),
  to: String(row["to"]),
})

/** The entries that are kept beside a document, each with the one before it in the same index. */
const keptEntries = `
  SELECT d.network, d.collection, d.id, d.number, p.value ->> 0 AS name, p.value ->> 1 AS value,
    CASE WHEN p.key > 0 AND d.entries ->> ('$[' || (p.key - 1) || '][0]') = p.value ->> 0
      THEN d.entries ->> ('$[' || (p.key - 1) || '][1]') END AS previous
  FROM documents AS d CROSS JOIN json_each(d.entries) AS p WHERE json_valid(d.entries)`

const keys = `
  SELECT network, collection, id, number, revision FROM documents
  UNION ALL SELECT network, collection, id, number, revision FROM removed`

/** Everything that is asked. What a file of layout 1 said has no `revisions`, and gaps between its networks. */
export const questions: ReadonlyArray<Question> = [
  {
    sql: "SELECT network, collection, id, revision FROM documents WHERE NOT (json_valid(document) AND json_valid(entries))",
    finding: unreadable,
  },
  {
    sql: `
      SELECT c.network, c.collection, c.id, v.revision
      FROM versions AS v CROSS JOIN changes AS c ON c.number = v.number AND c.revision = v.revision
      WHERE NOT json_valid(v.document)`,
    finding: unreadable,
  },
  {
    sql: `
      SELECT k.* FROM (${keptEntries}) AS k WHERE NOT EXISTS (
        SELECT 1 FROM entries AS e
        WHERE e.network = k.network AND e.collection = k.collection AND e.name = k.name AND e.value = k.value
          AND e.id = k.id AND e.number = k.number AND e.previous IS k.previous)`,
    finding: entryWrong("EntryMissing"),
  },
  {
    sql: `
      SELECT e.* FROM entries AS e WHERE NOT EXISTS (
        SELECT 1 FROM documents AS d CROSS JOIN json_each(d.entries) AS p
        WHERE d.number = e.number AND d.network = e.network AND d.collection = e.collection AND d.id = e.id
          AND json_valid(d.entries) AND p.value ->> 0 = e.name AND p.value ->> 1 = e.value)`,
    finding: entryWrong("EntryAstray"),
  },
  {
    sql: `
      SELECT * FROM (
        SELECT k.*, (SELECT count(*) FROM changes AS c WHERE c.number = k.number) AS changes FROM (${keys}) AS k)
      WHERE changes <> revision`,
    finding: (row) => ({
      _tag: "RevisionWrong",
      key: keyOf(row),
      revision: Number(row["revision"]),
      changes: Number(row["changes"]),
    }),
  },
  {
    sql: `
      SELECT v.number, v.revision FROM versions AS v
      WHERE EXISTS (SELECT 1 FROM documents AS d WHERE d.number = v.number AND d.revision <= v.revision)
        OR NOT EXISTS (
          SELECT 1 FROM changes AS c WHERE c.number = v.number AND c.revision = v.revision AND c.kind = 'put')`,
    finding: (row) => ({ _tag: "VersionAstray", number: Number(row["number"]), revision: Number(row["revision"]) }),
  },
  {
    sql: `
      SELECT c.* FROM changes AS c
      WHERE NOT EXISTS (
          SELECT 1 FROM commits AS k
          WHERE k.network = c.network AND k.first = c.first AND c.cursor BETWEEN k.first AND k.last)
        OR (NOT EXISTS (
            SELECT 1 FROM documents AS d WHERE d.number = c.number AND d.network = c.network
              AND d.collection = c.collection AND d.id = c.id)
          AND NOT EXISTS (
            SELECT 1 FROM removed AS r WHERE r.number = c.number AND r.network = c.network
              AND r.collection = c.collection AND r.id = c.id))`,
    finding: (row) => ({ _tag: "ChangeAstray", key: keyOf(row), cursor: String(row["cursor"]) }),
  },
  {
    sql: `
      SELECT network, first AS "from", last AS "to" FROM commits AS k
      WHERE last - first + 1 <> (
        SELECT count(*) FROM changes AS c WHERE c.network = k.network AND c.cursor BETWEEN k.first AND k.last)`,
    finding: changesMissing,
  },
  {
    sql: `
      SELECT network, before + 1 AS "from", first - 1 AS "to" FROM (
        SELECT network, first, revisions, lag(last, 1, 0) OVER stream AS before, lag(revisions, 1, '') OVER stream AS said
        FROM commits WINDOW stream AS (PARTITION BY network ORDER BY first))
      WHERE first <> before + 1 AND revisions IS NOT NULL AND said IS NOT NULL`,
    finding: changesMissing,
  },
  {
    sql: `
      SELECT network, last + 1 AS "from", coalesce(cursor, 0) AS "to" FROM (
        SELECT network, max(last) AS last, revisions,
          (SELECT cursor FROM networks AS n WHERE n.network = k.network) AS cursor
        FROM commits AS k GROUP BY network)
      WHERE cursor IS NULL OR cursor < last OR (cursor > last AND revisions IS NOT NULL)`,
    finding: changesMissing,
  },
]
