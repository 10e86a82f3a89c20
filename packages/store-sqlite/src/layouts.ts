/** Layouts: whether a file is a store, of which layout, and how it gets to the layout of today. */
import type { DatabaseSync } from "node:sqlite"
import { layout, tables } from "./tables.js"
import { inTransaction } from "./transaction.js"
import { fromOneToTwo } from "./upgrade-2.js"

/** What a file turned out to be. */
export type FileKind =
  | { readonly _tag: "Empty" }
  | { readonly _tag: "Store"; readonly layout: number }
  | { readonly _tag: "Foreign" }

/** The step that leads from a layout to the next. The next layout is one more entry. */
const steps: ReadonlyMap<number, string> = new Map([[1, fromOneToTwo]])

const meta = `
  CREATE TABLE meta (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;
  INSERT INTO meta VALUES ('format', 'sozialraum-store'), ('layout', '${layout}');
`

/** Looks without changing anything: the file may belong to another program. */
export const kindOf = (db: DatabaseSync): FileKind => {
  const names = new Set(
    db
      .prepare("SELECT name FROM sqlite_schema WHERE type = 'table'")
      .all()
      .map((row) => row["name"]),
  )
  if (names.size === 0) return { _tag: "Empty" }
  if (!["documents", "entries", "changes", "meta"].every((name) => names.has(name))) return { _tag: "Foreign" }
  const said = new Map(
    db
      .prepare("SELECT name, value FROM meta")
      .all()
      .map((row) => [row["name"], row["value"]]),
  )
  const found = Number(said.get("layout"))
  return said.get("format") === "sozialraum-store" && Number.isSafeInteger(found) && found >= 1
    ? { _tag: "Store", layout: found }
    : { _tag: "Foreign" }
}

/**
 * Makes an empty file a store, and brings an older one to the layout of today, as a whole or not at all.
 *
 * Of several processes that try at the same time, one does it: what the file is, is asked again in the transaction.
 */
export const bringUpToDate = (db: DatabaseSync): void => {
  const before = kindOf(db)
  if (before._tag === "Store" && before.layout >= layout) return
  inTransaction(db, () => {
    const kind = kindOf(db)
    if (kind._tag === "Empty") db.exec(`${tables}${meta}`)
    if (kind._tag !== "Store") return
    for (let at = kind.layout; at < layout; at += 1) {
      db.exec(steps.get(at) ?? "")
      db.prepare("UPDATE meta SET value = ? WHERE name = 'layout'").run(String(at + 1))
    }
  })
}

/** Asks whether an open file still has the layout of today. */
export const layoutCheck = (db: DatabaseSync): (() => boolean) => {
  const statement = db.prepare("SELECT value FROM meta WHERE name = 'layout'")
  return () => Number(statement.get()?.["value"]) === layout
}
