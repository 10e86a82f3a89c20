import { DatabaseSync } from "node:sqlite"
import { commit, openStore } from "@sozialraum/store"
import * as Effect from "effect/Effect"
import { expect, test } from "vitest"
import { commitOf, freshFolder, Names, names, said, withStore } from "./folder.fixture.js"
import { sqliteBackend } from "./index.js"

const folder = freshFolder()

test("while another process writes for too long, a commit fails, and trying again may help", async () => {
  const file = folder.at("store.db")
  await withStore(
    file,
    async (store) => {
      const other = new DatabaseSync(file)
      other.exec("BEGIN IMMEDIATE")
      const failure = { _tag: "BackendFailure", operation: "commit", retryable: true, cause: { because: "busy" } }
      await expect(store.commit(commitOf("1"))).rejects.toMatchObject(failure)
      expect(await store.collection(Names, "bochum").all()).toEqual([])
      other.exec("ROLLBACK")
      await store.commit(commitOf("1"))
      other.close()
    },
    { patienceSeconds: 0.05 },
  )
})

test("a commit that waits lets the process go on, and gets its turn", async () => {
  const file = folder.at("store.db")
  await withStore(file, async (store) => {
    await store.commit(commitOf("1"))
    const other = new DatabaseSync(file)
    other.exec("BEGIN IMMEDIATE")
    const waiting = store.commit(commitOf("2"))
    for (let read = 0; read < 20; read += 1) expect(await store.collection(Names, "bochum").all()).toHaveLength(1)
    other.exec("ROLLBACK")
    expect((await waiting).cursor).toBe("2")
    other.close()
  })
})

test("those who wait in one process get their turns in the order in which they came", async () => {
  const file = folder.at("store.db")
  await withStore(file, async (store) => {
    const other = new DatabaseSync(file)
    other.exec("BEGIN IMMEDIATE")
    const waiting = ["1", "2", "3", "4", "5"].map((value) => store.commit(commitOf(value)))
    await store.collection(Names, "bochum").all()
    other.exec("ROLLBACK")
    const late = store.commit(commitOf("6"))
    expect((await Promise.all([...waiting, late])).map(({ cursor }) => cursor)).toEqual(["1", "2", "3", "4", "5", "6"])
    other.close()
  })
})

test("a commit that was given up while it waited is not written later, and stands in nobody's way", async () => {
  const file = folder.at("store.db")
  await withStore(file, async (store) => {
    const other = new DatabaseSync(file)
    other.exec("BEGIN IMMEDIATE")
    const given = await store.run(Effect.timeoutOption(commit(commitOf("1")), "20 millis"))
    expect(given._tag).toBe("None")
    other.exec("ROLLBACK")
    other.close()
    expect((await store.commit(commitOf("2"))).cursor).toBe("1")
    expect(await store.collection(Names, "bochum").all()).toHaveLength(1)
  })
})

test("opening waits for another process that is just making the file", async () => {
  const file = folder.at("store.db")
  const other = new DatabaseSync(file)
  other.exec("CREATE TABLE t (a); DROP TABLE t; BEGIN IMMEDIATE")
  const opening = openStore(sqliteBackend(file))
  await Promise.resolve()
  other.exec("ROLLBACK")
  const store = await opening
  await store.commit({ ...said, writes: [names.put({ scheme: "school", value: "1" })] })
  await store.close()
  other.close()
})
