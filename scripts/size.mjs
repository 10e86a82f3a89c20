/** The size budget: what each package adds to a program, minified and gzipped, its dependencies left out. */
import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { gzipSync } from "node:zlib"
import { build } from "esbuild"
import { root } from "./setup.mjs"

/** Kilobytes; raised on purpose, with a reason in the commit, or not at all. */
const budget = JSON.parse(readFileSync(join(root, "scripts", "size-budget.json"), "utf8"))

let over = 0
for (const name of readdirSync(join(root, "packages"))) {
  const manifest = JSON.parse(readFileSync(join(root, "packages", name, "package.json"), "utf8"))
  const entry = manifest.bin === undefined ? "index.js" : "main.js"
  const { outputFiles } = await build({
    entryPoints: [join(root, "packages", name, "dist", entry)],
    bundle: true,
    minify: true,
    format: "esm",
    platform: "node",
    packages: "external",
    write: false,
    logLevel: "error",
  })
  const kilobytes = gzipSync(outputFiles[0].contents).byteLength / 1000
  const allowed = budget[name] ?? 0
  if (kilobytes > allowed) over++
  console.log(
    `${kilobytes > allowed ? "over " : "     "}${name.padEnd(14)} ${kilobytes.toFixed(1).padStart(6)} kB of ${allowed}`,
  )
}
process.exit(over === 0 ? 0 : 1)
