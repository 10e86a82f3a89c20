/** ReadingSql: the statements that read; none depends on a setting of the connection. */

/** The text of every statement. */
export interface ReadingSql {
  readonly one: string
  readonly many: string
  readonly versions: string
  readonly byId: string
  /** Parameters: network, collection, name, value, limit, and the id after which to go on. */
  readonly byValue: string
  /** Parameters: network, collection, name, from, limit; then `to`; then value and id of the position. */
  readonly byIndex: (hasEnd: boolean, hasPosition: boolean) => string
  readonly changes: string
  readonly changesOf: string
  readonly cursor: string
  readonly networks: string
}

const columns = "d.revision, d.created_at, d.changed_at, d.schema, d.document"
const asked = "unnest($1::text[], $2::text[], $3::text[]) WITH ORDINALITY AS k(network, collection, id, place)"
const isAt = (table: string) =>
  `${table}.network = k.network AND ${table}.collection = k.collection AND ${table}.id = k.id`
const change = "c.cursor, c.collection, c.id, c.revision, c.kind, m.at, m.by_role, m.reason, m.id AS commit"

/** @param s - the quoted name of the schema */
export const readingSql = (s: string): ReadingSql => {
  const indexes = [false, true].map((hasEnd) => [false, true].map((hasPosition) => byIndex(s, hasEnd, hasPosition)))
  return {
    one: `SELECT ${columns} FROM ${s}.documents d
      WHERE d.network = $1 AND d.collection = $2 AND d.id = $3 AND d.document IS NOT NULL`,
    many: `SELECT k.place, ${columns} FROM ${asked} JOIN ${s}.documents d ON ${isAt("d")}
      WHERE d.document IS NOT NULL`,
    versions: `
      WITH k AS (
        SELECT * FROM unnest($1::text[], $2::text[], $3::text[], $4::bigint[])
          WITH ORDINALITY AS k(network, collection, id, revision, place)
      )
      SELECT k.place, d.schema, d.document FROM k JOIN ${s}.documents d ON ${isAt("d")} AND d.revision = k.revision
      WHERE d.document IS NOT NULL
      UNION ALL
      SELECT k.place, h.schema, h.document FROM k JOIN ${s}.history h ON ${isAt("h")} AND h.revision = k.revision`,
    byId: `SELECT d.id, ${columns} FROM ${s}.documents d
      WHERE d.network = $1 AND d.collection = $2 AND d.id > $3 AND d.document IS NOT NULL
      ORDER BY d.id LIMIT $4`,
    byValue: `SELECT e.value, e.id, ${columns} FROM ${s}.entries e
      JOIN ${s}.documents d ON d.network = e.network AND d.collection = e.collection AND d.id = e.id
      WHERE e.network = $1 AND e.collection = $2 AND e.name = $3 AND e.value = $4 AND e.id > $6
      ORDER BY e.id LIMIT $5`,
    byIndex: (hasEnd, hasPosition) => indexes[Number(hasEnd)]?.[Number(hasPosition)] ?? "",
    changes: `SELECT ${change} FROM ${s}.changes c
      JOIN ${s}.commits m ON m.network = c.network AND m.cursor = c.commit_cursor
      WHERE c.network = $1 AND c.cursor > $2 ORDER BY c.cursor LIMIT $3`,
    changesOf: `SELECT ${change} FROM ${s}.changes c
      JOIN ${s}.commits m ON m.network = c.network AND m.cursor = c.commit_cursor
      WHERE c.network = $1 AND c.cursor > $2 AND c.collection = $4 AND c.id = $5 ORDER BY c.cursor LIMIT $3`,
    cursor: `SELECT n.cursor FROM ${s}.networks n WHERE n.network = $1`,
    networks: `SELECT n.network FROM ${s}.networks n WHERE n.network > $1 ORDER BY n.network LIMIT $2`,
  }
}

/** A document stands at the smallest of its values in the range: entries with a smaller one beside them are left out. */
const byIndex = (s: string, hasEnd: boolean, hasPosition: boolean): string => {
  const [value, id] = hasEnd ? ["$7", "$8"] : ["$6", "$7"]
  return `SELECT e.value, e.id, ${columns} FROM ${s}.entries e
    JOIN ${s}.documents d ON d.network = e.network AND d.collection = e.collection AND d.id = e.id
    WHERE e.network = $1 AND e.collection = $2 AND e.name = $3 AND e.value >= $4
      ${hasEnd ? "AND e.value < $6" : ""}
      ${hasPosition ? `AND (e.value, e.id) > (${value}, ${id})` : ""}
      AND (NOT e.several OR ${s}.is_smallest(d.entries, e.name, $4, e.value))
    ORDER BY e.value, e.id LIMIT $5`
}
