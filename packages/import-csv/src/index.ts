/**
 * Lists of schools, Kitas and partners from any German office, read as institutions.
 *
 * @packageDocumentation
 */
export { type Column, type Field, fields } from "./columns/field.js"
export { fieldWord } from "./columns/field-words.js"
export type { ColumnReason } from "./columns/reason.js"
export type { CsvFinding, CsvFindingFacts, CsvFindingTag, InList, NameMissing, RowProblem } from "./finding.js"
export { sourceName } from "./identity/external-ids.js"
export { csvImporter } from "./importer.js"
export {
  type InspectedColumn,
  type InspectedFinding,
  type InspectedProfile,
  type Inspection,
  toInspection,
} from "./inspection.js"
export { type Crs, readCrs } from "./place/crs.js"
export type { Distrust } from "./place/position.js"
export { builtInProfiles } from "./profile/built-in/index.js"
export { chooseProfile, type ProfileChoice, type ProfileFit } from "./profile/choose.js"
export { type AboutProfile, mappingOf, profileIdOf, profileOf } from "./profile/learn.js"
export {
  Profile,
  ProfileColumn,
  ProfileDefaults,
  ProfileDialect,
  ProfileSigns,
  ProfileSource,
  profileJsonSchema,
  readProfile,
} from "./profile/profile.js"
export { describeProfileIssues } from "./profile/text.js"
export type { ProfileReason, UsedProfile } from "./profile/use.js"
export { readList } from "./read-list.js"
export type { AcceptedListing, CsvOptions, CsvReport, Dialect } from "./report.js"
export { type LongList, readLongList } from "./stream/long-list.js"
export type { OpenList } from "./stream/sample.js"
export type { Delimiter, LineEnding, Quote } from "./table/dialect.js"
export type { SkippedKind } from "./table/extras.js"
export type { GivenDialect } from "./table/given.js"
export type { PlainForm } from "./table/plain-text.js"
export type { WhyUnreadable } from "./table/read-table.js"
export type { BinaryKind } from "./text/binary.js"
export type { CodePage } from "./text/code-page.js"
export type { DamageKind } from "./text/damage.js"
export type { Encoding } from "./text/encoding.js"
export { importText } from "./text.js"
export { readDay } from "./values/date.js"
export { readEmails } from "./values/email.js"
export { readPhones } from "./values/phone.js"
export type { Readable } from "./values/readable.js"
export { type StreetAddress, splitStreet } from "./values/street.js"
export { readWebsites } from "./values/website.js"
