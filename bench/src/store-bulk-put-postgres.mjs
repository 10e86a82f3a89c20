/** `store/bulk-put-postgres`: institutions in commits of a thousand, with index entries and changes. */
import { newStore, putAll, someInstitutions } from "./store-postgres.mjs"

/** The tables that a bulk of new documents fills, with the types of their columns and the order of their rows. */
const tables = {
  documents: { types: ["text", "text", "text", "int8", "text", "text", "int4", "text", "text"], order: "id" },
  entries: { types: ["text", "text", "text", "text", "text", "bool"], order: "name, value, id" },
  changes: { types: ["text", "int8", "text", "text", "int8", "text", "int8"], order: "cursor" },
}
const emptied = "documents, entries, changes, commits, networks, history"

/** Writes rows as they are, a tenth of each table in one transaction, one statement for each table. */
const replay = async (sql, rows) => {
  for (let part = 0; part < 10; part++) {
    await sql("BEGIN")
    for (const [table, { types }] of Object.entries(tables)) {
      const [from, to] = [part, part + 1].map((at) => Math.floor((at * rows[table].length) / 10))
      const some = rows[table].slice(from, to)
      const columns = Object.keys(some[0]).map((name) => some.map((row) => row[name]))
      const arrays = types.map((type, at) => `$${at + 1}::${type}[]`)
      await sql(`INSERT INTO bare.${table} SELECT * FROM unnest(${arrays.join(", ")})`, columns)
    }
    await sql("COMMIT")
  }
}

export const bench = {
  name: "store/bulk-put-postgres",
  unit: "institutions",
  n: 10_000,
  baseline: "@effect/sql-pg, the same rows by unnest",
  goal: 1.5,
  growing: false,
  prepare: async (n) => {
    const values = someInstitutions(n)
    const opened = await newStore()
    const { sql } = opened
    await sql("CREATE SCHEMA bare")
    for (const table of Object.keys(tables)) {
      await sql(`CREATE TABLE bare.${table} (LIKE sozialraum.${table} INCLUDING ALL)`)
    }
    const empty = (schema, names) => sql(`TRUNCATE ${names.map((name) => `${schema}.${name}`).join(", ")}`)
    const rowsOf = (schema, table) => sql(`SELECT * FROM ${schema}.${table} ORDER BY ${tables[table].order}`)
    const ours = async () => {
      await empty("sozialraum", emptied.split(", "))
      await putAll(opened, values)
    }
    await ours()
    const rows = {}
    for (const table of Object.keys(tables)) rows[table] = await rowsOf("sozialraum", table)
    const theirs = async () => {
      await empty("bare", Object.keys(tables))
      await replay(sql, rows)
    }
    const answers = async () => {
      await theirs()
      const all = (schema) => Promise.all(Object.keys(tables).map((table) => rowsOf(schema, table)))
      return { ours: await all("sozialraum"), theirs: await all("bare") }
    }
    return { ours, theirs, answers }
  },
}
