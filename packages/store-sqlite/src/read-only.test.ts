import { chmodSync, mkdirSync, readdirSync, renameSync, writeFileSync } from "node:fs"
import { openStore } from "@sozialraum/store"
import { expect, test } from "vitest"
import { asOrdinaryUser, commitOf, freshFolder, Names, refusal, withStore } from "./folder.fixture.js"
import { sqliteBackend } from "./index.js"

const folder = freshFolder()
const readOnly = { readOnly: true }
const commitFails = { _tag: "BackendFailure", operation: "commit", retryable: false, cause: { because: "readOnly" } }

/** A store in a folder where nothing may be written. */
const closedFolder = async (): Promise<string> => {
  mkdirSync(folder.at("closed"))
  const file = folder.at("closed/store.db")
  await withStore(file, (store) => store.commit(commitOf("1")))
  chmodSync(folder.path(), 0o755)
  chmodSync(folder.at("closed"), 0o555)
  return file
}

test("a store that is opened to read shows what others commit meanwhile, and takes no commit", async () => {
  const file = folder.at("store.db")
  await withStore(file, async (writing) => {
    await writing.commit(commitOf("1"))
    await withStore(
      file,
      async (reading) => {
        const found = reading.collection(Names, "bochum")
        expect(await found.all()).toHaveLength(1)
        await writing.commit(commitOf("2"))
        expect(await found.all()).toHaveLength(2)
        await expect(reading.commit(commitOf("3"))).rejects.toMatchObject(commitFails)
      },
      readOnly,
    )
  })
})

test("a file that may only be read can be read, and a commit says why it fails", async () => {
  const file = folder.at("store.db")
  await withStore(file, (store) => store.commit(commitOf("1")))
  chmodSync(file, 0o444)
  chmodSync(folder.path(), 0o777)
  await asOrdinaryUser(() =>
    withStore(file, async (store) => {
      expect(await store.collection(Names, "bochum").all()).toHaveLength(1)
      await expect(store.commit(commitOf("2"))).rejects.toMatchObject(commitFails)
    }),
  )
})

test("a store in a folder where nothing may be written can be read, and nothing appears beside it", async () => {
  const file = await closedFolder()
  await asOrdinaryUser(() =>
    withStore(
      file,
      async (store) => {
        expect(await store.collection(Names, "bochum").all()).toHaveLength(1)
        await expect(store.commit(commitOf("2"))).rejects.toMatchObject(commitFails)
      },
      readOnly,
    ),
  )
  expect(readdirSync(folder.at("closed"))).toEqual(["store.db"])
})

test("where somebody else begins to write, a reader that could not see it says so", async () => {
  const file = await closedFolder()
  await asOrdinaryUser(async () => {
    const reading = await openStore(sqliteBackend(file, readOnly))
    const found = reading.collection(Names, "bochum")
    process.seteuid?.(0)
    chmodSync(folder.at("closed"), 0o755)
    const writing = await openStore(sqliteBackend(file))
    await writing.commit(commitOf("2"))
    await expect(found.all()).rejects.toMatchObject({ operation: "query", cause: { because: "changing" } })
    await writing.close()
    await reading.close()
  })
})

test("commits that are not merged into the file are not passed over in silence", async () => {
  const file = await closedFolder()
  chmodSync(folder.at("closed"), 0o755)
  writeFileSync(`${file}-wal`, "commits of a process that was killed")
  chmodSync(folder.at("closed"), 0o555)
  await asOrdinaryUser(async () => {
    expect(await refusal(file, readOnly)).toMatchObject({ operation: "open", cause: { because: "unmerged" } })
  })
})

test("an empty file is no store that can be read, and does not become one", async () => {
  const file = folder.at("store.db")
  writeFileSync(file, "")
  expect(await refusal(file, readOnly)).toMatchObject({ retryable: false, cause: { because: "empty" } })
  await withStore(file, (store) => store.commit(commitOf("1")))
  renameSync(file, folder.at("moved.db"))
  expect(await withStore(folder.at("moved.db"), (store) => store.collection(Names, "bochum").all())).toHaveLength(1)
})
