import { readFileSync } from "node:fs"
import { defineConfig } from "tsup"

interface Manifest {
  readonly bin?: Record<string, string>
  readonly exports?: Record<string, string | Record<string, string>>
}

const manifest: Manifest = JSON.parse(readFileSync("package.json", "utf8"))
const faces = Object.values(manifest.exports ?? {}).flatMap((target) =>
  typeof target === "object" && target["@sozialraum/source"] !== undefined ? [target["@sozialraum/source"]] : [],
)
const commands = manifest.bin === undefined ? [] : ["src/main.ts"]

/** One build for every package, run in its folder: each face of the manifest becomes one ES module. */
export default defineConfig({
  entry: [...faces, ...commands],
  outDir: "dist",
  format: "esm",
  target: "node22.19",
  clean: true,
  splitting: true,
  // `node:sqlite` has no name without the prefix.
  removeNodeProtocol: false,
  sourcemap: false,
  treeshake: false,
})
