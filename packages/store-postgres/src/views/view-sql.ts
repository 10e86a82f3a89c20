/** ViewSql: a view with real columns for each collection, for the reports of a municipality. */
import { createHash } from "node:crypto"
import { viewColumns } from "./collections.js"

/** The words of `viewColumns` as SQL: what is not of the type that the schema says, as in a document of a newer one, is NULL. */
const expressions: Readonly<Record<string, (at: string, v: string) => string>> = {
  text: (at) => `(${at}) #>> '{}'`,
  number: (at) => `CASE jsonb_typeof(${at}) WHEN 'number' THEN (${at})::numeric END`,
  boolean: (at) => `CASE jsonb_typeof(${at}) WHEN 'boolean' THEN (${at})::boolean END`,
  date: (at, v) => `${v}.as_date((${at}) #>> '{}')`,
  texts: (at) => `CASE jsonb_typeof(${at}) WHEN 'array' THEN ARRAY(SELECT jsonb_array_elements_text(${at})) END`,
  json: (at) => at,
  point: (at) =>
    `CASE WHEN jsonb_typeof(${at} -> 'lon') = 'number' THEN ` +
    `jsonb_build_object('type', 'Point', 'coordinates', jsonb_build_array(${at} -> 'lon', ${at} -> 'lat')) END`,
}

/**
 * The statements that make the views, or bring them up to date.
 *
 * A view is replaced where it can be; where a column went away it is made anew, unless somebody's own view stands on it:
 * then it stays as it is.
 *
 * @param s - the quoted name of the schema of the tables
 * @param v - the quoted name of the schema of the views
 */
export const viewStatements = (s: string, v: string): ReadonlyArray<string> => [
  readable(v),
  asDate(v),
  ...Object.entries(viewColumns).map(([collection, columns]) =>
    replaced(v, nameOf(collection), viewOf(s, v, collection, columns)),
  ),
  `INSERT INTO ${s}.meta (name, value) VALUES ('views', '${viewsHash}') ON CONFLICT (name) DO UPDATE SET value = excluded.value`,
]

const viewOf = (s: string, v: string, collection: string, columns: string): string => {
  const taken = new Set<string>()
  const lines = partsOf(columns).map(({ path, type }) => {
    const at = path.split(".").reduce((outer, name) => `${outer} -> '${name}'`, "j.doc")
    const expression = (expressions[type] ?? ((whole) => whole))(at, v)
    return `    ${expression} AS "${columnOf(path, type, taken)}"`
  })
  return `SELECT
    d.network, d.id, d.revision, d.created_at, d.changed_at,
${lines.join(",\n")}
  FROM ${s}.documents d
  CROSS JOIN LATERAL (SELECT ${v}.readable(d.document) AS doc OFFSET 0) AS j
  WHERE d.collection = '${collection}' AND d.document IS NOT NULL`
}

const partsOf = (columns: string): ReadonlyArray<{ readonly path: string; readonly type: string }> =>
  columns
    .trim()
    .split(/\s+/)
    .map((word) => {
      const [path = "", type = "json"] = word.split(":")
      return { path, type }
    })

/** `agendaProposals` becomes `agenda_proposals`. */
const nameOf = (name: string): string =>
  name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`).replaceAll(".", "_")

/** The point of a place is its geometry, as GeoJSON; the place of an area is not its geometry. */
const columnOf = (path: string, type: string, taken: Set<string>): string => {
  const plain = type === "point" && path === "position" ? "geometry" : nameOf(path)
  const name = type === "point" && path !== "position" ? `${plain}_geometry` : plain
  // `minutesBy` and the `by` of `minutes` would be the same word.
  const free = taken.has(name) ? nameOf(path.replaceAll(".", "__")) : name
  taken.add(free)
  return free
}

const replaced = (v: string, name: string, query: string): string => `
DO $views$
DECLARE
  query text := $query$${query}$query$;
BEGIN
  EXECUTE 'CREATE OR REPLACE VIEW ${v}."${name}" AS ' || query;
EXCEPTION WHEN invalid_table_definition THEN
  BEGIN
    EXECUTE 'DROP VIEW ${v}."${name}"';
    EXECUTE 'CREATE VIEW ${v}."${name}" AS ' || query;
  EXCEPTION WHEN dependent_objects_still_exist THEN
    RAISE NOTICE 'the view ${name} stays as it is: other views stand on it';
  END;
END
$views$`

/**
 * \`jsonb\` holds neither NUL nor half a character, which JSON can say: both become U+FFFD. Escaped backslashes are spelled
 * otherwise first, so that every backslash that is left begins an escape.
 */
const readable = (v: string): string => `
CREATE OR REPLACE FUNCTION ${v}.readable(document text) RETURNS jsonb
LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE AS $body$
BEGIN
  IF strpos(document, '\\u0000') = 0 AND strpos(document, '\\ud') = 0 THEN
    RETURN document::jsonb;
  END IF;
  RETURN regexp_replace(
    replace(document, '\\\\', '\\u005c'), '\\\\u(0000|d[89a-f][0-9a-f]{2})', '\\\\ufffd', 'g')::jsonb;
END
$body$`

const asDate = (v: string): string => `
CREATE OR REPLACE FUNCTION ${v}.as_date(said text) RETURNS date
LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE AS $body$
BEGIN
  RETURN said::date;
EXCEPTION WHEN data_exception THEN
  RETURN NULL;
END
$body$`

/** Changes with the views: a store whose views are of another hash is brought up to date. */
export const viewsHash = createHash("sha256")
  .update(
    [
      readable("v"),
      asDate("v"),
      ...Object.entries(viewColumns).map(([name, columns]) => viewOf("s", "v", name, columns)),
    ].join(),
  )
  .digest("hex")
  .slice(0, 16)
