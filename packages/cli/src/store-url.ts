/** Stores by URL: `sqlite:PATH` or `memory:`. */
import { type Backend, type BackendFailure, memoryBackend } from "@sozialraum/store"
import type * as Layer from "effect/Layer"
import { badValue } from "./context.js"

/** The backend that a URL names; adapters are loaded when they are asked for. */
export const backendOf = async (url: string): Promise<Layer.Layer<Backend, BackendFailure>> => {
  if (url === "memory:") return memoryBackend
  const path = url.startsWith("sqlite:") ? url.slice("sqlite:".length) : ""
  if (path === "") throw badValue("store", url)
  const { sqliteBackend } = await import("@sozialraum/store-sqlite")
  return sqliteBackend(path)
}
