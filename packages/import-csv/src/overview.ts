/** Overview: findings about a list as a whole. */
import type { Column } from "./columns/field.js"
import { plainHeader } from "./columns/header-names.js"
import { type CsvFinding, finding } from "./finding.js"
import type { Identified } from "./identity/assign.js"
import { traitsOf } from "./identity/fingerprint.js"
import { isKeyTable } from "./kinds/key-file.js"
import type { Draft } from "./listing/draft.js"
import type { ReadTable } from "./table/read-table.js"
import type { Damage } from "./text/damage.js"

/** How the text was cut, and what stands in the list beside its records. */
export const findingsAboutTable = (
  read: ReadTable,
  columns: ReadonlyArray<Column>,
  keepPersons: boolean,
): ReadonlyArray<CsvFinding> => [
  ...aboutText(read),
  ...read.openQuotes.map((line) => finding("QuoteNotClosed", { line })),
  ...aboutForm(read),
  ...aboutHeader(read, columns),
  ...read.table.skipped.map(({ record, kind }) =>
    finding("LineSkipped", { line: record.line, raw: record.cells.filter((cell) => cell !== "").join(" "), kind }),
  ),
  ...aboutWidths(read),
  ...columns.flatMap(({ field, index, header }) =>
    field === "person"
      ? [finding(keepPersons ? "PersonColumnKept" : "PersonColumnDropped", { column: index, raw: header })]
      : [],
  ),
]

/** Which rows became one institution, and which had no id. */
export const findingsAboutIdentity = (identified: ReadonlyArray<Identified>): ReadonlyArray<CsvFinding> => {
  const merged = identified.filter(({ drafts }) => drafts.length > 1)
  const spread = merged.filter(
    ({ drafts: [main, ...others] }) => main !== undefined && others.some((draft) => traitsOf(draft) !== traitsOf(main)),
  )
  const prints = identified.filter(({ fingerprint }) => fingerprint)
  return [
    ...(merged.length === 0
      ? []
      : [finding("RowsMerged", { institutions: merged.length, records: countRows(merged) })]),
    ...(spread.length === 0 ? [] : [finding("SitesMerged", { institutions: spread.length })]),
    ...(prints.length === 0 ? [] : [finding("FingerprintIds", { records: countRows(prints) })]),
  ]
}

/** Types that the list did not say, or not in words that are known. */
export const findingsAboutKinds = (drafts: ReadonlyArray<Draft>): ReadonlyArray<CsvFinding> => {
  const untold = drafts.filter(({ kind }) => kind.from !== "category")
  const assumed = untold.filter(({ kind }) => kind.from === "assumed")
  const unknown = untold.filter(({ kind }) => kind.from === "nobody")
  const categories = Map.groupBy(
    untold.flatMap(({ kind, row }) => kind.categories.map((raw) => ({ raw, line: row.line }))),
    ({ raw }) => raw,
  )
  return [
    ...[...categories].map(([raw, uses]) =>
      finding("CategoryUnknown", { raw, line: uses[0]?.line ?? 0, records: uses.length }),
    ),
    ...(assumed.length === 0
      ? []
      : [finding("TypeAssumed", { types: assumed[0]?.kind.types ?? [], records: assumed.length })]),
    ...(unknown.length === 0 ? [] : [finding("TypeUnknown", { records: unknown.length })]),
  ]
}

/** Institutions without a name of their own. */
export const findingsAboutNames = (drafts: ReadonlyArray<Draft>): ReadonlyArray<CsvFinding> => {
  const nameless = drafts.filter((draft) => draft.nameless)
  const [first] = nameless
  return first === undefined ? [] : [finding("NameFromType", { line: first.row.line, records: nameless.length })]
}

const countRows = (identified: ReadonlyArray<Identified>): number =>
  identified.reduce((sum, { drafts }) => sum + drafts.length, 0)

const aboutText = ({ decoded }: ReadTable): ReadonlyArray<CsvFinding> => {
  const { encoding, replaced, nuls, damages } = decoded
  const lost = damages.find(({ kind }) => kind === "replaced")
  return [
    ...(encoding.startsWith("utf") ? [] : [finding("EncodingGuessed", { encoding })]),
    ...(replaced === 0
      ? []
      : [finding("CharactersLost", { count: replaced, ...(lost && { line: lost.line, raw: lost.raw }) })]),
    ...(nuls === 0 ? [] : [finding("NulReplaced", { count: nuls })]),
    ...damages.flatMap((damage) => (damage.kind === "replaced" ? [] : [aboutDamage(damage)])),
  ]
}

const aboutDamage = ({ kind, repaired, widespread, count, raw, line }: Damage): CsvFinding => {
  if (repaired) return finding("UmlautsRepaired", { count, raw, line, how: kind })
  return finding(widespread ? "UmlautsLost" : "UmlautsDestroyed", { count, raw, line })
}

/** What had to be put right before rows and columns stood as they should. */
const aboutForm = ({ table, unwrapped }: ReadTable): ReadonlyArray<CsvFinding> => [
  ...(unwrapped ? [finding("RecordsUnwrapped", {})] : []),
  ...(table.groups === undefined ? [] : [finding("HeaderOverTwoLines", table.groups)]),
  ...(table.filled.rows === 0
    ? []
    : [
        finding("CellsFilledDown", {
          records: table.filled.rows,
          headers: table.filled.columns.map((column) => table.headers[column] ?? ""),
        }),
      ]),
  ...table.rejoined.map((line) => finding("RowRejoined", { line })),
  ...table.aligned.map((line) => finding("RowAligned", { line })),
]

const aboutHeader = ({ table }: ReadTable, columns: ReadonlyArray<Column>): ReadonlyArray<CsvFinding> => {
  const repeated = [
    ...Map.groupBy(
      columns.filter(({ header }) => header !== ""),
      ({ header }) => plainHeader(header),
    ).values(),
  ]
  return [
    ...(table.headerLine === null ? [finding("HeaderMissing", {})] : []),
    ...repeated.flatMap((same) =>
      same.slice(1).map(({ index, header }) => finding("HeaderRepeats", { column: index, raw: header })),
    ),
    ...(isKeyTable(table.headers) ? [finding("KeyFile", {})] : []),
    ...(columns.some(({ field }) => field === "name" || field === "shortName" || field === "provider")
      ? []
      : [finding("NameColumnMissing", {})]),
  ]
}

/** A row may lack cells at its end, or have empty ones too many: only what would be lost or is missing counts. */
const aboutWidths = ({ table }: ReadTable): ReadonlyArray<CsvFinding> => {
  if (table.headerLine === null) return []
  const expected = table.headers.length
  const named = table.headers.findLastIndex((header) => header !== "") + 1
  const others = table.records.filter(({ cells }) => cells.length !== named)
  return others.flatMap(({ line, cells }): ReadonlyArray<CsvFinding> => {
    const surplus = cells.slice(named).filter((cell) => cell.trim() !== "")
    if (surplus.length > 0 && named < expected)
      return [finding("RowTooLong", { line, raw: surplus.join(" "), cells: cells.length, expected: named })]
    return cells.length < named ? [finding("RowTooShort", { line, cells: cells.length, expected: named })] : []
  })
}
