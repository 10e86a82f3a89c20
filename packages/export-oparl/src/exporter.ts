/** The door out: the conferences of a network as one OParl file. */
import type { Exporter, Network } from "@sozialraum/core"
import { oparlDocuments } from "./documents.js"
import type { OparlOptions } from "./options.js"

/**
 * Writes the conferences of a network as one JSON file: each key an address, each value the document it answers with.
 *
 * @rule P9
 * @example
 * import { oparlExporter } from "@sozialraum/export-oparl"
 * import { sampleNetwork } from "@sozialraum/sample"
 * const base = "https://daten.example.org/oparl/"
 * const { text } = oparlExporter.write(await sampleNetwork(), { base, body: { name: "Stadt Bochum" } })
 * JSON.parse(text)[base].oparlVersion // => "https://schema.oparl.org/1.1/"
 */
export const oparlExporter: Exporter<Network, OparlOptions> = {
  id: "oparl",
  mediaType: "application/json",
  fileExtension: "json",
  write: (network, options) => {
    const { documents, lost } = oparlDocuments(network, options)
    return { text: `${JSON.stringify(documents, null, 2)}\n`, lost }
  },
}
