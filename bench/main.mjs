/**
 * Measures the library against named baselines: `node bench/main.mjs [--json] [name ...]`.
 *
 * Each name runs in a process of its own, both sides in turns. With `--json` one JSON document is all that stdout gets.
 */
import { spawnSync } from "node:child_process"
import { fileURLToPath } from "node:url"
import { heading, row } from "./src/table.mjs"

const names = [
  "recurrence/expand",
  "recurrence/far-window",
  "time/to-instant",
  "geo/locate",
  "geo/nearest",
  "network/index",
  "network/metrics",
  "offer/search",
  "offer/coverage",
  "offer/match",
  "offer/occurrences",
  "conference/find-dates",
  "sharing/conflicts",
  "sharing/free-slots",
  "store/bulk-put",
  "store/point-read",
  "store/query",
  "store/changes",
  "store/bulk-put-postgres",
  "store/point-read-postgres",
  "store/query-postgres",
  "store/changes-postgres",
  "import/parse",
  "import/list",
  "import/memory",
  "ical/render",
  "ical/render-unchanged",
  "feed/200",
  "feed/304",
  "cli/start",
]
const node = fileURLToPath(new URL("../node_modules/.bin/node", import.meta.url))
const here = (file) => fileURLToPath(new URL(file, import.meta.url))

/** Runs a program to its end; what it says of itself goes to stderr. */
const finish = (program, args, stdout) => {
  const { status, stdout: said } = spawnSync(program, args, { stdio: ["ignore", stdout, "inherit"] })
  if (status !== 0) process.exit(status ?? 1)
  return String(said)
}

const asked = process.argv.slice(2).filter((argument) => argument !== "--json")
const isJson = process.argv.includes("--json")
const unknown = asked.filter((name) => !names.includes(name))
if (unknown.length > 0) {
  console.error(`unknown: ${unknown.join(", ")}\nknown: ${names.join(", ")}`)
  process.exit(2)
}

finish(process.execPath, [here("src/prepare.mjs")], 2)
if (!isJson) console.log(heading)
const results = []
for (const name of names.filter((name) => asked.length === 0 || asked.includes(name))) {
  const result = JSON.parse(finish(node, ["--expose-gc", here("src/one.mjs"), name], "pipe"))
  results.push(result)
  if (!isJson) console.log(row(result))
}
if (isJson) console.log(JSON.stringify({ results }))
