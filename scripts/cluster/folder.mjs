/** Folder: where the servers of one run keep their files, and the account that they run under. */
import { execFileSync } from "node:child_process"
import { chownSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { dirname, join } from "node:path"

const accountOf = (name) => {
  const id = (flag) => Number(execFileSync("id", [flag, name], { encoding: "utf8" }))
  return { name, uid: id("-u"), gid: id("-g") }
}

/** PostgreSQL refuses to run as root. Whoever is not root runs everything under the own account. */
export const account = process.getuid() === 0 ? accountOf("postgres") : undefined

/** An empty folder that belongs to the account of the servers. */
export const newFolder = () => {
  const folder = mkdtempSync(join(tmpdir(), "cluster-"))
  give(folder)
  return folder
}

/** Makes a folder below it; only the servers may look inside, as PostgreSQL demands. */
export const folderIn = (folder, name) => {
  const path = join(folder, name)
  mkdirSync(path, { recursive: true, mode: 0o700 })
  give(path)
  return path
}

/** Writes a file for a server: `value` as it is, or as JSON, which YAML is a superset of. */
export const fileIn = (folder, name, value) => {
  const path = join(folder, name)
  writeFileSync(path, typeof value === "string" ? value : JSON.stringify(value, undefined, 2), { mode: 0o600 })
  give(path)
  return path
}

/** Removes the folder with everything in it. */
export const removeFolder = (folder) => rmSync(folder, { recursive: true, force: true, maxRetries: 5 })

/** Where the newest PostgreSQL of the machine has its programs. */
export const postgresPrograms = () => {
  const base = "/usr/lib/postgresql"
  const [newest] = readdirSync(base).sort((left, right) => Number(right) - Number(left))
  return join(base, newest, "bin")
}

const give = (path) => {
  if (account !== undefined && path !== dirname(path)) chownSync(path, account.uid, account.gid)
}
