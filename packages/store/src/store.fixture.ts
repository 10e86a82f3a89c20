/** A collection of names, and what tests do with it. */
import { ExternalId } from "@sozialraum/core"
import * as Effect from "effect/Effect"
import { Backend, collection, type Json, memoryBackend, type Put, type Write } from "./index.js"

/** Names by scheme, as this program keeps them. */
export const Names = collection({
  name: "names",
  schema: ExternalId,
  id: (name) => name.value,
  indexes: { byScheme: (name) => name.scheme },
})

/** A name. */
export const name = (value: string, scheme = "school") => ({ scheme, value })

/** What is said of every commit. */
export const said = { network: "bochum", by: "office", reason: "test", at: "2026-03-02T09:00:00Z" }

/** A commit without checks. */
export const writing = (...writes: ReadonlyArray<Write>) => ({ ...said, checks: [], writes })

/** A document as it comes from elsewhere. */
export const raw = (id: string, document: Json, schema = 1): Put => ({
  _tag: "Put",
  key: { network: said.network, collection: Names.name, id },
  document,
  schema,
  indexes: [],
})

/** Runs a program with a new and empty store. */
export const inMemory = <A, E>(program: Effect.Effect<A, E, Backend>): Promise<A> =>
  Effect.runPromise(Effect.provide(program, memoryBackend))

/** Runs a program with a backend that is not quite the one in memory. */
export const withBackend = <A, E>(
  change: (sound: Backend["Service"]) => Partial<Backend["Service"]>,
  program: Effect.Effect<A, E, Backend>,
): Promise<A> =>
  inMemory(
    Effect.flatMap(Effect.service(Backend), (sound) =>
      Effect.provideService(program, Backend, { ...sound, ...change(sound) }),
    ),
  )
