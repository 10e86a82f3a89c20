/** Builds every package into `dist`: ES modules by tsup, then their types by tsc, each package after those it reads. */
import { spawn } from "node:child_process"
import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { environment, root } from "./setup.mjs"

const names = readdirSync(join(root, "packages"))

const run = (name, tool, args) =>
  new Promise((resolve, reject) => {
    const child = spawn(join(root, "node_modules", ".bin", tool), args, {
      cwd: join(root, "packages", name),
      env: environment,
      stdio: ["ignore", "inherit", "inherit"],
    })
    child.on("exit", (code) => (code === 0 ? resolve() : reject(new Error(`${tool} failed for ${name}`))))
  })

/** Two at a time. */
const each = async (waiting, build) => {
  const left = [...waiting]
  const worker = async () => {
    for (let name = left.shift(); name !== undefined; name = left.shift()) await build(name)
  }
  await Promise.all([worker(), worker()])
}

const modules = (name) => run(name, "tsup", ["--config", join(root, "tsup.config.ts"), "--silent"])

/** File by file: one bundle of all types of core would take several gigabytes. */
const types = (name) =>
  run(name, "tsc", [
    ...["-p", ".", "--customConditions", "built"],
    ...["--noEmit", "false", "--declaration", "--emitDeclarationOnly", "--rootDir", "src", "--outDir", "dist"],
  ])

const reads = (name) => {
  const manifest = JSON.parse(readFileSync(join(root, "packages", name, "package.json"), "utf8"))
  const others = Object.keys({ ...manifest.dependencies, ...manifest.peerDependencies })
  return names.filter((other) => others.includes(`@sozialraum/${other}`))
}

await each(names, modules)
if (process.env.SOZIALRAUM_TYPES !== "off") {
  const done = new Set()
  while (done.size < names.length) {
    const ready = names.filter((name) => !done.has(name) && reads(name).every((other) => done.has(other)))
    await each(ready, types)
    for (const name of ready) done.add(name)
  }
}
