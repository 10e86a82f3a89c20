import { chmodSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs"
import { DatabaseSync } from "node:sqlite"
import { openStore } from "@sozialraum/store"
import * as Effect from "effect/Effect"
import { expect, test } from "vitest"
import { asOrdinaryUser, commitOf, freshFolder, manyNames, Names, withStore } from "./folder.fixture.js"
import { sqliteBackend, sqliteBackup, sqliteCheck } from "./index.js"
import { writeLayout1 } from "./layout-1.fixture.js"

const folder = freshFolder()
const backedUp = (from: string, to: string) => Effect.runPromise(sqliteBackup(from, to))
const refused = (from: string, to: string) => Effect.runPromise(Effect.flip(sqliteBackup(from, to)))
const idsIn = (file: string) =>
  withStore(file, async (store) => (await store.collection(Names, "bochum").all()).map(({ value }) => value.value))

test("a backup holds one state of the store, while others go on writing", async () => {
  const [file, copy] = [folder.at("store.db"), folder.at("copy.db")]
  const store = await openStore(sqliteBackend(file))
  await store.commit(commitOf(...manyNames(3000)))
  const copying = backedUp(file, copy)
  let written = 0
  const writing = (async () => {
    for (; written < 200; written += 1) {
      await store.commit(commitOf(...manyNames(2).map((name) => `${name}-${written}`)))
      await new Promise((next) => setImmediate(next))
    }
  })()
  await copying
  expect(written).toBeLessThan(200)
  await writing
  const found = await idsIn(copy)
  expect(found.length).toBeGreaterThanOrEqual(3000)
  expect(found.length % 2).toBe(0)
  expect((await Effect.runPromise(sqliteCheck(copy))).findings).toEqual([])
  expect(await store.collection(Names, "bochum").all()).toHaveLength(3400)
  await store.close()
})

test("a backup takes the place of the one before, and leaves nothing else beside it", async () => {
  const [file, copy] = [folder.at("store.db"), folder.at("copy.db")]
  for (const name of ["1", "2"]) {
    await withStore(file, (store) => store.commit(commitOf(name)))
    await backedUp(file, copy)
  }
  expect(readdirSync(folder.path())).toEqual(["copy.db", "store.db"])
  expect(await idsIn(copy)).toEqual(["1", "2"])
})

test("a backup that fails leaves the one before as it was, and nothing beside it", async () => {
  const [file, copy] = [folder.at("store.db"), folder.at("copies/copy.db")]
  mkdirSync(folder.at("copies"))
  await withStore(file, (store) => store.commit(commitOf(...manyNames(100))))
  writeFileSync(copy, "the backup before")
  chmodSync(folder.path(), 0o777)
  chmodSync(file, 0o644)
  chmodSync(folder.at("copies"), 0o555)
  await asOrdinaryUser(async () => {
    const failure = await refused(file, copy)
    expect(failure).toMatchObject({ _tag: "BackendFailure", operation: "backup", retryable: false })
  })
  expect(readFileSync(copy, "utf8")).toBe("the backup before")
  expect(readdirSync(folder.at("copies"))).toEqual(["copy.db"])
})

test("no backup takes the place of its own store, of an open store or of a folder", async () => {
  const [file, other, link] = [folder.at("store.db"), folder.at("other.db"), folder.at("link.db")]
  await withStore(file, (store) => store.commit(commitOf("1")))
  symlinkSync(file, link)
  await withStore(other, async (open) => {
    await open.commit(commitOf("other"))
    const because = async (to: string) => (await refused(file, to)).cause
    expect(await because(file)).toMatchObject({ because: "same" })
    expect(await because(link)).toMatchObject({ because: "same" })
    expect(await because(other)).toMatchObject({ because: "inUse" })
    expect(await because(folder.path())).toMatchObject({ because: "folder" })
    expect(await because(folder.at("none/copy.db"))).toMatchObject({ because: "noFolder" })
  })
  expect((await refused(folder.at("none.db"), folder.at("copy.db"))).cause).toMatchObject({ because: "missing" })
  expect(await idsIn(other)).toEqual(["other"])
  expect(await idsIn(file)).toEqual(["1"])
})

test("a store of an older layout can be backed up as it is, before it is brought up to date", async () => {
  const [file, copy] = [folder.at("old.db"), folder.at("copy.db")]
  writeLayout1(file)
  await backedUp(file, copy)
  expect(await withStore(copy, (store) => store.changes({ network: "bochum", after: "", limit: 100 }))).toHaveLength(7)
  const db = new DatabaseSync(file)
  expect(db.prepare("SELECT value FROM meta WHERE name = 'layout'").get()).toEqual({ value: "1" })
  db.close()
})
