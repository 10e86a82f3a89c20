/** `store/point-read`: institutions read one by one, decoded. */
import { bare, newFile, openedStore, putAll, someInstitutions } from "./store-file.mjs"

export const bench = {
  name: "store/point-read",
  unit: "reads",
  n: 10_000,
  baseline: "node:sqlite, one prepared statement, JSON.parse",
  goal: 2,
  growing: false,
  prepare: async (n) => {
    const [file, values] = [newFile(), someInstitutions(n)]
    const opened = await openedStore(file)
    await putAll(opened, values)
    const statement = bare(file).prepare(
      "SELECT document FROM documents WHERE network = ? AND collection = ? AND id = ?",
    )
    const ours = async () => {
      const found = []
      for (const { id } of values) found.push((await opened.institutions.get(id)).value)
      return found
    }
    const theirs = () => values.map(({ id }) => JSON.parse(statement.get("bochum", "institutions", id).document))
    return { ours, theirs, answers: async () => ({ ours: await ours(), theirs: theirs() }) }
  },
}
