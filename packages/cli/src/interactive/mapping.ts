/** The mapping that a dialogue is about: how a list is read now, and what was corrected. */
import {
  builtInProfiles,
  type Column,
  type CsvReport,
  type Field,
  fields,
  fieldWord,
  type Profile,
  profileIdOf,
  profileOf,
  readList,
} from "@sozialraum/import-csv"
import type { ImportOptions } from "@sozialraum/service"

/** How a list is read. */
export interface Mapping {
  readonly file: Uint8Array
  readonly options: ImportOptions
  readonly report: CsvReport
  /** The profile from which the dialogue began. */
  readonly before: Profile | undefined
  readonly corrected: boolean
}

/** The mapping of a list before anybody said anything. */
export const mappingOf = (file: Uint8Array, options: ImportOptions, report: CsvReport): Mapping => ({
  file,
  options,
  report,
  before: report.profile?.profile,
  corrected: false,
})

/** The mapping with another meaning for a column. */
export const withField = (mapping: Mapping, column: Column, field: Field | null, oneHot?: string): Mapping =>
  corrected(mapping, (profile) => {
    const place = placeIn(mapping.report, column)
    const { oneHot: _before, ...said } = profile.columns[place] ?? {}
    const now = { ...said, field, ...(oneHot === undefined ? {} : { oneHot }) }
    return {
      ...withKey(profile, column, field),
      columns: profile.columns.map((other, index) => (index === place ? now : other)),
    }
  })

/** The column that somebody calls the id is the key; one that is called something else is so no longer. */
const withKey = (profile: Profile, { header }: Column, field: Field | null): Profile => {
  if (field === "id" && header !== "") return { ...profile, key: header }
  const { key, ...rest } = profile
  return key === undefined || key === header ? rest : { ...rest, key }
}

/** The mapping with another type for institutions for which the list names none. */
export const withType = (mapping: Mapping, type: string): Mapping => {
  const { type: _before, ...options } = mapping.options
  return corrected({ ...mapping, options }, (profile) => ({ ...profile, type }))
}

/** The mapping with another licence of the list. */
export const withLicence = (mapping: Mapping, licence: string): Mapping =>
  corrected(mapping, (profile) => ({ ...profile, about: { ...profile.about, licence } }))

/** The mapping of a list of another source. */
export const withSource = (mapping: Mapping, source: string): Mapping =>
  read({ ...mapping, options: { ...mapping.options, source } })

/** The mapping as a profile; the next version of the one from which the dialogue began, unless that was built in. */
export const profileOfMapping = ({ report, before, options, corrected: changed }: Mapping): Profile => {
  if (!changed && before !== undefined && before.version > 0) return before
  return isOwn(before)
    ? profileOf(report, { id: before.id, title: before.title, version: before.version + 1 })
    : profileOf(report, { id: profileIdOf(options.source), title: options.source })
}

/** The fields that somebody may mean: by the code, by the word for it, or by how either begins. */
export const fieldsMeant = (given: string): ReadonlyArray<Field> => {
  const wanted = given.toLowerCase()
  const namesOf = (field: Field): ReadonlyArray<string> =>
    [field, fieldWord(field, "de"), fieldWord(field, "en")].map((name) => name.toLowerCase())
  const exact = fields.filter((field) => namesOf(field).includes(wanted))
  return exact.length > 0
    ? exact
    : fields.filter((field) => wanted.length > 1 && namesOf(field).some((name) => name.startsWith(wanted)))
}

const corrected = (mapping: Mapping, change: (profile: Profile) => Profile): Mapping => {
  const profile = profileOfMapping({ ...mapping, corrected: true })
  return read({ ...mapping, options: { ...mapping.options, profile: change(profile) }, corrected: true })
}

const read = (mapping: Mapping): Mapping => ({ ...mapping, report: readList(mapping.file, mapping.options) })

const isOwn = (profile: Profile | undefined): profile is Profile =>
  profile !== undefined && profile.version > 0 && !builtInProfiles.some(({ id }) => id === profile.id)

/** A profile has no columns for those without header, unless the list has no headers at all. */
const placeIn = ({ columns, dialect }: CsvReport, column: Column): number =>
  columns
    .filter(({ header }) => header !== "" || dialect.headerLine === null)
    .findIndex(({ index }) => index === column.index)
