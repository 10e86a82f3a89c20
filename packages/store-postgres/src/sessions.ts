/** Sessions of one server: a pool that never hands out a connection that is known to have ended. */
import type * as PgConnection from "@effect/sql-pg/PgConnection"
import * as Cause from "effect/Cause"
import * as Data from "effect/Data"
import * as Effect from "effect/Effect"
import * as Pool from "effect/Pool"
import type * as Scope from "effect/Scope"
import { type DriverError, isDemoted, NotSent } from "./failure.js"
import { type Limit, type OpeningError, openSession, type Place, type Session } from "./session.js"

type Rows = ReadonlyArray<PgConnection.Row>

/** Statements to one server. */
export interface Sessions {
  /** Reads with one statement. One that takes too long is cancelled. */
  readonly ask: (sql: string, parameters: ReadonlyArray<unknown>) => Effect.Effect<Rows, DriverError>
  /**
   * Writes with one statement, in a transaction of its own; its parameters may depend on whether a pooler stands between.
   *
   * It is never cancelled: a server that waits for its standby would stop waiting and say that all is done. Where it takes too
   * long, the connection is cut, and nobody knows.
   */
  readonly tell: (
    sql: string,
    parameters: (session: Session) => ReadonlyArray<unknown>,
  ) => Effect.Effect<Rows, DriverError>
  /** Lends a connection to one that needs it for several statements. */
  readonly lend: <A, E>(work: (session: Session) => Effect.Effect<A, E>) => Effect.Effect<A, E | DriverError>
}

const idleTime = "60 seconds"
/** How much longer the client waits than the server, which breaks off by itself; and how long for it to obey. */
const graceMillis = 1_000

/** Makes the pool; connections are opened when they are needed. */
export const sessionsOf = (place: Place): Effect.Effect<Sessions, never, Scope.Scope> =>
  Effect.gen(function* () {
    const { patience, settings } = place
    const { connections, statementMillis } = settings
    const runFork = Effect.runForkWith(yield* Effect.context<never>())
    const open = yield* watchedSessions
    const pool: Pool.Pool<Session, NotSent> = yield* Pool.makeWithTTL({
      acquire: Effect.tap(Effect.mapError(openSession(place), notSent), (session) =>
        Effect.sync(() => {
          open.add(session)
          session.onEnd(() => {
            open.delete(session)
            // Whoever waits for this connection gets another one.
            runFork(Pool.invalidate(pool, session))
          })
        }),
      ),
      min: 0,
      max: connections,
      timeToLive: idleTime,
      timeToLiveStrategy: "usage",
    })

    const lend = <A, E>(work: (session: Session) => Effect.Effect<A, E>): Effect.Effect<A, E | DriverError> => {
      const once = Pool.use(
        pool,
        (session): Effect.Effect<A, E | Ended> =>
          session.isAlive() ? work(session) : Effect.fail(new Ended({ session })),
      )
      // Outside of the loan: the pool makes a new connection when the old one is given back.
      return Effect.catch(once, (error): Effect.Effect<A, E | DriverError> => {
        if (!(error instanceof Ended)) return Effect.fail(error)
        return Effect.andThen(Pool.invalidate(pool, error.session), lend(work))
      })
    }

    const limit = (session: Session) => patience ?? (session.isDirect ? statementMillis + graceMillis : statementMillis)

    return {
      lend,
      ask: (sql, parameters) =>
        lend((session) => {
          const cancel = () => {
            runFork(session.connection.interrupt)
            session.limit = { due: performance.now() + graceMillis, late: session.cut }
          }
          const late = patience === undefined ? cancel : session.cut
          return statement(session, sql, parameters, { due: performance.now() + limit(session), late })
        }),
      tell: (sql, parameters) =>
        lend((session) => {
          const due = performance.now() + limit(session)
          return statement(session, sql, parameters(session), { due, late: session.cut })
        }),
    }
  })

const lookMillis = 250

/** One timer looks after all statements: one for each would cost more than all the rest that is done here for a read. */
const watchedSessions: Effect.Effect<Set<Session>, never, Scope.Scope> = Effect.map(
  Effect.acquireRelease(
    Effect.sync(() => {
      const open = new Set<Session>()
      const look = () => {
        const now = performance.now()
        for (const { limit } of open) if (limit !== undefined && limit.due < now) limit.late()
      }
      return { open, timer: setInterval(look, lookMillis).unref() }
    }),
    ({ timer }) => Effect.sync(() => clearInterval(timer)),
  ),
  ({ open }) => open,
)

const notSent = (because: OpeningError): NotSent => new NotSent({ because })

/** A session turned out to have ended. */
class Ended extends Data.TaggedError("Ended")<{ readonly session: Session }> {}

/** Named statements are for connections that keep them. */
const statement = (
  session: Session,
  sql: string,
  parameters: ReadonlyArray<unknown>,
  limit: Limit,
): Effect.Effect<Rows, DriverError> =>
  Effect.suspend((): Effect.Effect<Rows, DriverError> => {
    if (!session.isAlive()) return Effect.fail(new NotSent({}))
    session.limit = limit
    const asked = Effect.onExit(session.connection.query(sql, parameters, session.isDirect), (exit) => {
      session.limit = undefined
      // Who is interrupted leaves an answer on its way; who was demoted answers nothing of use any more.
      if (exit._tag === "Failure" && (Cause.hasInterrupts(exit.cause) || isDemotion(exit.cause))) session.cut()
      return Effect.void
    })
    return Effect.map(asked, ({ rows }) => rows)
  })

const isDemotion = (cause: Cause.Cause<DriverError>): boolean =>
  cause.reasons.some((reason) => reason._tag === "Fail" && isDemoted(reason.error))
