/** Packs one package as it would be published, and looks at it with publint and arethetypeswrong. */
import { execFileSync } from "node:child_process"
import { mkdirSync, readdirSync, rmSync } from "node:fs"
import { join } from "node:path"
import { root } from "./setup.mjs"

const name = process.argv[2]
const folder = join(root, ".cache", "packed", name)
rmSync(folder, { recursive: true, force: true })
mkdirSync(folder, { recursive: true })

const run = (program, ...args) =>
  execFileSync(program, args, {
    cwd: join(root, "packages", name),
    stdio: ["ignore", "pipe", "inherit"],
    encoding: "utf8",
  })

try {
  run("npm", "pack", "--silent", "--pack-destination", folder)
  const [packed] = readdirSync(folder)
  console.log(run("publint", join(folder, packed), "--strict"))
  console.log(run("attw", join(folder, packed), "--profile", "esm-only", "--no-emoji"))
} catch (error) {
  console.log(error.stdout ?? error)
  process.exit(1)
}
