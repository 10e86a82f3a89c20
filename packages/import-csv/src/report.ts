/** The report: what an importer of lists was given, understood and kept. */
import type { Accepted, ImportReport, Position } from "@sozialraum/core"
import type { InstitutionListing } from "@sozialraum/core/institution"
import type { Column } from "./columns/field.js"
import type { CsvFinding } from "./finding.js"
import type { Profile } from "./profile/profile.js"
import type { UsedProfile } from "./profile/use.js"
import type { Delimiter, LineEnding, Quote } from "./table/dialect.js"
import type { Encoding } from "./text/encoding.js"

/** What the caller knows about a list. @german Angaben zur Liste */
export interface CsvOptions {
  /** Names the source; the ids of its institutions begin with it, as `sourceName` spells it. */
  readonly source: string
  /** A code of an institution type, for where the list does not say it. */
  readonly type?: string
  /** Where the list is about; decides between coordinate systems that no column declares. */
  readonly near?: Position
  /** What person columns say becomes part of the listings, instead of being dropped and reported. */
  readonly keepPersons?: boolean
  /** Lists of two columns (`Schluessel;Schulform`) that turn codes into words. */
  readonly keyFiles?: ReadonlyArray<Uint8Array>
  /** The coordinate reference system where no row declares one: `EPSG:25832`. */
  readonly crs?: string
  /** The profile that somebody named: what it says stands above what is recognised; `null` for none at all. */
  readonly profile?: Profile | null
  /** The profile of the last delivery of the source: it is taken again where it still fits. */
  readonly lastProfile?: Profile
  /** Profiles to choose from by what stands in the list; the built-in ones are always among them. */
  readonly profiles?: ReadonlyArray<Profile>
  /** What the source said last: its institutions keep their ids, whatever else the list says now. */
  readonly known?: ReadonlyArray<InstitutionListing>
}

/** How a list is written. @german Dialekt */
export interface Dialect {
  readonly encoding: Encoding
  /** Whether the bytes began with a byte order mark. */
  readonly bom: boolean
  /** Whether letters had to be joined with their accents (NFC). */
  readonly normalised: boolean
  readonly delimiter: Delimiter
  /** `null` where no cell is enclosed. */
  readonly quote: Quote | null
  readonly lineEnding: LineEnding
  /** Physical line, counted from 1; `null` for a list without header. */
  readonly headerLine: number | null
  /** Physical lines before the header that are no data: a `sep=` line, titles. */
  readonly preambleLines: ReadonlyArray<number>
  readonly format: "csv" | "unreadable"
}

/** One institution of a list, and the records that it was made from. @german Übernommener Listeneintrag */
export interface AcceptedListing extends Accepted<InstitutionListing> {
  /** The cells of each line as they stand in the list, in the order of `lines`; what names persons is left empty. */
  readonly raw: ReadonlyArray<ReadonlyArray<string>>
}

/** What was read from a list, and how. @german Importbericht einer Liste */
export interface CsvReport extends ImportReport<InstitutionListing> {
  readonly accepted: ReadonlyArray<AcceptedListing>
  readonly dialect: Dialect
  readonly columns: ReadonlyArray<Column>
  /** The profile with which the list was read, where there is one for it. */
  readonly profile?: UsedProfile
  /** The index of the column that gave the ids; left out where they are made from names and addresses. */
  readonly key?: number
  /** Data records: as many as the lines of all accepted and rejected ones together. */
  readonly records: number
  readonly findings: ReadonlyArray<CsvFinding>
}
