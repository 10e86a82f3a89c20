/** Options: what a user may say about a PostgreSQL store, and what holds where nothing is said. */
import * as Duration from "effect/Duration"
import * as Result from "effect/Result"
import { addressError, type ToldError } from "./words.js"

/** Where the store is, and how to treat the server. @german Einstellungen der PostgreSQL-Ablage */
export interface PostgresOptions {
  /**
   * `postgres://user:password@host:port/database`, with the parameters of libpq (`sslmode`, `sslrootcert`, `sslcert`, `sslkey`,
   * `connect_timeout`, `application_name`, `options`, `target_session_attrs`). Of several hosts, as in `a:5432,b:5432`, the one
   * is used that takes writes.
   */
  readonly url: string
  /** Streaming replicas that may answer reads for which `Freshness` does not demand the latest state. */
  readonly replicas?: ReadonlyArray<string>
  /** The schema of the tables; `sozialraum` where nothing is said. The views stand in a schema of the same name with `_views`. */
  readonly schema?: string
  /** How many connections to a server are open at most; 10 where nothing is said. */
  readonly connections?: number
  /** 5 seconds where neither this nor `connect_timeout` of the URL says otherwise. */
  readonly connectTimeout?: Duration.Input
  /** After what time the server, and behind a pooler the client, breaks off a statement; 15 seconds where nothing is said. */
  readonly statementTimeout?: Duration.Input
  /** How long a commit waits for another one that writes the same; 10 seconds where nothing is said. */
  readonly lockTimeout?: Duration.Input
  /** What `pg_stat_activity` shows; `sozialraum` where nothing is said. */
  readonly applicationName?: string
  /**
   * `auto`, where nothing is said: tables and views are made, and brought up to date, when the store is opened; where they are up
   * to date, no right to do so is needed. `never`: a store that is missing or older is refused.
   */
  readonly migrate?: "auto" | "never"
}

/** The options with everything decided. */
export interface Settings {
  readonly schema: string
  readonly connections: number
  /** `undefined`: as the URL says. */
  readonly connectMillis: number | undefined
  readonly statementMillis: number
  readonly lockMillis: number
  readonly applicationName: string | undefined
  readonly mayMigrate: boolean
}

/** The options with everything decided, or what is wrong with them. */
export const settingsOf = (options: PostgresOptions): Result.Result<Settings, ToldError> => {
  const { schema = "sozialraum", connections = 10 } = options
  if (!isSchemaName(schema))
    return Result.fail(
      addressError(
        "the schema is named with up to 50 letters, digits and underscores",
        "das Schema heißt mit bis zu 50 Buchstaben, Ziffern und Unterstrichen",
      ),
    )
  if (!Number.isSafeInteger(connections) || connections < 1)
    return Result.fail(addressError("there is at least one connection", "es gibt mindestens eine Verbindung"))
  return Result.succeed({
    schema,
    connections,
    connectMillis: options.connectTimeout === undefined ? undefined : millis(options.connectTimeout),
    statementMillis: millis(options.statementTimeout ?? "15 seconds"),
    lockMillis: millis(options.lockTimeout ?? "10 seconds"),
    applicationName: options.applicationName,
    mayMigrate: options.migrate !== "never",
  })
}

/** Names that need no care anywhere; PostgreSQL keeps those with `pg_` for itself. */
export const isSchemaName = (name: string): boolean => /^(?!pg_)[A-Za-z_][A-Za-z0-9_]{0,49}$/.test(name)

/** The longest that a timer of Node.js, and PostgreSQL, can wait. */
const longest = 2_147_483_647

const millis = (duration: Duration.Input): number =>
  Math.min(longest, Math.max(1, Math.ceil(Duration.toMillis(Duration.fromInputUnsafe(duration)))))
