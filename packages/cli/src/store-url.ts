/** Stores by URL: `sqlite:PATH` or `memory:`. */
import { existsSync } from "node:fs"
import { type Backend, type BackendFailure, memoryBackend } from "@sozialraum/store"
import type * as Layer from "effect/Layer"
import { badValue } from "./context.js"

/** What to do for a file that is not there: make it, or work on an empty store that nobody keeps. */
export type WhereMissing = "create" | "memory"

/**
 * The backend that a URL names; adapters are loaded when they are asked for.
 *
 * @problem WrongUsage - thrown; no backend has such a URL
 */
export const backendOf = async (
  url: string,
  whereMissing: WhereMissing,
): Promise<Layer.Layer<Backend, BackendFailure>> => {
  if (url === "memory:") return memoryBackend
  const path = url.startsWith("sqlite:") ? url.slice("sqlite:".length) : ""
  if (path === "") throw badValue("store", url)
  if (whereMissing === "memory" && !existsSync(path)) return memoryBackend
  const { sqliteBackend } = await import("@sozialraum/store-sqlite")
  return sqliteBackend(path)
}
