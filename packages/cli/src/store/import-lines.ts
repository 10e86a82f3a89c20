/** `store import`: JSON lines become a network again. */
import { createReadStream } from "node:fs"
import { basename } from "node:path"
import { allCollections, checkExport, type Imported, type ImportRequest, importNetwork } from "@sozialraum/store"
import { type Context, text } from "../context.js"
import type { ExitCode } from "../failure.js"
import { fileFailure, sizeOf } from "../file.js"
import { operand } from "../operand.js"
import { progressOf } from "../progress.js"
import { withNewStore } from "./opened.js"

/**
 * Imports into the network that the lines name, or the one of `--network`. A file is looked through first: where a line of it
 * cannot be taken, nothing of it is.
 */
export const importLines = async (context: Context): Promise<ExitCode> => {
  const file = operand(context, "FILE")
  const request: ImportRequest = {
    collections: Object.values(allCollections),
    network: text(context.options, "network"),
    by: "import",
    reason: `store import ${file === "-" ? "stdin" : basename(file)}`,
    at: context.at,
    unfit: context.options["keep-unfit"] === true ? "keep" : "refuse",
  }
  const isTrial = context.options["dry-run"] === true
  const progress = progressOf(context, process.stderr)
  // What cannot be read is told before a store is made.
  if (file !== "-") progress.reading({ name: basename(file), size: await sizeOf(file) })
  try {
    const imported = await withNewStore(isTrial ? "memory:" : context.store, async (store) => {
      const trial = isTrial || file !== "-" ? await store.run(checkExport(textOf(file), request)) : undefined
      return isTrial && trial !== undefined ? trial : store.run(importNetwork(textOf(file), request))
    })
    progress.done()
    context.print({ ...imported, committed: !isTrial }, () => describe(imported, context, isTrial))
    return 0
  } finally {
    progress.done()
  }
}

/** The text of a file, or of standard input; a byte that is no UTF-8 is told instead of being replaced. */
async function* textOf(file: string): AsyncGenerator<string> {
  const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true })
  const source = file === "-" ? process.stdin : createReadStream(file, { highWaterMark: 262_144 })
  try {
    for await (const bytes of source) yield decoder.decode(bytes, { stream: true })
    yield decoder.decode()
  } catch (error) {
    throw fileFailure(file, "read", error instanceof TypeError ? Object.assign(error, { code: "EILSEQ" }) : error)
  }
}

const describe = (
  { network, history, lines, before, unfit }: Imported,
  { language }: Context,
  isTrial: boolean,
): ReadonlyArray<string> => {
  const say = words[language]
  const what = history ? say.changes(lines) : say.entries(lines)
  return [
    `${network}: ${what}${isTrial ? say.trial : before === 0 ? "" : say.before(before)}`,
    ...(unfit === 0 ? [] : [say.unfit(unfit)]),
  ]
}

const words = {
  de: {
    changes: (lines: number) => `${lines} Änderungen`,
    entries: (lines: number) => `${lines} Einträge`,
    before: (lines: number) => `, davon ${lines} schon bei einem früheren Mal`,
    trial: " ließen sich übernehmen; geschrieben wurde nichts",
    unfit: (lines: number) => `${lines} passen nicht zu ihrer Sammlung und sind so übernommen, wie sie sind.`,
  },
  en: {
    changes: (lines: number) => `${lines} changes`,
    entries: (lines: number) => `${lines} entries`,
    before: (lines: number) => `, ${lines} of them at an earlier time`,
    trial: " could be imported; nothing was written",
    unfit: (lines: number) => `${lines} do not fit their collection and are imported as they are.`,
  },
} as const
