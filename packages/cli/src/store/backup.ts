/** `store backup`: a copy of the file, made while others write. */
import { sqliteBackup } from "@sozialraum/store-sqlite"
import * as Effect from "effect/Effect"
import type { Context } from "../context.js"
import type { ExitCode, WrongUsage } from "../failure.js"
import { operand } from "../operand.js"
import { existingFileOf } from "./opened.js"

/** Copies an SQLite file as a whole. @problem WrongUsage - thrown; the store is no file */
export const backup = async (context: Context): Promise<ExitCode> => {
  const target = operand(context, "FILE")
  const file = existingFileOf(context.store)
  if (file === undefined)
    throw {
      _tag: "WrongUsage",
      path: ["store"],
      because: "backupOfFilesOnly",
      argument: "store backup",
    } satisfies WrongUsage
  const { bytes } = await Effect.runPromise(sqliteBackup(file, target))
  context.print({ file: target, bytes }, () => [`${target}: ${bytes} ${context.language === "de" ? "Bytes" : "bytes"}`])
  return 0
}
