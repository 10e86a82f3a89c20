/**
 * Installs what the workspace needs, on a machine that has only git, any Node and npm.
 *
 * The npm package `node` brings the runtime that the toolchain asks for; everything after this runs with it.
 */
import { spawnSync } from "node:child_process"
import { createHash } from "node:crypto"
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs"
import { delimiter, join } from "node:path"
import { fileURLToPath } from "node:url"

export const root = fileURLToPath(new URL("..", import.meta.url))
const tools = join(root, "node_modules", ".bin")

/** The environment in which the tools of the workspace come first. */
export const environment = { ...process.env, PATH: `${tools}${delimiter}${process.env.PATH}` }

/** Runs a command in the workspace, its output going where ours goes; ends this process where it fails. */
export const run = (command, args, options = {}) => {
  const { status } = spawnSync(command, args, { cwd: root, env: environment, stdio: "inherit", ...options })
  if (status !== 0) process.exit(status ?? 1)
}

/** Makes a product from files, unless it is there and was made from the very same ones. */
const once = (name, { files, product }, work) => {
  const hash = createHash("sha256")
  for (const file of files) hash.update(file).update(readFileSync(join(root, file)))
  const [stamp, digest] = [join(root, ".cache", "stamps", name), hash.digest("hex")]
  if (existsSync(join(root, product)) && existsSync(stamp) && readFileSync(stamp, "utf8") === digest) return
  work()
  mkdirSync(join(root, ".cache", "stamps"), { recursive: true })
  writeFileSync(stamp, digest)
}

/** Every file below a folder, in a fixed order, without what is built or installed. */
export const filesIn = (folder) =>
  readdirSync(join(root, folder), { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      if (entry.name === "node_modules" || entry.name === "dist") return []
      const path = join(folder, entry.name)
      return entry.isDirectory() ? filesIn(path) : [path]
    })

const packageFolders = () => [
  ...["packages", "examples"].flatMap((parent) => readdirSync(join(root, parent)).map((name) => join(parent, name))),
  "bench",
]

/** Installs the dependencies, as the lockfile has them. */
export const install = () => {
  const manifests = packageFolders()
    .map((folder) => join(folder, "package.json"))
    .filter((file) => existsSync(join(root, file)))
  const files = ["package.json", "pnpm-lock.yaml", "pnpm-workspace.yaml", ...manifests]
  once("install", { files, product: join("node_modules", ".bin", "node") }, () =>
    run("npx", ["--yes", "pnpm@12", "install", "--frozen-lockfile"], { env: { ...environment, CI: "true" } }),
  )
}

/** Builds every package. */
export const build = () => {
  const sources = filesIn("packages").filter((file) => !file.endsWith(".test.ts"))
  const files = [...sources, "tsup.config.ts", "tsconfig.base.json", "pnpm-lock.yaml"]
  once("build", { files, product: join("packages", "cli", "dist", "main.js") }, () =>
    run(join(tools, "node"), [join("scripts", "build.mjs")]),
  )
}
