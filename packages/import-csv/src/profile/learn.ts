/** Learning a profile: the mapping of a list as it was understood, to be corrected and kept. */
import type { InstitutionListing } from "@sozialraum/core/institution"
import type { Column } from "../columns/field.js"
import { plainText } from "../columns/header-names.js"
import type { CsvReport } from "../report.js"
import { countedKeys } from "./header-key.js"
import type { Profile, ProfileColumn, ProfileSigns, ProfileSource } from "./profile.js"

/** How a new profile is called, and where its lists come from. @german Angaben zum Profil */
export interface AboutProfile {
  readonly id: string
  readonly title: string
  /** 1 where nothing else is said. */
  readonly version?: number
  readonly about?: ProfileSource
}

/**
 * The mapping of a list as a profile.
 *
 * What the profile that was used said beside the columns stays. A column without a field is written as `null`: it will
 * be left alone until somebody says otherwise.
 *
 * @example
 * import { profileOf, readList } from "@sozialraum/import-csv"
 * const report = readList("Einrichtung;PLZ;Farbe\nKita Süd;44801;rot\nKita Nord;44805;blau", { source: "kitas" })
 * profileOf(report, { id: "kitas", title: "Kitas" }).columns.map(({ field }) => field) // => ["name", "postalCode", null]
 */
export const profileOf = (report: CsvReport, { id, title, version = 1, about }: AboutProfile): Profile => {
  const { key, type, near, crs, defaults, typeWords, dialect, about: known = {} } = report.profile?.profile ?? {}
  const columns = columnsOf(report)
  const headers = new Set(columns.flatMap(({ header }) => header ?? []))
  const read = new Set(columns.flatMap(({ header, field }) => (field === null ? [] : (header ?? []))))
  const idHeader = report.columns[report.key ?? -1]?.header || key
  return {
    id,
    title,
    version,
    about: about ?? known,
    ...(dialect === undefined && report.dialect.headerLine !== null
      ? {}
      : { dialect: { ...dialect, ...(report.dialect.headerLine === null ? { headerLine: null } : {}) } }),
    recognise: signsOf(report, [...headers]),
    columns,
    ...(idHeader !== undefined && read.has(idHeader) ? { key: idHeader } : {}),
    ...(type === undefined ? {} : { type }),
    ...(near === undefined ? {} : { near }),
    ...(crs === undefined ? {} : { crs }),
    ...(defaults === undefined ? {} : { defaults }),
    ...(typeWords === undefined ? {} : { typeWords }),
  }
}

/**
 * What is kept of a delivery so that the next one of its source is read alike: the profile that was used, otherwise
 * the mapping as it was recognised, with version 0.
 */
export const mappingOf = (report: CsvReport, source: string): Profile => {
  const used = report.profile?.profile
  if (used !== undefined && used.version > 0) return used
  const learned = profileOf(report, { id: profileIdOf(source), title: source || "list", version: 0 })
  return { ...learned, columns: learned.columns.map(withoutNull) }
}

/** Nobody said that a column means nothing: the next delivery is looked at anew. */
const withoutNull = ({ field, ...column }: ProfileColumn): ProfileColumn =>
  field == null ? column : { ...column, field }

const columnsOf = ({ columns, dialect, profile }: CsvReport): ReadonlyArray<ProfileColumn> => {
  if (dialect.headerLine === null) return columns.map(({ index, field }) => ({ position: index, field }))
  const counted = countedKeys(columns.map(({ header }) => header))
  const known = new Map(profile?.profile.columns.map((column) => [column.header, column]))
  return columns.flatMap((column, index) => {
    const occurrence = counted[index]?.occurrence
    if (occurrence === undefined) return []
    const said = known.get(column.header)
    return [
      {
        header: column.header,
        ...(said?.aliases === undefined ? {} : { aliases: said.aliases }),
        ...(occurrence === 1 ? {} : { occurrence }),
        field: column.field,
        ...oneHotOf(column),
        ...(said?.codes === undefined ? {} : { codes: said.codes }),
      },
    ]
  })
}

const oneHotOf = ({ field, oneHot }: Column): Pick<ProfileColumn, "oneHot"> =>
  field === "type" && oneHot !== undefined ? { oneHot } : {}

const mostHeaders = 200

const signsOf = (report: CsvReport, headers: ReadonlyArray<string>): ProfileSigns => {
  const column = report.columns.find(({ field }) => field === "postalCode" || field === "postalCodeCity")
  const startsWith = beginningsOf(report.accepted.map(({ value }) => value))
  return {
    headers: headers.slice(0, mostHeaders),
    ...(column === undefined || column.header === "" || startsWith.length === 0
      ? {}
      : { cells: { header: column.header, startsWith } }),
  }
}

/** What nearly all postal codes begin with: two digits where they are few, otherwise one. */
const beginningsOf = (listings: ReadonlyArray<InstitutionListing>): ReadonlyArray<string> => {
  const codes = listings.flatMap(({ address }) => address.postalCode ?? [])
  const byDigits = (digits: number): ReadonlyArray<string> => {
    const times = new Map<string, number>()
    for (const code of codes) times.set(code.slice(0, digits), (times.get(code.slice(0, digits)) ?? 0) + 1)
    return [...times].flatMap(([start, count]) => (count >= codes.length * strays ? [start] : [])).toSorted()
  }
  const [regions, zones] = [byDigits(2), byDigits(1)]
  return regions.length <= 8 ? regions : zones.length <= 4 ? zones : []
}

/** A beginning that fewer codes have is a stray one. */
const strays = 0.01

/** The id of a profile for the lists of a source. */
export const profileIdOf = (source: string): string =>
  plainText(source)
    .replaceAll(/[^a-z0-9.]+/g, "-")
    .replaceAll(/^[-.]+|-+$/g, "")
    .slice(0, 80) || "list"
