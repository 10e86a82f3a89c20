/** A folder of its own for each test, and the least that can be written into a store. */
import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { ExternalId } from "@sozialraum/core"
import { type Commit, collection, openStore, type Store } from "@sozialraum/store"
import { afterEach, beforeEach } from "vitest"
import { type SqliteOptions, sqliteBackend } from "./index.js"

/** Numbers of schools, by number, found by the kind of number. */
export const Names = collection({
  name: "names",
  schema: ExternalId,
  id: (name) => name.value,
  indexes: { byScheme: (name) => name.scheme },
})

/** The names of the network of the tests. */
export const names = Names.in("bochum")

/** Who, why and when. */
export const said = { network: "bochum", checks: [], by: "office", reason: "test", at: "2026-03-02T09:00:00Z" }

/** Puts names. */
export const commitOf = (...values: ReadonlyArray<string>): Commit => ({
  ...said,
  writes: values.map((value) => names.put({ scheme: "school", value })),
})

/** So many names. */
export const manyNames = (count: number): ReadonlyArray<string> =>
  Array.from({ length: count }, (_, number) => `n${number}`)

/** Opens a store, uses it, and closes it. */
export const withStore = async <A>(
  file: string,
  use: (store: Store) => Promise<A>,
  options: SqliteOptions = {},
): Promise<A> => {
  const store = await openStore(sqliteBackend(file, options))
  try {
    return await use(store)
  } finally {
    await store.close()
  }
}

/** What opening ends with. */
export const refusal = (path: string, options: SqliteOptions = {}): Promise<unknown> =>
  openStore(sqliteBackend(path, options)).catch((error: unknown) => error)

/** Called at the top of a test file: before each test the folder is new, after it gone. */
export const freshFolder = (): { readonly path: () => string; readonly at: (name: string) => string } => {
  let folder = ""
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "sozialraum-"))
  })
  afterEach(() => rmSync(folder, { recursive: true }))
  return { path: () => folder, at: (name) => join(folder, name) }
}

/** The superuser may write everything: whoever tests as one steps down for a moment. */
export const asOrdinaryUser = async <A>(use: () => Promise<A>): Promise<A> => {
  const isRoot = process.geteuid?.() === 0
  if (isRoot) process.seteuid?.(65534)
  try {
    return await use()
  } finally {
    if (isRoot) process.seteuid?.(0)
  }
}
