/** From layout 1 to layout 2: one stream of changes becomes one for each network, and history moves out of the changes. */
import { tables } from "./tables.js"

/**
 * Cursors keep their numbers, so that whoever reads on from an old one misses nothing: in every network the next change
 * comes after the last one of the whole file. Which changes were one commit, layout 1 did not say.
 */
export const fromOneToTwo = `
  ALTER TABLE documents RENAME TO documents_1;
  ALTER TABLE entries RENAME TO entries_1;
  ALTER TABLE changes RENAME TO changes_1;
  ${tables}
  INSERT INTO documents (number, network, collection, id, revision, created_at, changed_at, schema, entries, document)
    SELECT rowid, network, collection, id, revision, created_at, changed_at, 1,
      (SELECT json_group_array(json_array(name, value) ORDER BY name, value) FROM entries_1 AS e
        WHERE e.network = d.network AND e.collection = d.collection AND e.id = d.id),
      document
    FROM documents_1 AS d WHERE document IS NOT NULL ORDER BY rowid;
  UPDATE sqlite_sequence SET seq = (SELECT max(rowid) FROM documents_1) WHERE name = 'documents';
  INSERT INTO sqlite_sequence (name, seq)
    SELECT 'documents', max(rowid) FROM documents_1
    WHERE NOT EXISTS (SELECT 1 FROM sqlite_sequence WHERE name = 'documents') HAVING count(*) > 0;
  INSERT INTO removed SELECT network, collection, id, rowid, revision FROM documents_1 WHERE document IS NULL;
  INSERT INTO entries
    SELECT e.network, e.collection, e.name, e.value, e.id, d.rowid,
      lag(e.value) OVER (PARTITION BY e.network, e.collection, e.id, e.name ORDER BY e.value)
    FROM entries_1 AS e JOIN documents_1 AS d USING (network, collection, id);
  INSERT INTO versions (number, revision, schema, document)
    SELECT d.rowid, c.revision - 1, 1, c.replaced FROM changes_1 AS c JOIN documents_1 AS d USING (network, collection, id)
    WHERE c.replaced IS NOT NULL ORDER BY c.cursor;
  INSERT INTO commits SELECT network, cursor, cursor, NULL, at, by_role, reason, NULL FROM changes_1;
  INSERT INTO changes
    SELECT c.network, c.cursor, c.cursor, d.rowid, c.collection, c.id, c.revision, c.kind
    FROM changes_1 AS c JOIN documents_1 AS d USING (network, collection, id);
  INSERT INTO networks SELECT DISTINCT network, (SELECT max(cursor) FROM changes_1) FROM changes_1;
  DROP TABLE entries_1;
  DROP TABLE changes_1;
  DROP TABLE documents_1;
`
