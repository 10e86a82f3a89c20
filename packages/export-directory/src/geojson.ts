/** The directory as GeoJSON, for maps and geographic information systems. */
import type { Exporter } from "@sozialraum/core"
import { osmHoursText } from "@sozialraum/core/hours"
import { type DirectoryListing, lostInHours } from "./listing.js"
import { directoryListings } from "./listings.js"
import type { DirectoryContent, DirectoryOptions } from "./options.js"

/**
 * Writes a directory as GeoJSON: each institution a feature with its id, in WGS84; without position the geometry is null.
 *
 * Properties are flat, as tables of attributes want them. Opening hours are in the syntax of OpenStreetMap.
 *
 * @rule P9
 * @source RFC 7946
 * @example
 * import { Institution, LocalDate } from "@sozialraum/core"
 * import { geojsonDirectoryExporter } from "@sozialraum/export-directory"
 * const kita = Institution.parse({ id: "kita-sued", name: "Kita Süd", types: ["kita"] })
 * const content = { institutions: [kita], sites: [], contactPoints: [], providers: [] }
 * const { text } = geojsonDirectoryExporter.write(content, { asOf: LocalDate.parse("2026-11-23") })
 * JSON.parse(text).features[0].geometry // => null
 */
export const geojsonDirectoryExporter: Exporter<DirectoryContent, DirectoryOptions> = {
  id: "geojson",
  mediaType: "application/geo+json",
  fileExtension: "geojson",
  write: (content, options) => {
    const { listings, lost } = directoryListings(content, options)
    // One feature on a line: small differences between two files stay small.
    const features = listings.map((listing) => JSON.stringify(featureOf(listing))).join(",\n")
    return {
      text: `{"type":"FeatureCollection","features":[\n${features}\n]}\n`,
      lost: [...lost, ...listings.flatMap(lostInHours)],
    }
  },
}

const featureOf = ({ id, position, address, provider, openingHours, ...rest }: DirectoryListing) => ({
  type: "Feature",
  id,
  geometry: position === undefined ? null : { type: "Point", coordinates: [position.lon, position.lat] },
  properties: {
    ...rest,
    ...address,
    ...(provider?.name === undefined ? {} : { provider: provider.name }),
    ...(provider?.externalId === undefined ? {} : { providerId: provider.externalId }),
    ...(openingHours === undefined ? {} : { openingHours: osmHoursText(openingHours).text }),
  },
})
