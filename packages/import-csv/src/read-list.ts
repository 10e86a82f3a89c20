/** Reading a list: from bytes to listings, with an account of every record. */
import type { Rejected } from "@sozialraum/core"
import { recogniseColumns } from "./columns/recognise.js"
import { type CsvFinding, finding, type RowProblem } from "./finding.js"
import { type Identified, identify } from "./identity/assign.js"
import { externalIdReader, sourceName } from "./identity/external-ids.js"
import { findKey } from "./identity/key.js"
import { pastOf } from "./identity/past.js"
import { readKeyFile } from "./kinds/key-file.js"
import { addressReader } from "./listing/address.js"
import { contactReader } from "./listing/contact.js"
import { type Draft, draftOf, type Readers } from "./listing/draft.js"
import { figureReaders } from "./listing/figures.js"
import { kindReader } from "./listing/kind.js"
import { merge } from "./listing/merge.js"
import { nameReader, shortNameReader } from "./listing/name.js"
import { isPlaced, mayBeCalledByType } from "./listing/nameless.js"
import { operationReader } from "./listing/operation.js"
import { providerReader } from "./listing/provider.js"
import { cellIn, fieldsOf, type Row, rowReader } from "./listing/row.js"
import { schoolReader } from "./listing/school.js"
import { findingsAboutIdentity, findingsAboutKinds, findingsAboutNames, findingsAboutTable } from "./overview.js"
import { guardPersons, type Nameless, openPart, privateLines, samplesIn, withoutNames } from "./persons/guard.js"
import { withPersonColumns } from "./persons/person-columns.js"
import { isChildminding } from "./persons/private-rows.js"
import { namelessCells, rawCells } from "./persons/raw-cells.js"
import { type ListPositions, positionReader } from "./place/list-positions.js"
import { type ProfiledTable, readProfiled, type Understanding, understand } from "./profile/understand.js"
import type { AcceptedListing, CsvOptions, CsvReport, Dialect } from "./report.js"
import type { ReadTable, WhyUnreadable } from "./table/read-table.js"
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
  const profiled = readProfiled(input, options)
  return "_tag" in profiled ? unreadable(profiled.because) : reportOn(profiled, options)
}

const reportOn = (profiled: ProfiledTable, asked: CsvOptions): CsvReport => {
  const { read, raw, use } = profiled
  const { table } = read
  const source = sourceName(asked.source)
  const known = understand(profiled, withPersonColumns(recogniseColumns(raw), table.records), table.records, asked)
  const { columns, options } = known
  const { drafts: all, nameless: withoutName } = draftsOf(read, source, known)
  const keepPersons = options.keepPersons === true
  const { drafts: guarded, anyPrivate, findings: aboutPersons } = guardPersons(all, keepPersons)
  const shown = rawCells(columns, keepPersons)
  const shownNameless = namelessCells(columns, shown)
  const positions = positionReader(guarded, columns, options)
  const isNowhere = (draft: Draft): boolean =>
    draft.nameless === true && !isPlaced(draft.kind, draft.address) && positions.of(draft) === undefined
  const nowhere = guarded.filter(isNowhere)
  const drafts = nowhere.length === 0 ? guarded : guarded.filter((draft) => !isNowhere(draft))
  const nameless = [...withoutName, ...nowhere.map(({ row, kind }) => ({ row, isPrivate: isChildminding(kind) }))]
  const knowing = { source, past: pastOf(options.known ?? [], source), positionOf: positions.of, key: known.key }
  const key = findKey(columns, drafts, knowing)
  const identified = identify(drafts, { ...knowing, key })
  const hidden = privateLines(identified, nameless, { anyPrivate, keepPersons })
  const show: Show = (record) => shown(record, hidden.has(record.line))
  const open = anyPrivate ? identified.map(openPart) : identified
  const { accepted, refused } = outcomesOf(open, positions.of, show)
  return {
    dialect: dialectOf(read),
    columns,
    ...(key.column === undefined ? {} : { key: key.column }),
    records: table.records.length,
    accepted,
    rejected: [
      ...nameless.map(({ row }) =>
        namelessOf(row, key.valueOfNameless(row), source, shownNameless(row.raw, hidden.has(row.line))),
      ),
      ...refused,
    ].toSorted((a, b) => a.line - b.line),
    ...(use.used === undefined ? {} : { profile: use.used }),
    findings: withoutNames(
      inListOrder([
        ...aboutPersons,
        ...known.findings,
        // Childminders are named in person columns.
        ...findingsAboutTable(read, columns, keepPersons).filter(
          ({ _tag }) => _tag !== "NameColumnMissing" || drafts.length === 0,
        ),
        ...key.findings,
        ...findingsAboutIdentity(identified),
        ...findingsAboutKinds(drafts),
        ...findingsAboutNames(drafts),
        ...positions.findings,
        ...findingsOn(drafts),
      ]),
      { hidden, standsOpen: samplesIn(table.records, columns, show), keepPersons },
    ),
  }
}

