/** Roles: who may do what in a PostgreSQL store, as a script for its administrator. */
import { isSchemaName } from "./options.js"

/** The names for the script. @german Rollen der Ablage */
export interface StoreRoles {
  /** As in `PostgresOptions`; `sozialraum` where nothing is said. */
  readonly schema?: string
  /** Makes and changes the tables. */
  readonly owner: string
  /** For programs: reads, and writes by commits; changes or deletes nothing otherwise, history least of all. */
  readonly writer: string
  /** For reports: sees the views, and nothing else. */
  readonly reader: string
}

/**
 * A script that gives each role what it needs and nothing more, in SQL.
 *
 * It is run by the administrator of the database, before the store is opened for the first time or later, and again without
 * harm. Roles that are missing are made without login: `ALTER ROLE ... LOGIN PASSWORD ...` lets them in. The store is opened
 * once as the owner, which makes the tables, and from then on by programs as the writer.
 *
 * @returns the script; names are quoted as they are
 * @example
 * import { storeRoles } from "@sozialraum/store-postgres"
 * const script = storeRoles({ owner: "sozialraum_owner", writer: "sozialraum_app", reader: "berichte" })
 * script.includes('GRANT SELECT ON ALL TABLES IN SCHEMA "sozialraum_views" TO "berichte"') // => true
 */
export const storeRoles = ({ schema = "sozialraum", owner, writer, reader }: StoreRoles): string => {
  const [s, v] = isSchemaName(schema)
    ? [`"${schema}"`, `"${schema}_views"`]
    : [quoted(schema), quoted(`${schema}_views`)]
  const [o, w, r] = [quoted(owner), quoted(writer), quoted(reader)]
  return `BEGIN;
${[owner, writer, reader].map(madeRole).join("\n")}
CREATE SCHEMA IF NOT EXISTS ${s};
CREATE SCHEMA IF NOT EXISTS ${v};
ALTER SCHEMA ${s} OWNER TO ${o};
ALTER SCHEMA ${v} OWNER TO ${o};
${ownedBy(o, [s, v])}
REVOKE ALL ON SCHEMA ${s}, ${v} FROM PUBLIC;

-- The function that commits runs with the rights of the owner: it is the only way to write.
GRANT USAGE ON SCHEMA ${s} TO ${w};
GRANT SELECT ON ALL TABLES IN SCHEMA ${s} TO ${w};
GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA ${s} TO ${w};
ALTER DEFAULT PRIVILEGES FOR ROLE ${o} IN SCHEMA ${s} GRANT SELECT ON TABLES TO ${w};
ALTER DEFAULT PRIVILEGES FOR ROLE ${o} IN SCHEMA ${s} GRANT EXECUTE ON FUNCTIONS TO ${w};

GRANT USAGE ON SCHEMA ${v} TO ${r};
GRANT SELECT ON ALL TABLES IN SCHEMA ${v} TO ${r};
ALTER DEFAULT PRIVILEGES FOR ROLE ${o} IN SCHEMA ${v} GRANT SELECT ON TABLES TO ${r};
COMMIT;
`
}

const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`
const literal = (text: string): string => `'${text.replaceAll("'", "''")}'`

const madeRole = (name: string): string => `DO $roles$
BEGIN
  IF NOT EXISTS (SELECT FROM pg_catalog.pg_roles WHERE rolname = ${literal(name)}) THEN
    CREATE ROLE ${quoted(name)} NOLOGIN;
  END IF;
END
$roles$;`

/** What somebody else has made before becomes the owner's. */
const ownedBy = (owner: string, schemas: ReadonlyArray<string>): string => `DO $roles$
DECLARE
  statement text;
BEGIN
  FOR statement IN
    SELECT format('ALTER %s %s OWNER TO %s', CASE c.relkind WHEN 'v' THEN 'VIEW' ELSE 'TABLE' END, c.oid::regclass,
      ${literal(owner)})
    FROM pg_catalog.pg_class c
    WHERE c.relnamespace IN (${schemas.map((name) => `${literal(name)}::regnamespace`).join(", ")}) AND c.relkind IN ('r', 'v')
    UNION ALL
    SELECT format('ALTER FUNCTION %s OWNER TO %s', p.oid::regprocedure, ${literal(owner)})
    FROM pg_catalog.pg_proc p
    WHERE p.pronamespace IN (${schemas.map((name) => `${literal(name)}::regnamespace`).join(", ")})
  LOOP
    EXECUTE statement;
  END LOOP;
END
$roles$;`
