/** Builds every package with tsup, two at a time: ES modules and their types into `dist`. */
import { spawn } from "node:child_process"
import { readdirSync } from "node:fs"
import { join } from "node:path"
import { environment, root } from "./setup.mjs"

const tsup = (name) =>
  new Promise((resolve, reject) => {
    const child = spawn(
      join(root, "node_modules", ".bin", "tsup"),
      ["--config", join(root, "tsup.config.ts"), "--silent"],
      {
        cwd: join(root, "packages", name),
        env: environment,
        stdio: ["ignore", "inherit", "inherit"],
      },
    )
    child.on("exit", (code) => (code === 0 ? resolve() : reject(new Error(`the build of ${name} failed`))))
  })

const waiting = readdirSync(join(root, "packages"))
const worker = async () => {
  for (let name = waiting.shift(); name !== undefined; name = waiting.shift()) await tsup(name)
}
await Promise.all([worker(), worker()])
