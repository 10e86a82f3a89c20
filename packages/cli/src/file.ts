/** Files that a command reads and writes. */
import { createHash } from "node:crypto"
import { createReadStream } from "node:fs"
import { readFile, stat, writeFile } from "node:fs/promises"
import { basename } from "node:path"
import type { FileFailure } from "./failure.js"

/** What is known of a file without its content. */
export interface FileFacts {
  readonly name: string
  /** @unit bytes */
  readonly size: number
  /** Hexadecimal. */
  readonly sha256: string
}

/** A file that was read. */
export interface ReadFile extends FileFacts {
  readonly bytes: Uint8Array
}

/** A file that is too long to be held, and is read from its beginning each time it is opened. */
export interface LongFile extends FileFacts {
  readonly open: () => AsyncIterable<Uint8Array>
}

/** Reads a file whole. @problem FileFailure - thrown; the code is that of the system */
export const read = async (path: string): Promise<ReadFile> => {
  const bytes = await readFile(path).catch((error: unknown) => {
    throw fileFailure(path, "read", error)
  })
  const sha256 = createHash("sha256").update(bytes).digest("hex")
  return { name: basename(path), size: bytes.byteLength, bytes, sha256 }
}

/** Above this a list is read in parts. @unit bytes */
const longest = 8_388_608

/** Above this no list is held as a whole: it takes several times as much memory as the file. @unit bytes */
export const mostHeld = 134_217_728

/** Reads a file whole, or tells how to open it where it is longer than that. @problem FileFailure - thrown */
export const readOrOpen = async (path: string, above = longest): Promise<ReadFile | LongFile> => {
  const size = await sizeOf(path)
  if (size <= above) return read(path)
  const open = () => chunksOf(path)
  const hash = createHash("sha256")
  for await (const chunk of open()) hash.update(chunk)
  return { name: basename(path), size, sha256: hash.digest("hex"), open }
}

/** What is no file has no size; reading it says so. */
export const sizeOf = async (path: string): Promise<number> => {
  const found = await stat(path).catch(() => undefined)
  return found?.isFile() === true ? found.size : 0
}

async function* chunksOf(path: string): AsyncGenerator<Uint8Array> {
  try {
    yield* createReadStream(path, { highWaterMark: 262_144 })
  } catch (error) {
    throw fileFailure(path, "read", error)
  }
}

/** Writes a file into a folder that is there. @problem FileFailure - thrown; the code is that of the system */
export const write = async (path: string, content: string): Promise<void> => {
  await writeFile(path, content).catch((error: unknown) => {
    throw fileFailure(path, "write", error)
  })
}

/** What the system says about a file, as a failure of the command. */
export const fileFailure = (file: string, operation: FileFailure["operation"], error: unknown): FileFailure => {
  const code = error instanceof Error && "code" in error ? String(error.code) : "EIO"
  return {
    _tag: "FileFailure",
    path: [],
    file,
    operation,
    code,
    retryable: code === "EMFILE" || code === "EBUSY" || code === "ENOSPC",
  }
}
