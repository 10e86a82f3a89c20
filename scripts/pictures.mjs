/**
 * Draws the pictures of docs/concepts from what the library answers. With `--check` it writes nothing and fails where a
 * picture is not what the code says.
 */
import { existsSync, readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { institutions } from "./pictures/institutions.mjs"
import { changing, hierarchies } from "./pictures/sozialraum.mjs"
import { time } from "./pictures/time.mjs"
import { root } from "./setup.mjs"

const pictures = {
  "hierarchies.svg": hierarchies,
  "changing-areas.svg": changing,
  "institutions.svg": institutions,
  "time.svg": time,
}

let stale = 0
for (const [name, draw] of Object.entries(pictures)) {
  const file = join(root, "docs", "concepts", name)
  const drawn = draw()
  if (!process.argv.includes("--check")) writeFileSync(file, drawn)
  else if (!existsSync(file) || readFileSync(file, "utf8") !== drawn) {
    console.log(`docs/concepts/${name} is not what the code draws: npx pnpm@12 pictures`)
    stale++
  }
}
process.exit(stale === 0 ? 0 : 1)
