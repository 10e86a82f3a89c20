/** `npm test`: every check that CI runs, and at the end how many passed. */
import { join } from "node:path"
import { build, environment, install, root, run } from "./setup.mjs"

install()
build()
run(join(root, "node_modules", ".bin", "node"), [join("scripts", "gates.mjs"), ...process.argv.slice(2)], {
  env: environment,
})
