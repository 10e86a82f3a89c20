/** CommitFunction: a whole commit in one call, so that it costs one round trip and needs no transaction of the client. */

/**
 * The functions `commit` and `first_conflict`, and `is_smallest` for reading an index.
 *
 * How it is right: whoever changes anything takes the row of its network in `networks` as the last step before it ends, and
 * keeps it until it has ended. So the commits of a network have an order, that of their cursors: a cursor is given only when
 * all smaller ones are there to be read, none is left out (what is rolled back gives its number back), and no reader passes
 * over one that appears later. A sequence would give numbers before the commit ends, and gaps. What is written is locked
 * before; what is only checked is checked once more while the row of the network is held, so nobody can change it in between.
 *
 * Nothing waits after that row was taken, and what is locked before is locked in the order of the keys: there is no circle
 * of commits that wait for each other. An upgrade from READ COMMITTED is not needed: every statement sees what was committed
 * before it began.
 *
 * The function runs with the rights of its owner: a role that may call it can write documents, but nothing else.
 *
 * @param s - the quoted name of the schema
 */
export const commitFunction = (s: string): ReadonlyArray<string> => [
  `CREATE FUNCTION ${s}.first_conflict(
    in_network text, collections text[], ids text[], revisions bigint[], watched boolean[], only_watched boolean,
    OUT place bigint, OUT actual bigint
  ) LANGUAGE plpgsql AS $body$
  BEGIN
    SELECT c.place, CASE WHEN d.document IS NULL THEN 0 ELSE d.revision END
    INTO place, actual
    FROM unnest(collections, ids, revisions, watched) WITH ORDINALITY AS c(collection, id, revision, watched, place)
    LEFT JOIN ${s}.documents d ON d.network = in_network AND d.collection = c.collection AND d.id = c.id
    WHERE c.revision <> CASE WHEN d.document IS NULL THEN 0 ELSE d.revision END
      AND (c.watched OR NOT only_watched)
    ORDER BY c.place
    LIMIT 1;
  END
  $body$`,
  `CREATE FUNCTION ${s}.commit(
    in_network text, in_id text, in_at text, in_by text, in_reason text, lock_wait text,
    check_collections text[], check_ids text[], check_revisions bigint[], check_watched boolean[],
    write_collections text[], write_ids text[], write_schemas integer[], write_documents text[], write_entries text[],
    write_places integer[],
    entry_collections text[], entry_ids text[], entry_names text[], entry_values text[], entry_several boolean[],
    forget_collections text[], forget_ids text[], forget_below bigint[], forget_places integer[],
    OUT state text, OUT cursor bigint, OUT revisions bigint[], OUT place bigint, OUT actual bigint,
    OUT at text, OUT by_role text, OUT reason text
  ) LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $body$
  #variable_conflict use_column
  DECLARE
    known ${s}.commits;
    wanted integer := cardinality(write_places) + cardinality(forget_places);
    all_collections text[] := write_collections || forget_collections;
    all_ids text[] := write_ids || forget_ids;
    all_places integer[] := write_places || forget_places;
    old_puts integer;
    old_rows integer;
    puts integer;
    inserted integer;
    changed integer;
  BEGIN
    IF lock_wait IS NOT NULL THEN
      PERFORM set_config('lock_timeout', lock_wait, true);
    END IF;

    -- First without locks, so that who is late does not wait; then again with the rows locked.
    FOR step IN 1..2 LOOP
      IF step = 2 THEN
        SELECT count(*), count(*) FILTER (WHERE is_put) INTO old_rows, old_puts
        FROM (
          SELECT w.schema IS NOT NULL AS is_put
          FROM unnest(write_collections, write_ids, write_schemas) AS w(collection, id, schema)
          JOIN ${s}.documents d ON d.network = in_network AND d.collection = w.collection AND d.id = w.id
          ORDER BY d.collection, d.id
          FOR UPDATE OF d
        ) AS locked;
      END IF;
      IF cardinality(check_ids) > 0 THEN
        SELECT c.place, c.actual INTO place, actual
        FROM ${s}.first_conflict(
          in_network, check_collections, check_ids, check_revisions, check_watched, false) AS c;
      END IF;
      -- After the checks: what they see may be the work of this very commit, sent before.
      IF in_id IS NOT NULL AND (step = 2 OR place IS NOT NULL) THEN
        SELECT * INTO known FROM ${s}.commits c WHERE c.network = in_network AND c.id = in_id;
        IF FOUND THEN
          at := known.at; by_role := known.by_role; reason := known.reason; place := NULL; actual := NULL;
          IF (in_at, in_by, in_reason, wanted) IS DISTINCT FROM
             (known.at, known.by_role, known.reason, cardinality(known.revisions)) THEN
            state := 'taken';
            RETURN;
          END IF;
          -- A write, although nothing changes: it is answered when the standbys have it, and so they have the commit.
          UPDATE ${s}.commits c SET id = in_id WHERE c.network = in_network AND c.cursor = known.cursor;
          state := 'done'; cursor := known.cursor; revisions := known.revisions;
          RETURN;
        END IF;
      END IF;
      IF place IS NOT NULL THEN
        state := 'conflict';
        RETURN;
      END IF;
    END LOOP;

    -- Removing what is not there changes nothing.
    IF array_position(write_schemas, NULL) IS NOT NULL THEN
      SELECT coalesce(array_agg(w.collection), '{}'), coalesce(array_agg(w.id), '{}'), coalesce(array_agg(w.schema), '{}'),
        coalesce(array_agg(w.document), '{}'), coalesce(array_agg(w.entries), '{}'), coalesce(array_agg(w.place), '{}')
      INTO write_collections, write_ids, write_schemas, write_documents, write_entries, write_places
      FROM unnest(write_collections, write_ids, write_schemas, write_documents, write_entries, write_places)
        AS w(collection, id, schema, document, entries, place)
      LEFT JOIN ${s}.documents d ON d.network = in_network AND d.collection = w.collection AND d.id = w.id
      WHERE w.schema IS NOT NULL OR d.document IS NOT NULL;
    END IF;
    changed := cardinality(write_ids);
    puts := cardinality(array_remove(write_schemas, NULL));

    IF old_rows > 0 THEN
      INSERT INTO ${s}.history (network, collection, id, revision, schema, document)
      SELECT in_network, d.collection, d.id, d.revision, d.schema, d.document
      FROM unnest(write_collections, write_ids) AS w(collection, id)
      JOIN ${s}.documents d ON d.network = in_network AND d.collection = w.collection AND d.id = w.id
      WHERE d.document IS NOT NULL;

      DELETE FROM ${s}.entries e
      USING (
        SELECT d.collection, d.id, o ->> 0 AS name, o ->> 1 AS value
        FROM unnest(write_collections, write_ids, write_entries) AS w(collection, id, entries)
        JOIN ${s}.documents d ON d.network = in_network AND d.collection = w.collection AND d.id = w.id
        CROSS JOIN json_array_elements(d.entries::json) AS o
        WHERE d.entries IS DISTINCT FROM w.entries
      ) AS old
      WHERE e.network = in_network AND e.collection = old.collection AND e.name = old.name AND e.value = old.value
        AND e.id = old.id;

      UPDATE ${s}.documents d
      SET revision = d.revision + 1, changed_at = in_at, schema = coalesce(w.schema, 0),
        created_at = CASE WHEN d.document IS NULL THEN in_at ELSE d.created_at END,
        document = w.document, entries = w.entries
      FROM unnest(write_collections, write_ids, write_schemas, write_documents, write_entries) AS w(collection, id, schema, document, entries)
      WHERE d.network = in_network AND d.collection = w.collection AND d.id = w.id;
    END IF;

    -- Where somebody else puts the same new document at the same time, one of the two fails and comes again.
    IF old_rows = 0 THEN
      INSERT INTO ${s}.documents
        (network, collection, id, revision, created_at, changed_at, schema, document, entries)
      SELECT in_network, w.collection, w.id, 1, in_at, in_at, w.schema, w.document, w.entries
      FROM unnest(write_collections, write_ids, write_schemas, write_documents, write_entries)
        AS w(collection, id, schema, document, entries);

      INSERT INTO ${s}.entries (network, collection, id, name, value, several)
      SELECT in_network, e.*
      FROM unnest(entry_collections, entry_ids, entry_names, entry_values, entry_several) AS e;
    ELSE
      IF puts > old_puts THEN
        INSERT INTO ${s}.documents
          (network, collection, id, revision, created_at, changed_at, schema, document, entries)
        SELECT in_network, w.collection, w.id, 1, in_at, in_at, w.schema, w.document, w.entries
        FROM unnest(write_collections, write_ids, write_schemas, write_documents, write_entries)
          AS w(collection, id, schema, document, entries)
        WHERE w.schema IS NOT NULL
        ON CONFLICT (network, collection, id) DO NOTHING;
        GET DIAGNOSTICS inserted = ROW_COUNT;
        IF inserted < puts - old_puts THEN
          RAISE EXCEPTION 'a document was put by somebody else at the same time' USING ERRCODE = 'serialization_failure';
        END IF;
      END IF;

      -- Those of documents whose entries did not change are still there.
      INSERT INTO ${s}.entries (network, collection, id, name, value, several)
      SELECT in_network, e.*
      FROM unnest(entry_collections, entry_ids, entry_names, entry_values, entry_several) AS e
      ON CONFLICT (network, collection, name, value, id) DO NOTHING;
    END IF;

    IF changed > 0 THEN
      INSERT INTO ${s}.networks AS n (network, cursor) VALUES (in_network, changed)
      ON CONFLICT (network) DO UPDATE SET cursor = n.cursor + changed
      RETURNING n.cursor INTO cursor;
    ELSE
      SELECT n.cursor INTO cursor FROM ${s}.networks n WHERE n.network = in_network;
      IF wanted > 0 THEN
        SELECT n.cursor INTO cursor FROM ${s}.networks n WHERE n.network = in_network FOR UPDATE;
      END IF;
    END IF;

    IF wanted > 0 AND true = ANY (check_watched) THEN
      PERFORM FROM ${s}.first_conflict(
        in_network, check_collections, check_ids, check_revisions, check_watched, true) AS c
      WHERE c.place IS NOT NULL;
      IF FOUND THEN
        RAISE EXCEPTION 'a checked document was written by somebody else' USING ERRCODE = 'serialization_failure';
      END IF;
    END IF;

    SELECT coalesce(array_agg(coalesce(d.revision, 0) ORDER BY w.place), '{}') INTO revisions
    FROM unnest(all_collections, all_ids, all_places) AS w(collection, id, place)
    LEFT JOIN ${s}.documents d ON d.network = in_network AND d.collection = w.collection AND d.id = w.id;

    IF changed > 0 THEN
      INSERT INTO ${s}.changes (network, cursor, collection, id, revision, kind, commit_cursor)
      SELECT in_network, cursor - changed + row_number() OVER (ORDER BY w.place), w.collection, w.id,
        revisions[w.place], CASE WHEN w.schema IS NULL THEN 'remove' ELSE 'put' END, cursor
      FROM unnest(write_collections, write_ids, write_schemas, write_places) AS w(collection, id, schema, place);

      INSERT INTO ${s}.commits (network, cursor, id, at, by_role, reason, revisions)
      VALUES (in_network, cursor, in_id, in_at, in_by, in_reason, revisions);
    END IF;

    IF cardinality(forget_ids) > 0 THEN
      DELETE FROM ${s}.history h
      USING unnest(forget_collections, forget_ids, forget_below) AS f(collection, id, below)
      WHERE h.network = in_network AND h.collection = f.collection AND h.id = f.id AND h.revision < f.below;
    END IF;

    state := 'done';
    cursor := coalesce(cursor, 0);
  END
  $body$`,
  `CREATE FUNCTION ${s}.is_smallest(entries text, of_name text, from_value text, of_value text) RETURNS boolean
  LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE AS $body$
  BEGIN
    RETURN NOT EXISTS (
      SELECT FROM json_array_elements(entries::json) AS o
      WHERE o ->> 0 = of_name AND (o ->> 1) COLLATE "C" >= from_value AND (o ->> 1) COLLATE "C" < of_value
    );
  END
  $body$`,
  `REVOKE ALL ON FUNCTION ${s}.first_conflict(text, text[], text[], bigint[], boolean[], boolean) FROM PUBLIC`,
  `REVOKE ALL ON FUNCTION ${s}.commit(
    text, text, text, text, text, text, text[], text[], bigint[], boolean[],
    text[], text[], integer[], text[], text[], integer[], text[], text[], text[], text[], boolean[],
    text[], text[], bigint[], integer[]) FROM PUBLIC`,
]
