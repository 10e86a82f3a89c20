/** Refusals: what no backend may accept, because what comes back would not be what was given. */
import type { Path, Problem } from "@sozialraum/core"
import type { Commit, Cursor, Write } from "./commit.js"
import { notJson } from "./document.js"
import { type Key, type UnfitText, unfitCharacter, unfitText } from "./key.js"

/** The commit names a key of another network than its own. */
export type NetworksMixed = Problem<"NetworksMixed", { readonly network: string }>

/** The commit writes the same key twice; which of the two should stay, nobody can know. */
export type KeyRepeats = Problem<"KeyRepeats", { readonly key: Key }>

/** A part of a key or an index, or what is said of the commit, is no text that every backend can hold. */
export type TextUnfit = Problem<"TextUnfit", { readonly because: UnfitText }>

/** The version of a schema is a whole number from 1 to 2147483647. */
export type SchemaUnfit = Problem<"SchemaUnfit", { readonly schema: number }>

/** The document is not its own JSON: reading it back would give something else. */
export type NotJson = Problem<"NotJson", { readonly found: string }>

/** Another commit of the network has this id: when, by whom and why it was made. Nothing of this one was written. */
export type CommitIdTaken = Problem<
  "CommitIdTaken",
  { readonly id: string; readonly at: string; readonly by: string; readonly reason: string }
>

/** Why a commit is refused before anything is looked up. @german Ablehnung eines Änderungssatzes */
export type CommitRefused = NetworksMixed | KeyRepeats | TextUnfit | SchemaUnfit | NotJson

/** The cursor is none that this store has given. */
export type CursorUnknown = Problem<"CursorUnknown", { readonly cursor: Cursor }>

/** What was opened belongs to another program, or to a newer version of this one. It was not touched. */
export type NotAStore = Problem<"NotAStore", { readonly because: "foreign" | "newer" }>

/** What a backend refuses without anything being broken: then it is the cause of a `BackendFailure`. @german Ablehnung */
export type Refusal = CommitRefused | CommitIdTaken | CursorUnknown | NotAStore

/** Whether a backend refused a commit because its id is taken. */
export const isCommitIdTaken = (cause: unknown): cause is CommitIdTaken =>
  typeof cause === "object" && cause !== null && "_tag" in cause && cause._tag === "CommitIdTaken"

/**
 * What makes a commit unfit for any store.
 *
 * Every adapter asks this first, and fails with a `BackendFailure` that is not retryable and has the answer as cause.
 *
 * @returns the first reason in the order of the checks and writes, or `undefined` where the commit is fit
 * @problem NetworksMixed - at the key; `network` is the other one
 * @problem KeyRepeats - at the second write of `key`, or the second time it is forgotten
 * @problem TextUnfit - at what is said of the commit, the part of the key or the index entry
 * @problem SchemaUnfit - at the version of the document's schema
 * @problem NotJson - at the place in the document
 * @example
 * import { refusalOf } from "@sozialraum/store"
 * const key = { network: "bochum", collection: "rooms", id: "hall" }
 * const write = { _tag: "Remove", key } as const
 * const twice = { network: "bochum", checks: [], writes: [write, write], by: "office", reason: "closed", at: "2026-03-02T09:00:00Z" }
 * refusalOf(twice) // => { _tag: "KeyRepeats", path: ["writes", 1, "key"], key }
 */
export const refusalOf = (commit: Commit): CommitRefused | undefined => {
  const written = new Set<string>()
  const unfit = saidRefusal(commit)
  if (unfit !== undefined) return unfit
  for (const [index, { key }] of commit.checks.entries()) {
    const refused = keyRefusal(key, commit.network, ["checks", index, "key"])
    if (refused !== undefined) return refused
  }
  for (const [index, write] of commit.writes.entries()) {
    const path = ["writes", index]
    const refused = keyRefusal(write.key, commit.network, [...path, "key"]) ?? contentRefusal(write, path)
    if (refused !== undefined) return refused
    const step = write._tag === "Forget" ? "forget" : "write"
    const name = `${step}\u0000${write.key.collection}\u0000${write.key.id}`
    if (written.has(name)) return { _tag: "KeyRepeats", path: [...path, "key"], key: write.key }
    written.add(name)
  }
  return undefined
}

/** What is said may be empty, and long; but it has to come back as it was said. */
const saidRefusal = (commit: Commit): TextUnfit | undefined => {
  const unfitId = commit.id === undefined ? undefined : textRefusal(commit.id, ["id"])
  if (unfitId !== undefined) return unfitId
  for (const part of ["by", "reason", "at"] as const) {
    const because = unfitCharacter(commit[part])
    if (because !== undefined) return { _tag: "TextUnfit", path: [part], because }
  }
  return undefined
}

const keyRefusal = (key: Key, network: string, path: Path): NetworksMixed | TextUnfit | undefined => {
  if (key.network !== network) return { _tag: "NetworksMixed", path: [...path, "network"], network: key.network }
  return (
    textRefusal(key.network, [...path, "network"]) ??
    textRefusal(key.collection, [...path, "collection"]) ??
    textRefusal(key.id, [...path, "id"])
  )
}

const contentRefusal = (write: Write, path: Path): TextUnfit | SchemaUnfit | NotJson | undefined => {
  if (write._tag !== "Put") return undefined
  const { schema } = write
  if (!Number.isInteger(schema) || schema < 1 || schema > latestSchema)
    return { _tag: "SchemaUnfit", path: [...path, "schema"], schema }
  for (const [index, { name, value }] of write.indexes.entries()) {
    const at = [...path, "indexes", index]
    const refused =
      textRefusal(name, [...at, "name"]) ?? (value === "" ? undefined : textRefusal(value, [...at, "value"]))
    if (refused !== undefined) return refused
  }
  const foreign = notJson(write.document)
  return foreign === undefined
    ? undefined
    : { _tag: "NotJson", path: [...path, "document", ...foreign.path], found: foreign.found }
}

/** What a database keeps in four bytes. */
const latestSchema = 2_147_483_647

const textRefusal = (text: string, path: Path): TextUnfit | undefined => {
  const because = unfitText(text)
  return because === undefined ? undefined : { _tag: "TextUnfit", path, because }
}
