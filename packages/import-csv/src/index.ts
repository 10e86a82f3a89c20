/**
 * Lists of schools, Kitas and partners from any German office, read as institutions.
 *
 * @packageDocumentation
 */
export { type Column, type Field, fields } from "./columns/field.js"
export type { ColumnReason } from "./columns/reason.js"
export type { CsvFinding, CsvFindingFacts, CsvFindingTag, InList, NameMissing, RowProblem } from "./finding.js"
export { sourceName } from "./identity/external-ids.js"
export { csvImporter } from "./importer.js"
export { type InspectedColumn, type InspectedFinding, type Inspection, toInspection } from "./inspection.js"
export type { Distrust } from "./place/position.js"
export { readList } from "./read-list.js"
export type { CsvOptions, CsvReport, Dialect } from "./report.js"
export type { Delimiter, LineEnding, Quote } from "./table/dialect.js"
export type { WhyUnreadable } from "./table/read-table.js"
export type { BinaryKind } from "./text/binary.js"
export type { CodePage } from "./text/code-page.js"
export type { Encoding } from "./text/encoding.js"
export { importText } from "./text.js"
export { readDay } from "./values/date.js"
export { type Readable, readEmails } from "./values/email.js"
export { readPhones } from "./values/phone.js"
export { type StreetAddress, splitStreet } from "./values/street.js"
export { readWebsites } from "./values/website.js"
