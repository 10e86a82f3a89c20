/** Bundles: sources of the workspace as one file that Node loads without a build. */
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { build } from "esbuild"

const root = fileURLToPath(new URL("..", import.meta.url))

/**
 * Writes what a module of these lines would export into a file below `.cache`, and says where it is.
 *
 * @param name - the file, such as `bench/service.mjs`
 */
export const bundled = async (name, contents) => {
  const outfile = join(root, ".cache", name)
  await build({
    stdin: { contents, resolveDir: root },
    outfile,
    bundle: true,
    platform: "node",
    format: "esm",
    conditions: ["@sozialraum/source"],
    logLevel: "error",
    banner: {
      js: 'import { createRequire as requireOf } from "node:module"; const require = requireOf(import.meta.url);',
    },
  })
  return outfile
}
