/** `store STEP`: looks after the store itself: moves, checks, saves and upgrades what it holds. */
import type { Context } from "../context.js"
import type { ExitCode, WrongUsage } from "../failure.js"
import { backup } from "../store/backup.js"
import { check } from "../store/check.js"
import { exportLines } from "../store/export-lines.js"
import { history } from "../store/history.js"
import { importLines } from "../store/import-lines.js"
import { tellNetworks } from "../store/networks.js"
import { upgrade } from "../store/upgrade.js"

/** Takes one step; its operands are those behind its name. */
export const keepStore = (context: Context): Promise<ExitCode> => {
  const [name, ...operands] = context.operands
  if (name === undefined) throw wrong("missingOperand", Object.keys(steps).join("|"))
  if (!isStep(name)) throw wrong("unknownOption", name)
  return steps[name]({ ...context, operands })
}

const steps = {
  export: exportLines,
  import: importLines,
  check,
  backup,
  upgrade,
  history,
  networks: tellNetworks,
} as const satisfies Readonly<Record<string, (context: Context) => Promise<ExitCode>>>

const isStep = (name: string): name is keyof typeof steps => Object.hasOwn(steps, name)

const wrong = (because: "missingOperand" | "unknownOption", argument: string): WrongUsage => ({
  _tag: "WrongUsage",
  path: [],
  because,
  argument,
})
