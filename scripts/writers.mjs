/**
 * Lets 32 writers book 8 rooms at the same time, through the service:
 * `node scripts/writers.mjs [memory|sqlite|sqlite-processes|postgres|postgres-processes] [SECONDS]`; all of them without a word.
 *
 * Afterwards no two bookings of a room may overlap, each that was accepted is there, and every writer got at least one.
 */
import { pathToFileURL } from "node:url"
import { bundled } from "./bundled.mjs"

const file = await bundled("writers/run.mjs", `export * from "./scripts/writers/run.mjs"`)
const program = await bundled(
  "writers/part.mjs",
  `import { runPart } from "./scripts/writers/run.mjs"
   process.stdout.write(JSON.stringify(await runPart(JSON.parse(process.argv[2]))))`,
)
const { kindNames, runCrowd } = await import(pathToFileURL(file).href)

const [kind, seconds = "60"] = process.argv.slice(2)
if (kind !== undefined && !kindNames.includes(kind)) {
  console.error(`unknown: ${kind}; there are ${kindNames.join(", ")}`)
  process.exit(2)
}
let wrongs = 0
for (const name of kind === undefined ? kindNames : [kind]) {
  const { wrong, ...facts } = await runCrowd(name, { program, seconds: Number(seconds) })
  wrongs += wrong.length
  console.log(`${wrong.length === 0 ? "ok    " : "WRONG "} ${name}, ${seconds} s: ${JSON.stringify(facts)}`)
  for (const line of wrong.slice(0, 50)) console.log(`    ${line}`)
}
process.exit(wrongs === 0 ? 0 : 1)
