/** Opening: whose folder it is, who has it open, and what lies in it. */
import * as fs from "node:fs"
import { join, resolve } from "node:path"
import { BackendFailure, type NotAStore, type Operation } from "@sozialraum/store"
import * as Result from "effect/Result"
import { type Durability, type Files, filesIn, toDisk, writeSafely } from "./files.js"
import { addCommit, type CommitFile, type DocumentFile, emptyShelf, place, type Shelf } from "./shelf.js"

/** A folder that this program alone has open. */
export interface OpenFolder {
  readonly files: Files
  /** By network. */
  readonly shelves: Map<string, Shelf>
  readonly close: () => void
}

const layout = 1
const layoutFile = "layout.json"
const lockFile = "open.json"

/** Opens a folder, and makes it where there is none. Throws what the disk says. */
export const openFolder = (folder: string, durability: Durability): Result.Result<OpenFolder, BackendFailure> => {
  fs.mkdirSync(folder, { recursive: true })
  const kind = kindOf(folder)
  if (kind === "foreign" || kind === "newer") {
    const cause: NotAStore = { _tag: "NotAStore", path: [], because: kind }
    return Result.fail(new BackendFailure({ operation: "open", retryable: false, cause }))
  }
  const lock = resolve(folder, lockFile)
  const holder = holderOf(lock)
  if (holder !== undefined) {
    const cause = new Error(`process ${holder} has the folder open; if there is no such program, delete ${lock}`)
    return Result.fail(new BackendFailure({ operation: "open", retryable: true, cause }))
  }
  fs.writeFileSync(lock, String(process.pid))
  heldHere.add(lock)
  const close = () => {
    heldHere.delete(lock)
    fs.rmSync(lock, { force: true })
  }
  try {
    if (kind === "empty")
      writeSafely(join(folder, layoutFile), JSON.stringify({ format: "json-folder", layout }), toDisk)
    const files = filesIn(folder, durability)
    return Result.succeed({ files, shelves: readShelves(files), close })
  } catch (cause) {
    close()
    throw cause
  }
}

/** Looks without changing anything: the folder may belong to another program. */
const kindOf = (folder: string): "empty" | "ours" | "newer" | "foreign" => {
  const names = fs.readdirSync(folder)
  if (names.includes(layoutFile)) {
    const said: unknown = JSON.parse(fs.readFileSync(join(folder, layoutFile), "utf8"))
    const { format, layout: found } = { format: undefined, layout: undefined, ...(said as object) }
    if (format !== "json-folder") return "foreign"
    return Number(found) > layout ? "newer" : "ours"
  }
  const ours = [lockFile, `${layoutFile}.draft`]
  return names.every((name) => ours.includes(name)) ? "empty" : "foreign"
}

/** A program that was killed leaves its lock behind, and its number may be ours now: so it is noted what is held here. */
const heldHere = new Set<string>()

/** The process that has the folder open; `undefined` where none is alive. */
const holderOf = (lock: string): number | undefined => {
  const pid = fs.existsSync(lock) ? Number(fs.readFileSync(lock, "utf8")) : 0
  if (!Number.isSafeInteger(pid) || pid < 1) return undefined
  if (pid === process.pid) return heldHere.has(lock) ? pid : undefined
  try {
    process.kill(pid, 0)
    return pid
  } catch (cause) {
    // It is there, but somebody else's.
    return codeOf(cause) === "EPERM" ? pid : undefined
  }
}

/** Network by network; names of files have a dot in them, and those of networks have none. */
const readShelves = (files: Files): Map<string, Shelf> => {
  const shelves = new Map<string, Shelf>()
  for (const name of files.list("").filter((entry) => !entry.includes("."))) {
    const shelf = readShelf(files, name)
    const network = shelf.feed[0]?.key.network
    if (network !== undefined) shelves.set(network, shelf)
  }
  return shelves
}

const readShelf = (files: Files, network: string): Shelf => {
  const shelf = emptyShelf()
  const inFolder = (folder: string) => files.list(folder).map((name) => parsed(files, `${folder}/${name}`))
  for (const collection of files.list(`${network}/documents`))
    for (const file of inFolder(`${network}/documents/${collection}`)) {
      const { document, ...row } = file as DocumentFile
      place(shelf, { ...row, text: document === undefined ? undefined : JSON.stringify(document) })
    }
  for (const file of inFolder(`${network}/commits`)) addCommit(shelf, file as CommitFile)
  return shelf
}

const parsed = (files: Files, path: string): unknown => {
  try {
    return JSON.parse(files.read(path) ?? "")
  } catch (cause) {
    throw new Error(`${path} is no JSON file any more`, { cause })
  }
}

/** What passes by itself: too much is open, or somebody else is at it. */
const passing = new Set(["EAGAIN", "EBUSY", "EMFILE", "ENFILE"])

/** The failure of an operation, from what the file system threw. */
export const failureOf =
  (operation: Operation) =>
  (cause: unknown): BackendFailure =>
    new BackendFailure({ operation, retryable: passing.has(codeOf(cause)), cause })

const codeOf = (cause: unknown): string =>
  typeof cause === "object" && cause !== null && "code" in cause ? String(cause.code) : ""
