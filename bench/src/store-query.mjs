/** `store/query`: ranges of an index, 25 institutions each, decoded. */
import { bare, newFile, openedStore, putAll, someInstitutions } from "./store-file.mjs"

export const bench = {
  name: "store/query",
  unit: "ranges",
  n: 1_000,
  baseline: "node:sqlite, one prepared statement, JSON.parse",
  goal: 2,
  growing: false,
  prepare: async (n) => {
    const [file, values] = [newFile(), someInstitutions(10_000)]
    const opened = await openedStore(file)
    await putAll(opened, values)
    const statement = bare(file).prepare(`
      SELECT d.document FROM entries AS e CROSS JOIN documents AS d ON d.number = e.number
      WHERE e.network = ? AND e.collection = ? AND e.name = ? AND e.value = ?
      ORDER BY e.id LIMIT 25`)
    const units = Array.from({ length: n }, (_, index) => `viertel-${index % 100}`)
    const ours = async () => {
      const found = []
      for (const unit of units) {
        const { items } = await opened.institutions.query({ index: "byUnit", equals: unit, limit: 25 })
        found.push(items.map(({ value }) => value))
      }
      return found
    }
    const theirs = () =>
      units.map((unit) =>
        statement.all("bochum", "institutions", "byUnit", unit).map(({ document }) => JSON.parse(document)),
      )
    return { ours, theirs, answers: async () => ({ ours: await ours(), theirs: theirs() }) }
  },
}
