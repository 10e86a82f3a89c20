/** `export oparl`: conferences as an OParl interface in one file. */
import { agsAmong, type Network } from "@sozialraum/core"
import { type OparlBody, oparlExporter } from "@sozialraum/export-oparl"
import { readNetwork } from "@sozialraum/service"
import type { Store } from "@sozialraum/store"
import { badValue, type Context, text } from "../context.js"
import { needed } from "../reports/asking.js"
import { audienceOf } from "./ical.js"
import type { Written } from "./written.js"

/** The conferences of the network, under the addresses that begin with `--base`. */
export const oparl = async (store: Store, context: Context): Promise<Written> => {
  const base = needed(context.options, "base")
  if (!URL.canParse(base) || !base.endsWith("/")) throw badValue("base", base)
  const network = await store.run(readNetwork(context.network))
  const options = { base, body: bodyOf(network, context), audience: audienceOf(context) }
  const { text: content, lost } = oparlExporter.write(network, options)
  return { content, lost, entries: network.conferences.length, unit: words[context.language], kind: "documents" }
}

/** One of them, and several. */
const words = { de: ["Konferenz", "Konferenzen"], en: ["conference", "conferences"] } as const

/** The municipality that `--body` names, otherwise the one among the areas. @problem WrongUsage - thrown */
const bodyOf = ({ areas }: Network, { options }: Context): OparlBody => {
  const municipality = areas.flatMap(({ name, externalIds }) => {
    const ags = agsAmong(externalIds)
    return ags === undefined ? [] : [{ name, ags }]
  })[0]
  const name = text(options, "body")
  if (name !== undefined) return { ...municipality, name }
  return municipality ?? { name: needed(options, "body") }
}
