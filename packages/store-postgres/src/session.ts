/** Sessions: one connection to a server, and what has to be known about it before something is sent. */
import { connect, type Socket } from "node:net"
import * as PgConnection from "@effect/sql-pg/PgConnection"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import * as Redacted from "effect/Redacted"
import * as Scope from "effect/Scope"
import type { Address, Host } from "./address.js"
import { causeOf, codeOf, messageOf, NoSuchServer, type SqlError } from "./failure.js"
import type { Settings } from "./options.js"
import type { Protections } from "./tls.js"

/** What to do when a statement takes too long. */
export interface Limit {
  /** @unit milliseconds, as `performance.now` counts them */
  readonly due: number
  readonly late: () => void
}

/** An open connection. */
export interface Session {
  readonly connection: PgConnection.PgConnection
  /** Whether the server can still be reached, as far as anybody told us. */
  readonly isAlive: () => boolean
  /** Whether no pooler stands between: then the server keeps what belongs to the connection, such as prepared statements. */
  readonly isDirect: boolean
  readonly isStandby: boolean
  /** Ends the connection at once, whatever is on its way. */
  readonly cut: () => void
  /** Calls back when the connection has ended. */
  readonly onEnd: (callback: () => void) => void
  /** Of the statement that is on its way. */
  limit: Limit | undefined
}

/** What all sessions of a pool have in common. */
export interface Place {
  readonly address: Address
  readonly protections: Protections
  readonly settings: Settings
  /** For a server that somebody else stands in for: how long to wait for it. @unit milliseconds */
  readonly patience?: number
  /** Whether settings can be sent along when a session is opened; until a pooler has refused them. */
  readonly takes: { settings: boolean }
}

/** Why a session could not be opened. */
export type OpeningError = SqlError | NoSuchServer

/** Opens a session with the first of the servers that is wanted and answers. It ends with the scope. */
export const openSession = (place: Place): Effect.Effect<Session, OpeningError, Scope.Scope> => {
  const [first, ...others] = place.address.hosts.map((host) => openAt(place, host))
  if (first === undefined) return Effect.fail(new NoSuchServer())
  return others.reduce((before, next) => Effect.catch(before, () => next), first)
}

const openAt = (place: Place, host: Host): Effect.Effect<Session, OpeningError, Scope.Scope> => {
  const [first = false, second] = place.protections
  const one = openWanted(place, host, first)
  if (second === undefined) return one
  // The second way is for a server that has no TLS, or wants it, and not for one that cannot be reached.
  return Effect.catch(one, (error) => (isAboutTls(error) ? openWanted(place, host, second) : Effect.fail(error)))
}

const isAboutTls = (error: OpeningError): boolean =>
  error._tag === "SqlError" && (/refused TLS/.test(error.message) || codeOf(error) === "28000")

/** What is opened and then not wanted is closed at once. */
const openWanted = (
  place: Place,
  host: Host,
  ssl: Protections[number],
): Effect.Effect<Session, OpeningError, Scope.Scope> =>
  Effect.uninterruptibleMask((restore) =>
    Effect.gen(function* () {
      const scope = yield* Scope.make()
      const session = yield* restore(
        Scope.provide(openWith(place, host, ssl), scope).pipe(
          Effect.catch((error) => {
            if (!place.takes.settings || !isRefusingSettings(error)) return Effect.fail(error)
            place.takes.settings = false
            return Scope.provide(openWith(place, host, ssl), scope)
          }),
          Effect.filterOrFail(isWanted(place.address), () => new NoSuchServer()),
        ),
      ).pipe(Effect.onError(() => Scope.close(scope, Exit.void)))
      yield* Effect.addFinalizer(() => Scope.close(scope, Exit.void))
      return session
    }),
  )

/** pgbouncer takes no settings that it does not know itself. */
const isRefusingSettings = (error: OpeningError): boolean =>
  error._tag === "SqlError" && codeOf(error) === "08P01" && /startup parameter/.test(messageOf(causeOf(error)))

const isWanted =
  ({ target }: Address) =>
  ({ isStandby }: Session): boolean =>
    target === "any" || (target === "standby") === isStandby

const keepAliveMillis = 15_000
/** As much as PostgreSQL can say at once. */
const longestMessage = 0x3fff_ffff

const openWith = (
  { address, settings, patience = Number.POSITIVE_INFINITY, takes }: Place,
  host: Host,
  ssl: Protections[number],
): Effect.Effect<Session, OpeningError, Scope.Scope> => {
  const sockets: Array<Socket> = []
  const stream = () => {
    const folder = host.name.startsWith("/") ? { path: `${host.name}/.s.PGSQL.${host.port}` } : undefined
    const socket = connect(
      folder ?? {
        host: host.name,
        port: host.port,
        noDelay: true,
        keepAlive: true,
        keepAliveInitialDelay: keepAliveMillis,
      },
    )
    sockets.push(socket)
    return socket
  }
  const { statementMillis, lockMillis } = settings
  const connectMillis = Math.min(patience, settings.connectMillis ?? (address.connectSeconds ?? 5) * 1000)
  const opened = PgConnection.make({
    // A host in the shape of a folder would be taken for the whole of a socket's path.
    host: host.name.startsWith("/") ? "localhost" : host.name,
    port: host.port,
    database: address.database,
    username: address.user,
    password: address.password === undefined ? undefined : Redacted.make(address.password),
    stream,
    ssl,
    connectTimeout: connectMillis,
    applicationName: settings.applicationName ?? address.applicationName ?? "sozialraum",
    startupOptions: address.options,
    maxMessageSize: longestMessage,
    ...(takes.settings
      ? {
          startupParameters: {
            statement_timeout: String(statementMillis),
            lock_timeout: String(lockMillis),
            idle_in_transaction_session_timeout: String(statementMillis),
          },
        }
      : {}),
  })
  return Effect.flatMap(opened, (connection) => introduced(connection, sockets[0], connectMillis))
}

/** A pooler makes up the process that it names, so that it can pass on who wants to cancel what. */
const introduced = (
  connection: PgConnection.PgConnection,
  socket: Socket | undefined,
  connectMillis: number,
): Effect.Effect<Session, OpeningError> => {
  const cut = () => {
    socket?.destroy()
  }
  const question = "SELECT pg_backend_pid() AS pid, pg_is_in_recovery() AS standby"
  return Effect.map(withDeadline(connection.query(question, [], false), connectMillis, cut), ({ rows: [row] }) => ({
    connection,
    isAlive: () => socket !== undefined && !socket.destroyed && !socket.readableEnded,
    isDirect: row?.["pid"] === connection.processId,
    isStandby: row?.["standby"] === true,
    cut,
    onEnd: (callback) => {
      socket?.once("close", callback)
    },
    limit: undefined,
  }))
}

/** Does something when an effect takes too long. The effect goes on, and ends because of what was done. */
const withDeadline = <A, E>(effect: Effect.Effect<A, E>, millis: number, onLate: () => void): Effect.Effect<A, E> =>
  Effect.suspend(() => {
    const timer = setTimeout(onLate, millis)
    return Effect.ensuring(
      effect,
      Effect.sync(() => clearTimeout(timer)),
    )
  })
