import { beginning } from "@sozialraum/store"
import { expect, test } from "vitest"
import { ask } from "./ask.fixture.js"
import { commit, newDatabase, opened, put, refusalOf } from "./store.fixture.js"

test("several programs that open a new store at the same time make it once", async () => {
  const url = await newDatabase()
  const stores = await Promise.all(Array.from({ length: 6 }, () => opened({ url })))
  for (const [index, store] of stores.entries()) await commit(store, { writes: [put(`room-${index}`)] })
  const [store] = stores
  expect(await store?.changes({ network: "bochum", after: beginning, limit: 10 })).toHaveLength(6)
  expect(await ask(url, "SELECT count(*)::int AS count FROM sozialraum.meta")).toEqual([{ count: 3 }])
})

test("a schema that holds something else is refused and stays as it is", async () => {
  const url = await newDatabase()
  await ask(url, "CREATE SCHEMA sozialraum")
  await ask(url, "CREATE TABLE sozialraum.meta (name text, value text)")
  expect((await refusalOf({ url }))?.cause).toMatchObject({ _tag: "NotAStore", because: "foreign" })
  await ask(url, "DROP TABLE sozialraum.meta")
  await ask(url, "CREATE TABLE sozialraum.documents (id int)")
  expect((await refusalOf({ url }))?.cause).toMatchObject({ _tag: "NotAStore", because: "foreign" })
  expect(await refusalOf({ url, schema: "other" })).toBeUndefined()
})

test("a store of a newer version is refused", async () => {
  const url = await newDatabase()
  expect(await refusalOf({ url })).toBeUndefined()
  await ask(url, "UPDATE sozialraum.meta SET value = '999' WHERE name = 'layout'")
  const refused = await refusalOf({ url })
  expect(refused?.cause).toMatchObject({ _tag: "NotAStore", because: "newer" })
  expect(refused?.retryable).toBe(false)
})

test("who says that nothing is to be migrated is told that the store is missing", async () => {
  const url = await newDatabase()
  const refused = await refusalOf({ url, migrate: "never" })
  expect(refused?.message).toContain("missing or older")
  expect(await ask(url, "SELECT nspname FROM pg_namespace WHERE nspname LIKE 'sozialraum%'")).toEqual([])
  await refusalOf({ url })
  expect(await refusalOf({ url, migrate: "never" })).toBeUndefined()
})

test("a schema that the administrator has made is filled; names that need quotes work, others are refused", async () => {
  const url = await newDatabase()
  await ask(url, 'CREATE SCHEMA "Bochum_Mitte"')
  expect(await refusalOf({ url, schema: "Bochum_Mitte" })).toBeUndefined()
  for (const schema of ["", "a b", 'a"b', "a;DROP", "pg_catalog", "x".repeat(51)]) {
    expect((await refusalOf({ url, schema }))?.message).toContain("schema")
  }
})

test("views of an older version are brought up to date, but one that others stand on stays", async () => {
  const url = await newDatabase()
  await refusalOf({ url })
  const older = `SELECT network, id, 1 AS gone FROM sozialraum.documents`
  await ask(url, "DROP VIEW sozialraum_views.needs")
  await ask(url, `CREATE VIEW sozialraum_views.needs AS ${older}`)
  await ask(url, "DROP VIEW sozialraum_views.funds")
  await ask(url, `CREATE VIEW sozialraum_views.funds AS ${older}`)
  await ask(url, "CREATE VIEW public.our_report AS SELECT gone FROM sozialraum_views.funds")
  await ask(url, "UPDATE sozialraum.meta SET value = 'older' WHERE name = 'views'")
  expect(await refusalOf({ url })).toBeUndefined()
  expect(await ask(url, "SELECT area FROM sozialraum_views.needs")).toEqual([])
  expect(await ask(url, "SELECT gone FROM public.our_report")).toEqual([])
})
