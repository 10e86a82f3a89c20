/** `store/query-postgres`: ranges of an index, 25 institutions each, decoded. */
import { newStore, putAll, someInstitutions } from "./store-postgres.mjs"

export const bench = {
  name: "store/query-postgres",
  unit: "ranges",
  n: 1_000,
  baseline: "@effect/sql-pg, one prepared statement, JSON.parse",
  goal: 1.3,
  growing: false,
  prepare: async (n) => {
    const values = someInstitutions(10_000)
    const opened = await newStore()
    await putAll(opened, values)
    await opened.sql("ANALYZE sozialraum.documents, sozialraum.entries")
    const statement = `
      SELECT d.document FROM sozialraum.entries AS e
      JOIN sozialraum.documents AS d ON d.network = e.network AND d.collection = e.collection AND d.id = e.id
      WHERE e.network = $1 AND e.collection = $2 AND e.name = $3 AND e.value = $4
      ORDER BY e.id LIMIT 25`
    const units = Array.from({ length: n }, (_, index) => `viertel-${index % 100}`)
    const ours = async () => {
      const found = []
      for (const unit of units) {
        const { items } = await opened.institutions.query({ index: "byUnit", equals: unit, limit: 25 })
        found.push(items.map(({ value }) => value))
      }
      return found
    }
    const theirs = async () => {
      const found = []
      for (const unit of units) {
        const rows = await opened.sql(statement, ["bochum", "institutions", "byUnit", unit])
        found.push(rows.map(({ document }) => JSON.parse(document)))
      }
      return found
    }
    return { ours, theirs, answers: async () => ({ ours: await ours(), theirs: await theirs() }) }
  },
}
