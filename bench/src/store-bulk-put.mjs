/** `store/bulk-put`: institutions in commits of a thousand, with index entries and changes. */
import { bare, newFile, openedStore, putAll, someInstitutions } from "./store-file.mjs"

/** The tables that are written, each in the order in which the store writes it. */
const orders = {
  documents: "number",
  entries: "number, name, value",
  changes: "cursor",
  commits: "first",
  networks: "network",
}
const tables = Object.keys(orders)
const rowsOf = (db, table) => db.prepare(`SELECT * FROM ${table} ORDER BY ${orders[table]}`).all()

/** Writes rows as they are, a tenth of each table in one transaction. */
const replay = (file, definitions, rows) => {
  const db = bare(file)
  for (const definition of definitions) db.exec(definition)
  const inserts = tables.map((table) => {
    const columns = Object.keys(rows[table][0])
    return db.prepare(`INSERT INTO ${table} VALUES (${columns.map(() => "?").join(", ")})`)
  })
  for (let part = 0; part < 10; part++) {
    db.exec("BEGIN IMMEDIATE")
    for (const [index, table] of tables.entries()) {
      const [from, to] = [part, part + 1].map((at) => Math.floor((at * rows[table].length) / 10))
      for (const row of rows[table].slice(from, to)) inserts[index].run(...Object.values(row))
    }
    db.exec("COMMIT")
  }
  db.close()
}

export const bench = {
  name: "store/bulk-put",
  unit: "institutions",
  n: 10_000,
  baseline: "node:sqlite, the same rows in prepared statements",
  goal: 2,
  growing: false,
  prepare: async (n) => {
    const values = someInstitutions(n)
    const put = async (file) => {
      const opened = await openedStore(file)
      await putAll(opened, values)
      await opened.store.close()
    }
    const model = newFile()
    await put(model)
    const db = bare(model)
    const rows = Object.fromEntries(tables.map((table) => [table, rowsOf(db, table)]))
    const definitions = db
      .prepare("SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite%'")
      .all()
      .map(({ sql }) => sql)
    const ours = () => put(newFile())
    const theirs = () => replay(newFile(), definitions, rows)
    const answers = async () => {
      const [mine, other] = [newFile(), newFile()]
      await put(mine)
      replay(other, definitions, rows)
      const all = (file) => tables.map((table) => rowsOf(bare(file), table))
      return { ours: all(mine), theirs: all(other) }
    }
    return { ours, theirs, answers }
  },
}
