/** The PostgreSQL backend: the port on one server, and on its replicas where reads may lag behind. */
import { Backend, BackendFailure, type Operation } from "@sozialraum/store"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import type * as Scope from "effect/Scope"
import { type Address, addressOf } from "./address.js"
import { type DriverError, failureOf } from "./failure.js"
import { migrated } from "./migrating.js"
import { type PostgresOptions, type Settings, settingsOf } from "./options.js"
import { type Reader, reader } from "./reading.js"
import { type Replica, readFrom, replicaOf } from "./replicas.js"
import { type Sessions, sessionsOf } from "./sessions.js"
import { protectionsOf } from "./tls.js"
import { writer } from "./writing.js"

/**
 * Keeps everything in a PostgreSQL database, version 15 or newer, which any number of processes may use at the same time.
 *
 * What was committed is as safe as the server makes it: with `synchronous_commit` and a synchronous standby it survives the
 * loss of the server. The layer connects when it is built; later every operation gets a connection that works, or fails with a
 * `BackendFailure` that says whether to try again.
 *
 * It works behind a pooler that lends its connections for single transactions, such as pgbouncer.
 *
 * @problem NotAStore - as cause of the `BackendFailure`: the schema belongs to another program, or a newer version made it
 */
export const postgresBackend = (options: PostgresOptions): Layer.Layer<Backend, BackendFailure> =>
  Layer.effect(
    Backend,
    Effect.gen(function* () {
      const settings = yield* Effect.mapError(Effect.fromResult(settingsOf(options)), wrong)
      const sessions = yield* sessionsAt(options.url, settings)
      yield* migrated(sessions, settings)
      const replicas: Array<Replica> = []
      for (const url of options.replicas ?? []) {
        const copy = yield* sessionsAt(url, settings, replicaPatience)
        replicas.push(replicaOf(copy, reader(copy, `"${settings.schema}"`)))
      }
      return postgresOn(sessions, replicas, settings)
    }),
  )

const wrong = (cause: unknown): BackendFailure => new BackendFailure({ operation: "open", retryable: false, cause })

/** @unit milliseconds */
const replicaPatience = 2_000

const sessionsAt = (
  url: string,
  settings: Settings,
  patience?: number,
): Effect.Effect<Sessions, BackendFailure, Scope.Scope> =>
  Effect.gen(function* () {
    const address: Address = yield* Effect.mapError(Effect.fromResult(addressOf(url)), wrong)
    const protections = yield* Effect.try({ try: () => protectionsOf(address), catch: wrong })
    return yield* sessionsOf({
      ...{ address, protections, settings, takes: { settings: true } },
      ...(patience === undefined ? {} : { patience }),
    })
  })

const postgresOn = (
  sessions: Sessions,
  replicas: ReadonlyArray<Replica>,
  { schema, lockMillis }: Settings,
): Backend["Service"] => {
  const s = `"${schema}"`
  const primary = reader(sessions, s)
  const read = <A>(operation: Operation, ask: (reader: Reader) => Effect.Effect<A, DriverError>) =>
    Effect.mapError(readFrom(primary, sessions, replicas, ask), failureOf(operation))
  return {
    get: (keys) => read("get", ({ get }) => get(keys)),
    query: (request) => read("query", ({ query }) => query(request)),
    commit: writer(sessions, s, lockMillis),
    changes: (request) =>
      Effect.gen(function* () {
        // A replica may not have seen the cursor yet; the primary knows.
        const found = yield* read("changes", ({ changes }) => changes(request))
        const known = found ?? (yield* Effect.mapError(primary.changes(request), failureOf("changes")))
        if (known !== undefined) return known
        const cause = { _tag: "CursorUnknown", path: ["after"], cursor: request.after } as const
        return yield* new BackendFailure({ operation: "changes", retryable: false, cause })
      }),
    versions: (wanted) => read("versions", ({ versions }) => versions(wanted)),
    networks: (after, limit) => read("networks", ({ networks }) => networks(after, limit)),
  }
}
