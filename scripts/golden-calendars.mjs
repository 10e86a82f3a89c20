/** Writes the golden files of packages/export-ical anew: `node scripts/golden-calendars.mjs`. Read what has changed. */
import { mkdirSync, writeFileSync } from "node:fs"
import { fileURLToPath, pathToFileURL } from "node:url"
import { bundled } from "./bundled.mjs"

const folder = fileURLToPath(new URL("../packages/export-ical/golden/", import.meta.url))
const bundle = await bundled(
  "golden/calendars.mjs",
  'export { goldenFiles } from "./packages/export-ical/src/golden.fixture.ts"',
)
const { goldenFiles } = await import(pathToFileURL(bundle).href)
mkdirSync(folder, { recursive: true })
for (const [name, text] of Object.entries(goldenFiles())) {
  writeFileSync(`${folder}${name}.ics`, text)
  console.log(`packages/export-ical/golden/${name}.ics`)
}
