/** `store networks`: which networks a store holds. */
import type { Context } from "../context.js"
import type { ExitCode } from "../failure.js"
import { noOperand } from "../operand.js"
import { withStore } from "./opened.js"

/** Tells the names of all networks. */
export const tellNetworks = async (context: Context): Promise<ExitCode> => {
  noOperand(context)
  const networks = await withStore(context, (store) => store.networks())
  context.print({ networks }, () => (networks.length === 0 ? [words[context.language]] : networks))
  return 0
}

const words = { de: "Die Ablage ist leer.", en: "The store is empty." } as const
