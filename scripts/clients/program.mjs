/** Programs: calendar programs of the machine, run in a home of their own and ended with everything they started. */
import { spawn, spawnSync } from "node:child_process"
import { mkdirSync } from "node:fs"
import { join } from "node:path"

/** Whether a command is there and works. */
export const isInstalled = (command, args = ["--version"]) =>
  spawnSync(command, args, { stdio: "ignore", timeout: 30_000, env: { ...process.env, TZ: "UTC" } }).status === 0

/**
 * Runs a command to its end.
 *
 * @param home - a folder; all that the program keeps goes there
 * @param options - `input`, text; `TZ`, the clock by which it works
 * @returns its exit code, `undefined` where it took longer than a minute, and all it said
 */
export const run = (home, [command, ...args], { input = "", TZ = "Etc/UTC" } = {}) =>
  new Promise((resolve, reject) => {
    mkdirSync(join(home, "run"), { recursive: true, mode: 0o700 })
    const env = {
      PATH: process.env.PATH,
      HOME: home,
      TZ,
      LC_ALL: "C.UTF-8",
      PYTHONDONTWRITEBYTECODE: "1",
      VDIRSYNCER_CONFIG: join(home, "vdirsyncer.conf"),
      XDG_CONFIG_HOME: join(home, "config"),
      XDG_DATA_HOME: join(home, "data"),
      XDG_CACHE_HOME: join(home, "cache"),
      XDG_RUNTIME_DIR: join(home, "run"),
    }
    // A process group of its own, so that what it starts ends with it.
    const child = spawn(command, args, { cwd: home, env, detached: true, stdio: ["pipe", "pipe", "pipe"] })
    const timer = setTimeout(() => process.kill(-child.pid, "SIGKILL"), 60_000)
    const said = []
    child.stdout.on("data", (data) => said.push(data))
    child.stderr.on("data", (data) => said.push(data))
    child.on("error", reject)
    child.on("close", (code) => {
      clearTimeout(timer)
      resolve({ code: code ?? undefined, output: Buffer.concat(said).toString() })
    })
    // A program that reads nothing may have ended before.
    child.stdin.on("error", () => undefined)
    child.stdin.end(input)
  })

/**
 * Whether the tests of a program are left out: where it is missing, unless it has to be there.
 *
 * Continuous integration installs the programs and says so: nothing of theirs is skipped there.
 */
export const isLeftOut = (...installed) =>
  !installed.every((there) => there) && process.env.SOZIALRAUM_CLIENTS !== "required"
