/** The store: the packages of the workspace as one module, and stores opened on the cluster. */
import { bundled } from "../bundled.mjs"
import { database, urlOf } from "./sql.mjs"

const lines = `
export { Backend, Freshness, beginning, changes, commit } from "@sozialraum/store"
export { postgresBackend } from "@sozialraum/store-postgres"
export { sqliteBackend } from "@sozialraum/store-sqlite"
export { backendLaws } from "./packages/testkit/src/backend-laws.ts"
export { placeLaws } from "./packages/testkit/src/laws/place.ts"
export * as Effect from "effect/Effect"
export * as ManagedRuntime from "effect/ManagedRuntime"
export * as Result from "effect/Result"
`

/** The parts of our packages that the scripts use. */
export const store = await import(await bundled("cluster/store.mjs", lines))

/** Opens a store on the cluster, with a pool of connections of its own. */
export const openStore = (options) => openLayer(store.postgresBackend(options))

/** Opens a store. `run` answers what an operation came to: a success, or the error as a value. */
export const openLayer = (layer) => {
  const runtime = store.ManagedRuntime.make(layer)
  return {
    run: (effect) => runtime.runPromise(store.Effect.result(effect)),
    close: () => runtime.dispose(),
  }
}

/**
 * The three ways to a leader that changes: through HAProxy, through PgBouncer and HAProxy, and by an address that names
 * all nodes.
 */
export const waysOf = ({ nodes, primaryPort, poolPort }) => {
  const hosts = nodes.map(({ port }) => `127.0.0.1:${port}`).join(",")
  return [
    { name: "HAProxy", url: urlOf(primaryPort) },
    { name: "PgBouncer", url: urlOf(poolPort) },
    {
      name: "all nodes",
      url: `${urlOf(primaryPort, database).replace(/127\.0\.0\.1:\d+/, hosts)}?target_session_attrs=read-write`,
    },
  ]
}
