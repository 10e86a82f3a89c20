/** Ask: one statement on a connection of its own. */
import * as PgConnection from "@effect/sql-pg/PgConnection"
import * as Effect from "effect/Effect"
import * as Redacted from "effect/Redacted"

/** The rows that a statement answers; rejected with what the server says. */
export const ask = (url: string, sql: string): Promise<ReadonlyArray<PgConnection.Row>> =>
  PgConnection.make({ url: Redacted.make(url) }).pipe(
    Effect.flatMap((connection) => connection.query(sql)),
    Effect.map(({ rows }) => rows),
    Effect.scoped,
    Effect.runPromise,
  )
