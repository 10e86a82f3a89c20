/** Reading a list: from bytes to listings, with an account of every record. */
import type { Accepted, Rejected } from "@sozialraum/core"
import type { InstitutionListing } from "@sozialraum/core/institution"
import type { Column } from "./columns/field.js"
import { type RawColumn, recogniseColumns } from "./columns/recognise.js"
import { type CsvFinding, finding, type RowProblem } from "./finding.js"
import { type Identified, identify } from "./identity/assign.js"
import { sourceName } from "./identity/external-ids.js"
import { findKey } from "./identity/key.js"
import { pastOf } from "./identity/past.js"
import { readKeyFile } from "./kinds/key-file.js"
import { type Draft, draftOf } from "./listing/draft.js"
import { kindReader } from "./listing/kind.js"
import { type Merged, merge } from "./listing/merge.js"
import { operationReader } from "./listing/operation.js"
import { type Row, rowReader } from "./listing/row.js"
import { schoolReader } from "./listing/school.js"
import { findingsAboutIdentity, findingsAboutKinds, findingsAboutTable } from "./overview.js"
import { positionReader } from "./place/list-positions.js"
import type { CsvOptions, CsvReport, Dialect } from "./report.js"
import { type ReadTable, readTable, type WhyUnreadable } from "./table/read-table.js"
import type { RawRecord } from "./table/records.js"

/**
 * Reads a list of institutions, whoever wrote it: encoding, delimiter, header and columns are found, not asked for.
 *
 * It never throws. Every record of the list is accepted or rejected exactly once; several rows of one institution
 * become one listing, and its `lines` name them all.
 *
 * @param input - the bytes of the file, or its text
 * @example
 * import { readList } from "@sozialraum/import-csv"
 * const report = readList("Name;Straße;PLZ;Ort\nKita Sonnenschein;Markstr. 4 a;44801;Bochum", { source: "kitas" })
 * report.accepted[0]?.value.address // => { street: "Markstr.", houseNumber: "4 a", postalCode: "44801", city: "Bochum" }
 */
export const readList = (input: Uint8Array | string, options: CsvOptions): CsvReport => {
  const read = readTable(input)
  return read._tag === "Unreadable" ? unreadable(read.because) : reportOn(read, options)
}

const reportOn = (read: ReadTable, options: CsvOptions): CsvReport => {
  const { table } = read
  const source = sourceName(options.source)
  const columns = recogniseColumns(rawColumns(read))
  const { drafts, nameless } = draftsOf(read, columns, source, options)
  const positions = positionReader(drafts, columns, options.near)
  const knowing = { source, past: pastOf(options.known ?? [], source), positionOf: positions.of }
  const key = findKey(columns, drafts, knowing)
  const identified = identify(drafts, { ...knowing, key })
  const merged = identified.map((institution) => ({ institution, result: merge(institution, positions.of) }))
  return {
    dialect: dialectOf(read),
    columns,
    records: table.records.length,
    accepted: merged.flatMap(({ institution, result }) => acceptedOf(institution, result)),
    rejected: [
      ...nameless.map((row) => namelessOf(row, key.valueOfNameless(row), source)),
      ...merged.flatMap(({ institution, result }) => rejectedOf(institution, result)),
    ].toSorted((a, b) => a.line - b.line),
    findings: inListOrder([
      ...findingsAboutTable(read, columns, options.keepPersons === true),
      ...key.findings,
      ...findingsAboutIdentity(identified),
      ...findingsAboutKinds(drafts),
      ...positions.findings,
      ...drafts.flatMap(({ findings }) => findings),
    ]),
  }
}

const rawColumns = ({ table }: ReadTable): ReadonlyArray<RawColumn> =>
  table.headers.map((header, index) => ({ header, cells: table.records.map(({ cells }) => cells[index] ?? "") }))

const draftsOf = (
  { table }: ReadTable,
  columns: ReadonlyArray<Column>,
  source: string,
  { type, keyFiles = [], keepPersons = false }: CsvOptions,
): { readonly drafts: ReadonlyArray<Draft>; readonly nameless: ReadonlyArray<Row> } => {
  const keys = keyFiles.flatMap((bytes) => readKeyFile(bytes) ?? [])
  const rows = table.records.map(rowReader(columns))
  const readers = {
    source,
    named: rows.some((row) => row.cell("name") !== undefined),
    kind: kindReader(columns, table.records, { ...(type === undefined ? {} : { type }), keys }),
    operation: operationReader(columns, table.records, keys),
    school: schoolReader(columns, table.records),
    keepPersons,
  }
  const read = rows.map((row) => draftOf(row, readers) ?? row)
  return {
    drafts: read.flatMap((row) => ("findings" in row ? [row] : [])),
    nameless: read.flatMap((row) => ("findings" in row ? [] : [row])),
  }
}

const acceptedOf = (institution: Identified, result: Merged): ReadonlyArray<Accepted<InstitutionListing>> =>
  result._tag === "Listing" ? [{ lines: institution.drafts.map(({ row }) => row.line), value: result.listing }] : []

const rejectedOf = (institution: Identified, result: Merged): ReadonlyArray<Rejected> =>
  result._tag === "Refused"
    ? institution.drafts.map(({ row }) => rejection(row.raw, result.problem, institution.id))
    : []

/** Without a name nothing but the list's own number tells which institution it is. */
const namelessOf = ({ raw }: Row, value: string | undefined, source: string): Rejected =>
  rejection(raw, { _tag: "NameMissing", path: ["name"] }, value === undefined ? undefined : `${source}:${value}`)

const rejection = ({ line, cells }: RawRecord, problem: RowProblem, id: string | undefined): Rejected => ({
  line,
  problem,
  ...(id === undefined ? {} : { id }),
  raw: cells,
})

const dialectOf = ({ decoded, cut, table }: ReadTable): Dialect => ({
  encoding: decoded.encoding,
  bom: decoded.bom,
  normalised: decoded.normalised,
  delimiter: cut.delimiter,
  quote: cut.quote,
  lineEnding: cut.lineEnding,
  headerLine: table.headerLine,
  preambleLines: table.preambleLines,
  format: "csv",
})

const unreadable = (because: WhyUnreadable): CsvReport => ({
  dialect: {
    encoding: "utf-8",
    bom: false,
    normalised: false,
    delimiter: ";",
    quote: null,
    lineEnding: "lf",
    headerLine: null,
    preambleLines: [],
    format: "unreadable",
  },
  columns: [],
  records: 0,
  accepted: [],
  rejected: [],
  findings: [finding("Unreadable", { because })],
})

/** What concerns the whole list first, then line by line. */
const inListOrder = (findings: ReadonlyArray<CsvFinding>): ReadonlyArray<CsvFinding> =>
  findings.toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0))
