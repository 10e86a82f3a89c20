/** Stores by URL: `sqlite:PATH`, `postgres://...` or `memory:`. */
import { existsSync } from "node:fs"
import { type Backend, type BackendFailure, memoryBackend } from "@sozialraum/store"
import type * as Layer from "effect/Layer"
import { badValue } from "./context.js"

/** What to do for a file that is not there: make it, or work on an empty store that nobody keeps. */
export type WhereMissing = "create" | "memory"

/**
 * The backend that a URL names; adapters are loaded when they are asked for.
 *
 * A password that the URL does not say is taken from `PGPASSWORD`, as `psql` does: others see the words of a command line.
 *
 * @problem WrongUsage - thrown; no backend has such a URL. It never repeats a password
 */
export const backendOf = async (
  url: string,
  whereMissing: WhereMissing,
): Promise<Layer.Layer<Backend, BackendFailure>> => {
  if (url === "memory:") return memoryBackend
  if (isPostgres(url)) {
    const { postgresBackend } = await import("@sozialraum/store-postgres")
    return postgresBackend({ url: withPassword(url, process.env["PGPASSWORD"]) })
  }
  const path = url.startsWith("sqlite:") ? url.slice("sqlite:".length) : ""
  if (path === "") throw badValue("store", withoutPassword(url))
  if (whereMissing === "memory" && !existsSync(path)) return memoryBackend
  const { sqliteBackend } = await import("@sozialraum/store-sqlite")
  return sqliteBackend(path)
}

/** Whether a server keeps the store, and no file. */
const isPostgres = (url: string): boolean => /^postgres(ql)?:\/\//.test(url)

/** Says a password where there is a user without one. */
export const withPassword = (url: string, password: string | undefined): string => {
  if (password === undefined || password === "" || /[?&]password=/.test(url)) return url
  const [, beginning = "", login, rest = ""] = /^([a-z]+:\/\/)(?:([^/?]*)@)?(.*)$/s.exec(url) ?? []
  if (login === undefined || login === "" || login.includes(":"))
    return login === undefined ? asked(url, password) : url
  return `${beginning}${login}:${encodeURIComponent(password)}@${rest}`
}

const asked = (url: string, password: string): string =>
  `${url}${url.includes("?") ? "&" : "?"}password=${encodeURIComponent(password)}`

/** What can be shown of a URL that was mistyped. */
export const withoutPassword = (url: string): string =>
  url.replace(/^([a-z]*:\/\/[^:@/]*:)[^/?]*@/, "$1***@").replace(/([?&]password=)[^&]*/, "$1***")
