/** Migrating: brings a schema to the layout of this version, once, however many processes start at the same time. */
import { BackendFailure, type NotAStore } from "@sozialraum/store"
import * as Effect from "effect/Effect"
import { codeOf, type DriverError, failureOf } from "./failure.js"
import type { Settings } from "./options.js"
import type { Session } from "./session.js"
import type { Sessions } from "./sessions.js"
import { format, newestLayout, statementsFrom } from "./sql/layout.js"
import { viewStatements, viewsHash } from "./views/view-sql.js"
import { toldError } from "./words.js"

/** What a schema turned out to hold: nothing, a store of a layout with views of a hash, or what is none of ours. */
type Found =
  | { readonly kind: "empty" }
  | { readonly kind: "foreign" }
  | { readonly kind: "store"; readonly layout: number; readonly views: string | undefined }

/** Makes sure that the schema is a store that this version can read and write. */
export const migrated = (sessions: Sessions, settings: Settings): Effect.Effect<void, BackendFailure> =>
  sessions
    .lend((session) =>
      Effect.gen(function* () {
        const found = yield* look(session, settings.schema)
        yield* refuse(found)
        if (isCurrent(found)) return
        const isUsable = found.kind === "store" && found.layout === newestLayout
        if (!settings.mayMigrate) return isUsable ? undefined : yield* Effect.fail(notMigrated)
        const work = inTransaction(session, migrate(session, settings.schema))
        // Views are for other programs; a store without the newest of them works.
        yield* isUsable ? Effect.catchIf(work, isForbidden, () => Effect.void) : work
      }),
    )
    .pipe(Effect.mapError((error) => (error._tag === "BackendFailure" ? error : failureOf("open")(error))))

/** Who only writes has no right to make views. */
const isForbidden = (error: DriverError | BackendFailure): boolean =>
  error._tag === "SqlError" && codeOf(error) === "42501"

const isCurrent = (found: Found): boolean =>
  found.kind === "store" && found.layout === newestLayout && found.views === viewsHash

const look = (session: Session, schema: string): Effect.Effect<Found, DriverError> =>
  Effect.gen(function* () {
    const tables = yield* query(session, tablesOf, [schema])
    if (tables.length === 0) return { kind: "empty" }
    if (!tables.some((row) => row["name"] === "meta")) return { kind: "foreign" }
    const isOurs = yield* query(session, metaColumns, [schema])
    if (isOurs.length !== 2) return { kind: "foreign" }
    const rows = yield* query(session, `SELECT name, value FROM "${schema}".meta`, [])
    const meta = new Map(rows.map((row) => [row["name"], String(row["value"])]))
    if (meta.get("format") !== format) return { kind: "foreign" }
    return { kind: "store", layout: Number(meta.get("layout")), views: meta.get("views") }
  })

/** From the catalogue, which everybody may read: who has no right to a table must not take it for missing. */
const tablesOf = `
  SELECT c.relname::text AS name FROM pg_catalog.pg_class c
  JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
  WHERE n.nspname = $1 AND c.relkind IN ('r', 'p', 'v', 'm', 'f')`
const metaColumns = `
  SELECT a.attname::text FROM pg_catalog.pg_attribute a
  JOIN pg_catalog.pg_class c ON c.oid = a.attrelid JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
  WHERE n.nspname = $1 AND c.relname = 'meta' AND a.attname IN ('name', 'value')`

const refuse = (found: Found): Effect.Effect<void, BackendFailure> => {
  if (found.kind === "foreign") return Effect.fail(notAStore("foreign"))
  return found.kind === "store" && !(found.layout <= newestLayout) ? Effect.fail(notAStore("newer")) : Effect.void
}

const notAStore = (because: NotAStore["because"]): BackendFailure =>
  new BackendFailure({ operation: "open", retryable: false, cause: { _tag: "NotAStore", path: [], because } })

const notMigrated = new BackendFailure({
  operation: "open",
  retryable: false,
  cause: toldError(
    'The tables of the store are missing or older, and migrate is "never".',
    "Die Tabellen der Ablage fehlen oder sind älter, und migrate ist „never“.",
  ),
})

/** Of several processes that start at once one gets the lock and does the work; the others find it done. */
const migrate = (session: Session, schema: string) =>
  Effect.gen(function* () {
    yield* query(session, "SELECT pg_advisory_xact_lock(hashtextextended($1, 0))", [`${format} ${schema}`])
    const found = yield* look(session, schema)
    yield* refuse(found)
    if (isCurrent(found)) return
    const s = `"${schema}"`
    if (found.kind === "empty" && !(yield* hasSchema(session, schema))) yield* query(session, `CREATE SCHEMA ${s}`, [])
    const layout = found.kind === "store" ? found.layout : 0
    if (layout < newestLayout) {
      for (const statement of statementsFrom(layout, s)) yield* query(session, statement, [])
    }
    const views = `${schema}_views`
    if (!(yield* hasSchema(session, views))) yield* query(session, `CREATE SCHEMA "${views}"`, [])
    for (const statement of viewStatements(s, `"${views}"`)) yield* query(session, statement, [])
  })

const hasSchema = (session: Session, schema: string) =>
  Effect.map(
    query(session, "SELECT 1 FROM pg_catalog.pg_namespace WHERE nspname = $1", [schema]),
    (rows) => rows.length > 0,
  )

const query = (session: Session, sql: string, parameters: ReadonlyArray<unknown>) =>
  Effect.map(session.connection.query(sql, parameters, false), ({ rows }) => rows)

/** A migration may take its time: the limits are for everyday work. */
const inTransaction = <A, E>(session: Session, work: Effect.Effect<A, E>): Effect.Effect<A, E | DriverError> =>
  Effect.gen(function* () {
    yield* query(session, "BEGIN ISOLATION LEVEL READ COMMITTED", [])
    for (const name of ["statement_timeout", "lock_timeout", "idle_in_transaction_session_timeout"]) {
      yield* query(session, `SET LOCAL ${name} = 0`, [])
    }
    const done = yield* work
    yield* query(session, "COMMIT", [])
    return done
    // A connection that is cut takes its transaction back, whatever state it was in.
  }).pipe(Effect.onError(() => Effect.sync(session.cut)))
