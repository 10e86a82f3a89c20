/** `store/changes`: the whole stream of changes, in pages of a thousand. */
import { beginning } from "@sozialraum/store"
import { bare, newFile, openedStore, putAll, someInstitutions } from "./store-file.mjs"

/** The pages of the whole stream, as the driver answers them. */
const page = `
  SELECT c.cursor, c.collection, c.id, c.revision, c.kind, k.at, k.by_role, k.reason, k.id AS commit_id
  FROM changes AS c CROSS JOIN commits AS k ON k.network = c.network AND k.first = c.first
  WHERE c.network = ? AND c.cursor > ? ORDER BY c.cursor LIMIT 1000`

export const bench = {
  name: "store/changes",
  unit: "changes",
  n: 100_000,
  baseline: "node:sqlite, one prepared statement",
  goal: 1.5,
  growing: false,
  prepare: async (n) => {
    const file = newFile()
    const opened = await openedStore(file)
    await putAll(opened, someInstitutions(n))
    const statement = bare(file).prepare(page)
    const ours = async () => {
      const found = []
      for (let after = beginning; ; after = found.at(-1).cursor) {
        const page = await opened.store.changes({ network: "bochum", after, limit: 1000 })
        if (page.length === 0) return found
        found.push(...page)
      }
    }
    const theirs = () => {
      const found = []
      for (;;) {
        const page = statement.all("bochum", found.at(-1)?.cursor ?? 0)
        if (page.length === 0) return found
        found.push(...page)
      }
    }
    const answers = async () => ({
      ours: (await ours()).map(({ cursor, key, revision, commit }) => [Number(cursor), key.id, revision, commit]),
      theirs: theirs().map(({ cursor, id, revision, commit_id }) => [cursor, id, revision, commit_id]),
    })
    return { ours, theirs, answers }
  },
}
