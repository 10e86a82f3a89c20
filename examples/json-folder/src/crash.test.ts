import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { Backend, beginning, type Commit, openStore, type Put, type Store } from "@sozialraum/store"
import { afterAll, expect, test } from "vitest"
import { dyingAt } from "./crash.fixture.js"
import { jsonFolder } from "./json-folder.js"

const root = mkdtempSync(join(tmpdir(), "json-folder-"))
afterAll(() => rmSync(root, { recursive: true }))

const network = "bochum"
const keyOf = (id: string) => ({ network, collection: "rooms", id })
const put = (id: string, document: string): Put => ({
  _tag: "Put",
  key: keyOf(id),
  document,
  indexes: [{ name: "byText", value: document }],
  schema: 1,
})
const said = { network, checks: [], by: "office", reason: "test", at: "2026-03-02T09:00:00Z" }
const first: Commit = { ...said, writes: [put("a", "old"), put("b", "old"), put("secret", "the name")] }
const second: Commit = {
  ...said,
  id: "c2",
  writes: [
    put("a", "new"),
    { _tag: "Remove", key: keyOf("b") },
    put("c", "new"),
    put("secret", "new"),
    { _tag: "Forget", key: keyOf("secret") },
  ],
}

/** The program that had the folder open is dead, as far as the next one can tell. */
const bury = (folder: string) =>
  existsSync(join(folder, "open.json")) && writeFileSync(join(folder, "open.json"), "999999999")

/** Everything that another program finds in the folder. */
const seen = async (folder: string) => {
  const store = await openStore(jsonFolder(folder))
  const found = await store.run(Backend.use((backend) => backend.get(["a", "b", "c", "secret"].map(keyOf))))
  const versions = await store.run(
    Backend.use((backend) => backend.versions(["a", "b", "secret"].map((id) => ({ key: keyOf(id), revision: 1 })))),
  )
  const page = await store.run(
    Backend.use((backend) => backend.query({ network, collection: "rooms", index: { name: "byText" }, limit: 10 })),
  )
  const changes = await store.changes({ network, after: beginning, limit: 100 })
  await store.close()
  return {
    documents: found.map((stored) => stored?.document),
    versions: versions.map((version) => version?.document),
    byText: page.items.map(({ key }) => key.id),
    changes: changes.length,
  }
}
const before = {
  documents: ["old", "old", undefined, "the name"],
  versions: ["old", "old", "the name"],
  byText: ["a", "b", "secret"],
  changes: 3,
}
const after = {
  documents: ["new", undefined, "new", "new"],
  versions: ["old", "old", undefined],
  byText: ["a", "c", "secret"],
  changes: 7,
}

test("wherever a commit breaks off, the next program finds all of it or nothing, and can send it again", async () => {
  const start = join(root, "start")
  const store = await openStore(jsonFolder(start))
  await store.commit(first)
  await store.close()
  const outcomes = new Set<boolean>()
  let steps = Number.POSITIVE_INFINITY
  for (let step = 1; step <= steps; step += 1) {
    const folder = join(root, `step${step}`)
    cpSync(start, folder, { recursive: true })
    let told = "nothing"
    const done = await dyingAt(step, async () => {
      const dying = await openStore(jsonFolder(folder))
      await dying.commit(second).then(
        () => (told = "done"),
        () => (told = "failed"),
      )
    })
    if (done < step) steps = done
    bury(folder)
    const found = await seen(folder)
    const isDone = found.changes === after.changes
    outcomes.add(isDone)
    expect({ step, found }).toEqual({ step, found: isDone ? after : before })
    expect({ step, lost: told === "done" && !isDone }).toEqual({ step, lost: false })
    const next = await openStore(jsonFolder(folder))
    expect((await next.commit(second)).revisions).toEqual([2, 2, 1, 2, 2])
    await next.close()
    expect(await seen(folder)).toEqual(after)
  }
  expect(outcomes.size).toBe(2)
})

test("a failure leaves the store as it was, and it goes on when the disk is back", async () => {
  for (const step of [1, 3, 5, 9, 14]) {
    const folder = join(root, `full${step}`)
    const store = await openStore(jsonFolder(folder))
    await store.commit(first)
    let failure: unknown
    await dyingAt(step, () => store.commit(second).catch((error: unknown) => (failure = error)))
    const { changes } = await stateOf(store)
    if (failure !== undefined)
      expect(failure).toMatchObject({ _tag: "BackendFailure", operation: "commit", retryable: false })
    expect(changes).toBe(failure === undefined ? 7 : 3)
    await store.commit(second)
    expect(await stateOf(store)).toEqual({ changes: 7, secret: undefined })
    await store.close()
    expect(await seen(folder)).toEqual(after)
  }
})

const stateOf = async (store: Store) => {
  const [secret] = await store.run(Backend.use((backend) => backend.versions([{ key: keyOf("secret"), revision: 1 }])))
  return { changes: (await store.changes({ network, after: beginning, limit: 100 })).length, secret: secret?.document }
}

test("what was forgotten is in no file any more", async () => {
  const folder = join(root, "erased")
  const store = await openStore(jsonFolder(folder))
  for (const request of [first, second]) await store.commit(request)
  await store.close()
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  const texts = files.map((entry) => readFileSync(join(entry.parentPath, entry.name), "utf8"))
  expect(texts.filter((text) => text.includes("the name"))).toEqual([])
  expect(texts.filter((text) => text.includes('"old"')).length).toBeGreaterThan(0)
})

test("a folder that is open, somebody else's or of a newer version is left alone", async () => {
  const folder = join(root, "open")
  const store = await openStore(jsonFolder(folder))
  await expect(openStore(jsonFolder(folder))).rejects.toMatchObject({ operation: "open", retryable: true })
  await store.close()
  expect(existsSync(join(folder, "open.json"))).toBe(false)
  writeFileSync(join(folder, "layout.json"), JSON.stringify({ format: "json-folder", layout: 2 }))
  await expect(openStore(jsonFolder(folder))).rejects.toMatchObject({ cause: { _tag: "NotAStore", because: "newer" } })
  const foreign = mkdtempSync(join(root, "foreign-"))
  writeFileSync(join(foreign, "thesis.txt"), "do not touch")
  await expect(openStore(jsonFolder(foreign))).rejects.toMatchObject({
    cause: { _tag: "NotAStore", because: "foreign" },
  })
  expect(readdirSync(foreign)).toEqual(["thesis.txt"])
})
