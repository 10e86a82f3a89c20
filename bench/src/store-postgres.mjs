/** A store of institutions in a PostgreSQL database, and the same database through the bare driver. */
import { pathToFileURL } from "node:url"
import * as PgConnection from "@effect/sql-pg/PgConnection"
import { Institutions, openStore } from "@sozialraum/store"
import { postgresBackend } from "@sozialraum/store-postgres"
import * as Effect from "effect/Effect"
import * as Redacted from "effect/Redacted"
import * as Scope from "effect/Scope"
import { bundled } from "../../scripts/bundled.mjs"
import { network } from "./network-values.mjs"

const fixture = new URL("../../packages/store-postgres/src/server.fixture.ts", import.meta.url).pathname
const server = await bundled("bench/postgres-server.mjs", `export * from ${JSON.stringify(fixture)}`)
/** Started from the npm package, unless `DATABASE_URL` names one. */
const { emptyDatabase } = await import(pathToFileURL(server).href)

export const someInstitutions = (count) => network(count).institutions

/** A store in a new database, and a connection of the bare driver beside it. */
export const newStore = async () => {
  const url = await emptyDatabase()
  const store = await openStore(postgresBackend({ url }))
  const connection = await Effect.runPromise(
    Scope.provide(PgConnection.make({ url: Redacted.make(url), maxMessageSize: 1e9 }), Scope.makeUnsafe()),
  )
  const sql = (text, parameters = []) => Effect.runPromise(connection.query(text, parameters)).then(({ rows }) => rows)
  return { store, sql, institutions: store.collection(Institutions, "bochum") }
}

/** Puts values in commits of a thousand. */
export const putAll = async ({ store, institutions }, values) => {
  for (let from = 0; from < values.length; from += 1000) {
    const writes = values.slice(from, from + 1000).map((value) => institutions.put(value))
    const said = { by: "bench", reason: "first list", at: "2026-11-22T09:00:00Z" }
    await store.commit({ network: "bochum", checks: [], writes, ...said })
  }
}
