/** Profiles on the command line: by the name of a built-in or saved one, or as a file. */
import { existsSync } from "node:fs"
import { dirname } from "node:path"
import { isDeepStrictEqual } from "node:util"
import {
  builtInProfiles,
  type CsvReport,
  type Profile,
  profileIdOf,
  profileOf,
  readProfile,
} from "@sozialraum/import-csv"
import { savedProfiles } from "@sozialraum/service"
import { openStore } from "@sozialraum/store"
import { type Context, text } from "./context.js"
import type { FileFailure, ProfileUnknown, ProfileUnreadable } from "./failure.js"
import { read, write } from "./file.js"
import { backendOf } from "./store-url.js"

/**
 * The profile that `--profile` names, if it does; `null` for `--profile none`.
 *
 * @problem ProfileUnknown, ProfileUnreadable, FileFailure - thrown
 */
export const namedProfile = async (context: Context): Promise<Profile | null | undefined> => {
  const name = text(context.options, "profile")
  if (name === undefined) return undefined
  if (name === "none") return null
  if (isPath(name)) return readProfileFile(name)
  const builtIn = builtInProfiles.find(({ id }) => id === name)
  const saved = await savedIn(context)
  const own = newest(saved.filter(({ id }) => id === name))
  if (own !== undefined || builtIn !== undefined) return own ?? builtIn
  if (existsSync(name)) return readProfileFile(name)
  const known = [...new Set([...builtInProfiles, ...saved].map(({ id }) => id))].toSorted()
  throw { _tag: "ProfileUnknown", path: ["profile"], name, known } satisfies ProfileUnknown
}

/** Reads a profile from a file. @problem ProfileUnreadable, FileFailure - thrown */
const readProfileFile = async (path: string): Promise<Profile> => {
  const { bytes } = await read(path)
  const profile = readProfile(jsonOf(path, new TextDecoder().decode(bytes)))
  if (profile._tag === "Success") return profile.success
  const problem = profile.failure
  throw {
    _tag: "ProfileUnreadable",
    path: problem.path,
    file: path,
    because: "notAProfile",
    problem,
  } satisfies ProfileUnreadable
}

/** Writes a profile as people can read and correct it. @problem FileFailure - thrown */
export const writeProfileFile = (path: string, profile: Profile): Promise<void> =>
  write(path, `${JSON.stringify(profile, null, 2)}\n`)

/**
 * Writes the mapping of a list as a profile; of what is no list there is none.
 *
 * A profile that stands in the file keeps its id, its title and what it says of its source; it gets the next version
 * where anything changed. A file that holds something else is not written over.
 *
 * @problem ProfileUnreadable, FileFailure - thrown
 */
export const saveProfile = async (path: string, report: CsvReport, source: string): Promise<void> => {
  if (report.dialect.format === "unreadable") return
  const before = await profileBefore(path)
  const profile = nextVersion(before, report, source)
  if (profile !== before) await writeProfileFile(path, profile)
}

/** The mapping of a list as the next version of a profile, or as a new one; the profile itself where nothing changed. */
const nextVersion = (before: Profile | undefined, report: CsvReport, source: string): Profile => {
  const id = before?.id ?? profileIdOf(source)
  const profile = profileOf(report, { id, title: before?.title ?? source, version: before?.version ?? 1 })
  if (before === undefined) return profile
  const next = { ...profile, about: { ...before.about, ...profile.about } }
  return sameProfile(next, before) ? before : { ...next, version: before.version + 1 }
}

/** Whether two profiles say the same, apart from their versions. */
const sameProfile = (a: Profile, b: Profile): boolean => isDeepStrictEqual({ ...a, version: 0 }, { ...b, version: 0 })

/** The profile that stands in a file; undefined where there is no such file. @problem ProfileUnreadable - thrown */
const profileBefore = async (path: string): Promise<Profile | undefined> =>
  existsSync(path) ? readProfileFile(path) : undefined

/** Makes sure that a profile can be written to a file before anything else is done. @problem FileFailure, ProfileUnreadable - thrown */
export const checkProfilePlace = async (path: string): Promise<void> => {
  if (!existsSync(dirname(path)))
    throw {
      _tag: "FileFailure",
      path: [],
      file: path,
      operation: "write",
      code: "ENOENT",
      retryable: false,
    } satisfies FileFailure
  await profileBefore(path)
}

const isPath = (name: string): boolean => /[/\\]|\.json$/i.test(name)

/** The profiles in the store; a store that is not there yet is not made for the question. */
const savedIn = async (context: Context): Promise<ReadonlyArray<Profile>> => {
  const store = await openStore(await backendOf(context.store, "memory"))
  try {
    return await store.run(savedProfiles(context.network))
  } finally {
    await store.close()
  }
}

const newest = (profiles: ReadonlyArray<Profile>): Profile | undefined =>
  profiles.reduce<Profile | undefined>(
    (best, next) => (best === undefined || next.version > best.version ? next : best),
    undefined,
  )

const jsonOf = (file: string, content: string): unknown => {
  try {
    return JSON.parse(content.replace(/^\uFEFF/, ""))
  } catch (error) {
    const at = /position (\d+)/.exec(error instanceof Error ? error.message : "")?.[1]
    throw {
      _tag: "ProfileUnreadable",
      path: [],
      file,
      because: "notJson",
      ...(at === undefined ? {} : { line: content.slice(0, Number(at)).split("\n").length }),
    } satisfies ProfileUnreadable
  }
}
