/** `npm test`: every check that CI runs, and at the end how many passed. With `prepare`, only what has to be there before. */
import { join } from "node:path"
import { build, environment, install, root, run } from "./setup.mjs"

const given = process.argv.slice(2)

install()
build()
if (given[0] !== "prepare")
  run(join(root, "node_modules", ".bin", "node"), [join("scripts", "gates.mjs"), ...given], { env: environment })
