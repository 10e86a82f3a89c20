/** `cli/start`: the whole process of `sozialraum --help`. */
import { spawnSync } from "node:child_process"
import { fileURLToPath } from "node:url"

const cli = fileURLToPath(new URL("../../packages/cli/dist/main.js", import.meta.url))
const start = (args) => spawnSync(process.execPath, args).status

export const bench = {
  name: "cli/start",
  unit: "starts",
  n: 5,
  baseline: "node -e 0",
  goal: 6,
  growing: false,
  prepare: (n) => {
    const times = (args) => Array.from({ length: n }, () => start(args))
    const ours = () => times([cli, "--help"])
    const theirs = () => times(["-e", "0"])
    return { ours, theirs, answers: () => ({ ours: ours(), theirs: theirs() }) }
  },
}
