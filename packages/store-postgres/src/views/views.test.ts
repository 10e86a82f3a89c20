import { type Json, openStore, type Store } from "@sozialraum/store"
import { afterAll, beforeAll, expect, test } from "vitest"
import { ask } from "../ask.fixture.js"
import { postgresBackend } from "../index.js"
import { commit, newDatabase, put } from "../store.fixture.js"

let [url, store]: [string, Store | undefined] = ["", undefined]
beforeAll(async () => {
  url = await newDatabase()
  store = await openStore(postgresBackend({ url }))
})
afterAll(() => store?.close())

const write = async (collection: string, id: string, document: object, schema = 1) => {
  if (store === undefined) throw new Error("not open")
  const json: Json = JSON.parse(JSON.stringify(document))
  const { key, ...rest } = put(id, json, schema)
  await commit(store, { writes: [{ ...rest, key: { ...key, collection } }] })
}

test("a report reads columns: texts, numbers, days, lists and places", async () => {
  await write("sites", "s1", { id: "s1", name: "Jugendhaus", position: { lon: 7.25, lat: 51.5 }, units: ["mitte"] })
  const rows = await ask(
    url,
    "SELECT network, id, name, position_lon, units, geometry, revision FROM sozialraum_views.sites",
  )
  expect(rows).toEqual([
    {
      network: "bochum",
      id: "s1",
      name: "Jugendhaus",
      position_lon: "7.25",
      units: ["mitte"],
      geometry: { type: "Point", coordinates: [7.25, 51.5] },
      revision: 1n,
    },
  ])
  await write("memberships", "m1", { id: "m1", conference: "c", from: "2026-02-28", to: "2026-02-31" })
  const days = 'SELECT "from"::text, "to"::text FROM sozialraum_views.memberships'
  expect(await ask(url, days)).toEqual([{ from: "2026-02-28", to: null }])
})

test("a document of a newer schema, or of none, breaks no view", async () => {
  const odd = [
    null,
    5,
    "text",
    [],
    { name: { deep: 1 }, capacity: "many", types: "kita", providers: 7, statuses: null },
  ]
  for (const [index, document] of odd.entries()) await write("institutions", `odd-${index}`, document as object, 99)
  const rows = await ask(url, "SELECT id, name, capacity, types FROM sozialraum_views.institutions ORDER BY id")
  expect(rows).toHaveLength(5)
  expect(rows[4]).toEqual({ id: "odd-4", name: '{"deep": 1}', capacity: null, types: null })
})

test("what JSON can say and jsonb cannot is readable nevertheless", async () => {
  const name = "a\u0000\u0000b\ud800c \\u0000 \\\u0000"
  await write("providers", "nul", { id: "nul", name })
  const readable = name.replaceAll("\u0000", "\ufffd").replaceAll("\ud800", "\ufffd")
  expect(await ask(url, "SELECT name FROM sozialraum_views.providers")).toEqual([{ name: readable }])
})

test("what was removed is in no view, and every view can be read", async () => {
  if (store === undefined) throw new Error("not open")
  await commit(store, { writes: [{ _tag: "Remove", key: { network: "bochum", collection: "sites", id: "s1" } }] })
  expect(await ask(url, "SELECT id FROM sozialraum_views.sites")).toEqual([])
  const views = await ask(url, "SELECT viewname::text AS name FROM pg_views WHERE schemaname = 'sozialraum_views'")
  expect(views.length).toBeGreaterThan(30)
  for (const { name } of views) await ask(url, `SELECT * FROM sozialraum_views."${String(name)}"`)
})
