import { randomBytes } from "node:crypto"
import { afterAll, expect, test } from "vitest"
import { ask } from "./ask.fixture.js"
import { storeRoles } from "./index.js"
import { sharedServer } from "./server.fixture.js"
import { commit, newDatabase, opened, put, refusalOf } from "./store.fixture.js"

/** Roles belong to the whole server. */
const unique = randomBytes(4).toString("hex")
const [owner, writer, reader] = ["owner", "writer", "reader"].map((name) => `${name}'s "role" ${unique}`) as [
  string,
  string,
  string,
]
const quoted = (name: string) => `"${name.replaceAll('"', '""')}"`

const as = (url: string, name: string): string => {
  const at = new URL(url)
  return `postgres://${encodeURIComponent(name)}:geheim@${at.host}${at.pathname}`
}

/** What stands between the dollar signs is one word. */
const statementsOf = (script: string): ReadonlyArray<string> =>
  script
    .split("$roles$")
    .map((part, index) => (index % 2 === 0 ? part.replaceAll(/;\n/g, ";\u0001") : part))
    .join("$roles$")
    .split("\u0001")
    .filter((statement) => /^(?!BEGIN|COMMIT)/.test(statement.trim()) && statement.trim() !== "")

const url = await newDatabase()
const runScript = async () => {
  for (const statement of statementsOf(storeRoles({ owner, writer, reader }))) await ask(url, statement)
}

afterAll(async () => {
  const server = await sharedServer()
  await server.drop(url)
  for (const name of [owner, writer, reader]) await ask(server.url, `DROP ROLE IF EXISTS ${quoted(name)}`)
})

test("the owner makes the store, the writer writes by commits only, the reader sees only the views", async () => {
  await runScript()
  await runScript()
  for (const name of [owner, writer, reader]) await ask(url, `ALTER ROLE ${quoted(name)} LOGIN PASSWORD 'geheim'`)
  expect((await refusalOf({ url: as(url, writer) }))?.retryable).toBe(false)
  expect(await refusalOf({ url: as(url, owner) })).toBeUndefined()

  const store = await opened({ url: as(url, writer) })
  const key = put("hall").key
  await commit(store, { writes: [put("hall")] })
  await commit(store, { writes: [put("hall", { seats: 40 })] })
  const forbidden = [
    "DELETE FROM sozialraum.history",
    "UPDATE sozialraum.changes SET kind = 'x'",
    "INSERT INTO sozialraum.documents VALUES ('a','b','c',1,'','',1,'{}','[]')",
    "TRUNCATE sozialraum.commits",
    "ALTER TABLE sozialraum.documents ADD COLUMN x int",
    "CREATE TABLE sozialraum.mine (x int)",
    "SELECT * FROM sozialraum_views.needs",
  ]
  for (const statement of forbidden) await expect(ask(as(url, writer), statement), statement).rejects.toThrow()
  expect(await ask(as(url, writer), "SELECT count(*)::int AS count FROM sozialraum.history")).toEqual([{ count: 1 }])
  await commit(store, { writes: [{ _tag: "Forget", key }] })
  expect(await ask(as(url, writer), "SELECT count(*)::int AS count FROM sozialraum.history")).toEqual([{ count: 0 }])

  expect(await ask(as(url, reader), "SELECT id FROM sozialraum_views.needs")).toEqual([])
  for (const statement of [
    "SELECT * FROM sozialraum.documents",
    "SELECT sozialraum_views.readable(document) FROM sozialraum.history",
  ])
    await expect(ask(as(url, reader), statement)).rejects.toThrow()
  await expect(ask(as(url, reader), "CREATE VIEW sozialraum_views.mine AS SELECT 1")).rejects.toThrow()
})

test("a writer may open a store whose views are older: they are for others", async () => {
  await ask(url, "UPDATE sozialraum.meta SET value = 'older' WHERE name = 'views'")
  expect(await refusalOf({ url: as(url, writer) })).toBeUndefined()
})
