/** Opened: a backend by its address, with promises that are rejected with its own errors. */
import { Backend, BackendFailure, memoryBackend, RevisionConflict } from "@sozialraum/store"
import { postgresBackend } from "@sozialraum/store-postgres"
import { sqliteBackend } from "@sozialraum/store-sqlite"
import * as ManagedRuntime from "effect/ManagedRuntime"

/** @param address - `memory:`, `sqlite:PATH` or the url of a PostgreSQL */
export const layerOf = (address, options = {}) => {
  if (address === "memory:") return memoryBackend
  if (address.startsWith("sqlite:")) return sqliteBackend(address.slice("sqlite:".length), options)
  return postgresBackend({ url: address, ...options })
}

/** Opens it; rejected with the `BackendFailure` where that fails. */
export const opened = async (address, options) => {
  const runtime = ManagedRuntime.make(layerOf(address, options))
  await runtime.context()
  const call = (use) => runtime.runPromise(Backend.use(use))
  return {
    run: (effect) => runtime.runPromise(effect),
    get: (keys) => call((backend) => backend.get(keys)),
    query: (query) => call((backend) => backend.query(query)),
    commit: (commit) => call((backend) => backend.commit(commit)),
    changes: (query) => call((backend) => backend.changes(query)),
    versions: (refs) => call((backend) => backend.versions(refs)),
    networks: (after, limit) => call((backend) => backend.networks(after, limit)),
    close: () => runtime.dispose(),
  }
}

/** How an operation ended: `done` with its answer, `failed` with one of the errors of the port, `broken` with anything else. */
export const outcomeOf = async (promise) => {
  try {
    return { done: await promise }
  } catch (error) {
    return error instanceof BackendFailure || error instanceof RevisionConflict ? { failed: error } : { broken: error }
  }
}

/** An error in one line. */
export const told = (error) => {
  const { _tag, operation, retryable, outcome, cause } = Object(error)
  const why = cause?.message ?? cause?._tag ?? cause?.reason?._tag
  return `${_tag ?? error?.stack ?? error} ${JSON.stringify({ operation, retryable, outcome })} ${why ?? ""}`
}

/** Ends the run where a promise is rejected and nobody looks: no fault may leave one behind. */
export const watchRejections = (wrong) => {
  const note = (error) => wrong.push(`unhandled rejection: ${told(error)}`)
  process.on("unhandledRejection", note)
  process.on("uncaughtException", note)
  return () => {
    process.off("unhandledRejection", note)
    process.off("uncaughtException", note)
  }
}
