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
  const options = { base, body: bodyOf(network, context), audience: audienceOf(context), ...licenceOf(context) }
  const { text: content, lost } = oparlExporter.write(network, options)
  return {
    content,
    lost,
    entries: network.conferences.length,
    unit: words[context.language],
    kind: "documents",
    format: "oparl",
    values: writtenIn(network, content),
  }
}

/** The values of the network that have a document. */
const writtenIn = (network: Network, content: string): Written["values"] => {
  const documents: Readonly<Record<string, { readonly type?: string }>> = JSON.parse(content)
  const ofType = (type: string) => Object.values(documents).filter((one) => one.type?.endsWith(`/${type}`))
  const [conferences, subGroups] = [network.conferences, network.subGroups]
  return {
    conferences,
    subGroups,
    meetings: ofType("Meeting"),
    memberships: ofType("Membership"),
    institutions: ofType("Organization").slice(conferences.length + subGroups.length),
  }
}

/** OParl names a licence by its address. */
const licenceOf = ({ options }: Context): { readonly license?: string } => {
  const licence = text(options, "licence")
  return licence === undefined ? {} : { license: `https://spdx.org/licenses/${encodeURIComponent(licence)}.html` }
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
