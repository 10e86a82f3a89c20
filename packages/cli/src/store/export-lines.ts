/** `store export`: a network as JSON lines, in a file or on standard output. */
import { createWriteStream } from "node:fs"
import { rename, rm } from "node:fs/promises"
import { pipeline } from "node:stream/promises"
import type { Context } from "../context.js"
import type { ExitCode, WrongUsage } from "../failure.js"
import { fileFailure } from "../file.js"
import { optionalOperand } from "../operand.js"
import { knownNetwork, withStore } from "./opened.js"

/** Writes the lines of a network. A file has its name only when it is whole. */
export const exportLines = async (context: Context): Promise<ExitCode> => {
  const given = optionalOperand(context)
  const file = given === "-" ? undefined : given
  if (context.json && file === undefined)
    throw { _tag: "WrongUsage", path: [], because: "jsonNeedsFile", argument: "FILE" } satisfies WrongUsage
  const history = context.options["no-history"] !== true
  return withStore<ExitCode>(context, async (store) => {
    const network = await knownNetwork(store, context)
    const counted = { lines: 0 }
    const text = inPieces(store.export({ network, history }), counted)
    if (file === undefined) await pipeline(text, process.stdout, { end: false })
    else await written(file, text)
    // The first and the last line tell of the export itself.
    const lines = counted.lines - 2
    if (file !== undefined)
      context.print({ file, network, history, lines }, () => [
        `${file}: ${words[context.language][`${history}`](lines)}`,
      ])
    return 0
  })
}

const pieceLength = 65_536

/** Lines are short; each one alone would be a call of the system. */
async function* inPieces(lines: AsyncIterable<string>, counted: { lines: number }): AsyncGenerator<string> {
  let piece: Array<string> = []
  let length = 0
  for await (const line of lines) {
    counted.lines += 1
    piece.push(line)
    length += line.length
    if (length < pieceLength) continue
    yield piece.join("")
    ;[piece, length] = [[], 0]
  }
  if (piece.length > 0) yield piece.join("")
}

const written = async (file: string, text: AsyncIterable<string>): Promise<void> => {
  const unfinished = `${file}.part`
  try {
    await pipeline(text, createWriteStream(unfinished))
    await rename(unfinished, file)
  } catch (error) {
    await rm(unfinished, { force: true })
    // What the store failed with has its own words.
    throw error instanceof Error && "syscall" in error ? fileFailure(file, "write", error) : error
  }
}

const words = {
  de: {
    true: (lines: number) => `${lines} Änderungen`,
    false: (lines: number) => `${lines} Einträge, ohne Verlauf`,
  },
  en: { true: (lines: number) => `${lines} changes`, false: (lines: number) => `${lines} entries, without history` },
} as const
