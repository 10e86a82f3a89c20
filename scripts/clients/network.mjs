/** The sample network, written by the built command and served by it until it is told to end. */
import { execFileSync, spawn } from "node:child_process"
import { once } from "node:events"
import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { fileURLToPath } from "node:url"

const command = fileURLToPath(new URL("../../packages/cli/dist/main.js", import.meta.url))

/**
 * A new store with the sample network in it.
 *
 * @param options - `TZ`, the zone of every process, one in which no entry is unless said; `now`, the clock that stands
 *   still for all commands, and `undefined` for the clock of the machine
 */
export const sampleStore = ({ TZ = "Australia/Lord_Howe", ...options } = {}) => {
  const { now } = { now: "2027-01-15T08:00:00Z", ...options }
  const clock = now === undefined ? [] : ["--now", now]
  const folder = mkdtempSync(join(tmpdir(), "sozialraum-served-"))
  const path = join(folder, "sozialraum.db")
  const env = { ...process.env, TZ, LANG: "de_DE.UTF-8", LC_ALL: "", SOZIALRAUM_STORE: `sqlite:${path}`, PORT: "" }
  const sozialraum = (...args) =>
    execFileSync(process.execPath, [command, ...args, ...clock], {
      cwd: folder,
      env,
      encoding: "utf8",
      timeout: 120_000,
      maxBuffer: 2 ** 28,
    })
  sozialraum("seed")
  return {
    path,
    folder,
    /** Runs a command to its end, and gives what it printed. */
    sozialraum,
    /** Runs a command to its end, and reads the document that it printed. */
    document: (...args) => JSON.parse(sozialraum("--json", ...args)),
    serve: () => serve(folder, env, clock),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  }
}

/** Serves on any free port: where, which calendars, and how to stop. */
const serve = async (cwd, env, clock) => {
  const server = spawn(process.execPath, [command, "--json", "serve", "--port", "0", ...clock], {
    cwd,
    env,
    stdio: ["ignore", "pipe", "inherit"],
  })
  const [said] = await Promise.race([
    once(server.stdout, "data"),
    once(server, "exit").then(([code]) => Promise.reject(new Error(`serve ended with ${code}`))),
  ])
  const { origin, calendars } = JSON.parse(said.toString())
  return {
    origin,
    calendars,
    stop: async () => {
      const ended = once(server, "exit")
      server.kill("SIGTERM")
      const late = setTimeout(() => server.kill("SIGKILL"), 10_000)
      await ended
      clearTimeout(late)
    },
  }
}
