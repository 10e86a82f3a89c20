import { beginning } from "@sozialraum/store"
import * as Result from "effect/Result"
import { afterAll, expect, test } from "vitest"
import { ask } from "./ask.fixture.js"
import { startPooler } from "./pooler.fixture.js"
import { commit, newDatabase, opened, put } from "./store.fixture.js"

const url = await newDatabase()
const pooler = await startPooler(url)
afterAll(() => pooler.close())
const store = await opened({ url: pooler.url, lockTimeout: "200 millis", statementTimeout: "600 millis" })

test("behind a pooler nothing is left at a connection: no settings, no named statements", async () => {
  for (let round = 0; round < 3; round += 1) await commit(store, { writes: [put(`room-${round}`)] })
  expect(await store.changes({ network: "bochum", after: beginning, limit: 9 })).toHaveLength(3)
  expect(pooler.offences).toEqual(["unsupported startup parameter: statement_timeout"])
})

test("behind a pooler, too, a commit does not wait for ever for somebody who holds the same document", async () => {
  const holding = ask(
    url,
    "SELECT pg_sleep(0.9) FROM (SELECT FROM sozialraum.documents WHERE id = 'room-0' FOR UPDATE) AS held",
  )
  await ask(url, "SELECT pg_sleep(0.2)")
  const failed = Result.getOrThrow(Result.flip(await commit(store, { writes: [put("room-0")] })))
  expect(failed).toMatchObject({ _tag: "BackendFailure", retryable: true, cause: { code: "55P03" } })
  expect("outcome" in failed).toBe(false)
  await holding
})

test("behind a pooler, too, a read that takes too long is broken off, and the next one works", async () => {
  const lock = ask(url, "DO $$ BEGIN LOCK TABLE sozialraum.changes; PERFORM pg_sleep(1.6); END $$")
  await ask(url, "SELECT pg_sleep(0.2)")
  const failed = await store.changes({ network: "bochum", after: beginning, limit: 9 }).catch((failure) => failure)
  expect(failed).toMatchObject({
    _tag: "BackendFailure",
    operation: "changes",
    retryable: true,
    cause: { code: "57014" },
  })
  await lock
  expect(await store.changes({ network: "bochum", after: beginning, limit: 9 })).toHaveLength(3)
})
