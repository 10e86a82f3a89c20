/**
 * The directory of institutions as CSV, GeoJSON and JSON.
 *
 * @packageDocumentation
 */
export { type CsvDirectoryOptions, csvDirectoryExporter } from "./csv.js"
export { csvText } from "./csv-text.js"
export { type DirectoryFilters, directoryFilterNames, institutionsAskedFor } from "./filters.js"
export { geojsonDirectoryExporter } from "./geojson.js"
export { jsonDirectoryExporter } from "./json.js"
export type { DirectoryListing, ListingProvider } from "./listing.js"
export { directoryListings, type ListedDirectory } from "./listings.js"
export type { DirectoryContent, DirectoryOptions } from "./options.js"
