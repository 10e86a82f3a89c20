import { chmodSync } from "node:fs"
import { DatabaseSync } from "node:sqlite"
import { Backend, beginning, openStore, type Store } from "@sozialraum/store"
import { expect, test } from "vitest"
import { asOrdinaryUser, freshFolder, refusal, withStore } from "./folder.fixture.js"
import { sqliteBackend } from "./index.js"
import { writeLayout1 } from "./layout-1.fixture.js"
import { fromOneToTwo } from "./upgrade-2.js"

const folder = freshFolder()
const keyOf = (id: string, network = "bochum") => ({ network, collection: "rooms", id })
const said = { network: "bochum", checks: [], by: "office", reason: "test", at: "2026-03-02T09:00:00Z" }
const putRoom = (id: string) =>
  ({ _tag: "Put", key: keyOf(id), document: { seats: 1 }, indexes: [], schema: 2 }) as const

/** Opens a file of layout 1. */
const upgraded = <A>(use: (store: Store) => Promise<A>): Promise<A> => {
  writeLayout1(folder.at("old.db"))
  return withStore(folder.at("old.db"), use)
}

test("a file of layout 1 keeps its documents, revisions and instants", async () => {
  await upgraded(async (store) => {
    const keys = [keyOf("a"), keyOf("b"), keyOf("c"), keyOf("a", "dortmund")]
    const found = await store.run(Backend.use((backend) => backend.get(keys)))
    expect(found).toEqual([
      {
        key: keyOf("a"),
        revision: 2,
        createdAt: "2026-01-01T08:00:00Z",
        changedAt: "2026-01-03T08:00:00Z",
        schema: 1,
        document: { seats: 30, name: "B\u00fcrgersaal \u{1f600}" },
      },
      undefined,
      expect.objectContaining({ revision: 3, createdAt: "2026-01-05T08:00:00Z", document: { seats: 6 } }),
      expect.objectContaining({ revision: 1, document: { seats: 12 } }),
    ])
  })
})

test("a file of layout 1 keeps its history", async () => {
  const wanted = [
    ...[1, 2, 3].map((revision) => ({ key: keyOf("a"), revision })),
    ...[1, 2].map((revision) => ({ key: keyOf("b"), revision })),
    ...[1, 2, 3].map((revision) => ({ key: keyOf("c"), revision })),
  ]
  await upgraded(async (store) => {
    const found = await store.run(Backend.use((backend) => backend.versions(wanted)))
    expect(found.map((version) => version?.document)).toEqual([
      { seats: 20 },
      { seats: 30, name: "B\u00fcrgersaal \u{1f600}" },
      undefined,
      { seats: 7 },
      undefined,
      { seats: 5 },
      undefined,
      { seats: 6 },
    ])
  })
})

test("a file of layout 1 keeps its changes, and cursors that were given go on where they stood", async () => {
  await upgraded(async (store) => {
    const told = await store.changes({ network: "bochum", after: beginning, limit: 100 })
    expect(told.map(({ cursor, key, revision, kind }) => `${cursor} ${kind} ${key.id} ${revision}`)).toEqual([
      "1 put a 1",
      "2 put b 1",
      "3 put c 1",
      "5 put a 2",
      "6 remove c 2",
      "7 put c 3",
      "8 remove b 2",
    ])
    expect(told[3]).toMatchObject({ at: "2026-01-03T08:00:00Z", by: "office", reason: "was rebuilt" })
    const ofC = { network: "bochum", after: "4", limit: 100, of: { collection: "rooms", id: "c" } }
    expect((await store.changes(ofC)).map(({ cursor }) => cursor)).toEqual(["6", "7"])
    // Whoever had read the one stream of the old file up to its end misses nothing in either network.
    expect(await store.changes({ network: "dortmund", after: "8", limit: 100 })).toEqual([])
    expect((await store.commit({ ...said, writes: [putRoom("d")] })).cursor).toBe("9")
  })
})

