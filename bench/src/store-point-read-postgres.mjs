/** `store/point-read-postgres`: institutions read one by one, decoded. */
import { newStore, putAll, someInstitutions } from "./store-postgres.mjs"

export const bench = {
  name: "store/point-read-postgres",
  unit: "reads",
  n: 10_000,
  baseline: "@effect/sql-pg, one prepared statement, JSON.parse",
  goal: 1.3,
  growing: false,
  prepare: async (n) => {
    const values = someInstitutions(n)
    const opened = await newStore()
    await putAll(opened, values)
    const statement = `SELECT document FROM sozialraum.documents
      WHERE network = $1 AND collection = $2 AND id = $3 AND document IS NOT NULL`
    const ours = async () => {
      const found = []
      for (const { id } of values) found.push((await opened.institutions.get(id)).value)
      return found
    }
    const theirs = async () => {
      const found = []
      for (const { id } of values) {
        const [row] = await opened.sql(statement, ["bochum", "institutions", id])
        found.push(JSON.parse(row.document))
      }
      return found
    }
    return { ours, theirs, answers: async () => ({ ours: await ours(), theirs: await theirs() }) }
  },
}
