import { readFileSync, writeFileSync } from "node:fs"
import { DatabaseSync } from "node:sqlite"
import * as Effect from "effect/Effect"
import { expect, test } from "vitest"
import { openToWrite } from "./file.js"
import { commitOf, freshFolder, manyNames, Names, withStore } from "./folder.fixture.js"
import { sqliteOn } from "./sqlite-backend.js"

const folder = freshFolder()

test("on a full disk a commit fails whole, and the store goes on with what it had", async () => {
  const path = folder.at("store.db")
  await withStore(path, (store) => store.commit(commitOf("1")))
  const file = openToWrite(path)
  const backend = sqliteOn(file, 1)
  const pages = Number(file.db.prepare("PRAGMA page_count").get()?.["page_count"])
  file.db.exec(`PRAGMA max_page_count = ${pages + 5}`)
  const failure = await Effect.runPromise(Effect.flip(backend.commit(commitOf(...manyNames(2000)))))
  const full = {
    _tag: "BackendFailure",
    operation: "commit",
    retryable: false,
    cause: { because: "full", errcode: 13 },
  }
  expect(failure).toMatchObject(full)
  const page = await Effect.runPromise(backend.query({ network: "bochum", collection: "names", limit: 10 }))
  expect(page.items.map(({ key }) => key.id)).toEqual(["1"])
  const { cursor } = await Effect.runPromise(backend.commit(commitOf("2")))
  expect(cursor).toBe("2")
  file.db.close()
})

test("a damaged page is a failure of the read that meets it, and not a crash", async () => {
  const path = folder.at("store.db")
  await withStore(path, (store) => store.commit(commitOf(...manyNames(2000))))
  const bytes = readFileSync(path)
  writeFileSync(path, bytes.fill(0x5a, 65_536))
  const failure = await withStore(path, (store) => store.collection(Names, "bochum").all()).catch(
    (error: unknown) => error,
  )
  expect(failure).toMatchObject({
    _tag: "BackendFailure",
    retryable: false,
    cause: { because: "damaged", errcode: 11 },
  })
})

test("a document that is no JSON any more is a failure of the read that meets it", async () => {
  const path = folder.at("store.db")
  await withStore(path, (store) => store.commit(commitOf("1", "2")))
  const db = new DatabaseSync(path)
  db.exec(`UPDATE documents SET document = '{"scheme":' WHERE id = '2'`)
  db.close()
  await withStore(path, async (store) => {
    const found = store.collection(Names, "bochum")
    expect((await found.get("1"))?.value.value).toBe("1")
    const damaged = { operation: "get", retryable: false, cause: { because: "damaged" } }
    await expect(found.get("2")).rejects.toMatchObject(damaged)
  })
})
