import { readFileSync, statSync } from "node:fs"
import { Backend, type Put } from "@sozialraum/store"
import * as Effect from "effect/Effect"
import { expect, test } from "vitest"
import { freshFolder, manyNames, names, said, withStore } from "./folder.fixture.js"
import { sqliteCompact } from "./index.js"

const folder = freshFolder()
const secret = "a name that must be gone"
const put = (id: string, text = ""): Put => ({
  _tag: "Put",
  key: names.key(id),
  document: text,
  indexes: [{ name: "byText", value: text.slice(0, 30) }],
  schema: 1,
})

test("of a document that was forgotten no byte stays in the file (P14)", async () => {
  const file = folder.at("store.db")
  await withStore(file, async (store) => {
    await store.commit({ ...said, writes: [put("1", secret.repeat(500)), put("2", secret)] })
    await store.commit({ ...said, writes: [put("1"), names.remove("2")] })
    const forget = ["1", "2"].map((id) => ({ _tag: "Forget", key: names.key(id) }) as const)
    await store.commit({ ...said, writes: forget })
  })
  expect(readFileSync(file, "latin1")).not.toContain(secret)
})

test("compacting gives the space of what was forgotten back, also while the store is open", async () => {
  const file = folder.at("store.db")
  await withStore(file, async (store) => {
    const writeAll = (scheme: string) =>
      store.commit({ ...said, writes: manyNames(200).map((name) => put(name, scheme.repeat(2000))) })
    await writeAll("a")
    await writeAll("b")
    await store.commit({ ...said, writes: manyNames(200).map((name) => ({ _tag: "Forget", key: names.key(name) })) })
    const { bytesBefore, bytesAfter } = await Effect.runPromise(sqliteCompact(file))
    expect(bytesAfter).toBeLessThan(bytesBefore * 0.75)
    expect(statSync(file).size).toBe(bytesAfter)
    const page = await store.run(
      Backend.use((backend) => backend.query({ network: "bochum", collection: "names", limit: 500 })),
    )
    expect(page.items).toHaveLength(200)
    await writeAll("c")
  })
})
