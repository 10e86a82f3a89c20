/** `export csv`, `export geojson` and `export json`: the institutions of the network, one row or feature for each. */
import { berlin, dateOf, type Exporter, indexNetwork, type Network, toLocal } from "@sozialraum/core"
import {
  type CsvDirectoryOptions,
  csvDirectoryExporter,
  type DirectoryContent,
  type DirectoryFilters,
  directoryFilterNames,
  directoryListings,
  geojsonDirectoryExporter,
  institutionsAskedFor,
  jsonDirectoryExporter,
} from "@sozialraum/export-directory"
import { readNetwork } from "@sozialraum/service"
import type { Store } from "@sozialraum/store"
import { badValue, type Context, text, texts } from "../context.js"
import { notFound } from "../reports/asking.js"
import { audienceOf } from "./ical.js"
import type { Written } from "./written.js"

/** The directory for spreadsheets, or with `--format rfc4180` for programs. */
export const csv = (store: Store, context: Context): Promise<Written> =>
  directory(store, context, { exporter: csvDirectoryExporter, ...styleOf(context) })

/** The directory for maps. */
export const geojson = (store: Store, context: Context): Promise<Written> =>
  directory(store, context, { exporter: geojsonDirectoryExporter })

/** The directory for programs, with everything that it tells. */
export const json = (store: Store, context: Context): Promise<Written> =>
  directory(store, context, { exporter: jsonDirectoryExporter })

interface Form extends Pick<CsvDirectoryOptions, "style"> {
  readonly exporter: Exporter<DirectoryContent, CsvDirectoryOptions>
}

const directory = async (store: Store, context: Context, { exporter, ...style }: Form): Promise<Written> => {
  const options = { asOf: dateOf(toLocal(context.at, berlin)), audience: audienceOf(context), ...style }
  const index = indexNetwork(await store.run(readNetwork(context.network)))
  const asked = {
    ...index.network,
    institutions: institutionsAskedFor(index, filtersOf(context, index.network), options),
  }
  const { listings, values } = directoryListings(asked, options)
  const { text: content, lost } = exporter.write(asked, options)
  return {
    content,
    lost,
    entries: listings.length,
    unit: words[context.language],
    kind: "directory",
    format: exporter.id,
    values: { ...values },
  }
}

/** What the options narrow the directory by: ids that the network has, for an empty list says nothing of a typing error. @problem NotFound - thrown */
const filtersOf = ({ options }: Context, network: Network): DirectoryFilters =>
  Object.fromEntries(
    directoryFilterNames.flatMap((name) => {
      const wanted = texts(options, name)
      if (wanted.length === 0) return []
      const { list, collection } = lists[name]
      const known = new Set<string>(network[list].map(({ id }) => id))
      for (const id of wanted) if (!known.has(id)) notFound(name, collection, id)
      return [[name, wanted]]
    }),
  )

/** Where the ids of a filter are looked up, and what that collection is called in the store. */
const lists = {
  area: { list: "areas", collection: "spatialUnits" },
  conference: { list: "conferences", collection: "conferences" },
  institution: { list: "institutions", collection: "institutions" },
  offer: { list: "offers", collection: "offers" },
  resource: { list: "resources", collection: "resources" },
} as const satisfies Readonly<Record<(typeof directoryFilterNames)[number], object>>

/** @problem WrongUsage - thrown */
const styleOf = ({ options }: Context): Pick<CsvDirectoryOptions, "style"> => {
  const style = text(options, "format") ?? "excel"
  if (style !== "excel" && style !== "rfc4180") throw badValue("format", style)
  return { style }
}

/** One of them, and several. */
const words = { de: ["Einrichtung", "Einrichtungen"], en: ["institution", "institutions"] } as const
