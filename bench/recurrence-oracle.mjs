/**
 * The long run: random series against two other engines, rrule-temporal and dateutil (or ical.js), in three process zones.
 *
 * `node bench/recurrence-oracle.mjs [count] [seed]`; 10,000 series and one seed unless said otherwise.
 */
import { join } from "node:path"
import { environment, install, root, run } from "../scripts/setup.mjs"

const [count = "10000", seed = "20261122"] = process.argv.slice(2)
const samples = join(root, ".cache", "oracle", "samples.mjs")
const source = join("bench", "src", "oracle", "samples.mjs")

install()
run("esbuild", [source, "--bundle", "--format=esm", "--platform=node", `--outfile=${samples}`, "--log-level=warning"])
for (const zone of ["UTC", "Europe/Berlin", "America/New_York"]) {
  const compare = join("bench", "src", "oracle", "compare.mjs")
  run(join(root, "node_modules", ".bin", "node"), [compare, samples, count, seed], {
    env: { ...environment, TZ: zone },
  })
}
