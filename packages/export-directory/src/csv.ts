/** The directory as CSV: one row for each institution, for spreadsheets or for programs. */
import type { Exporter, Loss } from "@sozialraum/core"
import { csvColumns, isSchoolNumber, separator } from "./csv-columns.js"
import { csvText } from "./csv-text.js"
import { type DirectoryListing, lostInHours } from "./listing.js"
import { directoryListings } from "./listings.js"
import type { DirectoryContent, DirectoryOptions } from "./options.js"

/** How a directory is written as CSV. @german Angaben zum CSV-Verzeichnis */
export interface CsvDirectoryOptions extends DirectoryOptions {
  /**
   * `excel`, unless said otherwise, opens by a double click on German machines: semicolon, decimal comma, byte order mark.
   * `rfc4180` is for programs: comma, decimal point, no mark. Both end lines with CRLF and are UTF-8.
   */
  readonly style?: "excel" | "rfc4180"
}

/**
 * Writes a directory as CSV. The importer of lists reads it back as it was, apart from what `lost` names.
 *
 * No cell starts a formula. Several values of one cell stand with `; ` between them, telephones as they are dialled in
 * Germany, types in their German words, opening hours in the syntax of OpenStreetMap.
 *
 * @rule P9
 * @example
 * import { Institution, LocalDate } from "@sozialraum/core"
 * import { csvDirectoryExporter } from "@sozialraum/export-directory"
 * const kita = Institution.parse({ id: "kita-sued", name: "@Süd", types: ["kita"] })
 * const content = { institutions: [kita], sites: [], contactPoints: [], providers: [] }
 * const { text } = csvDirectoryExporter.write(content, { asOf: LocalDate.parse("2026-11-23"), style: "rfc4180" })
 * text.split("\r\n")[1] // => "kita-sued,,'@Süd,,,Kindertageseinrichtung,,,,,,,,,,,,,,,"
 */
export const csvDirectoryExporter: Exporter<DirectoryContent, CsvDirectoryOptions> = {
  id: "csv",
  mediaType: "text/csv",
  fileExtension: "csv",
  write: (content, options) => {
    const { listings, lost } = directoryListings(content, options)
    const isForExcel = options.style !== "rfc4180"
    const rows = listings.map((listing) => csvColumns.map(({ read }) => read(listing, isForExcel ? "," : ".")))
    const text = csvText([csvColumns.map(({ header }) => header), ...rows], isForExcel ? ";" : ",")
    return { text: isForExcel ? `\uFEFF${text}` : text, lost: [...lost, ...listings.flatMap(lostInCells)] }
  },
}

/** What cells cannot say. */
const lostInCells = (listing: DirectoryListing): ReadonlyArray<Loss> => {
  const { id, externalIds, school, provider } = listing
  const isTold = externalIds.find(isSchoolNumber)
  return [
    ...externalIds.flatMap((known, place) =>
      known === isTold ? [] : [{ id, path: ["externalIds", place], because: "noSuchField" }],
    ),
    ...(school === undefined ? [] : [{ id, path: ["school"], because: "noSuchField" }]),
    ...(provider?.externalId === undefined ? [] : [{ id, path: ["provider", "externalId"], because: "noSuchField" }]),
    ...lostInHours(listing),
    ...(["phones", "faxes", "emails", "websites"] as const).flatMap((field) =>
      listing[field].flatMap((value, place) =>
        value.includes(separator.trim()) ? [{ id, path: [field, place], because: "separatorInside" }] : [],
      ),
    ),
  ]
}
