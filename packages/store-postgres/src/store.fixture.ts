/** Stores for tests: one on a database of its own, and commits with few words. */
import {
  Backend,
  type BackendFailure,
  type Commit,
  type Json,
  openStore,
  type Put,
  type Store,
} from "@sozialraum/store"
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import { afterAll } from "vitest"
import { type PostgresOptions, postgresBackend } from "./index.js"
import { sharedServer } from "./server.fixture.js"

/** A new empty database, dropped after the tests of the file. */
export const newDatabase = async (): Promise<string> => {
  const server = await sharedServer()
  const url = await server.database()
  afterAll(() => server.drop(url))
  return url
}

/** An open store, closed after the tests of the file. */
export const opened = async (options: PostgresOptions): Promise<Store> => {
  const store = await openStore(postgresBackend(options))
  afterAll(() => store.close())
  return store
}

/** Why a store cannot be opened. */
export const refusalOf = async (options: PostgresOptions): Promise<BackendFailure | undefined> => {
  const tried = Effect.result(
    Effect.provide(
      Backend.use((backend) => backend.networks("", 1)),
      postgresBackend(options),
    ),
  )
  const result = await Effect.runPromise(tried)
  return Result.isFailure(result) ? result.failure : undefined
}

/** Writes a document of the collection `rooms`. */
export const put = (id: string, document: Json = { id }, schema = 1): Put => ({
  _tag: "Put",
  key: { network: "bochum", collection: "rooms", id },
  document,
  schema,
  indexes: [],
})

/** A commit in the network `bochum`. */
const commitOf = (said: Partial<Commit>): Commit => ({
  network: "bochum",
  checks: [],
  writes: [],
  by: "office",
  reason: "sample",
  at: "2026-03-02T09:00:00Z",
  ...said,
})

/** Commits straight to the backend. */
export const commit = (store: Store, said: Partial<Commit>) =>
  store.run(Effect.result(Backend.use((backend) => backend.commit(commitOf(said)))))
