/** Files that a command reads and writes. */
import { createHash } from "node:crypto"
import { readFile, writeFile } from "node:fs/promises"
import { basename } from "node:path"
import type { FileFailure } from "./failure.js"

/** A file that was read. */
export interface ReadFile {
  readonly name: string
  readonly bytes: Uint8Array
  /** Hexadecimal. */
  readonly sha256: string
}

/** Reads a file whole. @problem FileFailure - thrown; the code is that of the system */
export const read = async (path: string): Promise<ReadFile> => {
  const bytes = await readFile(path).catch((error: unknown) => {
    throw fileFailure(path, "read", error)
  })
  return { name: basename(path), bytes, sha256: createHash("sha256").update(bytes).digest("hex") }
}

/** Writes a file into a folder that is there. @problem FileFailure - thrown; the code is that of the system */
export const write = async (path: string, content: string): Promise<void> => {
  await writeFile(path, content).catch((error: unknown) => {
    throw fileFailure(path, "write", error)
  })
}

/** What the system says about a file, as a failure of the command. */
const fileFailure = (file: string, operation: FileFailure["operation"], error: unknown): FileFailure => {
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
