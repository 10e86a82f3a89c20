/** Documents: what a backend keeps under a key. It sees JSON, and nothing of what the JSON means. */
import type { Path } from "@sozialraum/core"
import type { Key } from "./key.js"

/** What JSON can say, and nothing else. @german JSON-Wert */
export type Json = null | boolean | number | string | ReadonlyArray<Json> | { readonly [name: string]: Json }

/** A document as it stands in the store. @german Gespeichertes Dokument */
export interface Stored {
  readonly key: Key
  /** 1 when the key was first written; one more with each write, removals included. */
  readonly revision: number
  /** Instant of the write that brought the document into being. */
  readonly createdAt: string
  /** Instant of the last write. */
  readonly changedAt: string
  /** The version of the collection's schema under which it was written, beginning with 1. */
  readonly schema: number
  /** Untouched: not one character or digit differs from what was given. */
  readonly document: Json
}

/** Names one state of a document. @german Verweis auf einen Stand */
export interface VersionRef {
  readonly key: Key
  readonly revision: number
}

/** A document as it was at one revision. @german Früherer Stand */
export interface Version {
  readonly schema: number
  readonly document: Json
}

/** One entry of a document in one index of its collection. @german Indexeintrag */
export interface IndexEntry {
  readonly name: string
  readonly value: string
}

/** Something in a value that JSON cannot say. @german JSON-fremder Wert */
export interface NotJsonAt {
  readonly path: Path
  /** What stands there: `undefined`, `NaN`, `Date`, `Map` ... */
  readonly found: string
}

/** How deeply arrays and objects may lie in each other. */
export const deepestDocument = 256

/**
 * Looks for what would be lost or changed on the way through JSON: `undefined`, dates, maps, functions, `NaN`, cycles.
 *
 * Minus zero passes, and comes back as zero: the two are equal.
 *
 * @returns the first such place, or `undefined` where the value is its own JSON
 */
export const notJson = (value: unknown): NotJsonAt | undefined => look(value, 0)

const look = (value: unknown, depth: number): NotJsonAt | undefined => {
  if (value === null || typeof value === "string" || typeof value === "boolean") return undefined
  if (typeof value === "number") return Number.isFinite(value) ? undefined : { path: [], found: String(value) }
  if (typeof value !== "object") return { path: [], found: typeof value }
  if (depth === deepestDocument) return { path: [], found: "depth" }
  const prototype = Object.getPrototypeOf(value)
  if (Array.isArray(value)) return lookInside(value.entries(), depth)
  if (prototype === Object.prototype || prototype === null) return lookInside(Object.entries(value), depth)
  return { path: [], found: value.constructor?.name ?? "object" }
}

/** Builds the path on the way out, so that looking at a sound document costs nothing but looking. */
const lookInside = (parts: Iterable<readonly [string | number, unknown]>, depth: number): NotJsonAt | undefined => {
  for (const [name, part] of parts) {
    const found = look(part, depth + 1)
    if (found !== undefined) return { path: [name, ...found.path], found: found.found }
  }
  return undefined
}
