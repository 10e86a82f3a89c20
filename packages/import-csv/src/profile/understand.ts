/** Understanding a list: its table, its columns and what else a profile says, before any row is read. */
import type { Column } from "../columns/field.js"
import type { RawColumn } from "../columns/recognise.js"
import { secondTable } from "../columns/second-table.js"
import { type CsvFinding, finding } from "../finding.js"
import type { KeyFile } from "../kinds/key-file.js"
import type { CsvOptions } from "../report.js"
import { type ReadTable, readTable, type Unreadable } from "../table/read-table.js"
import type { RawRecord } from "../table/records.js"
import { applyProfile, keyColumnOf } from "./apply.js"
import { keyFilesOf, typeWordsOf, withProfile } from "./options.js"
import type { Profile, ProfileDialect } from "./profile.js"
import { type ProfileUse, profileFor } from "./use.js"

/** A table, column by column, and the profile for it. */
export interface ProfiledTable {
  readonly read: ReadTable
  readonly raw: ReadonlyArray<RawColumn>
  readonly use: ProfileUse
}

/** What is known of a list before its rows are read. */
export interface Understanding {
  readonly columns: ReadonlyArray<Column>
  /** The caller's, with what the profile says where the caller says nothing. */
  readonly options: CsvOptions
  /** Codes of the profile, as key files. */
  readonly keys: ReadonlyArray<KeyFile>
  readonly typeWords?: ReadonlyMap<string, string>
  readonly defaults?: NonNullable<Profile["defaults"]>
  /** Index of the column that the profile names as key. */
  readonly key?: number
  readonly findings: ReadonlyArray<CsvFinding>
}

/**
 * Reads the table of a list and finds the profile for it.
 *
 * A profile may say how its lists are written; where that gives no table, or not one of its own, it is found out.
 */
export const readProfiled = (input: Uint8Array | string, options: CsvOptions): ProfiledTable | Unreadable => {
  const told = (options.profile === undefined ? options.lastProfile : options.profile)?.dialect
  const asTold = told === undefined ? undefined : tableOf(input, options, told)
  if (asTold !== undefined && "use" in asTold && asTold.use.used !== undefined) return asTold
  const found = tableOf(input, options)
  const chosen = "use" in found ? found.use.used : undefined
  if (chosen?.because !== "headers" || chosen.profile.dialect === undefined) return found
  const again = tableOf(input, { ...options, profile: chosen.profile }, chosen.profile.dialect)
  return "use" in again && again.use.used !== undefined && "use" in found ? { ...again, use: found.use } : found
}

/** What the profile says of the columns and of the whole list, where one was found. */
export const understand = (
  { raw, use }: ProfiledTable,
  recognised: ReadonlyArray<Column>,
  records: ReadonlyArray<RawRecord>,
  options: CsvOptions,
): Understanding => {
  const profile = use.used?.profile
  if (profile === undefined)
    return {
      columns: recognised,
      options,
      keys: [],
      findings: [...use.findings, ...anotherTable(records, recognised)],
    }
  const { columns, located, findings } = applyProfile(profile, raw, recognised)
  const key = keyColumnOf(profile, columns)
  return {
    columns,
    options: withProfile(options, profile),
    keys: keyFilesOf(located, raw, records),
    ...(profile.typeWords === undefined ? {} : { typeWords: typeWordsOf(profile) }),
    ...(profile.defaults === undefined ? {} : { defaults: profile.defaults }),
    ...(key === undefined ? {} : { key }),
    findings: [...use.findings, ...findings, ...anotherTable(records, columns)],
  }
}

const anotherTable = (records: ReadonlyArray<RawRecord>, columns: ReadonlyArray<Column>): ReadonlyArray<CsvFinding> => {
  const header = secondTable(records, columns)
  if (header === undefined) return []
  return [finding("SecondTable", { line: header.line, raw: header.cells.filter((cell) => cell !== "").join(" · ") })]
}

const tableOf = (
  input: Uint8Array | string,
  options: CsvOptions,
  dialect?: ProfileDialect,
): ProfiledTable | Unreadable => {
  const read = readTable(input, dialect)
  if (read._tag === "Unreadable") return read
  const raw = rawColumns(read)
  return { read, raw, use: profileFor(raw, options) }
}

const rawColumns = ({ table: { headers, records } }: ReadTable): ReadonlyArray<RawColumn> =>
  headers.map((header, index) => ({
    header,
    cells: { length: records.length, at: (row) => records[row]?.cells[index] ?? "" },
  }))
