/**
 * Breaks what a store stands on, and looks whether anything was lost, halved or doubled:
 * `node scripts/faults/main.mjs sqlite|postgres [clients|disk|limit|server|cuts] [N] [SEED]`.
 *
 * Without a word all are tried, as often as it is promised; a number of their own and the seed make a run again.
 */
import { fileURLToPath, pathToFileURL } from "node:url"
import { bundled } from "../bundled.mjs"

const folder = fileURLToPath(new URL(".", import.meta.url))
const runs = await bundled("faults/runs.mjs", `export * from ${JSON.stringify(`${folder}runs.mjs`)}`)
const program = await bundled("faults/child.mjs", `import ${JSON.stringify(`${folder}child.mjs`)}`)
const { runFaults } = await import(pathToFileURL(runs).href)

const [kind = "sqlite", what, count, seed = "20261123"] = process.argv.slice(2)
const wrong = await runFaults({ kind, what, count: count === undefined ? undefined : Number(count), seed, program })
process.exit(wrong === 0 ? 0 : 1)
