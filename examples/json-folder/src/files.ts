/** Files: writes many of them or none, whatever happens to the program in between. */
import * as fs from "node:fs"
import { dirname, join } from "node:path"

/** New contents by path; `null` deletes the file. */
export type Contents = ReadonlyMap<string, string | null>

/** The files of a folder. */
export interface Files {
  readonly read: (path: string) => string | undefined
  /** The names of what lies in a folder, in order; none where there is no such folder. */
  readonly list: (path: string) => ReadonlyArray<string>
  /** Returns when all of it will be there for good. Throws when nothing of it is there, and never will be. */
  readonly writeAll: (contents: Contents) => void
}

/**
 * What a commit outlives: the end of the program at any moment, or a power cut, too.
 *
 * A power cut needs every file to be flushed to the disk before the next step, which takes most of the time of a commit.
 */
export type Durability = "crash" | "powerCut"

const journal = "journal.json"

/**
 * Opens the files of a folder, and carries out what an earlier program has left to do.
 *
 * All contents go into a journal first. Once the journal has its name, they are written for good: should the program
 * end before every file is in its place, the next one goes on.
 */
export const filesIn = (folder: string, durability: Durability): Files => {
  const at = (path: string) => join(folder, path)
  const flush = durability === "powerCut" ? toDisk : () => undefined
  let open: Contents = new Map()

  const finish = () => {
    if (open.size === 0) return
    carryOut(folder, open, flush)
    fs.rmSync(at(journal))
    open = new Map()
  }

  const left = readIfThere(at(journal))
  if (left !== undefined) {
    open = new Map(JSON.parse(left))
    finish()
  }

  return {
    // Where a disk was full in the middle of a journal, its contents are read from here.
    read: (path) => (open.has(path) ? (open.get(path) ?? undefined) : readIfThere(at(path))),
    list: (path) => (fs.existsSync(at(path)) ? fs.readdirSync(at(path)).sort() : []),
    writeAll: (contents) => {
      finish()
      try {
        writeSafely(at(journal), JSON.stringify([...contents]), flush)
      } catch (cause) {
        for (const path of [`${journal}.draft`, journal]) fs.rmSync(at(path), { force: true })
        throw cause
      }
      open = contents
      try {
        finish()
      } catch {
        // The journal is in its place, so the contents are there for good: the next write tries again, and tells.
      }
    },
  }
}

/** Writes one file, so that it is there as a whole or is as it was. */
export const writeSafely = (path: string, text: string, flush: (path: string) => void): void => {
  const draft = `${path}.draft`
  fs.writeFileSync(draft, text)
  flush(draft)
  fs.renameSync(draft, path)
  flush(dirname(path))
}

/** Doing it twice does no harm: that is what makes a journal work. */
const carryOut = (folder: string, contents: Contents, flush: (path: string) => void): void => {
  const written: Array<string> = []
  const folders = new Set<string>()
  for (const [path, text] of contents) {
    const file = join(folder, path)
    if (!folders.has(dirname(file))) fs.mkdirSync(dirname(file), { recursive: true })
    folders.add(dirname(file))
    if (text === null) fs.rmSync(file, { force: true })
    else {
      fs.writeFileSync(file, text)
      written.push(file)
    }
  }
  for (const path of [...written, ...folders]) flush(path)
}

/** Until then, what was written may be lost when the power fails. Windows does not open folders, and needs no such call. */
export const toDisk = (path: string): void => {
  if (process.platform === "win32" && fs.statSync(path).isDirectory()) return
  // Windows wants to write in order to flush.
  const file = fs.openSync(path, process.platform === "win32" ? "r+" : "r")
  try {
    fs.fsyncSync(file)
  } finally {
    fs.closeSync(file)
  }
}

const readIfThere = (path: string): string | undefined =>
  fs.existsSync(path) ? fs.readFileSync(path, "utf8") : undefined
