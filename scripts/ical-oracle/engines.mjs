/** Engines: other people's programs that compute when the entries of a feed are. */
import { spawnSync } from "node:child_process"
import { existsSync } from "node:fs"
import { fileURLToPath } from "node:url"
import { icalJs } from "./engines/ical-js.mjs"

/** Debian's Python sees Debian's packages. */
const python = existsSync("/usr/bin/python3") ? "/usr/bin/python3" : "python3"

const scripts = {
  "dateutil and zoneinfo": "dateutil_oracle.py",
  "python3-icalendar and recurring-ical-events": "icalendar_oracle.py",
  libical: "libical_oracle.py",
}

const inPython = (name, file) => {
  const script = fileURLToPath(new URL(`engines/${file}`, import.meta.url))
  const run = (args, input = "") =>
    spawnSync(python, [script, ...args], {
      input,
      encoding: "utf8",
      maxBuffer: 2 ** 30,
      timeout: 600_000,
      env: { ...process.env, TZ: "UTC", PYTHONDONTWRITEBYTECODE: "1" },
    })
  const { status, stdout } = run(["--version"])
  if (status !== 0) return { name }
  return {
    name,
    version: stdout.trim(),
    instances: (feeds, { from, to }) => {
      const told = run([], JSON.stringify({ from, to, feeds }))
      if (told.status !== 0) throw new Error(`${name}: ${told.stderr}`)
      return JSON.parse(told.stdout)
    },
  }
}

/**
 * All engines; one that this machine does not have has no `instances`.
 *
 * `instances(feeds, { from, to })` gives for each feed its `{ uid, start, end, cancelled }`, at least those that begin
 * between the two instants.
 */
export const engines = () => {
  found ??= [icalJs, ...Object.entries(scripts).map(([name, file]) => inPython(name, file))]
  return found
}

let found
