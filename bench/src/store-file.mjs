/** A store of institutions in a file of its own, and the same file through the bare driver. */
import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { DatabaseSync } from "node:sqlite"
import { Institutions, openStore } from "@sozialraum/store"
import { sqliteBackend } from "@sozialraum/store-sqlite"
import { network } from "./network-values.mjs"

const folder = mkdtempSync(join(tmpdir(), "sozialraum-bench-"))
process.on("exit", () => rmSync(folder, { recursive: true, force: true }))
let files = 0

/** A file that is not there yet. */
export const newFile = () => join(folder, `${++files}.db`)

export const someInstitutions = (count) => network(count).institutions

/** The driver as the store sets it. */
export const bare = (file) => {
  const db = new DatabaseSync(file)
  db.exec(
    "PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA secure_delete = ON; PRAGMA cache_size = -64000",
  )
  return db
}

export const openedStore = async (file) => {
  const store = await openStore(sqliteBackend(file))
  return { store, institutions: store.collection(Institutions, "bochum") }
}

/** Puts values in commits of a thousand, which have ids so that two stores are the same in every row. */
export const putAll = async ({ store, institutions }, values) => {
  for (let from = 0; from < values.length; from += 1000) {
    const writes = values.slice(from, from + 1000).map((value) => institutions.put(value))
    const said = { id: `commit-${from}`, by: "bench", reason: "first list", at: "2026-11-22T09:00:00Z" }
    await store.commit({ network: "bochum", checks: [], writes, ...said })
  }
}
