/** Faults: why a file could not do its work, from what the driver threw. */
import { statSync } from "node:fs"
import { dirname } from "node:path"
import { BackendFailure, type Operation } from "@sozialraum/store"
import * as Data from "effect/Data"
import { type FaultReason, faultText } from "./fault-text.js"

/** The cause of a `BackendFailure` of this backend, with a sentence in each language. @german Dateifehler */
export class FileFault extends Data.TaggedError("FileFault")<{
  readonly because: FaultReason
  readonly file: string
  /** SQLite's extended result code, where the driver gave one. */
  readonly errcode?: number
  /** What the driver said. */
  readonly driver?: string
}> {
  override get message(): string {
    return this.sentences.en
  }
  /** What it means for people. */
  get sentences(): { readonly de: string; readonly en: string } {
    return { de: faultText.de(this), en: faultText.en(this) }
  }
}

/** The reasons that pass by themselves: somebody else holds the file for a moment. */
const isPassing = (because: FaultReason): boolean => because === "busy"

/** The failure of an operation on a file, from what was thrown. */
export const failureOf =
  (operation: Operation, file: string) =>
  (thrown: unknown): BackendFailure => {
    const cause = thrown instanceof FileFault ? thrown : faultOf(file, thrown)
    return new BackendFailure({ operation, retryable: isPassing(cause.because), cause })
  }

const faultOf = (file: string, thrown: unknown): FileFault => {
  const errcode = codeOf(thrown)
  const driver = thrown instanceof Error ? thrown.message : String(thrown)
  return new FileFault({
    because: reasonOf(file, errcode, thrown),
    file,
    driver,
    ...(errcode === 0 ? {} : { errcode }),
  })
}

const codeOf = (thrown: unknown): number =>
  typeof thrown === "object" && thrown !== null && "errcode" in thrown ? Number(thrown.errcode) : 0

/** By SQLite's primary result code, which is the last byte of the extended one. */
const reasons: ReadonlyMap<number, FaultReason> = new Map([
  [3, "denied"],
  [5, "busy"],
  [6, "busy"],
  [7, "memory"],
  [8, "readOnly"],
  [10, "disk"],
  [11, "damaged"],
  [13, "full"],
  [15, "busy"],
  [18, "tooBig"],
  [26, "noDatabase"],
])

const reasonOf = (file: string, errcode: number, thrown: unknown): FaultReason => {
  if (errcode === 14) return reasonNotToOpen(file)
  // Only text from the file is parsed here: what was to be written has become JSON before.
  if (thrown instanceof SyntaxError) return "damaged"
  const system = systemReasons.get(systemCodeOf(thrown))
  return reasons.get(errcode & 0xff) ?? system ?? "other"
}

const systemReasons: ReadonlyMap<string, FaultReason> = new Map([
  ["EACCES", "denied"],
  ["EPERM", "denied"],
  ["EROFS", "readOnly"],
  ["ENOSPC", "full"],
  ["EDQUOT", "full"],
  ["ENOENT", "missing"],
  ["ENOTDIR", "noFolder"],
  ["EISDIR", "folder"],
  ["EIO", "disk"],
  ["ERR_INVALID_ARG_TYPE", "noPath"],
  ["ERR_INVALID_ARG_VALUE", "noPath"],
])

const systemCodeOf = (thrown: unknown): string =>
  typeof thrown === "object" && thrown !== null && "code" in thrown ? String(thrown.code) : ""

/** SQLite says of all of these that it cannot open the file. */
const reasonNotToOpen = (file: string): FaultReason => {
  const [folder, found] = [kindAt(dirname(file)), kindAt(file)]
  if (folder !== "folder") return folder === "denied" ? "denied" : "noFolder"
  if (found === "folder") return "folder"
  return found === "nothing" ? "missing" : "denied"
}

const kindAt = (path: string): "folder" | "file" | "nothing" | "denied" => {
  try {
    return statSync(path).isDirectory() ? "folder" : "file"
  } catch (cause) {
    return systemReasons.get(systemCodeOf(cause)) === "denied" ? "denied" : "nothing"
  }
}
