import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { DatabaseSync } from "node:sqlite"
import { ExternalId } from "@sozialraum/core"
import { collection, openStore, type Store } from "@sozialraum/store"
import * as Effect from "effect/Effect"
import { afterEach, beforeEach, expect, test } from "vitest"
import { sqliteBackend } from "./index.js"
import { opened, sqliteOn } from "./sqlite-backend.js"

const Names = collection({ name: "names", schema: ExternalId, id: (name) => name.value, indexes: {} })
const names = Names.in("bochum")
const commitOf = (...values: ReadonlyArray<string>) => ({
  network: "bochum",
  checks: [],
  writes: values.map((value) => names.put({ scheme: "school", value })),
  by: "office",
  reason: "test",
  at: "2026-03-02T09:00:00Z",
})

let folder = ""
let file = ""
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "sozialraum-"))
  file = join(folder, "store.db")
})
afterEach(() => rmSync(folder, { recursive: true }))

const withStore = async <A>(use: (store: Store) => Promise<A>): Promise<A> => {
  const store = await openStore(sqliteBackend(file))
  try {
    return await use(store)
  } finally {
    await store.close()
  }
}

const refusal = (path: string): Promise<unknown> => openStore(sqliteBackend(path)).catch((error: unknown) => error)

/** The superuser may write everything: whoever tests as one steps down for a moment. */
const asOrdinaryUser = async <A>(use: () => Promise<A>): Promise<A> => {
  const isRoot = process.geteuid?.() === 0
  if (isRoot) process.seteuid?.(65534)
  try {
    return await use()
  } finally {
    if (isRoot) process.seteuid?.(0)
  }
}

test("what was committed is there when the file is opened again", async () => {
  await withStore((store) => store.commit(commitOf("1", "2")))
  const found = await withStore((store) => store.collection(Names, "bochum").all())
  expect(found.map(({ value, revision }) => [value.value, revision])).toEqual([
    ["1", 1],
    ["2", 1],
  ])
})

test("a folder, a missing folder and a path that is none cannot be opened, and trying again does not help", async () => {
  for (const path of [folder, join(folder, "none", "store.db"), "a\u0000b"])
    expect(await refusal(path)).toMatchObject({ _tag: "BackendFailure", operation: "open", retryable: false })
})

test("a file that is no database is refused, and stays as it is", async () => {
  const text = "poi_id;name\n".repeat(1000)
  writeFileSync(file, text)
  const failure = { _tag: "BackendFailure", operation: "open", retryable: false, cause: { errcode: 26 } }
  expect(await refusal(file)).toMatchObject(failure)
  expect(readFileSync(file, "utf8")).toBe(text)
})

test("the database of another program is refused, and stays as it is", async () => {
  const db = new DatabaseSync(file)
  db.exec("CREATE TABLE documents (title TEXT)")
  db.close()
  const before = readFileSync(file)
  expect(await refusal(file)).toMatchObject({ operation: "open", cause: { _tag: "NotAStore", because: "foreign" } })
  expect(readFileSync(file).equals(before)).toBe(true)
})

test("a store that a newer version wrote is refused", async () => {
  await withStore((store) => store.commit(commitOf("1")))
  const db = new DatabaseSync(file)
  db.exec("UPDATE meta SET value = '2' WHERE name = 'layout'")
  db.close()
  expect(await refusal(file)).toMatchObject({ operation: "open", cause: { _tag: "NotAStore", because: "newer" } })
})

test("a file that may only be read can be read, and a commit fails without end in sight", async () => {
  await withStore((store) => store.commit(commitOf("1")))
  chmodSync(file, 0o444)
  chmodSync(folder, 0o777)
  await asOrdinaryUser(() =>
    withStore(async (store) => {
      expect(await store.collection(Names, "bochum").all()).toHaveLength(1)
      const failure = { _tag: "BackendFailure", operation: "commit", retryable: false, cause: { errcode: 8 } }
      await expect(store.commit(commitOf("2"))).rejects.toMatchObject(failure)
    }),
  )
})

test("on a full disk a commit fails whole, and the store goes on with what it had", async () => {
  await withStore((store) => store.commit(commitOf("1")))
  const db = new DatabaseSync(file)
  const backend = sqliteOn(db)
  db.exec("PRAGMA max_page_count = 20")
  const many = commitOf(...Array.from({ length: 2000 }, (_, number) => `n${number}`))
  const failure = await Effect.runPromise(Effect.flip(backend.commit(many)))
  expect(failure).toMatchObject({
    _tag: "BackendFailure",
    operation: "commit",
    retryable: false,
    cause: { errcode: 13 },
  })
  const page = await Effect.runPromise(backend.query({ network: "bochum", collection: "names", limit: 10 }))
  expect(page.items.map(({ key }) => key.id)).toEqual(["1"])
  await Effect.runPromise(backend.commit(commitOf("2")))
  db.close()
})

test("while another process writes for too long, a commit fails, and trying again may help", async () => {
  await withStore(async (store) => {
    const [db, other] = [new DatabaseSync(file, { timeout: 1 }), new DatabaseSync(file)]
    other.exec("BEGIN IMMEDIATE")
    const backend = sqliteOn(db)
    const failure = await Effect.runPromise(Effect.flip(backend.commit(commitOf("1"))))
    expect(failure).toMatchObject({ _tag: "BackendFailure", operation: "commit", retryable: true })
    expect(await store.collection(Names, "bochum").all()).toEqual([])
    other.exec("ROLLBACK")
    await Effect.runPromise(backend.commit(commitOf("1")))
    for (const open of [db, other]) open.close()
  })
})

test("opening waits for another process that is just making the file", async () => {
  const other = new DatabaseSync(file)
  other.exec("CREATE TABLE t (a); DROP TABLE t; BEGIN; SELECT * FROM sqlite_schema")
  const opening = Effect.runPromise(opened(file, 1))
  other.exec("ROLLBACK")
  const db = await opening
  await Effect.runPromise(sqliteOn(db).commit(commitOf("1")))
  for (const open of [db, other]) open.close()
})

test("a damaged page is a failure of the read that meets it, and not a crash", async () => {
  await withStore((store) => store.commit(commitOf(...Array.from({ length: 2000 }, (_, number) => `n${number}`))))
  const bytes = readFileSync(file)
  writeFileSync(file, bytes.fill(0x5a, 8192))
  const failure = await withStore((store) => store.collection(Names, "bochum").all()).catch((error: unknown) => error)
  expect(failure).toMatchObject({ _tag: "BackendFailure", retryable: false, cause: { errcode: 11 } })
})
