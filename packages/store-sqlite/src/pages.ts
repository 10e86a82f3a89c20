/** Pages: a part of a collection, by id or by an index. */
import type { DatabaseSync, SQLInputValue, StatementSync } from "node:sqlite"
import { compareText, isStorable, type Page, type Position, type Query } from "@sozialraum/store"
import { type Row, storedOf } from "./rows.js"

/** Reads pages of an open file. */
export type PageReader = (query: Query) => Page

/** Prepares each kind of statement once. */
export const pageReader = (db: DatabaseSync): PageReader => {
  const statements = new Map<string, StatementSync>()

  const prepared = (sql: string): StatementSync => {
    const statement = statements.get(sql) ?? db.prepare(sql)
    statements.set(sql, statement)
    return statement
  }

  return (query) => {
    const { network, collection, limit } = query
    if (![network, collection].every(isStorable)) return { items: [] }
    const { sql, values } = query.index === undefined ? byId(query) : byIndex(query, query.index)
    const rows = prepared(sql).all({ network, collection, limit: limit + 1, ...values })
    const shown = rows.slice(0, limit)
    const items = shown.map((row) => storedOf(network, collection, row))
    const last = shown.at(-1)
    return rows.length <= limit || last === undefined ? { items } : { items, next: positionOf(last) }
  }
}

interface Asked {
  readonly sql: string
  readonly values: Readonly<Record<string, SQLInputValue>>
}

/** The statement for a page by id. */
export const byId = ({ after }: Query): Asked => ({
  sql: `
    SELECT '' AS value, id, revision, created_at, changed_at, schema, document FROM documents
    WHERE network = $network AND collection = $collection ${after === undefined ? "" : "AND id > $afterId"}
    ORDER BY id LIMIT $limit`,
  values: after === undefined ? {} : { afterId: after.id },
})

/**
 * The statement for a page by index, which begins where the range or the position does: never at both, because SQLite
 * would choose one and step over everything between them.
 *
 * A document stands at the smallest of its values in the range: where the one before lies in it, too, it has had its turn.
 */
export const byIndex = ({ after }: Query, { name, from = "", to }: NonNullable<Query["index"]>): Asked => {
  const isInside = after !== undefined && compareText(after.value, from) >= 0
  return {
    sql: `
      SELECT e.value AS value, e.id AS id, revision, created_at, changed_at, schema, document
      FROM entries AS e CROSS JOIN documents AS d ON d.number = e.number
      WHERE e.network = $network AND e.collection = $collection AND e.name = $name
        AND ${isInside ? "(e.value, e.id) > ($afterValue, $afterId)" : "e.value >= $from"}
        ${to === undefined ? "" : "AND e.value < $to"}
        AND (e.previous IS NULL OR e.previous < $from)
      ORDER BY e.value, e.id LIMIT $limit`,
    values: {
      name,
      from,
      ...(isInside ? { afterValue: after.value, afterId: after.id } : {}),
      ...(to === undefined ? {} : { to }),
    },
  }
}

const positionOf = (row: Row): Position => ({ value: String(row["value"]), id: String(row["id"]) })
