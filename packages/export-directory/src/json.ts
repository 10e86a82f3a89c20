/** The directory as JSON, for programs. */
import type { Exporter } from "@sozialraum/core"
import { directoryListings } from "./listings.js"
import type { DirectoryContent, DirectoryOptions } from "./options.js"

/**
 * Writes a directory as JSON: the day, the audience, and the institutions in the words of the importer of lists.
 *
 * @rule P9
 * @example
 * import { Institution, LocalDate } from "@sozialraum/core"
 * import { jsonDirectoryExporter } from "@sozialraum/export-directory"
 * const kita = Institution.parse({ id: "kita-sued", name: "Kita Süd", types: ["kita"], capacity: 60 })
 * const content = { institutions: [kita], sites: [], contactPoints: [], providers: [] }
 * const { text } = jsonDirectoryExporter.write(content, { asOf: LocalDate.parse("2026-11-23") })
 * JSON.parse(text).institutions[0].capacity // => 60
 */
export const jsonDirectoryExporter: Exporter<DirectoryContent, DirectoryOptions> = {
  id: "json",
  mediaType: "application/json",
  fileExtension: "json",
  write: (content, options) => {
    const { listings, lost } = directoryListings(content, options)
    const document = { asOf: options.asOf, audience: options.audience ?? "public", institutions: listings }
    return { text: `${JSON.stringify(document, null, 2)}\n`, lost }
  },
}
