/** Failures: what the errors of the driver and the server mean for whoever reads and writes. */
import type * as PgConnection from "@effect/sql-pg/PgConnection"
import { BackendFailure, type Operation } from "@sozialraum/store"
import * as Data from "effect/Data"
import type * as Effect from "effect/Effect"
import { toldError, withMeaning } from "./words.js"

/** None of the servers of the address is one that is wanted: all are standbys, or none is. */
export class NoSuchServer extends Data.TaggedError("NoSuchServer")<object> {}

/** Nothing was sent: there was no connection, and none could be made. */
export class NotSent extends Data.TaggedError("NotSent")<{ readonly because?: SqlError | NoSuchServer }> {
  override get message(): string {
    return this.because?.message ?? "the connection to the server has ended"
  }
}

/** What the driver fails with. */
export type SqlError = Effect.Error<ReturnType<PgConnection.PgConnection["query"]>>

/** All that can go wrong between here and the server. */
export type DriverError = SqlError | NotSent

/** The code of the server (SQLSTATE) or of the operating system; `""` where there is none. */
export const codeOf = (error: DriverError): string => {
  const cause = causeOf(error)
  return typeof cause === "object" && cause !== null && "code" in cause ? String(cause.code) : ""
}

/** Whether something was sent, and the connection ended before it was answered: the server may have done it. */
export const isUnanswered = (error: DriverError): boolean =>
  error._tag === "SqlError" && error.reason._tag === "ConnectionError" && !/^[0-9A-Z]{5}$/.test(codeOf(error))

/** Whether the same commit, sent again at once, may get through: two met, and this one was sent away. */
export const isMeeting = (error: DriverError): boolean =>
  error._tag === "SqlError" && ["40001", "40P01", "23505"].includes(codeOf(error))

/** Whether the connection leads to a server that does not take writes any more. */
export const isDemoted = (error: DriverError): boolean => codeOf(error) === "25006"

/** The failure of an operation of which nothing stays. */
export const failureOf =
  (operation: Operation) =>
  (error: DriverError): BackendFailure =>
    new BackendFailure({ operation, retryable: isPassing(error), cause: withMeaning(causeOf(error), codeOf(error)) })

/** The failure of a commit of which nobody knows whether it was written. */
export const unknownOutcome = (commit: string | undefined, cause: unknown): BackendFailure =>
  new BackendFailure({
    operation: "commit",
    retryable: commit !== undefined,
    outcome: "unknown",
    ...(commit === undefined ? {} : { commit }),
    cause,
  })

const noSuchServer = toldError(
  "None of the servers of the address takes writes.",
  "Keiner der Server der Adresse nimmt etwas an.",
)

/** What was said itself, without what the driver wraps around it. */
export const causeOf = (error: DriverError): unknown => {
  if (error._tag === "SqlError") return error.reason.cause instanceof Error ? error.reason.cause : error
  if (error.because?._tag === "SqlError") return causeOf(error.because)
  return error.because === undefined ? error : noSuchServer
}

/**
 * Passing by themselves: somebody else was faster or in the way (40, 55P03), it took too long (57014), the server is starting,
 * stopping or full of connections (57P, 53300), a failover is on its way (25006), memory was short (53200).
 */
const passing: ReadonlySet<string> = new Set([
  ...[
    "40001",
    "40P01",
    "55P03",
    "57014",
    "57P01",
    "57P02",
    "57P03",
    "57P05",
    "53300",
    "53200",
    "25006",
    "25P03",
    "25P04",
  ],
  ...["ECONNREFUSED", "ECONNRESET", "ECONNABORTED", "ETIMEDOUT", "EHOSTUNREACH", "ENETUNREACH", "EPIPE", "EAI_AGAIN"],
  // The socket of a server that is not running.
  "ENOENT",
  // A transaction in flight was lost when the standby took over.
  "40003",
])

const isPassing = (error: DriverError): boolean => {
  const said = error._tag === "SqlError" ? error : error.because
  // No connection, or no server that takes writes, at this moment.
  if (said?._tag !== "SqlError") return true
  const [code, cause] = [codeOf(said), causeOf(said)]
  // A pooler says nearly everything with one code.
  if (code === "08P01") return !/no such|unsupported|not allowed|password|auth/i.test(messageOf(cause))
  if (passing.has(code) || code.startsWith("08")) return true
  // Without a code: the connection ended or was not made in time; or the server has no TLS, which stays so.
  return code === "" && said.reason._tag === "ConnectionError" && !/TLS|SSL/.test(said.reason.message ?? "")
}

/** The words of whatever was thrown; none where it has no words. */
export const messageOf = (cause: unknown): string => (cause instanceof Error ? cause.message : "")
