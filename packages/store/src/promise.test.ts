import { ExternalId } from "@sozialraum/core"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import { expect, test } from "vitest"
import {
  Backend,
  BackendFailure,
  beginning,
  CorruptRecord,
  collection,
  commit,
  memoryBackend,
  openStore,
  RevisionConflict,
} from "./index.js"

const Names = collection({
  name: "names",
  schema: ExternalId,
  id: (name) => name.value,
  indexes: { byScheme: (name) => name.scheme },
})
const name = (value: string, scheme = "school") => ({ scheme, value })
const said = { network: "bochum", by: "office", reason: "test", at: "2026-03-02T09:00:00Z" }

test("a promise is rejected with the very error that the effect fails with", async () => {
  const store = await openStore(memoryBackend)
  const names = store.collection(Names, "bochum")
  const first = { ...said, checks: [names.expectAbsent("1")], writes: [names.put(name("1"))] }
  await store.commit(first)
  const conflict = await store.commit(first).catch((error: unknown) => error)
  expect(conflict).toBeInstanceOf(RevisionConflict)
  expect(conflict).toMatchObject({ _tag: "RevisionConflict", key: names.key("1"), expected: 0, actual: 1 })
  await store.close()
})

test("values come back with their revision and their instants, one by one, in pages and all at once", async () => {
  const store = await openStore(memoryBackend)
  const names = store.collection(Names, "bochum")
  const values = ["3", "1", "2"].map((value) => name(value))
  await store.commit({ ...said, checks: [], writes: values.map(names.put) })
  const one = await names.get("1")
  expect(one).toEqual({ value: name("1"), revision: 1, createdAt: said.at, changedAt: said.at })
  expect(await names.getMany(["2", "9", "1"])).toMatchObject([{ value: name("2") }, undefined, { value: name("1") }])
  const page = await names.query({ limit: 2 })
  expect(page.items.map((item) => item.value.value)).toEqual(["1", "2"])
  expect((await names.query({ after: page.next })).items).toMatchObject([{ value: name("3") }])
  expect(await names.all()).toHaveLength(3)
  await store.close()
})

test("what cannot be opened is rejected at once, and not at the first use", async () => {
  const cause = new Error("no such place")
  const closed = Layer.effect(Backend, Effect.fail(new BackendFailure({ operation: "open", retryable: false, cause })))
  await expect(openStore(closed)).rejects.toMatchObject({ _tag: "BackendFailure", operation: "open", cause })
})

test("a stored document that does not fit its schema is named with its key and its problem", async () => {
  const store = await openStore(memoryBackend)
  const names = store.collection(Names, "bochum")
  const key = names.key("1")
  const document = { scheme: "school", value: 12 }
  await store.commit({ ...said, checks: [], writes: [{ _tag: "Put", key, document, indexes: [], schema: 1 }] })
  const corrupt = await names.get("1").catch((error: unknown) => error)
  expect(corrupt).toBeInstanceOf(CorruptRecord)
  expect(corrupt).toMatchObject({ key, problem: { _tag: "InvalidValue", path: ["value"] } })
  await expect(names.all()).rejects.toMatchObject({ _tag: "CorruptRecord" })
  await store.close()
})

test("changes are read on from where a receipt stands", async () => {
  const store = await openStore(memoryBackend)
  const names = store.collection(Names, "bochum")
  const { cursor } = await store.commit({ ...said, checks: [], writes: [names.put(name("1")), names.put(name("2"))] })
  await store.run(commit({ ...said, checks: [], writes: [names.remove("1")] }))
  expect(await store.changes({ network: said.network, after: beginning, limit: 10 })).toHaveLength(3)
  expect(await store.changes({ network: said.network, after: cursor, limit: 10 })).toMatchObject([
    { key: names.key("1"), revision: 2, kind: "remove", by: "office", reason: "test", at: said.at },
  ])
  await store.close()
})
