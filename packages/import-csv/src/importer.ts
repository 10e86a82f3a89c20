/** The importer of lists as a plain value, for whoever takes any importer. */
import type { Importer } from "@sozialraum/core"
import type { InstitutionListing } from "@sozialraum/core/institution"
import { readList } from "./read-list.js"
import type { CsvOptions, CsvReport } from "./report.js"

/** Reads CSV lists of institutions; see {@link readList}. @german Listenimport */
export const csvImporter: Importer<InstitutionListing, CsvOptions, CsvReport> = { id: "csv", read: readList }