test("a file of layout 1 keeps its indexes, and documents come once at the smallest of their values", async () => {
  await upgraded(async (store) => {
    const ask = (from: string) =>
      store.run(
        Backend.use((backend) =>
          backend.query({ network: "bochum", collection: "rooms", index: { name: "byUse", from }, limit: 10 }),
        ),
      )
    expect((await ask("")).items.map(({ key }) => key.id)).toEqual(["a", "c"])
    expect((await ask("e")).items.map(({ key }) => key.id)).toEqual(["c", "a"])
    await store.commit({ ...said, writes: [putRoom("a")] })
    expect((await ask("")).items.map(({ key }) => key.id)).toEqual(["c"])
  })
})

test("in a file of layout 1 a key that was removed goes on from its revision", async () => {
  await upgraded(async (store) => {
    const receipt = await store.commit({ ...said, writes: [putRoom("b"), putRoom("e")] })
    expect(receipt.revisions).toEqual([3, 1])
    const wanted = [1, 3].map((revision) => ({ key: keyOf("b"), revision }))
    const found = await store.run(Backend.use((backend) => backend.versions(wanted)))
    expect(found.map((version) => version?.document)).toEqual([{ seats: 7 }, { seats: 1 }])
    expect(await store.run(Backend.use((backend) => backend.networks("", 10)))).toEqual(["bochum", "dortmund"])
  })
})

test("a file that was brought up to date has the same tables as a new one", async () => {
  const definitions = (file: string) => {
    const db = new DatabaseSync(file)
    const found = db.prepare("SELECT name, sql FROM sqlite_schema ORDER BY name").all()
    db.close()
    return found
  }
  await upgraded(() => Promise.resolve())
  await withStore(folder.at("new.db"), () => Promise.resolve())
  expect(definitions(folder.at("old.db"))).toEqual(definitions(folder.at("new.db")))
})

test("an empty file of layout 1 is brought up to date, too", async () => {
  writeLayout1(folder.at("old.db"))
  const db = new DatabaseSync(folder.at("old.db"))
  db.exec("DELETE FROM documents; DELETE FROM entries; DELETE FROM changes")
  db.close()
  await withStore(folder.at("old.db"), async (store) => {
    expect((await store.commit({ ...said, writes: [putRoom("a")] })).cursor).toBe("1")
  })
})

test("of two that open an old file at the same moment one brings it up to date, and the other waits", async () => {
  const file = folder.at("old.db")
  writeLayout1(file)
  const other = new DatabaseSync(file)
  other.exec("BEGIN IMMEDIATE")
  const opening = openStore(sqliteBackend(file))
  other.exec(`${fromOneToTwo} UPDATE meta SET value = '2' WHERE name = 'layout'; COMMIT`)
  const store = await opening
  expect(await store.changes({ network: "bochum", after: beginning, limit: 100 })).toHaveLength(7)
  await store.close()
  other.close()
})

test("a step that fails leaves the old file as it was", async () => {
  const file = folder.at("old.db")
  writeLayout1(file)
  const db = new DatabaseSync(file)
  db.exec("UPDATE changes SET revision = 1 WHERE id = 'c'; UPDATE changes SET replaced = '{}' WHERE id = 'c'")
  const before = db.prepare("SELECT name FROM sqlite_schema ORDER BY name").all()
  expect(await refusal(file)).toMatchObject({ operation: "open", retryable: false })
  expect(db.prepare("SELECT name FROM sqlite_schema ORDER BY name").all()).toEqual(before)
  db.close()
})

test("an old file that is only to be read says that it has to be brought up to date first", async () => {
  const file = folder.at("old.db")
  writeLayout1(file)
  const older = { operation: "open", retryable: false, cause: { because: "older" } }
  expect(await refusal(file, { readOnly: true })).toMatchObject(older)
  chmodSync(file, 0o444)
  chmodSync(folder.path(), 0o777)
  await asOrdinaryUser(async () => {
    expect(await refusal(file)).toMatchObject({ operation: "open", cause: { because: "readOnly" } })
  })
})
