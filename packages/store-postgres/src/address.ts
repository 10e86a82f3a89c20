/** Addresses: which server, which database, as whom and how protected; read from a URL as libpq reads it. */
import * as Result from "effect/Result"
import { addressError, type ToldError } from "./words.js"

/** One server of an address. */
export interface Host {
  readonly name: string
  readonly port: number
}

/** What `sslmode` says. */
type SslMode = "disable" | "allow" | "prefer" | "require" | "verify-ca" | "verify-full"

/** Which of several servers is wanted. */
type Target = "any" | "primary" | "standby"

/** What a URL says. */
export interface Address {
  readonly hosts: ReadonlyArray<Host>
  readonly database: string | undefined
  readonly user: string | undefined
  readonly password: string | undefined
  readonly target: Target
  readonly sslMode: SslMode
  /** Paths of files by parameter: `sslrootcert`, `sslcert`, `sslkey`; and `sslpassword`. */
  readonly ssl: Readonly<Record<string, string>>
  readonly applicationName: string | undefined
  readonly options: string | undefined
  readonly connectSeconds: number | undefined
}

const sslModes: ReadonlySet<string> = new Set(["disable", "allow", "prefer", "require", "verify-ca", "verify-full"])
const targets: Readonly<Record<string, Target>> = {
  any: "any",
  "read-write": "primary",
  primary: "primary",
  "read-only": "standby",
  standby: "standby",
  "prefer-standby": "any",
}
const sslParameters = ["sslrootcert", "sslcert", "sslkey", "sslpassword"] as const
/** What libpq knows, and what makes no difference here. */
const harmless: ReadonlySet<string> = new Set([
  ...["host", "port", "user", "password", "dbname", "application_name", "fallback_application_name", "options"],
  ...[
    "connect_timeout",
    "sslmode",
    "ssl",
    "target_session_attrs",
    "keepalives",
    "keepalives_idle",
    "keepalives_interval",
  ],
  ...[
    "keepalives_count",
    "tcp_user_timeout",
    "sslsni",
    "sslcompression",
    "gssencmode",
    "client_encoding",
    ...sslParameters,
  ],
])

/**
 * Reads `postgres://user:password@host:port,host:port/database?parameters`.
 *
 * Where nothing is said of TLS, it is used if the server offers it, as libpq does. Where it is asked for by naming a
 * certificate authority or with `ssl=true`, and `sslmode` does not say otherwise, the server has to prove who it is.
 *
 * @returns the address, or what is wrong with it
 */
export const addressOf = (url: string): Result.Result<Address, ToldError> => {
  const parts = /^postgres(?:ql)?:\/\/(?:([^/?]*)@)?([^/?@]*)(?:\/([^?]*))?(?:\?(.*))?$/s.exec(url)
  if (parts === null) return Result.fail(addressError("it is no postgres:// URL", "sie ist keine postgres://-URL"))
  const [, login = "", hosts = "", path = "", query = ""] = parts
  const said = new Map(new URLSearchParams(query))
  const [user, password] = [login.split(":")[0] ?? "", login.slice((login.split(":")[0] ?? "").length + 1)]
  try {
    return read(said, {
      hosts: said.get("host") ?? hosts,
      user: said.get("user") ?? decodeURIComponent(user),
      password: said.get("password") ?? decodeURIComponent(password),
      database: said.get("dbname") ?? decodeURIComponent(path),
    })
  } catch {
    return Result.fail(addressError("a percent sign begins no character", "ein Prozentzeichen leitet kein Zeichen ein"))
  }
}

const read = (
  said: ReadonlyMap<string, string>,
  { hosts, user, password, database }: Readonly<Record<"hosts" | "user" | "password" | "database", string>>,
): Result.Result<Address, ToldError> => {
  const refused = refusedParameter(said)
  if (refused !== undefined) return Result.fail(refused)
  const places = hostsOf(hosts, said.get("port"))
  if (places === undefined)
    return Result.fail(addressError("a host or port is none", "ein Rechnername oder Port ist keiner"))
  const ssl = Object.fromEntries(
    sslParameters.flatMap((name) => (said.has(name) ? [[name, said.get(name) ?? ""]] : [])),
  )
  const isAsked = said.get("ssl") === "true" || said.has("sslrootcert")
  const target = targets[said.get("target_session_attrs") ?? (places.length > 1 ? "primary" : "any")] ?? "any"
  const seconds = Number(said.get("connect_timeout") ?? Number.NaN)
  return Result.succeed({
    hosts: places,
    database: database || undefined,
    user: user || undefined,
    password: password || undefined,
    target,
    sslMode: sslModeOf(said.get("sslmode") ?? (isAsked ? "verify-full" : "prefer")),
    ssl,
    applicationName: said.get("application_name"),
    options: said.get("options"),
    connectSeconds: seconds > 0 ? seconds : undefined,
  })
}

const refusedParameter = (said: ReadonlyMap<string, string>): ToldError | undefined => {
  const unknown = (name: string) =>
    addressError(
      `${name} is not known or has an unknown value`,
      `${name} ist unbekannt oder hat einen unbekannten Wert`,
    )
  for (const [name, value] of said) {
    if (name === "channel_binding" && value !== "require") continue
    if (!harmless.has(name)) return unknown(name)
    if (name === "sslmode" && !sslModes.has(value)) return unknown(name)
    if (name === "target_session_attrs" && targets[value] === undefined) return unknown(name)
  }
  return undefined
}

const sslModeOf = (mode: string): SslMode => (isSslMode(mode) ? mode : "verify-full")

const isSslMode = (mode: string): mode is SslMode => sslModes.has(mode)

/** Hosts may be names, addresses (IPv6 in brackets) or, beginning with a slash, folders of a socket. */
const hostsOf = (hosts: string, ports: string | undefined): ReadonlyArray<Host> | undefined => {
  const otherPorts = ports?.split(",") ?? []
  const found = (hosts || "localhost").split(",").map((text, index) => {
    const [, bracketed, plain = "", port] = /^(?:\[([^\]]*)\]|([^:]*))(?::(\d*))?$/.exec(decodeURIComponent(text)) ?? []
    const name = bracketed ?? plain
    return { name, port: Number(port || (otherPorts[index] ?? otherPorts[0]) || 5432) }
  })
  return found.every(({ name, port }) => name !== "" && Number.isInteger(port) && port >= 1 && port <= 65535)
    ? found
    : undefined
}
