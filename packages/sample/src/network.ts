/** The sample network: what an import of the lists and the values beside them make together. */
import { type DirectoryEntry, directoryEntry, LocalDate, type Network } from "@sozialraum/core"
import { readList } from "@sozialraum/import-csv"
import { sampleList, sampleLists, sampleValues } from "./files.js"
import { parsedValues } from "./values.js"

/**
 * The network Bochum-Süd: real schools, Kitas and playgrounds; a conference, offers, resources and planning that are made up.
 *
 * @example
 * import { indexNetwork } from "@sozialraum/core"
 * import { sampleNetwork } from "@sozialraum/sample"
 * const index = indexNetwork(await sampleNetwork())
 * index.network.institutions.filter(({ types }) => types.includes("grundschule")).length // => 5
 */
export const sampleNetwork = async (): Promise<Network> => {
  const entries = (await Promise.all(sampleLists.map(entriesOf))).flat()
  const values = parsedValues(await sampleValues())
  const providers = new Map(
    entries.flatMap(({ provider }) => (provider === undefined ? [] : [[provider.id, provider]])),
  )
  const known = new Set(values.providers.map(({ id }) => id))
  return {
    ...values,
    // What the network knew of a provider before a list named it stays.
    providers: [...values.providers, ...[...providers.values()].filter(({ id }) => !known.has(id))],
    sites: [...entries.map(({ site }) => site), ...values.sites],
    institutions: [...entries.map(({ institution }) => institution), ...values.institutions],
    contactPoints: [...entries.map(({ contactPoint }) => contactPoint), ...values.contactPoints],
    bookings: [],
    resourceRequests: [],
  }
}

/** The days on which the lists of the city were fetched; the partners are made up. */
const fetched = { schulen: "2023-10-17", kitas: "2023-10-17", spielplaetze: "2024-01-11", partner: "2023-10-17" }

const entriesOf = async (source: (typeof sampleLists)[number]): Promise<ReadonlyArray<DirectoryEntry>> =>
  readList(await sampleList(source), { source }).accepted.map(({ value }) =>
    directoryEntry(value, { source, on: LocalDate.parse(fetched[source]) }),
  )