const draftsOf = (
  { table }: ReadTable,
  source: string,
  { columns, options, keys: coded, typeWords, defaults }: Understanding,
): { readonly drafts: ReadonlyArray<Draft>; readonly nameless: ReadonlyArray<Nameless> } => {
  const { type, keyFiles = [], keepPersons = false } = options
  const keys = [...keyFiles.flatMap((bytes) => readKeyFile(bytes) ?? []), ...coded]
  const fields = fieldsOf(columns)
  const rows = table.records.map(rowReader(columns, fields))
  const names = fields("name")
  const readers: Readers = {
    fields,
    naming: nameReader(
      fields,
      rows.some((row) => cellIn(row, names) !== undefined),
    ),
    shortName: shortNameReader(fields),
    kind: kindReader(columns, table.records, {
      ...(type === undefined ? {} : { type }),
      ...(typeWords === undefined ? {} : { typeWords }),
      keys,
    }),
    operation: operationReader(columns, fields, table.records, keys),
    contact: contactReader(fields, rows),
    provider: providerReader(fields, source),
    address: addressReader(fields, rows),
    externalIds: externalIdReader(fields, source),
    figures: figureReaders(fields),
    school: schoolReader(columns, table.records),
    keepPersons,
    callByType: mayBeCalledByType(columns, type !== undefined),
    ...(defaults === undefined ? {} : { defaults }),
  }
  const [drafts, nameless]: [Array<Draft>, Array<Nameless>] = [[], []]
  for (const row of rows) {
    const draft = draftOf(row, readers)
    if (draft === undefined) nameless.push({ row, isPrivate: isChildminding(readers.kind(row)) })
    else drafts.push(draft)
  }
  return { drafts, nameless }
}

/** Most rows have none. */
const findingsOn = (drafts: ReadonlyArray<Draft>): ReadonlyArray<CsvFinding> =>
  drafts.filter(({ findings }) => findings.length > 0).flatMap(({ findings }) => findings)

type Show = (record: RawRecord) => ReadonlyArray<string>

/** What became of each institution and its rows. */
const outcomesOf = (
  identified: ReadonlyArray<Identified>,
  positionOf: ListPositions["of"],
  show: Show,
): { readonly accepted: ReadonlyArray<AcceptedListing>; readonly refused: ReadonlyArray<Rejected> } => {
  const [accepted, refused]: [Array<AcceptedListing>, Array<Rejected>] = [[], []]
  for (const institution of identified) {
    const { id, drafts } = institution
    const [main] = drafts
    const result = merge(institution, positionOf)
    if (result._tag === "Listing")
      accepted.push(
        main !== undefined && drafts.length === 1
          ? { lines: [main.row.line], value: result.listing, raw: [show(main.row.raw)] }
          : {
              lines: drafts.map(({ row }) => row.line),
              value: result.listing,
              raw: drafts.map(({ row }) => show(row.raw)),
            },
      )
    else for (const { row } of drafts) refused.push(rejection(row.line, show(row.raw), result.problem, id))
  }
  return { accepted, refused }
}

/** Without a name nothing but the list's own number tells which institution it is. */
const namelessOf = (row: Row, value: string | undefined, source: string, cells: ReadonlyArray<string>): Rejected =>
  rejection(
    row.line,
    cells,
    { _tag: "NameMissing", path: ["name"] },
    value === undefined ? undefined : `${source}:${value}`,
  )

const rejection = (
  line: number,
  cells: ReadonlyArray<string>,
  problem: RowProblem,
  id: string | undefined,
): Rejected => ({
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
