import { chmodSync, mkdirSync, readdirSync, readFileSync, truncateSync, writeFileSync } from "node:fs"
import { DatabaseSync } from "node:sqlite"
import { openStore } from "@sozialraum/store"
import { expect, test } from "vitest"
import { asOrdinaryUser, commitOf, freshFolder, manyNames, Names, refusal, withStore } from "./folder.fixture.js"
import { sqliteBackend } from "./index.js"

const folder = freshFolder()

const failedToOpen = (because: string) => ({
  _tag: "BackendFailure",
  operation: "open",
  retryable: false,
  cause: { _tag: "FileFault", because },
})

test("what was committed is there when the file is opened again", async () => {
  const file = folder.at("store.db")
  await withStore(file, (store) => store.commit(commitOf("1", "2")))
  const found = await withStore(file, (store) => store.collection(Names, "bochum").all())
  expect(found.map(({ value, revision }) => [value.value, revision])).toEqual([
    ["1", 1],
    ["2", 1],
  ])
})

test("a file that is closed leaves nothing beside it", async () => {
  await withStore(folder.at("store.db"), (store) => store.commit(commitOf("1")))
  expect(readdirSync(folder.path())).toEqual(["store.db"])
})

test("what cannot be opened says why, and trying again does not help", async () => {
  expect(await refusal(folder.path())).toMatchObject(failedToOpen("folder"))
  expect(await refusal(folder.at("none/store.db"))).toMatchObject(failedToOpen("noFolder"))
  writeFileSync(folder.at("file"), "")
  expect(await refusal(folder.at("file/store.db"))).toMatchObject(failedToOpen("noFolder"))
  expect(await refusal("a\u0000b")).toMatchObject(failedToOpen("noPath"))
  expect(await refusal("")).toMatchObject(failedToOpen("noPath"))
  expect(await refusal(folder.at("none.db"), { readOnly: true })).toMatchObject(failedToOpen("missing"))
})

test("why a file cannot be opened is said in German and in English", async () => {
  const path = folder.at("none/store.db")
  const failure = await refusal(path)
  expect(failure).toMatchObject({
    message: `The store failed while opening it: The folder of this file does not exist. (${path})`,
    cause: { sentences: { de: `Den Ordner dieser Datei gibt es nicht. (${path})` } },
  })
})

test("a path that SQLite would read as an address is the path of a file", async () => {
  process.chdir(folder.path())
  await withStore("file:store.db?mode=memory", (store) => store.commit(commitOf("1")))
  expect(readdirSync(folder.path())).toEqual(["file:store.db?mode=memory"])
  process.chdir("/")
})

test("a folder where nothing may be made is no place for a new store", async () => {
  mkdirSync(folder.at("closed"), { mode: 0o555 })
  chmodSync(folder.path(), 0o755)
  await asOrdinaryUser(async () => {
    expect(await refusal(folder.at("closed/store.db"))).toMatchObject(failedToOpen("missing"))
  })
})

test("a file that may not even be read says so", async () => {
  await withStore(folder.at("store.db"), (store) => store.commit(commitOf("1")))
  chmodSync(folder.at("store.db"), 0o000)
  chmodSync(folder.path(), 0o755)
  await asOrdinaryUser(async () => {
    expect(await refusal(folder.at("store.db"))).toMatchObject(failedToOpen("denied"))
  })
})

test("a file that is no database is refused, and stays as it is", async () => {
  const [file, text] = [folder.at("list.csv"), "poi_id;name\n".repeat(1000)]
  writeFileSync(file, text)
  for (const options of [{}, { readOnly: true }])
    expect(await refusal(file, options)).toMatchObject(failedToOpen("noDatabase"))
  expect(readFileSync(file, "utf8")).toBe(text)
})

test("the database of another program is refused, and stays as it is", async () => {
  const file = folder.at("other.db")
  const db = new DatabaseSync(file)
  db.exec("CREATE TABLE documents (title TEXT)")
  db.close()
  const before = readFileSync(file)
  expect(await refusal(file)).toMatchObject({ operation: "open", cause: { _tag: "NotAStore", because: "foreign" } })
  expect(readFileSync(file).equals(before)).toBe(true)
})

test("a store that a newer version wrote is refused, also while it is open", async () => {
  const file = folder.at("store.db")
  const newer = { cause: { _tag: "NotAStore", because: "newer" } }
  await withStore(file, async (store) => {
    await store.commit(commitOf("1"))
    const db = new DatabaseSync(file)
    db.exec("UPDATE meta SET value = '3' WHERE name = 'layout'")
    db.close()
    await expect(store.commit(commitOf("2"))).rejects.toMatchObject({ operation: "commit", ...newer })
  })
  expect(await refusal(file)).toMatchObject({ operation: "open", ...newer })
})

test("a file that lost its end is said to be damaged", async () => {
  const file = folder.at("store.db")
  await withStore(file, (store) => store.commit(commitOf(...manyNames(500))))
  truncateSync(file, 20_000)
  expect(await refusal(file)).toMatchObject(failedToOpen("damaged"))
})

test("a file that was moved away or replaced while it is open takes no commit that would be lost", async () => {
  const [file, other] = [folder.at("store.db"), folder.at("other.db")]
  const { renameSync } = await import("node:fs")
  await withStore(other, (store) => store.commit(commitOf("other")))
  const store = await openStore(sqliteBackend(file))
  await store.commit(commitOf("1"))
  const failure = { operation: "commit", retryable: false, cause: { because: "moved" } }
  renameSync(file, folder.at("away.db"))
  await expect(store.commit(commitOf("2"))).rejects.toMatchObject(failure)
  renameSync(other, file)
  await expect(store.commit(commitOf("2"))).rejects.toMatchObject(failure)
  await store.close()
})
