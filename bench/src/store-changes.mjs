/** `store/changes`: the whole stream of changes, in pages of a thousand. */
import { beginning } from "@sozialraum/store"
import { bare, newFile, openedStore, putAll, someInstitutions } from "./store-file.mjs"

/** Writes the first tenth of the changes once more. */
const again = `
  INSERT INTO changes (network, collection, id, revision, kind, at, by_role, reason, replaced)
  SELECT network, collection, id, revision, kind, at, by_role, reason, replaced FROM changes ORDER BY cursor LIMIT 10000`

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
    await putAll(opened, someInstitutions(n / 10))
    const db = bare(file)
    for (let times = 1; times < 10; times++) db.exec(again)
    const statement = db.prepare(`
      SELECT cursor, network, collection, id, revision, kind, at, by_role, reason FROM changes
      WHERE cursor > ? ORDER BY cursor LIMIT 1000`)
    const ours = async () => {
      const found = []
      for (let after = beginning; ; after = found.at(-1).cursor) {
        const page = await opened.store.changes(after, 1000)
        if (page.length === 0) return found
        found.push(...page)
      }
    }
    const theirs = () => {
      const found = []
      for (;;) {
        const page = statement.all(found.at(-1)?.cursor ?? 0)
        if (page.length === 0) return found
        found.push(...page)
      }
    }
    const answers = async () => ({
      ours: (await ours()).map(({ cursor, key, revision }) => [Number(cursor), key.id, revision]),
      theirs: theirs().map(({ cursor, id, revision }) => [cursor, id, revision]),
    })
    return { ours, theirs, answers }
  },
}
