/** Applying a profile: what it says of a list's columns stands above what was recognised. */
import type { Column, Field } from "../columns/field.js"
import { fieldWord } from "../columns/field-words.js"
import { type RawColumn, recogniseColumns, sharedFields } from "../columns/recognise.js"
import { type CsvFinding, finding } from "../finding.js"
import { headerKey } from "./header-key.js"
import { type Located, locate } from "./locate.js"
import type { Profile, ProfileColumn } from "./profile.js"

/** The columns of a list as a profile has them, and how the list differs from what the profile knows. */
export interface Applied {
  readonly columns: ReadonlyArray<Column>
  readonly findings: ReadonlyArray<CsvFinding>
  readonly located: Located
}

/**
 * Gives the columns of a list the fields that a profile names.
 *
 * Columns that it does not know keep what was recognised and are reported; so are those that it knows and the list does
 * not have. A header that may be an old one renamed is only proposed.
 */
export const applyProfile = (
  profile: Profile,
  raw: ReadonlyArray<RawColumn>,
  recognised: ReadonlyArray<Column>,
): Applied => {
  const located = locate(
    profile,
    raw.map(({ header }) => header),
  )
  const said = recognised.map((column) => sayOf(column, located.said.get(column.index), profile))
  const columns = withoutRivals(said, located)
  const renamed = renamings(profile, located, raw, columns)
  const fresh = columns.filter(
    ({ index, header }) =>
      header !== "" && !located.said.has(index) && !renamed.some((found) => found.column === index),
  )
  const gone = located.gone.filter((column) => !renamed.some((found) => found.taken && found.gone === column))
  return {
    columns,
    located,
    findings: [
      ...gone.map((column) =>
        finding("ColumnGone", { raw: column.header ?? String(column.position), field: column.field ?? null }),
      ),
      ...renamed.map(({ column, gone: before, field, taken }) =>
        finding("ColumnRenamed", {
          column,
          raw: raw[column]?.header ?? "",
          before: before.header ?? "",
          field,
          taken,
        }),
      ),
      ...fresh.map(({ index, header, field }) => finding("ColumnNew", { column: index, raw: header, field })),
    ],
  }
}

/** The column whose numbers a profile names as ids; none that it wants left alone, or that names people. */
export const keyColumnOf = ({ key }: Profile, columns: ReadonlyArray<Column>): number | undefined =>
  key === undefined
    ? undefined
    : columns.find(
        ({ header, field, because }) =>
          headerKey(header) === headerKey(key) &&
          field !== "person" &&
          (field !== null || because._tag !== "ProfileSays"),
      )?.index

/** A mapping at which nobody has looked yields to recognition that is sure; one that means nothing, to persons. */
const sayOf = (column: Column, said: ProfileColumn | undefined, { id, version }: Profile): Column => {
  if (said?.field === undefined) return column
  const { field } = said
  if (field === null && column.field === "person") return column
  if (version === 0 && (column.confidence >= sure || column.field === field)) return column
  return {
    index: column.index,
    header: column.header,
    field,
    confidence: field === null ? 0 : version === 0 ? sure : 1,
    because: { _tag: "ProfileSays", profile: id, field },
    ...(said.oneHot === undefined ? {} : { oneHot: said.oneHot }),
  }
}

const sure = 0.8

/** Where the best of several columns would be taken, the one that the profile names is the best. */
const isShared = (field: Field): boolean => sharedFields.has(field) && !ofOne.has(field)

const ofOne: ReadonlySet<Field> = new Set<Field>(["name", "shortName", "houseNumber", "phoneAreaCode", "openingHours"])

/** A column that the profile does not know gives way to one that it does, where only one can have the field. */
const withoutRivals = (columns: ReadonlyArray<Column>, { said }: Located): ReadonlyArray<Column> => {
  const owners = new Map(
    columns.flatMap(({ index, field }) =>
      field === null || isShared(field) || said.get(index)?.field == null ? [] : [[field, index] as const],
    ),
  )
  return columns.map((column) => {
    const owner = column.field === null ? undefined : owners.get(column.field)
    if (column.field === null || owner === undefined || said.get(column.index)?.field != null) return column
    return {
      index: column.index,
      header: column.header,
      field: null,
      confidence: 0,
      because: { _tag: "FieldTaken", field: column.field, column: owner },
    }
  })
}

interface Renaming {
  readonly column: number
  readonly gone: ProfileColumn
  readonly field: NonNullable<Column["field"]>
  /** The column was recognised as that field on its own account. */
  readonly taken: boolean
}

/** Columns of a list that may be those of the profile under another header; of several that may be, none. */
const renamings = (
  profile: Profile,
  located: Located,
  raw: ReadonlyArray<RawColumn>,
  columns: ReadonlyArray<Column>,
): ReadonlyArray<Renaming> => {
  const fresh = columns.filter(({ index, header }) => header !== "" && !located.said.has(index)).slice(0, mostTried)
  if (fresh.length === 0) return []
  const few = raw.map(({ header, cells }) => ({
    header,
    cells: { length: Math.min(cells.length, mostLooked), at: (row: number) => cells.at(row) },
  }))
  const taken = new Set<number>()
  return located.gone.slice(0, mostTried).flatMap((gone) => {
    const { field, header } = gone
    if (field == null || header === undefined) return []
    const named = fresh.filter((column) => !taken.has(column.index) && column.field === field)
    const likely =
      named.length > 0
        ? named
        : fresh.filter(
            ({ index, field: other }) =>
              other === null &&
              !taken.has(index) &&
              standsWhere(gone, index, profile.columns, located) &&
              looksLike(few, index, gone),
          )
    const [column, ...others] = likely
    if (column === undefined || others.length > 0) return []
    taken.add(column.index)
    return [{ column: column.index, gone, field, taken: named.length > 0 }]
  })
}

const mostTried = 12

/** Rows by which a column is told under another header. */
const mostLooked = 400

/** Whether a column under a header that names the old field would be taken for it. */
const looksLike = (raw: ReadonlyArray<RawColumn>, index: number, { header, field }: ProfileColumn): boolean => {
  const cells = raw[index]?.cells ?? []
  const names = field == null ? [] : [header ?? field, field, fieldWord(field, "de")]
  return names.some((name) => {
    const found = recogniseColumns(raw.with(index, { header: name, cells }))[index]
    return found !== undefined && found.field === field && found.confidence >= sure
  })
}

/** Whether one beside the old column in the profile stands beside the new one in the list. */
const standsWhere = (gone: ProfileColumn, index: number, columns: Profile["columns"], { said }: Located): boolean => {
  const at = columns.indexOf(gone)
  const isThere = (place: number, neighbour: ProfileColumn | undefined): boolean =>
    neighbour !== undefined && said.get(place) === neighbour
  return isThere(index - 1, columns[at - 1]) || isThere(index + 1, columns[at + 1])
}
