/** `store/changes-postgres`: the whole stream of changes of a network, in pages of a thousand. */
import { beginning } from "@sozialraum/store"
import { newStore, putAll, someInstitutions } from "./store-postgres.mjs"

const columns = "c.cursor, c.collection, c.id, c.revision, c.kind, m.at, m.by_role, m.reason, m.id AS commit"

export const bench = {
  name: "store/changes-postgres",
  unit: "changes",
  n: 100_000,
  baseline: "@effect/sql-pg, one prepared statement",
  goal: 1.3,
  growing: false,
  prepare: async (n) => {
    const opened = await newStore()
    const values = someInstitutions(n / 10)
    for (let times = 0; times < 10; times++) await putAll(opened, values)
    await opened.sql("ANALYZE sozialraum.changes, sozialraum.commits")
    const statement = `SELECT ${columns} FROM sozialraum.changes c
      JOIN sozialraum.commits m ON m.network = c.network AND m.cursor = c.commit_cursor
      WHERE c.network = $1 AND c.cursor > $2 ORDER BY c.cursor LIMIT 1000`
    const ours = async () => {
      const found = []
      for (let after = beginning; ; after = found.at(-1).cursor) {
        const page = await opened.store.changes({ network: "bochum", after, limit: 1000 })
        if (page.length === 0) return found
        for (const change of page) found.push(change)
      }
    }
    const theirs = async () => {
      const found = []
      for (;;) {
        const page = await opened.sql(statement, ["bochum", found.at(-1)?.cursor ?? 0n])
        if (page.length === 0) return found
        for (const row of page) found.push(row)
      }
    }
    const answers = async () => ({
      ours: (await ours()).map(({ cursor, key, revision }) => [Number(cursor), key.id, revision]),
      theirs: (await theirs()).map(({ cursor, id, revision }) => [Number(cursor), id, Number(revision)]),
    })
    return { ours, theirs, answers }
  },
}
